//! The faces in a selfie, and what each check of a selfie takes from them.

use std::sync::Arc;

use image::RgbImage;

use super::frame::FaceFrame;
use super::quality::FaceQuality;
use super::{DetectedFace, FaceDetector, FacePicture, LEAST_CONFIDENCE};
use crate::intake::Photo;
use crate::pool::Pool;
use crate::stop::Stop;

/// The faces in a photo of a person.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selfie {
    /// Every face that counts, in pixels of the photo, the largest first.
    pub(crate) faces: Vec<DetectedFace>,
    /// The largest one in detail; `None` where there is none.
    pub(crate) main: Option<MainFace>,
}

/// The face that a selfie is of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MainFace {
    pub(crate) frame: FaceFrame,
    /// `None` where the face is too small to be looked at.
    pub(crate) quality: Option<FaceQuality>,
    /// The share of the head outside the picture, 0 to 1.
    pub(crate) outside: f64,
    /// How far the middle of the face is from the middle of the picture, in shares of its width and height, the larger
    /// of the two: 0 to 0.5 for a face in the picture.
    pub(crate) off_centre: f64,
}

impl Selfie {
    /// What is seen in the photo, of which `reduced` is the reduction; nothing where it is time to stop.
    pub(crate) fn of(
        detector: &dyn FaceDetector,
        photo: &Photo,
        reduced: &RgbImage,
        pool: &Arc<Pool>,
        stop: &Stop,
    ) -> Self {
        let Some(view) = FacePicture::new(reduced.width(), reduced.height(), reduced.as_raw())
        else {
            return Self::default();
        };
        let scale = f64::from(photo.width()) / f64::from(reduced.width());
        let mut faces = detector.detect(view);
        faces.retain(|face| face.confidence >= LEAST_CONFIDENCE);
        faces.sort_by(|a, b| b.bounds.area().total_cmp(&a.bounds.area()));
        if stop.is_due() {
            return Self::default();
        }
        if let Some(largest) = faces.first_mut() {
            *largest = detector.refine(view, largest);
        }
        let faces: Vec<DetectedFace> = faces
            .iter()
            .map(|face| face.moved(|p| p.scaled(scale)))
            .collect();
        Self {
            main: faces
                .first()
                .filter(|_| !stop.is_due())
                .and_then(|face| MainFace::of(photo, face, pool)),
            faces,
        }
    }

    /// The area of the second largest face over that of the largest, 0 to 1; 0 where there is no second. A bystander in
    /// the background is small: at twice the distance a face covers a quarter.
    pub(crate) fn second_area(&self) -> f64 {
        match self.faces.as_slice() {
            [first, second, ..] if first.bounds.area() > 0.0 => {
                second.bounds.area() / first.bounds.area()
            }
            _ => 0.0,
        }
    }
}

impl MainFace {
    fn of(photo: &Photo, face: &DetectedFace, pool: &Arc<Pool>) -> Option<Self> {
        let frame = FaceFrame::of(face)?;
        let (width, height) = (f64::from(photo.width()), f64::from(photo.height()));
        let middle = frame.head().centre();
        Some(Self {
            frame,
            quality: FaceQuality::of(photo, face, pool),
            outside: frame.outside(width, height),
            off_centre: (middle.x / width - 0.5)
                .abs()
                .max((middle.y / height - 0.5).abs()),
        })
    }
}
