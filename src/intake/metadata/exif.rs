//! Exif (CIPA DC-008): the camera's record.

use std::fmt;

use ::exif::{Context, Error, Field, In, Reader, Tag, Value};

use super::hidden::Hidden;
use super::{directories, tame::tame, text};
use crate::intake::Limits;
use crate::intake::thumbnail::MAX_THUMBNAIL;

/// The camera's record. Texts are as written, without padding; dates are `YYYY:MM:DD HH:MM:SS` when well formed.
///
/// Of the position only its presence is kept.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Exif {
    /// The maker of the camera.
    pub make: Option<String>,
    /// The camera.
    pub model: Option<String>,
    /// The lens.
    pub lens: Option<String>,
    /// The program that wrote the file: a camera's firmware, or an editor.
    pub software: Option<String>,
    /// The program that processed the picture.
    pub processing_software: Option<String>,
    /// The computer that the file was made on.
    pub host_computer: Option<String>,
    /// When the file was last changed.
    pub modified: Option<String>,
    /// When the photo was taken.
    pub taken: Option<String>,
    /// When the photo was digitised.
    pub digitized: Option<String>,
    /// The user's comment; screenshots say so here.
    pub user_comment: Option<String>,
    /// What the picture shows.
    pub image_description: Option<String>,
    /// The width of the picture when the record was written, in pixels.
    pub pixel_width: Option<u32>,
    /// The height of the picture when the record was written, in pixels.
    pub pixel_height: Option<u32>,
    /// How the stored picture lies: 1 to 8, or whatever the file says.
    pub orientation: Option<u16>,
    /// The distance to the subject, in metres; finite.
    pub subject_distance: Option<f64>,
    /// The focal length, in millimetres; finite.
    pub focal_length: Option<f64>,
    /// The focal length that gives the same field of view on 35 mm film, in millimetres.
    pub focal_length_35mm: Option<u32>,
    /// The share of the zoom that was made by cropping; 1 for none.
    pub digital_zoom: Option<f64>,
    /// The exposure time, in seconds; finite.
    pub exposure_time: Option<f64>,
    /// The f-number; finite.
    pub f_number: Option<f64>,
    /// The sensitivity, ISO.
    pub iso: Option<u32>,
    /// Whether the file says where it was taken.
    pub has_position: bool,
    /// Whether the maker's private notes are there, which editors often drop.
    pub has_maker_note: bool,
    /// The reduced picture.
    pub thumbnail: Option<Thumbnail>,
}

/// The reduced picture that a camera stores beside the photo: a JPEG of its own, which some editors forget to renew.
#[derive(Clone, PartialEq, Eq)]
pub struct Thumbnail(pub(in crate::intake) Vec<u8>);

impl Thumbnail {
    /// The bytes of the JPEG file.
    #[must_use]
    pub fn jpeg(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Exif {
    /// Says what is known and never a text: names, dates and comments are the customer's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Taken apart, so that no new field is forgotten here.
        let Self {
            make,
            model,
            lens,
            software,
            processing_software,
            host_computer,
            modified,
            taken,
            digitized,
            user_comment,
            image_description,
            pixel_width,
            pixel_height,
            orientation,
            subject_distance,
            focal_length,
            focal_length_35mm,
            digital_zoom,
            exposure_time,
            f_number,
            iso,
            has_position,
            has_maker_note,
            thumbnail,
        } = self;
        f.debug_struct("Exif")
            .field("make", &Hidden(make))
            .field("model", &Hidden(model))
            .field("lens", &Hidden(lens))
            .field("software", &Hidden(software))
            .field("processing_software", &Hidden(processing_software))
            .field("host_computer", &Hidden(host_computer))
            .field("modified", &Hidden(modified))
            .field("taken", &Hidden(taken))
            .field("digitized", &Hidden(digitized))
            .field("user_comment", &Hidden(user_comment))
            .field("image_description", &Hidden(image_description))
            .field("pixel_width", pixel_width)
            .field("pixel_height", pixel_height)
            .field("orientation", orientation)
            .field("subject_distance", subject_distance)
            .field("focal_length", focal_length)
            .field("focal_length_35mm", focal_length_35mm)
            .field("digital_zoom", digital_zoom)
            .field("exposure_time", exposure_time)
            .field("f_number", f_number)
            .field("iso", iso)
            .field("has_position", has_position)
            .field("has_maker_note", has_maker_note)
            .field("thumbnail", thumbnail)
            .finish()
    }
}

impl fmt::Debug for Thumbnail {
    /// Says the size and never a pixel.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Thumbnail({} bytes)", self.0.len())
    }
}

/// The largest record looked into, in bytes. In a JPEG it has 64 kB at most; a TIFF is one as a whole, so that one
/// within the default limits is looked into.
pub(super) const MAX_RECORD: usize = 40_000_000;
const _: () = assert!(MAX_RECORD as u64 == Limits::DEFAULT.max_bytes);

/// A parsed record.
pub(super) struct Record(::exif::Exif);

