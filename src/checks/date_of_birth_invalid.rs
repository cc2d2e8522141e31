use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::{DateError, DateField};
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a date of birth that is not one calendar date.
    ///
    /// # Why it matters
    ///
    /// What was typed is compared with the document. A date that does not exist, or that can be read in two ways, agrees
    /// with no document.
    ///
    /// # Measurement
    ///
    /// The number of calendar dates that the text names beyond doubt, 0 or 1, by the rules of the module `dates`: an
    /// ambiguous order of day and month, a year of two digits, an impossible day and a year outside 1900 to 2100 are
    /// no date, and the message says which it is.
    ///
    /// A date of which only the year, or the year and the month, are known (`1961`, `XX.XX.1961`) is valid: documents may
    /// state it so, and its holder has no other. One that is marked as unknown altogether is not assessed.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// A wrong date that exists. Dates of other calendars, which have to be converted by the form.
    ///
    /// # Sources
    ///
    /// ISO 8601-1:2019; ICAO Doc 9303 part 3, eighth edition, section 3.8 (dates in print, unknown dates of birth).
    pub static DATE_OF_BIRTH_INVALID = {
        code: Code::DateOfBirthInvalid, reason: Reason::DateOfBirth, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    match form.date_of_birth {
        DateField::NotAsked | DateField::Blank => Err(NotAssessed::NotClaimed("date of birth")),
        // Some people know only the year in which they were born, and some documents print no more.
        DateField::Date(_) | DateField::Partly { .. } | DateField::Unlimited => {
            Ok(Measurement::new(1.0))
        }
        DateField::Invalid(DateError::Unknown) => Err(NotAssessed::because(
            "the date of birth is marked as unknown",
        )),
        DateField::Invalid(error) => Ok(Measurement::new(0.0).with_detail(error.detail())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detail::Detail;
    use crate::{Claims, NaiveDate};

    #[test]
    fn a_date_of_birth_names_a_day_or_what_is_known_of_it() {
        struct Case(&'static str, Result<f64, NotAssessed>);
        let unknown = || Err(NotAssessed::because("the date of birth is marked as unknown"));
        let cases = [
            Case("", Err(NotAssessed::NotClaimed("date of birth"))),
            Case("1990-05-04", Ok(1.0)),
            Case("4 May 1990", Ok(1.0)),
            Case("04 MAI/MAY 90", Ok(1.0)),
            Case("25/12/1990", Ok(1.0)),
            Case("03/04/1990", Ok(0.0)),
            Case("1990-02-29", Ok(0.0)),
            Case("04/05/90", Ok(0.0)),
            Case("1890-05-04", Ok(0.0)),
            Case("1990", Ok(1.0)),
            Case("a while ago", Ok(0.0)),
            Case("XX XX 1990", Ok(1.0)),
            Case("XX XX XX", unknown()),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims::default().with_date_of_birth(typed);
            let measured = measure(&Form::read(&claims, today));
            assert_eq!(measured.map(|m| m.value), expected, "{typed:?}");
        }
    }

    #[test]
    fn the_detail_says_what_is_wrong_with_the_date() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let claims = Claims::default().with_date_of_birth("1990-02-29");
        let measured = measure(&Form::read(&claims, today)).unwrap();
        assert_eq!(measured.detail, Some(Detail::NoSuchDay));
    }
}
