//! A phone's camera: perspective, focus, the mosaic of the sensor, noise, and what the phone makes of it.

use image::{ImageEncoder, RgbImage, codecs::jpeg::JpegEncoder};

use crate::chance::Chance;
use crate::subject::{Kind, Subject};

/// The sensor's width in pixels: a part of a phone's, which has the same fringes all over.
const WIDTH: usize = 1536;

/// How the photo is taken.
#[derive(Clone, Debug)]
pub struct Camera {
    pub width: usize,
    pub height: usize,
    /// Sensor pixels that one unit of the subject spans: a pixel of the display, a millimetre of a print.
    pub magnification: f32,
    /// Radians.
    pub turn: f32,
    /// How much the magnification changes over the picture, along x and y.
    pub tilt: [f32; 2],
    /// Standard deviation of the blur, in sensor pixels.
    pub blur: f32,
    pub noise: f32,
    pub white: [f32; 3],
    pub gain: f32,
    /// A reflection: strength, and where it is.
    pub glare: [f32; 3],
    /// Standard deviation of the smoothing of colour noise, in pixels.
    pub chroma_smoothing: f32,
    pub sharpening: f32,
    /// Sensor pixels by which the lens shifts red and blue against green, along x and y.
    pub fringing: [f32; 2],
    /// Factor by which the picture is reduced before it is saved.
    pub reduction: usize,
    /// Whether the reduction takes two pixels in the middle of each block instead of all.
    pub careless: bool,
    pub quality: u8,
}

impl Camera {
    /// A photo in which a pixel of a display spans 0.5 to 6 of the sensor's, or a millimetre of a print 6 to 20 of the
    /// saved picture's.
    pub fn at_random(kind: Kind, chance: &mut Chance) -> Self {
        let reduction = match chance.unit() {
            u if u < 0.45 => 1,
            u if u < 0.75 => 2,
            _ => 3,
        };
        let magnification = match kind {
            Kind::Print(_) => chance.between(6.0, 20.0) * reduction as f32,
            _ => 0.5 * 12.0_f32.powf(chance.unit()),
        };
        Self {
            width: WIDTH,
            height: WIDTH * 3 / 4,
            magnification,
            turn: chance.between(-0.35, 0.35),
            tilt: [chance.between(-0.25, 0.25), chance.between(-0.25, 0.25)],
            blur: chance.between(0.4, 1.4),
            noise: chance.between(0.003, 0.02),
            white: [chance.between(0.9, 1.1), 1.0, chance.between(0.85, 1.15)],
            gain: chance.between(0.5, 1.1),
            glare: [
                if chance.happens(0.4) {
                    chance.between(0.05, 0.6)
                } else {
                    0.0
                },
                chance.unit(),
                chance.unit(),
            ],
            chroma_smoothing: if chance.happens(0.5) {
                chance.between(0.5, 2.0)
            } else {
                0.0
            },
            sharpening: if chance.happens(0.6) {
                chance.between(0.2, 1.2)
            } else {
                0.0
            },
            fringing: [chance.between(-0.7, 0.7), chance.between(-0.7, 0.7)],
            reduction,
            careless: chance.happens(0.3),
            quality: 70 + chance.below(26) as u8,
        }
    }

    /// The photo as it comes out of the file.
    pub fn shoot(&self, subject: &Subject, chance: &mut Chance) -> RgbImage {
        let (w, h) = (self.width, self.height);
        let mut light = self.expose(subject, chance);
        for channel in &mut light {
            blur(channel, w, h, self.blur);
        }
        for (channel, side) in [(0, 1.0), (2, -1.0)] {
            light[channel] = shifted(&light[channel], w, self.fringing.map(|v| side * v));
        }
        let raw = self.mosaic(&light, chance);
        let mut picture = demosaic(&raw, w, h);
        for channel in &mut picture {
            for v in channel.iter_mut() {
                *v = 255.0 * v.clamp(0.0, 1.0).powf(1.0 / 2.2);
            }
        }
        self.finish(&mut picture);
        let rgb = RgbImage::from_fn(
            (w / self.reduction) as u32,
            (h / self.reduction) as u32,
            |x, y| {
                let n = self.reduction;
                let taken = if self.careless && n > 1 {
                    n / 2 - n / 3..n / 2 + 1
                } else {
                    0..n
                };
                let count = (taken.len() * taken.len()) as f32;
                image::Rgb(std::array::from_fn(|c| {
                    let mut sum = 0.0;
                    for dy in taken.clone() {
                        for dx in taken.clone() {
                            sum += picture[c][(y as usize * n + dy) * w + x as usize * n + dx];
                        }
                    }
                    (sum / count + 0.5).clamp(0.0, 255.0) as u8
                }))
            },
        );
        saved(&halved_chroma(&rgb), self.quality)
    }

