use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::locate::DocumentSize;

declare_check! {
    /// Flags a document that takes up too few of the photo's pixels.
    ///
    /// # Why it matters
    ///
    /// Small print that takes up too few pixels cannot be read, however sharp the photo is.
    ///
    /// # Measurement
    ///
    /// Pixels of the photo per millimetre along the longer side of the document; the size of a proof of address is that of
    /// A4 or letter, as the outline's shape tells, and of an identity document that of a card (85.60 mm): larger ones
    /// carry larger print, a passport's page about as many lines as a card. A picture that is itself too small is named
    /// by `image-resolution-low` as well.
    ///
    /// # Threshold
    ///
    /// At least 6 pixels per millimetre (150 dots per inch) for identity documents, 3 for proofs of address (76 dots
    /// per inch): provisional. What it was calibrated on: tests/calibration/document-too-small.md.
    ///
    /// # Blind spots
    ///
    /// A document of another shape is not assessed. Enlarging a small picture raises the number and not what can be
    /// read. A document that is cut off is measured by its estimated size.
    ///
    /// # Sources
    ///
    /// login.gov refuses documents below 290 dots per inch (11.4 pixels per millimetre); Smile ID asks for 1500 pixels
    /// over a card.
    pub static DOCUMENT_TOO_SMALL = {
        code: Code::DocumentTooSmall, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::PixelsPerMm, threshold: Threshold::AtLeast(6.0), limits: &[(Kind::Poa, 2.2)],
        measure: Picture(measure),
    }
}

/// The longer side of ID-1 in millimetres, ISO/IEC 7810.
const CARD: f64 = 85.60;

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    let density = document.pixels_per_mm().ok_or_else(|| without_size(document.size()))?;
    let [top, right, bottom, left] = document.corners().side_lengths();
    let longer = (top + bottom).max(right + left) / 2.0;
    let page = evidence.kind() == Kind::Poa;
    let density = if page { density } else { longer / CARD };
    Ok(Measurement::new(density).with_regions(vec![*document.corners()]))
}

/// Why nothing can be said of a document whose millimetres are not known.
fn without_size(size: DocumentSize) -> NotAssessed {
    match size {
        DocumentSize::Receipt => NotAssessed::DoesNotApply("a receipt has no fixed size"),
        _ => NotAssessed::because("the size of the document is not known"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_lacks_nothing_where_its_size_is_not_known() {
        assert!(without_size(DocumentSize::Receipt).is_no_lack());
        assert!(!without_size(DocumentSize::Page).is_no_lack());
    }
}
