//! Spectra of tiles of a picture, in colour and in luma, and what stands out of them.

use std::sync::Arc;

use image::RgbImage;
use rustfft::{Fft, FftPlanner, num_complex::Complex};

use crate::imaging::luma::luma;
use crate::imaging::wide::wide;
use crate::pool::Weigh;

/// The side of a tile in pixels. 128 resolves frequencies to 1/128 of a cycle per pixel, while the lattice of a screen
/// seen at an angle drifts by less than a bin or two from one tile to the next.
pub(crate) const TILE: usize = 128;

/// Bins of the upper half plane of a tile's spectrum, `TILE` a row.
pub(crate) const BINS: usize = TILE * TILE / 2;

/// Of a bin that does not count. All rings are below it, and it is one less than a power of two.
const NO_RING: u8 = TILE as u8 - 1;

/// Frequencies from here on count, in cycles per tile: below lies the picture's own content.
const LOWEST: f32 = 5.0;

/// The number of bins that the median of a ring is taken of: its error is then some 15 %, a sixteenth of a unit of
/// prominence.
const MEDIAN_OF: usize = 64;

/// The variance of luma rounded to whole levels.
const LUMA_ROUNDING: f32 = 1.0 / 12.0;

/// The variance of two opponents made of three channels rounded to whole levels, and of their mirror image: 2 · 2 / 12.
const CHROMA_ROUNDING: f32 = 1.0 / 3.0;

/// The mean square of the two-dimensional Hann window: (3/8)².
const WINDOW_POWER: f32 = 9.0 / 64.0;

/// Transforms tiles; keep it from one tile, and from one picture, to the next.
pub(crate) struct Spectrometer {
    fft: Arc<dyn Fft<f32>>,
    scratch: Vec<Complex<f32>>,
    window: Vec<f32>,
    /// The unit circle in `TILE` steps, clockwise.
    circle: Vec<Complex<f32>>,
    field: Vec<Complex<f32>>,
    turned: Vec<Complex<f32>>,
    /// Bins of the upper half plane that count, ring by ring: as many as the median of a ring is taken of.
    samples: Vec<Vec<u32>>,
    /// The ring of each bin of the upper half plane; [`NO_RING`] where it does not count.
    ring_of: Vec<u8>,
    /// Spectra that were read, whose room serves the next.
    read: Vec<Chroma>,
}

impl Weigh for Spectrometer {
    fn bytes(&self) -> usize {
        self.scratch.bytes()
            + self.window.bytes()
            + self.circle.bytes()
            + self.field.bytes()
            + self.turned.bytes()
            + self.samples.iter().map(Weigh::bytes).sum::<usize>()
            + self.ring_of.bytes()
            + self
                .read
                .iter()
                .map(|s| s.power.bytes() + s.prominence.bytes())
                .sum::<usize>()
    }
}

/// The chroma spectrum of one tile over the upper half plane.
#[derive(Default)]
pub(crate) struct Chroma {
    /// Power over the median of its ring; 0 where a bin does not count.
    pub(crate) prominence: Vec<f32>,
    /// The power at each bin and at its mirror image: of hues that turn one way, and the other.
    pub(crate) power: Vec<[f32; 2]>,
}

impl Spectrometer {
    pub(crate) fn new() -> Self {
        let fft = FftPlanner::new().plan_fft_forward(TILE);
        let mut rings = vec![Vec::new(); TILE / 2];
        let mut ring_of = vec![NO_RING; BINS];
        for v in 0..TILE / 2 {
            for u in 0..TILE {
                let (x, y) = (signed(u), signed(v));
                let radius = (x as f32).hypot(y as f32);
                // On the axes lie the edges of print, the picture's border and JPEG's blocks.
                if radius >= LOWEST && radius < (TILE / 2) as f32 && x.abs() > 1 && y.abs() > 1 {
                    rings[radius as usize].push((v * TILE + u) as u32);
                    ring_of[v * TILE + u] = radius as u8;
                }
            }
        }
        let sample = |ring: Vec<u32>| -> Vec<u32> {
            let step = ring.len().div_ceil(MEDIAN_OF).max(1);
            ring.into_iter().step_by(step).collect()
        };
        let turn = |i: usize| std::f32::consts::TAU * i as f32 / TILE as f32;
        Self {
            scratch: vec![Complex::default(); fft.get_inplace_scratch_len()],
            fft,
            // Hann.
            window: (0..TILE)
                .map(|i| ((turn(i) / 2.0 + turn(1) / 4.0).sin()).powi(2))
                .collect(),
            circle: (0..TILE)
                .map(|i| Complex::from_polar(1.0, -turn(i)))
                .collect(),
            field: vec![Complex::default(); TILE * TILE],
            turned: vec![Complex::default(); TILE * TILE],
            samples: rings.into_iter().map(sample).collect(),
            ring_of,
            read: Vec::new(),
        }
    }

