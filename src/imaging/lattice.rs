//! Regular lattices in a picture: what the spectra of four neighbouring tiles agree on.

use image::RgbImage;

use crate::imaging::spectrum::{BINS, Chroma, Spectrometer, TILE, signed};
use crate::imaging::wide::wide;

/// The side of a block of two by two tiles, in pixels.
pub(crate) const BLOCK: usize = 2 * TILE;

/// The strongest lattice of turning hues that the tiles of a block agree on.
///
/// Sub-pixels lie side by side, so their fringes run through red, green and blue in turn; ink swings between its colour
/// and the paper's. What turns has its power on one side of the spectrum of chroma.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Turning {
    /// How far it stands out of the ring of equal frequencies: log10 of one plus the ratio of power to the median, times
    /// the square of the share by which one side exceeds the other, in the third best of four tiles.
    pub(crate) prominence: f32,
    /// Its amplitude in 8-bit levels: the root of the sum of the squares of both opponent colours.
    pub(crate) amplitude: f32,
    /// The bin of the frequency in each of the four tiles.
    bins: [usize; 4],
}

impl Turning {
    /// The strongest in the block with its upper left corner at `x`, `y`; `None` where it leaves the picture.
    pub(crate) fn find(
        spectrometer: &mut Spectrometer,
        rgb: &RgbImage,
        x: usize,
        y: usize,
    ) -> Option<Self> {
        if !fits(rgb, x, y) {
            return None;
        }
        let tiles = corners((x, y)).map(|(x, y)| spectrometer.chroma(rgb, x, y));
        let senses = wide!({
            [1.0, -1.0].map(|sense| {
                let turning = tiles.each_ref().map(|tile| turning(tile, sense));
                agreed(turning.each_ref().map(|t| &t[..]))
            })
        });
        let (bin, peak) = if senses[0].1 >= senses[1].1 {
            senses[0]
        } else {
            senses[1]
        };
        let bins = tiles
            .each_ref()
            .map(|tile| strongest_near(&tile.prominence, bin));
        let excess = tiles.iter().zip(bins).map(|(tile, bin)| {
            let [there, mirrored] = tile.power[bin];
            (there - mirrored).abs() / 4.0
        });
        let power: f32 = excess.sum();
        spectrometer.take_back(tiles);
        Some(Self {
            prominence: (1.0 + peak).log10(),
            amplitude: (power / spectrometer.gain()).sqrt(),
            bins,
        })
    }

    /// The amplitude of luma at the same frequency in the same block, in 8-bit levels. Where a lens or the sensor shifts the
    /// colours of printed lines against each other their hue turns, too, but faintly beside their luma.
    pub(crate) fn luma(
        &self,
        spectrometer: &Spectrometer,
        rgb: &RgbImage,
        at: (usize, usize),
    ) -> f32 {
        // A real wave has half its amplitude on either side.
        let powers = corners(at).into_iter().zip(self.bins);
        let power: f32 = powers
            .map(|(corner, bin)| 2.0 * spectrometer.luma_power(rgb, corner, bin) / 4.0)
            .sum();
        (power / spectrometer.gain()).sqrt()
    }
}

/// The upper left corners of the tiles of the block at `x`, `y`.
fn corners((x, y): (usize, usize)) -> [(usize, usize); 4] {
    [(x, y), (x + TILE, y), (x, y + TILE), (x + TILE, y + TILE)]
}

/// The strongest square lattice in the luma of the block at `x`, `y`: log10 of one plus the ratio of power to the median
/// of the ring, of the weaker of a frequency and its partner at a right angle, in the third best of four tiles. `None`
/// where the block leaves the picture.
pub(crate) fn dots(
    spectrometer: &mut Spectrometer,
    rgb: &RgbImage,
    x: usize,
    y: usize,
) -> Option<f32> {
    if !fits(rgb, x, y) {
        return None;
    }
    let [upper, lower] =
        [y, y + TILE].map(|y| wide!(spectrometer.luma_pair(rgb, x, y).map(|p| square(&p))));
    let (_, peak) = wide!(agreed([&upper[0], &upper[1], &lower[0], &lower[1]]));
    Some((1.0 + peak).log10())
}

