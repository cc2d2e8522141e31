//! How coloured the inside is, and how much the colour changes over it.

use super::view::{LONG, View};

/// The side of the squares whose means are compared, in pixels of the view: larger than print and its fringes.
const SQUARE: u32 = 6;

/// Colour on the large scale.
pub(super) struct Colours {
    /// The mean distance from grey, and how much the colour varies, in shares of full scale.
    pub(super) mean: f32,
    pub(super) spread: f32,
    /// The same variation over that of the lightness.
    pub(super) to_lightness: f32,
    /// How much the lightness varies, in shares of the range.
    pub(super) lightness: f32,
    /// How far the mean is from grey towards blue and towards red, in shares of full scale.
    pub(super) blue: f32,
    pub(super) red: f32,
    /// The share of squares that are nearly as light as the lightest.
    pub(super) paper: f32,
}

impl Colours {
    pub(super) fn of(view: &View, range: f32, lightest: f32) -> Self {
        let (w, h) = view.colours.dimensions();
        let stride = w as usize * 3;
        let mut squares: Vec<[f32; 3]> = Vec::new();
        let rows = view.colours.as_raw().chunks_exact(stride * SQUARE as usize);
        // The outermost squares hold the outline itself.
        let (across, down) = ((LONG / SQUARE) as usize, (h / SQUARE) as usize);
        for band in rows.skip(1).take(down.saturating_sub(2)) {
            let mut sums = vec![[0u32; 3]; across];
            for row in band.chunks_exact(stride) {
                for (sum, square) in sums.iter_mut().zip(row.chunks_exact(3 * SQUARE as usize)) {
                    for pixel in square.as_chunks::<3>().0 {
                        for (sum, v) in sum.iter_mut().zip(pixel) {
                            *sum += u32::from(*v);
                        }
                    }
                }
            }
            let inner = &sums[1..across - 1];
            let area = (SQUARE * SQUARE) as f32;
            squares.extend(inner.iter().map(|sum| sum.map(|v| v as f32 / area)));
        }
        let n = squares.len().max(1) as f32;
        let tone = |[r, g, b]: [f32; 3]| 0.299 * r + 0.587 * g + 0.114 * b;
        let sum = |of: &dyn Fn([f32; 3]) -> f32| squares.iter().map(|c| of(*c)).sum::<f32>();
        let mean = |of: &dyn Fn([f32; 3]) -> f32| sum(of) / n;
        let blue = mean(&|c| c[2] - tone(c));
        let red = mean(&|c| c[0] - tone(c));
        let light = mean(&tone);
        let spread =
            mean(&|c| (c[2] - tone(c) - blue).powi(2) + (c[0] - tone(c) - red).powi(2)).sqrt();
        let lightness = mean(&|c| (tone(c) - light).powi(2)).sqrt();
        let near = lightest - 0.35 * range;
        Self {
            mean: mean(&|c| (c[2] - tone(c)).hypot(c[0] - tone(c))) / 255.0,
            spread: spread / 255.0,
            to_lightness: spread / (lightness + 4.0),
            lightness: lightness / range.max(24.0),
            blue: blue / 255.0,
            red: red / 255.0,
            paper: mean(&|c| f32::from(u8::from(tone(c) > near))),
        }
    }
}
