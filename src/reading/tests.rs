use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};
use image::RgbImage;
use proptest::prelude::*;

use super::*;
use crate::intake::Orientation;

const SPECIMEN: [&str; 2] = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
const CARD: [&str; 3] = [
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];

/// Lines in OCR-B, `pitch` pixels from character to character, on light paper with a frame.
fn paint(lines: &[&str], pitch: f32) -> RgbImage {
    let font = FontRef::try_from_slice(include_bytes!("../../tests/support/assets/OCRB.otf"))
        .expect("the font of the tests");
    let unit = font.as_scaled(PxScale::from(100.0));
    let size = 100.0 * pitch / unit.h_advance(unit.glyph_id('A'));
    let columns = lines[0].len() as f32;
    let (w, h) = ((columns + 4.0) * pitch, columns * 0.75 * pitch);
    let mut picture = RgbImage::from_fn(w as u32, h as u32, |x, y| {
        let shade = 205 + (x * 7 + y * 13) % 5 + 10 * u32::from((x / 9 + y / 14) % 2 == 0);
        image::Rgb([shade as u8; 3])
    });
    for (row, line) in lines.iter().enumerate() {
        let baseline = h - pitch * (2.0 + 2.0 * (lines.len() - 1 - row) as f32);
        for (column, character) in line.chars().enumerate() {
            let at = point((column as f32 + 2.0) * pitch, baseline);
            let glyph = font.glyph_id(character).with_scale_and_position(size, at);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            outline.draw(|x, y, ink| {
                let (x, y) = (corner.x as u32 + x, corner.y as u32 + y);
                if let Some(pixel) = picture.get_pixel_mut_checked(x, y) {
                    pixel.0 = pixel.0.map(|v| (f32::from(v) * (1.0 - 0.8 * ink)) as u8);
                }
            });
        }
    }
    picture
}

fn read(picture: RgbImage, exif: u16) -> Option<MrzReading> {
    let photo = Photo::new(
        picture,
        Orientation::from_exif(exif).expect("a value of EXIF"),
    );
    let upright = RgbImage::from_raw(photo.width(), photo.height(), photo.to_rgb8())
        .expect("three bytes a pixel");
    MrzReader::new().read_in(&photo, &upright, None, &crate::stop::Stop::NEVER)
}

#[test]
fn painted_zones_are_read_at_every_quarter_turn_and_size() {
    for pitch in [8.0, 12.0, 20.0] {
        for lines in [&SPECIMEN[..], &CARD[..]] {
            for exif in [1, 3, 6, 8] {
                let reading = read(paint(lines, pitch), exif)
                    .unwrap_or_else(|| panic!("pitch {pitch}, orientation {exif}: found"));
                assert_eq!(reading.mrz().lines(), lines, "pitch {pitch}, {exif}");
                assert!(reading.valid(), "{reading:?}");
            }
        }
    }
}

#[test]
fn a_wrong_check_digit_stays_wrong() {
    let wrong = [SPECIMEN[0], "L898902C37UTO7408122F1204159ZE184226B<<<<<10"];
    let reading = read(paint(&wrong, 14.0), 1).expect("found");
    assert_eq!(reading.mrz().lines(), wrong);
    assert_eq!(reading.mrz().check(Field::DocumentNumber), Some(false));
    assert_eq!(reading.mrz().check(Field::DateOfBirth), Some(true));
    assert!(!reading.valid());
}

#[test]
fn the_corners_surround_the_zone() {
    let picture = paint(&SPECIMEN, 12.0);
    let (w, h) = (f64::from(picture.width()), f64::from(picture.height()));
    let reading = read(picture, 1).expect("found");
    let bounds = reading.corners().bounds();
    assert!(
        bounds.area() > 0.8 * w * 36.0 && bounds.area() < w * 72.0,
        "{bounds:?}"
    );
    assert!(reading.corners().corners()[0].y > h / 2.0);
}

#[test]
fn debug_shows_nobody() {
    let reading = read(paint(&SPECIMEN, 12.0), 1).expect("found");
    let shown = format!("{reading:?}");
    assert!(
        !shown.contains("ERIKSSON") && !shown.contains("898902"),
        "{shown}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_picture_makes_the_reader_panic(
        (w, h) in (1u32..260, 1u32..200),
        period in 2u32..14,
        tall in 2u32..40,
        noise in any::<u64>(),
    ) {
        let picture = RgbImage::from_fn(w, h, |x, y| {
            let bit = noise >> ((x / 3 * 7 + y / 5 * 13) % 64) & 1;
            let ink = x % period < period / 2 && y % tall < tall / 2 && bit == 1;
            image::Rgb([if ink { 30 } else { 220 }; 3])
        });
        let _ = read(picture, 1);
    }
}
