//! How the light lies on a face.

use image::RgbImage;

use super::colour::linear;
use super::view::{in_face, place};
use crate::imaging::luma::luma;

/// The two zones of the cheeks, midway between eyes and mouth, whose light is compared: the distance of their centres
/// from the middle, that below the eyes, half their side.
const CHEEK: [f64; 3] = [0.5, 0.52, 0.17];

/// How the light lies on a face.
pub(super) struct Luminance {
    face: [u32; 256],
    cheeks: [[u32; 256]; 2],
    /// The mean of the cheeks, R, G, B, in linear light, 0 to 1.
    pub(super) cheek_colour: [f64; 3],
}

impl Luminance {
    pub(super) fn of(view: &RgbImage, scale: f64) -> Self {
        let mut own = Self {
            face: [0; 256],
            cheeks: [[0; 256]; 2],
            cheek_colour: [0.0; 3],
        };
        let mut cheek_pixels = 0.0;
        let [beside, below, half] = CHEEK;
        for (i, j, pixel) in view.enumerate_pixels() {
            let (x, y) = place(i, j, scale);
            let [r, g, b] = pixel.0;
            let level = usize::from(luma(r, g, b));
            if in_face(x, y) {
                own.face[level] += 1;
            }
            if (x.abs() - beside).abs() <= half && (y - below).abs() <= half {
                own.cheeks[usize::from(x > 0.0)][level] += 1;
                for (sum, value) in own.cheek_colour.iter_mut().zip(pixel.0) {
                    *sum += linear(value);
                }
                cheek_pixels += 1.0;
            }
        }
        own.cheek_colour = own
            .cheek_colour
            .map(|sum| sum / f64::max(cheek_pixels, 1.0));
        own
    }

    pub(super) fn mean(&self) -> f64 {
        mean(&self.face) / 255.0
    }

    pub(super) fn variance(&self) -> f64 {
        let middle = mean(&self.face);
        let squares = levels(&self.face).map(|(level, n)| n * (level - middle).powi(2));
        squares.sum::<f64>() / total(&self.face) / (255.0 * 255.0)
    }

    pub(super) fn share(&self, of: impl Fn(usize) -> bool) -> f64 {
        let counts = self.face.iter().enumerate().filter(|(level, _)| of(*level));
        counts.map(|(_, n)| f64::from(*n)).sum::<f64>() / total(&self.face)
    }

    pub(super) fn entropy(&self) -> f64 {
        let all = total(&self.face);
        let shares = self
            .face
            .iter()
            .filter(|n| **n > 0)
            .map(|n| f64::from(*n) / all);
        -shares.map(|p| p * p.log2()).sum::<f64>()
    }

    pub(super) fn shared_by_cheeks(&self) -> f64 {
        let [left, right] = &self.cheeks;
        let all = [total(left), total(right)];
        let pairs = left.iter().zip(right);
        pairs
            .map(|(l, r)| (f64::from(*l) / all[0]).min(f64::from(*r) / all[1]))
            .sum()
    }

    pub(super) fn cheek_ratio(&self) -> f64 {
        let [left, right] = self.cheeks.map(|counts| {
            let light = levels(&counts).map(|(level, n)| n * linear(level as u8));
            light.sum::<f64>() / total(&counts)
        });
        (left.min(right) / left.max(right).max(1e-6)).clamp(0.0, 1.0)
    }

    pub(super) fn contrast(&self) -> f64 {
        let at = |share: f64| {
            let target = total(&self.face) * share;
            let mut below = 0.0;
            let mut found = levels(&self.face).skip_while(|(_, n)| {
                below += n;
                below < target
            });
            found.next().map_or(255.0, |(level, _)| level)
        };
        (at(0.95) - at(0.05)) / at(0.95).max(1.0)
    }
}

fn levels(counts: &[u32; 256]) -> impl Iterator<Item = (f64, f64)> {
    counts
        .iter()
        .enumerate()
        .map(|(level, n)| (level as f64, f64::from(*n)))
}

/// At least one, so that nothing is divided by zero.
fn total(counts: &[u32; 256]) -> f64 {
    f64::from(counts.iter().sum::<u32>()).max(1.0)
}

fn mean(counts: &[u32; 256]) -> f64 {
    levels(counts).map(|(level, n)| level * n).sum::<f64>() / total(counts)
}
