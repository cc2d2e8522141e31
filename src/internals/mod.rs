//! The kernels behind the checks, for the project's own calibration programs and benches (feature `internals`).
//!
//! Not part of the crate's interface: anything here may change or go with any version.

mod facts;
mod kernels;

pub use facts::*;
pub use kernels::*;

/// What becomes of a file: its facts, and its picture in buffers that are kept.
pub mod intake {
    pub use crate::intake::{
        ColorModel, ColorProfile, Exif, FileFacts, Format, Intake, JpegFacts, Metadata,
        Orientation, TextEntry, Thumbnail, Workspace, Xmp, read,
    };
}

/// PDF files, as they are read.
#[cfg(feature = "pdf")]
pub mod pdf {
    pub use crate::intake::pdf::{PdfFile, read};
    pub use crate::intake::{PageFacts, Word};
}

/// Faces and portraits, as the checks see them.
pub mod face {
    pub use crate::face::portrait::Portrait;
    use crate::face::quality::{Clarity, FaceQuality};
    use crate::face::{DetectedFace, FaceDetector};
    use crate::geometry::{Point, Quad};
    use crate::intake::Photo;
    use crate::stop::Stop;

    /// The portrait on the document with this outline.
    #[must_use]
    pub fn portrait(
        detector: &dyn FaceDetector,
        picture: &image::RgbImage,
        outline: Option<&Quad>,
    ) -> Option<Portrait> {
        Portrait::find(
            detector,
            picture,
            outline,
            &Default::default(),
            &Stop::NEVER,
        )
    }

    /// What is measured of the largest face in a photo of a person.
    #[derive(Clone, Copy, Debug)]
    pub struct Measures {
        /// The face, in pixels of the photo.
        pub face: DetectedFace,
        /// Where it lies.
        pub frame: Frame,
        /// How well it is seen; `None` where it is too small.
        pub quality: Option<Quality>,
        /// The middle of the face, in pixels of the photo.
        pub centre: Point,
        /// How far the middle of the face is from that of the picture, in shares of the picture's sides, the larger.
        pub off_centre: f64,
        /// The share of the head outside the picture.
        pub outside: f64,
        /// How many faces count.
        pub faces: usize,
    }

    /// What the checks of a selfie measure; `None` where there is no face.
    #[must_use]
    pub fn measures(detector: &dyn FaceDetector, photo: &Photo) -> Option<Measures> {
        let small = reduced(photo);
        let selfie = crate::face::selfie::Selfie::of(
            detector,
            photo,
            &small,
            &Default::default(),
            &Stop::NEVER,
        );
        let (main, face) = (selfie.main?, *selfie.faces.first()?);
        Some(Measures {
            face,
            frame: frame(&face)?,
            quality: main.quality.as_ref().map(Quality::of),
            centre: main.frame.head().centre(),
            off_centre: main.off_centre,
            outside: main.outside,
            faces: selfie.faces.len(),
        })
    }

    /// Where a face lies in a picture.
    #[derive(Clone, Copy, Debug)]
    pub struct Frame {
        /// The middle between the eyes.
        pub origin: Point,
        /// The inter-eye distance as it would be from the front, in pixels.
        pub unit: f64,
        /// How far the head leans, in degrees, positive clockwise.
        pub roll: f64,
        /// How far it is turned, in degrees, where that is known.
        pub yaw: Option<f64>,
    }

    /// The frame of a face; `None` where it has no extent.
    #[must_use]
    pub fn frame(face: &DetectedFace) -> Option<Frame> {
        let frame = crate::face::frame::FaceFrame::of(face)?;
        Some(Frame {
            origin: frame.to_picture.apply(Point::new(0.0, 0.0)),
            unit: frame.unit,
            roll: frame.roll,
            yaw: frame.yaw,
        })
    }

    /// How well a face is seen.
    #[derive(Clone, Copy, Debug)]
    pub struct Quality {
        /// In pixels of the photo.
        pub inter_eye_distance: f64,
        /// How sharp it is, 0 to 1.
        pub sharpness: f64,
        /// How well it is lit, 0 to 1.
        pub lighting: f64,
        /// The share that is burnt out, 0 to 1.
        pub over_exposure: f64,
        /// How clear it is, 0 to 1, where it is the portrait on a document.
        pub clarity: Option<f64>,
    }

    impl Quality {
        fn of(quality: &FaceQuality) -> Self {
            Self {
                inter_eye_distance: quality.inter_eye_distance,
                sharpness: quality.sharpness,
                lighting: quality.lighting,
                over_exposure: quality.over_exposure,
                clarity: None,
            }
        }
    }

