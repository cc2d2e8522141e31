//! How much detail a picture has at each scale, everywhere and where it has least.

use std::sync::Arc;

use image::RgbImage;

use super::sink::{Sink, quantile};
use crate::pool::{Lent, Pool};

/// The side of the blocks whose detail is compared, in pixels of each scale.
const BLOCK: usize = 8;

/// Scales, each half as fine as the one before.
const LEVELS: usize = 4;

/// Added to squared levels before logarithms: what rounding leaves.
const ROUNDING: f32 = 0.02;

/// Measures luma and two differences of colour by Haar wavelets.
#[inline(always)]
pub(super) fn look(rgb: &RgbImage, pool: &Arc<Pool>, sink: &mut Sink) {
    let mut even = Vec::new();
    for (name, mut scale) in ["luma", "red", "blue"]
        .into_iter()
        .zip(Scale::of_picture(rgb, pool))
    {
        for level in 0..LEVELS {
            if level > 0 {
                scale = scale.halved();
            }
            let [flat, steep, diagonal] = scale.detail();
            let quantiles =
                [0.1, 0.3, 0.6].map(|q| (quantile(&mut scale.blocks, q) + ROUNDING).log10());
            let total = (flat + steep + diagonal + ROUNDING).log10();
            let crossed = (2.0 * diagonal + ROUNDING) / (flat + steep + ROUNDING);
            let uneven = (flat + ROUNDING) / (steep + ROUNDING);
            sink.extend(
                "scales",
                &format!("{name}{level}_"),
                &[
                    total,
                    quantiles[0],
                    quantiles[1],
                    quantiles[2],
                    total - quantiles[1],
                    crossed.log10(),
                    uneven.log10().abs(),
                ],
            );
            even.push(quantiles[1]);
        }
    }
    // Falls from scale to scale, and colour beside luma, where the picture is even.
    for level in 0..LEVELS {
        if level + 1 < LEVELS {
            let fall = even[level] - even[level + 1];
            sink.push("scales", &format!("fall{level}"), fall);
        }
        let colour = even[LEVELS + level].max(even[2 * LEVELS + level]);
        sink.push("scales", &format!("colour{level}"), colour - even[level]);
    }
}

/// A plane at half the size of another, and the detail that was lost.
struct Scale {
    width: usize,
    height: usize,
    plane: Lent<Vec<f32>>,
    /// Sums of squared detail along rows, along columns and along both, column by column.
    sums: [Vec<f32>; 3],
    /// The mean of squared detail of each block.
    blocks: Vec<f32>,
    power: Vec<f32>,
}

impl Scale {
    /// In a plane whose values are yet to be filled in.
    fn new(width: usize, height: usize, plane: Lent<Vec<f32>>) -> Self {
        Self {
            width,
            height,
            plane,
            sums: [(); 3].map(|()| vec![0.0; width]),
            blocks: vec![0.0; (width / BLOCK) * (height / BLOCK)],
            power: vec![0.0; width],
        }
    }

    /// Of luma, red less green and blue less green.
    #[inline(always)]
    fn of_picture(rgb: &RgbImage, pool: &Arc<Pool>) -> [Self; 3] {
        let (width, height) = (rgb.width() as usize, rgb.height() as usize);
        let (w, h) = (width / 2, height / 2);
        let mut scales = [(); 3].map(|()| Self::new(w, h, pool.floats(w * h)));
        let mut lines = [(); 3].map(|()| vec![0.0; 2 * width]);
        for (j, rows) in rgb.as_raw().chunks_exact(6 * width).enumerate() {
            let [luma, red, blue] = &mut lines;
            let to = luma.iter_mut().zip(red).zip(blue);
            for (p, ((luma, red), blue)) in rows.chunks_exact(3).zip(to) {
                let [r, g, b] = [p[0], p[1], p[2]].map(f32::from);
                *luma = 0.299 * r + 0.587 * g + 0.114 * b;
                *red = r - g;
                *blue = b - g;
            }
            for (scale, lines) in scales.iter_mut().zip(&lines) {
                scale.add(j, lines);
            }
        }
        scales
    }

    /// The next scale, of half the size.
    #[inline(always)]
    fn halved(&self) -> Self {
        let (w, h) = (self.width / 2, self.height / 2);
        let mut scale = Self::new(w, h, self.plane.pool().floats(w * h));
        if self.width > 0 {
            for (j, lines) in self.plane.chunks_exact(2 * self.width).enumerate() {
                scale.add(j, lines);
            }
        }
        scale
    }

    /// Adds the row that comes of two lines of the plane.
    #[inline(always)]
    fn add(&mut self, j: usize, lines: &[f32]) {
        let (top, bottom) = lines.split_at(lines.len() / 2);
        let row = &mut self.plane[j * self.width..][..self.width];
        let [flat, steep, diagonal] = &mut self.sums;
        let pairs = top.chunks_exact(2).zip(bottom.chunks_exact(2));
        let to = row
            .iter_mut()
            .zip(&mut self.power)
            .zip(flat)
            .zip(steep)
            .zip(diagonal);
        for ((t, b), ((((mean, power), flat), steep), diagonal)) in pairs.zip(to) {
            let (s, d) = (t[0] + t[1], t[0] - t[1]);
            let (u, e) = (b[0] + b[1], b[0] - b[1]);
            let details = [(d + e) / 4.0, (s - u) / 4.0, (d - e) / 4.0].map(|v| v * v);
            *mean = (s + u) / 4.0;
            *power = details[0] + details[1] + details[2];
            *flat += details[0];
            *steep += details[1];
            *diagonal += details[2];
        }
        let across = self.width / BLOCK;
        if j / BLOCK < self.height / BLOCK {
            let line = &mut self.blocks[j / BLOCK * across..][..across];
            for (block, part) in line.iter_mut().zip(self.power.chunks_exact(BLOCK)) {
                *block += part.iter().sum::<f32>() / (BLOCK * BLOCK) as f32;
            }
        }
    }

    /// The mean squared detail along rows, along columns and along both.
    #[inline(always)]
    fn detail(&self) -> [f32; 3] {
        let count = (self.width * self.height).max(1) as f32;
        self.sums
            .each_ref()
            .map(|sums| sums.iter().sum::<f32>() / count)
    }
}
