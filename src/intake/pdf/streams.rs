//! How much the compressed parts of a PDF grow, found out before anything else reads them.
//!
//! A parser follows cross-reference and object streams as soon as it opens a file, and decodes them whole. So the bytes
//! are walked first: each stream is inflated into nothing, and what grows beyond all use is refused.

use flate2::{Decompress, FlushDecompress, Status};
use memchr::memmem::{find, find_iter};

use super::{guards, rows};
use crate::intake::refusal::Refusal;

/// What no stream that is inflated once grows beyond: the limit of deflate itself (RFC 1951: 258 bytes for two bits).
const MOST_GROWTH: u64 = 1032;

/// What the filters of a stream are, as far as its dictionary says so in plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    /// Stored as it is, or as a picture that its own decoder opens.
    None,
    /// Deflate and nothing else.
    Deflate,
    /// Deflate, written as text in base 85.
    Text,
    /// Deflate more than once.
    Twice,
    /// Anything that grows, about which nothing more is known.
    Unknown,
}

/// What a walk over the streams finds beside their size.
#[derive(Debug, Default)]
pub(super) struct Packed {
    /// The bytes of the longest table of objects; none of its objects is longer.
    pub(super) longest: u64,
    /// How often the file calls something a page, in plain or in tables of objects.
    pub(super) pages: u64,
}

/// Refuses a file whose streams would take more than is granted.
pub(super) fn admit(bytes: &[u8], encrypted: bool) -> Result<Packed, Refusal> {
    let mut left = guards::INFLATED;
    let mut work = Inflater::default();
    let mut packed = Packed {
        pages: pages(bytes),
        ..Packed::default()
    };
    for (count, (dictionary, content)) in streams(bytes).enumerate() {
        if count == guards::OBJECTS {
            return Err(guards::too_complex());
        }
        let names = plain_names(dictionary);
        let structure = ["/ObjStm", "/XRef"].iter().any(|n| names.contains(n));
        rows::admit_text(&names, structure)?;
        let grown = match packing(&names) {
            Packing::None => 0,
            // What is encrypted cannot be looked into: a table of objects is taken to grow as much as it can. Everything else
            // is weighed again when it is used.
            Packing::Deflate if encrypted && names.contains("/ObjStm") => grown_at_most(content),
            Packing::Deflate if structure => {
                let see = |piece: &[u8]| packed.pages += pages(piece);
                let grown = work.grown_seen(content, left, see);
                packed.longest = packed.longest.max(grown);
                grown
            }
            Packing::Deflate => work.grown(content, left),
            Packing::Text => work.grown(&from_ascii_85(content), left),
            Packing::Twice => grown_at_most(content),
            Packing::Unknown if structure => grown_at_most(content),
            Packing::Unknown => 0,
        };
        left = left.checked_sub(grown).ok_or_else(guards::too_complex)?;
    }
    Ok(packed)
}

/// How often these bytes call something a page.
fn pages(bytes: &[u8]) -> u64 {
    let named = find_iter(bytes, b"/Page").filter(|at| bytes.get(at + 5) != Some(&b's'));
    named.count() as u64
}

/// How large the data can become that is packed by these filters, as its own dictionary names them, in bytes; `None` where
/// it is more than `most`.
pub(super) fn weigh(filters: &[hayro::hayro_syntax::Filter], raw: &[u8], most: u64) -> Option<u64> {
    use hayro::hayro_syntax::Filter as F;
    let packed = |filter: &F| matches!(filter, F::FlateDecode | F::LzwDecode | F::RunLengthDecode);
    let growing = filters.iter().filter(|filter| packed(filter)).count();
    let size = match (filters, growing) {
        ([F::FlateDecode, ..], 1) => Inflater::default().grown(raw, most),
        ([F::Ascii85Decode, F::FlateDecode, ..], 1) => {
            Inflater::default().grown(&from_ascii_85(raw), most)
        }
        (_, 0) => raw.len() as u64,
        // What stands in front, an encoding as text, only shrinks it.
        (_, 1) if filters.contains(&F::RunLengthDecode) => raw.len() as u64 * 128,
        // A code of LZW stands for 4096 bytes at most, and has nine bits or more.
        (_, 1) if filters.contains(&F::LzwDecode) => raw.len() as u64 * 4096 * 8 / 9,
        (_, 1) => raw.len() as u64 * MOST_GROWTH,
        _ => return None,
    };
    (size <= most).then_some(size)
}

