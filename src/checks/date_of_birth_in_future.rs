use super::no_date;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::days_between;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a date of birth that is still to come.
    ///
    /// # Why it matters
    ///
    /// It is a slip: this year instead of the year of birth, or the expiry date in the wrong field.
    ///
    /// # Measurement
    ///
    /// The number of days from the date of birth until the day of the check; negative where the birth is still to
    /// come. Of a date that is known in part, the first day that it can be.
    ///
    /// # Threshold
    ///
    /// At least 0 days: somebody born on the day of the check has been born.
    ///
    /// # Blind spots
    ///
    /// Near the change of day the person's date may be one ahead of the caller's. That matters for births of today
    /// only, which the minimum age refuses in any case.
    ///
    /// # Sources
    ///
    /// The rule needs none.
    pub static DATE_OF_BIRTH_IN_FUTURE = {
        code: Code::DateOfBirthInFuture, reason: Reason::DateOfBirth, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Days, threshold: Threshold::AtLeast(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let born = form.date_of_birth;
    let (earliest, _) = born.span().ok_or_else(|| no_date(born, "date of birth"))?;
    let days = days_between(earliest, form.as_of);
    Ok(Measurement::new(days as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn days_since_birth_are_negative_before_it() {
        struct Case(&'static str, Option<f64>);
        let cases = [
            Case("2026-11-23", Some(0.0)),
            Case("2026-11-24", Some(-1.0)),
            Case("2026-11-22", Some(1.0)),
            Case("2025-11-23", Some(365.0)),
            Case("2031-05-04", Some(-1623.0)),
            Case("XX XX 2026", Some(326.0)),
            Case("XX DEC 2026", Some(-8.0)),
            Case("", None),
            Case("2026-02-30", None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims::default().with_date_of_birth(typed);
            let measured = measure(&Form::read(&claims, today));
            assert_eq!(measured.ok().map(|m| m.value), expected, "{typed:?}");
        }
    }
}
