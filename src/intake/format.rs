//! What kind of file the bytes are, told by the bytes alone: a name or a declared type may lie.

use std::fmt;

/// A kind of file. The first six are read; the others are recognised so that a refusal can name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// JPEG (ITU-T T.81), with or without JFIF, Exif or several pictures in one file.
    Jpeg,
    /// PNG, also animated.
    Png,
    /// WebP, lossy, lossless or animated.
    Webp,
    /// TIFF and BigTIFF, among them most camera raw files.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// HEIF with HEVC pictures: what iPhones write.
    Heic,
    /// GIF.
    Gif,
    /// AVIF.
    Avif,
    /// JPEG 2000, file or bare code stream.
    Jpeg2000,
    /// JPEG XL, file or bare code stream.
    JpegXl,
    /// Photoshop document.
    Psd,
    /// Windows icon or cursor.
    Ico,
    /// Scalable Vector Graphics.
    Svg,
    /// PDF.
    Pdf,
    /// A web page.
    Html,
    /// A film: MP4, QuickTime, Matroska, AVI.
    Video,
    /// ZIP, gzip, 7z, RAR: also the office formats, which are ZIP inside.
    Archive,
    /// Plain text, source code, XML, JSON.
    Text,
}

impl Format {
    /// The format of a file with these bytes; `None` where they tell nothing, as where foreign bytes stand in front.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        magic(bytes)
            .or_else(|| riff(bytes))
            .or_else(|| iso_media(bytes))
            .or_else(|| bitmap(bytes))
            .or_else(|| textual(bytes))
    }

    /// The name in reports: lower case, stable.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Tiff => "tiff",
            Self::Bmp => "bmp",
            Self::Heic => "heic",
            Self::Gif => "gif",
            Self::Avif => "avif",
            Self::Jpeg2000 => "jpeg-2000",
            Self::JpegXl => "jpeg-xl",
            Self::Psd => "psd",
            Self::Ico => "ico",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Video => "video",
            Self::Archive => "archive",
            Self::Text => "text",
        }
    }

    /// Whether this build decodes the format.
    #[must_use]
    pub fn is_read(self) -> bool {
        matches!(
            self,
            Self::Jpeg | Self::Png | Self::Webp | Self::Tiff | Self::Bmp
        ) || (self == Self::Heic && cfg!(feature = "heic"))
    }

    /// The format as a sentence to the customer calls it, with its article.
    pub(crate) fn in_prose(self) -> &'static str {
        match self {
            Self::Jpeg => "a JPEG picture",
            Self::Png => "a PNG picture",
            Self::Webp => "a WebP picture",
            Self::Tiff => "a TIFF picture",
            Self::Bmp => "a bitmap picture",
            Self::Heic => "a HEIC picture",
            Self::Gif => "a GIF picture",
            Self::Avif => "an AVIF picture",
            Self::Jpeg2000 => "a JPEG 2000 picture",
            Self::JpegXl => "a JPEG XL picture",
            Self::Psd => "a Photoshop document",
            Self::Ico => "an icon",
            Self::Svg => "a drawing",
            Self::Pdf => "a PDF document",
            Self::Html => "a web page",
            Self::Video => "a film",
            Self::Archive => "an archive or office document",
            Self::Text => "a text",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Formats with fixed first bytes.
fn magic(bytes: &[u8]) -> Option<Format> {
    const TABLE: &[(&[u8], Format)] = &[
        (b"\xFF\xD8\xFF", Format::Jpeg),
        (b"\x89PNG\r\n\x1A\n", Format::Png),
        (b"II*\0", Format::Tiff),
        (b"MM\0*", Format::Tiff),
        // BigTIFF.
        (b"II+\0", Format::Tiff),
        (b"MM\0+", Format::Tiff),
        (b"GIF87a", Format::Gif),
        (b"GIF89a", Format::Gif),
        (b"\0\0\0\x0CjP  \r\n\x87\n", Format::Jpeg2000),
        (b"\xFF\x4F\xFF\x51", Format::Jpeg2000),
        (b"\0\0\0\x0CJXL \r\n\x87\n", Format::JpegXl),
        (b"\xFF\x0A", Format::JpegXl),
        (b"8BPS", Format::Psd),
        (b"\0\0\x01\0", Format::Ico),
        (b"\0\0\x02\0", Format::Ico),
        (b"PK\x03\x04", Format::Archive),
        (b"PK\x05\x06", Format::Archive),
        (b"\x1F\x8B", Format::Archive),
        (b"7z\xBC\xAF\x27\x1C", Format::Archive),
        (b"Rar!\x1A\x07", Format::Archive),
        (b"\x1A\x45\xDF\xA3", Format::Video),
    ];
    TABLE
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|&(_, format)| format)
}