fn fits(rgb: &RgbImage, x: usize, y: usize) -> bool {
    x + BLOCK <= rgb.width() as usize && y + BLOCK <= rgb.height() as usize
}

/// The prominence of what turns in one sense beyond what turns in the other.
#[inline(always)]
fn turning(tile: &Chroma, sense: f32) -> Vec<f32> {
    let both = tile.prominence.iter().zip(&tile.power);
    both.map(|(&prominence, &[there, mirrored])| {
        let excess = sense * (there - mirrored);
        // Once for the power that turns, once more for how purely it does.
        if excess > 0.0 {
            prominence * (excess / (there + mirrored)).powi(2)
        } else {
            0.0
        }
    })
    .collect()
}

/// The weaker of each bin's prominence and that of the bin at a right angle, to within two bins: a lattice of dots
/// seen at an angle is not quite square.
#[inline(always)]
fn square(prominence: &[f32]) -> Vec<f32> {
    let wide = widened(&widened(prominence));
    let partner = |bin: usize| {
        let (x, y) = (signed(bin % TILE), (bin / TILE) as i32);
        // A right angle on, moved to the upper half plane.
        let (x, y) = if x >= 0 { (-y, x) } else { (y, -x) };
        let column = x.rem_euclid(TILE as i32) as usize;
        wide.get(y as usize * TILE + column).copied().unwrap_or(0.0)
    };
    let bins = prominence.iter().enumerate();
    bins.map(|(bin, &p)| if p > 0.0 { p.min(partner(bin)) } else { 0.0 })
        .collect()
}

/// The bin at which the third best of four spectra is highest, to within one bin, and its value.
#[inline(always)]
fn agreed(spectra: [&[f32]; 4]) -> (usize, f32) {
    let near = spectra.map(widened);
    let [a, b, c, d] = near.each_ref().map(|values| &values[..BINS]);
    let value = |bin: usize| {
        let [a, b, c, d] = [a[bin], b[bin], c[bin], d[bin]];
        // The second smallest: the larger of the pairs' smaller ones, or the smaller of their larger ones.
        let low = larger(smaller(a, b), smaller(c, d));
        smaller(low, smaller(larger(a, b), larger(c, d)))
    };
    // The largest first, in as many lanes as there are, and then where it is.
    let most = (0..BINS).map(value).fold(0.0, larger);
    match most > 0.0 {
        true => (
            (0..BINS).position(|bin| value(bin) >= most).unwrap_or(0),
            most,
        ),
        false => (0, 0.0),
    }
}

/// The highest bin within one bin of `bin`.
fn strongest_near(values: &[f32], bin: usize) -> usize {
    let (u, v) = (bin % TILE, bin / TILE);
    let rows = v.saturating_sub(1)..(v + 2).min(values.len() / TILE);
    rows.flat_map(|v| [TILE - 1, 0, 1].map(|du| v * TILE + (u + du) % TILE))
        .max_by(|&a, &b| values[a].total_cmp(&values[b]))
        .unwrap_or(bin)
}

/// The largest value within one bin of each bin.
#[inline(always)]
fn widened(values: &[f32]) -> Vec<f32> {
    let rows = values.len() / TILE;
    let mut across = Vec::with_capacity(values.len());
    for line in values.chunks_exact(TILE) {
        across.push(largest(line[TILE - 1], line[0], line[1]));
        across.extend(line.windows(3).map(|w| largest(w[0], w[1], w[2])));
        across.push(largest(line[TILE - 2], line[TILE - 1], line[0]));
    }
    let line = |v: usize| &across[v * TILE..][..TILE];
    let mut out = Vec::with_capacity(values.len());
    for v in 0..rows {
        let (above, below) = (line(v.saturating_sub(1)), line((v + 1).min(rows - 1)));
        let three = above.iter().zip(line(v)).zip(below);
        out.extend(three.map(|((a, b), c)| largest(*a, *b, *c)));
    }
    out
}

