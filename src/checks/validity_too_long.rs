use super::no_date;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::DateField;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a document that would be valid for longer than documents are.
    ///
    /// # Why it matters
    ///
    /// One of the two dates is a slip, and nobody knows which: 2046 for 2026 keeps an expired document alive for
    /// twenty years.
    ///
    /// # Measurement
    ///
    /// The whole years between the date of issue and the expiry date; what is left of a year, as on documents that
    /// are valid until the next birthday, is not counted. Not assessed for a document that does not expire or that
    /// expires before it was issued.
    ///
    /// # Threshold
    ///
    /// At most 24 years, the longest found among terms that do not depend on the holder being old: Indian driving
    /// licences run from 16 or 18 years of age until 40, and Chinese identity cards for 20 years. Where nothing but
    /// passports is accepted set 10: none was found that is valid for longer, but for some months carried over from
    /// the one before. It is a warning because of the longer terms named below.
    ///
    /// # Blind spots
    ///
    /// A slip within the limit: most documents are valid for 10 years. Documents that are rightly valid for longer:
    /// driving licences of Arizona until the age of 65, and identity cards that some countries issue to older holders
    /// (Belgium from 75 years for 30, Czechia from 70 for 35).
    ///
    /// # Sources
    ///
    /// India, Motor Vehicles Act 1988, section 14 as amended in 2019; China, Law on Resident Identity Cards, article
    /// 5; European Union, Directive 2006/126/EC, article 7 (driving licences, 10 to 15 years); Arizona Revised
    /// Statutes, section 28-3171.
    pub static VALIDITY_TOO_LONG = {
        code: Code::ValidityTooLong, reason: Reason::InvalidExpiryDate, severity: Severity::Warning,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Years, threshold: Threshold::AtMost(24.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let date = |field: DateField, name| field.date().ok_or_else(|| no_date(field, name));
    let expiry = date(form.expiry, "expiry date")?;
    let issued = date(form.issued, "date of issue")?;
    let years = expiry
        .years_since(issued)
        .ok_or(NotAssessed::DoesNotApply("the expiry date is before the date of issue"))?;
    Ok(Measurement::new(f64::from(years)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn the_longest_terms_pass_and_what_is_left_of_a_year_does_not_count() {
        struct Case(&'static str, &'static str, Option<(f64, bool)>);
        let cases = [
            // Issued, expires.
            Case("2021-05-04", "2031-05-03", Some((9.0, true))),
            Case("2021-05-04", "2031-05-04", Some((10.0, true))),
            Case("2021-05-04", "2041-05-04", Some((20.0, true))),
            Case("2021-05-04", "2046-05-03", Some((24.0, true))),
            Case("2021-05-04", "2046-05-04", Some((25.0, false))),
            Case("2021-05-04", "2061-05-04", Some((40.0, false))),
            Case("2021-05-04", "2021-05-04", Some((0.0, true))),
            Case("2021-05-04", "2021-05-03", None),
            Case("2021-05-04", "permanent", None),
            Case("2021-05-04", "", None),
            Case("", "2031-05-04", None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(issued, expiry, expected) in cases {
            let claims = Claims::default().with_issued(issued).with_expiry(expiry);
            let measured = measure(&Form::read(&claims, today)).ok();
            let passes = |value| VALIDITY_TOO_LONG.threshold.accepts(value);
            let measured = measured.map(|m| (m.value, passes(m.value)));
            assert_eq!(measured, expected, "{issued}, {expiry}");
        }
    }
}
