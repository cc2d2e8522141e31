use super::no_date;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::days_between;
use crate::detail::Detail;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a document that will expire soon.
    ///
    /// # Why it matters
    ///
    /// A document may expire while the submission waits for review, and once it has, the person is asked for a new one.
    ///
    /// # Measurement
    ///
    /// The number of days from the day of the check until the expiry date. Not assessed once that date has passed: then
    /// `document-expired` says so.
    ///
    /// # Threshold
    ///
    /// At least 30 days, about what a review with one round of corrections and the issue of a new document can take.
    /// Provisional: chosen, not measured.
    ///
    /// # Blind spots
    ///
    /// It believes what was typed. Where the policy counts the last day as expired, both this check and `document-expired`
    /// speak on that one day.
    ///
    /// # Sources
    ///
    /// Sumsub's public tag `docExpiresSoon` for the same warning.
    pub static DOCUMENT_EXPIRES_SOON = {
        code: Code::DocumentExpiresSoon, reason: Reason::OldOrExpiredDocument, severity: Severity::Warning,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[], unit: Unit::Days, threshold: Threshold::AtLeast(30.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let field = form.expiry;
    let expiry = field.date().ok_or_else(|| no_date(field, "expiry date"))?;
    let days = days_between(form.as_of, expiry);
    if days < 0 {
        return Err(NotAssessed::DoesNotApply("the document has already expired"));
    }
    let left = Detail::DaysLeft {
        days: days as u32,
    };
    Ok(Measurement::new(days as f64).with_detail(left))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn it_warns_in_the_last_month_and_not_after_it() {
        struct Case(&'static str, Option<(f64, bool)>);
        let cases = [
            Case("2026-11-22", None),
            Case("2026-11-23", Some((0.0, false))),
            Case("2026-12-22", Some((29.0, false))),
            Case("2026-12-23", Some((30.0, true))),
            Case("2031-05-04", Some((1623.0, true))),
            Case("", None),
            Case("soon", None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims::default().with_expiry(typed);
            let measured = measure(&Form::read(&claims, today)).ok();
            let passes = |value| DOCUMENT_EXPIRES_SOON.threshold.accepts(value);
            assert_eq!(measured.map(|m| (m.value, passes(m.value))), expected, "{typed:?}");
        }
    }
}
