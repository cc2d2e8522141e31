//! What the strips or tiles of a TIFF ask for, added up before any is unpacked.
//!
//! Each says where its bytes are, and nothing keeps them from all being the same ones: a file of some megabytes that hardly
//! unpack to anything, named by each of ten thousand strips, takes hours. A strip that is a JPEG has a size of its own, too.

use std::io::Cursor;

use tiff::decoder::{Decoder, Limits as TiffLimits};
use tiff::tags::Tag;

use crate::intake::jpeg::markers::Markers;
use crate::intake::limits::pixels;
use crate::intake::refusal::Unreadable;
use crate::intake::{Limits, Refusal};

/// The packed bytes of all chunks together, as a multiple of the file's bytes: they lie beside each other, and writers let
/// blank ones share their bytes, of which there are few.
const MAX_PACKED: u64 = 4;
const MIN_PACKED: u64 = 1 << 20;

/// The number that the tag `Compression` has for JPEG (TIFF technical note 2).
const JPEG: u16 = 7;

/// What a decoder reads ahead of each chunk, in bytes (flate2's buffer).
const AHEAD: u64 = 32 << 10;
/// For how many chunks: a picture of 10 000 rows has as many strips at most.
const MAX_AHEAD: usize = 10_000;

/// Refuses a first page whose chunks hold more than the file, or are pictures larger than is granted; how many bytes of the file
/// may be read in all, for decoders heed the length of a chunk or not. What cannot be made out is left to them, which need
/// it as well.
pub(super) fn admit(bytes: &[u8], limits: &Limits) -> Result<u64, Refusal> {
    let packed = (bytes.len() as u64 * MAX_PACKED).max(MIN_PACKED);
    let Some(chunks) = Chunks::read(bytes) else {
        return Ok(packed);
    };
    let lengths = chunks.lengths.iter();
    if lengths.fold(0, |sum: u64, &length| sum.saturating_add(length)) > packed {
        return Err(Unreadable::Damaged.because("tiff: strips that share their bytes"));
    }
    if chunks.compression == JPEG {
        chunks.admit_jpegs(bytes, limits)?;
    }
    Ok(packed + AHEAD * chunks.offsets.len().min(MAX_AHEAD) as u64)
}

/// Where the strips or tiles of the first page are.
struct Chunks {
    compression: u16,
    offsets: Vec<u64>,
    lengths: Vec<u64>,
    /// What precedes each JPEG.
    tables: Vec<u8>,
}

impl Chunks {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut file = Decoder::new(Cursor::new(bytes)).ok()?;
        let mut limits = TiffLimits::default();
        // A list is in the file, at four bytes a number or two, and read at eight.
        limits.ifd_value_size = bytes.len().saturating_mul(4);
        file = file.with_limits(limits);
        let compression = file.find_tag_unsigned(Tag::Compression).ok().flatten();
        let mut numbers = |tag| file.find_tag_unsigned_vec(tag).ok().flatten();
        let strips = numbers(Tag::StripOffsets).zip(numbers(Tag::StripByteCounts));
        let tiles = numbers(Tag::TileOffsets).zip(numbers(Tag::TileByteCounts));
        let (offsets, lengths) = strips.or(tiles)?;
        let tables = file.find_tag(Tag::JPEGTables).ok().flatten();
        Some(Self {
            compression: compression.unwrap_or(1),
            offsets,
            lengths,
            tables: tables
                .and_then(|v| v.into_u8_vec().ok())
                .unwrap_or_default(),
        })
    }

    /// Adds up the sizes that the JPEGs claim: what they are unpacked to is theirs and not the strip's.
    fn admit_jpegs(&self, bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
        let mut left = limits.max_pixels.saturating_mul(2);
        if Markers::read(&self.tables, 0).frame.is_some() {
            return Err(Unreadable::Damaged.because("tiff: a table with a picture in it"));
        }
        for (&start, &length) in self.offsets.iter().zip(&self.lengths) {
            let end = usize::try_from(start.saturating_add(length)).unwrap_or(usize::MAX);
            let start = usize::try_from(start).unwrap_or(usize::MAX);
            let jpeg = bytes.get(start..end.min(bytes.len())).unwrap_or_default();
            // Without a start of its own the walk and the decoder would begin at different places.
            if !jpeg.starts_with(b"\xFF\xD8\xFF") {
                return Err(Unreadable::Damaged.because("tiff: a strip that is no JPEG"));
            }
            let markers = Markers::read(jpeg, limits.max_scans);
            let Some(frame) = &markers.frame else {
                return Err(Unreadable::Damaged.because("tiff: a strip without a picture"));
            };
            if markers.scan_count > limits.max_scans {
                let (scans, limit) = (markers.scan_count, limits.max_scans);
                return Err(Unreadable::TooManyScans { scans, limit }.into());
            }
            let pixels = pixels(frame.width.into(), frame.height.into());
            // Four samples and some rows; a progressive picture keeps its coefficients as well, of three colours.
            let each = if frame.marker == 0xC2 { 16 } else { 5 };
            limits.check_memory(each * pixels, 0)?;
            left = left.checked_sub(pixels).ok_or_else(|| {
                Unreadable::Damaged.because("tiff: strips of more pixels than are granted")
            })?;
        }
        Ok(())
    }
}
