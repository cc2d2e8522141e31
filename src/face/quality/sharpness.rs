//! How sharp a face is.

use image::RgbImage;

use super::view::{in_face, place};
use crate::imaging::luma::luma;

/// How far [`sharpness`] smooths to each side, in units: the filter of nine pixels of its source at
/// [`SCALE`](super::view::SCALE).
const SMOOTHING: f64 = 4.0 / 60.0;
/// The side, in units, of the squares that the noise is looked for in, and the share of them that may be smoother than
/// the one that it is taken from: a cheek, a forehead or a chin has more squares than that.
const SQUARE: f64 = 0.1;
const SMOOTHER: f64 = 0.25;
/// The mean difference of two values of normal noise with a deviation of one: 2/√π.
const DIFFERENCE: f64 = std::f64::consts::FRAC_2_SQRT_PI;

/// See [`super::FaceQuality::sharpness`]: Crete, Dolmiere, Ladret and Nicolas, "The blur effect" (SPIE 6492, 2007), across
/// and down, the smaller of the two, as one minus their blur, less what the noise adds to either of its sums. Noise is
/// lost altogether when it is smoothed, and dark skin has the same noise on less detail: left in, the same blur came to 0.24
/// on a face and to 0.33 on the same with a seventh of the light.
///
/// What is smoothed is the view at [`SCALE`](super::view::SCALE) pixels a unit, or as many as the photo has.
pub(super) fn sharpness(view: &RgbImage, scale: f64) -> f64 {
    let (w, h) = view.dimensions();
    let level = |x: u32, y: u32| {
        let [r, g, b] = view.get_pixel(x, y).0;
        f64::from(luma(r, g, b))
    };
    let reach = ((scale * SMOOTHING).round() as u32).max(1);
    let mut lost = [[0.0; 2]; 2];
    let mut count = 0.0;
    for y in reach + 1..h.saturating_sub(reach) {
        for x in reach + 1..w.saturating_sub(reach) {
            let (u, v) = place(x, y, scale);
            if !in_face(u, v) {
                continue;
            }
            count += 1.0;
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
    let floor = DIFFERENCE * noise(view, scale) * count;
    lost.map(|[all, lost]| {
        // Less than a thousandth of a level a pixel is no detail.
        let detail = (all - floor).max(1e-3 * count);
        if count > 0.0 {
            ((lost - floor) / detail).clamp(0.0, 1.0)
        } else {
            0.0
        }
    })
    .into_iter()
    .fold(1.0, f64::min)
}

/// The deviation of the noise, in levels: Immerkær, "Fast noise variance estimation" (Computer Vision and Image
/// Understanding 64, 1996), within small squares of the face, of which one of the smoother ones has no detail.
fn noise(view: &RgbImage, scale: f64) -> f64 {
    let (w, h) = view.dimensions();
    let level = |x: u32, y: u32| {
        let [r, g, b] = view.get_pixel(x, y).0;
        f64::from(luma(r, g, b))
    };
    // Twice the difference of two Laplacians; of noise with a deviation of one it has one of 6.
    let rough = |x: u32, y: u32| {
        let mut sum = 0.0;
        for (dy, row) in [[1.0, -2.0, 1.0], [-2.0, 4.0, -2.0], [1.0, -2.0, 1.0]]
            .iter()
            .enumerate()
        {
            for (dx, weight) in row.iter().enumerate() {
                sum += weight * level(x + dx as u32 - 1, y + dy as u32 - 1);
            }
        }
        sum / 6.0
    };
    let side = ((scale * SQUARE).round() as u32).max(4);
    let mut squares = Vec::new();
    for top in (1..h.saturating_sub(side)).step_by(side as usize) {
        for left in (1..w.saturating_sub(side)).step_by(side as usize) {
            let corners = [(0, 0), (side, 0), (0, side), (side, side)];
            let inside = |&(dx, dy): &(u32, u32)| {
                let (u, v) = place(left + dx, top + dy, scale);
                in_face(u, v)
            };
            if corners.iter().all(inside) {
                let pixels = (0..side * side).map(|i| rough(left + i % side, top + i / side));
                let squared: f64 = pixels.map(|v| v * v).sum();
                squares.push((squared / f64::from(side * side)).sqrt());
            }
        }
    }
    squares.sort_by(f64::total_cmp);
    let place = (squares.len() as f64 * SMOOTHER) as usize;
    squares.get(place).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use image::Rgb;

    use super::*;

    /// Rings of these levels around the middle of the face, and noise of this deviation on them (a sum of four uniform
    /// values of a linear congruential generator).
    fn rings(low: f64, high: f64, period: f64, deviation: f64) -> RgbImage {
        let mut state = 1u32;
        let mut uniform = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(state >> 8) / f64::from(1 << 24) - 0.5
        };
        RgbImage::from_fn(132, 150, |x, y| {
            let (u, v) = place(x, y, 60.0);
            let wave = (u.hypot(v - 0.5) / period * std::f64::consts::TAU).sin();
            // A cheek without detail on one side.
            let wave = if u > 0.1 { wave } else { 0.0 };
            let noise: f64 = (0..4).map(|_| uniform()).sum::<f64>() * 3f64.sqrt() * deviation;
            let level = low + (high - low) * (0.5 + 0.5 * wave) + noise;
            Rgb([level.round().clamp(0.0, 255.0) as u8; 3])
        })
    }

    #[test]
    fn noise_is_measured_beside_detail() {
        for deviation in [1.5, 3.0] {
            let measured = noise(&rings(60.0, 160.0, 0.4, deviation), 60.0);
            assert!(
                (measured / deviation - 1.0).abs() < 0.25,
                "{measured} for {deviation}"
            );
        }
    }

    #[test]
    fn noise_is_no_detail() {
        let soft = sharpness(&rings(60.0, 160.0, 0.8, 0.0), 60.0);
        for deviation in [1.5, 3.0] {
            let noisy = sharpness(&rings(60.0, 160.0, 0.8, deviation), 60.0);
            assert!((noisy - soft).abs() < 0.1, "{noisy} for {soft}");
            // The same with a third of the contrast, as on dark skin.
            let dark = sharpness(&rings(30.0, 63.0, 0.8, deviation), 60.0);
            assert!((dark - soft).abs() < 0.15, "{dark} for {soft}");
        }
        let fine = sharpness(&rings(60.0, 160.0, 0.12, 1.5), 60.0);
        assert!(fine > soft + 0.2, "{fine} for {soft}");
    }
}
