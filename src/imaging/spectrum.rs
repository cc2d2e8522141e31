//! Lattices in the colours of a picture: chroma spectra of neighbouring tiles and what they agree on.

use std::sync::Arc;

use image::RgbImage;
use rustfft::{Fft, FftPlanner, num_complex::Complex};

/// The side of a tile in pixels. 128 resolves frequencies to 1/128 of a cycle per pixel, while the lattice of a screen
/// seen at an angle drifts by less than a bin or two from one tile to the next.
pub(crate) const TILE: usize = 128;

/// Frequencies from here on count, in cycles per tile: below lies the picture's own content.
const LOWEST: f32 = 5.0;

/// Tiles of a block, side by side: its sides in tiles.
const ACROSS: usize = 2;

/// The side of a block in pixels.
pub(crate) const BLOCK: usize = ACROSS * TILE;

/// The strongest lattice that the tiles of a block agree on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Lattice {
    /// How far its peak stands out of the ring of equal frequencies, as log10 of the ratio of power to the median, in
    /// the third best of four tiles.
    pub(crate) prominence: f32,
    /// Its amplitude in 8-bit levels of chroma.
    pub(crate) amplitude: f32,
    /// How far the hue turns instead of swinging between two colours, 0 to 1. Sub-pixels lie side by side, so their
    /// fringes run through red, green and blue in turn: 1. Ink swings between its colour and the paper: 0.
    pub(crate) turning: f32,
    /// Cycles per tile along x and y.
    pub(crate) frequency: [i32; 2],
}

/// Transforms tiles; keep it from one tile to the next.
pub(crate) struct Spectrometer {
    fft: Arc<dyn Fft<f32>>,
    scratch: Vec<Complex<f32>>,
    window: Vec<f32>,
    field: Vec<Complex<f32>>,
    turned: Vec<Complex<f32>>,
    /// Bins of the upper half plane that count, ring by ring.
    rings: Vec<Vec<u32>>,
}

/// The chroma spectrum of one tile over the upper half plane, `TILE` wide and `TILE / 2` high.
struct Spectrum {
    /// Power over the median of its ring; 0 where a bin does not count.
    prominence: Vec<f32>,
    /// The power at each bin and at its mirror image.
    power: Vec<[f32; 2]>,
}

impl Spectrometer {
    pub(crate) fn new() -> Self {
        let fft = FftPlanner::new().plan_fft_forward(TILE);
        let scratch = vec![Complex::default(); fft.get_inplace_scratch_len()];
        let mut rings = vec![Vec::new(); TILE / 2];
        for v in 0..TILE / 2 {
            for u in 0..TILE {
                let (x, y) = (signed(u), signed(v));
                let radius = (x as f32).hypot(y as f32);
                // On the axes lie the edges of print, the picture's border and JPEG's blocks.
                if radius >= LOWEST && radius < (TILE / 2) as f32 && x.abs() > 1 && y.abs() > 1 {
                    rings[radius as usize].push((v * TILE + u) as u32);
                }
            }
        }
        Self {
            scratch,
            fft,
            // Hann.
            window: (0..TILE)
                .map(|i| {
                    (std::f32::consts::PI * (i as f32 + 0.5) / TILE as f32)
                        .sin()
                        .powi(2)
                })
                .collect(),
            field: vec![Complex::default(); TILE * TILE],
            turned: vec![Complex::default(); TILE * TILE],
            rings,
        }
    }

    /// The strongest lattice of the block with its upper left corner at `x`, `y`; `None` where it leaves the picture.
    pub(crate) fn block(&mut self, rgb: &RgbImage, x: usize, y: usize) -> Option<Lattice> {
        if x + BLOCK > rgb.width() as usize || y + BLOCK > rgb.height() as usize {
            return None;
        }
        let mut tiles = Vec::with_capacity(ACROSS * ACROSS);
        for ty in 0..ACROSS {
            for tx in 0..ACROSS {
                tiles.push(self.tile(rgb, x + tx * TILE, y + ty * TILE));
            }
        }
        let near: Vec<Vec<f32>> = tiles.iter().map(|t| widened(&t.prominence)).collect();
        let agreed = |bin: usize| {
            let mut four = [near[0][bin], near[1][bin], near[2][bin], near[3][bin]];
            four.sort_unstable_by(f32::total_cmp);
            four[1]
        };
        let (bin, peak) = (0..near[0].len())
            .map(|bin| (bin, agreed(bin)))
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        let (mut power, mut turn) = (0.0, 0.0);
        for tile in &tiles {
            let [there, mirrored] = tile.strongest_near(bin);
            power += there + mirrored;
            turn += (there - mirrored).abs();
        }
        let gain = self.window.iter().sum::<f32>().powi(2) / 2.0;
        Some(Lattice {
            prominence: (1.0 + peak).log10(),
            amplitude: (power / tiles.len() as f32).sqrt() / gain,
            turning: if power > 0.0 { turn / power } else { 0.0 },
            frequency: [signed(bin % TILE), signed(bin / TILE)],
        })
    }

