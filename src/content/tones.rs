//! How light and dark are spread, and at which sizes.

use super::view::View;
use crate::pool::Lent;

/// Five quantiles of a view's luma, in levels.
#[derive(Clone, Copy)]
pub(super) struct Tones {
    pub(super) darkest: f32,
    pub(super) lower: f32,
    pub(super) median: f32,
    pub(super) upper: f32,
    pub(super) lightest: f32,
}

impl Tones {
    pub(super) fn of(view: &View) -> Self {
        let mut counts = [0usize; 256];
        for &v in &view.luma {
            counts[usize::from(v)] += 1;
        }
        let at = |share: f64| {
            let wanted = (share * view.luma.len() as f64) as usize;
            let mut seen = 0;
            let level = counts.iter().position(|n| {
                seen += n;
                seen > wanted
            });
            level.unwrap_or(255) as f32
        };
        Self {
            darkest: at(0.05),
            lower: at(0.25),
            median: at(0.5),
            upper: at(0.75),
            lightest: at(0.95),
        }
    }

    /// From nearly the darkest to nearly the lightest, in levels: what print and paper are apart.
    pub(super) fn range(&self) -> f32 {
        self.lightest - self.darkest
    }
}

/// The half sides of the squares over which means are taken, in pixels of the view: from a stroke to a portrait.
const HALVES: [usize; 5] = [1, 2, 5, 10, 21];

/// What is left of the picture between one size of detail and the next.
pub(super) struct Bands {
    /// The logarithms of the variance at each size, finest first, and of what is coarser than all.
    pub(super) power: [f32; HALVES.len() + 1],
    /// The share of pixels that are darker, and lighter, than their surroundings of 2.5 mm by a twelfth of the range.
    pub(super) darker: f32,
    pub(super) lighter: f32,
}

impl Bands {
    pub(super) fn of(view: &View, tones: &Tones) -> Self {
        let (w, h) = (view.width, view.height);
        let pool = view.colours.pool();
        let sums = integral(view);
        let n = (w * h) as f32;
        let step = tones.range().max(24.0) / 12.0;
        let (mut finer, mut coarser) = (pool.floats(w * h), pool.floats(w * h));
        for (value, &luma) in finer.iter_mut().zip(&view.luma) {
            *value = f32::from(luma);
        }
        let mut power = [0.0; HALVES.len() + 1];
        let (mut darker, mut lighter) = (0u32, 0u32);
        for (band, half) in HALVES.into_iter().enumerate() {
            means(&sums, w, h, half, &mut coarser);
            let change: f32 = finer
                .iter()
                .zip(coarser.iter())
                .map(|(a, b)| (a - b) * (a - b))
                .sum();
            power[band] = (change / n + 1.0).ln();
            if band == 2 {
                for (&v, mean) in view.luma.iter().zip(coarser.iter()) {
                    let off = f32::from(v) - mean;
                    darker += u32::from(off < -step);
                    lighter += u32::from(off > step);
                }
            }
            std::mem::swap(&mut finer, &mut coarser);
        }
        let mean = finer.iter().sum::<f32>() / n;
        let rest = finer.iter().map(|v| (v - mean) * (v - mean)).sum::<f32>() / n;
        power[HALVES.len()] = (rest + 1.0).ln();
        Self {
            power,
            darker: darker as f32 / n,
            lighter: lighter as f32 / n,
        }
    }
}

/// The sums of all luma above and left of each pixel, with a row and a column of zeros before. Exact: a view has fewer than
/// 2²⁴ / 255 pixels.
fn integral(view: &View) -> Lent<Vec<f32>> {
    let (w, h) = (view.width, view.height);
    let mut sums = view.colours.pool().zeros((w + 1) * (h + 1));
    for y in 0..h {
        let mut row = 0.0;
        for x in 0..w {
            row += f32::from(view.luma[y * w + x]);
            sums[(y + 1) * (w + 1) + x + 1] = sums[y * (w + 1) + x + 1] + row;
        }
    }
    sums
}

/// The means over squares of 2 · `half` + 1 pixels a side, cut off at the border.
fn means(sums: &[f32], w: usize, h: usize, half: usize, out: &mut [f32]) {
    for (y, row) in out.chunks_exact_mut(w).enumerate() {
        let (top, end) = (y.saturating_sub(half), (y + half + 1).min(h));
        let (above, below) = (&sums[top * (w + 1)..], &sums[end * (w + 1)..]);
        for (x, mean) in row.iter_mut().enumerate() {
            let (left, right) = (x.saturating_sub(half), (x + half + 1).min(w));
            let sum = (below[right] - below[left]) - (above[right] - above[left]);
            *mean = sum / ((end - top) * (right - left)) as f32;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use image::{Rgb, RgbImage};

    use super::*;
    use crate::geometry::{Quad, Rect};

    #[test]
    fn means_are_those_of_the_squares() {
        let picture = RgbImage::from_fn(300, 190, |x, y| Rgb([((x * 7 + y * 13) % 251) as u8; 3]));
        let outline = Quad::from(Rect::new(0.0, 0.0, 300.0, 190.0));
        let view = View::of(&picture, &outline, &Arc::default()).unwrap();
        let (w, h) = (view.width, view.height);
        let sums = integral(&view);
        let mut out = vec![0.0; w * h];
        for half in HALVES {
            means(&sums, w, h, half, &mut out);
            for (x, y) in [(0, 0), (5, 9), (w / 2, h / 2), (w - 1, h - 1)] {
                let (mut sum, mut n) = (0.0, 0.0);
                for v in y.saturating_sub(half)..(y + half + 1).min(h) {
                    for u in x.saturating_sub(half)..(x + half + 1).min(w) {
                        sum += f32::from(view.luma[v * w + u]);
                        n += 1.0;
                    }
                }
                assert!(
                    (out[y * w + x] - sum / n).abs() < 0.01,
                    "{half} at {x}, {y}"
                );
            }
        }
    }
}
