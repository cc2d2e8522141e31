use super::days_since_issue;
use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a page whose date of issue is still to come.
    ///
    /// # Why it matters
    ///
    /// No letter is written tomorrow. The date was misread, or is not that of the issue, or the page was made up.
    ///
    /// # Measurement
    ///
    /// The number of days from the day of the check until the date of issue; negative for one in the past, see
    /// `poa-issue-date-missing` for which date it is. Not assessed without words or a date.
    ///
    /// # Threshold
    ///
    /// At most 1 day: where the page comes from it may already be tomorrow.
    ///
    /// # Blind spots
    ///
    /// A date that can be read as two days, of which one is past, is not assessed.
    ///
    /// # Sources
    ///
    /// Time zones differ by up to 26 hours (UTC-12 to UTC+14).
    pub static POA_DATE_IN_FUTURE = {
        code: Code::PoaDateInFuture, reason: Reason::PoaDate, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[Kind::Poa], unit: Unit::Days, threshold: Threshold::AtMost(1.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let (days, other_end) = days_since_issue(evidence)?;
    let ahead = |days: i64| -days as f64;
    Ok(match other_end {
        None => Measurement::new(ahead(days)),
        Some(end) => Measurement::between(ahead(days), ahead(end)),
    })
}

