//! The kernels behind the checks, for the project's own calibration programs and benches (feature `internals`).
//!
//! Not part of the crate's interface: anything here may change or go with any version.

use image::RgbImage;

use crate::geometry::Quad;
use crate::intake::Photo;
use crate::reading::{MrzReader, MrzReading};

/// The upright photo reduced as the checks see it.
#[must_use]
pub fn reduced(photo: &Photo) -> RgbImage {
    photo.reduced(crate::evidence::REDUCED_LONG_SIDE)
}

/// Reads the zone of a photo from its reduced picture and, where it is known, the outline of the document.
#[must_use]
pub fn read_mrz(
    reader: &MrzReader,
    photo: &Photo,
    reduced: &RgbImage,
    outline: Option<&Quad>,
) -> Option<MrzReading> {
    reader.read_in(photo, reduced, outline)
}
