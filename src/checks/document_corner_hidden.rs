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
    /// At the corner that is covered most, the share of the outline's stretches next to it across which colour no
    /// longer changes and beyond which the surface has another colour than elsewhere, 0 to 1: the lesser of the two
    /// sides' shares.
    ///
    /// # Threshold
    ///
    /// At most 0.35. Provisional.
    ///
    /// # Blind spots
    ///
    /// A finger of the colour of the surface. A cover that ends before the corner.
    ///
    /// # Sources
    ///
    /// Regula's check `Occlusion` and Onfido's `covered_photo` name the same case.
    pub static DOCUMENT_CORNER_HIDDEN = {
        code: Code::DocumentCornerHidden, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.35),
        message: "Something covers a corner of the document.",
        advice: "Lay the document down and take your fingers off it, so that all four corners are seen.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    let covered = document.covered().into_iter().fold(0.0, f64::max);
    Ok(Measurement::new(covered))
}
