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
    /// The confidence of the best outline on the picture reduced to 1024 pixels, 0 to 1: the probability that it is a
    /// document's, by a logistic regression over 19 measures of the outline, with seven of eight uploads taken to show
    /// a document. A picture of the shape of a card or page that has print and no outline in it counts as a scan
    /// cropped to the document, with 0.8.
    ///
    /// # Threshold
    ///
    /// At least 0.5. Of scenes simulated by others 10 of 10 (0.72–1.00) empty tables are found, and wrongly 3 of 120
    /// (0.01–0.07) with a document. What it was calibrated on: tests/calibration/document-not-found.md.
    ///
    /// # Blind spots
    ///
    /// A sheet of paper without print, a book or a tile has an outline like a document's. A document whose sides have
    /// been exposed to the white of the table has none. A close-up that shows no side of the document is not found,
    /// unless it happens to have a document's shape.
    ///
    /// # Sources
    ///
    /// D. V. Tropin et al., "Advanced Hough-based method for on-device document localization", arXiv 2008.02615
    /// (2020), for the contour and contrast measures.
    pub static DOCUMENT_NOT_FOUND = {
        code: Code::DocumentNotFound, reason: Reason::IrrelevantDocument, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::IDENTITY, unit: Unit::Score, threshold: Threshold::AtLeast(0.5),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.located()?.confidence()))
}
