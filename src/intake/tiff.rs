//! TIFF of the two kinds that the `image` crate does not read and scanners and cameras write: colours from a palette,
//! and subsampled YCbCr without JPEG. Everything else goes to `image`.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use flate2::read::ZlibDecoder;
use image::RgbImage;
use tiff::decoder::{Decoder, Limits as TiffLimits, ifd::Value};
use tiff::tags::Tag;
use weezl::{BitOrder, LzwStatus, decode as lzw};

use super::{Format, Limits, Refusal, Unreadable, Unsupported, Workspace, raster};

/// TIFF 6.0, section 20: black and white of Y, Cb and Cr; six ratios.
const REFERENCE_BLACK_WHITE: Tag = Tag::Unknown(532);

/// What holds where that tag is missing.
const FULL_RANGE: [f32; 6] = [0.0, 255.0, 128.0, 255.0, 128.0, 255.0];

/// The pixels of the first page.
pub(super) fn decode(
    bytes: &[u8],
    limits: &Limits,
    workspace: &mut Workspace,
) -> Result<RgbImage, Refusal> {
    let Some((strips, color)) = Strips::read(bytes) else {
        return raster::decode_tiff(bytes, limits, workspace);
    };
    limits.check_size(strips.width, strips.height)?;
    let (width, height) = (strips.width as usize, strips.height as usize);
    // The RGB, and one strip unpacked, which may be all of the picture at up to three bytes a pixel.
    limits.check_memory(6 * width as u64 * height as u64)?;
    let mut buffer = workspace.take_pixels(3 * width * height);
    let rows = strips.rows.clamp(1, height);
    for (i, rgb) in buffer.chunks_mut(3 * width * rows).enumerate() {
        if let Err(refusal) = strips.paint(i, &color, rgb) {
            workspace.give_back(buffer);
            return Err(refusal);
        }
    }
    RgbImage::from_raw(strips.width, strips.height, buffer)
        .ok_or_else(|| Unreadable::Damaged.into())
}

/// How the packed rows become colours.
enum Color {
    Palette {
        /// Bits a pixel: 1, 2, 4 or 8.
        bits: usize,
        colors: Vec<[u8; 3]>,
    },
    YCbCr {
        /// How many pixels across and down share their chroma.
        sampling: (usize, usize),
        /// Black and white of Y, Cb and Cr.
        range: [f32; 6],
    },
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
            return Err(Unreadable::Truncated.into());
        };
        let (start, length) = (start as usize, length as usize);
        let packed = start
            .checked_add(length)
            .and_then(|end| self.bytes.get(start..end))
            .ok_or(Unreadable::Truncated)?;
        let unpacked = match self.compression {
            1 => Cow::Borrowed(&packed[..len.min(packed.len())]),
            5 => Cow::Owned(lzw(packed, len)),
            8 | 32946 => {
                let mut out = Vec::with_capacity(len);
                // What is missing after an error shows in the length.
                let _ = ZlibDecoder::new(packed)
                    .take(len as u64)
                    .read_to_end(&mut out);
                Cow::Owned(out)
            }
            32773 => Cow::Owned(pack_bits(packed, len)),
            _ => return Err(Unsupported::Variety(Format::Tiff).into()),
        };
        if unpacked.len() < len {
            return Err(Unreadable::Damaged.into());
        }
        Ok(unpacked)
    }
}

/// TIFF 6.0, section 13, to `len` bytes at most.
fn lzw(packed: &[u8], len: usize) -> Vec<u8> {
    let mut out = vec![0; len];
    let mut decoder = lzw::Decoder::with_tiff_size_switch(BitOrder::Msb, 8);
    let (mut read, mut written) = (0, 0);
    loop {
        let step = decoder.decode_bytes(&packed[read..], &mut out[written..]);
        read += step.consumed_in;
        written += step.consumed_out;
        if written == len || !matches!(step.status, Ok(LzwStatus::Ok)) {
            break;
        }
    }
    out.truncate(written);
    out
}

