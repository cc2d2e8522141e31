//! A document as it was found.

use super::cutoffs::Cutoffs;
use super::size::DocumentSize;
use crate::geometry::Quad;

/// What may be a document in a photo: where it is, and what its outline tells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Document {
    pub(super) corners: Quad,
    pub(super) beyond: [bool; 4],
    pub(super) covered: [f64; 4],
    pub(super) confidence: f64,
    pub(super) size: DocumentSize,
    pub(super) pixels_per_mm: Option<f64>,
    pub(super) tilt: f64,
    pub(super) outside: f64,
    pub(super) margin: f64,
}

impl Document {
    /// The corners in pixels of the upright photo, clockwise from the one nearest its top left. A corner outside the
    /// picture is extrapolated.
    pub(crate) fn corners(&self) -> &Quad {
        &self.corners
    }

    /// The share of the outline next to each corner that something covers, 0 to 1, in the order of [`Self::corners`].
    pub(crate) fn covered(&self) -> [f64; 4] {
        self.covered
    }

    /// Whether each corner is seen, neither covered nor outside the picture, in the order of [`Self::corners`].
    pub(crate) fn visible(&self, cutoffs: &Cutoffs) -> [bool; 4] {
        std::array::from_fn(|i| !self.beyond[i] && self.covered[i] <= cutoffs.corner_hidden)
    }

    /// The probability that this is the outline of a document, 0 to 1.
    pub(crate) fn confidence(&self) -> f64 {
        self.confidence
    }

    /// The size that a standard gives it, as far as the shape tells.
    pub(crate) fn size(&self) -> DocumentSize {
        self.size
    }

    /// Pixels of the photo per millimetre of the document, along its longer side; `None` where the size is not known.
    pub(crate) fn pixels_per_mm(&self) -> Option<f64> {
        self.pixels_per_mm
    }

    /// The angle between the document and the plane of the sensor, in degrees, 0 to 90.
    pub(crate) fn tilt(&self) -> f64 {
        self.tilt
    }

    /// The share of the document's area that lies outside the picture, 0 to 1.
    pub(crate) fn outside(&self) -> f64 {
        self.outside
    }

    /// The distance from the document to the nearest border of the picture, in longer sides of the picture; negative where
    /// the document runs out of the picture.
    pub(crate) fn margin(&self) -> f64 {
        self.margin
    }
}