    /// The portrait on the document with this outline, in pixels of the photo, and how well it is seen.
    #[must_use]
    pub fn portrait_in(
        detector: &dyn FaceDetector,
        photo: &Photo,
        outline: Option<&Quad>,
    ) -> Option<(Portrait, Option<Quality>)> {
        let small = reduced(photo);
        let scale = f64::from(photo.width()) / f64::from(small.width());
        let outline = outline.map(|quad| quad.scaled(1.0 / scale));
        let found = portrait(detector, &small, outline.as_ref())?.scaled(scale);
        let clarity = Clarity::of(detector, photo, &found.face, &Default::default());
        Some((
            found,
            clarity.map(|clarity| Quality {
                clarity: Some(clarity.value()),
                ..Quality::of(&clarity.quality)
            }),
        ))
    }

    /// The whole picture, upright, its longer side at most 2400 pixels.
    #[must_use]
    pub fn whole(photo: &Photo) -> image::RgbImage {
        let mut resizer = fast_image_resize::Resizer::new();
        photo
            .reduced(2400, &mut resizer, &Default::default())
            .clone()
    }

    /// The upright picture, its longer side reduced to that of the picture that faces are looked for in.
    #[must_use]
    pub fn reduced(photo: &Photo) -> image::RgbImage {
        let mut resizer = fast_image_resize::Resizer::new();
        let side = crate::evidence::REDUCED_LONG_SIDE;
        photo
            .reduced(side, &mut resizer, &Default::default())
            .clone()
    }
}

/// Fingerprints and what they are compared as.
pub mod submission {
    use crate::code::Slot;
    use crate::evidence::Evidence;
    use crate::fingerprint::{Fingerprint, Probe};
    use crate::submission::Part;

    /// A picture made ready to be compared with fingerprints.
    pub struct Picture(Probe);

    impl Picture {
        /// Of a picture, whatever its size and shape.
        #[must_use]
        pub fn of(picture: &image::RgbImage) -> Self {
            Self(Probe::of(picture))
        }

        /// Its own fingerprint.
        #[must_use]
        pub fn fingerprint(&self) -> Fingerprint {
            self.0.fingerprint()
        }

        /// The share of bits that differ.
        #[must_use]
        pub fn distance(&self, other: Fingerprint) -> f64 {
            self.0.distance(other)
        }
    }

    /// What is kept of an upload that has been judged.
    pub struct Upload(Part);

    impl Upload {
        /// Of an upload in this place.
        #[must_use]
        pub fn of(slot: Slot, evidence: &Evidence) -> Self {
            Self(Part::of(slot, evidence))
        }

        /// How much the whole pictures, the documents and the faces differ from another's.
        #[must_use]
        pub fn distances(&self, other: &Self) -> [Option<f64>; 3] {
            self.0.distances(&other.0)
        }
    }
}

/// The machine-readable zone, as it is read from a photo.
pub mod mrz {
    use crate::geometry::Quad;
    use crate::reading::{MrzReader, MrzReading};
    use crate::stop::Stop;

    /// The zone in a photo, from the picture that [`super::face::reduced`] gives and, where it is known, the outline of the
    /// document in pixels of the photo.
    #[must_use]
    pub fn read(
        reader: &MrzReader,
        photo: &crate::intake::Photo,
        reduced: &image::RgbImage,
        outline: Option<&Quad>,
    ) -> Option<MrzReading> {
        reader.read_in(photo, reduced, outline, &Stop::NEVER)
    }
}

/// The holder's signature on a passport, as it is measured.
pub mod signature {
    use crate::evidence::Evidence;
    use crate::signature::{Place, in_place};

    /// The length of a hand's strokes in millimetres, in the place of this name whatever the issuing state: `right` or
    /// `under-portrait`.
    ///
    /// # Errors
    ///
    /// Why it cannot be said.
    pub fn stroke(evidence: &Evidence, place: &str) -> Result<f64, String> {
        let place = match place {
            "right" => Place::Right,
            "under-portrait" => Place::UnderPortrait,
            _ => Place::Elsewhere,
        };
        let photo = evidence.photo().map_err(|why| why.to_string())?;
        let zone = evidence.mrz().map_err(|why| why.to_string())?;
        let zone = zone.ok_or("no machine-readable zone is read on the page")?;
        let document = evidence.outline().ok();
        let found = in_place(photo, zone.corners(), document, place, &Default::default());
        found.map(|found| found.stroke).map_err(str::to_owned)
    }
}
