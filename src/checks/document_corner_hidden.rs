use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a document with something over one of its corners.
    ///
    /// # Why it matters
    ///
    /// A finger over a corner may hide a number or a security feature, and a hidden corner is how an altered one would
    /// look.
    ///
    /// # Measurement
    ///
    /// At the corner that is covered most, the share of the sides' stretches next to it (2 to 10 % of their length)
    /// where colour hardly changes across the side and the colour inside is not the document's, or does not change at
    /// all and the colour outside is not the surface's, 0 to 1: the lesser of the two sides' shares. Colours are
    /// compared with those 14 to 36 % along the side.
    ///
    /// # Threshold
    ///
    /// At most 0.4; of a proof of address it is a warning, since a fold or a staple may hide nothing. Of scenes simulated
    /// by others 10 of 10 (0.72–1.00) with a finger are found, and wrongly 0 of 120 (0.00–0.03) others; strips a third of
    /// a finger wide are mostly missed. What it was calibrated on:
    /// tests/calibration/document-corner-hidden.md.
    ///
    /// # Blind spots
    ///
    /// A thing over the corner that is much smaller than a finger. A finger of the very colour of document and
    /// surface. Fingers over a side away from its corners are not looked for.
    ///
    /// # Sources
    ///
    /// Regula's check `Occlusion` and Onfido's `covered_photo` name the same case.
    pub static DOCUMENT_CORNER_HIDDEN = {
        code: Code::DocumentCornerHidden, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.4),
        severities: &[(Kind::Poa, Severity::Warning)],
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    let covered = document.covered().into_iter().fold(0.0, f64::max);
    Ok(Measurement::new(covered).with_regions(vec![*document.corners()]))
}
