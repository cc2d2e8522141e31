//! How clear the portrait on a document is.

use std::sync::Arc;

use super::FaceQuality;
use super::view::wholeness;
use crate::face::{DetectedFace, FaceDetector};
use crate::intake::Photo;
use crate::pool::Pool;

/// The quality of a portrait, and how whole it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Clarity {
    pub(crate) quality: FaceQuality,
    /// 0 to 1, below 0.5 where a part is hidden; `None` where the detector does not tell.
    wholeness: Option<f64>,
}

/// What makes a portrait unclear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unclear {
    /// Its eyes are few pixels apart.
    Small,
    /// It is not sharp.
    Soft,
    /// A part of it is burnt out.
    Bright,
    /// A part of it is hidden.
    Covered,
}

impl Clarity {
    /// Of a face, in pixels of the upright photo; `None` where it is too small to be looked at.
    pub(crate) fn of(
        detector: &dyn FaceDetector,
        photo: &Photo,
        face: &DetectedFace,
        pool: &Arc<Pool>,
    ) -> Option<Self> {
        Some(Self {
            quality: FaceQuality::of(photo, face, pool)?,
            wholeness: wholeness(detector, photo, face, pool),
        })
    }

    /// 0 to 1: the least of the inter-eye distance over 48 pixels, the sharpness over 0.5, one minus the over-exposure
    /// over 0.3, and the wholeness, so that each comes to 0.5 at its limit (24 pixels, 0.25, 0.15). What the limits find is
    /// counted in `tests/calibration/portrait-unclear.md`.
    pub(crate) fn value(&self) -> f64 {
        let parts = self.parts().map(|(_, part)| part).into_iter();
        parts.fold(1.0, f64::min).max(0.0)
    }

    /// What it suffers from most.
    pub(crate) fn least(&self) -> Unclear {
        let parts = self.parts().into_iter();
        let least = parts.min_by(|a, b| a.1.total_cmp(&b.1));
        least.map_or(Unclear::Soft, |(what, _)| what)
    }

    fn parts(&self) -> [(Unclear, f64); 4] {
        let quality = &self.quality;
        [
            (Unclear::Small, quality.inter_eye_distance / 48.0),
            (Unclear::Soft, quality.sharpness / 0.5),
            (Unclear::Bright, 1.0 - quality.over_exposure / 0.3),
            (Unclear::Covered, self.wholeness.unwrap_or(1.0)),
        ]
    }
}
