//! The chunks of a PNG.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{Found, MAX_PACKETS, MAX_TEXTS};
use crate::intake::metadata::{ColorModel, MAX_TEXT, TextEntry, text};

/// The most that a compressed chunk may unpack to, in bytes.
const MAX_INFLATED: usize = 1 << 20;

/// The most that all of them may unpack to: thousands of small chunks could each unpack to the most.
const MAX_INFLATED_IN_ALL: usize = 4 << 20;

/// How many chunks are unpacked: as many as texts are kept, a profile, XMP, and some that come to nothing.
const MAX_TIMES: usize = 256;

/// The chunks of a PNG (PNG, third edition, clause 11). Checksums are not looked at: the picture's are, by its decoder.
pub(in crate::intake::metadata) fn png(bytes: &[u8]) -> Found {
    let mut found = Found::default();
    let mut unpacking = Unpacking {
        bytes: MAX_INFLATED_IN_ALL,
        times: MAX_TIMES,
    };
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((len, body)) = rest.split_first_chunk::<4>() {
        let len = u32::from_be_bytes(*len) as usize;
        let Some((kind, body)) = body.split_first_chunk::<4>() else {
            break;
        };
        // The last chunk of a cut file is taken as far as it goes.
        let data = &body[..len.min(body.len())];
        png_chunk(kind, data, &mut unpacking, &mut found);
        let Some(next) = body.get(len.saturating_add(4)..) else {
            break;
        };
        rest = next;
    }
    found
}

fn png_chunk(kind: &[u8; 4], data: &[u8], unpacking: &mut Unpacking, found: &mut Found) {
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
        b"iCCP" => {
            found.icc = split_nul(data).and_then(|(_, p)| Some(unpacking.inflate(p.get(1..)?)))
        }
        b"caBX" => found.metadata.content_credentials = true,
        b"tEXt" => {
            if let Some((keyword, text)) = split_nul(data) {
                push_text(keyword, latin1(text), found);
            }
        }
        b"zTXt" => {
            if let Some((keyword, [_, packed @ ..])) = split_nul(data) {
                push_text(keyword, latin1(&unpacking.inflate(packed)), found);
            }
        }
        b"iTXt" => international_text(data, unpacking, found),
        _ => {}
    }
}

/// Keyword, compression flag and method, language, translated keyword, text (11.3.3.4).
fn international_text(data: &[u8], unpacking: &mut Unpacking, found: &mut Found) {
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
        unpacking.inflate(value)
    } else {
        value.to_vec()
    };
    if keyword == b"XML:com.adobe.xmp" {
        if found.xmp.len() < MAX_PACKETS {
            found.xmp.push(value);
        }
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
        .take(MAX_TEXT)
        .map(|&b| char::from(b))
        .collect()
}

fn split_nul(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|&b| b == 0)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}

/// What may still be unpacked.
struct Unpacking {
    bytes: usize,
    times: usize,
}

impl Unpacking {
    /// Unpacks as much as there is, up to the bound; broken data ends it.
    fn inflate(&mut self, packed: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let Some(times) = self.times.checked_sub(1) else {
            return out;
        };
        self.times = times;
        // What was read before the error is in `out`.
        let _ = ZlibDecoder::new(packed)
            .take(self.bytes.min(MAX_INFLATED) as u64)
            .read_to_end(&mut out);
        self.bytes -= out.len();
        out
    }
}
