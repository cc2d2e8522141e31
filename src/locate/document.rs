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
    pub(super) off_size: f64,
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

    /// The same outline, surer by what is seen in it: `score` is the probability of that alone, with even odds before it.
    pub(crate) fn supported(mut self, score: f64) -> Self {
        let odds = |p: f64| p / (1.0 - p).max(1e-6);
        let both = odds(self.confidence) * odds(score);
        self.confidence = self.confidence.max(both / (1.0 + both));
        self
    }

    /// The size that a standard gives it, as far as the shape tells.
    pub(crate) fn size(&self) -> DocumentSize {
        self.size
    }

    /// Pixels of the photo per millimetre of the document, along its longer side; `None` where the size is not known.
    pub(crate) fn pixels_per_mm(&self) -> Option<f64> {
        self.pixels_per_mm
    }

    /// How far its shape is from those of cards and passport pages, as the logarithm of a ratio of sides, 0.35 at most.
    pub(crate) fn off_size(&self) -> f64 {
        self.off_size
    }

    /// Whether each corner lies outside the picture, in the order of [`Self::corners`].
    pub(crate) fn beyond(&self) -> [bool; 4] {
        self.beyond
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
