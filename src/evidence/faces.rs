//! The faces in the picture.

use super::{Evidence, NotAssessed};
use crate::face::portrait::Portrait;
use crate::face::quality::{Clarity, FaceQuality};
use crate::face::selfie::{MainFace, Selfie};
use crate::face::{DetectedFace, FaceDetector};

impl Evidence {
    fn detector(&self) -> Result<&dyn FaceDetector, NotAssessed> {
        let none = NotAssessed::because("there is no face detector");
        self.shared.detector.get().ok_or(none)
    }

    /// The faces in a photo of a person.
    pub(crate) fn selfie(&self) -> Result<&Selfie, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let detector = self.detector()?;
        let (stop, pool) = (&self.stop, &self.shared.pool);
        let look = || Selfie::of(detector, photo, reduced, pool, stop);
        Ok(self.selfie.or_work_out(stop, look)?)
    }

    /// The portrait on the document, or in the whole picture where no outline is known, in pixels of the photo.
    pub(crate) fn portrait(&self) -> Result<Option<&Portrait>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let detector = self.detector()?;
        let scale = f64::from(photo.width()) / f64::from(reduced.width());
        let outline = self.outline().ok().map(|d| d.corners().scaled(1.0 / scale));
        let (stop, pool) = (&self.stop, &self.shared.pool);
        let portrait = self.portrait.or_work_out(stop, || {
            let found = Portrait::find(detector, reduced, outline.as_ref(), pool, stop);
            found.map(|portrait| portrait.scaled(scale))
        })?;
        Ok(portrait.as_ref())
    }

    /// How well the portrait on the document is seen; `None` where there is none or it is too small to be looked at.
    pub(crate) fn portrait_clarity(&self) -> Result<Option<&Clarity>, NotAssessed> {
        let (photo, portrait, detector) = (self.photo()?, self.portrait()?, self.detector()?);
        let clarity = self.portrait_clarity.or_work_out(&self.stop, || {
            let pool = &self.shared.pool;
            portrait.and_then(|found| Clarity::of(detector, photo, &found.face, pool))
        })?;
        Ok(clarity.as_ref())
    }

    /// The face that a selfie is of.
    pub(crate) fn main_face(&self) -> Result<&MainFace, NotAssessed> {
        self.selfie()?.main.as_ref().ok_or(NotAssessed::NoFace)
    }

    /// The face that a selfie is of, and how well it is seen.
    pub(crate) fn main_face_quality(&self) -> Result<(&MainFace, &FaceQuality), NotAssessed> {
        let face = self.main_face()?;
        let quality = face.quality.as_ref().ok_or(NotAssessed::because(
            "the face is too small to be looked at",
        ))?;
        Ok((face, quality))
    }

    /// The faces, if a check has asked for them: all in a photo of a person, the portrait on a document.
    pub(crate) fn faces_if_sought(&self) -> &[DetectedFace] {
        let selfie = self.selfie.get().map(|selfie| &selfie.faces[..]);
        let portrait = || {
            let portrait = self.portrait.get()?.as_ref()?;
            Some(std::slice::from_ref(&portrait.face))
        };
        selfie.or_else(portrait).unwrap_or_default()
    }

    /// By how many corners the document's reading order starts later than its outline, if a check has asked for the
    /// portrait that tells.
    pub(crate) fn turn_if_sought(&self) -> usize {
        let portrait = self.portrait.get().and_then(Option::as_ref);
        portrait.map_or(0, |portrait| portrait.turn)
    }
}
