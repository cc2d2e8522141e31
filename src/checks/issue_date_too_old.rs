use super::no_date;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::{DateField, days_between};
use crate::detail::Detail;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a document without an expiry date that was issued long ago.
    ///
    /// # Why it matters
    ///
    /// Nothing says until when such a document can be relied on: the portrait ages, names change, and the security
    /// features are those of the day of issue.
    ///
    /// # Measurement
    ///
    /// The number of days from the date of issue until the day of the check; negative for a date of issue that is
    /// still to come, which `dates-out-of-order` tells. Assessed only where the form says that the document does not
    /// expire.
    ///
    /// # Threshold
    ///
    /// At most 184 days, the longest that six months can be. It is a warning because many countries issue identity
    /// cards without an end to older holders (China from 46 years of age, Romania from 55), who have no newer
    /// document to show. Where such cards are welcome switch the check off; where none is, make it an error.
    ///
    /// # Blind spots
    ///
    /// It believes what was typed. A form that leaves the expiry date empty does not say that there is no end, and is
    /// not assessed.
    ///
    /// # Sources
    ///
    /// NIST SP 800-63A-4 (draft), requirements on identity evidence: unexpired, or issued within the previous six
    /// months where there is no date of expiry.
    pub static ISSUE_DATE_TOO_OLD = {
        code: Code::IssueDateTooOld, reason: Reason::OldOrExpiredDocument, severity: Severity::Warning,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[], unit: Unit::Days, threshold: Threshold::AtMost(184.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    match form.expiry {
        DateField::Unlimited => {}
        DateField::Date(_) => {
            return Err(NotAssessed::DoesNotApply("the document has an expiry date"));
        }
        expiry => return Err(no_date(expiry, "expiry date")),
    }
    let field = form.issued;
    let issued = field.date().ok_or_else(|| no_date(field, "date of issue"))?;
    let days = days_between(issued, form.as_of);
    let since = u32::try_from(days).ok().map(|days| Detail::DaysSince { days });
    Ok(Measurement::new(days as f64).with_detail(since))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn six_months_are_allowed_and_only_to_documents_without_an_end() {
        struct Case(&'static str, &'static str, Option<(f64, bool)>);
        let cases = [
            // Expires, issued.
            Case("permanent", "2026-11-23", Some((0.0, true))),
            Case("permanent", "2026-05-23", Some((184.0, true))),
            Case("9999-12-31", "2026-05-22", Some((185.0, false))),
            Case("長期", "2006-05-22", Some((7490.0, false))),
            Case("permanent", "2026-11-24", Some((-1.0, true))),
            Case("permanent", "", None),
            Case("2031-05-04", "2006-05-22", None),
            Case("", "2006-05-22", None),
            Case("soon", "2006-05-22", None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(expiry, issued, expected) in cases {
            let claims = Claims::default().with_issued(issued).with_expiry(expiry);
            let measured = measure(&Form::read(&claims, today)).ok();
            let passes = |value| ISSUE_DATE_TOO_OLD.threshold.accepts(value);
            let measured = measured.map(|m| (m.value, passes(m.value)));
            assert_eq!(measured, expected, "{expiry}, {issued}");
        }
    }
}
