use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a document that nearly touches the border of the picture.
    ///
    /// # Why it matters
    ///
    /// Without surface around it, neither a person nor a program can tell whether the document is whole.
    ///
    /// # Measurement
    ///
    /// The distance from the corners of the document to the nearest border of the picture, in longer sides of the
    /// picture; a cut-off document has a negative one.
    ///
    /// # Threshold
    ///
    /// At least 0.01, ten pixels of a picture of 1024; a warning. Of scenes simulated by others 10 of 10 (0.72–1.00)
    /// cut documents are found, and 0 of 80 (0.00–0.05) that are whole. What it was calibrated on:
    /// tests/calibration/document-margin-low.md.
    ///
    /// # Blind spots
    ///
    /// A scan that is cropped to the document is flagged although nothing is missing, which is why this is a warning.
    ///
    /// # Sources
    ///
    /// Regula's check `documentPositionIndent` names the same case.
    pub static DOCUMENT_MARGIN_LOW = {
        code: Code::DocumentMarginLow, reason: Reason::InvalidDocumentPhoto, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtLeast(0.01),
        limits: &[(Kind::Poa, 0.002)],
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    if evidence.kind() == Kind::Poa {
        evidence.photo()?;
        return Ok(Measurement::new(evidence.print()?.clearance()));
    }
    let document = evidence.document()?;
    Ok(Measurement::new(document.margin()))
}
