//! Pictures as phones take them: a scene with detail down to the pixel, a sensor's noise, sharpening, half the chroma.
//!
//! An enlarged fixture is smooth: its JPEG decodes in half the time of a photo's, and what looks for texture finds none.

use image::imageops::{FilterType, resize};
use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// What phones write: quality 92, at which a twelve-megapixel photo of this kind takes 4 to 6 MB as theirs do.
const QUALITY: u8 = 92;
/// The noise of a small sensor at ISO 100 to 200 behind its own noise reduction, in 1/255: read noise and what grows with
/// the root of the light.
const NOISE: (f32, f32) = (1.1, 0.12);
/// How much of what a blur over three pixels takes away is added again, as cameras do.
const SHARPENING: f32 = 0.5;

/// The JPEG of a photo of so many megapixels at 4:3 that shows the fixture of that name, e.g. "good-id-front".
pub fn photo(fixture: &str, megapixels: f64) -> Vec<u8> {
    let height = (megapixels * 1e6 * 3.0 / 4.0).sqrt().round();
    let (width, height) = ((height * 4.0 / 3.0).round() as u32, height as u32);
    let small = crate::fixture(fixture);
    let (width, height) = match small.width() >= small.height() {
        true => (width, height),
        false => (height, width),
    };
    let scene = resize(&small, width, height, FilterType::CatmullRom);
    encode(&exposed(scene))
}

/// The scene with the grain of its materials, seen by a sensor.
fn exposed(mut scene: RgbImage) -> RgbImage {
    let (width, height) = scene.dimensions();
    let mut rng = Lcg(1);
    let grain: Vec<f32> = grain(width, height);
    for (pixel, grain) in scene.pixels_mut().zip(&grain) {
        let light = f32::from(pixel[1]);
        let sigma = NOISE.0 + NOISE.1 * light.sqrt();
        for value in &mut pixel.0 {
            let noisy = f32::from(*value) + grain + sigma * rng.normal();
            *value = noisy.round().clamp(0.0, 255.0) as u8;
        }
    }
    sharpened(&scene)
}

/// Fibres and weave of paper, wood and cloth: value noise in octaves from 64 pixels down to 2, each with half the
/// contrast of the one before, 6/255 at the coarsest; and fine lines as guilloches have them.
fn grain(width: u32, height: u32) -> Vec<f32> {
    let mut out = vec![0.0; width as usize * height as usize];
    let (mut cell, mut height_of) = (64_u32, 6.0_f32);
    while cell >= 2 {
        let across = width / cell + 2;
        let mut rng = Lcg(cell);
        let knots: Vec<f32> = (0..across * (height / cell + 2))
            .map(|_| rng.uniform() - 0.5)
            .collect();
        for (y, row) in (0..height).zip(out.chunks_exact_mut(width as usize)) {
            let (row_of, down) = (y / cell, (y % cell) as f32 / cell as f32);
            for (x, value) in (0..width).zip(row) {
                let at = (row_of * across + x / cell) as usize;
                let right = (x % cell) as f32 / cell as f32;
                let (above, below) = (at, at + across as usize);
                let top = knots[above] + (knots[above + 1] - knots[above]) * right;
                let foot = knots[below] + (knots[below + 1] - knots[below]) * right;
                *value += height_of * 2.0 * (top + (foot - top) * down);
            }
        }
        (cell, height_of) = (cell / 2, height_of * 0.7);
    }
    let (w, h) = (width as f32, height as f32);
    for (y, row) in (0..height).zip(out.chunks_exact_mut(width as usize)) {
        // A guilloche's wave over the middle of the picture, a line each eleven pixels.
        let v = y as f32 / h;
        for (x, value) in (0..width).zip(row) {
            let u = x as f32 / w;
            if (0.25..0.75).contains(&u) && (0.3..0.7).contains(&v) {
                let wave = y as f32 + 40.0 * (u * 31.0).sin() + 17.0 * (u * 83.0).sin();
                *value += 4.0 * (wave * std::f32::consts::TAU / 11.0).sin();
            }
        }
    }
    out
}

/// Unsharp masking with the mean over three by three pixels.
fn sharpened(photo: &RgbImage) -> RgbImage {
    let blurred = image::imageops::filter3x3(photo, &[1.0 / 9.0; 9]);
    let mut out = photo.clone();
    for (pixel, soft) in out.pixels_mut().zip(blurred.pixels()) {
        let Rgb(soft) = *soft;
        for (value, soft) in pixel.0.iter_mut().zip(soft) {
            let sharp = f32::from(*value) + SHARPENING * (f32::from(*value) - f32::from(soft));
            *value = sharp.round().clamp(0.0, 255.0) as u8;
        }
    }
    out
}

fn encode(photo: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    let side = |side: u32| u16::try_from(side).expect("a JPEG's side");
    let (width, height) = (side(photo.width()), side(photo.height()));
    encoder
        .encode(photo.as_raw(), width, height, ColorType::Rgb)
        .expect("an RGB picture can be encoded");
    bytes
}

/// Numerical Recipes' linear congruential generator: the same picture everywhere.
struct Lcg(u32);

impl Lcg {
    fn uniform(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as f32 / (1 << 24) as f32
    }

    /// Nearly normal, with a variance of one: the sum of three uniform numbers.
    fn normal(&mut self) -> f32 {
        2.0 * (self.uniform() + self.uniform() + self.uniform() - 1.5)
    }
}