/// TIFF 6.0, section 9: runs and literals, to `len` bytes at most.
fn pack_bits(packed: &[u8], len: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(len);
    let mut rest = packed;
    while let Some((&head, tail)) = rest.split_first() {
        let room = len - out.len();
        match head as i8 {
            -128 => rest = tail,
            head @ 0.. => {
                let literal = &tail[..(head as usize + 1).min(tail.len())];
                out.extend_from_slice(&literal[..literal.len().min(room)]);
                rest = &tail[literal.len()..];
            }
            head => {
                let Some((&value, tail)) = tail.split_first() else {
                    break;
                };
                let run = usize::from(head.unsigned_abs()) + 1;
                out.resize(out.len() + run.min(room), value);
                rest = tail;
            }
        }
        if out.len() == len {
            break;
        }
    }
    out
}

/// The colours of a map of 16-bit reds, then greens, then blues. Some writers fill in 8 bits only.
fn palette(map: &[u64]) -> Vec<[u8; 3]> {
    let shift = if map.iter().all(|&v| v < 256) { 0 } else { 8 };
    let count = map.len() / 3;
    (0..count)
        .map(|i| [0, 1, 2].map(|c| (map[c * count + i] >> shift) as u8))
        .collect()
}

/// Six ratios.
fn reference(value: Value) -> Option<[f32; 6]> {
    let Value::List(ratios) = value else {
        return None;
    };
    let ratios = ratios.iter().map(|ratio| match *ratio {
        Value::Rational(numerator, denominator) => numerator as f32 / denominator as f32,
        _ => f32::NAN,
    });
    let ratios: [f32; 6] = ratios.collect::<Vec<_>>().try_into().ok()?;
    ratios.iter().all(|r| r.is_finite()).then_some(ratios)
}

fn paint_palette(row: &[u8], bits: usize, colors: &[[u8; 3]], rgb: &mut [u8]) {
    for (x, pixel) in rgb.as_chunks_mut::<3>().0.iter_mut().enumerate() {
        let bit = x * bits;
        let index = row[bit / 8] >> (8 - bits - bit % 8) & (0xFF >> (8 - bits));
        // An index beyond the map is black, as everywhere.
        *pixel = colors.get(usize::from(index)).copied().unwrap_or_default();
    }
}

/// TIFF 6.0, section 21: data units of `across` × `down` Y, one Cb, one Cr; coefficients of ITU-R BT.601.
fn paint_ycbcr(
    row: &[u8],
    (across, down): (usize, usize),
    range: &[f32; 6],
    width: usize,
    rgb: &mut [u8],
) {
    let &[y_black, y_white, cb_zero, cb_max, cr_zero, cr_max] = range;
    let scaled = |v: u8, zero: f32, max: f32, full: f32| {
        let span = max - zero;
        if span == 0.0 {
            0.0
        } else {
            (f32::from(v) - zero) * full / span
        }
    };
    let luma = across * down;
    for (i, unit) in row.chunks_exact(luma + 2).enumerate() {
        let cb = scaled(unit[luma], cb_zero, cb_max, 127.0);
        let cr = scaled(unit[luma + 1], cr_zero, cr_max, 127.0);
        for (j, &y) in unit[..luma].iter().enumerate() {
            let (x, line) = (i * across + j % across, j / across);
            let at = 3 * (line * width + x);
            if x >= width || at + 3 > rgb.len() {
                continue;
            }
            let y = scaled(y, y_black, y_white, 255.0);
            let (r, b) = (y + 1.402 * cr, y + 1.772 * cb);
            let g = (y - 0.299 * r - 0.114 * b) / 0.587;
            // The cast saturates.
            rgb[at..at + 3].copy_from_slice(&[r, g, b].map(|v| (v + 0.5) as u8));
        }
    }
}
