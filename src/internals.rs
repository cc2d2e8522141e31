//! The kernels behind the checks, for the project's own calibration programs and benches (feature `internals`).
//!
//! Not part of the crate's interface: anything here may change or go with any version.

use crate::evidence::REDUCED_LONG_SIDE;
use crate::geometry::{Quad, Rect};
use crate::intake::Photo;
use crate::originality::moire::Moire;

/// What the lattices and fringes of a photo say about a display (see `originality::moire`).
#[derive(Clone, Copy, Debug)]
pub struct ScreenLattice {
    /// The numbers that the score weighs, in the order of its weights.
    pub features: [f64; 4],
    /// What `photo-of-screen` measures, 0 to 1.
    pub score: f64,
    /// What `photo-of-print` measures, log10; `None` where no document is known.
    pub dots: Option<f64>,
}

/// Looks for the lattice of a display or a print; where `fills`, the whole photo is taken for the document. `None`
/// where the photo is smaller than a block.
#[must_use]
pub fn screen_lattice(photo: &Photo, fills: bool) -> Option<ScreenLattice> {
    let whole = Rect::new(
        0.0,
        0.0,
        f64::from(photo.width()),
        f64::from(photo.height()),
    );
    let document = fills.then(|| Quad::from(whole));
    let moire = Moire::of_photo(photo, &photo.reduced(REDUCED_LONG_SIDE), document)?;
    Some(ScreenLattice {
        features: moire.features(),
        score: moire.score(),
        dots: moire.dots,
    })
}
