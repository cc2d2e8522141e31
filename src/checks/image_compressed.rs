use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::imaging::blocking::blocking;

declare_check! {
    /// Flags a picture that was compressed until blocks show.
    ///
    /// # Why it matters
    ///
    /// Chats and upload forms compress pictures hard; small print turns into blocks and ringing.
    ///
    /// # Measurement
    ///
    /// How much more neighbouring pixels differ across the borders of JPEG's blocks of eight pixels than within them, as a
    /// ratio; about 1 without a visible grid. Of the stored picture, in about 64 of its rows.
    ///
    /// # Threshold
    ///
    /// At most 2.5, a warning, provisional: down to JPEG quality 30 compression changed what Tesseract reads by less than
    /// a tenth beyond what the score of `image-blurred` says. Simulated photos of quality 75 to 92 measured 1.0 to 1.9,
    /// real scans and photos 0.9 to 1.3.
    ///
    /// # Blind spots
    ///
    /// A picture that was cropped or resized after it was compressed has its grid elsewhere. Formats without blocks of
    /// eight pixels.
    ///
    /// # Sources
    ///
    /// Wang, Bovik and Evans, "Blind measurement of blocking artifacts in images", ICIP 2000.
    pub static IMAGE_COMPRESSED = {
        code: Code::ImageCompressed, reason: Reason::InvalidDocumentPhoto, severity: Severity::Warning,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(2.5),
        message: "The picture was compressed so much that detail is lost.",
        advice: "Upload the original photo from the camera, not a copy from a chat.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    blocking(evidence.photo()?.stored())
        .map(Measurement::new)
        .ok_or(NotAssessed::because("the picture is too small to tell"))
}
