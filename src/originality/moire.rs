//! Whether the picture was taken of a screen: the moiré between the screen's sub-pixels and the camera's sensor.

use image::RgbImage;

use crate::geometry::{Point, Quad, Rect};
use crate::imaging::spectrum::{BLOCK, Lattice, Spectrometer};

/// Blocks that are looked at in each of two resolutions. Six of 256 × 256 pixels are spread over the region; the time
/// is theirs alone, whatever the size of the photo.
const BLOCKS_ALONG: usize = 3;
const BLOCKS_ACROSS: usize = 2;

/// What the chroma spectra of a picture say, the better of its two resolutions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Moire {
    /// Mean prominence of the better half of the blocks, log10; see [`Lattice::prominence`].
    pub(crate) prominence: f64,
    /// Mean natural logarithm of one plus the amplitude in 8-bit levels.
    pub(crate) amplitude: f64,
    /// Mean of [`Lattice::turning`], 0 to 1.
    pub(crate) turning: f64,
    /// The share of all blocks whose peak is prominent, 0 to 1.
    pub(crate) extent: f64,
    /// Where the strongest block lies, in pixels of the picture that it was found in.
    pub(crate) place: Quad,
}

/// A block counts to the extent from this prominence on: above nine in ten blocks of photos without a screen.
const PROMINENT: f32 = 1.6;

impl Moire {
    /// Looks at blocks inside `region` of `rgb`; `None` where the picture is smaller than a block.
    pub(crate) fn measure(
        spectrometer: &mut Spectrometer,
        rgb: &RgbImage,
        region: &Quad,
    ) -> Option<Self> {
        let mut found: Vec<(Lattice, (usize, usize))> = places(rgb.dimensions(), region)
            .into_iter()
            .filter_map(|(x, y)| Some((spectrometer.block(rgb, x, y)?, (x, y))))
            .collect();
        let strength = |l: &Lattice| l.prominence + l.amplitude.ln_1p();
        found.sort_by(|a, b| strength(&b.0).total_cmp(&strength(&a.0)));
        let prominent = found
            .iter()
            .filter(|(l, _)| l.prominence >= PROMINENT)
            .count();
        let extent = prominent as f64 / found.len().max(1) as f64;
        let (_, (x, y)) = *found.first()?;
        found.truncate(found.len().div_ceil(2));
        let mean = |value: fn(&Lattice) -> f32| {
            found.iter().map(|(l, _)| f64::from(value(l))).sum::<f64>() / found.len() as f64
        };
        let side = BLOCK as f64;
        Some(Self {
            prominence: mean(|l| l.prominence),
            amplitude: mean(|l| l.amplitude.ln_1p()),
            turning: mean(|l| l.turning),
            extent,
            place: Quad::from(Rect::new(x as f64, y as f64, side, side)),
        })
    }

    /// The numbers that the score weighs.
    pub(crate) fn features(&self) -> [f64; 4] {
        [self.prominence, self.amplitude, self.turning, self.extent]
    }
}

/// Upper left corners of blocks spread over the region.
fn places((width, height): (u32, u32), region: &Quad) -> Vec<(usize, usize)> {
    let bounds =
        region
            .bounds()
            .intersection(&Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
    let side = BLOCK as f64;
    let (along, across) = if bounds.width >= bounds.height {
        (BLOCKS_ALONG, BLOCKS_ACROSS)
    } else {
        (BLOCKS_ACROSS, BLOCKS_ALONG)
    };
    let spread = |start: f64, length: f64, limit: u32, count: usize| -> Vec<usize> {
        let last = (f64::from(limit) - side).max(0.0);
        let count = count.min((length / side).ceil() as usize).max(1);
        // Parts of equal length, a block in the middle of each.
        let part = length / count as f64;
        (0..count)
            .map(|i| (start + part * (i as f64 + 0.5) - side / 2.0).clamp(0.0, last) as usize)
            .collect()
    };
    let columns = spread(bounds.x, bounds.width, width, along);
    let rows = spread(bounds.y, bounds.height, height, across);
    let all: Vec<(usize, usize)> = rows
        .iter()
        .flat_map(|&y| columns.iter().map(move |&x| (x, y)))
        .collect();
    let inside: Vec<(usize, usize)> = all
        .iter()
        .copied()
        .filter(|&(x, y)| region.contains(Point::new(x as f64 + side / 2.0, y as f64 + side / 2.0)))
        .collect();
    if inside.is_empty() { all } else { inside }
}
