//! The kernels behind the checks, for the project's own calibration programs and benches (feature `internals`).
//!
//! Not part of the crate's interface: anything here may change or go with any version.

mod facts;
mod kernels;

pub use facts::*;
pub use kernels::*;

/// What becomes of a file: its facts, and its picture in buffers that are kept.
pub mod intake {
    pub use crate::intake::{
        ColorModel, ColorProfile, Exif, FileFacts, Format, Intake, JpegFacts, Metadata,
        Orientation, TextEntry, Thumbnail, Workspace, Xmp, read,
    };
}
