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
    /// TODO
    ///
    /// # Threshold
    ///
    /// TODO
    ///
    /// # Blind spots
    ///
    /// TODO
    ///
    /// # Sources
    ///
    /// TODO
    pub static DOCUMENT_NOT_RECOGNISED = {
        code: Code::DocumentNotRecognised, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::IDENTITY, unit: Unit::Score, threshold: Threshold::AtLeast(0.2),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let content = evidence.content()?;
    let outline = *evidence.outline()?.corners();
    let score = content.map_or(0.0, |content| content.score);
    Ok(Measurement::new(score).with_regions(vec![outline]))
}
