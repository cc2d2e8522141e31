use super::no_date;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::age_on;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a date of birth of a person who would be older than anybody alive.
    ///
    /// # Why it matters
    ///
    /// It is a slip: a wrong century, or the first year that a list offers. As an age it would pass every minimum.
    ///
    /// # Measurement
    ///
    /// The age in whole years on the day of the check. Of a date of birth that is known in part, the last day that it
    /// can be, so that only what is certainly too long ago counts.
    ///
    /// # Threshold
    ///
    /// At most 120 years. The longest life on record lasted 122 years and ended in 1997; nobody since has been shown
    /// to live to 120. Set 100 or 110 where more slips are to be caught and somebody looks at the few persons of that
    /// age.
    ///
    /// # Blind spots
    ///
    /// A slip that makes a person merely old: 1931 for 1991. Years before 1900 are no date at all here and are told
    /// by `date-of-birth-invalid`.
    ///
    /// # Sources
    ///
    /// Robine and Allard, "Jeanne Calment: Validation of the Duration of Her Life", 1999.
    pub static DATE_OF_BIRTH_IMPLAUSIBLE = {
        code: Code::DateOfBirthImplausible, reason: Reason::DateOfBirth, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Years, threshold: Threshold::AtMost(120.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let born = form.date_of_birth;
    let (_, latest) = born.span().ok_or_else(|| no_date(born, "date of birth"))?;
    let years = age_on(latest, form.as_of)
        .ok_or(NotAssessed::DoesNotApply("the date of birth may be in the future"))?;
    Ok(Measurement::new(f64::from(years)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn the_oldest_persons_are_plausible_and_a_year_more_is_not() {
        struct Case(&'static str, Option<(f64, bool)>);
        let cases = [
            Case("1905-11-24", Some((120.0, true))),
            Case("1905-11-23", Some((121.0, false))),
            Case("1900-01-01", Some((126.0, false))),
            Case("1990-05-04", Some((36.0, true))),
            Case("XX XX 1905", Some((120.0, true))),
            Case("XX XX 1904", Some((121.0, false))),
            Case("XX XX 2026", None),
            Case("2027-01-01", None),
            Case("1899-12-31", None),
            Case("", None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims::default().with_date_of_birth(typed);
            let measured = measure(&Form::read(&claims, today)).ok();
            let passes = |value| DATE_OF_BIRTH_IMPLAUSIBLE.threshold.accepts(value);
            assert_eq!(measured.map(|m| (m.value, passes(m.value))), expected, "{typed:?}");
        }
    }
}