    /// The power of a wave whose amplitudes in both channels have 1 as the root of the sum of their squares, all turning
    /// one way.
    pub(crate) fn gain(&self) -> f32 {
        self.window.iter().sum::<f32>().powi(4) / 2.0
    }

    /// The chroma spectrum of the tile with its upper left corner at `x`, `y`, as that of one complex number a pixel
    /// whose angle is the hue. A hue that turns along a wave has its power on one side of the spectrum; one that swings
    /// to and fro has it on both.
    pub(crate) fn chroma(&mut self, rgb: &RgbImage, x: usize, y: usize) -> Chroma {
        wide!(self.chroma_of(rgb, x, y))
    }

    #[inline(always)]
    fn chroma_of(&mut self, rgb: &RgbImage, x: usize, y: usize) -> Chroma {
        for (row, line) in self.field.chunks_exact_mut(TILE).enumerate() {
            for (value, p) in line.iter_mut().zip(row_of(rgb, x, y + row).chunks_exact(3)) {
                *value = opponents(p);
            }
        }
        self.transform();
        let mut spectrum = self.read.pop().unwrap_or_default();
        self.power(&mut spectrum.power, |there, mirrored| {
            [there.norm_sqr(), mirrored.norm_sqr()]
        });
        self.prominence(
            &spectrum.power,
            |[a, b]| a + b,
            CHROMA_ROUNDING,
            &mut spectrum.prominence,
        );
        spectrum
    }

    /// Takes back what [`Self::chroma`] gave, for its room.
    pub(crate) fn take_back(&mut self, read: impl IntoIterator<Item = Chroma>) {
        self.read.extend(read);
    }

    /// The prominences in the luma of the tile at `x`, `y` and of the one to its right, from one transform: the sum and
    /// the difference of a bin and its conjugate mirror image are the spectra of the real and the imaginary part.
    #[inline(always)]
    pub(crate) fn luma_pair(&mut self, rgb: &RgbImage, x: usize, y: usize) -> [Vec<f32>; 2] {
        let of = |p: &[u8]| f32::from(luma(p[0], p[1], p[2]));
        for (row, line) in self.field.chunks_exact_mut(TILE).enumerate() {
            let left = row_of(rgb, x, y + row).chunks_exact(3);
            let right = row_of(rgb, x + TILE, y + row).chunks_exact(3);
            for (value, (l, r)) in line.iter_mut().zip(left.zip(right)) {
                *value = Complex::new(of(l), of(r));
            }
        }
        self.transform();
        let mut room = self.read.pop().unwrap_or_default();
        self.power(&mut room.power, |there, mirrored| {
            let conjugate = mirrored.conj();
            [
                (there + conjugate).norm_sqr(),
                (there - conjugate).norm_sqr(),
            ]
        });
        // Both are twice the part's own spectrum, so four times its power.
        let pair = [0, 1].map(|side| {
            let mut prominence = Vec::new();
            let rounding = 4.0 * LUMA_ROUNDING;
            self.prominence(&room.power, |p| p[side], rounding, &mut prominence);
            prominence
        });
        self.read.push(room);
        pair
    }

    /// The power of luma at one bin, by its definition: for one bin that is cheaper than a transform.
    pub(crate) fn luma_power(&self, rgb: &RgbImage, (x, y): (usize, usize), bin: usize) -> f32 {
        // Spectra lie transposed, see `transform`.
        let (u, v) = (bin / TILE, bin % TILE);
        let mut sum = Complex::<f32>::default();
        for (row, wy) in self.window.iter().enumerate() {
            let mut line = Complex::<f32>::default();
            let pixels = row_of(rgb, x, y + row).chunks_exact(3);
            for ((column, wx), p) in self.window.iter().enumerate().zip(pixels) {
                line += self.circle[u * column % TILE] * (wx * f32::from(luma(p[0], p[1], p[2])));
            }
            sum += line * self.circle[v * row % TILE] * *wy;
        }
        sum.norm_sqr()
    }

    /// Windows the field and transforms it into `turned`, transposed: rows run over the frequency along x.
    #[inline(always)]
    fn transform(&mut self) {
        let mean = mean(&self.field);
        for (line, wy) in self.field.chunks_exact_mut(TILE).zip(&self.window) {
            for (value, wx) in line.iter_mut().zip(&self.window) {
                *value = (*value - mean) * (wx * wy);
            }
        }
        self.fft
            .process_with_scratch(&mut self.field, &mut self.scratch);
        transpose(&self.field, &mut self.turned);
        self.fft
            .process_with_scratch(&mut self.turned, &mut self.scratch);
    }

    /// What `of` makes of each bin of the upper half plane and its mirror image.
    #[inline(always)]
    fn power(
        &self,
        power: &mut Vec<[f32; 2]>,
        of: impl Fn(Complex<f32>, Complex<f32>) -> [f32; 2],
    ) {
        power.clear();
        power.reserve(BINS);
        for row in 0..TILE / 2 {
            let there = &self.turned[row * TILE..][..TILE];
            let mirrored = &self.turned[(TILE - row) % TILE * TILE..][..TILE];
            power.push(of(there[0], mirrored[0]));
            let rest = there[1..].iter().zip(mirrored[1..].iter().rev());
            power.extend(rest.map(|(a, b)| of(*a, *b)));
        }
    }

