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
    /// At most 0.4. On 130 simulated scenes (14 documents on procedural tables, the pictures of the calibration
    /// corpus) it finds all 10 fingers and nothing wrongly. Of 109 simulated strips 5 to 8 % of the card wide, a third
    /// of a finger's width, it finds 21 %, and about 1 % wrongly of 790 others.
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
        message: "Something covers a corner of the document.",
        advice: "Lay the document down and take your fingers off it, so that all four corners are seen.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    let covered = document.covered().into_iter().fold(0.0, f64::max);
    Ok(Measurement::new(covered).with_regions(vec![*document.corners()]))
}
