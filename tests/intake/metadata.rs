//! What a file says about itself comes out as it went in.

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use image::{DynamicImage, ImageFormat};
use precheck::internals::intake::{ColorModel, Metadata};

use crate::support::{chunk, encoded, file, intake, picture, with_chunk, with_segment};

fn metadata(bytes: &[u8]) -> Metadata {
    let read = intake(bytes);
    assert!(read.outcome.is_ok(), "{:?}", read.outcome);
    read.facts.metadata
}

fn png() -> Vec<u8> {
    encoded(&DynamicImage::ImageRgb8(picture()), ImageFormat::Png)
}

fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

const XMP: &str = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description xmp:CreatorTool="Some Editor 1.0"/></x:xmpmeta>"#;

/// An Exif record with one of each kind of field.
fn record() -> Vec<u8> {
    let ascii = |value: &str| Value::Ascii(vec![value.as_bytes().to_vec()]);
    let ratio = |num, denom| Value::Rational(vec![Rational { num, denom }]);
    let comment = [b"ASCII\0\0\0".as_slice(), b"Screenshot"].concat();
    let fields = [
        (Tag::Make, ascii("A Maker")),
        (Tag::Model, ascii("A Model  ")),
        (Tag::Software, ascii("A Program")),
        (Tag::DateTime, ascii("2026:11:23 10:00:00")),
        (Tag::DateTimeOriginal, ascii("2026:11:22 09:00:00")),
        (Tag::UserComment, Value::Undefined(comment, 0)),
        (Tag::PixelXDimension, Value::Long(vec![4032])),
        (Tag::PixelYDimension, Value::Short(vec![3024])),
        (Tag::Orientation, Value::Short(vec![3])),
        (Tag::FocalLength, ratio(26, 10)),
        (Tag::SubjectDistance, ratio(1, 0)),
        (Tag::GPSLatitude, ratio(52, 1)),
    ]
    .map(|(tag, value)| Field {
        tag,
        ifd_num: In::PRIMARY,
        value,
    });
    let mut writer = Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let thumbnail = file("gray.jpg");
    writer.set_jpeg(&thumbnail, In::THUMBNAIL);
    let mut bytes = std::io::Cursor::new(Vec::new());
    writer.write(&mut bytes, false).unwrap();
    bytes.into_inner()
}

#[test]
fn exif_is_read_from_every_container() {
    let record = record();
    let jpeg = with_segment(
        &file("444.jpg"),
        0xE1,
        &[b"Exif\0\0", record.as_slice()].concat(),
    );
    let png = with_chunk(&png(), &chunk(b"eXIf", &record));
    let mut webp = encoded(&DynamicImage::ImageRgb8(picture()), ImageFormat::WebP);
    webp.extend(b"EXIF");
    webp.extend(u32::try_from(record.len()).unwrap().to_le_bytes());
    webp.extend(&record);
    for (name, bytes) in [("jpeg", jpeg), ("png", png), ("webp", webp)] {
        let exif = metadata(&bytes).exif.unwrap_or_else(|| panic!("{name}"));
        assert_eq!(exif.make, text("A Maker"), "{name}");
        assert_eq!(exif.model, text("A Model"));
        assert_eq!(exif.software, text("A Program"));
        assert_eq!(exif.modified, text("2026:11:23 10:00:00"));
        assert_eq!(exif.taken, text("2026:11:22 09:00:00"));
        assert_eq!(exif.digitized, None);
        assert_eq!(exif.user_comment, text("Screenshot"));
        assert_eq!(
            (exif.pixel_width, exif.pixel_height),
            (Some(4032), Some(3024))
        );
        assert_eq!(exif.focal_length, Some(2.6));
        assert_eq!(
            exif.subject_distance, None,
            "a ratio over nothing is no number"
        );
        assert!(exif.has_position);
        let thumbnail = exif.thumbnail.unwrap();
        assert_eq!(thumbnail.jpeg(), file("gray.jpg"));
        assert_eq!(format!("{thumbnail:?}"), "Thumbnail(381 bytes)");
        assert_eq!(intake(&bytes).facts.orientation.exif(), 3);
    }
}

