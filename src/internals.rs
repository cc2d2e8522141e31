//! The kernels behind the checks, for the project's own calibration programs and benches (feature `internals`).
//!
//! Not part of the crate's interface: anything here may change or go with any version.

pub mod face {
    //! Faces and portraits, as the checks see them.

    pub use crate::face::portrait::Portrait;

    /// The upright picture, its longer side reduced to that of the picture that faces are looked for in.
    #[must_use]
    pub fn reduced(photo: &crate::Photo) -> image::RgbImage {
        photo.reduced(crate::evidence::REDUCED_LONG_SIDE)
    }
}
