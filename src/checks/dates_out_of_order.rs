use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::detail::{DateConflict, Detail};
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags dates that contradict each other.
    ///
    /// # Why it matters
    ///
    /// Dates in the wrong field are a common slip, and every date of such a form is then doubtful.
    ///
    /// # Measurement
    ///
    /// How many of these orders the typed dates break, 0 to 4: a person is born before the document is issued; born before
    /// it expires; it is issued on or before the day on which it expires; it is issued on or before the day of the check. An
    /// order with a date that is missing or not legible is left out, and a date of birth that is known in part counts
    /// as the first day that it can be. Not assessed where no order is left.
    ///
    /// # Threshold
    ///
    /// At most 0: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// Wrong dates in a possible order. How long a document of a given country is valid is not known here.
    ///
    /// # Sources
    ///
    /// The orders follow from what the dates mean.
    pub static DATES_OUT_OF_ORDER = {
        code: Code::DatesOutOfOrder, reason: Reason::InvalidExpiryDate, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let born = form.date_of_birth.span().map(|(earliest, _)| earliest);
    let issued = form.issued.date();
    let expiry = form.expiry.date();
    let orders = [
        (born.zip(issued).map(|(born, issued)| born < issued), DateConflict::IssuedBeforeBirth),
        (born.zip(expiry).map(|(born, expiry)| born < expiry), DateConflict::ExpiryBeforeBirth),
        (issued.zip(expiry).map(|(issued, expiry)| issued <= expiry), DateConflict::ExpiryBeforeIssue),
        (issued.map(|issued| issued <= form.as_of), DateConflict::IssuedInFuture),
    ];
    if orders.iter().all(|(kept, _)| kept.is_none()) {
        return Err(NotAssessed::DoesNotApply("there are no two dates to compare"));
    }
 let conflicts: Vec<_> = orders
        .iter()
        .filter(|(kept, _)| *kept == Some(false))
        .map(|(_, conflict)| *conflict)
        .collect();
    let measurement = Measurement::new(conflicts.len() as f64);
    Ok(if conflicts.is_empty() {
        measurement
    } else {
        measurement.with_detail(Detail::DatesInConflict { conflicts })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn every_broken_order_counts_once_and_is_told() {
        struct Case(&'static str, &'static str, &'static str, Option<&'static [DateConflict]>);
        let cases = [
            // Born, issued, expires.
            Case("1990-05-04", "2021-05-04", "2031-05-03", Some(&[])),
            Case("1990-05-04", "", "2031-05-03", Some(&[])),
            Case("", "2021-05-04", "2021-05-04", Some(&[])),
            Case("", "2026-11-23", "", Some(&[])),
            Case("", "2026-11-24", "", Some(&[DateConflict::IssuedInFuture])),
            Case("", "2021-05-04", "2021-05-03", Some(&[DateConflict::ExpiryBeforeIssue])),
            Case("1990-05-04", "1990-05-04", "", Some(&[DateConflict::IssuedBeforeBirth])),
            Case("1990-05-04", "", "1990-05-04", Some(&[DateConflict::ExpiryBeforeBirth])),
            Case("2031-05-03", "2021-05-04", "1990-05-04", Some(&[DateConflict::IssuedBeforeBirth, DateConflict::ExpiryBeforeBirth, DateConflict::ExpiryBeforeIssue])),
            Case("XX XX 1990", "1990-06-01", "", Some(&[])),
            Case("XX XX 1990", "1989-06-01", "", Some(&[DateConflict::IssuedBeforeBirth])),
            Case("1990-05-04", "03/04/2021", "", None),
            Case("1990-05-04", "", "", None),
            Case("", "", "", None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(born, issued, expiry, expected) in cases {
            let claims = Claims::default()
                .with_date_of_birth(born)
                .with_issued(issued)
                .with_expiry(expiry);
            let measured = measure(&Form::read(&claims, today));
            let expected = expected.map(|told| {
                let conflicts = told.to_vec();
                let detail = (!told.is_empty()).then_some(Detail::DatesInConflict { conflicts });
                (told.len() as f64, detail)
            });
            let measured = measured.ok().map(|m| (m.value, m.detail));
            assert_eq!(measured, expected, "{born}, {issued}, {expiry}");
        }
    }
}
