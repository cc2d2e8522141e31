//! Whether the picture was taken of a screen: the moiré between the screen's sub-pixels and the camera's sensor, as
//! lattices in spectra and as fringes of turning hue.

use image::RgbImage;

use crate::geometry::{Point, Quad, Rect};
use crate::imaging::lattice::{BLOCK, Turning, dots};
use crate::imaging::spectrum::Spectrometer;

use super::moire_fringes::MoireFringes;

/// Blocks that are looked at in each of two resolutions. Six of 256 × 256 pixels are spread over the region; the time
/// is theirs alone, whatever the size of the photo.
const BLOCKS_ALONG: usize = 3;
const BLOCKS_ACROSS: usize = 2;

/// What the lattices and fringes of a picture say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Moire {
    /// Mean of [`Turning::prominence`], log10.
    pub(crate) prominence: f64,
    /// Mean natural logarithm of one plus [`Turning::amplitude`].
    pub(crate) amplitude: f64,
    /// Mean natural logarithm of one plus [`Turning::luma`].
    pub(crate) luma: f64,
    /// Mean of [`dots`] of the best blocks that lie whole inside the document, log10; `None` where no
    /// document or no such block is known, since cloth and grained wood around it have such lattices too.
    pub(crate) dots: Option<f64>,
    /// [`MoireFringes::strength`]; 0 where nothing could be measured.
    pub(crate) fringes: f64,
    /// Where what speaks most for a display lies, in pixels of the picture that it was found in.
    pub(crate) place: Quad,
}

/// Weights of [`Moire::features`]. Those of the lattices are a fit by `tests/tools/src/bin/fit_screen`. That of the fringes lets a
/// strength of 0.085 reach the default threshold alone, where the strongest of 281 pictures without a display has 0.064; a
/// fit on simulated displays alone gives 14.3.
const WEIGHTS: [f64; 4] = [9.21, -4.36, 15.0, 7.12];

/// The program's intercept, which lets one in a hundred of its photos without a display pass for one, is 0: where no
/// number speaks, neither does the score. One less keeps such photos, which are most, away from the threshold.
const INTERCEPT: f64 = -1.0;

/// The turning prominence that noise reaches in a block: the highest of some 8,000 bins in the third best of four tiles.
const NOISE: f64 = 1.0;

/// The amplitude that JPEG's coarse chroma coefficients can have, as the logarithm of one plus a quarter of a level.
const FAINT: f64 = 0.22;

/// The prominence up to which dots are noise, guilloches or text.
const DOTS_OF_NOISE: f64 = 1.65;

/// The strength of fringes that noise, ink and lenses reach.
const FRINGES_OF_NOISE: f64 = 0.045;

/// Blocks that the mean of what turns is taken of. Moiré comes and goes over a picture, so not all; noise may look like a
/// lattice in one.
const STRONGEST_TURNING: usize = 2;

/// The same for dots, which cover the whole.
const STRONGEST: usize = 3;

impl Moire {
    /// Looks at blocks inside `region` of `rgb`; `None` where the picture is smaller than a block.
    pub(crate) fn measure(
        spectrometer: &mut Spectrometer,
        rgb: &RgbImage,
        region: &Quad,
    ) -> Option<Self> {
        let mut found: Vec<(Turning, (usize, usize))> =
            places(rgb.dimensions(), region, Spread::Covering)
                .into_iter()
                .filter_map(|(x, y)| Some((Turning::find(spectrometer, rgb, x, y)?, (x, y))))
                .collect();
        found.sort_by(|a, b| b.0.prominence.total_cmp(&a.0.prominence));
        found.truncate(STRONGEST_TURNING);
        let (_, (x, y)) = *found.first()?;
        let spectrometer = &*spectrometer;
        let mean = |value: &dyn Fn(&Turning, (usize, usize)) -> f32| {
            let values = found.iter().map(|(t, at)| f64::from(value(t, *at)));
            values.sum::<f64>() / found.len() as f64
        };
        let side = BLOCK as f64;
        Some(Self {
            prominence: mean(&|t, _| t.prominence),
            amplitude: mean(&|t, _| t.amplitude.ln_1p()),
            luma: mean(&|t, at| t.luma(spectrometer, rgb, at).ln_1p()),
            dots: None,
            fringes: 0.0,
            place: Quad::from(Rect::new(x as f64, y as f64, side, side)),
        })
    }

