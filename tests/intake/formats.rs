//! Every format and every usual way of writing it gives the picture that was written.

use image::{DynamicImage, ImageFormat, RgbImage, imageops};
use precheck::Detail;
use precheck::internals::intake::Orientation;

use crate::support::{
    decode, difference, encoded, exif_orientation, file, intake, picture, pixels, with_segment,
};

/// Asserts that a file shows `expected` to within a mean difference.
fn assert_shows(name: &str, bytes: &[u8], expected: &RgbImage, tolerance: f64) {
    let photo = decode(bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
    let (mean, most) = difference(&pixels(&photo), expected);
    assert!(
        mean <= tolerance,
        "{name} differs by {mean:.2}, {most} at most"
    );
}

#[test]
fn every_jpeg_gives_its_picture() {
    let color = picture();
    let mut gray = color.clone();
    for pixel in gray.pixels_mut() {
        let [r, g, b] = pixel.0.map(f64::from);
        pixel.0 = [(0.299 * r + 0.587 * g + 0.114 * b).round() as u8; 3];
    }
    // Quality 90 leaves about a step; coarser chroma is repeated or blended at the edges by each decoder in its way.
    for (name, tolerance) in [
        ("444", 1.5),
        ("422", 1.5),
        ("440", 1.5),
        ("420", 1.5),
        ("411", 2.0),
        ("410", 2.5),
        ("420_restarts", 1.5),
        ("420_progressive", 1.5),
        ("440_progressive", 1.5),
        ("444_planes", 1.5),
        ("422_planes", 1.5),
        // zune-jpeg 0.5.15 shuffles planes with vertical subsampling.
        ("440_planes", 1.5),
        ("420_planes", 1.5),
        ("420_luma_2x2_chroma_1x2", 1.5),
        ("rgb", 1.5),
        ("cmyk", 2.0),
        ("cmyk_progressive", 2.0),
        ("ycck", 2.0),
    ] {
        assert_shows(name, &file(&format!("{name}.jpg")), &color, tolerance);
    }
    for name in ["gray", "gray_2x2"] {
        assert_shows(name, &file(&format!("{name}.jpg")), &gray, 1.5);
    }
}

#[test]
fn three_components_without_a_transform_are_rgb() {
    // Adobe's segment instead of the component names that `cjpeg -rgb` writes as well.
    let adobe = with_segment(
        &without_jfif(&file("rgb.jpg")),
        0xEE,
        b"Adobe\0\x64\0\0\0\0\0",
    );
    assert_shows("Adobe", &adobe, &picture(), 1.5);
}

fn without_jfif(jpeg: &[u8]) -> Vec<u8> {
    match jpeg[2..4] {
        [0xFF, 0xE0] => [&jpeg[..2], &jpeg[4 + 16..]].concat(),
        _ => jpeg.to_vec(),
    }
}

#[test]
fn other_formats_give_their_picture() {
    let color = DynamicImage::ImageRgb8(picture());
    let expected = picture();
    let wide = DynamicImage::ImageRgb16(color.to_rgb16());
    for (name, bytes, tolerance) in [
        ("png", encoded(&color, ImageFormat::Png), 0.0),
        ("16-bit png", encoded(&wide, ImageFormat::Png), 0.0),
        ("interlaced png", file("interlaced.png"), 0.0),
        ("webp, lossless", encoded(&color, ImageFormat::WebP), 0.0),
        ("webp, lossy", file("lossy.webp"), 3.0),
        ("webp, first frame", file("animated.webp"), 3.0),
        ("tiff", encoded(&color, ImageFormat::Tiff), 0.0),
        ("16-bit tiff", encoded(&wide, ImageFormat::Tiff), 0.0),
        ("bmp", encoded(&color, ImageFormat::Bmp), 0.0),
    ] {
        assert_shows(name, &bytes, &expected, tolerance);
    }
    let corner = imageops::crop_imm(&expected, 0, 0, 20, 14).to_image();
    // 200 colours for 280 pixels.
    assert_shows("palette tiff", &file("palette_lzw.tif"), &corner, 4.0);
    assert_shows("YCbCr tiff", &file("ycbcr_packbits.tif"), &corner, 3.0);
}

#[test]
fn transparency_lies_on_white() {
    let mut picture = DynamicImage::ImageRgb8(picture()).into_rgba8();
    for (x, _, pixel) in picture.enumerate_pixels_mut() {
        pixel.0[3] = (3 * x) as u8;
    }
    let mut expected = self::picture();
    for (x, _, pixel) in expected.enumerate_pixels_mut() {
        let alpha = f64::from(3 * x) / 255.0;
        pixel.0 = pixel
            .0
            .map(|v| (f64::from(v) * alpha + 255.0 * (1.0 - alpha)).round() as u8);
    }
    let picture = DynamicImage::ImageRgba8(picture);
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        let bytes = encoded(&picture, format);
        assert_shows(&format!("{format:?}"), &bytes, &expected, 0.01);
    }
    let gray = DynamicImage::ImageLumaA8(picture.into_luma_alpha8());
    assert!(decode(&encoded(&gray, ImageFormat::Png)).is_ok());
}

