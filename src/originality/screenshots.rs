//! Traces of a capture of the screen: what the file says, its size, and what only a screen draws.

use image::RgbImage;

use crate::code::Kind;
use crate::intake::{FileFacts, Format, Metadata, Photo};

use super::devices::{ScreenSize, screen_size};
use super::drawn::drawn;
use super::editors::{Program, program};
use super::even_bars::EvenBars;
use super::screen_bars::{navigation_bar, status_bar};

/// What speaks for a screenshot, each from 0 to 1; see [`ScreenTraces::strength`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct ScreenTraces {
    /// The file says so, or names a program that captures the screen.
    pub(crate) named: f64,
    /// The colour profile belongs to a display.
    pub(crate) profile: f64,
    /// The size is that of a screen.
    pub(crate) size: f64,
    /// A status bar is seen.
    pub(crate) status: f64,
    /// A navigation bar is seen.
    pub(crate) navigation: f64,
    /// Bars of one colour lie above and below.
    pub(crate) bars: f64,
    /// Edges are such as only a computer draws.
    pub(crate) drawn: f64,
}

impl ScreenTraces {
    /// Collects the traces of a file that is meant to be of this kind, of its picture, and of that upright and reduced.
    pub(crate) fn collect(
        facts: &FileFacts,
        kind: Kind,
        pictures: Option<(&Photo, &RgbImage)>,
    ) -> Self {
        let reduced = pictures.map(|(_, reduced)| reduced);
        let metadata = &facts.metadata;
        let named = if says_screenshot(metadata) { 0.95 } else { 0.0 };
        if was_exposed(metadata) {
            // What a camera exposed has no screen's size but by chance.
            return Self {
                named,
                ..Self::default()
            };
        }
        let (width, height) = facts.dimensions.unwrap_or_default();
        let screen = screen_size(width, height);
        // Phones write screenshots as PNG, and photos never; a messenger turns both into JPEG.
        let lossless = matches!(facts.format, Some(Format::Png | Format::Bmp));
        // A bill saved as a picture, or a page of a file, is drawn as well, and nothing against it.
        let page = kind == Kind::Poa || is_paper(width, height);
        let drawn = match pictures {
            Some((photo, _)) if lossless && !page => weight_of_drawn(drawn(photo.stored())),
            _ => 0.0,
        };
        let size = match (screen, lossless) {
            (ScreenSize::Exact, true) => 0.8,
            (ScreenSize::Exact, false) => 0.35,
            (ScreenSize::ExactCameraShape, true) => 0.3,
            (ScreenSize::Reduced, _) => 0.25,
            _ => 0.0,
        };
        // Bars are looked for only on what could be a whole screen: a page has a header, too.
        let seen = |bar: fn(&RgbImage) -> bool| {
            f64::from(screen != ScreenSize::None && reduced.is_some_and(bar))
        };
        Self {
            named,
            profile: if is_display_profile(metadata) {
                0.4
            } else {
                0.0
            },
            size,
            status: 0.5 * seen(status_bar),
            navigation: 0.3 * seen(navigation_bar),
            bars: match (screen, reduced) {
                // Video and webcams have bars in shapes that they share with screens.
                (ScreenSize::Exact | ScreenSize::Reduced, Some(rgb)) => {
                    weight_of_bars(EvenBars::find(rgb))
                }
                _ => 0.0,
            },
            drawn,
        }
    }

    /// Whether nothing but the size speaks for a screenshot: a photo that was scaled or cut to a screen has it, too.
    pub(crate) fn is_size_alone(&self) -> bool {
        let size = Self {
            size: self.size,
            ..Self::default()
        };
        self.size > 0.0 && *self == size
    }

    /// The traces together, 0 to 1: the chance that none of them speaks the truth, taken from one, as if they were
    /// independent and each value were the chance that this trace alone is right.
    pub(crate) fn strength(&self) -> f64 {
        let doubts = [
            self.named,
            self.profile,
            self.size,
            self.status,
            self.navigation,
            self.bars,
            self.drawn,
        ];
        1.0 - doubts.iter().map(|t| 1.0 - t).product::<f64>()
    }
}

/// What a share of blocks with ideal edges weighs. Captures of screens in their own pixels have 0.12 and more; what was
/// photographed, scanned or resampled has 0.012 at most.
fn weight_of_drawn(share: f64) -> f64 {
    match share {
        0.1.. => 0.6,
        0.04.. => 0.4,
        _ => 0.0,
    }
}

/// What bars weigh. A fifth of the height is more than the flat sky or table along a photo's border; white and black
/// may be paper, a lid or the night. Where hardly anything else is there, no picture is shown between them.
fn weight_of_bars(bars: EvenBars) -> f64 {
    match bars {
        EvenBars { share: 0.9.., .. } => 0.0,
        EvenBars {
            coloured: 0.2.., ..
        } => 0.5,
        EvenBars { share: 0.2.., .. } => 0.4,
        _ => 0.0,
    }
}

