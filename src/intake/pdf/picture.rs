//! How many pixels a picture in a PDF has: what its dictionary says, and what the picture itself says, which may be more.

use hayro::hayro_syntax::Filter;
use hayro::hayro_syntax::object::Stream;
use memchr::memmem::find;

use super::{guards, rows, streams};
use crate::intake::jpeg::markers::Markers;
use crate::intake::refusal::{Refusal, Unreadable};

/// The columns of a fax that tells none (ISO 32000-1, table 11).
const FAX_COLUMNS: u64 = 1728;

/// The pixels that are decoded for the picture.
///
/// # Errors
///
/// A refusal where they are more than a page may take, or its data grows beyond what so many pixels can be.
pub(super) fn pixels(image: &Stream<'_>) -> Result<u64, Refusal> {
    let dict = image.dict();
    let side = |long: &[u8], short: &[u8]| {
        let value = dict.get::<u32>(long).or_else(|| dict.get::<u32>(short));
        u64::from(value.unwrap_or(1))
    };
    let said = side(b"Width", b"W").saturating_mul(side(b"Height", b"H"));
    let (filters, raw) = (image.filters(), image.raw_data());
    let held = match filters.last() {
        Some(Filter::DctDecode) if filters.len() == 1 => jpeg(&raw),
        Some(Filter::JpxDecode) if filters.len() == 1 => jpeg_2000(&raw),
        Some(Filter::Jbig2Decode) if filters.len() == 1 => jbig2(&raw),
        _ => None,
    };
    // A fax is as wide as its parameters say, and they say it where they are missing.
    let fax = filters.contains(&Filter::CcittFaxDecode);
    let columns = rows::longest(dict)?.or(fax.then_some(FAX_COLUMNS));
    let wide = columns.unwrap_or(0).saturating_mul(side(b"Height", b"H"));
    let pixels = said.max(held.unwrap_or(0)).max(wide);
    if pixels > guards::PICTURE_PIXELS {
        return Err(guards::too_complex());
    }
    // Four samples of sixteen bits a pixel, and as much again for what stands behind the last row.
    let most = (pixels * 8 + (1 << 20)).min(guards::INFLATED);
    let own = |f: &Filter| {
        matches!(
            f,
            Filter::DctDecode | Filter::JpxDecode | Filter::Jbig2Decode | Filter::CcittFaxDecode
        )
    };
    let packed: Vec<Filter> = filters.iter().copied().filter(|f| !own(f)).collect();
    let most = if packed.len() < filters.len() {
        guards::INFLATED
    } else {
        most
    };
    match streams::weigh(&packed, &raw, most.max(raw.len() as u64)) {
        // The bytes are gone through as well, however few pixels they say they are: eight for one is more than any has.
        Some(size) => Ok(pixels.max(size.max(raw.len() as u64) / 8)),
        None => Err(Unreadable::TooComplex.because("pdf: the data of a picture grows too much")),
    }
}

/// The pixels that the frame of a JPEG claims.
fn jpeg(bytes: &[u8]) -> Option<u64> {
    let markers = Markers::read(bytes, 0);
    let frame = markers.frame.as_ref()?;
    // Every scan is a pass over all pixels; the usual progressive picture has ten.
    let passes = u64::from(markers.scan_count.div_ceil(10)).max(1);
    Some((u64::from(frame.width) * u64::from(frame.height)).saturating_mul(passes))
}

/// The pixels that the marker SIZ of a JPEG 2000 code stream claims (ISO/IEC 15444-1, A.5.1).
fn jpeg_2000(bytes: &[u8]) -> Option<u64> {
    let at = find(bytes, b"\xFF\x4F\xFF\x51")? + 8;
    let word = |i: usize| {
        let bytes = bytes.get(at + i..)?.first_chunk()?;
        Some(u64::from(u32::from_be_bytes(*bytes)))
    };
    let tiles = |side: usize, tile: usize| Some(word(side)?.div_ceil(word(tile)?.max(1)));
    let components = u16::from_be_bytes(*bytes.get(at + 32..)?.first_chunk()?);
    // Each tile takes as much as a thousand pixels, and four components as much as a pixel of other pictures.
    let tiles = tiles(0, 16)?
        .saturating_mul(tiles(4, 20)?)
        .saturating_mul(1000);
    let pixels = (word(0)? * word(4)?).max(tiles);
    Some(pixels.saturating_mul(u64::from(components.div_ceil(4))))
}

/// The pixels that a JBIG2 stream claims for its page, or half of those of its regions, which lie over each other at most
/// (ISO/IEC 14492, 7.4); more than any where a region does not say its length.
fn jbig2(bytes: &[u8]) -> Option<u64> {
    const PAGE: u8 = 48;
    const END_OF_STRIPE: u8 = 50;
    let (mut page, mut stripes, mut regions) = ((0, 0), 0, 0_u64);
    let mut rest = bytes;
    while let Some((kind, length, behind)) = jbig2_segment(rest) {
        if length == u32::MAX {
            return Some(u64::MAX);
        }
        let (data, next) = behind.split_at((length as usize).min(behind.len()));
        let word = |i: usize| -> u64 {
            let bytes = data.get(i..).and_then(|data| data.first_chunk());
            bytes.map_or(0, |bytes| u32::from_be_bytes(*bytes).into())
        };
        match kind {
            PAGE => page = page.max((word(0), word(4))),
            END_OF_STRIPE => stripes = stripes.max(word(0) + 1),
            4..=7 | 20..=23 | 36..=43 => {
                regions = regions.saturating_add(word(0).saturating_mul(word(4)));
            }
            _ => {}
        }
        rest = next;
    }
    // An unknown height is where the last stripe ends.
    let height = if page.1 == u64::from(u32::MAX) {
        stripes
    } else {
        page.1
    };
    Some(page.0.saturating_mul(height).max(regions / 2))
}

/// The kind of the first segment, the length of its data, and what stands behind its header (7.2).
fn jbig2_segment(bytes: &[u8]) -> Option<(u8, u32, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    let (&[flags, count], _) = rest.split_first_chunk()?;
    let (referred, rest) = match count >> 5 {
        7 => {
            let (long, rest) = rest.get(1..)?.split_first_chunk()?;
            let count = (u32::from_be_bytes(*long) & 0x1FFF_FFFF) as usize;
            (count, rest.get((count + 1).div_ceil(8)..)?)
        }
        count => (usize::from(count), rest.get(2..)?),
    };
    let each = match u32::from_be_bytes(*number) {
        ..=256 => 1,
        257..=65_536 => 2,
        _ => 4,
    };
    let page = if flags & 0x40 == 0 { 1 } else { 4 };
    let rest = rest.get(referred.checked_mul(each)?.checked_add(page)?..)?;
    let (length, rest) = rest.split_first_chunk()?;
    Some((flags & 0x3F, u32::from_be_bytes(*length), rest))
}