    /// Power over the median of its ring, 0 where a bin does not count. `rounding` is the variance that rounding to 8
    /// bits leaves: a perfectly flat tile has no spectrum to stand out of.
    #[inline(always)]
    fn prominence(
        &self,
        power: &[[f32; 2]],
        of: impl Fn([f32; 2]) -> f32,
        rounding: f32,
        prominence: &mut Vec<f32>,
    ) {
        let floor = (TILE * TILE) as f32 * WINDOW_POWER * rounding;
        // What does not count is nothing beside it.
        let mut beside = [f32::INFINITY; NO_RING as usize + 1];
        let mut sample = [0; MEDIAN_OF];
        for (beside, bins) in beside.iter_mut().zip(&self.samples) {
            let sample = &mut sample[..bins.len()];
            for (value, &bin) in sample.iter_mut().zip(bins) {
                // The bits of floats that are not negative have their order, and are compared faster.
                *value = of(power[bin as usize]).to_bits();
            }
            if !sample.is_empty() {
                let middle = sample.len() / 2;
                *beside = f32::from_bits(*sample.select_nth_unstable(middle).1) + floor;
            }
        }
        prominence.clear();
        let bins = power.iter().zip(&self.ring_of);
        prominence
            .extend(bins.map(|(&power, &ring)| of(power) / beside[usize::from(ring & NO_RING)]));
    }
}

/// The mean of a field, in sums side by side that do not wait for each other; what is less than eight at its end is left out.
#[inline(always)]
pub(crate) fn mean(field: &[Complex<f32>]) -> Complex<f32> {
    const LANES: usize = 8;
    let (eights, _) = field.as_chunks::<LANES>();
    let mut sums = [Complex::default(); LANES];
    for eight in eights {
        (0..LANES).for_each(|i| sums[i] += eight[i]);
    }
    sums.iter().sum::<Complex<f32>>() / (LANES * eights.len()).max(1) as f32
}

/// The pixels of one row of a tile.
fn row_of(rgb: &RgbImage, x: usize, y: usize) -> &[u8] {
    &rgb.as_raw()[(y * rgb.width() as usize + x) * 3..][..TILE * 3]
}

/// Two opponent colours, at right angles to gray and to each other, as one complex number whose angle is the hue.
fn opponents(p: &[u8]) -> Complex<f32> {
    let [r, g, b] = [0, 1, 2].map(|i| f32::from(p[i]));
    Complex::new(
        (r - g) * std::f32::consts::FRAC_1_SQRT_2,
        // 1 / √6.
        (r + g - 2.0 * b) * 0.408_248_3,
    )
}

fn transpose(from: &[Complex<f32>], to: &mut [Complex<f32>]) {
    // In squares that stay in the first-level cache.
    const SQUARE: usize = 16;
    for y0 in (0..TILE).step_by(SQUARE) {
        for x0 in (0..TILE).step_by(SQUARE) {
            for y in y0..y0 + SQUARE {
                for x in x0..x0 + SQUARE {
                    to[x * TILE + y] = from[y * TILE + x];
                }
            }
        }
    }
}

/// The signed frequency of an index of the transform.
pub(crate) fn signed(index: usize) -> i32 {
    let i = index as i32;
    if index < TILE / 2 { i } else { i - TILE as i32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise() -> RgbImage {
        let mut seed = 1_u32;
        RgbImage::from_fn(2 * TILE as u32, TILE as u32, |_, _| {
            image::Rgb(std::array::from_fn(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 24) as u8
            }))
        })
    }

    #[test]
    fn one_bin_by_definition_agrees_with_the_transform() {
        let rgb = noise();
        let mut spectrometer = Spectrometer::new();
        spectrometer.luma_pair(&rgb, 0, 0);
        let mut pairs = Vec::new();
        spectrometer.power(&mut pairs, |there, mirrored| {
            [
                (there + mirrored.conj()).norm_sqr(),
                (there - mirrored.conj()).norm_sqr(),
            ]
        });
        for bin in [7 * TILE + 9, 20 * TILE + 100, 50 * TILE + 30] {
            for (side, x) in [(0, 0), (1, TILE)] {
                let plain = spectrometer.luma_power(&rgb, (x, 0), bin);
                let fast = pairs[bin][side] / 4.0;
                assert!(
                    (fast / plain - 1.0).abs() < 0.01,
                    "bin {bin}: {fast} for {plain}"
                );
            }
        }
    }

    #[test]
    fn noise_stands_out_of_itself_as_far_as_chance_goes() {
        let spectrum = Spectrometer::new().chroma(&noise(), 0, 0);
        let most = spectrum.prominence.iter().copied().fold(0.0, f32::max);
        // Exponentially distributed sums of two, 8,000 of them.
        assert!((3.0..20.0).contains(&most), "{most}");
    }
}
