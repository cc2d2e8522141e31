//! Nothing of the customer's gets into a log: not the pixels, not the file's bytes, not what the file says of its owner.

use std::fmt::Debug;

use exif::experimental::Writer;
use exif::{Context, Field, In, Tag, Value};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use precheck::internals::intake::{Intake, Workspace, read};
use precheck::{Limits, Photo};

use crate::support::{chunk, encoded, file, intake, with_chunk, with_segment};

/// What stands for the customer's words in every text of the file.
const WORD: &str = "Canary";

/// What stands for the customer's face: a pixel that no other number in a file's facts looks like.
const PIXEL: [u8; 3] = [201, 213, 227];

/// An Exif record that says the word wherever a text can stand, and a thumbnail.
fn record() -> Vec<u8> {
    let text = || Value::Ascii(vec![WORD.as_bytes().to_vec()]);
    let comment = [b"ASCII\0\0\0".as_slice(), WORD.as_bytes()].concat();
    let mut fields = vec![(Tag::UserComment, Value::Undefined(comment, 0))];
    fields.extend(
        [
            Tag::Make,
            Tag::Model,
            Tag::LensModel,
            Tag::LensSerialNumber,
            Tag::Software,
            Tag(Context::Tiff, 0x000B),
            Tag(Context::Tiff, 0x013C),
            Tag::DateTime,
            Tag::DateTimeOriginal,
            Tag::DateTimeDigitized,
            Tag::ImageDescription,
            Tag::Artist,
            Tag::Copyright,
            Tag::CameraOwnerName,
            Tag::BodySerialNumber,
            Tag::ImageUniqueID,
            Tag::GPSMapDatum,
            Tag::MakerNote,
        ]
        .map(|tag| (tag, text())),
    );
    let fields: Vec<Field> = fields
        .into_iter()
        .map(|(tag, value)| Field {
            tag,
            ifd_num: In::PRIMARY,
            value,
        })
        .collect();
    let thumbnail = with_segment(&file("gray.jpg"), 0xFE, WORD.as_bytes());
    let mut writer = Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    writer.set_jpeg(&thumbnail, In::THUMBNAIL);
    let mut bytes = std::io::Cursor::new(Vec::new());
    writer.write(&mut bytes, false).unwrap();
    bytes.into_inner()
}

/// A packet of XMP that says the word in every property that is read.
fn packet() -> String {
    format!(
        "<x:xmpmeta><rdf:Description xmp:CreatorTool='{WORD}' Iptc4xmpExt:DigitalSourceType='{WORD}'>\
         <xmpMM:History><rdf:Seq><rdf:li stEvt:action='{WORD}' stEvt:softwareAgent='{WORD}'/></rdf:Seq></xmpMM:History>\
         <exif:UserComment>{WORD}</exif:UserComment></rdf:Description></x:xmpmeta>"
    )
}

/// A colour profile of that name and colour space.
fn profile() -> Vec<u8> {
    let mut bytes = vec![0; 128];
    bytes[16..20].copy_from_slice(&WORD.as_bytes()[..4]);
    bytes.extend(1_u32.to_be_bytes());
    bytes.extend(b"desc");
    bytes.extend(144_u32.to_be_bytes());
    bytes.extend([0, 0, 0, 19]);
    bytes.extend(b"desc\0\0\0\0\0\0\0\x07");
    bytes.extend(WORD.as_bytes());
    bytes.push(0);
    bytes
}

/// A JPEG and a PNG of the pixel, with all of that.
fn files() -> [Vec<u8>; 2] {
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(40, 30, Rgb(PIXEL)));
    let xmp = packet();
    let mut jpeg = encoded(&picture, ImageFormat::Jpeg);
    for (marker, payload) in [
        (0xE1, [b"Exif\0\0".as_slice(), &record()].concat()),
        (
            0xE1,
            [b"http://ns.adobe.com/xap/1.0/\0", xmp.as_bytes()].concat(),
        ),
        (
            0xE2,
            [b"ICC_PROFILE\0\x01\x01".as_slice(), &profile()].concat(),
        ),
        (0xFE, WORD.as_bytes().to_vec()),
    ] {
        jpeg = with_segment(&jpeg, marker, &payload);
    }
    let mut png = encoded(&picture, ImageFormat::Png);
    for (kind, data) in [
        (b"eXIf", record()),
        (b"tEXt", [WORD.as_bytes(), b"\0", WORD.as_bytes()].concat()),
        (
            b"iTXt",
            [b"XML:com.adobe.xmp\0\0\0\0\0", xmp.as_bytes()].concat(),
        ),
    ] {
        png = with_chunk(&png, &chunk(kind, &data));
    }
    [jpeg, png]
}

/// Asserts that neither way of printing a value prints the word or the pixel.
fn assert_silent(name: &str, value: &dyn Debug) {
    for printed in [format!("{value:?}"), format!("{value:#?}")] {
        let text: String = printed.split_whitespace().collect();
        let decimal = WORD.bytes().map(|b| b.to_string()).collect::<Vec<_>>();
        let pixel = PIXEL.map(|v| v.to_string()).join(",");
        for secret in [&WORD[..4], &decimal[..3].join(","), &pixel] {
            assert!(!text.contains(secret), "{name} prints {secret}: {printed}");
        }
    }
}