    /// The same with the lattice of dots in the luma of the document with these corners in `rgb`.
    pub(crate) fn with_dots(
        self,
        spectrometer: &mut Spectrometer,
        rgb: &RgbImage,
        document: &Quad,
    ) -> Self {
        let side = BLOCK as f64;
        let inside = |&(x, y): &(usize, usize)| {
            let block = Quad::from(Rect::new(x as f64, y as f64, side, side));
            block
                .corners()
                .iter()
                .all(|&corner| document.contains(corner))
        };
        let mut found: Vec<f64> = places(rgb.dimensions(), &inner(document), Spread::Within)
            .into_iter()
            .filter(inside)
            .filter_map(|(x, y)| dots(spectrometer, rgb, x, y).map(f64::from))
            .collect();
        found.sort_by(|a, b| b.total_cmp(a));
        found.truncate(STRONGEST);
        let mean = found.iter().sum::<f64>() / found.len() as f64;
        Self {
            dots: (!found.is_empty()).then_some(mean),
            ..self
        }
    }

    /// The one of the photo's own resolution and the reduced one whose lattice speaks more for a display; dots are looked
    /// for in the first alone.
    pub(crate) fn better(own: Option<Self>, reduced: Option<Self>) -> Option<Self> {
        match (own, reduced) {
            (Some(own), Some(reduced)) => {
                let reduced = Self {
                    dots: own.dots,
                    ..reduced
                };
                Some(if reduced.score() > own.score() {
                    reduced
                } else {
                    own
                })
            }
            (own, reduced) => own.or(reduced),
        }
    }

    /// The same with fringes, in the same picture's pixels.
    pub(crate) fn with_fringes(self, fringes: Option<MoireFringes>) -> Self {
        let Some(found) = fringes else { return self };
        let with = Self {
            fringes: found.strength,
            ..self
        };
        let [amplitude, luma, turning, _] = with.weighed();
        Self {
            place: if turning > amplitude + luma {
                found.place
            } else {
                self.place
            },
            ..with
        }
    }

    /// How likely lattice and fringes are a display's, 0 to 1.
    pub(crate) fn score(&self) -> f64 {
        let z: f64 = self.weighed().iter().sum();
        1.0 / (1.0 + (-(z + INTERCEPT)).exp())
    }

    fn weighed(&self) -> [f64; 4] {
        let features = self.features();
        std::array::from_fn(|i| WEIGHTS[i] * features[i])
    }

    /// The numbers that the score weighs: the amplitude of what turns, the amplitude of luma beside it, each as far as the
    /// lattice is more than the best of noise, the fringes, and the dots in luma.
    pub(crate) fn features(&self) -> [f64; 4] {
        let lattice = (self.prominence - NOISE).max(0.0);
        [
            lattice * (self.amplitude - FAINT).max(0.0),
            lattice * self.luma,
            (self.fringes - FRINGES_OF_NOISE).max(0.0),
            self.dots
                .map_or(0.0, |dots| (dots - DOTS_OF_NOISE).max(0.0)),
        ]
    }
}

/// How blocks are spread over a region.
#[derive(Clone, Copy)]
enum Spread {
    /// All of it is covered, and perhaps some of what is around it.
    Covering,
    /// They lie inside its bounds.
    Within,
}

/// The document drawn in by a sixteenth from each border, so that blocks spread over its bounds lie inside it when it is
/// turned by a few degrees.
fn inner(document: &Quad) -> Quad {
    let c = document.corners();
    let centre = c[0].lerp(c[2], 0.5).lerp(c[1].lerp(c[3], 0.5), 0.5);
    Quad::new(c.map(|p| p.lerp(centre, 0.125)))
}

/// Upper left corners of blocks spread over the region.
fn places((width, height): (u32, u32), region: &Quad, how: Spread) -> Vec<(usize, usize)> {
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
    let spread = |start: f64, length: f64, limit: u32, most: usize| -> Vec<usize> {
        let last = (f64::from(limit) - side).max(0.0);
        let (first, step, count) = match how {
            // Parts of equal length, a block in the middle of each.
            Spread::Covering => {
                let count = ((length / side).ceil() as usize).clamp(1, most);
                let part = length / count as f64;
                (start + (part - side) / 2.0, part, count)
            }
            // From border to border, or one in the middle.
            Spread::Within => match ((length / side) as usize).clamp(1, most) {
                1 => (start + (length - side) / 2.0, 0.0, 1),
                count => (start, (length - side) / (count - 1) as f64, count),
            },
        };
        (0..count)
            .map(|i| (first + step * i as f64).clamp(0.0, last) as usize)
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
