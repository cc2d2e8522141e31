//! The chunks of a WebP.

use super::{Found, MAX_PACKETS};
use crate::intake::metadata::ColorModel;

/// The chunks of a WebP (RFC 9649, section 2.7).
pub(in crate::intake::metadata) fn webp(bytes: &[u8]) -> Found {
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
            b"XMP " if found.xmp.len() < MAX_PACKETS => found.xmp.push(data.to_vec()),
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