fn riff(bytes: &[u8]) -> Option<Format> {
    match (bytes.get(..4)?, bytes.get(8..12)?) {
        (b"RIFF", b"WEBP") => Some(Format::Webp),
        (b"RIFF", b"AVI ") => Some(Format::Video),
        _ => None,
    }
}

/// ISO/IEC 14496-12: the brands in the `ftyp` box say what the container holds.
fn iso_media(bytes: &[u8]) -> Option<Format> {
    if bytes.get(4..8)? != b"ftyp" {
        return None;
    }
    let size = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
    // The minor version at 12..16 is no brand; a list longer than this is no picture's.
    let brands = bytes.get(8..size.clamp(12, 256).min(bytes.len()).max(12))?;
    let has = |wanted: &[&[u8; 4]]| {
        brands
            .as_chunks::<4>()
            .0
            .iter()
            .enumerate()
            .any(|(i, brand)| i != 1 && wanted.contains(&brand))
    };
    Some(if has(&[b"avif", b"avis"]) {
        Format::Avif
    } else if has(&[
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1",
    ]) {
        Format::Heic
    } else if has(&[b"jxl "]) {
        Format::JpegXl
    } else {
        Format::Video
    })
}

/// `BM` alone could begin a text; the size of the header that follows could not.
fn bitmap(bytes: &[u8]) -> Option<Format> {
    if !bytes.starts_with(b"BM") {
        return None;
    }
    let header = u32::from_le_bytes(bytes.get(14..18)?.try_into().ok()?);
    (header <= 256 || !is_text(bytes)).then_some(Format::Bmp)
}

fn textual(bytes: &[u8]) -> Option<Format> {
    let head = &bytes[..bytes.len().min(1024)];
    // A PDF may have other bytes in front (ISO 32000-1, annex H.3.4.1: within the first 1024).
    if contains(head, b"%PDF-") {
        return Some(Format::Pdf);
    }
    if !is_text(bytes) {
        return None;
    }
    let head = head.to_ascii_lowercase();
    Some(if contains(&head, b"<svg") {
        Format::Svg
    } else if contains(&head, b"<html") || contains(&head, b"<!doctype html") {
        Format::Html
    } else {
        Format::Text
    })
}

/// Whether the first kilobyte has no control characters other than white space.
fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    // A cut inside a character at the end is still UTF-8.
    let utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    !head.is_empty()
        && utf8
        && head
            .iter()
            .all(|&b| b >= 0x20 || matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B))
}

/// Whether the bytes hold these in a row.
pub(super) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_tell_the_format() {
        let cases: &[(&[u8], Option<Format>)] = &[
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Some(Format::Jpeg)),
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", Some(Format::Png)),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Some(Format::Webp)),
            (b"RIFF\x24\0\0\0WAVEfmt ", None),
            (b"II*\0\x08\0\0\0", Some(Format::Tiff)),
            (b"MM\0*\0\0\0\x08", Some(Format::Tiff)),
            (
                b"BM\x36\x03\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
                Some(Format::Bmp),
            ),
            (b"BMW repair manual, chapter one", Some(Format::Text)),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Some(Format::Heic)),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Some(Format::Heic)),
            (
                b"\0\0\0\x1Cftypmif1\0\0\0\0mif1avifmiaf",
                Some(Format::Avif),
            ),
            (
                b"\0\0\0\x1Cftypisom\0\0\0\0isomiso2mp41",
                Some(Format::Video),
            ),
            (b"GIF89a\x01\0\x01\0", Some(Format::Gif)),
            (b"%PDF-1.7\n", Some(Format::Pdf)),
            (b"\n\n%PDF-1.4\n", Some(Format::Pdf)),
            (b"8BPS\0\x01", Some(Format::Psd)),
            (b"PK\x03\x04\x14\0", Some(Format::Archive)),
            (
                b"<?xml version=\"1.0\"?><svg xmlns=\"\">",
                Some(Format::Svg),
            ),
            (b"<!DOCTYPE html><p>", Some(Format::Html)),
            ("Grüße".as_bytes(), Some(Format::Text)),
            (b"\xFF\xD8", None),
            (b"\0\0\0\0ftyp", None),
            (b"", None),
        ];
        for (bytes, format) in cases {
            assert_eq!(Format::of(bytes), *format, "{}", bytes.escape_ascii());
        }
    }
}