    /// The light on each sensor pixel: points of it, seen through the projection; more where it spans finer detail.
    fn expose(&self, subject: &Subject, chance: &mut Chance) -> [Vec<f32>; 3] {
        let (w, h) = (self.width, self.height);
        let (sin, cos) = self.turn.sin_cos();
        let (ox, oy) = (chance.between(0.0, 999.0), chance.between(0.0, 999.0));
        let fine = if self.magnification < 2.0 || self.magnification > 6.0 {
            3
        } else {
            2
        };
        let mut out = [vec![0.0; w * h], vec![0.0; w * h], vec![0.0; w * h]];
        for y in 0..h {
            for x in 0..w {
                let mut sum = [0.0; 3];
                for sub in 0..fine * fine {
                    let (sx, sy) = ((sub % fine) as f32, (sub / fine) as f32);
                    let u = x as f32 + (sx + chance.unit()) / fine as f32 - w as f32 / 2.0;
                    let v = y as f32 + (sy + chance.unit()) / fine as f32 - h as f32 / 2.0;
                    let depth = 1.0 + self.tilt[0] * u / w as f32 + self.tilt[1] * v / h as f32;
                    let scale = 1.0 / (self.magnification * depth);
                    let p = subject.light(
                        (cos * u - sin * v) * scale + ox,
                        (sin * u + cos * v) * scale + oy,
                    );
                    for c in 0..3 {
                        sum[c] += p[c];
                    }
                }
                let d = ((x as f32 / w as f32 - self.glare[1]).powi(2)
                    + (y as f32 / h as f32 - self.glare[2]).powi(2))
                    * 30.0;
                let glare = self.glare[0] * (-d).exp();
                for c in 0..3 {
                    out[c][y * w + x] =
                        self.gain * self.white[c] * (sum[c] / (fine * fine) as f32 + glare);
                }
            }
        }
        out
    }

    /// One colour a pixel (red, green; green, blue), with the noise of photons and of reading out.
    fn mosaic(&self, light: &[Vec<f32>; 3], chance: &mut Chance) -> Vec<f32> {
        (0..self.width * self.height)
            .map(|i| {
                let (x, y) = (i % self.width, i / self.width);
                let v = light[(x % 2) + (y % 2)][i];
                v + self.noise * (v.max(0.0).sqrt() + 0.1) * chance.normal()
            })
            .collect()
    }

    /// Smoothing of colour and sharpening of brightness.
    fn finish(&self, picture: &mut [Vec<f32>; 3]) {
        let (w, h) = (self.width, self.height);
        let luma: Vec<f32> = (0..w * h)
            .map(|i| 0.299 * picture[0][i] + 0.587 * picture[1][i] + 0.114 * picture[2][i])
            .collect();
        let mut soft = luma.clone();
        blur(&mut soft, w, h, 1.5);
        for channel in picture.iter_mut() {
            let mut chroma: Vec<f32> = channel.iter().zip(&luma).map(|(c, l)| c - l).collect();
            if self.chroma_smoothing > 0.0 {
                blur(&mut chroma, w, h, self.chroma_smoothing);
            }
            for i in 0..w * h {
                channel[i] = chroma[i] + luma[i] + self.sharpening * (luma[i] - soft[i]);
            }
        }
    }
}

