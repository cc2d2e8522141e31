//! Reflections that hide a part of the document.

use image::RgbImage;

use super::frame::Frame;
use crate::geometry::Quad;
use crate::imaging::glare::{Spot, spots};
use crate::imaging::print_cells::PrintCells;

/// Smaller spots hide no word: 0.4 % of a card is 18 mm², three letters.
const LEAST_SHARE: f64 = 0.004;
/// Larger ones are a document that is overexposed as a whole.
const MOST_SHARE: f64 = 0.6;
/// What hidden paper counts, by the number of sides on which print goes on beyond it: a reflection on empty paper hides
/// nothing that is known, but nobody can say so for sure.
const WEIGHTS: [f64; 5] = [0.25, 0.5, 1.0, 1.0, 1.0];

/// What reflections hide of the frame.
#[derive(Clone, Debug, Default)]
pub(crate) struct Glare {
    /// The share of the frame, 0 to 1, each part by its weight.
    pub(crate) share: f64,
    /// Where, in the photo.
    pub(crate) regions: Vec<Quad>,
}

impl Glare {
    pub(super) fn of(coarse: &RgbImage, frame: &Frame) -> Self {
        let (width, height) = (coarse.width() as usize, coarse.height() as usize);
        let pixels = (width * height) as f64;
        let mut lamps = spots(coarse, (LEAST_SHARE * pixels) as usize);
        lamps.retain(|spot| {
            let share = spot.members.len() as f64 / pixels;
            share <= MOST_SHARE && !is_beside(spot, coarse, frame.outlined) && is_lamp(spot)
        });
        if lamps.is_empty() {
            return Self::default();
        }
        let mut cells = PrintCells::of(coarse);
        for i in lamps.iter().flat_map(|spot| &spot.members) {
            cells.cover(i % width, i / width);
        }
        let weight = |i: &usize| WEIGHTS[cells.sides_with_print(i % width, i / width).min(4)];
        let hidden = |spot: &Spot| spot.members.iter().map(weight).sum::<f64>() / pixels;
        let region = |spot: &Spot| {
            let [x, right] = [spot.left, spot.right + 1].map(|v| f64::from(v) / width as f64);
            let [y, bottom] = [spot.top, spot.bottom + 1].map(|v| f64::from(v) / height as f64);
            frame.part(x, y, right - x, bottom - y)
        };
        Self {
            share: lamps.iter().map(hidden).sum(),
            regions: lamps.iter().map(region).collect(),
        }
    }
}

/// How near to the border of the frame a spot reaches it, in pixels: the outermost has unknown neighbours, and one is eroded.
const AT_BORDER: u32 = 3;

/// Whether a spot lies beside the document or between two: it reaches from one side of the frame to the opposite one or,
/// where no outline is known, any side of the picture.
fn is_beside(spot: &Spot, coarse: &RgbImage, outlined: bool) -> bool {
    let (width, height) = coarse.dimensions();
    let left = spot.left < AT_BORDER;
    let right = spot.right + AT_BORDER >= width;
    let top = spot.top < AT_BORDER;
    let bottom = spot.bottom + AT_BORDER >= height;
    match outlined {
        true => (left && right) || (top && bottom),
        false => left || right || top || bottom,
    }
}

/// The least ramp and solidity.
struct Fading(f64, f64);

/// Whether a white spot is the reflection of a lamp or a window, and neither white paper nor a printed field nor a foil.
///
/// Light with a colour, that of warm lamps and of the sky, must fade slowly. White paper between print is not solid. Foils bring colour. A printed field or margin ends at once; what is
/// mirrored is out of focus, and seldom has straight sides along those of the document. Where the paper around is itself
/// pale, only what fades slowly is told from it; the more so where it is nearly white.
fn is_lamp(spot: &Spot) -> bool {
    const LEAST_SOLIDITY: f64 = 0.75;
    const LEAST_RAMP: f64 = 0.5;
    const MOST_COLOUR: f64 = 45.0;
    const MOST_ADDED_COLOUR: f64 = 20.0;
    const STRAIGHT: f64 = 0.7;
    const LEAST_RAMP_OF_STRAIGHT: f64 = 4.0;
    const PALE: f64 = 12.0;
    const ON_PALE: Fading = Fading(2.5, 0.8);
    const NEARLY_WHITE: f64 = 5.0;
    const ON_WHITE: Fading = Fading(4.0, 0.85);
    let (halo, field) = (spot.halo, spot.straight >= STRAIGHT);
    let foil = halo.colour > MOST_COLOUR && halo.added_colour > MOST_ADDED_COLOUR;
    let stands_out = if spot.tinted {
        // Print in light colours and paper under too much warm light are as bright, but do not fade like a reflection.
        let Fading(ramp, solidity) = ON_WHITE;
        !field && halo.gap >= PALE && halo.ramp >= ramp && spot.solidity >= solidity
    } else if halo.gap >= PALE {
        !field || halo.ramp >= LEAST_RAMP_OF_STRAIGHT
    } else {
        let white = halo.gap < NEARLY_WHITE;
        let Fading(ramp, solidity) = if white { ON_WHITE } else { ON_PALE };
        !field && halo.ramp >= ramp && spot.solidity >= solidity
    };
    stands_out && !foil && spot.solidity >= LEAST_SOLIDITY && halo.ramp >= LEAST_RAMP
}
