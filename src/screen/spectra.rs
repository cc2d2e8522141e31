//! Lattices of a display's pixels, in spectra of patches.

use std::sync::Arc;

use image::RgbImage;
use rustfft::{Fft, FftPlanner, num_complex::Complex};

use super::patches::SIDE;
use super::sink::{Sink, quantile};
use crate::imaging::luma::luma;
use crate::imaging::spectrum::mean;
use crate::imaging::wide::wide;
use crate::pool::Weigh;

/// The bins of the half of the spectrum that a real picture has.
const HALF: usize = SIDE / 2;

/// Rings of equal frequency, in cycles per patch: some half an octave each.
const RINGS: [f32; 9] = [2.0, 4.0, 6.0, 9.0, 13.0, 18.0, 24.0, 32.0, 46.0];

/// Peaks are looked for from here on; below lies what is shown.
const LOWEST: f32 = 4.0;

/// The variance of luma rounded to whole levels, and of two differences of channels.
const ROUNDING: [f32; 2] = [1.0 / 12.0, 1.0 / 3.0];

/// Sectors of equal direction in the half plane.
const SECTORS: usize = 8;

/// Cells along a side of the folded map of mean prominence.
const CELLS: usize = 8;

/// Takes spectra of patches.
pub(super) struct Spectra {
    fft: Arc<dyn Fft<f32>>,
    scratch: Vec<Complex<f32>>,
    window: Vec<f32>,
    field: Vec<Complex<f32>>,
    turned: Vec<Complex<f32>>,
    /// What is known of each bin of the half plane.
    bins: Vec<Bin>,
    /// Bins of each ring of one cycle's width.
    thin: Vec<Vec<u16>>,
}

#[derive(Clone, Copy)]
struct Bin {
    radius: f32,
    ring: Option<u8>,
    sector: u8,
    /// Where a peak is one: neither what is shown nor JPEG's blocks.
    open: bool,
    /// Within 15 degrees of an axis, as the rows of a display are held most often.
    upright: bool,
    cell: u8,
}

/// What the spectra of one patch say.
#[derive(Clone, Default)]
pub(super) struct Look {
    values: Vec<f32>,
    /// log10 of luma's power over that of its ring, for each bin.
    prominence: Vec<f32>,
}

impl Weigh for Spectra {
    fn bytes(&self) -> usize {
        self.scratch.bytes()
            + self.window.bytes()
            + self.field.bytes()
            + self.turned.bytes()
            + self.bins.bytes()
            + self.thin.iter().map(Weigh::bytes).sum::<usize>()
    }
}

impl Spectra {
    pub(super) fn new() -> Self {
        let fft = FftPlanner::new().plan_fft_forward(SIDE);
        let mut bins = Vec::with_capacity(HALF * SIDE);
        let mut thin = vec![Vec::new(); 46];
        for v in 0..HALF {
            for u in 0..SIDE {
                let (x, y) = (signed(u), v as i32);
                let radius = (x as f32).hypot(y as f32);
                let angle = (y as f32).atan2(x as f32);
                let ring = RINGS
                    .windows(2)
                    .position(|r| radius >= r[0] && radius < r[1]);
                // JPEG's blocks of eight pixels have their waves at multiples of 8 cycles, on both axes' grid; a Hann
                // window widens each by a bin.
                let block = |f: i32| (f + 1).rem_euclid(8) <= 2;
                let (ax, ay) = (x.unsigned_abs() as f32, y as f32);
                let cell = |f: f32| ((f / HALF as f32 * CELLS as f32) as usize).min(CELLS - 1);
                let (a, b) = (cell(ax.max(ay)), cell(ax.min(ay)));
                // The half plane holds the bins of the row v = 0 twice.
                let twice = v == 0 && u > HALF;
                if radius < 46.0 && !twice {
                    thin[radius as usize].push((v * SIDE + u) as u16);
                }
                bins.push(Bin {
                    radius,
                    ring: ring.filter(|_| !twice).map(|r| r as u8),
                    sector: ((angle / std::f32::consts::PI * SECTORS as f32).floor() as i32)
                        .rem_euclid(SECTORS as i32) as u8,
                    open: radius >= LOWEST
                        && !twice
                        && !(block(x) && block(y))
                        && radius < HALF as f32 * 1.3,
                    upright: ax.min(ay) < 0.268 * ax.max(ay),
                    cell: (a * (a + 1) / 2 + b) as u8,
                });
            }
        }
        let turn = |i: usize| std::f32::consts::TAU * i as f32 / SIDE as f32;
        Self {
            scratch: vec![Complex::default(); fft.get_inplace_scratch_len()],
            fft,
            window: (0..SIDE)
                .map(|i| ((turn(i) / 2.0 + turn(1) / 4.0).sin()).powi(2))
                .collect(),
            field: vec![Complex::default(); SIDE * SIDE],
            turned: vec![Complex::default(); SIDE * SIDE],
            bins,
            thin,
        }
    }