/// A channel moved by parts of a pixel, bilinearly.
fn shifted(v: &[f32], w: usize, [dx, dy]: [f32; 2]) -> Vec<f32> {
    let h = v.len() / w;
    let at = |x: i64, y: i64| {
        v[y.clamp(0, h as i64 - 1) as usize * w + x.clamp(0, w as i64 - 1) as usize]
    };
    (0..v.len())
        .map(|i| {
            let (x, y) = ((i % w) as f32 + dx, (i / w) as f32 + dy);
            let (x0, y0) = (x.floor() as i64, y.floor() as i64);
            let (fx, fy) = (x - x.floor(), y - y.floor());
            let above = at(x0, y0) * (1.0 - fx) + at(x0 + 1, y0) * fx;
            let below = at(x0, y0 + 1) * (1.0 - fx) + at(x0 + 1, y0 + 1) * fx;
            above * (1.0 - fy) + below * fy
        })
        .collect()
}

/// Gaussian blur, rows then columns.
fn blur(v: &mut [f32], w: usize, h: usize, sigma: f32) {
    let reach = (2.5 * sigma).ceil() as i64;
    let mut kernel: Vec<f32> = (-reach..=reach)
        .map(|i| (-(i as f32).powi(2) / (2.0 * sigma * sigma)).exp())
        .collect();
    let sum: f32 = kernel.iter().sum();
    kernel.iter_mut().for_each(|k| *k /= sum);
    for (n, m, step, line) in [(h, w, 1, w), (w, h, w, 1)] {
        let mut row = vec![0.0; m];
        for j in 0..n {
            for (i, out) in row.iter_mut().enumerate() {
                *out = kernel
                    .iter()
                    .enumerate()
                    .map(|(k, weight)| {
                        let at = (i as i64 + k as i64 - reach).clamp(0, m as i64 - 1) as usize;
                        weight * v[j * line + at * step]
                    })
                    .sum();
            }
            for (i, out) in row.iter().enumerate() {
                v[j * line + i * step] = *out;
            }
        }
    }
}

/// Bilinear: each missing colour is the mean of its neighbours of that colour.
fn demosaic(raw: &[f32], w: usize, h: usize) -> [Vec<f32>; 3] {
    std::array::from_fn(|c| {
        (0..w * h)
            .map(|i| {
                let (x, y) = ((i % w) as i64, (i / w) as i64);
                let (mut sum, mut weight) = (0.0, 0.0);
                for dy in -1..=1 {
                    for dx in -1..=1 {
                        let (nx, ny) = (x + dx, y + dy);
                        if nx < 0
                            || ny < 0
                            || nx >= w as i64
                            || ny >= h as i64
                            || (nx % 2 + ny % 2) as usize != c
                        {
                            continue;
                        }
                        let own = if dx == 0 && dy == 0 { 100.0 } else { 1.0 };
                        sum += own * raw[ny as usize * w + nx as usize];
                        weight += own;
                    }
                }
                if weight > 0.0 { sum / weight } else { 0.0 }
            })
            .collect()
    })
}

/// Colour at half the resolution, as most JPEGs hold it.
fn halved_chroma(rgb: &RgbImage) -> RgbImage {
    let (w, h) = rgb.dimensions();
    let luma =
        |p: &[u8; 3]| 0.299 * f32::from(p[0]) + 0.587 * f32::from(p[1]) + 0.114 * f32::from(p[2]);
    RgbImage::from_fn(w, h, |x, y| {
        let own = luma(&rgb.get_pixel(x, y).0);
        let mut chroma = [0.0; 3];
        for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let p = rgb
                .get_pixel((x / 2 * 2 + dx).min(w - 1), (y / 2 * 2 + dy).min(h - 1))
                .0;
            let l = luma(&p);
            for c in 0..3 {
                chroma[c] += (f32::from(p[c]) - l) / 4.0;
            }
        }
        image::Rgb(chroma.map(|c| (own + c + 0.5).clamp(0.0, 255.0) as u8))
    })
}

pub fn saved(rgb: &RgbImage, quality: u8) -> RgbImage {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, quality)
        .write_image(
            rgb.as_raw(),
            rgb.width(),
            rgb.height(),
            image::ExtendedColorType::Rgb8,
        )
        .expect("a picture in memory can be written");
    image::load_from_memory(&file)
        .expect("what was written can be read")
        .into_rgb8()
}
