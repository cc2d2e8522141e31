//! The part of a photo whose print is to be read, and at which scale it is looked at.

use std::sync::Arc;

use image::{GrayImage, RgbImage};

use crate::code::Kind;
use crate::geometry::{Homography, Quad, Rect};
use crate::imaging::sharpness::{Edge, MARGIN as UNSEEN};
use crate::imaging::warp::{warp, warp_luma};
use crate::intake::Photo;
use crate::pool::{Lent, Pool};

/// The resolution at which print is looked at, in pixels a unit (see [`Frame`]): the smallest print of a card, 1.2 to
/// 1.5 mm high, then has 14 to 18 pixels, at which OCR has all it can use.
const FINE: f64 = 12.0;
/// The resolution at which brightness and reflections are looked at.
const COARSE: f64 = 4.0;
/// About how many pixels of a frame are looked at closely. Sharpness is a median: half of a card tells it as well as
/// the whole, and of a selfie, which has no print to be read, a part tells as well as that.
fn most_pixels(kind: Kind) -> f64 {
    match kind {
        Kind::Selfie => 185_000.0,
        _ => 370_000.0,
    }
}
/// The side of the blocks in which frames are looked at.
pub(super) const BLOCK: u32 = 128;
/// The share of the longer side of a photo that a document is taken to span where its outline is not known.
const PRESUMED_SHARE: f64 = 0.6;
/// The outer sixteenth holds the document's own outline and what lies beside it.
const MARGIN: f64 = 1.0 / 16.0;

/// A rectangle in the photo, as it lies on the document, measured in units of the height of its print.
///
/// A unit is 1/85.6 of the longer side of an identity document: the millimetre of a card (ISO/IEC 7810 ID-1). Larger
/// documents carry larger print, a passport's page about as many lines as a card, so that it is the share of the side
/// and not the millimetre that decides. For a page of A4 or letter paper it is 1/180: its print is 2 to 2.5 mm high on
/// 297 mm where that of a card is 1.2 to 1.5 mm on 85.6 mm.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// From units to the upright photo.
    pub(super) to_photo: Homography,
    pub(super) width: f64,
    pub(super) height: f64,
    /// Pixels of the photo a unit.
    pub(super) native: f64,
    /// Whether this is the outline of a document, and not the whole picture.
    pub(super) outlined: bool,
}

impl Frame {
    /// The document with these corners; `None` where they do not enclose anything that can be rectified.
    pub(super) fn document(corners: &Quad, kind: Kind) -> Option<Self> {
        let [top, right, bottom, left] = corners.side_lengths();
        let (across, down) = ((top + bottom) / 2.0, (right + left) / 2.0);
        let native = across.max(down) / units(kind);
        let (width, height) = (across / native, down / native);
        let to_photo = Homography::from_rect(width, height, corners)?;
        // A sliver is no document, and its frame would be all margin.
        (width.min(height) >= 8.0 && native >= 0.5).then_some(Self {
            to_photo,
            width,
            height,
            native,
            outlined: true,
        })
    }

    /// The whole picture, as if it held the finest print that it can: how many pixels the print really has is not known.
    pub(super) fn whole(photo: &Photo, kind: Kind) -> Self {
        let (width, height) = (f64::from(photo.width()), f64::from(photo.height()));
        let native = (width.max(height) / (units(kind) / PRESUMED_SHARE)).max(FINE);
        Self {
            to_photo: Homography::affine([native, 0.0, 0.0, 0.0, native, 0.0]),
            width: width / native,
            height: height / native,
            native,
            outlined: false,
        }
    }

    /// Pixels a unit of [`Self::blocks`]: never more than the photo has.
    pub(super) fn scale(&self) -> f64 {
        self.native.min(FINE)
    }

    /// The width and height of the frame at [`Self::scale`], in pixels.
    pub(super) fn size(&self) -> (u32, u32) {
        let side = |units: f64| ((units * self.scale()).round() as u32).max(1);
        (side(self.width), side(self.height))
    }

