//! Where each format keeps its metadata.
#[cfg(feature = "heic")]
mod heic;
mod jpeg;
mod plain;
mod png;
mod webp;

#[cfg(feature = "heic")]
pub(super) use heic::heic;
pub(super) use jpeg::jpeg;
pub(super) use plain::{bmp, tiff, tiff_page};
pub(super) use png::png;
pub(super) use webp::webp;

use super::Metadata;

/// The most texts kept.
const MAX_TEXTS: usize = 64;

/// The most packets of XMP kept; a file has one, or two in a JPEG.
const MAX_PACKETS: usize = 16;

/// What a container holds, still packed.
#[derive(Default)]
pub(super) struct Found {
    /// From the TIFF header on.
    pub exif: Option<Vec<u8>>,
    pub xmp: Vec<Vec<u8>>,
    pub icc: Option<Vec<u8>>,
    pub size: Option<(u32, u32)>,
    /// The facts that need no further reading.
    pub metadata: Metadata,
}
