use super::filled_in;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a date of birth that the form asks for and that was left empty.
    ///
    /// # Why it matters
    ///
    /// Whoever verifies an identity has to know the date of birth: it tells namesakes apart and shows that the person
    /// is of age. A submission without it comes back.
    ///
    /// # Measurement
    ///
    /// The number of dates of birth that were typed, 0 or 1, legible or not. White space counts as nothing. Not
    /// assessed where the caller passes no field, because then the form does not ask.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// It looks at the form and not at the picture: whether the document shows a date of birth is not assessed.
    ///
    /// # Sources
    ///
    /// FATF Recommendation 10 with the Basel Committee's "Sound management of risks related to money laundering"
    /// (2020), annex 4, which lists the date of birth among what identifies a person.
    pub static DATE_OF_BIRTH_MISSING = {
        code: Code::DateOfBirthMissing, reason: Reason::DateOfBirth, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    filled_in(form.date_of_birth, "date of birth")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn only_a_field_that_is_asked_for_can_be_missing() {
        struct Case(Option<&'static str>, Result<f64, NotAssessed>);
        let cases = [
            Case(None, Err(NotAssessed::NotClaimed("date of birth"))),
            Case(Some(""), Ok(0.0)),
            Case(Some(" \t"), Ok(0.0)),
            Case(Some("1990-05-04"), Ok(1.0)),
            Case(Some("long ago"), Ok(1.0)),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims {
                date_of_birth: typed.map(str::to_owned),
                ..Claims::default()
            };
            let measured = measure(&Form::read(&claims, today));
            assert_eq!(measured.map(|m| m.value), expected, "{typed:?}");
        }
    }
}
