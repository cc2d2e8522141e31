//! Where a face lies in a picture, in measures of the face itself.

use super::DetectedFace;
use crate::geometry::{Homography, Point, Quad, Rect};

/// The distance from the eyes to the mouth in inter-eye distances, on a face seen from the front: the median over 22
/// selfies of `tests/calibration/faces.md`, 0.83 to 1.16.
const EYES_TO_MOUTH: f64 = 0.98;
/// Where the eyes are in the box of a face, from the top, and the box's width in inter-eye distances: the same.
const EYES_IN_BOX: f64 = 0.35;
const BOX_WIDTH: f64 = 2.02;
/// How far the tip of the nose stands out before the line from the eyes to the mouth, in inter-eye distances: about 30 mm
/// on 63 mm.
const NOSE: f64 = 0.48;

/// The frame of a face: the origin between the eyes, x along the eyes, y towards the mouth, in units of the inter-eye
/// distance that the face would show from the front.
///
/// A turned face shows its eyes nearer to each other, and its mouth as far below them as before: the unit is the larger
/// of the two measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FaceFrame {
    /// From units to the picture.
    pub(crate) to_picture: Homography,
    /// A unit in pixels.
    pub(crate) unit: f64,
    /// How far the head leans to a shoulder, in degrees, -180 to 180: 0 for upright, positive clockwise on the picture.
    pub(crate) roll: f64,
    /// How far the head is turned to a side, in degrees, 0 to 90, by how far the nose stands beside the line from the
    /// eyes to the mouth; `None` where the detector does not give them. No more than a proxy: noses differ.
    pub(crate) yaw: Option<f64>,
}

impl FaceFrame {
    /// The frame of a face; `None` where its points or its box have no extent.
    pub(crate) fn of(face: &DetectedFace) -> Option<Self> {
        let (eyes, roll, unit) = match face.eyes {
            Some([left, right]) => {
                let apart = left.distance(right);
                let eyes = left.lerp(right, 0.5);
                let below = face
                    .mouth
                    .map_or(0.0, |[a, b]| eyes.distance(a.lerp(b, 0.5)));
                let roll = (right.y - left.y).atan2(right.x - left.x);
                (eyes, roll, apart.max(below / EYES_TO_MOUTH))
            }
            None => {
                let r = face.bounds;
                let eyes = Point::new(r.x + r.width / 2.0, r.y + r.height * EYES_IN_BOX);
                (eyes, 0.0, r.width / BOX_WIDTH)
            }
        };
        if !(unit.is_finite() && unit > 0.0 && roll.is_finite()) {
            return None;
        }
        let (sin, cos) = (roll.sin() * unit, roll.cos() * unit);
        let frame = Self {
            to_picture: Homography::affine([cos, -sin, eyes.x, sin, cos, eyes.y]),
            unit,
            roll: roll.to_degrees(),
            yaw: None,
        };
        Some(Self {
            yaw: frame.yaw_of(face),
            ..frame
        })
    }

    fn yaw_of(&self, face: &DetectedFace) -> Option<f64> {
        let to_frame = self.to_picture.inverse()?;
        let nose = to_frame.apply(face.nose?);
        let [a, b] = face.mouth?.map(|p| to_frame.apply(p));
        let mouth = a.lerp(b, 0.5);
        if mouth.y <= 0.0 {
            return None;
        }
        let beside = nose.x - mouth.x * (nose.y / mouth.y).clamp(0.0, 1.0);
        Some((beside / NOSE).clamp(-1.0, 1.0).asin().to_degrees().abs())
    }

    /// The head from the hairline to the chin and from ear to ear, in the picture.
    pub(crate) fn head(&self) -> Quad {
        self.to_picture.apply_quad(&Quad::from(HEAD))
    }

    /// The share of the head that lies outside a picture of `width` × `height`, 0 to 1.
    pub(crate) fn outside(&self, width: f64, height: f64) -> f64 {
        let head = self.head();
        let inside = head.area_within(&Rect::new(0.0, 0.0, width, height));
        (1.0 - inside / head.area()).clamp(0.0, 1.0)
    }
}

/// The head in units of the frame.
const HEAD: Rect = Rect {
    x: -1.05,
    y: -0.95,
    width: 2.1,
    height: 2.65,
};

/// How far below the eyes the chin is, in units: the lower end of [`HEAD`].
pub(crate) const CHIN: f64 = 1.7;

#[cfg(test)]
mod tests {
    use super::*;

    /// A face seen from the front whose eyes are `apart` pixels apart, leaning by `roll` degrees around its eyes.
    fn face(eyes: Point, apart: f64, roll: f64, nose_beside: f64) -> DetectedFace {
        let (sin, cos) = roll.to_radians().sin_cos();
        let at = |x: f64, y: f64| {
            Point::new(
                eyes.x + apart * (x * cos - y * sin),
                eyes.y + apart * (x * sin + y * cos),
            )
        };
        DetectedFace::new(Rect::new(0.0, 0.0, 1.0, 1.0), 0.9)
            .with_eyes([at(-0.5, 0.0), at(0.5, 0.0)])
            .with_nose(at(nose_beside, 0.6))
            .with_mouth([at(-0.35, EYES_TO_MOUTH), at(0.35, EYES_TO_MOUTH)])
    }

    #[test]
    fn the_frame_follows_the_face() {
        for roll in [-170.0, -90.0, 0.0, 12.0, 90.0, 135.0] {
            let frame = FaceFrame::of(&face(Point::new(300.0, 200.0), 80.0, roll, 0.0)).unwrap();
            assert!((frame.unit - 80.0).abs() < 1e-9);
            assert!((frame.roll - roll).abs() < 1e-9);
            assert!(frame.yaw.unwrap() < 1e-9);
            assert!(
                frame
                    .to_picture
                    .apply(Point::new(0.0, 0.0))
                    .distance(Point::new(300.0, 200.0))
                    < 1e-9
            );
            assert!(frame.outside(1000.0, 1000.0) < 1e-9);
        }
    }

    #[test]
    fn a_nose_to_the_side_is_a_turned_head() {
        let yaw = |beside| {
            FaceFrame::of(&face(Point::new(300.0, 200.0), 80.0, 20.0, beside))
                .unwrap()
                .yaw
                .unwrap()
        };
        assert!((yaw(NOSE / 2.0) - 30.0).abs() < 1e-6);
        assert!((yaw(-NOSE / 2.0) - 30.0).abs() < 1e-6);
        assert!((yaw(2.0) - 90.0).abs() < 1e-6);
    }

    #[test]
    fn half_a_head_is_half_outside() {
        let frame = FaceFrame::of(&face(Point::new(0.0, 500.0), 80.0, 0.0, 0.0)).unwrap();
        assert!((frame.outside(1000.0, 1000.0) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn a_box_alone_gives_a_frame_and_a_point_none() {
        let frame =
            FaceFrame::of(&DetectedFace::new(Rect::new(10.0, 20.0, 210.0, 300.0), 0.9)).unwrap();
        assert!((frame.unit - 210.0 / BOX_WIDTH).abs() < 1e-9 && frame.yaw.is_none());
        assert_eq!(
            FaceFrame::of(&DetectedFace::new(Rect::default(), 0.9)),
            None
        );
        let nowhere = Point::new(5.0, 5.0);
        let point = DetectedFace::new(Rect::default(), 0.9).with_eyes([nowhere, nowhere]);
        assert_eq!(FaceFrame::of(&point), None);
    }
}
