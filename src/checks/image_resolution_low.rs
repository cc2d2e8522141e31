use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::legibility::room;

declare_check! {
    /// Flags a picture with too few pixels for the document, however it is framed.
    ///
    /// # Why it matters
    ///
    /// A thumbnail or a copy from a chat can look right on a telephone and yet hold too few pixels for its smallest
    /// print. Coming closer does not help: only the photo in its full size does. `document-too-small` is the other case,
    /// a document that takes up too little of a picture with pixels enough.
    ///
    /// # Measurement
    ///
    /// The longer side, in pixels, of the largest document of the kind's shape that fits into the picture: a card
    /// (ID-1), a passport's page (ID-3), a page of A4; of a selfie the height of the largest portrait of 3 to 4.
    ///
    /// # Threshold
    ///
    /// At least 514 for an identity document: 6 pixels a millimetre over a card's 85.60 mm, the limit of
    /// `document-too-small`. At least 600 for a proof of address, 2 pixels a millimetre of A4. At least 300 for a
    /// selfie: a head that fills 0.8 of the height then has 70 pixels between the eyes. Of real scans and photos of
    /// documents 1 of 56 (0.00–0.09) is below. What it was calibrated on: tests/calibration/image-resolution-low.md.
    ///
    /// # Blind spots
    ///
    /// A small picture that has been enlarged.
    ///
    /// # Sources
    ///
    /// ISO/IEC 7810 and ISO 216 for the sizes. ISO/IEC 29794-5 as OFIQ takes it: 70 pixels between the eyes is middling
    /// quality. Others ask for more: login.gov refuses below 977 pixels over a card, Smile ID below 1500 for a card and 2200
    /// for a passport, Jumio below 300 a side.
    pub static IMAGE_RESOLUTION_LOW = {
        code: Code::ImageResolutionLow, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Pixels, threshold: Threshold::AtLeast(514.0),
        limits: &[(Kind::Poa, 500.0), (Kind::Selfie, 300.0)],
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let photo = evidence.photo()?;
    let room = room(evidence.kind(), photo.width(), photo.height());
    Ok(Measurement::new(room))
}