fn grown_at_most(content: &[u8]) -> u64 {
    content.len() as u64 * MOST_GROWTH
}

/// The streams of the file: what stands in front of each, and its content.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let (mut at, mut end) = (0, 0);
    std::iter::from_fn(move || {
        loop {
            let found = at + find(bytes.get(at..)?, b"stream")?;
            let after = found + b"stream".len();
            at = after;
            if bytes[..found].ends_with(b"end") {
                continue;
            }
            let start = match bytes.get(after..) {
                Some([b'\r', b'\n', ..]) => after + 2,
                Some([b'\n' | b'\r', ..]) => after + 1,
                _ => continue,
            };
            let rest = &bytes[start..];
            let length = find(rest, b"endstream").unwrap_or(rest.len());
            at = start + length;
            // Where the dictionary begins, a text in it may only seem to tell; it is somewhere behind the last stream.
            let front = &bytes[end..found];
            end = at;
            return Some((front, &rest[..length]));
        }
    })
}

/// The dictionary as text, with the names that are written by their codes (`/Fl#61teDecode`) written out.
fn plain_names(dictionary: &[u8]) -> String {
    let mut text = String::with_capacity(dictionary.len());
    let mut rest = dictionary;
    while let Some((&byte, tail)) = rest.split_first() {
        let code = (byte == b'#').then(|| tail.get(..2)).flatten();
        let code = code.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match code {
            Some(code) => {
                text.push(char::from(code));
                rest = &tail[2..];
            }
            None => {
                text.push(char::from(byte));
                rest = tail;
            }
        }
    }
    text
}

fn packing(names: &str) -> Packing {
    const DEFLATE: [&str; 2] = ["/FlateDecode", "/Fl"];
    const OTHERS: [&str; 5] = [
        "/LZWDecode",
        "/RunLengthDecode",
        "/ASCII85Decode",
        "/ASCIIHexDecode",
        "/Crypt",
    ];
    let Some(at) = names.find("/Filter") else {
        return Packing::None;
    };
    let deflated = names.matches("/FlateDecode").count();
    let value = names[at + "/Filter".len()..].trim_start();
    let others = OTHERS.iter().filter(|name| names.contains(*name)).count();
    if deflated > 1 {
        Packing::Twice
    } else if deflated == 1 && others == 1 && names.contains("/ASCII85Decode") {
        Packing::Text
    } else if value.starts_with(|c: char| c.is_ascii_digit()) || others > 0 {
        Packing::Unknown
    } else if DEFLATE.iter().any(|name| names.contains(name)) {
        Packing::Deflate
    } else {
        Packing::None
    }
}

/// What is written in base 85 (ISO 32000-1, 7.4.3), up to the first sign that does not belong.
fn from_ascii_85(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 5 * 4 + 4);
    let (mut group, mut count) = (0u64, 0);
    for &sign in text.iter().filter(|sign| !sign.is_ascii_whitespace()) {
        match sign {
            b'z' if count == 0 => bytes.extend([0; 4]),
            b'!'..=b'u' => {
                group = group * 85 + u64::from(sign - b'!');
                count += 1;
                if count == 5 {
                    bytes.extend((group as u32).to_be_bytes());
                    (group, count) = (0, 0);
                }
            }
            _ => break,
        }
    }
    if count > 1 {
        for _ in count..5 {
            group = group * 85 + 84;
        }
        bytes.extend(&(group as u32).to_be_bytes()[..count - 1]);
    }
    bytes
}

