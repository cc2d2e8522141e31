//! Faces: the seam for a detector, the built-in one, and what is measured of a face that was found.
//!
//! [`FaceDetector`] is all that the rest of the house knows of a detector. [`BuiltIn`] is the one that comes with the
//! feature `face`; an integrator can bring another.

#[cfg(feature = "face")]
mod built_in;
#[cfg(feature = "face")]
mod convolution;
#[cfg(feature = "face")]
mod detections;
pub(crate) mod frame;
#[cfg(feature = "face")]
mod lean;
#[cfg(feature = "face")]
mod network;
pub(crate) mod portrait;
pub(crate) mod quality;
pub(crate) mod selfie;
#[cfg(all(test, feature = "face"))]
mod testing;

use std::sync::Arc;

use crate::geometry::{Point, Rect};

#[cfg(feature = "face")]
pub use built_in::BuiltIn;

/// The confidence from which a face counts.
pub(crate) const LEAST_CONFIDENCE: f64 = 0.5;

/// A picture to look for faces in: upright, 8-bit sRGB.
#[derive(Clone, Copy)]
pub struct FacePicture<'a> {
    width: u32,
    height: u32,
    pixels: &'a [u8],
}

impl<'a> FacePicture<'a> {
    /// The picture of `width` × `height` pixels with these bytes, R, G, B, row by row; `None` where the number of bytes
    /// does not fit or a side is zero.
    #[must_use]
    pub fn new(width: u32, height: u32, pixels: &'a [u8]) -> Option<Self> {
        let bytes = u64::from(width) * u64::from(height) * 3;
        (bytes > 0 && pixels.len() as u64 == bytes).then_some(Self {
            width,
            height,
            pixels,
        })
    }

    /// The width in pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// The height in pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The bytes, R, G, B, row by row.
    #[must_use]
    pub fn pixels(&self) -> &'a [u8] {
        self.pixels
    }

    #[cfg(feature = "face")]
    fn whole(&self) -> Rect {
        Rect::new(0.0, 0.0, f64::from(self.width), f64::from(self.height))
    }
}

impl std::fmt::Debug for FacePicture<'_> {
    /// Says the size and never a pixel, so that a face cannot leak into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FacePicture({} × {})", self.width, self.height)
    }
}

/// A face as a detector sees it, in pixels of the picture that it was given.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct DetectedFace {
    /// From the forehead to the chin and from ear to ear; may leave the picture where the face does.
    pub bounds: Rect,
    /// How sure the detector is, 0 to 1.
    pub confidence: f64,
    /// The centres of the eyes, the one that is further left on an upright face first; `None` where the detector does
    /// not give them.
    pub eyes: Option<[Point; 2]>,
    /// The tip of the nose.
    pub nose: Option<Point>,
    /// The corners of the mouth, in the order of the eyes.
    pub mouth: Option<[Point; 2]>,
}

impl DetectedFace {
    /// A face of which no more than its place is known.
    #[must_use]
    pub const fn new(bounds: Rect, confidence: f64) -> Self {
        Self {
            bounds,
            confidence,
            eyes: None,
            nose: None,
            mouth: None,
        }
    }

    /// With the centres of the eyes.
    #[must_use]
    pub const fn with_eyes(mut self, eyes: [Point; 2]) -> Self {
        self.eyes = Some(eyes);
        self
    }

    /// With the tip of the nose.
    #[must_use]
    pub const fn with_nose(mut self, nose: Point) -> Self {
        self.nose = Some(nose);
        self
    }

    /// With the corners of the mouth.
    #[must_use]
    pub const fn with_mouth(mut self, mouth: [Point; 2]) -> Self {
        self.mouth = Some(mouth);
        self
    }

    /// The same face with every point taken elsewhere, as when the picture is reduced or turned; the bounds are the
    /// upright rectangle around the ones moved.
    pub(crate) fn moved(&self, to: impl Fn(Point) -> Point) -> Self {
        let corners = crate::geometry::Quad::from(self.bounds);
        Self {
            bounds: Rect::around(&corners.corners().map(&to)),
            confidence: self.confidence,
            eyes: self.eyes.map(|points| points.map(&to)),
            nose: self.nose.map(&to),
            mouth: self.mouth.map(|points| points.map(&to)),
        }
    }
}

/// Finds the faces in a picture.
///
/// The built-in detector is `BuiltIn` (feature `face`); a better or an already loaded model can
/// take its place. It is called from any thread with pictures of at most 1024 pixels a side.
pub trait FaceDetector: Send + Sync {
    /// The faces in `picture`, in any order, those of which the detector is not sure included with a low confidence:
    /// from 0.5 a face counts.
    fn detect(&self, picture: FacePicture<'_>) -> Vec<DetectedFace>;

    /// The same at a single look, where the detector would take a second one at what it is not sure of: for searches that
    /// look at every face again themselves. By default the same as [`Self::detect`].
    fn glance(&self, picture: FacePicture<'_>) -> Vec<DetectedFace> {
        self.detect(picture)
    }

    /// How much the face that `picture` shows upright looks like a whole one, 0 to 1, below 0.5 where a finger or a
    /// reflection hides a part of it; `None` where the detector does not tell, as by default. The eyes are on a level in
    /// the middle of the picture's width, four elevenths of an inter-eye distance above its middle, and the picture's sides
    /// are 4.4 inter-eye distances long.
    fn wholeness(&self, picture: FacePicture<'_>) -> Option<f64> {
        let _ = picture;
        None
    }

    /// One of the faces in `picture` with its points as exactly as the detector can give them, by a look that is too
    /// slow to be taken at every face: asked for the largest face of a selfie alone. By default the face as it is.
    fn refine(&self, picture: FacePicture<'_>, face: &DetectedFace) -> DetectedFace {
        let _ = picture;
        *face
    }
}

/// The detector that photos are given to, if there is one.
#[derive(Clone)]
pub(crate) struct Detector(Option<Arc<dyn FaceDetector>>);

impl Detector {
    pub(crate) fn new(detector: Arc<dyn FaceDetector>) -> Self {
        Self(Some(detector))
    }

    pub(crate) fn get(&self) -> Option<&dyn FaceDetector> {
        self.0.as_deref()
    }
}

impl Default for Detector {
    /// The built-in one; none without the feature `face`.
    fn default() -> Self {
        #[cfg(feature = "face")]
        return Self::new(Arc::new(BuiltIn::new()));
        #[cfg(not(feature = "face"))]
        return Self(None);
    }
}

impl std::fmt::Debug for Detector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_some() {
            "Detector"
        } else {
            "no Detector"
        })
    }
}