    /// The names of [`Look::values`], in order.
    fn names() -> Vec<String> {
        let mut names: Vec<String> = (0..RINGS.len() - 1).map(|i| format!("ring{i}")).collect();
        names.extend((0..RINGS.len() - 2).map(|i| format!("slope{i}")));
        for part in ["luma", "chroma"] {
            for name in [
                "peak",
                "second",
                "upright",
                "slanted",
                "frequency",
                "amplitude",
            ] {
                names.push(format!("{part}_{name}"));
            }
        }
        for name in [
            "axis_mid",
            "axis_high",
            "cross_mid",
            "cross_high",
            "sectors_mid",
            "sectors_high",
            "colour_low",
            "colour_mid",
            "colour_high",
            "colour_top",
            "turning_mid",
            "turning_high",
        ] {
            names.push(name.to_owned());
        }
        names
    }

    /// Looks at the patch with its upper left corner at `x`, `y`.
    pub(super) fn look(&mut self, rgb: &RgbImage, at: (usize, usize)) -> Look {
        wide!(self.looked(rgb, at))
    }

    #[inline(always)]
    fn looked(&mut self, rgb: &RgbImage, (x, y): (usize, usize)) -> Look {
        // Luma first, then chroma as one complex number whose angle is the hue.
        let mut look = Look::default();
        let luma_power = self.power(rgb, (x, y), |p| {
            Complex::new(f32::from(luma(p[0], p[1], p[2])), 0.0)
        });
        let luma_power: Vec<f32> = luma_power.iter().map(|p| p[0]).collect();
        let chroma = self.power(rgb, (x, y), |p| {
            let [r, g, b] = [p[0], p[1], p[2]].map(f32::from);
            Complex::new(r - (g + b) / 2.0, 0.866 * (g - b))
        });
        let chroma_power: Vec<f32> = chroma.iter().map(|p| (p[0] + p[1]) / 2.0).collect();
        let rings = self.rings(&luma_power);
        look.values
            .extend(rings.iter().map(|r| (r + ROUNDING[0]).log10()));
        for pair in rings.windows(2) {
            look.values
                .push(((pair[1] + ROUNDING[0]) / (pair[0] + ROUNDING[0])).log10());
        }
        look.prominence = self.prominence(&luma_power, ROUNDING[0]);
        self.peaks(&look.prominence, &luma_power, &mut look.values);
        let prominence = self.prominence(&chroma_power, ROUNDING[1]);
        self.peaks(&prominence, &chroma_power, &mut look.values);
        self.directions(&look.prominence, &mut look.values);
        let colour = self.rings(&chroma_power);
        for pair in 0..4 {
            let [c, l] = [&colour, &rings].map(|r| r[2 * pair] + r[2 * pair + 1]);
            look.values
                .push(((c + 2.0 * ROUNDING[1]) / (l + 2.0 * ROUNDING[0])).log10());
        }
        for (low, high) in [(6.0, 16.0), (16.0, 32.0)] {
            let (mut apart, mut all) = (0.0, 0.1);
            for (bin, [a, b]) in self.bins.iter().zip(&chroma) {
                if bin.radius >= low && bin.radius < high {
                    apart += (a - b).abs();
                    all += a + b;
                }
            }
            look.values.push(apart / all);
        }
        look
    }