impl Record {
    /// Parses a record that begins with the TIFF header; as much of it as is sound.
    pub(super) fn parse(mut data: Vec<u8>) -> Option<Self> {
        if data.len() > MAX_RECORD {
            return None;
        }
        tame(&mut data);
        if !directories::are_few(&data) {
            return None;
        }
        Reader::new()
            .continue_on_error(true)
            .read_raw(data)
            .or_else(|error| error.distill_partial_result(|_: Vec<Error>| {}))
            .ok()
            .map(Self)
    }

    fn field(&self, tag: Tag) -> Option<&Field> {
        self.0.get_field(tag, In::PRIMARY)
    }

    /// The first number of a tag of the first page.
    pub(super) fn number(&self, tag: u16) -> Option<u32> {
        self.field(Tag(Context::Tiff, tag))?.value.get_uint(0)
    }

    /// The bytes of a tag of the first page.
    pub(super) fn bytes(&self, tag: u16) -> Option<&[u8]> {
        match &self.field(Tag(Context::Tiff, tag))?.value {
            Value::Byte(bytes) | Value::Undefined(bytes, _) => Some(bytes),
            _ => None,
        }
    }

    /// The facts in the record.
    pub(super) fn facts(&self) -> Exif {
        let string = |tag| self.field(tag).and_then(ascii);
        let number = |tag| self.field(tag).and_then(unsigned);
        let ratio = |tag| self.field(tag).and_then(rational);
        let comment = self
            .field(Tag::UserComment)
            .and_then(|f| comment(f, self.0.little_endian()));
        Exif {
            make: string(Tag::Make),
            model: string(Tag::Model),
            lens: string(Tag::LensModel),
            software: string(Tag::Software),
            // Neither is in DC-008: the one is in TIFF/EP, the other in TIFF 6.0.
            processing_software: string(Tag(Context::Tiff, 0x000B)),
            host_computer: string(Tag(Context::Tiff, 0x013C)),
            modified: string(Tag::DateTime),
            taken: string(Tag::DateTimeOriginal),
            digitized: string(Tag::DateTimeDigitized),
            user_comment: comment,
            image_description: string(Tag::ImageDescription),
            pixel_width: number(Tag::PixelXDimension),
            pixel_height: number(Tag::PixelYDimension),
            orientation: number(Tag::Orientation).and_then(|v| u16::try_from(v).ok()),
            subject_distance: ratio(Tag::SubjectDistance),
            focal_length: ratio(Tag::FocalLength),
            focal_length_35mm: number(Tag::FocalLengthIn35mmFilm),
            digital_zoom: ratio(Tag::DigitalZoomRatio),
            exposure_time: ratio(Tag::ExposureTime),
            f_number: ratio(Tag::FNumber),
            iso: number(Tag::PhotographicSensitivity),
            has_position: self.field(Tag::GPSLatitude).is_some(),
            has_maker_note: self.field(Tag::MakerNote).is_some(),
            thumbnail: self.thumbnail(),
        }
    }

    fn thumbnail(&self) -> Option<Thumbnail> {
        let at = |tag| self.0.get_field(tag, In::THUMBNAIL)?.value.get_uint(0);
        let start = at(Tag::JPEGInterchangeFormat)? as usize;
        let len = at(Tag::JPEGInterchangeFormatLength)? as usize;
        let bytes = self.0.buf().get(start..start.checked_add(len)?)?;
        let sound = bytes.starts_with(b"\xFF\xD8") && len <= MAX_THUMBNAIL;
        sound.then(|| Thumbnail(bytes.to_vec()))
    }
}

fn ascii(field: &Field) -> Option<String> {
    match &field.value {
        Value::Ascii(lines) => text(lines.first()?),
        Value::Byte(bytes) | Value::Undefined(bytes, _) => text(bytes),
        _ => None,
    }
}

/// A number that is not negative, whichever type the writer took for it.
fn unsigned(field: &Field) -> Option<u32> {
    let signed = match &field.value {
        Value::SShort(v) => i32::from(*v.first()?),
        Value::SLong(v) => *v.first()?,
        other => return other.get_uint(0),
    };
    u32::try_from(signed).ok()
}

fn rational(field: &Field) -> Option<f64> {
    let value = match &field.value {
        Value::Rational(v) => v.first()?.to_f64(),
        Value::SRational(v) => v.first()?.to_f64(),
        _ => return None,
    };
    value.is_finite().then_some(value)
}

/// A comment begins with eight bytes that name its encoding.
fn comment(field: &Field, little_endian: bool) -> Option<String> {
    let (Value::Undefined(bytes, _) | Value::Byte(bytes)) = &field.value else {
        return ascii(field);
    };
    let Some((encoding, rest)) = bytes.split_first_chunk::<8>() else {
        return text(bytes);
    };
    match encoding {
        b"ASCII\0\0\0" | b"\0\0\0\0\0\0\0\0" => text(rest),
        b"UNICODE\0" => {
            let units = rest.as_chunks::<2>().0.iter().map(|&unit| {
                if little_endian {
                    u16::from_le_bytes(unit)
                } else {
                    u16::from_be_bytes(unit)
                }
            });
            let text_of: String = char::decode_utf16(units.take(super::MAX_TEXT / 2))
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect();
            text(text_of.as_bytes())
        }
        _ => text(bytes),
    }
}
