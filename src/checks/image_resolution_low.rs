use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a picture with too few pixels to hold the print.
    ///
    /// # Why it matters
    ///
    /// A thumbnail or a picture from a chat can look right on a telephone and yet hold too few pixels for its smallest
    /// print. No other check can make up for that.
    ///
    /// # Measurement
    ///
    /// The longer side of the picture, in pixels.
    ///
    /// # Threshold
    ///
    /// At least 500 pixels for an identity document, 600 for a proof of address, 300 for a selfie: below, the print
    /// cannot be read (the face cannot be compared) however well the picture is framed. An ID-1 card (85.60 mm) that
    /// fills 500 pixels has 5.8 a millimetre, seven for capitals of 1.2 mm. The limit is set where every picture
    /// below fails, not where every picture above can be read.
    ///
    /// # Blind spots
    ///
    /// A small picture that has been enlarged; a document that fills little of a large picture.
    ///
    /// # Sources
    ///
    /// ISO/IEC 7810 for the size of ID-1.
    pub static IMAGE_RESOLUTION_LOW = {
        code: Code::ImageResolutionLow, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Pixels, threshold: Threshold::AtLeast(500.0),
        limits: &[(Kind::Poa, 600.0), (Kind::Selfie, 300.0)],
        message: "The picture has too few pixels.",
        advice: "Upload the original photo from the camera, not a preview or a copy that a chat has made smaller.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let photo = evidence.photo()?;
    Ok(Measurement::new(f64::from(photo.width().max(photo.height()))))
}