    /// The power of the half plane's bins and of their mirror images, in squared levels a pixel.
    #[inline(always)]
    fn power(
        &mut self,
        rgb: &RgbImage,
        (x, y): (usize, usize),
        of: impl Fn(&[u8]) -> Complex<f32>,
    ) -> Vec<[f32; 2]> {
        let stride = rgb.width() as usize * 3;
        for (row, line) in self.field.chunks_exact_mut(SIDE).enumerate() {
            let start = (y + row) * stride + x * 3;
            let pixels = rgb.as_raw()[start..start + SIDE * 3].chunks_exact(3);
            for (value, p) in line.iter_mut().zip(pixels) {
                *value = of(p);
            }
        }
        let mean = mean(&self.field);
        for (line, wy) in self.field.chunks_exact_mut(SIDE).zip(&self.window) {
            for (value, wx) in line.iter_mut().zip(&self.window) {
                *value = (*value - mean) * (wx * wy);
            }
        }
        self.fft
            .process_with_scratch(&mut self.field, &mut self.scratch);
        for (i, line) in self.field.chunks_exact(SIDE).enumerate() {
            for (j, value) in line.iter().enumerate() {
                self.turned[j * SIDE + i] = *value;
            }
        }
        self.fft
            .process_with_scratch(&mut self.turned, &mut self.scratch);
        // The mean square of the two-dimensional Hann window is (3/8)².
        let scale = 64.0 / 9.0 / (SIDE * SIDE) as f32;
        let mut power = Vec::with_capacity(HALF * SIDE);
        for v in 0..HALF {
            for u in 0..SIDE {
                let there = self.turned[v * SIDE + u];
                let mirrored = self.turned[(SIDE - v) % SIDE * SIDE + (SIDE - u) % SIDE];
                power.push([there.norm_sqr() * scale, mirrored.norm_sqr() * scale]);
            }
        }
        power
    }

    /// The mean power of each of [`RINGS`].
    #[inline(always)]
    fn rings(&self, power: &[f32]) -> [f32; 8] {
        let mut sums = [[0.0; 2]; 8];
        for (bin, power) in self.bins.iter().zip(power) {
            if let Some(ring) = bin.ring {
                sums[usize::from(ring)][0] += power;
                sums[usize::from(ring)][1] += 1.0;
            }
        }
        sums.map(|[sum, count]| sum / f32::max(count, 1.0))
    }

    /// The logarithm of the power over the geometric mean of its ring, as noise that is no lattice has it.
    #[inline(always)]
    fn prominence(&self, power: &[f32], rounding: f32) -> Vec<f32> {
        let mut logs: Vec<f32> = power.iter().map(|p| log10(p + rounding)).collect();
        for ring in &self.thin {
            let mean =
                ring.iter().map(|&i| logs[usize::from(i)]).sum::<f32>() / ring.len().max(1) as f32;
            for &i in ring {
                logs[usize::from(i)] -= mean;
            }
        }
        logs
    }

    /// The strongest peaks, of all, near the axes and off them, with frequency and amplitude.
    #[inline(always)]
    fn peaks(&self, prominence: &[f32], power: &[f32], into: &mut Vec<f32>) {
        let (mut best, mut at) = ([f32::MIN; 2], 0);
        for (i, (bin, &p)) in self.bins.iter().zip(prominence).enumerate() {
            if bin.open {
                let side = usize::from(bin.upright);
                if p > best[0].max(best[1]) {
                    at = i;
                }
                best[side] = best[side].max(p);
            }
        }
        let (u, v) = (signed(at % SIDE), (at / SIDE) as i32);
        let far = |i: usize| (signed(i % SIDE) - u).abs() > 2 || ((i / SIDE) as i32 - v).abs() > 2;
        let second = self
            .bins
            .iter()
            .zip(prominence)
            .enumerate()
            .filter(|(i, (bin, _))| bin.open && far(*i))
            .map(|(_, (_, &p))| p)
            .fold(f32::MIN, f32::max);
        into.extend([
            best[0].max(best[1]),
            second,
            best[1],
            best[0],
            self.bins[at].radius / SIDE as f32,
            (power[at] / SIDE as f32).sqrt().ln_1p(),
        ]);
    }

