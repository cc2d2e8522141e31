//! The uploads that the benches check.

use std::path::Path;

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize};
use precheck::{Code, NaiveDate};

pub mod camera;
pub mod recipe;

/// The checks that ask whether the print can be read.
pub const LEGIBILITY: [Code; 8] = [
    Code::ImageResolutionLow,
    Code::ImageBlurred,
    Code::ImageDark,
    Code::ImageOverexposed,
    Code::ImageContrastLow,
    Code::ImageNoisy,
    Code::ImageCompressed,
    Code::GlareOnDocument,
];

/// The photo of that name among the fixtures, e.g. "good-id-front".
fn fixture(name: &str) -> RgbImage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/photos");
    let photo = image::open(folder.join(name).with_extension("jpg"));
    photo.expect("the fixture is there").into_rgb8()
}

/// The good photo of the README, enlarged to so many megapixels at 4:3 and encoded at quality 90 with all its chroma: smooth,
/// for the benches of single stages. What a camera writes is [`camera::photo`].
pub fn jpeg(megapixels: f64) -> Vec<u8> {
    let photo = fixture("good-id-front");
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
