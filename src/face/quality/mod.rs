//! What ISO/IEC 29794-5 (2025) measures of a face image, as far as it needs no large network.
//!
//! Each measure has the standard's name. The standard takes the face's outline from a hundred landmarks; here it is an
//! ellipse in the [frame](super::frame::FaceFrame) of the eyes and the mouth. Everything is taken within the face and
//! relative to it, so that a wall, a hat or the tone of the skin do not decide.

mod clarity;
mod colour;
mod luminance;
mod sharpness;
#[cfg(all(test, feature = "face"))]
mod tests;
mod view;

use std::sync::Arc;

use super::DetectedFace;
use super::frame::{CHIN, FaceFrame};
use crate::geometry::Point;
use crate::intake::Photo;
use crate::pool::Pool;
use colour::natural_colour;
use luminance::Luminance;
use sharpness::sharpness;
use view::{SCALE, VIEW, upright};

pub(crate) use clarity::{Clarity, Unclear};

/// The quality of a face in a photo.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FaceQuality {
    /// Inter-eye distance, in pixels of the photo, as it would be from the front.
    pub(crate) inter_eye_distance: f64,
    /// Head size: the distance from the eyes to the chin over the height of the picture; the standard's best is 0.45.
    pub(crate) head_size: f64,
    /// Leftward and rightward crop: the distance from the outer eye to the picture's border, in inter-eye distances.
    pub(crate) leftward_crop: f64,
    pub(crate) rightward_crop: f64,
    /// Downward and upward crop: the distance from the eyes to the upper and the lower border, in distances from the
    /// eyes to the chin.
    pub(crate) downward_crop: f64,
    pub(crate) upward_crop: f64,
    /// Luminance mean: of the luma within the face, 0 to 1.
    pub(crate) luminance_mean: f64,
    /// Luminance variance: the same, 0 to 0.25.
    pub(crate) luminance_variance: f64,
    /// Under-exposure: the share of the face with a luma of at most 25 of 255.
    pub(crate) under_exposure: f64,
    /// Over-exposure: the share of the face with a luma of at least 247 of 255.
    pub(crate) over_exposure: f64,
    /// Dynamic range: the entropy of the luma within the face, in bits, 0 to 8.
    pub(crate) dynamic_range: f64,
    /// Illumination uniformity: what the histograms of the left and the right cheek share, 0 to 1.
    pub(crate) illumination_uniformity: f64,
    /// The luminance of the darker cheek over that of the lighter one, in linear light, 0 to 1.
    pub(crate) cheek_ratio: f64,
    /// How well the face is lit: the least of the share that is not under-exposed, the share that is not over-exposed, and
    /// the lightness of the darker cheek over that of the lighter one (the cube root of [`Self::cheek_ratio`], as CIELAB
    /// takes it), 0 to 1.
    pub(crate) lighting: f64,
    /// Natural colour: how far the mean colour of the cheeks lies outside 5 ≤ a* ≤ 25 and 5 ≤ b* ≤ 35 of CIELAB; 100 where
    /// either is negative.
    pub(crate) natural_colour: f64,
    /// Sharpness: how much of the face's detail is lost when it is smoothed once more, 0 to 1. Not the standard's, which
    /// is a random forest.
    pub(crate) sharpness: f64,
    /// Contrast: the range of luma within the face, from the 5th to the 95th per cent, over the level of the latter.
    pub(crate) contrast: f64,
}

impl FaceQuality {
    /// Of a face, in pixels of the upright photo; `None` where the face has no extent or is too small to be looked at.
    pub(crate) fn of(photo: &Photo, face: &DetectedFace, pool: &Arc<Pool>) -> Option<Self> {
        let frame = FaceFrame::of(face)?;
        let scale = frame.unit.min(SCALE);
        let view = upright(photo, face, VIEW, scale, pool)?;
        let luminance = Luminance::of(&view, scale);
        let [w, h] = [photo.width(), photo.height()].map(f64::from);
        let at = |x: f64, y: f64| frame.to_picture.apply(Point::new(x, y));
        let (eyes, chin) = (at(0.0, 0.0), frame.unit * CHIN);
        let (left, right) = (at(-0.5, 0.0), at(0.5, 0.0));
        let under_exposure = luminance.share(|level| level <= 25);
        let over_exposure = luminance.share(|level| level >= 247);
        let cheek_ratio = luminance.cheek_ratio();
        Some(Self {
            inter_eye_distance: frame.unit,
            head_size: chin / h,
            leftward_crop: left.x.min(right.x) / frame.unit,
            rightward_crop: (w - left.x.max(right.x)) / frame.unit,
            downward_crop: eyes.y / chin,
            upward_crop: (h - eyes.y) / chin,
            luminance_mean: luminance.mean(),
            luminance_variance: luminance.variance(),
            under_exposure,
            over_exposure,
            dynamic_range: luminance.entropy(),
            illumination_uniformity: luminance.shared_by_cheeks(),
            cheek_ratio,
            lighting: (1.0 - under_exposure)
                .min(1.0 - over_exposure)
                .min(cheek_ratio.cbrt()),
            natural_colour: natural_colour(luminance.cheek_colour),
            sharpness: sharpness(&view, scale),
            contrast: luminance.contrast(),
        })
    }
}
