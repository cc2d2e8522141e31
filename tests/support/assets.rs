//! The fonts and portraits, with what is known about them in `assets/` and `fixtures/CREDITS.md`.

use ab_glyph::FontRef;
use image::{GrayImage, RgbImage, imageops};
use std::sync::LazyLock;

macro_rules! font {
    ($(#[$meta:meta])* $NAME:ident, $file:literal) => {
        $(#[$meta])*
        pub static $NAME: LazyLock<FontRef<'static>> = LazyLock::new(|| {
            FontRef::try_from_slice(include_bytes!(concat!("assets/", $file))).expect("a font")
        });
    };
}

font!(
    /// The published package has no tests, and the command line letters its pictures with the same font.
    SANS,
    "../../../examples/precheck/annotate/DejaVuSansCondensed.ttf"
);
font!(BOLD, "DejaVuSansCondensed-Bold.ttf");
font!(ITALIC, "DejaVuSerif-Italic.ttf");
font!(
    /// The typeface of machine-readable zones, ISO 1073-2.
    OCR_B,
    "OCRB.otf"
);

/// A photograph of a person, and where in it the person is.
#[derive(Debug)]
pub struct Portrait {
    pub picture: RgbImage,
    /// 255 on the person, 0 on the background.
    pub matte: GrayImage,
    /// The part that a passport photo shows: x, y, width, height.
    pub bust: [u32; 4],
    /// The centres of the eyes, the one on the left first.
    pub eyes: [[f32; 2]; 2],
}

impl Portrait {
    fn load(picture: &[u8], matte: &[u8], bust: [u32; 4], eyes: [[f32; 2]; 2]) -> Self {
        let picture = image::load_from_memory(picture)
            .expect("a portrait")
            .into_rgb8();
        let matte = image::load_from_memory(matte)
            .expect("a matte")
            .into_luma8();
        let matte = imageops::resize(
            &matte,
            picture.width(),
            picture.height(),
            imageops::FilterType::Triangle,
        );
        Self {
            picture,
            matte,
            bust,
            eyes,
        }
    }
}

/// Eileen Collins, NASA.
pub static COLLINS: LazyLock<Portrait> = LazyLock::new(|| {
    Portrait::load(
        include_bytes!("assets/collins.jpg"),
        include_bytes!("assets/collins-matte.png"),
        [48, 0, 240, 309],
        [[141.0, 102.0], [190.0, 103.0]],
    )
});

/// Grace Hopper, United States Navy.
pub static HOPPER: LazyLock<Portrait> = LazyLock::new(|| {
    Portrait::load(
        include_bytes!("assets/hopper.jpg"),
        include_bytes!("assets/hopper-matte.png"),
        [80, 0, 366, 470],
        [[220.0, 189.0], [306.0, 187.0]],
    )
});
