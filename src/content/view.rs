//! The inside of an outline, made flat.

use std::sync::Arc;

use image::RgbImage;

use crate::geometry::{Homography, Quad};
use crate::imaging::luma::luma;
use crate::imaging::warp::warp;
use crate::pool::{Lent, Pool};

/// The longer side of the view, in pixels: three a millimetre of a card, at which a capital letter of its smallest print
/// still has four and noise and compression have been averaged away.
pub(super) const LONG: u32 = 256;
/// Pixels of the view a unit, of which the longer side has 85.6: the millimetre of a card.
pub(super) const UNIT: f64 = LONG as f64 / 85.6;
/// The outer share of the longer side that holds the outline itself and what lies beside it.
const MARGIN: u32 = 24;
/// The shorter side, at least: half of what the narrowest document has.
const SHORTEST: u32 = 48;

/// The inside of an outline from straight above, its longer side across, without its margin.
pub(super) struct View {
    pub(super) colours: Lent<RgbImage>,
    /// Width and height of [`Self::luma`], in pixels.
    pub(super) width: usize,
    pub(super) height: usize,
    /// Row by row.
    pub(super) luma: Vec<u8>,
}

impl View {
    /// The part of `picture` inside the outline; `None` where it cannot be made flat.
    pub(super) fn of(picture: &RgbImage, outline: &Quad, pool: &Arc<Pool>) -> Option<Self> {
        let [top, right, bottom, left] = outline.side_lengths();
        let (across, down) = ((top + bottom) / 2.0, (right + left) / 2.0);
        let c = outline.corners();
        let (quad, long, short) = if down > across {
            (Quad::new([c[1], c[2], c[3], c[0]]), down, across)
        } else {
            (*outline, across, down)
        };
        let footprint = long / f64::from(LONG);
        if !footprint.is_finite() || footprint <= 0.0 {
            return None;
        }
        let height = ((short / footprint).round() as u32).clamp(SHORTEST, LONG);
        let map = Homography::from_rect(f64::from(LONG), f64::from(height), &quad)?;
        let colours = warp(picture, &map, LONG, height, footprint, pool);
        let margin = LONG / MARGIN;
        let (width, height) = (LONG - 2 * margin, height - 2 * margin);
        let mut tones = Vec::with_capacity((width * height) as usize);
        for row in colours.rows().skip(margin as usize).take(height as usize) {
            let inner = row.skip(margin as usize).take(width as usize);
            tones.extend(inner.map(|p| luma(p[0], p[1], p[2])));
        }
        Some(Self {
            colours,
            width: width as usize,
            height: height as usize,
            luma: tones,
        })
    }
}
