//! Copies without metadata, as messengers and websites make them.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize};
use image::{ImageFormat, RgbImage};

use crate::Made;

/// Longer side in pixels and quality. WhatsApp sends 1600 pixels, Telegram 1280; qualities as commonly measured.
const MESSENGERS: [(u32, u8); 3] = [(1600, 80), (1280, 75), (960, 70)];

/// The copies of a picture.
pub(crate) fn of(picture: &RgbImage) -> Vec<Made> {
    let mut made = vec![("full size, quality 85".to_owned(), jpeg(picture, 85))];
    made.extend(MESSENGERS.map(|(side, quality)| {
        let like = format!("{side:04} pixels, quality {quality}");
        (like, jpeg(&reduced(picture, side), quality))
    }));
    made
}

/// What a messenger makes of a picture in between.
pub(crate) fn sent(picture: &RgbImage) -> Vec<u8> {
    jpeg(&reduced(picture, 1280), 75)
}

/// The picture with its longer side reduced to this many pixels.
pub(crate) fn reduced(picture: &RgbImage, side: u32) -> RgbImage {
    let (w, h) = picture.dimensions();
    let long = w.max(h);
    if long <= side {
        return picture.clone();
    }
    let scaled =
        |v: u32| ((u64::from(v) * u64::from(side)).div_ceil(u64::from(long)) as u32).max(1);
    resize(picture, scaled(w), scaled(h), FilterType::Triangle)
}

pub(crate) fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    picture
        .write_with_encoder(encoder)
        .expect("a picture of a JPEG's size");
    bytes
}

pub(crate) fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("memory takes what is written");
    bytes.into_inner()
}
