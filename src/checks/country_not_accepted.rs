use super::needed;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a document of a country whose documents are not accepted.
    ///
    /// # Why it matters
    ///
    /// Whoever finds out after everything was photographed and reviewed has done so in vain.
    ///
    /// # Measurement
    ///
    /// How many of the countries that issued the document are not accepted, 0 or 1: all but those of
    /// `countries.accepted` in the policy, or those of `countries.refused`. The country is the form's, or the issuing state of
    /// the machine-readable zone where the form does not ask for it and every check digit holds. Where the policy names no
    /// countries, nothing is assessed.
    ///
    /// # Threshold
    ///
    /// At most 0: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// It believes what was typed. Organisations and the kinds of British nationals are countries of their own here,
    /// as in ICAO Doc 9303: one who accepts `GBR` and means `GBO` as well says both.
    ///
    /// # Sources
    ///
    /// ISO 3166-1; ICAO Doc 9303 part 3, eighth edition, section 5 (codes); the rule itself is the policy's.
    pub static COUNTRY_NOT_ACCEPTED = {
        code: Code::CountryNotAccepted, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    if form.rules.countries.is_none() {
        return Err(NotAssessed::DoesNotApply("the policy accepts documents of every country"));
    }
    let country = needed(&form.country, "country of the document")?;
    Ok(Measurement::new(f64::from(u8::from(!form.rules.accepts(country)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate, Policy};

    #[test]
    fn a_country_is_accepted_by_one_list_or_refused_by_the_other() {
        struct Case(&'static str, Option<&'static str>, Result<f64, &'static str>);
        let (accepted, refused) = ("[countries]\naccepted = ['DEU', 'UTO']", "[countries]\nrefused = ['FRA']");
        let needed = "the policy needs the country of the document, and none was given";
        let cases = [
            Case(accepted, Some("UTO"), Ok(0.0)),
            Case(accepted, Some("D"), Ok(0.0)),
            Case(accepted, Some("FRA"), Ok(1.0)),
            Case(refused, Some("UTO"), Ok(0.0)),
            Case(refused, Some("fr"), Ok(1.0)),
            Case(accepted, Some("Utopia"), Err("the country of the document is none that is known")),
            Case(accepted, Some(""), Err(needed)),
            Case(accepted, None, Err(needed)),
            Case("", Some("FRA"), Err("the policy accepts documents of every country")),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(policy, country, expected) in cases {
            let policy = Policy::from_toml(policy).unwrap();
            let claims = Claims {
                country: country.map(str::to_owned),
                ..Claims::default()
            };
            let measured = measure(&Form::read(&claims, today).under(policy.jurisdictions()));
            let said = measured.map(|m| m.value).map_err(|why| why.to_string());
            assert_eq!(said, expected.map_err(str::to_owned), "{country:?}");
        }
    }
}
