//! Whether the camera was as far away as it would be from a document of its real size.
//!
//! A document on a telephone's display is smaller than the document, one on a monitor mostly larger, and the distance
//! that the camera focused at tells them apart: size in the picture, focal length and distance give the size of what
//! stood before the lens. A hint and no more, since most cameras write no distance and the rest measure it roughly.

use crate::detail::Detail;
use crate::intake::Exif;
use crate::locate::{Document, DocumentSize};

/// The diagonal of a frame of 35 mm film, 36 × 24 mm, in millimetres.
const FILM_DIAGONAL: f64 = 43.267;

/// The two distances contradict each other from this ratio on. The passport's page is 1.46 times as long as the card
/// that it may be taken for, a focus distance of an uncalibrated lens may be a third off (Android's
/// `LENS_INFO_FOCUS_DISTANCE_CALIBRATION` promises nothing at all): the product of both.
const CONTRADICTION: f64 = 2.0;

/// Distances from here on, in metres, are the standard's infinity (a numerator of FFFFFFFF) or no measurement.
const FARTHEST: f64 = 100.0;

/// The distance between camera and document, in metres, told in two ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reach {
    /// What the file says.
    pub(crate) said: f64,
    /// What focal length and size in the picture come to if the document has the size of its format.
    pub(crate) if_original: f64,
}

impl Reach {
    /// The distances for a `document` in a picture of this stored size; `None` where the file does not say them, where
    /// the picture is not the whole frame that the focal length holds for, or where the document's size is not known.
    ///
    /// `SubjectDistance` is in metres, 0 for unknown; `FocalLengthIn35mmFilm` gives the same field of view on film;
    /// `DigitalZoomRatio` is 0 where none was used (CIPA DC-008, Exif, 4.6.6).
    pub(crate) fn of(exif: &Exif, stored: (u32, u32), document: &Document) -> Option<Self> {
        if !matches!(document.size(), DocumentSize::Id1 | DocumentSize::Id3) {
            return None;
        }
        Self::at(exif, stored, document.pixels_per_mm()?)
    }

    fn at(exif: &Exif, (width, height): (u32, u32), pixels_per_mm: f64) -> Option<Self> {
        let known = |metres: &f64| *metres > 0.0 && *metres < FARTHEST;
        let said = exif.subject_distance.filter(known)?;
        let focal = exif.focal_length_35mm.filter(|&mm| mm > 0)?;
        let zoomed = exif.digital_zoom.is_some_and(|zoom| zoom > 1.01);
        let frame = exif.pixel_width.zip(exif.pixel_height)?;
        let whole = frame == (width, height) || frame == (height, width);
        if zoomed || !whole {
            return None;
        }
        let diagonal = f64::from(width).hypot(f64::from(height));
        let if_original = f64::from(focal) / FILM_DIAGONAL * diagonal / pixels_per_mm / 1e3;
        (if_original > 0.0 && if_original.is_finite()).then_some(Self { said, if_original })
    }

    /// What a contradiction of the two says; `None` where they agree.
    pub(crate) fn contradiction(self) -> Option<Detail> {
        match self.said / self.if_original {
            ratio if ratio >= CONTRADICTION => Some(Detail::LargerThanDocument),
            ratio if ratio <= 1.0 / CONTRADICTION => Some(Detail::SmallerThanDocument),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A twelve-megapixel telephone with a lens like one of 26 mm.
    fn phone(metres: f64) -> Exif {
        Exif {
            subject_distance: Some(metres),
            focal_length_35mm: Some(26),
            pixel_width: Some(4032),
            pixel_height: Some(3024),
            ..Exif::default()
        }
    }

    #[test]
    fn size_and_distance_agree_for_an_original_and_not_for_a_display() {
        // 3028 pixels of focal length; a card of 85.6 mm over 1730 pixels is 0.15 m away.
        let card = 1730.0 / 85.6;
        let reach = |metres| Reach::at(&phone(metres), (3024, 4032), card).unwrap();
        assert!((reach(0.15).if_original - 0.15).abs() < 0.001);
        for (metres, says) in [
            (0.15, None),
            (0.10, None),
            (0.24, None),
            (0.45, Some(Detail::LargerThanDocument)),
            (0.06, Some(Detail::SmallerThanDocument)),
        ] {
            assert_eq!(reach(metres).contradiction(), says, "{metres} m");
        }
    }

    #[test]
    fn nothing_is_said_without_distance_lens_or_the_whole_frame() {
        let cut = (3000, 2000);
        let whole = (4032, 3024);
        assert!(Reach::at(&phone(0.2), whole, 20.0).is_some());
        assert_eq!(Reach::at(&phone(0.2), cut, 20.0), None);
        assert_eq!(Reach::at(&phone(0.0), whole, 20.0), None);
        assert_eq!(Reach::at(&phone(f64::from(u32::MAX)), whole, 20.0), None);
        assert_eq!(Reach::at(&phone(0.2), whole, 0.0), None);
        for missing in [
            Exif {
                focal_length_35mm: None,
                ..phone(0.2)
            },
            Exif {
                digital_zoom: Some(2.0),
                ..phone(0.2)
            },
            Exif {
                pixel_width: None,
                ..phone(0.2)
            },
        ] {
            assert_eq!(Reach::at(&missing, whole, 20.0), None);
        }
    }
}