/// A PNG of a row of pixels, `bits` a sample, with the palette if there is one.
fn low_depth_png(color: png::ColorType, depth: png::BitDepth, rows: &[u8], width: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, 1);
    encoder.set_color(color);
    encoder.set_depth(depth);
    if color == png::ColorType::Indexed {
        encoder.set_palette(vec![9, 8, 7, 200, 100, 50, 1, 2, 3, 255, 0, 255]);
        // The last colour is see-through.
        encoder.set_trns(vec![255, 255, 255, 0]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(rows).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn png_samples_below_a_byte_are_widened() {
    use png::{BitDepth, ColorType};
    let shown = |bytes: Vec<u8>| decode(&bytes).unwrap().to_rgb8();
    assert_eq!(
        shown(low_depth_png(
            ColorType::Grayscale,
            BitDepth::One,
            &[0b1000_0000],
            2
        )),
        [255, 255, 255, 0, 0, 0]
    );
    assert_eq!(
        shown(low_depth_png(
            ColorType::Grayscale,
            BitDepth::Two,
            &[0b0110_0000],
            2
        )),
        [85, 85, 85, 170, 170, 170]
    );
    assert_eq!(
        shown(low_depth_png(
            ColorType::Grayscale,
            BitDepth::Four,
            &[0x1F],
            2
        )),
        [17, 17, 17, 255, 255, 255]
    );
    assert_eq!(
        shown(low_depth_png(
            ColorType::Indexed,
            BitDepth::Two,
            &[0b0100_1011],
            4
        )),
        [200, 100, 50, 9, 8, 7, 1, 2, 3, 255, 255, 255]
    );
}

#[test]
fn of_an_animated_png_the_first_frame_is_read() {
    let first = picture();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, first.width(), first.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(first.as_raw()).unwrap();
    writer
        .write_image_data(&vec![0; first.as_raw().len()])
        .unwrap();
    writer.finish().unwrap();
    assert_shows("animated png", &bytes, &first, 0.0);
}

#[test]
fn every_orientation_is_turned_upright() {
    let stored = picture();
    for value in 1..=8 {
        let bytes = with_segment(&file("444.jpg"), 0xE1, &exif_orientation(value));
        let read = intake(&bytes);
        assert_eq!(
            read.facts.orientation,
            Orientation::from_exif(value.into()).unwrap()
        );
        assert_eq!(read.facts.dimensions, Some(stored.dimensions()));
        let mut expected = DynamicImage::ImageRgb8(stored.clone());
        expected.apply_orientation(image::metadata::Orientation::from_exif(value).unwrap());
        assert_shows(
            &format!("orientation {value}"),
            &bytes,
            &expected.into_rgb8(),
            1.5,
        );
    }
    // Not one of the eight: as it is stored.
    let bytes = with_segment(&file("444.jpg"), 0xE1, &exif_orientation(9));
    assert_shows("orientation 9", &bytes, &stored, 1.5);
}

#[test]
#[cfg(feature = "heic")]
fn a_heic_is_turned_by_its_container_and_not_again_by_exif() {
    // Exif in it says orientation 6, and nothing in the container turns it: as stored.
    let mut bytes = file("turned.heic");
    assert_shows("heic", &bytes, &picture(), 3.0);
    // The property that gives the bits a sample becomes one that turns by 90 degrees clockwise.
    let pixi = bytes.windows(4).position(|w| w == b"pixi").unwrap();
    bytes[pixi..pixi + 5].copy_from_slice(b"irot\x03");
    let turned = imageops::rotate90(&picture());
    assert_shows("turned heic", &bytes, &turned, 3.0);
    assert_eq!(intake(&bytes).facts.orientation, Orientation::UPRIGHT);
}

#[test]
fn what_is_not_read_is_named() {
    let not_read = |format: &str| Detail::FormatNotRead {
        format: format.to_owned(),
    };
    for (bytes, detail, sentence) in [
        (
            b"%PDF-1.7\n".to_vec(),
            not_read("pdf"),
            "The file is a PDF document, which is not accepted.",
        ),
        (
            b"GIF89a\x01\0\x01\0".to_vec(),
            not_read("gif"),
            "The file is a GIF picture, which is not accepted.",
        ),
        (
            file("still.avif"),
            not_read("avif"),
            "The file is an AVIF picture, which is not accepted.",
        ),
        (
            file("arithmetic.jpg"),
            Detail::VarietyNotRead {
                format: "jpeg".into(),
            },
            "The file is a JPEG picture of a rare variety, which is not accepted.",
        ),
        (
            b"\x01\x02\x03".to_vec(),
            Detail::FormatUnknown,
            "The kind of the file is not recognised.",
        ),
    ] {
        let refusal = decode(&bytes).unwrap_err();
        assert_eq!(refusal.detail(), detail);
        assert_eq!(refusal.to_string(), sentence);
    }
    #[cfg(not(feature = "heic"))]
    assert_eq!(
        decode(&file("turned.heic")).unwrap_err().detail(),
        not_read("heic")
    );
}
