//! The part of a photo that a face is measured in.

use std::sync::Arc;

use image::RgbImage;

use crate::face::frame::FaceFrame;
use crate::face::{DetectedFace, FaceDetector, FacePicture};
use crate::geometry::Homography;
use crate::imaging::warp::warp;
use crate::intake::Photo;
use crate::pool::{Lent, Pool};

/// The resolution at which a face is looked at, in pixels an inter-eye distance, where the photo has as many: that of
/// the standard's own aligned images within a tenth.
pub(super) const SCALE: f64 = 60.0;
/// What is looked at, in units of the frame: from the forehead to below the chin.
pub(super) const VIEW: [f64; 4] = [-1.1, -0.8, 2.2, 2.5];
/// The ellipse of the face: centre below the eyes, half axes.
const FACE: [f64; 3] = [0.5, 0.85, 1.05];

/// A part of the photo around a face, given in units of its frame as left, top, width and height, turned upright at
/// `scale` pixels a unit; `None` where the face has no extent or is too small to be looked at.
pub(super) fn upright(
    photo: &Photo,
    face: &DetectedFace,
    [x, y, width, height]: [f64; 4],
    scale: f64,
    pool: &Arc<Pool>,
) -> Option<Lent<RgbImage>> {
    let frame = FaceFrame::of(face)?;
    let to_photo =
        Homography::affine([1.0 / scale, 0.0, x, 0.0, 1.0 / scale, y]).then(&frame.to_picture);
    let [across, down] = [width, height].map(|side| (side * scale).round() as u32);
    if across < 16 {
        return None;
    }
    let map = to_photo.then(&photo.to_stored());
    let native = frame.unit / scale;
    Some(warp(photo.stored(), &map, across, down, native, pool))
}

/// The part of a photo in which a face is looked at as a whole, see [`FaceDetector::wholeness`], in units of the frame, and
/// the pixels of a unit there.
const WHOLE: [f64; 4] = [-2.2, -1.7, 4.4, 4.4];
const WHOLE_SCALE: f64 = 30.0;

/// How whole a face looks, 0 to 1; `None` where the detector does not tell.
pub(super) fn wholeness(
    detector: &dyn FaceDetector,
    photo: &Photo,
    face: &DetectedFace,
    pool: &Arc<Pool>,
) -> Option<f64> {
    let view = upright(photo, face, WHOLE, WHOLE_SCALE, pool)?;
    let picture = FacePicture::new(view.width(), view.height(), view.as_raw())?;
    detector.wholeness(picture)
}

/// Where a pixel of the view lies in the frame.
pub(super) fn place(x: u32, y: u32, scale: f64) -> (f64, f64) {
    let [left, top, ..] = VIEW;
    let at = |i: u32| (f64::from(i) + 0.5) / scale;
    (at(x) + left, at(y) + top)
}

pub(super) fn in_face(x: f64, y: f64) -> bool {
    let [below, across, down] = FACE;
    (x / across).powi(2) + ((y - below) / down).powi(2) <= 1.0
}
