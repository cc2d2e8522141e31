//! How many pixels a picture in a PDF has: what its dictionary says, and what the picture itself says, which may be more.

use hayro::hayro_syntax::Filter;
use hayro::hayro_syntax::object::Stream;
use memchr::memmem::find;

use super::{guards, streams};
use crate::intake::jpeg::markers::Markers;
use crate::intake::refusal::{Refusal, Unreadable};

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
    let pixels = said.max(held.unwrap_or(0));
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
        Some(u32::from_be_bytes(
            bytes.get(at + i..at + i + 4)?.try_into().ok()?,
        ))
    };
    Some(u64::from(word(0)?) * u64::from(word(4)?))
}

/// The pixels that the page of a JBIG2 stream claims: the first two words of its page information, segment type 48
/// (ISO/IEC 14492, 7.4.8).
fn jbig2(bytes: &[u8]) -> Option<u64> {
    let mut rest = bytes;
    for _ in 0..64 {
        let header = rest.get(..11)?;
        let kind = header[4] & 0x3F;
        if kind == 48 {
            let word = |i: usize| Some(u32::from_be_bytes(rest.get(i..i + 4)?.try_into().ok()?));
            let height = word(15)?;
            // An unknown height is found out while decoding.
            return (height != u32::MAX).then_some(u64::from(word(11)?) * u64::from(height));
        }
        // Segments in front of the page refer to none and are numbered below 256: dictionaries of symbols.
        let length = u32::from_be_bytes(header[7..11].try_into().ok()?) as usize;
        rest = rest.get(11_usize.checked_add(length)?..)?;
    }
    None
}
