use super::needed;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a document of a type that is not accepted, in general or of its country.
    ///
    /// # Why it matters
    ///
    /// No photo of a driving licence will do where a passport is asked for, and the person can be told before taking
    /// one.
    ///
    /// # Measurement
    ///
    /// How many of the types that the document is of are not accepted, 0 or 1: those missing from `accepted-types` in
    /// the policy's table of the country, `[jurisdictions.UTO]`, or else in its table `[countries]`. Where neither
    /// names types, nothing is assessed.
    ///
    /// # Threshold
    ///
    /// At most 0: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// It believes what was chosen on the form; whether the picture shows that type is not looked at here.
    ///
    /// # Sources
    ///
    /// The rule is the policy's.
    pub static DOCUMENT_TYPE_NOT_ACCEPTED = {
        code: Code::DocumentTypeNotAccepted, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let rules = form.rules;
    let country = match rules.types_depend_on_country() {
        true => Some(needed(&form.country, "country of the document")?),
        false => None,
    };
    let accepted = rules
        .accepted_types(country)
        .ok_or(NotAssessed::DoesNotApply("the policy accepts every type of document"))?;
    let document_type = needed(&form.document_type, "type of document")?;
    if accepted.contains(&document_type) {
        return Ok(Measurement::new(0.0));
    }
    let accepted = accepted.iter().copied().collect();
    Ok(Measurement::new(1.0).with_detail(Detail::TypesAccepted { accepted }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, DocumentType, NaiveDate, Policy};

    #[test]
    fn a_countrys_own_types_go_before_those_of_all_countries() {
        struct Case<'p>(&'p str, &'static str, Result<&'static [DocumentType], &'static str>);
        const CARDS: &[DocumentType] = &[DocumentType::Passport, DocumentType::IdCard];
        let (general, own) = (
            "[countries]\naccepted-types = ['passport']\n",
            "[jurisdictions.DEU]\naccepted-types = ['id-card', 'passport']",
        );
        let both = [general, own].concat();
        let cases = [
            // Policy, country and type, what is accepted instead; nothing where the document is.
            Case(general, "UTO passport", Ok(&[])),
            Case(general, " passport", Ok(&[])),
            Case(general, "DEU visa", Ok(&[DocumentType::Passport])),
            Case(&both, "D id-card", Ok(&[])),
            Case(&both, "DEU visa", Ok(CARDS)),
            Case(&both, "UTO id-card", Ok(&[DocumentType::Passport])),
            Case(own, "DEU driving-licence", Ok(CARDS)),
            Case(own, "UTO visa", Err("the policy accepts every type of document")),
            Case("", "UTO visa", Err("the policy accepts every type of document")),
            Case(own, " id-card", Err("the policy needs the country of the document, and none was given")),
            Case(general, "UTO ", Err("the policy needs the type of document, and none was given")),
            Case(general, "UTO diary", Err("the type of document is none that is known")),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(policy, typed, expected) in cases {
            let policy = Policy::from_toml(policy).unwrap();
            let (country, document_type) = typed.split_once(' ').unwrap();
            let claims = Claims::default()
                .with_country(country)
                .with_document_type(document_type);
            let measured = measure(&Form::read(&claims, today).under(policy.jurisdictions()));
            let said = measured.map(|m| (m.value, m.detail)).map_err(|why| why.to_string());
            let expected = expected.map_err(str::to_owned).map(|accepted| match accepted {
                [] => (0.0, None),
                _ => (1.0, Some(Detail::TypesAccepted { accepted: accepted.to_vec() })),
            });
            assert_eq!(said, expected, "{typed:?}");
        }
    }
}
