//! Where each format keeps its metadata.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{ColorModel, Metadata, TextEntry, exif::Record, jpeg_facts, text};
use crate::intake::jpeg::markers::{APP0, Markers};

/// The most that a compressed chunk may unpack to, in bytes.
const MAX_INFLATED: u64 = 1 << 20;

/// The most texts kept.
const MAX_TEXTS: usize = 64;

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

/// The segments of a JPEG.
pub(super) fn jpeg(markers: &Markers<'_>) -> Found {
    const EXIF: &[u8] = b"Exif\0";
    const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
    // Followed by a checksum, the whole length and the offset, 40 bytes in all (ISO 16684-3, 1.1.3.1).
    const EXTENDED_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
    const ICC: &[u8] = b"ICC_PROFILE\0";
    const COM: u8 = 0xFE;

    let all = |marker, start| jpeg_facts::segments(markers, marker, start);
    let mut xmp: Vec<Vec<u8>> = all(APP0 + 1, XMP)
        .map(|p| p[XMP.len()..].to_vec())
        .collect();
    let extended: Vec<u8> = all(APP0 + 1, EXTENDED_XMP)
        .filter_map(|p| p.get(EXTENDED_XMP.len() + 40..))
        .take(16)
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
            photoshop_resources: jpeg_facts::segment(markers, APP0 + 13, b"Photoshop 3.0\0")
                .is_some(),
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

/// The chunks of a PNG (PNG, third edition, clause 11). Checksums are not looked at: the picture's are, by its decoder.
pub(super) fn png(bytes: &[u8]) -> Found {
    let mut found = Found::default();
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((len, body)) = rest.split_first_chunk::<4>() {
        let len = u32::from_be_bytes(*len) as usize;
        let Some((kind, body)) = body.split_first_chunk::<4>() else {
            break;
        };
        // The last chunk of a cut file is taken as far as it goes.
        let data = &body[..len.min(body.len())];
        png_chunk(kind, data, &mut found);
        let Some(next) = body.get(len.saturating_add(4)..) else {
            break;
        };
        rest = next;
    }
    found
}

fn png_chunk(kind: &[u8; 4], data: &[u8], found: &mut Found) {
    match kind {
        b"IHDR" => {
            let Some(&[w3, w2, w1, w0, h3, h2, h1, h0, depth, color]) = data.first_chunk() else {
                return;
            };
            found.size = Some((
                u32::from_be_bytes([w3, w2, w1, w0]),
                u32::from_be_bytes([h3, h2, h1, h0]),
            ));
            found.metadata.bit_depth = Some(depth);
            found.metadata.color_model = match color {
                0 | 4 => Some(ColorModel::Gray),
                2 | 6 => Some(ColorModel::Rgb),
                3 => Some(ColorModel::Palette),
                _ => None,
            };
        }
        b"eXIf" => found.exif = Some(data.to_vec()),
        b"iCCP" => found.icc = split_nul(data).and_then(|(_, p)| Some(inflate(p.get(1..)?))),
        b"caBX" => found.metadata.content_credentials = true,
        b"tEXt" => {
            if let Some((keyword, text)) = split_nul(data) {
                push_text(keyword, latin1(text), found);
            }
        }
        b"zTXt" => {
            if let Some((keyword, [_, packed @ ..])) = split_nul(data) {
                push_text(keyword, latin1(&inflate(packed)), found);
            }
        }
        b"iTXt" => international_text(data, found),
        _ => {}
    }
}

/// Keyword, compression flag and method, language, translated keyword, text (11.3.3.4).
fn international_text(data: &[u8], found: &mut Found) {
    let Some((keyword, [packed, _method, rest @ ..])) = split_nul(data) else {
        return;
    };
    let Some((_language, rest)) = split_nul(rest) else {
        return;
    };
    let Some((_translated, value)) = split_nul(rest) else {
        return;
    };
    let value = if *packed == 1 {
        inflate(value)
    } else {
        value.to_vec()
    };
    if keyword == b"XML:com.adobe.xmp" {
        found.xmp.push(value);
    } else {
        push_text(keyword, String::from_utf8_lossy(&value).into_owned(), found);
    }
}

fn push_text(keyword: &[u8], value: String, found: &mut Found) {
    if let Some(text) = text(value.as_bytes())
        && found.metadata.texts.len() < MAX_TEXTS
    {
        found.metadata.texts.push(TextEntry {
            keyword: latin1(keyword),
            text,
        });
    }
}

fn latin1(bytes: &[u8]) -> String {
    bytes
        .iter()
        .take(super::MAX_TEXT)
        .map(|&b| char::from(b))
        .collect()
}

fn split_nul(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|&b| b == 0)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}

/// Unpacks as much as there is, up to the bound; broken data ends it.
fn inflate(packed: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    // What was read before the error is in `out`.
    let _ = ZlibDecoder::new(packed)
        .take(MAX_INFLATED)
        .read_to_end(&mut out);
    out
}

