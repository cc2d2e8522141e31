use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a picture in which no document is seen.
    ///
    /// # Why it matters
    ///
    /// A picture of a table, a person or a room holds nothing to verify, and the person learns of it only hours later.
    ///
    /// # Measurement
    ///
    /// The confidence of the best outline on the picture reduced to 1024 pixels, 0 to 1: the probability, by a
    /// logistic regression over 21 measures of the outline, that it is that of a document.
    ///
    /// # Threshold
    ///
    /// At least 0.5. Provisional.
    ///
    /// # Blind spots
    ///
    /// A sheet of paper without print, a book or a tile is an outline like a document's. A white document on a white
    /// table in an overexposed picture has no outline.
    ///
    /// # Sources
    ///
    /// The measures are listed with the search for the document.
    pub static DOCUMENT_NOT_FOUND = {
        code: Code::DocumentNotFound, reason: Reason::IrrelevantDocument, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Score, threshold: Threshold::AtLeast(0.5),
        message: "No document is seen in the picture.",
        advice: "Lay the document on a plain surface of another colour and take the photo from straight above.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.located()?.confidence))
}