    /// The luma of the frame at [`Self::scale`]: all of its blocks where the frame is small enough, else an even share.
    pub(super) fn blocks<'a>(
        &'a self,
        photo: &'a Photo,
        kind: Kind,
        pool: &'a Arc<Pool>,
    ) -> impl Iterator<Item = Block> + 'a {
        let scale = self.scale();
        let (width, height) = self.size();
        let pixels = f64::from(width) * f64::from(height);
        let (block, skip) = (BLOCK, (pixels / most_pixels(kind)).ceil().max(1.0) as u32);
        let map = self.to_stored(photo, scale);
        let (across, down) = (width.div_ceil(block), height.div_ceil(block));
        (0..down)
            .flat_map(move |row| (0..across).map(move |column| (column, row)))
            // A step of two rows each time keeps the blocks from lining up in columns.
            .filter(move |(column, row)| (column + 2 * row) % skip == 0)
            .map(move |(column, row)| {
                let (x, y) = (column * block, row * block);
                // Blocks overlap by what no edge can be seen in.
                let [w, h] =
                    [(width, x), (height, y)].map(|(s, at)| (block + 2 * UNSEEN).min(s - at));
                let shift = Homography::affine([1.0, 0.0, f64::from(x), 0.0, 1.0, f64::from(y)]);
                let footprint = self.native / scale;
                Block {
                    at: (x, y),
                    luma: warp_luma(photo.stored(), &shift.then(&map), w, h, footprint, pool),
                }
            })
    }

    /// The frame in colour at four pixels a unit: of the reduced picture where it has as many, which lies in the cache and whose
    /// pixels are means, else of the photo itself.
    pub(super) fn coarse(
        &self,
        photo: &Photo,
        reduced: &RgbImage,
        pool: &Arc<Pool>,
    ) -> Lent<RgbImage> {
        let scale = self.native.min(COARSE);
        let side = |units: f64| ((units * scale).round() as u32).clamp(1, 4096);
        let (width, height) = (side(self.width), side(self.height));
        let smaller = f64::from(reduced.width()) / f64::from(photo.width());
        let footprint = self.native / scale;
        if smaller < 1.0 && footprint * smaller >= 1.0 {
            let to_reduced = Homography::affine([smaller, 0.0, 0.0, 0.0, smaller, 0.0]);
            let map = self.to_upright(scale).then(&to_reduced);
            return warp(reduced, &map, width, height, footprint * smaller, pool);
        }
        let map = self.to_stored(photo, scale);
        warp(photo.stored(), &map, width, height, footprint, pool)
    }

    /// From pixels at `scale` to the upright photo.
    fn to_upright(&self, scale: f64) -> Homography {
        let s = 1.0 / scale;
        Homography::affine([s, 0.0, 0.0, 0.0, s, 0.0]).then(&self.to_photo)
    }

    /// From pixels at `scale` to the stored picture.
    fn to_stored(&self, photo: &Photo, scale: f64) -> Homography {
        self.to_upright(scale).then(&photo.to_stored())
    }

    /// Where a part of the frame, given in shares of its width and height, lies in the photo.
    pub(super) fn part(&self, x: f64, y: f64, width: f64, height: f64) -> Quad {
        let part = Rect::new(
            x * self.width,
            y * self.height,
            width * self.width,
            height * self.height,
        );
        self.to_photo.apply_quad(&Quad::from(part))
    }

    /// Where an edge at [`Self::scale`] lies in the frame, in shares of its width and height.
    pub(super) fn share(&self, edge: &Edge) -> (f64, f64) {
        let (x, y, scale) = (f64::from(edge.x), f64::from(edge.y), self.scale());
        (x / scale / self.width, y / scale / self.height)
    }

    /// Whether an edge at [`Self::scale`] lies inside the margin.
    pub(super) fn is_inside(&self, edge: &Edge) -> bool {
        let (x, y) = self.share(edge);
        let inside = MARGIN..=1.0 - MARGIN;
        inside.contains(&x) && inside.contains(&y)
    }

    /// What of a block that begins at this pixel of the frame lies inside the margin.
    pub(super) fn inner(&self, block: &GrayImage, (left, top): (u32, u32)) -> GrayImage {
        let (width, height) = self.size();
        let along = |side: u32, start: u32, length: u32| {
            let margin = (f64::from(side) * MARGIN).ceil() as u32;
            let from = margin.saturating_sub(start).min(length);
            let to = (side - margin).saturating_sub(start).min(length).max(from);
            (from, to - from)
        };
        let (x, w) = along(width, left, block.width());
        let (y, h) = along(height, top, block.height());
        image::imageops::crop_imm(block, x, y, w, h).to_image()
    }
}

/// A part of the frame in luma, at [`Frame::scale`].
pub(super) struct Block {
    /// The pixel of the frame at which it begins.
    pub(super) at: (u32, u32),
    pub(super) luma: Lent<GrayImage>,
}

impl std::fmt::Debug for Block {
    /// Says the place and never a pixel.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Block({}, {})", self.at.0, self.at.1)
    }
}

/// How many units (see [`Frame`]) the longer side of a document has.
fn units(kind: Kind) -> f64 {
    match kind {
        Kind::Poa => 180.0,
        _ => 85.6,
    }
}