    fn tile(&mut self, rgb: &RgbImage, x: usize, y: usize) -> Spectrum {
        let stride = rgb.width() as usize * 3;
        let mut mean = Complex::default();
        for (row, line) in self.field.chunks_exact_mut(TILE).enumerate() {
            let pixels = &rgb.as_raw()[(y + row) * stride + x * 3..][..TILE * 3];
            for (value, p) in line.iter_mut().zip(pixels.chunks_exact(3)) {
                *value = opponents(p);
                mean += *value;
            }
        }
        mean /= (TILE * TILE) as f32;
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
        // The result is transposed: rows run over the frequency along x.
        self.spectrum()
    }

    fn spectrum(&self) -> Spectrum {
        let at = |u: usize, v: usize| self.turned[u * TILE + v].norm_sqr();
        let mut power = Vec::with_capacity(TILE * TILE / 2);
        for v in 0..TILE / 2 {
            for u in 0..TILE {
                power.push([at(u, v), at((TILE - u) % TILE, (TILE - v) % TILE)]);
            }
        }
        let mut prominence = vec![0.0; power.len()];
        let mut ring_powers = Vec::with_capacity(2 * TILE);
        for ring in self.rings.iter().filter(|ring| !ring.is_empty()) {
            ring_powers.clear();
            ring_powers.extend(
                ring.iter()
                    .map(|&bin| power[bin as usize][0] + power[bin as usize][1]),
            );
            let middle = ring.len() / 2;
            let median = *ring_powers.select_nth_unstable_by(middle, f32::total_cmp).1;
            // A perfectly flat tile has no spectrum to stand out of: the floor is the noise of rounding to 8 bits.
            let floor = (TILE * TILE) as f32 * ROUNDING * WINDOW_POWER;
            for &bin in ring {
                let [there, mirrored] = power[bin as usize];
                prominence[bin as usize] = (there + mirrored) / (median + floor);
            }
        }
        Spectrum { prominence, power }
    }
}

/// The variance of two chroma channels made of three rounded to whole levels: 2 · 1/12.
const ROUNDING: f32 = 1.0 / 6.0;

/// The mean square of the two-dimensional Hann window: (3/8)².
const WINDOW_POWER: f32 = 9.0 / 64.0;

impl Spectrum {
    /// The power and mirrored power of the most prominent bin within one bin of `bin`.
    fn strongest_near(&self, bin: usize) -> [f32; 2] {
        let (u, v) = (bin % TILE, bin / TILE);
        let mut best = bin;
        for dv in 0..3 {
            for du in 0..3 {
                let (u, v) = (
                    (u + du + TILE - 1) % TILE,
                    (v + dv).saturating_sub(1).min(TILE / 2 - 1),
                );
                if self.prominence[v * TILE + u] > self.prominence[best] {
                    best = v * TILE + u;
                }
            }
        }
        self.power[best]
    }
}

/// The largest value within one bin of each bin.
fn widened(values: &[f32]) -> Vec<f32> {
    let rows = values.len() / TILE;
    let mut across = vec![0.0; values.len()];
    for (out, line) in across.chunks_exact_mut(TILE).zip(values.chunks_exact(TILE)) {
        for u in 0..TILE {
            out[u] = line[(u + TILE - 1) % TILE]
                .max(line[u])
                .max(line[(u + 1) % TILE]);
        }
    }
    let mut out = across.clone();
    for v in 0..rows {
        for u in 0..TILE {
            let above = across[v.saturating_sub(1) * TILE + u];
            let below = across[(v + 1).min(rows - 1) * TILE + u];
            out[v * TILE + u] = out[v * TILE + u].max(above).max(below);
        }
    }
    out
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
fn signed(index: usize) -> i32 {
    let i = index as i32;
    if index < TILE / 2 { i } else { i - TILE as i32 }
}
