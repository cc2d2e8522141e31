//! Traces of a capture of the screen: what the file says, its size, and what only a screen draws.

use image::RgbImage;

use crate::intake::{FileFacts, Format, Metadata};

use super::devices::{ScreenSize, screen_size};
use super::editors::{Program, program};
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
}

impl ScreenTraces {
    /// Collects the traces of a file and of its upright, reduced picture.
    pub(crate) fn collect(facts: &FileFacts, reduced: Option<&RgbImage>) -> Self {
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
        }
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
        ];
        1.0 - doubts.iter().map(|t| 1.0 - t).product::<f64>()
    }
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
