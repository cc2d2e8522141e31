use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a page that bears no date of issue.
    ///
    /// # Why it matters
    ///
    /// A proof of address counts for some weeks. A page without a date cannot be shown to be recent.
    ///
    /// # Measurement
    ///
    /// How many dates of issue are found, 0 or 1: a date with a label that says so, in 46 languages; else one that stands alone at the
    /// head of the first page; else the last day of the span that the page is about. Dates with another label, such as pay by or born,
    /// do not count. Not assessed without words.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself. Which dates are found is told by `matching.md` of the calibration.
    ///
    /// # Blind spots
    ///
    /// Dates of other calendars than the Gregorian, and those that name a month alone, are not read. A page whose date OCR misread has
    /// none.
    ///
    /// # Sources
    ///
    /// The labels are this project's, after letters, bills and statements; the forms of dates are those of `dates`.
    pub static POA_ISSUE_DATE_MISSING = {
        code: Code::PoaIssueDateMissing, reason: Reason::PoaDate, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[Kind::Poa], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let issued = evidence.proof()?.issued;
    Ok(Measurement::new(f64::from(u8::from(issued.is_some()))))
}

