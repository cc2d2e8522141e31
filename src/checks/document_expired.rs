use super::no_date;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::days_between;
use crate::detail::Detail;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a document that has expired.
    ///
    /// # Why it matters
    ///
    /// An expired document proves no identity, and no better photo will change that.
    ///
    /// # Measurement
    ///
    /// The number of days from the day of the check until the expiry date: 0 on the last day, negative after it.
    ///
    /// # Threshold
    ///
    /// At least 0 days: the printed date is the last day on which the document is valid. Services differ: set 1 for one
    /// that counts the last day as expired, as Veriff does, and a negative number for a period of grace.
    ///
    /// # Blind spots
    ///
    /// It believes what was typed. Near the change of day the issuing country's date may differ from the caller's by one.
    /// A document without an expiry date is not assessed.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 4, eighth edition, section 4.1 (date of expiry); Veriff's public list of decline reasons.
    pub static DOCUMENT_EXPIRED = {
        code: Code::DocumentExpired, reason: Reason::OldOrExpiredDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[], unit: Unit::Days, threshold: Threshold::AtLeast(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let field = form.expiry;
    let expiry = field.date().ok_or_else(|| no_date(field, "expiry date"))?;
    let days = days_between(form.as_of, expiry);
    let since = u32::try_from(-days).ok().filter(|days| *days > 0);
    let since = since.map(|days| Detail::DaysSince { days });
    Ok(Measurement::new(days as f64).with_detail(since))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn the_last_day_counts_as_valid_unless_the_policy_asks_for_a_day_more() {
        struct Case(&'static str, f64, bool, bool);
        let cases = [
            // Typed, days left, valid by default, valid where the last day no longer counts.
            Case("2026-11-22", -1.0, false, false),
            Case("2026-11-23", 0.0, true, false),
            Case("2026-11-24", 1.0, true, true),
            Case("2016-11-23", -3652.0, false, false),
            Case("2036-11-23", 3653.0, true, true),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let threshold = DOCUMENT_EXPIRED.threshold;
        for Case(typed, days, by_default, strictly) in cases {
            let claims = Claims::default().with_expiry(typed);
            let Measurement { value, detail, .. } = measure(&Form::read(&claims, today)).unwrap();
            let valid = (threshold.accepts(value), threshold.with_limit(1.0).accepts(value));
            assert_eq!((value, valid), (days, (by_default, strictly)), "{typed}");
            // Days are told where the last one is past, and not on it.
            let since = (days < 0.0).then_some(Detail::DaysSince { days: -days as u32 });
            assert_eq!(detail, since, "{typed}");
        }
    }

    #[test]
    fn without_a_date_nothing_is_said() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let why = |claims| measure(&Form::read(&claims, today)).unwrap_err().to_string();
        assert_eq!(why(Claims::default()), "no expiry date was given");
        assert_eq!(why(Claims::default().with_expiry("")), "no expiry date was given");
        let ambiguous = Claims::default().with_expiry("03/04/2031");
        assert_eq!(why(ambiguous), "the expiry date could not be read");
    }
}
