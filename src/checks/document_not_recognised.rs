use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a picture in which what has a document's outline does not look like an identity document.
    ///
    /// # Why it matters
    ///
    /// A cupboard, a window, a screen or a page of notes has four straight sides as a card has. To tell the person to
    /// hold the camera closer to it would be of no use.
    ///
    /// # Measurement
    ///
    /// The probability that the outline has an identity document in it, 0 to 1, as boosted trees of two questions give it
    /// over 46 signs. Of the outline: how far its shape is from that of a card or a passport's page, its tilt, whether
    /// corners are seen. Of its inside, made flat at three pixels a millimetre of a card: rows of print 1 to 5 mm high, in
    /// strips of 10 mm, and how far they go on from strip to strip; how densely edges lie over cells of 5 mm; how much
    /// detail there is at each size; how much darker print is than its ground; how light, even and coloured the ground is.
    /// Where these leave it open, a machine-readable zone makes it 0.95, and a portrait of a portrait's size on one side of the
    /// outline 0.5. Where the first outline holds none and another of a document's shape does, that one is the document's.
    ///
    /// # Threshold
    ///
    /// At least 0.27. Of pictures without a document, each photographer held out in turn, 46 of 1223 (0.03–0.05) keep an
    /// outline, where the outline alone leaves 682 of 1223 (0.53–0.59); of documents, simulated photos among them, 4 of
    /// 250 (0.01–0.04) are lost. What it was calibrated on: tests/calibration/document-not-recognised.md.
    ///
    /// # Blind spots
    ///
    /// A page of print of a document's shape, a business card among them, looks much like the back of a card. A document
    /// of which little more than a corner is seen, or whose outline was taken wrongly, may not be recognised.
    ///
    /// # Sources
    ///
    /// J. H. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001), for
    /// the trees. Onfido's `no_document_in_image` and Veriff's reasons 201 and 209 name the same case.
    pub static DOCUMENT_NOT_RECOGNISED = {
        code: Code::DocumentNotRecognised, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::IDENTITY, unit: Unit::Score, threshold: Threshold::AtLeast(0.27),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let outline = *evidence.outline()?.corners();
    Ok(Measurement::new(evidence.recognition()?).with_regions(vec![outline]))
}
