//! Reflections that hide a part of the document.

use image::RgbImage;

use super::frame::Frame;
use crate::geometry::Quad;
use crate::imaging::glare::{Spot, spots};

/// Smaller spots hide no word: 0.6 % of a card is 28 mm², four letters.
const LEAST_SHARE: f64 = 0.006;
/// Larger ones are a document that is overexposed as a whole.
const MOST_SHARE: f64 = 0.6;
/// What a spot must fill of its own extent, have of a halo, and not exceed in colour to be the reflection of a lamp or a
/// window. Ten simulated reflections have at least 0.94, 0.45 and at most 23 levels; the white spots of clean scans,
/// white paper and photocopies miss at least one.
const LEAST_SOLIDITY: f64 = 0.85;
const LEAST_HALO: f64 = 0.38;
const MOST_COLOUR: u8 = 60;

/// What reflections hide of the frame.
#[derive(Clone, Debug, Default)]
pub(crate) struct Glare {
    /// The share of the frame, 0 to 1.
    pub(crate) share: f64,
    /// Where, in the photo.
    pub(crate) regions: Vec<Quad>,
}

impl Glare {
    pub(super) fn of(coarse: &RgbImage, frame: &Frame) -> Self {
        let (width, height) = (f64::from(coarse.width()), f64::from(coarse.height()));
        let share = |spot: &Spot| spot.area as f64 / (width * height);
        let found = spots(coarse, (LEAST_SHARE * width * height) as usize);
        let lamps = found.iter().filter(|spot| {
            share(spot) <= MOST_SHARE
                && spot.solidity >= LEAST_SOLIDITY
                && spot.halo >= LEAST_HALO
                && spot.colour <= MOST_COLOUR
        });
        let mut glare = Self::default();
        for spot in lamps {
            glare.share += share(spot);
            let (x, y) = (f64::from(spot.left) / width, f64::from(spot.top) / height);
            let right = f64::from(spot.right + 1) / width;
            let bottom = f64::from(spot.bottom + 1) / height;
            glare.regions.push(frame.part(x, y, right - x, bottom - y));
        }
        glare
    }
}