/// The chunks of a WebP (RFC 9649, section 2.7).
pub(super) fn webp(bytes: &[u8]) -> Found {
    let mut found = Found::default();
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some((kind, body)) = rest.split_first_chunk::<4>() {
        let Some((len, body)) = body.split_first_chunk::<4>() else {
            break;
        };
        let len = u32::from_le_bytes(*len) as usize;
        let data = &body[..len.min(body.len())];
        match kind {
            // Some writers put JPEG's name in front.
            b"EXIF" => found.exif = Some(data.strip_prefix(b"Exif\0\0").unwrap_or(data).to_vec()),
            b"XMP " => found.xmp.push(data.to_vec()),
            b"ICCP" => found.icc = Some(data.to_vec()),
            b"C2PA" => found.metadata.content_credentials = true,
            b"VP8X" => found.size = found.size.or_else(|| extended_size(data)),
            b"VP8 " => {
                found.metadata.color_model = Some(ColorModel::YCbCr);
                found.size = found.size.or_else(|| lossy_size(data));
            }
            b"VP8L" => {
                found.metadata.color_model = Some(ColorModel::Rgb);
                found.size = found.size.or_else(|| lossless_size(data));
            }
            _ => {}
        }
        let Some(next) = body.get(len.saturating_add(len % 2)..) else {
            break;
        };
        rest = next;
    }
    found.metadata.bit_depth = found.size.map(|_| 8);
    found
}

fn extended_size(data: &[u8]) -> Option<(u32, u32)> {
    let &[w0, w1, w2, h0, h1, h2] = data.get(4..)?.first_chunk()?;
    Some((
        u32::from_le_bytes([w0, w1, w2, 0]) + 1,
        u32::from_le_bytes([h0, h1, h2, 0]) + 1,
    ))
}

/// RFC 6386, section 9.1: 14 bits each.
fn lossy_size(data: &[u8]) -> Option<(u32, u32)> {
    let &[w0, w1, h0, h1] = data.get(6..)?.first_chunk()?;
    let side = |bytes| u32::from(u16::from_le_bytes(bytes) & 0x3FFF);
    Some((side([w0, w1]), side([h0, h1])))
}

/// RFC 9649, section 3.4: 14 bits each, less one.
fn lossless_size(data: &[u8]) -> Option<(u32, u32)> {
    let bits = u32::from_le_bytes(*data.get(1..)?.first_chunk()?);
    Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
}

/// A TIFF, which is an Exif record as a whole.
pub(super) fn tiff(bytes: &[u8]) -> Found {
    Found {
        exif: Some(bytes.to_vec()),
        ..Found::default()
    }
}

/// What the first page of a TIFF says beyond Exif (TIFF 6.0, section 8; XMP part 3; ICC.1, B.5; C2PA 2.1, A.6).
pub(super) fn tiff_page(record: &Record, found: &mut Found) {
    found.size = record.number(256).zip(record.number(257));
    found.xmp.extend(record.bytes(700).map(<[u8]>::to_vec));
    found.icc = record.bytes(34675).map(<[u8]>::to_vec);
    let metadata = &mut found.metadata;
    metadata.photoshop_resources = record.bytes(34377).is_some();
    metadata.content_credentials = record.bytes(52545).is_some();
    // One bit a sample where the tag is missing.
    metadata.bit_depth = Some(record.number(258).map_or(1, |bits| bits.min(64) as u8));
    metadata.color_model = match record.number(262) {
        Some(0 | 1) => Some(ColorModel::Gray),
        Some(2) => Some(ColorModel::Rgb),
        Some(3) => Some(ColorModel::Palette),
        Some(5) => Some(ColorModel::Cmyk),
        Some(6) => Some(ColorModel::YCbCr),
        _ => None,
    };
}

/// The header of a bitmap.
pub(super) fn bmp(bytes: &[u8]) -> Found {
    let number = |at: usize| {
        let bytes = bytes.get(at..)?.first_chunk()?;
        Some(i32::from_le_bytes(*bytes).unsigned_abs())
    };
    Found {
        size: number(18).zip(number(22)),
        metadata: Metadata {
            bit_depth: bytes.get(28).map(|&bits| if bits > 8 { 8 } else { bits }),
            color_model: bytes.get(28).map(|&bits| {
                if bits > 8 {
                    ColorModel::Rgb
                } else {
                    ColorModel::Palette
                }
            }),
            ..Metadata::default()
        },
        ..Found::default()
    }
}

/// The items of a HEIF file.
#[cfg(feature = "heic")]
pub(super) fn heic(bytes: &[u8]) -> Found {
    use heifer::heifer_isobmff::{BoxIter, HeifFile};
    /// The identifier of a box with Content Credentials (C2PA 2.1, A.5).
    const C2PA: [u8; 16] = *b"\xD8\xFE\xC3\xD6\x1B\x0E\x48\x3C\x92\x97\x58\x28\x87\x7E\xC4\x81";

    let Ok(file) = HeifFile::parse(bytes) else {
        return Found::default();
    };
    let id = file.primary_id;
    let coded = file.referenced_items(id, b"dimg").first().copied();
    let config = file.hevc_config(coded.unwrap_or(id)).ok().flatten();
    Found {
        exif: file.exif(id).ok().flatten(),
        xmp: file.xmp(id).ok().flatten().into_iter().collect(),
        icc: file.icc_profile(id).ok().flatten().map(<[u8]>::to_vec),
        size: file.image_size(id).ok().flatten(),
        metadata: Metadata {
            content_credentials: BoxIter::new(bytes)
                .map_while(Result::ok)
                .any(|b| b.header.box_type.0 == *b"uuid" && b.content.starts_with(&C2PA)),
            color_model: config.map(|c| match c.chroma_format {
                0 => ColorModel::Gray,
                _ => ColorModel::YCbCr,
            }),
            bit_depth: config.map(|c| c.bit_depth_luma),
            ..Metadata::default()
        },
    }
}

/// Without its decoder the container is not looked into.
#[cfg(not(feature = "heic"))]
pub(super) fn heic(_bytes: &[u8]) -> Found {
    Found::default()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
