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
    /// The share of the document's area outside the picture, 0 to 1. Where two sides run into the border of the
    /// picture the third is missing; it is put where a card or a passport page would end, by the two sides' vanishing
    /// point and an assumed focal length, or three in a hundred further out where no such shape fits.
    ///
    /// Of a proof of address it is what the border cuts of its print: the share of the lines that run into the side where
    /// they begin or end, two at least, or 0.1 where the cut runs along the lines: through one, or so near to a block of
    /// them that there is no room for the next. A page without its blank margin is whole.
    ///
    /// # Threshold
    ///
    /// At most 0.002, of a proof of address 0.045. Of scenes simulated by others 10 of 10 (0.72–1.00) cut documents are found, and wrongly 1 of 120
    /// (0.00–0.05) others. What it was calibrated on: tests/calibration/document-cut-off.md.
    ///
    /// # Blind spots
    ///
    /// A close-up that shows no side of the document has no outline to be cut off. A table's edge or a shadow along
    /// the border may pass for a side. How much is missing is an estimate.
    ///
    /// # Sources
    ///
    /// Z. Zhang and L. He, "Whiteboard scanning and image enhancement", Digital Signal Processing 17 (2007), section
    /// 3.2.
    pub static DOCUMENT_CUT_OFF = {
        code: Code::DocumentCutOff, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.002), limits: &[(Kind::Poa, 0.045)],
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    if evidence.kind() == Kind::Poa {
        // Digital pages have no border that could cut them.
        evidence.photo()?;
        return Ok(Measurement::new(evidence.print()?.cut()));
    }
    let document = evidence.document()?;
    Ok(Measurement::new(document.outside()).with_regions(vec![*document.corners()]))
}
