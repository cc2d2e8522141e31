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
    use crate::face::FaceDetector;
    pub use crate::face::portrait::Portrait;

    /// The portrait on the document with this outline.
    #[must_use]
    pub fn portrait(
        detector: &dyn FaceDetector,
        picture: &image::RgbImage,
        outline: Option<&crate::geometry::Quad>,
    ) -> Option<Portrait> {
        Portrait::find(detector, picture, outline, &Default::default())
    }

    /// What is measured of the largest face in a photo of a person.
    #[derive(Clone, Copy, Debug)]
    pub struct Measures {
        /// In pixels of the photo, as it would be from the front.
        pub inter_eye_distance: f64,
        /// The middle of the face, in pixels of the photo.
        pub centre: crate::geometry::Point,
        /// How far the middle of the face is from that of the picture, in shares of the picture's sides, the larger.
        pub off_centre: f64,
        /// The share of the head outside the picture.
        pub outside: f64,
        /// How far the head is turned, in degrees, where that is known.
        pub yaw: Option<f64>,
        /// How many faces count.
        pub faces: usize,
    }

    /// What the checks of a selfie measure; `None` where there is no face.
    #[must_use]
    pub fn measures(detector: &dyn FaceDetector, photo: &crate::intake::Photo) -> Option<Measures> {
        let small = reduced(photo);
        let selfie = crate::face::selfie::Selfie::of(detector, photo, &small, &Default::default());
        let main = selfie.main?;
        Some(Measures {
            inter_eye_distance: main.frame.unit,
            centre: main.frame.head().centre(),
            off_centre: main.off_centre,
            outside: main.outside,
            yaw: main.frame.yaw,
            faces: selfie.faces.len(),
        })
    }

    /// The upright picture, its longer side reduced to that of the picture that faces are looked for in.
    #[must_use]
    pub fn reduced(photo: &crate::intake::Photo) -> image::RgbImage {
        let mut resizer = fast_image_resize::Resizer::new();
        let side = crate::evidence::REDUCED_LONG_SIDE;
        photo
            .reduced(side, &mut resizer, &Default::default())
            .clone()
    }
}

/// The machine-readable zone, as it is read from a photo.
pub mod mrz {
    use crate::geometry::Quad;
    use crate::reading::{MrzReader, MrzReading};

    /// The zone in a photo, from the picture that [`super::face::reduced`] gives and, where it is known, the outline of the
    /// document in pixels of the photo.
    #[must_use]
    pub fn read(
        reader: &MrzReader,
        photo: &crate::intake::Photo,
        reduced: &image::RgbImage,
        outline: Option<&Quad>,
    ) -> Option<MrzReading> {
        reader.read_in(photo, reduced, outline)
    }
}
