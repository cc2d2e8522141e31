//! How sharp a face is.

use image::RgbImage;

use super::view::{in_face, place};
use crate::imaging::luma::luma;

/// See [`super::FaceQuality::sharpness`]: Crete, Dolmiere, Ladret and Nicolas, "The blur effect" (SPIE 6492, 2007), across and
/// down, the smaller of the two, as one minus their blur. What is smoothed is the view at [`SCALE`](super::view::SCALE) pixels a unit: a
/// smaller one is stretched to it first, since what the camera did not see is not there.
pub(super) fn sharpness(view: &RgbImage, scale: f64) -> f64 {
    let (w, h) = view.dimensions();
    let level = |x: u32, y: u32| {
        let [r, g, b] = view.get_pixel(x, y).0;
        f64::from(luma(r, g, b))
    };
    let reach = ((scale * SMOOTHING).round() as u32).max(1);
    let mut lost = [[0.0; 2]; 2];
    for y in reach + 1..h.saturating_sub(reach) {
        for x in reach + 1..w.saturating_sub(reach) {
            let (u, v) = place(x, y, scale);
            if !in_face(u, v) {
                continue;
            }
            for (sums, (dx, dy)) in lost.iter_mut().zip([(1, 0), (0, 1)]) {
                let here = (level(x, y) - level(x - dx, y - dy)).abs();
                // The difference of two means over 2 reach + 1 pixels is that of their ends.
                let (ahead, behind) = (
                    level(x + reach * dx, y + reach * dy),
                    level(x - (reach + 1) * dx, y - (reach + 1) * dy),
                );
                let after = (ahead - behind).abs() / f64::from(2 * reach + 1);
                sums[0] += here;
                sums[1] += (here - after).max(0.0);
            }
        }
    }
    lost.map(|[all, lost]| if all > 0.0 { lost / all } else { 0.0 })
        .into_iter()
        .fold(1.0, f64::min)
}

/// How far [`sharpness`] smooths to each side, in units: the filter of nine pixels of its source at [`SCALE`](super::view::SCALE).
const SMOOTHING: f64 = 4.0 / 60.0;
