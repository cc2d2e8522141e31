use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a document that takes up too few of the photo's pixels.
    ///
    /// # Why it matters
    ///
    /// Small print that takes up too few pixels cannot be read, however sharp the photo is.
    ///
    /// # Measurement
    ///
    /// Pixels of the photo per millimetre of the document along its longer side, the size taken from the format that
    /// the outline's shape tells.
    ///
    /// # Threshold
    ///
    /// At least 6 pixels per millimetre for identity documents, 3 for pages. Provisional.
    ///
    /// # Blind spots
    ///
    /// A document of unknown shape is not assessed. Enlarging a small picture raises the number and not what can be
    /// read.
    ///
    /// # Sources
    ///
    /// login.gov refuses documents below 290 dots per inch (11.4 pixels per millimetre); Smile ID asks for 1500 pixels
    /// over a card.
    pub static DOCUMENT_TOO_SMALL = {
        code: Code::DocumentTooSmall, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::PixelsPerMm, threshold: Threshold::AtLeast(6.0), limits: &[(Kind::Poa, 3.0)],
        message: "The document is too small in the picture.",
        advice: "Move the camera closer, until the document fills most of the picture.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    let density = document
        .pixels_per_mm()
        .ok_or(NotAssessed::because("the size of the document is not known"))?;
    Ok(Measurement::new(density).with_regions(vec![*document.corners()]))
}
