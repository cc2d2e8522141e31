use super::needed;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::{Form, Typed};
use crate::code::{Code, DocumentType, Reason, Remedy, Severity, Unit};
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
    /// the policy's table of the country, `[jurisdictions.UTO]`, or else in its table `[countries]`, and those other than
    /// the picture was asked for, where its machine-readable zone was read without doubt: a passport for the back of a card, a
    /// card or a visa for a passport; the photo page of a passport will do for a front. Country and type are those of the form, or the zone's where the form does
    /// not ask for them. Where no rule names types, nothing is assessed.
    ///
    /// # Threshold
    ///
    /// At most 0: the rule itself, with nothing to calibrate.
    ///
    /// # Blind spots
    ///
    /// It believes what was chosen on the form, and sees what a picture shows only by its zone. The zone of a card does not
    /// tell an identity card from a residence permit: where a policy accepts only one of them the form has to.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 parts 4, 5 and 7, eighth edition (document codes); the rule is the policy's.
    pub static DOCUMENT_TYPE_NOT_ACCEPTED = {
        code: Code::DocumentTypeNotAccepted, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let shown = form.types_by_zone();
    if let Some(asked) = form.types_by_kind() && !shown.is_empty() && !shown.iter().any(|one| asked.contains(one)) {
        return Ok(not_accepted(asked));
    }
    let rules = form.rules;
    let country = match rules.types_depend_on_country() {
        true => Some(needed(&form.country, "country of the document")?),
        false => None,
    };
    let accepted = rules
        .accepted_types(country)
        .ok_or(NotAssessed::DoesNotApply("the policy accepts every type of document"))?;
    // A card of which the form does not say what it is may be several.
    let may_be = match form.document_type {
        Typed::NotAsked if !shown.is_empty() => shown,
        _ => &[needed(&form.document_type, "type of document")?],
    };
    match may_be.iter().filter(|one| accepted.contains(*one)).count() {
        0 => Ok(not_accepted(accepted)),
        n if n == may_be.len() => Ok(Measurement::new(0.0)),
        _ => Err(NotAssessed::because("the document's zone does not tell which type of card it is")),
    }
}

fn not_accepted<'a>(accepted: impl IntoIterator<Item = &'a DocumentType>) -> Measurement {
    let accepted = accepted.into_iter().copied().collect();
    Measurement::new(1.0).with_detail(Detail::TypesAccepted { accepted })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::Zone;
    use crate::mrz::Mrz;
    use crate::{Claims, Kind, NaiveDate, Policy};

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
        // A form that does not ask for the type, and no zone that would say it.
        let policy = Policy::from_toml(general).unwrap();
        let claims = Claims::default().with_country("UTO");
        let why = measure(&Form::read(&claims, today).under(policy.jurisdictions())).unwrap_err();
        assert_eq!(why.to_string(), "the policy needs the type of document, and none was given");
    }

    #[test]
    fn the_zone_says_what_the_form_does_not_ask_for() {
        /// The specimens of Doc 9303 parts 4 and 5.
        const PASSPORT: &[&str] =
            &["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
        const CARD: &[&str] =
            &["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];
        struct Case(&'static str, &'static [&'static str], Kind, Result<f64, &'static str>);
        let (passports, cards) = (
            "[countries]\naccepted-types = ['passport']",
            "[jurisdictions.UTO]\naccepted-types = ['id-card']",
        );
        let cases = [
            Case("", PASSPORT, Kind::Passport, Err("the policy accepts every type of document")),
            Case("", CARD, Kind::IdBack, Err("the policy accepts every type of document")),
            Case("", CARD, Kind::Passport, Ok(1.0)),
            Case("", PASSPORT, Kind::IdBack, Ok(1.0)),
            Case("", PASSPORT, Kind::IdFront, Err("the policy accepts every type of document")),
            Case(passports, PASSPORT, Kind::Passport, Ok(0.0)),
            Case(passports, CARD, Kind::IdBack, Ok(1.0)),
            Case(cards, PASSPORT, Kind::Passport, Ok(1.0)),
            Case(cards, CARD, Kind::IdBack, Err("the document's zone does not tell which type of card it is")),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(policy, lines, kind, expected) in cases {
            let policy = Policy::from_toml(policy).unwrap();
            let zone = Zone::of(&Mrz::parse(lines).unwrap(), today);
            let form = Form::read(&Claims::default(), today).beside(zone, kind);
            let measured = measure(&form.under(policy.jurisdictions()));
            let said = measured.map(|m| m.value).map_err(|why| why.to_string());
            assert_eq!(said, expected.map_err(str::to_owned), "{lines:?} {kind:?}");
        }
    }
}
