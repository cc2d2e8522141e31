use super::{needed, needed_date};
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::days_between;
use crate::detail::Detail;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a document of a series that is no longer accepted, though it has not expired.
    ///
    /// # Why it matters
    ///
    /// Some countries have replaced a series of passports or cards, and what was issued before counts no more, at the
    /// border or at the service that asks.
    ///
    /// # Measurement
    ///
    /// The number of days from the first day of issue that the policy accepts of the country and the type until the
    /// date of issue; negative for a document that was issued before it. Where the policy names no such day for the
    /// country and the type, nothing is assessed.
    ///
    /// # Threshold
    ///
    /// At least 0 days: the day itself is in the policy, `[jurisdictions.UTO.superseded] passport = 2015-01-01`. No
    /// day is set by default, because no list of them is kept by anybody who answers for it.
    ///
    /// # Blind spots
    ///
    /// It believes what was typed. A series that was issued beside its successor for a while is not told apart by a
    /// day.
    ///
    /// # Sources
    ///
    /// The articles on rejected documents that services publish ("certain countries require a new passport"); the
    /// rule itself is the policy's.
    pub static DOCUMENT_SUPERSEDED = {
        code: Code::DocumentSuperseded, reason: Reason::OldOrExpiredDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[], unit: Unit::Days, threshold: Threshold::AtLeast(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    if !form.rules.supersede() {
        return Err(NotAssessed::DoesNotApply("the policy names no superseded documents"));
    }
    let country = needed(&form.country, "country of the document")?;
    let superseded = form.rules.superseded(country);
    let superseded = superseded
        .ok_or(NotAssessed::DoesNotApply("the policy names no superseded documents of this country"))?;
    let document_type = needed(&form.document_type, "type of document")?;
    let before = *superseded
        .get(&document_type)
        .ok_or(NotAssessed::DoesNotApply("the policy names no superseded documents of this type"))?;
    let issued = needed_date(form.issued, "date of issue")?;
    let days = days_between(before, issued);
    let detail = (days < 0).then_some(Detail::IssuedBefore { document_type, before });
    Ok(Measurement::new(days as f64).with_detail(detail))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate, Policy};

    const POLICY: &str = "[jurisdictions.UTO.superseded]\npassport = 2015-01-01";

    #[test]
    fn what_was_issued_before_the_day_is_superseded() {
        struct Case(&'static str, &'static str, &'static str, Result<f64, &'static str>);
        let cases = [
            // Country, type, issued.
            Case("UTO", "passport", "2015-01-01", Ok(0.0)),
            Case("UTO", "passport", "2014-12-31", Ok(-1.0)),
            Case("UTO", "passport", "2021-05-04", Ok(2315.0)),
            Case("UTO", "passport", "", Err("the policy needs the date of issue, and none was given")),
            Case("UTO", "passport", "2014", Err("the date of issue could not be read")),
            Case("UTO", "id-card", "2014-12-31", Err("the policy names no superseded documents of this type")),
            Case("FRA", "passport", "2014-12-31", Err("the policy names no superseded documents of this country")),
            Case("", "passport", "2014-12-31", Err("the policy needs the country of the document, and none was given")),
            Case("Utopia", "passport", "2014-12-31", Err("the country of the document is none that is known")),
            Case("UTO", "", "2014-12-31", Err("the policy needs the type of document, and none was given")),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let policy = Policy::from_toml(POLICY).unwrap();
        for Case(country, document_type, issued, expected) in cases {
            let claims = Claims::default()
                .with_country(country)
                .with_document_type(document_type)
                .with_issued(issued);
            let form = Form::read(&claims, today);
            let measured = measure(&form.clone().under(policy.jurisdictions()));
            let said = measured.map(|m| m.value).map_err(|why| why.to_string());
            assert_eq!(said, expected.map_err(str::to_owned), "{country}, {document_type}, {issued}");
            let without = measure(&form).unwrap_err();
            assert!(without.is_no_lack(), "{without}");
        }
    }

    #[test]
    fn the_day_is_told_where_the_document_is_older() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let policy = Policy::from_toml(POLICY).unwrap();
        let told = |issued| {
            let claims = Claims::default()
                .with_country("UTO")
                .with_document_type("passport")
                .with_issued(issued);
            measure(&Form::read(&claims, today).under(policy.jurisdictions())).unwrap().detail
        };
        let before = NaiveDate::from_ymd_opt(2015, 1, 1).unwrap();
        let document_type = crate::DocumentType::Passport;
        assert_eq!(told("2014-01-01"), Some(Detail::IssuedBefore { document_type, before }));
        assert_eq!(told("2015-01-01"), None);
        assert_eq!(told("2016-01-01"), None);
    }
}
