//! The picture that all files show, and ways to build odd files out of sound ones.

use std::fs;
use std::path::Path;

use image::{Rgb, RgbImage};
use precheck::internals::intake::{Intake, Workspace, read};
use precheck::{Limits, Photo, Refusal};

/// The size of the picture, in pixels.
pub(crate) const SIZE: (u32, u32) = (67, 45);

/// The picture that every file shows.
pub(crate) fn picture() -> RgbImage {
    RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        Rgb([20 + 3 * x, 30 + 4 * y, 200 - x - y].map(|v| v as u8))
    })
}

/// A file of `tests/intake/files`.
pub(crate) fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("intake/files");
    fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every file there is, with its name.
pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("intake/files");
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".md"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| (name.clone(), file(&name)))
        .collect()
}

/// Everything that becomes of a file within the default limits.
pub(crate) fn intake(bytes: &[u8]) -> Intake {
    read(bytes, &Limits::default(), &mut Workspace::default())
}

/// The photo or the refusal within the default limits.
pub(crate) fn decode(bytes: &[u8]) -> Result<Photo, Refusal> {
    Photo::decode(bytes, &Limits::default())
}

/// The upright pixels.
pub(crate) fn pixels(photo: &Photo) -> RgbImage {
    RgbImage::from_raw(photo.width(), photo.height(), photo.to_rgb8()).unwrap()
}

/// The mean and the greatest difference of two pictures of the same size, in steps of 255.
pub(crate) fn difference(a: &RgbImage, b: &RgbImage) -> (f64, u8) {
    assert_eq!(a.dimensions(), b.dimensions());
    let steps = || {
        a.as_raw()
            .iter()
            .zip(b.as_raw())
            .map(|(a, b)| a.abs_diff(*b))
    };
    let sum: u64 = steps().map(u64::from).sum();
    (sum as f64 / a.as_raw().len() as f64, steps().max().unwrap())
}

/// The JPEG with a segment put in after its first two bytes.
pub(crate) fn with_segment(jpeg: &[u8], marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    let segment = [&[0xFF, marker], length.as_slice(), payload].concat();
    [&jpeg[..2], &segment, &jpeg[2..]].concat()
}

/// An `Exif` segment's payload that says nothing but how the picture lies.
pub(crate) fn exif_orientation(value: u8) -> Vec<u8> {
    let entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0];
    [b"Exif\0\0II*\0\x08\0\0\0\x01\0".as_slice(), &entry, &[0; 4]].concat()
}

/// A PNG chunk with its checksum.
pub(crate) fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(data);
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length, kind.as_slice(), data, &crc.sum().to_be_bytes()].concat()
}

/// The PNG with a chunk put in after its header.
pub(crate) fn with_chunk(png: &[u8], chunk: &[u8]) -> Vec<u8> {
    let after_header = 8 + 25;
    [&png[..after_header], chunk, &png[after_header..]].concat()
}

/// The picture as a file of this format, by the `image` crate's encoder.
pub(crate) fn encoded(picture: &image::DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}