#[test]
fn xmp_is_read_from_every_container() {
    let segment = [b"http://ns.adobe.com/xap/1.0/\0", XMP.as_bytes()].concat();
    let jpeg = with_segment(&file("444.jpg"), 0xE1, &segment);
    let international = [b"XML:com.adobe.xmp\0\0\0\0\0", XMP.as_bytes()].concat();
    let png = with_chunk(&png(), &chunk(b"iTXt", &international));
    for bytes in [jpeg, png] {
        let xmp = metadata(&bytes).xmp.unwrap();
        assert_eq!(xmp.creator_tool, text("Some Editor 1.0"));
        assert!(!xmp.derived && xmp.history.is_empty());
    }
}

#[test]
fn png_texts_are_read_packed_or_not() {
    let pack = |value: &str| {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut encoder, value.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    let mut bytes = png();
    for (kind, data) in [
        (b"tEXt", b"Software\0caf\xE9".to_vec()),
        (
            b"zTXt",
            [b"Comment\0\0".as_slice(), &pack("packed")].concat(),
        ),
        (
            b"iTXt",
            [b"Title\0\x01\0de\0\0".as_slice(), &pack("Grüße")].concat(),
        ),
        // Unpacks to sixteen megabytes.
        (
            b"zTXt",
            [b"Bomb\0\0".as_slice(), &pack(&"a".repeat(16 << 20))].concat(),
        ),
    ] {
        bytes = with_chunk(&bytes, &chunk(kind, &data));
    }
    let texts = metadata(&bytes).texts;
    let found = |keyword: &str| {
        let entry = texts.iter().find(|t| t.keyword == keyword);
        entry.unwrap_or_else(|| panic!("{keyword}")).text.as_str()
    };
    assert_eq!(found("Software"), "café");
    assert_eq!(found("Comment"), "packed");
    assert_eq!(found("Title"), "Grüße");
    assert!(found("Bomb").len() <= 4096);
}

#[test]
fn the_coding_of_a_jpeg_is_told() {
    let read = metadata(&file("420_progressive.jpg"));
    let jpeg = read.jpeg.unwrap();
    assert!(jpeg.progressive && jpeg.scans == 10 && !jpeg.restart_markers);
    assert_eq!(jpeg.sampling, [(2, 2), (1, 1), (1, 1)]);
    assert_eq!(jpeg.tables, [0, 1, 1]);
    assert_eq!(jpeg.jfif_density, Some((0, 1, 1)));
    assert_eq!((jpeg.adobe_transform, jpeg.multi_picture), (None, false));
    // T.81, table K.1, first two rows and last value, at quality 90: a fifth of it, rounded.
    let luma = &jpeg.quantization[0];
    assert_eq!(luma.id, 0);
    assert_eq!(luma.values[..8], [3, 2, 2, 3, 5, 8, 10, 12]);
    assert_eq!(luma.values[8..16], [2, 2, 3, 4, 5, 12, 12, 11]);
    assert_eq!(luma.values[63], 20);
    assert_eq!(
        (read.color_model, read.bit_depth),
        (Some(ColorModel::YCbCr), Some(8))
    );

    let restarts = metadata(&file("420_restarts.jpg")).jpeg.unwrap();
    assert!(restarts.restart_markers && restarts.scans == 1);
    assert_eq!(
        metadata(&file("cmyk.jpg")).jpeg.unwrap().adobe_transform,
        Some(0)
    );
}

#[test]
fn the_colour_model_of_every_format_is_told() {
    let color = DynamicImage::ImageRgb8(picture());
    let wide = DynamicImage::ImageLuma16(color.to_luma16());
    for (name, bytes, model, depth) in [
        ("gray jpeg", file("gray.jpg"), ColorModel::Gray, 8),
        ("rgb jpeg", file("rgb.jpg"), ColorModel::Rgb, 8),
        ("cmyk jpeg", file("cmyk.jpg"), ColorModel::Cmyk, 8),
        ("png", png(), ColorModel::Rgb, 8),
        (
            "gray png",
            encoded(&wide, ImageFormat::Png),
            ColorModel::Gray,
            16,
        ),
        ("lossy webp", file("lossy.webp"), ColorModel::YCbCr, 8),
        (
            "palette tiff",
            file("palette_lzw.tif"),
            ColorModel::Palette,
            8,
        ),
        (
            "tiff",
            encoded(&color, ImageFormat::Tiff),
            ColorModel::Rgb,
            8,
        ),
        ("bmp", encoded(&color, ImageFormat::Bmp), ColorModel::Rgb, 8),
        #[cfg(feature = "heic")]
        ("heic", file("turned.heic"), ColorModel::YCbCr, 8),
    ] {
        let read = metadata(&bytes);
        assert_eq!(
            (read.color_model, read.bit_depth),
            (Some(model), Some(depth)),
            "{name}"
        );
    }
}

#[test]
fn marks_of_editing_and_of_origin_are_told() {
    let sound = file("444.jpg");
    let plain = metadata(&sound);
    assert!(!plain.photoshop_resources && !plain.content_credentials);
    let photoshop = with_segment(&sound, 0xED, b"Photoshop 3.0\x008BIM");
    assert!(metadata(&photoshop).photoshop_resources);
    // A caption is not a save: programs that only write one use the same segment.
    assert!(!metadata(&photoshop).photoshop_saved);
    let resources = |id: &[u8]| {
        let caption = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x03abc\0".as_slice();
        let other = [b"8BIM", id, b"\x03abc\0\0\0\x02\0\x0c"].concat();
        with_segment(&sound, 0xED, &[caption, &other].concat())
    };
    assert!(metadata(&resources(b"\x04\x06")).photoshop_saved);
    assert!(!metadata(&resources(b"\x04\x25")).photoshop_saved);
    let for_the_web = with_segment(&sound, 0xEC, b"Ducky\0\x01\0\x04\0\0\0\x3c\0\0");
    assert!(metadata(&for_the_web).photoshop_saved);
    let credentials = with_segment(&sound, 0xEB, b"JP\0\x01\0\0\0\x01\0\0\0\x20jumb....c2pa");
    assert!(metadata(&credentials).content_credentials);
    assert!(metadata(&with_chunk(&png(), &chunk(b"caBX", b"...."))).content_credentials);
    let pictures = with_segment(&sound, 0xE2, b"MPF\0II*\0");
    assert!(metadata(&pictures).jpeg.unwrap().multi_picture);
    let comment = with_segment(&sound, 0xFE, b"made by hand");
    assert_eq!(metadata(&comment).texts[0].text, "made by hand");
}

#[test]
fn a_profile_is_named_in_both_versions() {
    let profile = |value: &[u8]| {
        let mut bytes = vec![0; 128];
        bytes[16..20].copy_from_slice(b"RGB ");
        bytes.extend(1_u32.to_be_bytes());
        bytes.extend(b"desc");
        bytes.extend(144_u32.to_be_bytes());
        bytes.extend(u32::try_from(value.len()).unwrap().to_be_bytes());
        bytes.extend(value);
        bytes
    };
    let version_2 = profile(b"desc\0\0\0\0\0\0\0\x07A name\0");
    let utf16: Vec<u8> = "A näme".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let head = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0CenUS\0\0\0\x0C\0\0\0\x1C";
    let version_4 = profile(&[head.as_slice(), &utf16].concat());
    for (bytes, name) in [(version_2, "A name"), (version_4, "A näme")] {
        let half = bytes.len() / 2;
        let piece =
            |number: u8, part: &[u8]| [b"ICC_PROFILE\0", [number, 2].as_slice(), part].concat();
        // The later piece first: their numbers count.
        let jpeg = with_segment(&file("444.jpg"), 0xE2, &piece(1, &bytes[..half]));
        let jpeg = with_segment(&jpeg, 0xE2, &piece(2, &bytes[half..]));
        let profile = metadata(&jpeg).color_profile.unwrap();
        assert_eq!(profile.description, text(name));
        assert_eq!(profile.color_space, text("RGB"));
    }
}
