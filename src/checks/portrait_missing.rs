use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags the front of a card or the photo page of a passport on which no face is seen.
    ///
    /// # Why it matters
    ///
    /// The portrait is what the person is compared with. A document without one, or its wrong side, cannot be used.
    ///
    /// # Measurement
    ///
    /// The number of portraits, 0 or 1. The document is rectified to 224 pixels and searched in quarter turns by the
    /// face detector; a candidate is looked at again from nearby, and the turn in which it is seen best tells which way
    /// up the document is. Where no outline is known, the whole picture is searched.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself. How often the search is wrong is counted in
    /// tests/calibration/portrait-missing.md.
    ///
    /// # Blind spots
    ///
    /// A portrait that is burnt out or covered may not be seen as one. A face on a poster behind a document without an
    /// outline is taken for the portrait. Ghost portraits count where there is no other.
    ///
    /// # Sources
    ///
    /// W. Wu, H. Peng and S. Yu, "YuNet: a tiny millisecond-level face detector", Machine Intelligence Research 20
    /// (2023).
    pub static PORTRAIT_MISSING = {
        code: Code::PortraitMissing, reason: Reason::FaceMissingOrUnclear, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: &[Kind::IdFront, Kind::Passport], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    evidence.document_or_page()?;
    let portrait = evidence.portrait()?;
    Ok(Measurement::new(f64::from(u8::from(portrait.is_some()))))
}
