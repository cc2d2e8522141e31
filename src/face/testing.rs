//! Pictures of faces for the tests: see `fixtures/CREDITS.md`.

use image::RgbImage;

fn load(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes)
        .expect("a portrait")
        .into_rgb8()
}

/// Grace Hopper, United States Navy.
pub(crate) fn hopper() -> RgbImage {
    load(include_bytes!("../../tests/support/assets/hopper.jpg"))
}

/// Eileen Collins, NASA.
pub(crate) fn collins() -> RgbImage {
    load(include_bytes!("../../tests/support/assets/collins.jpg"))
}
