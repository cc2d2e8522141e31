//! Pictures that are the document from border to border, as scans are.

use image::RgbImage;

use super::size::DocumentSize;
use crate::code::Kind;
use crate::geometry::Quad;

/// How far the picture's shape may be from a document's, as a ratio: cropping is not exact, and the shapes that cameras
/// give, 4:3, 3:2 and 16:9, are at least 0.03 from any document's.
const NEAR_SHAPE: f64 = 0.028;
/// What is known of a picture that has a document's shape and no other outline in it.
const CONFIDENCE: f64 = 0.8;
/// An outline inside counts, rather than the picture, when it takes up this share of it,
const LEAST_AREA_INSIDE: f64 = 0.45;
/// and is this sure,
const LARGE_INSIDE: f64 = 0.7;
/// or is this sure whatever its size: the portrait's frame on a document reaches 0.9.
const SURE_INSIDE: f64 = 0.94;

/// How sure it is that `picture` is a document from border to border, given the best outline found inside it; `None` where
/// it is not.
pub(super) fn filling(picture: &RgbImage, kind: Kind, inside: Option<(Quad, f64)>) -> Option<f64> {
    let (w, h) = (f64::from(picture.width()), f64::from(picture.height()));
    // On a scanned page the best outline inside is a table's.
    let page = kind == Kind::Poa && blank_border(picture);
    if let Some((quad, confidence)) = inside.filter(|_| !page) {
        let large = quad.area() >= LEAST_AREA_INSIDE * w * h && confidence >= LARGE_INSIDE;
        if large || confidence >= SURE_INSIDE {
            return None;
        }
    }
    let size = DocumentSize::nearest(w / h, kind, NEAR_SHAPE);
    (size.size_mm().is_some() && printed(picture)).then_some(CONFIDENCE)
}

/// Whether there is print: sharp changes between neighbouring pixels, in some places and not in all.
fn printed(picture: &RgbImage) -> bool {
    let stride = picture.width() as usize * 3;
    let (mut sharp, mut n) = (0usize, 0usize);
    for row in picture.as_raw().chunks_exact(stride.max(1)) {
        for (a, b) in row
            .iter()
            .skip(1)
            .step_by(3)
            .zip(row.iter().skip(7).step_by(3))
        {
            n += 1;
            sharp += usize::from(a.abs_diff(*b) > SHARP);
        }
    }
    let share = sharp as f64 / n.max(1) as f64;
    (0.004..0.4).contains(&share)
}

/// Whether nearly all pixels along the border are as white as only rendered and scanned pages are.
fn blank_border(picture: &RgbImage) -> bool {
    let (w, h) = picture.dimensions();
    let rows = (0..w).flat_map(|x| [(x, 0), (x, h - 1)]);
    let columns = (0..h).flat_map(|y| [(0, y), (w - 1, y)]);
    let white = |(x, y): (u32, u32)| picture.get_pixel(x, y).0.iter().all(|&v| v >= WHITE);
    let share = rows.chain(columns).filter(|&p| white(p)).count() as f64 / f64::from(2 * (w + h));
    share >= 0.97
}

/// The least value of each channel in the white of a scanned page.
const WHITE: u8 = 240;

/// A change over two pixels that print makes and a shaded surface does not, in grey levels.
const SHARP: u8 = 40;
