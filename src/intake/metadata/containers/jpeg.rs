//! The segments of a JPEG.

use super::{Found, MAX_PACKETS, MAX_TEXTS};
use crate::intake::format::contains;
use crate::intake::jpeg::markers::{APP0, Markers};
use crate::intake::metadata::{Metadata, TextEntry, jpeg_facts, text};

/// The segments of a JPEG.
pub(in crate::intake::metadata) fn jpeg(markers: &Markers<'_>) -> Found {
    const EXIF: &[u8] = b"Exif\0";
    const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
    // Followed by a checksum, the whole length and the offset, 40 bytes in all (ISO 16684-3, 1.1.3.1).
    const EXTENDED_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
    const ICC: &[u8] = b"ICC_PROFILE\0";
    const COM: u8 = 0xFE;
    const RESOURCES: &[u8] = b"Photoshop 3.0\0";

    let all = |marker, start| jpeg_facts::segments(markers, marker, start);
    let mut xmp: Vec<Vec<u8>> = all(APP0 + 1, XMP)
        .map(|p| p[XMP.len()..].to_vec())
        .take(MAX_PACKETS)
        .collect();
    let extended: Vec<u8> = all(APP0 + 1, EXTENDED_XMP)
        .filter_map(|p| p.get(EXTENDED_XMP.len() + 40..))
        .take(MAX_PACKETS)
        .flatten()
        .copied()
        .collect();
    if !extended.is_empty() {
        xmp.push(extended);
    }
    let comments = all(COM, b"").filter_map(text).map(|text| TextEntry {
        keyword: "Comment".into(),
        text,
    });
    let frame = markers.frame.as_ref();
    Found {
        // The byte after the name is padding, whatever its value.
        exif: all(APP0 + 1, EXIF)
            .find_map(|p| p.get(EXIF.len() + 1..))
            .map(<[u8]>::to_vec),
        xmp,
        icc: icc_of_segments(all(APP0 + 2, ICC).filter_map(|p| p.get(ICC.len()..))),
        size: frame.map(|f| (f.width.into(), f.height.into())),
        metadata: Metadata {
            texts: comments.take(MAX_TEXTS).collect(),
            jpeg: Some(jpeg_facts::read(markers)),
            photoshop_resources: all(APP0 + 13, RESOURCES).next().is_some(),
            // What "Save for Web" writes, and nothing else does.
            photoshop_saved: all(APP0 + 12, b"Ducky").next().is_some()
                || all(APP0 + 13, RESOURCES).any(|p| has_quality(&p[RESOURCES.len()..])),
            // A JUMBF box in segments of its own (ISO 19566-5, annex D).
            content_credentials: all(APP0 + 11, b"JP").any(|p| contains(p, b"c2pa")),
            color_model: frame.and_then(|f| jpeg_facts::color_model(f, markers)),
            bit_depth: frame.map(|f| f.precision),
            ..Metadata::default()
        },
    }
}

/// A profile in pieces: each begins with its number, from 1, and their count (ICC.1, B.4).
fn icc_of_segments<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    let mut pieces: Vec<(u8, &[u8])> = pieces
        .filter_map(|p| Some((*p.first()?, p.get(2..)?)))
        .collect();
    pieces.sort_by_key(|&(number, _)| number);
    let profile: Vec<u8> = pieces.iter().flat_map(|&(_, p)| p).copied().collect();
    (!profile.is_empty()).then_some(profile)
}

/// Whether a list of image resources holds the quality that the JPEG was saved with: 1030, "JPEG quality. Private."
/// (Adobe Photoshop File Formats Specification, "Image Resource Blocks").
fn has_quality(mut rest: &[u8]) -> bool {
    const QUALITY: u16 = 1030;
    while let Some((id, after)) = resource(rest) {
        if id == QUALITY {
            return true;
        }
        rest = after;
    }
    false
}

/// The number of the first resource and what follows it: signature, number, name, length and data, name and data padded
/// to an even number of bytes.
fn resource(bytes: &[u8]) -> Option<(u16, &[u8])> {
    let (id, rest) = bytes.strip_prefix(b"8BIM")?.split_first_chunk::<2>()?;
    let name = usize::from(*rest.first()?) + 1;
    let (len, data) = rest.get(name.next_multiple_of(2)..)?.split_first_chunk()?;
    let len = u32::from_be_bytes(*len) as usize;
    let after = data.get(len.checked_next_multiple_of(2)?..);
    Some((u16::from_be_bytes(*id), after.unwrap_or_default()))
}
