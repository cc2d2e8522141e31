use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::DateField;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags an expiry date that is not one calendar date.
    ///
    /// # Why it matters
    ///
    /// A date that does not exist, or that can be read in two ways, does not say until when the document is valid.
    ///
    /// # Measurement
    ///
    /// The number of calendar dates that the text names beyond doubt, 0 or 1, by the rules of the module `dates`: an
    /// ambiguous order of day and month, a year of two digits, an impossible day, a day left out or marked as unknown
    /// and a year outside 1900 to 2100 are no date, and the message says which it is.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// A wrong date that exists. That a document does not expire, in words or as the year 9999, is taken on trust.
    ///
    /// # Sources
    ///
    /// ISO 8601-1:2019; ICAO Doc 9303 part 3, eighth edition, section 3.8 (dates in print; only a date of birth may be
    /// unknown in part).
    pub static EXPIRY_INVALID = {
        code: Code::ExpiryInvalid, reason: Reason::InvalidExpiryDate, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    match form.expiry {
        DateField::NotAsked | DateField::Blank => Err(NotAssessed::NotClaimed("expiry date")),
        DateField::Date(_) | DateField::Partly { .. } | DateField::Unlimited => {
            Ok(Measurement::new(1.0))
        }
        DateField::Invalid(error) => Ok(Measurement::new(0.0).with_detail(error.detail())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::DateOrder;
    use crate::{Claims, NaiveDate};

    #[test]
    fn an_expiry_date_names_one_day() {
        struct Case(&'static str, Option<f64>);
        let cases = [
            Case("", None),
            Case("2031-05-04", Some(1.0)),
            Case("04 MAI/MAY 31", Some(1.0)),
            Case("13.04.2031", Some(1.0)),
            Case("03.04.2031", Some(0.0)),
            Case("2031-02-29", Some(0.0)),
            Case("31.12.9999", Some(1.0)),
            Case("permanent", Some(1.0)),
            Case("XX MAY 2031", Some(0.0)),
            Case("05/2031", Some(0.0)),
            Case("never", Some(0.0)),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims::default().with_expiry(typed);
            let measured = measure(&Form::read(&claims, today));
            assert_eq!(measured.ok().map(|m| m.value), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_form_that_names_its_order_is_not_ambiguous() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let claims = Claims::default()
            .with_expiry("03.04.2031")
            .with_date_order(DateOrder::DayFirst);
        let measured = measure(&Form::read(&claims, today)).unwrap();
        assert_eq!(measured, Measurement::new(1.0));
    }
}
