//! The upload that the benches check.

use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize};
use precheck::NaiveDate;

/// The good photo of the README, enlarged to so many megapixels at 4:3 and encoded as phones do (quality 90, chroma
/// at half the resolution is what the encoder of `image` writes below that, so files are a little larger here).
pub fn jpeg(megapixels: f64) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/photos/good-id-front.jpg");
    let photo = image::open(path).expect("the fixture is there").into_rgb8();
    let height = (megapixels * 1e6 * 3.0 / 4.0).sqrt().round();
    let width = (height * 4.0 / 3.0).round();
    let photo = resize(&photo, width as u32, height as u32, FilterType::Triangle);
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    photo
        .write_with_encoder(encoder)
        .expect("an RGB picture can be encoded");
    bytes
}

/// The day for which the benches judge.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date of the calendar")
}
