use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a document of which a part lies outside the picture.
    ///
    /// # Why it matters
    ///
    /// A missing edge hides characters of the machine-readable zone or of the number, and services refuse a document
    /// that is not whole.
    ///
    /// # Measurement
    ///
    /// The share of the document's area outside the picture, 0 to 1. A side that the picture's border takes the place
    /// of is put where the document of the nearest known shape would end.
    ///
    /// # Threshold
    ///
    /// At most 0.002. Provisional.
    ///
    /// # Blind spots
    ///
    /// A close-up that shows no edge of the document at all has no outline to be cut off.
    ///
    /// # Sources
    ///
    /// Z. Zhang and L. He, "Whiteboard scanning and image enhancement", Digital Signal Processing 17 (2007), section
    /// 3.2.
    pub static DOCUMENT_CUT_OFF = {
        code: Code::DocumentCutOff, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.002),
        message: "A part of the document is cut off.",
        advice: "Move the camera back until all four corners of the document are in the picture, with a little room around them.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    Ok(Measurement::new(document.outside()).with_regions(vec![*document.corners()]))
}