#[test]
fn nothing_of_the_customers_is_printed() {
    for bytes in files() {
        let Intake { facts, outcome, .. } = intake(&bytes);
        // The word has arrived: a test of what was never there could not fail.
        let metadata = &facts.metadata;
        let (exif, xmp) = (
            metadata.exif.as_ref().unwrap(),
            metadata.xmp.as_ref().unwrap(),
        );
        for text in [
            &exif.make,
            &exif.host_computer,
            &exif.taken,
            &exif.user_comment,
            &xmp.creator_tool,
            &xmp.user_comment,
            &xmp.history[0].software_agent,
        ] {
            assert_eq!(text.as_deref(), Some(WORD));
        }
        assert_eq!(metadata.texts[0].text, WORD);
        let thumbnail = exif.thumbnail.as_ref().unwrap();
        assert!(thumbnail.jpeg().windows(6).any(|w| w == WORD.as_bytes()));
        if let Some(profile) = &metadata.color_profile {
            assert_eq!(profile.description.as_deref(), Some(WORD));
        }
        let photo = outcome.unwrap();
        let [r, g, b] = PIXEL;
        let near = |v: u8, to: u8| v.abs_diff(to) <= 2;
        let pixels = photo.to_rgb8();
        assert!(near(pixels[0], r) && near(pixels[1], g) && near(pixels[2], b));

        assert_silent("FileFacts", &facts);
        assert_silent("Metadata", metadata);
        assert_silent("Exif", exif);
        assert_silent("Thumbnail", thumbnail);
        assert_silent("Xmp", xmp);
        assert_silent("HistoryEvent", &xmp.history[0]);
        assert_silent("TextEntry", &metadata.texts[0]);
        assert_silent("ColorProfile", &metadata.color_profile);
        assert_silent("JpegFacts", &metadata.jpeg);
        assert_silent("Photo", &photo);
        let mut workspace = Workspace::default();
        assert_silent("Intake", &read(&bytes, &Limits::default(), &mut workspace));
        workspace.recycle(photo);
        assert_silent("Workspace", &workspace);
        assert_silent("Limits", &Limits::default());
        for len in (0..bytes.len()).step_by(7) {
            let cut = intake(&bytes[..len]);
            assert_silent("Intake of a cut file", &cut);
            if let Err(refusal) = cut.outcome {
                assert_silent("Refusal", &refusal);
                assert_silent("Detail", &refusal.detail());
                assert_silent("cause", &refusal.cause());
            }
        }
    }
}

#[test]
fn a_cause_quotes_nothing_of_a_file_that_is_made_to_be_quoted() {
    // The name of a critical chunk that no decoder knows, which png puts into its message.
    let sound = encoded(
        &DynamicImage::ImageRgb8(RgbImage::from_pixel(4, 3, Rgb(PIXEL))),
        ImageFormat::Png,
    );
    let png = with_chunk(&sound, &chunk(b"CaNa", b"Canary"));
    // A method of compression that no decoder knows, which tiff puts into its message as a number.
    let mut tiff = encoded(
        &DynamicImage::ImageRgb8(RgbImage::from_pixel(4, 3, Rgb(PIXEL))),
        ImageFormat::Tiff,
    );
    let tag = tiff
        .windows(4)
        .position(|w| w == [0x03, 0x01, 0x03, 0x00])
        .expect("a little-endian SHORT named Compression");
    tiff[tag + 8..tag + 10].copy_from_slice(b"Ca");
    // A name of a chunk where the picture's should be, which image-webp puts into its message.
    let mut webp = file("lossy.webp");
    webp[12..16].copy_from_slice(b"Cana");
    let mut jpeg = file("420.jpg");
    let tables = jpeg
        .windows(2)
        .position(|w| w == [0xFF, 0xDB])
        .expect("a quantisation table");
    jpeg[tables + 4] = b'C';
    #[cfg(feature = "heic")]
    let heic = {
        let mut heic = file("turned.heic");
        let item = heic
            .windows(4)
            .position(|w| w == b"hvc1")
            .expect("a coded item");
        heic[item..item + 4].copy_from_slice(b"Cana");
        heic
    };
    for (name, bytes) in [
        ("png", png),
        ("tiff", tiff),
        ("webp", webp),
        ("jpeg", jpeg),
        #[cfg(feature = "heic")]
        ("heic", heic),
    ] {
        let refusal = Photo::decode(&bytes, &Limits::default()).unwrap_err();
        let cause = refusal
            .cause()
            .unwrap_or_else(|| panic!("{name} has no cause"));
        println!("{name}: {cause}");
        assert!(
            !cause.contains("Cana") && !cause.contains("CaNa"),
            "{name}: {cause}"
        );
        assert!(
            cause.is_ascii() && cause.len() <= 120 && !cause.contains('\n'),
            "{name}"
        );
        assert!(
            !cause.contains(|c: char| c.is_ascii_digit()),
            "{name}: {cause}"
        );
        let source = std::error::Error::source(&refusal).expect("the cause");
        assert_eq!(source.to_string(), cause, "{name}");
    }
}

#[test]
fn every_refusal_of_a_changed_file_has_a_clean_cause() {
    let mut causes = std::collections::BTreeSet::new();
    for (_, bytes) in crate::support::files() {
        for at in 0..bytes.len().min(400) {
            let mut changed = bytes.clone();
            changed[at] ^= 0x55;
            if let Err(refusal) = Photo::decode(&changed, &Limits::default()) {
                let cause = refusal.cause().unwrap_or_default();
                assert!(cause.is_ascii() && cause.len() <= 120, "{cause}");
                causes.insert(cause.to_owned());
            }
        }
    }
    println!("{causes:#?}");
    assert!(causes.len() > 20, "the reasons are told apart: {causes:?}");
}
