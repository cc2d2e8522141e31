//! A document as it was found.

use super::format::Format;
use super::visibility::Visibility;
use crate::geometry::Quad;

/// A document in a photo: where it is, and what its outline tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub(super) corners: Quad,
    pub(super) visibility: [Visibility; 4],
    pub(super) covered: [f64; 4],
    pub(super) confidence: f64,
    pub(super) format: Format,
    pub(super) pixels_per_mm: Option<f64>,
    pub(super) tilt: f64,
    pub(super) outside: f64,
    pub(super) margin: f64,
}

impl Document {
    /// The corners in pixels of the upright photo, clockwise from the one nearest its top left. A corner outside the
    /// picture is extrapolated.
    #[must_use]
    pub fn corners(&self) -> &Quad {
        &self.corners
    }

    /// Whether each corner is seen, in the order of [`Self::corners`].
    #[must_use]
    pub fn visibility(&self) -> [Visibility; 4] {
        self.visibility
    }

    /// The share of the outline next to each corner that something covers, 0 to 1, in the order of [`Self::corners`].
    #[must_use]
    pub fn covered(&self) -> [f64; 4] {
        self.covered
    }

    /// The probability that this is the outline of a document, 0 to 1.
    #[must_use]
    pub fn confidence(&self) -> f64 {
        self.confidence
    }

    /// The physical format, as far as the shape tells.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// Pixels of the photo per millimetre of the document, along its longer side; `None` where the format has no size.
    #[must_use]
    pub fn pixels_per_mm(&self) -> Option<f64> {
        self.pixels_per_mm
    }

    /// The angle between the document and the plane of the sensor, in degrees, 0 to 90.
    #[must_use]
    pub fn tilt(&self) -> f64 {
        self.tilt
    }

    /// The share of the document's area that lies outside the picture, 0 to 1.
    #[must_use]
    pub fn outside(&self) -> f64 {
        self.outside
    }

    /// The distance from the document to the nearest border of the picture, in longer sides of the picture; negative where
    /// the document runs out of the picture.
    #[must_use]
    pub fn margin(&self) -> f64 {
        self.margin
    }
}