/// Inflates into nothing.
struct Inflater {
    buffer: Vec<u8>,
    inflate: Decompress,
}

impl Default for Inflater {
    fn default() -> Self {
        Self {
            buffer: vec![0; 64 << 10],
            inflate: Decompress::new(true),
        }
    }
}

impl Inflater {
    /// How many bytes come out of `packed`, or more than `most` where more than that do.
    fn grown(&mut self, packed: &[u8], most: u64) -> u64 {
        self.grown_seen(packed, most, |_| ())
    }

    /// The same, and shows what comes out piece by piece.
    fn grown_seen(&mut self, packed: &[u8], most: u64, mut see: impl FnMut(&[u8])) -> u64 {
        let inflate = &mut self.inflate;
        inflate.reset(true);
        loop {
            let (eaten, before) = (inflate.total_in() as usize, inflate.total_out());
            let Some(rest) = packed.get(eaten..) else {
                return before;
            };
            let status = inflate.decompress(rest, &mut self.buffer, FlushDecompress::None);
            let out = inflate.total_out();
            see(&self.buffer[..(out - before) as usize]);
            let stuck = out == before && inflate.total_in() as usize == eaten;
            match status {
                Ok(Status::Ok | Status::BufError) if !stuck && out <= most => {}
                // What is damaged is for the parser to say; it gets no further than this either.
                _ => return out,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut encoder =
            flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn object(dictionary: &str, content: &[u8]) -> Vec<u8> {
        let mut file = format!("1 0 obj\n<<{dictionary}>>\nstream\n").into_bytes();
        file.extend(content);
        file.extend(b"\nendstream\nendobj\n");
        file
    }

    #[test]
    fn what_grows_beyond_all_use_is_refused() {
        let blank = deflated(&vec![0; 1 << 20]);
        let page = object("/Filter /FlateDecode", &blank);
        assert!(admit(&page, false).is_ok());
        let many = page.repeat((guards::INFLATED >> 20) as usize + 1);
        assert!(admit(&many, false).is_err());
    }

    #[test]
    fn a_table_that_cannot_be_looked_into_is_taken_to_grow_as_much_as_it_can() {
        let content = vec![b'a'; (guards::INFLATED / MOST_GROWTH) as usize + 1];
        for filter in ["/LZWDecode", "7 0 R", "[/Fl#61teDecode /FlateDecode]"] {
            let table = object(&format!("/Type /ObjStm /Filter {filter}"), &content);
            assert!(admit(&table, false).is_err(), "{filter}");
        }
        let table = object("/Type /ObjStm /Filter /FlateDecode", &content);
        assert!(admit(&table, true).is_err());
        assert!(admit(&table, false).is_ok());
    }

    #[test]
    fn text_in_base_85_is_looked_into() {
        assert_eq!(from_ascii_85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(from_ascii_85(b"z87cUR"), b"\0\0\0\0Hell");
        let content = b"/Filter [/ASCII85Decode /FlateDecode]";
        assert_eq!(packing(&plain_names(content)), Packing::Text);
    }

    #[test]
    fn the_size_of_what_is_packed_is_told_by_its_filters() {
        use hayro::hayro_syntax::Filter as F;
        let packed = deflated(&[7; 1000]);
        assert_eq!(weigh(&[F::FlateDecode], &packed, 5000), Some(1000));
        assert_eq!(weigh(&[F::FlateDecode], &packed, 100), None);
        assert_eq!(weigh(&[], b"abc", 10), Some(3));
        assert_eq!(
            weigh(&[F::FlateDecode, F::FlateDecode], &packed, u64::MAX),
            None
        );
        assert_eq!(weigh(&[F::RunLengthDecode], b"abc", 100), None);
    }
}
