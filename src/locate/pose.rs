//! How a document lies in space.

use crate::geometry::{Homography, Point, Quad};

/// How a flat rectangle must lie in space to be seen as a given outline.
///
/// Zhang and He, "Whiteboard scanning and image enhancement" (Digital Signal Processing 17, 2007), section 3.2, with
/// the focal length assumed instead of solved for: an outline seen nearly from the front does not determine it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pose {
    /// Width over height, as the corners are ordered.
    pub(super) aspect: f64,
    /// The cosine of the angle between the rectangle's sides: 0 where the outline can be a rectangle at all.
    pub(super) skew: f64,
    /// The angle between the rectangle and the plane of the sensor, in degrees.
    pub(super) tilt: f64,
}

/// The focal length assumed, in longer sides of the picture: phones' main cameras have 24 to 28 mm equivalents, which is
/// 0.7 to 0.8 of the longer side; people step back and zoom or crop, which lengthens it.
pub(super) const FOCAL_LENGTH: f64 = 1.0;

impl Pose {
    /// The pose behind `quad` on a picture of `width` × `height`; `None` for a degenerate outline.
    pub(super) fn of(quad: &Quad, width: f64, height: f64) -> Option<Self> {
        let focal = FOCAL_LENGTH * width.max(height);
        let centred = Quad::new(
            quad.corners()
                .map(|p| Point::new((p.x - width / 2.0) / focal, (p.y - height / 2.0) / focal)),
        );
        let map = Homography::from_rect(1.0, 1.0, &centred)?;
        let m = map.matrix();
        let (u, v) = ([m[0], m[3], m[6]], [m[1], m[4], m[7]]);
        let dot = |a: [f64; 3], b: [f64; 3]| a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        let (lu, lv) = (dot(u, u).sqrt(), dot(v, v).sqrt());
        let normal = [
            u[1] * v[2] - u[2] * v[1],
            u[2] * v[0] - u[0] * v[2],
            u[0] * v[1] - u[1] * v[0],
        ];
        let pose = Self {
            aspect: lu / lv,
            skew: dot(u, v) / (lu * lv),
            tilt: (normal[2].abs() / dot(normal, normal).sqrt())
                .clamp(0.0, 1.0)
                .acos()
                .to_degrees(),
        };
        (pose.aspect.is_finite() && pose.skew.is_finite() && pose.tilt.is_finite()).then_some(pose)
    }
}
