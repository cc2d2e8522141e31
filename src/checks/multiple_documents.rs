use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a picture with more than one document.
    ///
    /// # Why it matters
    ///
    /// With two documents in a picture it is anybody's guess which of them is meant; services ask for one upload a
    /// side.
    ///
    /// # Measurement
    ///
    /// The number of outlines that do not overlap: the best one, and another that is at least 0.875 sure and has at
    /// least 0.35 of its area; or two of one size that lie side by side or one above the other, as a front and a back
    /// do, each of which holds a document by the measure of `document-not-recognised`. Two is the most that is counted.
    ///
    /// # Threshold
    ///
    /// At most one; a warning. Of simulated pictures of two cards among clutter about half are found (19 of 40
    /// (0.33–0.63)), and wrongly 4 of 190 (0.01–0.05) of one card. What it was calibrated on:
    /// tests/calibration/multiple-documents.md.
    ///
    /// # Blind spots
    ///
    /// Documents that overlap count as one. A printed paper of a document's size beside the document counts
    /// as one.
    ///
    /// # Sources
    ///
    /// Veriff's reason 642 and Onfido's `two_documents_uploaded` name the same case.
    pub static MULTIPLE_DOCUMENTS = {
        code: Code::MultipleDocuments, reason: Reason::IrrelevantDocument, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Count, threshold: Threshold::AtMost(1.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let mut outlines = vec![*evidence.document()?.corners()];
    outlines.extend(&evidence.located()?.others);
    Ok(Measurement::new(outlines.len() as f64).with_regions(outlines))
}
