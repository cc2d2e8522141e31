//! The millimetres of a page, from its machine-readable zone.

use std::sync::Arc;

use image::{GrayImage, Luma};

use crate::geometry::{Homography, Point, Quad, Rect};
use crate::imaging::luma::luma;
use crate::imaging::smooth::smooth;
use crate::imaging::warp::warp;
use crate::intake::Photo;
use crate::locate::{Document, DocumentSize};
use crate::pool::Pool;

/// Pixels of what is looked at per millimetre of the page: a pen's line then has two or three.
pub(super) const PIXELS_PER_MM: f64 = 6.0;

/// The width of the zone: 44 characters, ten to the inch (ICAO Doc 9303 part 3, section 4.3, and part 4, section 4.2).
const WIDTH: f64 = 44.0 * 2.54;
/// How far the zone's width on the rectified page may be from that: pages are cut and outlines found within some per cent.
const WIDTHS: std::ops::Range<f64> = 0.88 * WIDTH..1.14 * WIDTH;
/// What is cut around an area, in millimetres: the paper under a stroke at its edge is told from there.
const MARGIN: f64 = 2.0;

/// Millimetres of the page: x to the right from the left end of the zone's print, y down from its upper edge.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    to_photo: Homography,
    /// The height of the zone's print, in millimetres.
    height: f64,
}

impl Frame {
    /// Of the page with a zone between these corners, in pixels of the upright photo. Where the page's outline is known the
    /// page is seen from the front first; else as if it were, which is right for pages that lie nearly flat.
    pub(super) fn of(zone: &Quad, document: Option<&Document>) -> Option<Self> {
        let page = document.filter(|document| document.size() == DocumentSize::Id3);
        page.and_then(|page| Self::on_page(zone, page.corners()))
            .or_else(|| Self::in_plane(zone, None))
    }

    fn on_page(zone: &Quad, outline: &Quad) -> Option<Self> {
        let (long, short) = DocumentSize::Id3.size_mm()?;
        (0..4).find_map(|turn| {
            let corners = outline.corners();
            let turned = Quad::new(std::array::from_fn(|i| corners[(i + turn) % 4]));
            let page = Homography::from_rect(long, short, &turned)?;
            let [left, right, ..] = *page.inverse()?.apply_quad(zone).corners();
            let (x, y) = (right.x - left.x, right.y - left.y);
            (WIDTHS.contains(&x) && y.abs() < 0.1 * x).then(|| Self::in_plane(zone, Some(&page)))?
        })
    }

    /// The frame in a plane that `page`, where it is given, maps to the photo.
    fn in_plane(zone: &Quad, page: Option<&Homography>) -> Option<Self> {
        let seen = match page {
            Some(page) => page.inverse()?.apply_quad(zone),
            None => *zone,
        };
        let [left, right, _, below] = *seen.corners();
        let [x, y] = [(right.x - left.x) / WIDTH, (right.y - left.y) / WIDTH];
        let unit = x.hypot(y);
        // Not for a number that is none, either.
        if unit.is_nan() || unit <= 0.0 {
            return None;
        }
        let flat = Homography::affine([x, -y, left.x, y, x, left.y]);
        Some(Self {
            height: left.distance(below) / unit,
            to_photo: page.map_or_else(|| flat, |page| flat.then(page)),
        })
    }

    /// How many pixels of the photo a millimetre of the page has in the middle of the zone.
    pub(super) fn pixels_per_mm(&self) -> f64 {
        let middle = WIDTH / 2.0;
        let [a, b] = [middle - 5.0, middle + 5.0].map(|x| self.to_photo.apply(Point::new(x, 0.0)));
        a.distance(b) / 10.0
    }

    /// The zone's print.
    pub(super) fn zone(&self) -> Rect {
        Rect::new(0.0, 0.0, WIDTH, self.height.clamp(4.0, 20.0))
    }

    /// The area in pixels of the upright photo.
    pub(super) fn quad(&self, area: Rect) -> Quad {
        self.to_photo.apply_quad(&Quad::from(area))
    }

    /// The area with a margin around it, and the margin in pixels.
    pub(super) fn cut_around(
        &self,
        photo: &Photo,
        area: Rect,
        pool: &Arc<Pool>,
    ) -> (GrayImage, u32) {
        let wide = Rect::new(
            area.x - MARGIN,
            area.y - MARGIN,
            area.width + 2.0 * MARGIN,
            area.height + 2.0 * MARGIN,
        );
        (self.cut(photo, wide, pool), (MARGIN * PIXELS_PER_MM) as u32)
    }

    /// The area as it is seen from the front, smoothed: its luma or its red, whichever is darker. Blue ink is dark in red.
    pub(super) fn cut(&self, photo: &Photo, area: Rect, pool: &Arc<Pool>) -> GrayImage {
        let [width, height] = [area.width, area.height].map(|side| (side * PIXELS_PER_MM) as u32);
        let scale = 1.0 / PIXELS_PER_MM;
        let map = Homography::affine([scale, 0.0, area.x, 0.0, scale, area.y])
            .then(&self.to_photo)
            .then(&photo.to_stored());
        let footprint = self.pixels_per_mm() / PIXELS_PER_MM;
        let seen = warp(photo.stored(), &map, width, height, footprint, pool);
        let smoothed = smooth(&seen, pool);
        GrayImage::from_fn(width, height, |x, y| {
            let [r, g, b] = smoothed[(x, y)].0;
            Luma([luma(r, g, b).min(r)])
        })
    }
}