    /// How unevenly the directions share the power of middle and high frequencies.
    #[inline(always)]
    fn directions(&self, prominence: &[f32], into: &mut Vec<f32>) {
        // Sums and counts: along the two axes, both in middle and high frequencies; all sectors.
        let mut axes = [[[0.0f32; 2]; 2]; 2];
        let mut sectors = [[[0.0f32; 2]; SECTORS]; 2];
        for (i, (bin, p)) in self.bins.iter().zip(prominence).enumerate() {
            if !(6.0..32.0).contains(&bin.radius) || bin.ring.is_none() {
                continue;
            }
            let high = usize::from(bin.radius >= 16.0);
            let (u, v) = (signed(i % SIDE).abs(), (i / SIDE) as i32);
            if bin.open && u.min(v) <= 1 {
                let sum = &mut axes[high][usize::from(v > u)];
                sum[0] += p;
                sum[1] += 1.0;
            }
            let sum = &mut sectors[high][usize::from(bin.sector)];
            sum[0] += p;
            sum[1] += 1.0;
        }
        let mean = |[sum, count]: [f32; 2]| sum / f32::max(count, 1.0);
        for part in [f32::max as fn(f32, f32) -> f32, f32::min] {
            for band in &axes {
                into.push(part(mean(band[0]), mean(band[1])));
            }
        }
        for band in &sectors {
            let means = band.map(mean);
            let most = means.iter().copied().fold(f32::MIN, f32::max);
            into.push(most - means.iter().sum::<f32>() / SECTORS as f32);
        }
    }

    /// What several patches say together: quantiles of each number, and the lattice that they have in common.
    pub(super) fn summarise(&self, group: &str, looks: &[Look], shares: &[f32], sink: &mut Sink) {
        let names = Self::names();
        for (i, name) in names.iter().enumerate() {
            let mut values: Vec<f32> = looks.iter().map(|l| l.values[i]).collect();
            for &share in shares {
                let value = quantile(&mut values, share);
                let label = (share * 100.0) as u32;
                if sink.names.is_some() {
                    sink.push(group, &format!("{name}_q{label}"), value);
                } else {
                    sink.push(group, name, value);
                }
            }
        }
    }

    /// The lattice that patches have in common: what noise and things shown have not, since it differs from one to the next.
    pub(super) fn common(&self, group: &str, looks: &[Look], sink: &mut Sink) {
        let mut mean = vec![0.0; HALF * SIDE];
        let count = looks.len().max(1) as f32;
        for look in looks {
            for (sum, p) in mean.iter_mut().zip(&look.prominence) {
                *sum += p / count;
            }
        }
        let mut values = Vec::new();
        self.peaks(&mean, &mean, &mut values);
        values.truncate(5);
        self.directions(&mean, &mut values);
        // Each bin's prominence scatters less, the more patches there are.
        let mut open: Vec<f32> = self
            .bins
            .iter()
            .zip(&mean)
            .filter(|(b, _)| b.open)
            .map(|(_, &p)| p)
            .collect();
        values.push(quantile(&mut open, 0.99));
        values.push(quantile(&mut open, 0.999));
        sink.extend(group, "common", &values);
        let mut cells = [[0.0f32; 2]; CELLS * (CELLS + 1) / 2];
        for (bin, p) in self.bins.iter().zip(&mean) {
            if bin.open {
                cells[usize::from(bin.cell)][0] += p;
                cells[usize::from(bin.cell)][1] += 1.0;
            }
        }
        let cells = cells.map(|[sum, count]| sum / f32::max(count, 1.0));
        sink.extend(group, "cell", &cells);
    }
}

/// The decimal logarithm of a positive normal number to within 0.00003, as a processor takes several at once: the exponent,
/// and for the mantissa m the series of the area hyperbolic tangent of (m − 1) / (m + 1) up to its seventh power.
#[inline(always)]
fn log10(v: f32) -> f32 {
    let bits = v.to_bits();
    let exponent = (bits >> 23) as i32 - 127;
    let m = f32::from_bits((bits & 0x007f_ffff) | 0x3f80_0000);
    let t = (m - 1.0) / (m + 1.0);
    let s = t * t;
    let series = t * (1.0 + s * (1.0 / 3.0 + s * (0.2 + s / 7.0)));
    exponent as f32 * std::f32::consts::LOG10_2 + 2.0 * std::f32::consts::LOG10_E * series
}

fn signed(u: usize) -> i32 {
    if u < HALF {
        u as i32
    } else {
        u as i32 - SIDE as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_near_that_of_the_standard_library() {
        let mut v = 1e-3f32;
        while v < 1e9 {
            assert!((log10(v) - v.log10()).abs() < 3e-5, "{v}");
            v *= 1.0137;
        }
    }
}
