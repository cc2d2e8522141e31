use super::filled_in;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags an expiry date that the form asks for and that was left empty.
    ///
    /// # Why it matters
    ///
    /// Whether a document is still valid cannot be told without its expiry date.
    ///
    /// # Measurement
    ///
    /// The number of expiry dates that were typed, 0 or 1, legible or not. White space counts as nothing. Not assessed
    /// where the caller passes no field, because then the form does not ask.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// Some documents have no expiry date. A form that knows that passes no field; which of them are accepted, and how
    /// recently they must have been issued, is for the integrator to decide and not checked here.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 4, eighth edition, section 4.1 (the expiry date is mandatory on a passport).
    pub static EXPIRY_MISSING = {
        code: Code::ExpiryMissing, reason: Reason::InvalidExpiryDate, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    filled_in(form.expiry, "expiry date")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn only_a_field_that_is_asked_for_can_be_missing() {
        struct Case(Option<&'static str>, Result<f64, NotAssessed>);
        let cases = [
            Case(None, Err(NotAssessed::NotClaimed("expiry date"))),
            Case(Some(""), Ok(0.0)),
            Case(Some("\u{a0}"), Ok(0.0)),
            Case(Some("2031-05-04"), Ok(1.0)),
            Case(Some("never"), Ok(1.0)),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims {
                expiry: typed.map(str::to_owned),
                ..Claims::default()
            };
            let measured = measure(&Form::read(&claims, today));
            assert_eq!(measured.map(|m| m.value), expected, "{typed:?}");
        }
    }
}
