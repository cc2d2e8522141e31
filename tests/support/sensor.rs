//! The camera behind the lens: exposure, a Bayer sensor with its noise, demosaicing, tone, sharpening.

use image::{Rgb, RgbImage};

use super::noise::Random;
use super::optics::Light;
use super::surface::encoded;

#[derive(Clone, Copy, Debug)]
pub struct Sensor {
    /// In stops; 0 renders white paper a little below white.
    pub exposure: f32,
    /// The noise of the light itself: the variance per unit of light.
    pub shot: f32,
    /// The noise of the electronics: the deviation.
    pub read: f32,
    /// How much edges are enhanced after demosaicing.
    pub sharpening: f32,
    /// 1 keeps colours as they are; 0 is a black-and-white picture.
    pub saturation: f32,
    /// The share of the light that is scattered over the whole picture by a greasy lens.
    pub haze: f32,
}

impl Default for Sensor {
    fn default() -> Self {
        Self {
            exposure: 0.0,
            shot: 5e-5,
            read: 0.0010,
            sharpening: 0.45,
            saturation: 1.06,
            haze: 0.01,
        }
    }
}

/// The light that white paper at 0 stops leaves on the sensor, as a share of what saturates it.
const WHITE: f32 = 0.92;

impl Sensor {
    /// Develops the light that reaches the sensor.
    pub fn expose(&self, light: &Light, seed: u64) -> RgbImage {
        let (width, height) = (light.width, light.height);
        let raw = Mosaic::framed(&self.mosaic(light, seed), width, height);
        let tone = Tone::new();
        let mut picture = vec![[0f32; 3]; width * height];
        let half = height.div_ceil(2) * width;
        std::thread::scope(|scope| {
            for (part, rows) in picture.chunks_mut(half).enumerate() {
                let (raw, tone) = (&raw, &tone);
                scope.spawn(move || {
                    for (i, pixel) in rows.iter_mut().enumerate() {
                        let i = i + part * half;
                        *pixel = tone.of(self.saturated(raw.demosaiced(i % width, i / width)));
                    }
                });
            }
        });
        self.sharpened(&picture, width, height)
    }

    /// One number for each pixel, behind a red, green or blue filter.
    fn mosaic(&self, light: &Light, seed: u64) -> Vec<f32> {
        let gain = WHITE * self.exposure.exp2();
        let count = light.pixels.len() as f64;
        let mean: [f32; 3] = std::array::from_fn(|k| {
            (light
                .pixels
                .iter()
                .map(|p| f64::from(p[k].min(4.0)))
                .sum::<f64>()
                / count) as f32
        });
        let mut random = Random::new(seed);
        let (cx, cy) = (0.5 * light.width as f32, 0.5 * light.height as f32);
        let mut raw = Vec::with_capacity(light.pixels.len());
        for (i, pixel) in light.pixels.iter().enumerate() {
            let (x, y) = (i % light.width, i / light.width);
            let k = x % 2 + y % 2;
            let r2 = ((x as f32 - cx).powi(2) + (y as f32 - cy).powi(2)) / (cx * cx + cy * cy);
            let vignette = 1.0 - 0.16 * r2;
            let value = gain * vignette * (pixel[k] * (1.0 - self.haze) + mean[k] * self.haze);
            let noise = (self.shot * value.max(0.0) + self.read * self.read).sqrt();
            raw.push((value + noise * random.normal()).clamp(0.0, 1.0));
        }
        raw
    }

    fn saturated(&self, colour: [f32; 3]) -> [f32; 3] {
        let gray = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
        colour.map(|v| gray + self.saturation * (v - gray))
    }

