use super::days_since_issue;
use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a page that was issued too long ago.
    ///
    /// # Why it matters
    ///
    /// People move; only a recent page says where somebody lives.
    ///
    /// # Measurement
    ///
    /// The number of days from the date of issue until the day of the check; see `poa-issue-date-missing` for which date it is. A date
    /// that can be read as two days is judged where both come out the same. Not assessed without words or a date.
    ///
    /// # Threshold
    ///
    /// At most 90 days, what verification services ask for most often (90 days or 3 months). A policy sets another one in general,
    /// or for residents of one country by `proof-days`.
    ///
    /// # Blind spots
    ///
    /// It believes the page.
    ///
    /// # Sources
    ///
    /// The periods in the help articles of exchanges and in the documentation of verification services: 90 days or 3 months.
    pub static POA_TOO_OLD = {
        code: Code::PoaTooOld, reason: Reason::PoaDate, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[Kind::Poa], unit: Unit::Days, threshold: Threshold::AtMost(90.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let (days, other_end) = days_since_issue(evidence)?;
    let since = u32::try_from(days).ok().map(|days| Detail::DaysSince { days });
    let measurement = match other_end {
        None => Measurement::new(days as f64),
        Some(end) => Measurement::between(days as f64, end as f64),
    };
    Ok(measurement.with_detail(since))
}