/// Whether a picture has the shape of a page of paper: ISO 216, or letter and legal of ANSI/ASME Y14.1.
fn is_paper(width: u32, height: u32) -> bool {
    const SHAPES: [f64; 3] = [std::f64::consts::SQRT_2, 11.0 / 8.5, 14.0 / 8.5];
    let shape = f64::from(width.max(height)) / f64::from(width.min(height).max(1));
    SHAPES.iter().any(|s| (shape / s - 1.0).abs() < 0.01)
}

/// iOS, macOS and Samsung write "Screenshot" into the user comment; programs write their own names.
fn says_screenshot(metadata: &Metadata) -> bool {
    let exif = metadata
        .exif
        .iter()
        .flat_map(|e| [&e.user_comment, &e.image_description, &e.software]);
    let xmp = metadata
        .xmp
        .iter()
        .flat_map(|x| [&x.user_comment, &x.creator_tool]);
    let texts = metadata.texts.iter().map(|entry| entry.text.as_str());
    exif.chain(xmp)
        .filter_map(|text| text.as_deref())
        .chain(texts)
        .any(|text| program(text) == Some(Program::ScreenCapture))
}

/// Whether the metadata holds what only a camera knows.
fn was_exposed(metadata: &Metadata) -> bool {
    metadata
        .exif
        .as_ref()
        .is_some_and(|e| e.exposure_time.is_some() || e.f_number.is_some() || e.iso.is_some())
}

/// macOS tags a capture with the profile of the display that it shows: "Display" or "Color LCD" for its own, the
/// model's name for others. "Display P3" is a colour space that phone cameras use, and says nothing.
fn is_display_profile(metadata: &Metadata) -> bool {
    const DISPLAYS: [&str; 8] = [
        "Display",
        "Color LCD",
        "iMac",
        "Built-in",
        "LG UltraFine",
        "LED Cinema",
        "Thunderbolt Display",
        "Studio Display",
    ];
    let profile = metadata.color_profile.as_ref();
    profile
        .and_then(|p| p.description.as_deref())
        .is_some_and(|name| DISPLAYS.contains(&name.trim()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use fast_image_resize::Resizer;

    use super::*;
    use crate::intake::Orientation;

    fn strength(format: Format, kind: Kind, (w, h): (u32, u32), pixel: fn(u32, u32) -> u8) -> f64 {
        let rgb = RgbImage::from_fn(w, h, |x, y| image::Rgb([pixel(x, y), 120, 200]));
        let facts = FileFacts {
            format: Some(format),
            bytes: 0,
            dimensions: Some((w, h)),
            orientation: Orientation::UPRIGHT,
            metadata: Metadata::default(),
            page: None,
        };
        let photo = Photo::new(rgb, Orientation::UPRIGHT);
        let reduced = photo.reduced(1024, &mut Resizer::new(), &Arc::default());
        ScreenTraces::collect(&facts, kind, Some((&photo, &reduced))).strength()
    }

    #[test]
    fn what_a_computer_drew_is_a_screenshot_and_a_page_of_a_file_is_not() {
        let boxes = |x: u32, y: u32| if x % 24 < 12 && y % 24 < 12 { 40 } else { 230 };
        for (format, kind, size, found) in [
            (Format::Png, Kind::IdFront, (1373, 821), true),
            (Format::Png, Kind::IdFront, (1920, 1080), true),
            (Format::Png, Kind::Poa, (1373, 821), false),
            (Format::Png, Kind::IdFront, (1414, 1000), false),
            (Format::Png, Kind::IdFront, (1100, 850), false),
            (Format::Jpeg, Kind::IdFront, (1373, 821), false),
        ] {
            let strength = strength(format, kind, size, boxes);
            assert_eq!(
                strength > 0.55,
                found,
                "{format} {kind} {size:?}: {strength}"
            );
        }
    }

    #[test]
    fn a_screen_s_size_without_anything_else_is_a_single_trace() {
        let traces = |size: f64, drawn: f64| ScreenTraces {
            size,
            drawn,
            ..ScreenTraces::default()
        };
        assert!(traces(0.8, 0.0).is_size_alone() && traces(0.8, 0.0).strength() > 0.55);
        assert!(!traces(0.8, 0.4).is_size_alone());
        assert!(!traces(0.0, 0.6).is_size_alone());
    }

    #[test]
    fn bars_count_beside_a_picture_in_a_screen_of_a_shape_of_its_own() {
        let framed = |x: u32, y: u32| {
            let shown = (500..1100).contains(&y);
            if shown { (x * 7 + y * 13) as u8 } else { 20 }
        };
        let even = |_: u32, _: u32| 20;
        let of = |size, pixel| strength(Format::Jpeg, Kind::IdFront, size, pixel);
        // 1170 × 2532, reduced as a messenger does.
        assert!(of((739, 1600), framed) > 0.55);
        assert!(of((739, 1600), even) < 0.3);
        assert!(of((1200, 1600), framed) < 0.3);
    }
}