    fn sharpened(&self, picture: &[[f32; 3]], width: usize, height: usize) -> RgbImage {
        let at = |x: usize, y: usize| picture[y * width + x];
        RgbImage::from_fn(width as u32, height as u32, |x, y| {
            let (x, y) = (x as usize, y as usize);
            let (left, right) = (x.saturating_sub(1), (x + 1).min(width - 1));
            let (up, down) = (y.saturating_sub(1), (y + 1).min(height - 1));
            let neighbours = [at(left, y), at(right, y), at(x, up), at(x, down)];
            // On luma only, so that it sharpens no colour noise.
            let luma = |p: [f32; 3]| 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2];
            let mean = neighbours.iter().map(|p| luma(*p)).sum::<f32>() / 4.0;
            let detail = self.sharpening * (luma(at(x, y)) - mean);
            Rgb(at(x, y).map(|v| ((v + detail) * 255.0 + 0.5).clamp(0.0, 255.0) as u8))
        })
    }
}

/// From the sensor's numbers to the display's, as a table.
struct Tone(Vec<f32>);

impl Tone {
    const STEPS: usize = 1 << 14;

    fn new() -> Self {
        let curve = |i: usize| {
            let v = encoded(i as f32 / Self::STEPS as f32);
            // A gentle S: phones darken the shadows and lift the middle.
            v + 0.10 * v * (1.0 - v) * (2.0 * v - 0.75)
        };
        Self((0..=Self::STEPS).map(curve).collect())
    }

    fn of(&self, colour: [f32; 3]) -> [f32; 3] {
        colour.map(|v| self.0[(v.clamp(0.0, 1.0) * Self::STEPS as f32) as usize])
    }
}

/// The sensor's numbers behind a mosaic of red, green, green and blue filters, with a frame of two pixels around it.
struct Mosaic {
    stride: usize,
    raw: Vec<f32>,
}

impl Mosaic {
    /// Puts the frame around; it mirrors the border so that each place keeps its colour filter.
    fn framed(inner: &[f32], width: usize, height: usize) -> Self {
        let mirrored = |i: usize, n: usize| match i {
            0 | 1 => (2 - i).min(n - 1),
            i if i < n + 2 => i - 2,
            i => (2 * n + 2).saturating_sub(i + 2).min(n - 1),
        };
        let rows = (0..height + 4).map(|y| mirrored(y, height));
        let raw = rows
            .flat_map(|y| (0..width + 4).map(move |x| inner[y * width + mirrored(x, width)]))
            .collect();
        Self {
            stride: width + 4,
            raw,
        }
    }

    /// Colour at a pixel by gradient-corrected linear interpolation: Malvar, He and Cutler, "High-quality linear
    /// interpolation for demosaicing of Bayer-patterned color images", ICASSP 2004.
    fn demosaiced(&self, x: usize, y: usize) -> [f32; 3] {
        let at = |dx: usize, dy: usize| self.raw[(y + dy) * self.stride + x + dx];
        let centre = at(2, 2);
        let (rows, columns) = (at(1, 2) + at(3, 2), at(2, 1) + at(2, 3));
        let (far_rows, far_columns) = (at(0, 2) + at(4, 2), at(2, 0) + at(2, 4));
        let (cross, far) = (rows + columns, far_rows + far_columns);
        let diagonal = at(1, 1) + at(3, 1) + at(1, 3) + at(3, 3);
        let (even_x, even_y) = (x.is_multiple_of(2), y.is_multiple_of(2));
        if even_x == even_y {
            let green = (4.0 * centre + 2.0 * cross - far) / 8.0;
            let other = (6.0 * centre + 2.0 * diagonal - 1.5 * far) / 8.0;
            if even_x {
                [centre, green, other]
            } else {
                [other, green, centre]
            }
        } else {
            let beside = |near: f32, along: f32, across: f32| {
                (5.0 * centre + 4.0 * near - along - diagonal + 0.5 * across) / 8.0
            };
            let in_row = beside(rows, far_rows, far_columns);
            let in_column = beside(columns, far_columns, far_rows);
            if even_y {
                [in_row, centre, in_column]
            } else {
                [in_column, centre, in_row]
            }
        }
    }
}
