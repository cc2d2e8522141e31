//! TIFF of the two kinds that the `image` crate does not read and scanners and cameras write: colours from a palette,
//! and subsampled YCbCr without JPEG. Everything else goes to `image`.

mod chunks;
mod color;
mod unpack;

use std::borrow::Cow;
use std::io::Cursor;

use image::RgbImage;
use tiff::decoder::{Decoder, Limits as TiffLimits};
use tiff::tags::Tag;

use super::limits::pixels;
use super::refusal::Unreadable;
use super::{Limits, Refusal, Workspace, raster};
use crate::stop::Stop;
use color::{
    Color, FULL_RANGE, REFERENCE_BLACK_WHITE, paint_palette, paint_ycbcr, palette, reference,
};

/// The pixels of the first page.
pub(super) fn decode(
    bytes: &[u8],
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    let most_read = chunks::admit(bytes, limits)?;
    let Some((strips, color)) = Strips::read(bytes) else {
        return raster::decode_tiff(bytes, most_read, limits, workspace, stop);
    };
    limits.check_size(strips.width, strips.height)?;
    // The RGB, and one strip unpacked, which may be all of the picture at up to three bytes a pixel.
    let rgb = 3 * pixels(strips.width, strips.height);
    limits.check_memory(2 * rgb, workspace.held(rgb, 0))?;
    let (width, height) = (strips.width as usize, strips.height as usize);
    let mut buffer = workspace.take_pixels(3 * width * height);
    let rows = strips.rows.clamp(1, height);
    for (i, rgb) in buffer.chunks_mut(3 * width * rows).enumerate() {
        let due = stop.is_due().then(Refusal::time_up);
        if let Err(refusal) = due.map_or_else(|| strips.paint(i, &color, rgb), Err) {
            workspace.give_back(buffer);
            return Err(refusal);
        }
    }
    RgbImage::from_raw(strips.width, strips.height, buffer)
        .ok_or_else(|| Unreadable::Damaged.into())
}

/// The strips of a picture.
struct Strips<'a> {
    bytes: &'a [u8],
    width: u32,
    height: u32,
    /// Rows a strip.
    rows: usize,
    offsets: Vec<u64>,
    lengths: Vec<u64>,
    compression: u16,
    /// Whether rows are stored as differences.
    differences: bool,
}

impl<'a> Strips<'a> {
    /// The strips of a file of the two kinds; `None` for all others.
    fn read(bytes: &'a [u8]) -> Option<(Self, Color)> {
        let mut file = Decoder::new(Cursor::new(bytes)).ok()?;
        let mut limits = TiffLimits::default();
        // Strip offsets and a palette: a strip has a byte at least.
        limits.ifd_value_size = bytes.len().min(1 << 20);
        file = file.with_limits(limits);
        let (width, height) = file.dimensions().ok()?;
        let mut number = |tag| file.find_tag_unsigned::<u16>(tag).ok().flatten();
        let photometric = number(Tag::PhotometricInterpretation)?;
        let compression = number(Tag::Compression).unwrap_or(1);
        let differences = number(Tag::Predictor) == Some(2);
        let planar = number(Tag::PlanarConfiguration).unwrap_or(1) != 1;
        let mut numbers = |tag| file.find_tag_unsigned_vec::<u64>(tag).ok().flatten();
        let bits = numbers(Tag::BitsPerSample).unwrap_or_else(|| vec![1]);
        let color = match (photometric, bits.as_slice()) {
            (3, &[bits @ (1 | 2 | 4 | 8)]) => Color::Palette {
                bits: bits as usize,
                colors: palette(&numbers(Tag::ColorMap)?),
            },
            (6, [8, 8, 8]) if !matches!(compression, 6 | 7) && !planar => {
                let sampling = numbers(Tag::ChromaSubsampling).unwrap_or_else(|| vec![2, 2]);
                let &[across @ (1 | 2 | 4), down @ (1 | 2 | 4)] = sampling.as_slice() else {
                    return None;
                };
                let range = file.find_tag(REFERENCE_BLACK_WHITE).ok().flatten();
                Color::YCbCr {
                    sampling: (across as usize, down as usize),
                    range: range.and_then(reference).unwrap_or(FULL_RANGE),
                }
            }
            _ => return None,
        };
        let rows = file.find_tag_unsigned::<u32>(Tag::RowsPerStrip).ok()?;
        let strips = Self {
            bytes,
            width,
            height,
            rows: rows.map_or(usize::MAX, |rows| rows as usize),
            offsets: file.find_tag_unsigned_vec(Tag::StripOffsets).ok()??,
            lengths: file.find_tag_unsigned_vec(Tag::StripByteCounts).ok()??,
            compression,
            differences,
        };
        Some((strips, color))
    }

    /// Paints strip `i` into the RGB rows that it covers.
    fn paint(&self, i: usize, color: &Color, rgb: &mut [u8]) -> Result<(), Refusal> {
        let width = self.width as usize;
        let rows = rgb.len() / (3 * width);
        match color {
            Color::Palette { bits, colors } => {
                let stride = (width * bits).div_ceil(8);
                let mut packed = self.unpack(i, stride * rows)?;
                if self.differences && *bits == 8 {
                    for row in packed.to_mut().chunks_mut(stride) {
                        (1..row.len()).for_each(|x| row[x] = row[x].wrapping_add(row[x - 1]));
                    }
                }
                for (row, rgb) in packed.chunks(stride).zip(rgb.chunks_mut(3 * width)) {
                    paint_palette(row, *bits, colors, rgb);
                }
            }
            Color::YCbCr { sampling, range } => {
                let (across, down) = *sampling;
                let stride = width.div_ceil(across) * (across * down + 2);
                let packed = self.unpack(i, stride * rows.div_ceil(down))?;
                for (row, rgb) in packed.chunks(stride).zip(rgb.chunks_mut(3 * width * down)) {
                    paint_ycbcr(row, *sampling, range, width, rgb);
                }
            }
        }
        Ok(())
    }

    /// The `len` bytes of strip `i`.
    fn unpack(&self, i: usize, len: usize) -> Result<Cow<'a, [u8]>, Refusal> {
        let (Some(&start), Some(&length)) = (self.offsets.get(i), self.lengths.get(i)) else {
            return Err(Unreadable::Truncated.because("tiff: a strip is missing"));
        };
        // An offset of a BigTIFF that the machine cannot address lies beyond the end as well.
        let end = start.checked_add(length);
        let range = usize::try_from(start)
            .ok()
            .zip(end.and_then(|end| usize::try_from(end).ok()));
        let packed = range
            .and_then(|(start, end)| self.bytes.get(start..end))
            .ok_or_else(|| Unreadable::Truncated.because("tiff: a strip beyond the end"))?;
        unpack::unpack(packed, self.compression, len)
    }
}
