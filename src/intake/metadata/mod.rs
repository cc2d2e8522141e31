//! What a file says about itself: facts for the checks, none of them trusted.
mod containers;
mod directories;
mod exif;
mod hidden;
mod icc;
mod jpeg_facts;
mod tame;
mod xmp;

pub use exif::{Exif, Thumbnail};
pub use icc::ColorProfile;
pub use jpeg_facts::JpegFacts;
pub use xmp::Xmp;

use super::{Format, Orientation, jpeg::markers::Markers};

/// The longest text kept of any field, in bytes: a program's name or a date is far shorter.
const MAX_TEXT: usize = 4096;

/// What a file says about itself. Every fact may be missing, wrong or forged.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Metadata {
    /// The camera's record.
    pub exif: Option<Exif>,
    /// The editing programs' record.
    pub xmp: Option<Xmp>,
    /// The text chunks of a PNG and the comments of a JPEG (with the keyword `Comment`), at most 64.
    pub texts: Vec<TextEntry>,
    /// The colour profile.
    pub color_profile: Option<ColorProfile>,
    /// How the JPEG is coded.
    pub jpeg: Option<JpegFacts>,
    /// Whether the file carries resources that Photoshop and its kin write (JPEG segment APP13, TIFF tag 34377).
    pub photoshop_resources: bool,
    /// Whether a JPEG carries what Photoshop and its kin write when they save it: the segment `Ducky` of "Save for Web", or
    /// the image resource 1030, "JPEG quality". Cameras, developers and writers of captions leave neither.
    pub photoshop_saved: bool,
    /// Whether the file carries Content Credentials (C2PA), a signed record of its making; they are not read.
    pub content_credentials: bool,
    /// How the file stores colours.
    pub color_model: Option<ColorModel>,
    /// The bits a sample is stored with.
    pub bit_depth: Option<u8>,
}

/// A named text in the file.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextEntry {
    /// What the text is, such as `Software`.
    pub keyword: String,
    /// The text.
    pub text: String,
}

impl std::fmt::Debug for TextEntry {
    /// Says the lengths and never a text; a keyword is one as well.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { keyword, text } = self;
        write!(f, "TextEntry({} + {} bytes)", keyword.len(), text.len())
    }
}

/// How a file stores colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColorModel {
    /// One brightness a pixel.
    Gray,
    /// Colours from a table in the file.
    Palette,
    /// Red, green and blue.
    Rgb,
    /// Brightness and two colour differences.
    YCbCr,
    /// Four inks.
    Cmyk,
}

/// The facts, the orientation, and the size if the header says it.
pub(super) type Facts = (Metadata, Orientation, Option<(u32, u32)>);

/// Reads what the file says about itself. Never fails: what is broken is left out.
pub(super) fn read(bytes: &[u8], format: Format, markers: Option<&Markers<'_>>) -> Facts {
    let mut found = match (format, markers) {
        (Format::Jpeg, Some(markers)) => containers::jpeg(markers),
        (Format::Png, _) => containers::png(bytes),
        (Format::Webp, _) => containers::webp(bytes),
        (Format::Tiff, _) => containers::tiff(bytes),
        (Format::Bmp, _) => containers::bmp(bytes),
        #[cfg(feature = "heic")]
        (Format::Heic, _) => containers::heic(bytes),
        _ => containers::Found::default(),
    };
    let record = found.exif.take().and_then(exif::Record::parse);
    if let (Format::Tiff, Some(record)) = (format, &record) {
        containers::tiff_page(record, &mut found);
    }
    let exif = record.as_ref().map(exif::Record::facts);
    let orientation = match format {
        // Its decoder turns the picture by the container's own properties, which overrule Exif (ISO/IEC 23008-12,
        // 6.5.10): to turn again would be once too often.
        Format::Heic => Orientation::UPRIGHT,
        _ => exif
            .as_ref()
            .and_then(|e| Orientation::from_exif(e.orientation?))
            .unwrap_or(Orientation::UPRIGHT),
    };
    let metadata = Metadata {
        xmp: xmp::read(&found.xmp),
        color_profile: found.icc.as_deref().map(icc::read),
        exif,
        ..found.metadata
    };
    (metadata, orientation, found.size)
}

/// Text of unknown encoding, taken as UTF-8 where it is, without the padding that cameras add; `None` where nothing is
/// left.
fn text(bytes: &[u8]) -> Option<String> {
    let end = bytes.iter().position(|&b| b == 0).unwrap_or(bytes.len());
    let text = String::from_utf8_lossy(&bytes[..end.min(MAX_TEXT)]);
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