/// The larger of two numbers, neither of which is none: where one could be, a processor is asked three questions.
#[inline(always)]
fn larger(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

#[inline(always)]
fn smaller(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

#[inline(always)]
fn largest(a: f32, b: f32, c: f32) -> f32 {
    larger(larger(a, b), c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f32::consts::TAU;

    /// A block on which each colour swings by `amplitude` levels along the same wave, shifted by these parts of it.
    fn waves(amplitude: [f32; 3], shift: [f32; 3]) -> RgbImage {
        RgbImage::from_fn(BLOCK as u32, BLOCK as u32, |x, y| {
            let phase = 0.071 * x as f32 + 0.13 * y as f32;
            let value = |i: usize| 128.0 + amplitude[i] * (TAU * (phase + shift[i])).sin();
            image::Rgb([0, 1, 2].map(|i| value(i).round() as u8))
        })
    }

    fn found(rgb: &RgbImage) -> Turning {
        Turning::find(&mut Spectrometer::new(), rgb, 0, 0).unwrap()
    }

    fn luma_of(rgb: &RgbImage) -> f32 {
        found(rgb).luma(&Spectrometer::new(), rgb, (0, 0))
    }

    #[test]
    fn sub_pixels_turn_the_hue() {
        let waves = waves([8.0; 3], [0.0, 1.0 / 3.0, 2.0 / 3.0]);
        let found = found(&waves);
        assert!(found.prominence > 3.0, "{found:?}");
        // The two opponents swing by √(3/2) times the amplitude each.
        assert!(
            (found.amplitude / (8.0 * 3.0_f32.sqrt()) - 1.0).abs() < 0.15,
            "{found:?}"
        );
        // Luma of three waves a third apart: |0.299 + 0.587 e^(i2π/3) + 0.114 e^(i4π/3)| = 0.41.
        let luma = luma_of(&waves);
        assert!((luma / (8.0 * 0.41) - 1.0).abs() < 0.15, "{luma}");
    }

    #[test]
    fn ink_and_gray_patterns_swing_and_do_not_turn() {
        for amplitude in [[8.0, 2.0, 1.0], [0.0; 3], [60.0; 3]] {
            let found = found(&waves(amplitude, [0.0; 3]));
            assert!(found.prominence < 1.0, "{amplitude:?}: {found:?}");
        }
    }

    #[test]
    fn dots_make_a_square_lattice_and_lines_do_not() {
        let lines = waves([6.0; 3], [0.0; 3]);
        let mut crossed = lines.clone();
        for (x, y, p) in crossed.enumerate_pixels_mut() {
            let dot = (6.0 * (TAU * (0.13 * x as f32 - 0.071 * y as f32)).sin()) as i8;
            p.0 = p.0.map(|v| v.saturating_add_signed(dot));
        }
        let dots = |rgb| dots(&mut Spectrometer::new(), rgb, 0, 0).unwrap();
        assert!(dots(&crossed) > 2.0, "{}", dots(&crossed));
        assert!(dots(&lines) < 1.5, "{}", dots(&lines));
    }

    #[test]
    fn a_block_beyond_the_picture_is_none() {
        let rgb = RgbImage::new(BLOCK as u32, BLOCK as u32);
        assert_eq!(Turning::find(&mut Spectrometer::new(), &rgb, 1, 0), None);
        assert_eq!(dots(&mut Spectrometer::new(), &rgb, 0, 1), None);
    }

    #[test]
    fn agreement_is_the_third_best_of_four() {
        let mut spectra = [const { [0.0; BINS] }; 4].map(|s| s.to_vec());
        for (i, s) in spectra.iter_mut().enumerate() {
            s[3 * TILE + 40 + i % 2] = 10.0 * (i + 1) as f32;
        }
        let (bin, value) = agreed(spectra.each_ref().map(|s| &s[..]));
        assert_eq!(value, 20.0);
        assert!((39..=41).contains(&(bin % TILE)));
    }
}
