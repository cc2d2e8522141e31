//! What a policy says of countries and their documents, in code and as text.

use std::collections::BTreeSet;
use std::mem::discriminant;

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

use super::PolicyBuilder;
use super::text::{entries, name, wrong_type};
use crate::code::{DocumentType, ProofType};
use crate::countries::Country;
use crate::dates::{FIRST_YEAR, LAST_YEAR};
use crate::error::Error;
use crate::jurisdictions::{Countries, Jurisdictions};

impl PolicyBuilder {
    /// Documents of these countries alone are accepted.
    pub fn accepted_countries(self, countries: impl IntoIterator<Item = Country>) -> Self {
        self.countries("accepted", Countries::Accepted, countries)
    }

    /// Documents of these countries are not accepted.
    pub fn refused_countries(self, countries: impl IntoIterator<Item = Country>) -> Self {
        self.countries("refused", Countries::Refused, countries)
    }

    /// Documents of these types alone are accepted, from every country of which nothing else is said.
    pub fn accepted_types(mut self, types: impl IntoIterator<Item = DocumentType>) -> Self {
        let listed = listed("countries.accepted-types".to_owned(), types);
        match listed {
            Ok(types) => self.policy.jurisdictions.accepted_types = Some(types),
            Err(mistake) => self.note(Err(mistake)),
        }
        self
    }

    /// Documents of these types alone are accepted from this country.
    pub fn accepted_types_of(
        mut self,
        country: Country,
        types: impl IntoIterator<Item = DocumentType>,
    ) -> Self {
        match listed(format!("jurisdictions.{country}.accepted-types"), types) {
            Ok(types) => {
                let of = self.policy.jurisdictions.of.entry(country).or_default();
                of.accepted_types = Some(types);
            }
            Err(mistake) => self.note(Err(mistake)),
        }
        self
    }

    /// Documents of these types have no back, in every country of which nothing else is said.
    pub fn without_back(mut self, types: impl IntoIterator<Item = DocumentType>) -> Self {
        match listed("countries.without-back".to_owned(), types) {
            Ok(types) => self.policy.jurisdictions.without_back = Some(types),
            Err(mistake) => self.note(Err(mistake)),
        }
        self
    }

    /// Documents of these types have no back in this country.
    pub fn without_back_of(
        mut self,
        country: Country,
        types: impl IntoIterator<Item = DocumentType>,
    ) -> Self {
        match listed(format!("jurisdictions.{country}.without-back"), types) {
            Ok(types) => {
                let of = self.policy.jurisdictions.of.entry(country).or_default();
                of.without_back = Some(types);
            }
            Err(mistake) => self.note(Err(mistake)),
        }
        self
    }

    /// Documents of this country and type that were issued before this day are no longer accepted.
    pub fn superseded(
        mut self,
        country: Country,
        document_type: DocumentType,
        before: NaiveDate,
    ) -> Self {
        let year = before.year();
        if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
            let of = self.policy.jurisdictions.of.entry(country).or_default();
            of.superseded.insert(document_type, before);
        } else {
            let key = format!("jurisdictions.{country}.superseded.{document_type}");
            let why = format!("the year {year} is outside {FIRST_YEAR} to {LAST_YEAR}");
            self.note(Err(Error::UnusableSetting { key, why }));
        }
        self
    }

    /// Proofs of address of these types alone are accepted, from residents of every country of which nothing else is said.
    pub fn accepted_proofs(mut self, types: impl IntoIterator<Item = ProofType>) -> Self {
        match listed("countries.accepted-proofs".to_owned(), types) {
            Ok(types) => self.policy.jurisdictions.accepted_proofs = Some(types),
            Err(mistake) => self.note(Err(mistake)),
        }
        self
    }

    /// Proofs of address of these types alone are accepted from residents of this country.
    pub fn accepted_proofs_of(
        mut self,
        country: Country,
        types: impl IntoIterator<Item = ProofType>,
    ) -> Self {
        match listed(format!("jurisdictions.{country}.accepted-proofs"), types) {
            Ok(types) => {
                let of = self.policy.jurisdictions.of.entry(country).or_default();
                of.accepted_proofs = Some(types);
            }
            Err(mistake) => self.note(Err(mistake)),
        }
        self
    }

    /// How old, in days, a proof of address of a resident of this country may be: goes before the threshold of `poa-too-old`.
    pub fn proof_days_of(mut self, country: Country, days: u32) -> Self {
        if (1..=3660).contains(&days) {
            let of = self.policy.jurisdictions.of.entry(country).or_default();
            of.proof_days = Some(days);
        } else {
            let key = format!("jurisdictions.{country}.proof-days");
            let why = format!("{days} is outside 1 to 3660 days, ten years");
            self.note(Err(Error::UnusableSetting { key, why }));
        }
        self
    }

    fn countries(
        mut self,
        key: &str,
        make: fn(BTreeSet<Country>) -> Countries,
        countries: impl IntoIterator<Item = Country>,
    ) -> Self {
        let key = format!("countries.{key}");
        let said = &mut self.policy.jurisdictions.countries;
        let made = listed(key.clone(), countries).map(make).and_then(|list| {
            let other = |said: &Countries| discriminant(said) != discriminant(&list);
            if said.as_ref().is_some_and(other) {
                let why = "a country that is not accepted is refused; write `countries.accepted` or \
                           `countries.refused`, not both";
                let why = why.to_owned();
                return Err(Error::UnusableSetting { key, why });
            }
            *said = Some(list);
            Ok(())
        });
        self.note(made);
        self
    }
}

/// What a list names, at least one thing.
fn listed<T: Ord>(key: String, all: impl IntoIterator<Item = T>) -> Result<BTreeSet<T>, Error> {
    let all: BTreeSet<_> = all.into_iter().collect();
    if all.is_empty() {
        let why = "the list is empty; name at least one, or leave it out".to_owned();
        return Err(Error::UnusableSetting { key, why });
    }
    Ok(all)
}

/// The table `countries`.
pub(super) fn read_countries(
    mut builder: PolicyBuilder,
    value: &Value,
    path: &str,
) -> Result<PolicyBuilder, Error> {
    const KEYS: [&str; 5] = [
        "accepted",
        "refused",
        "accepted-types",
        "without-back",
        "accepted-proofs",
    ];
    for (key, path, value) in entries(value, path, &KEYS)? {
        builder = match key {
            "accepted" => builder.accepted_countries(names(value, &path)?),
            "refused" => builder.refused_countries(names(value, &path)?),
            "without-back" => builder.without_back(names(value, &path)?),
            "accepted-proofs" => builder.accepted_proofs(names(value, &path)?),
            _ => builder.accepted_types(names(value, &path)?),
        };
    }
    Ok(builder)
}

/// The table `jurisdictions`, one table for each country.
pub(super) fn read_jurisdictions(
    mut builder: PolicyBuilder,
    value: &Value,
    path: &str,
) -> Result<PolicyBuilder, Error> {
    let types: Vec<_> = DocumentType::ALL.iter().map(|t| t.as_str()).collect();
    let countries: Vec<_> = Country::all().map(Country::as_str).collect();
    let all = value
        .as_object()
        .ok_or_else(|| wrong_type(path, "a table"))?;
    for (code, value) in all {
        let path = format!("{path}.{code}");
        // `DE` is spelled like no code of three letters and still means one.
        let country: Country = code.parse().map_err(|_| match Country::read(code) {
            Some(meant) => Error::UnknownKey {
                key: path.clone(),
                nearest: Some(format!("jurisdictions.{meant}")),
            },
            None => Error::unknown_key("jurisdictions.", code, &countries),
        })?;
        const KEYS: [&str; 5] = [
            "accepted-types",
            "without-back",
            "superseded",
            "accepted-proofs",
            "proof-days",
        ];
        for (key, path, value) in entries(value, &path, &KEYS)? {
            builder = match key {
                "accepted-types" => builder.accepted_types_of(country, names(value, &path)?),
                "without-back" => builder.without_back_of(country, names(value, &path)?),
                "accepted-proofs" => builder.accepted_proofs_of(country, names(value, &path)?),
                "proof-days" => {
                    let days = value
                        .as_u64()
                        .ok_or_else(|| wrong_type(&path, "a whole number of days"))?;
                    builder.proof_days_of(country, u32::try_from(days).unwrap_or(u32::MAX))
                }
                _ => builder,
            };
            if key != "superseded" {
                continue;
            }
            for (document_type, path, value) in entries(value, &path, &types)? {
                builder = builder.superseded(country, document_type.parse()?, day(value, &path)?);
            }
        }
    }
    Ok(builder)
}

/// A list of names.
pub(super) fn names<T: std::str::FromStr<Err = Error>>(
    value: &Value,
    path: &str,
) -> Result<Vec<T>, Error> {
    let list = value
        .as_array()
        .ok_or_else(|| wrong_type(path, "a list of names"))?;
    list.iter()
        .map(|value| name(value, path)?.parse())
        .collect()
}

/// A day, as a date of TOML or as text.
fn day(value: &Value, path: &str) -> Result<NaiveDate, Error> {
    /// The key under which the TOML parser passes a date on to a format that has none.
    const TOML_DATE: &str = "$__toml_private_datetime";
    let text = value.get(TOML_DATE).unwrap_or(value).as_str();
    // Not chrono's own leniency: `2015-1-1` and blanks.
    let day = text
        .filter(|text| text.len() == 10)
        .and_then(|text| text.parse().ok());
    day.ok_or_else(|| wrong_type(path, "a day such as 2015-01-01"))
}

/// Writes both tables where they say something.
pub(super) fn write(jurisdictions: &Jurisdictions, text: &mut Value) {
    let mut countries = Map::new();
    match &jurisdictions.countries {
        Some(Countries::Accepted(accepted)) => {
            countries.insert("accepted".to_owned(), json!(accepted))
        }
        Some(Countries::Refused(refused)) => countries.insert("refused".to_owned(), json!(refused)),
        None => None,
    };
    if let Some(types) = &jurisdictions.accepted_types {
        countries.insert("accepted-types".to_owned(), json!(types));
    }
    if let Some(types) = &jurisdictions.without_back {
        countries.insert("without-back".to_owned(), json!(types));
    }
    if let Some(types) = &jurisdictions.accepted_proofs {
        countries.insert("accepted-proofs".to_owned(), json!(types));
    }
    if !countries.is_empty() {
        text["countries"] = countries.into();
    }
    for (country, said) in &jurisdictions.of {
        let of = &mut text["jurisdictions"][country.as_str()];
        if let Some(types) = &said.accepted_types {
            of["accepted-types"] = json!(types);
        }
        if let Some(types) = &said.without_back {
            of["without-back"] = json!(types);
        }
        if let Some(types) = &said.accepted_proofs {
            of["accepted-proofs"] = json!(types);
        }
        if let Some(days) = said.proof_days {
            of["proof-days"] = json!(days);
        }
        for (document_type, before) in &said.superseded {
            of["superseded"][document_type.as_str()] = json!(before);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::{Code, Kind};
    use crate::policy::Policy;

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    #[test]
    fn text_and_builder_say_the_same_of_countries() {
        let text = r#"
            [countries]
            refused = ["PRK", "IRN"]
            accepted-types = ["passport"]
            accepted-proofs = ["utility-bill"]
            without-back = ["residence-permit"]
            [jurisdictions.DEU]
            accepted-types = ["passport", "id-card"]
            accepted-proofs = ["tax-letter"]
            proof-days = 180
            superseded = { passport = 2015-01-01, id-card = "2010-11-01" }
            [jurisdictions.UTO.superseded]
            visa = 2020-02-29
            [jurisdictions.USA]
            without-back = ["driving-licence"]
        "#;
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let code = Policy::builder()
            .refused_countries([country("IRN"), country("PRK")])
            .accepted_types([DocumentType::Passport])
            .accepted_types_of(
                country("DEU"),
                [DocumentType::IdCard, DocumentType::Passport],
            )
            .superseded(country("DEU"), DocumentType::Passport, day(2015, 1, 1))
            .superseded(country("DEU"), DocumentType::IdCard, day(2010, 11, 1))
            .superseded(country("UTO"), DocumentType::Visa, day(2020, 2, 29))
            .without_back_of(country("USA"), [DocumentType::DrivingLicence])
            .accepted_proofs([ProofType::UtilityBill])
            .without_back([DocumentType::ResidencePermit])
            .accepted_proofs_of(country("DEU"), [ProofType::TaxLetter])
            .proof_days_of(country("DEU"), 180)
            .build()
            .unwrap();
        let text = Policy::from_toml(text).unwrap();
        assert_eq!(text, code);
        let said = code.jurisdictions();
        assert_eq!(said.proofs(None), [ProofType::UtilityBill]);
        assert_eq!(said.proofs(Some(country("DEU"))), [ProofType::TaxLetter]);
        assert_eq!(said.of[&country("DEU")].proof_days, Some(180));
        assert_eq!(said.of[&country("DEU")].superseded.len(), 2);
        let without_back = |of, document| said.without_back(Some(country(of)), Some(document));
        assert!(without_back("UTO", DocumentType::ResidencePermit));
        assert!(without_back("USA", DocumentType::DrivingLicence));
        let refused = [country("IRN"), country("PRK")].into();
        assert_eq!(said.countries, Some(Countries::Refused(refused)));
        let accepting = Policy::builder()
            .accepted_countries([country("UTO")])
            .build()
            .unwrap();
        for policy in [text, accepting] {
            let written = serde_json::to_string(&policy).unwrap();
            assert_eq!(Policy::from_json(&written).unwrap(), policy, "{written}");
        }
    }

    #[test]
    fn a_countrys_own_age_of_proofs_is_for_that_check_and_that_country() {
        let policy = Policy::from_toml("[jurisdictions.DEU]\nproof-days = 180").unwrap();
        let days = |code, of| policy.threshold_in(code, Some(Kind::Poa), of).limit();
        let germany = Some(country("DEU"));
        assert_eq!(days(Code::PoaTooOld, germany), 180.0);
        assert_eq!(days(Code::PoaTooOld, Some(country("FRA"))), 90.0);
        assert_eq!(days(Code::PoaTooOld, None), 90.0);
        assert_eq!(days(Code::PoaDateInFuture, germany), 1.0);
    }

    #[test]
    fn mistakes_are_named() {
        struct Case(&'static str, &'static str);
        let cases = [
            Case(
                "[countries]\nacepted = ['DEU']",
                "did you mean `countries.accepted`?",
            ),
            Case(
                "[countries]\naccepted = ['DE']",
                "there is no country `DE`; did you mean `DEU`?",
            ),
            Case(
                "[countries]\naccepted = 'DEU'",
                "`countries.accepted` must be a list of names",
            ),
            Case(
                "[countries]\naccepted = [1]",
                "`countries.accepted` must be a name",
            ),
            Case(
                "[countries]\nrefused = []",
                "`countries.refused` cannot be used: the list is empty",
            ),
            Case(
                "[countries]\naccepted = ['DEU']\nrefused = ['FRA']",
                "not both",
            ),
            Case(
                "[countries]\naccepted-types = ['pasport']",
                "did you mean `passport`?",
            ),
            Case(
                "[jurisdictions.DE]\naccepted-types = ['visa']",
                "did you mean `jurisdictions.DEU`?",
            ),
            Case(
                "[jurisdictions.Germany]\naccepted-types = ['visa']",
                "no key `jurisdictions.Germany`",
            ),
            Case(
                "[jurisdictions.DEU]\ntypes = ['visa']",
                "no key `jurisdictions.DEU.types`",
            ),
            Case(
                "[jurisdictions.DEU]\naccepted-types = []",
                "the list is empty",
            ),
            Case(
                "[jurisdictions.DEU.superseded]\npasport = 2015-01-01",
                "did you mean `jurisdictions.DEU.superseded.passport`?",
            ),
            Case(
                "[jurisdictions.DEU.superseded]\npassport = 2015",
                "`jurisdictions.DEU.superseded.passport` must be a day such as",
            ),
            Case(
                "[jurisdictions.DEU.superseded]\npassport = '2015-1-1'",
                "must be a day",
            ),
            Case(
                "[jurisdictions.DEU.superseded]\npassport = 2015-01-01T00:00:00Z",
                "must be a day",
            ),
            Case(
                "[jurisdictions.DEU.superseded]\npassport = 1015-01-01",
                "the year 1015 is outside 1900 to 2100",
            ),
            Case("jurisdictions = 3", "`jurisdictions` must be a table"),
            Case("countries = ['DEU']", "`countries` must be a table"),
        ];
        for Case(text, says) in cases {
            let message = Policy::from_toml(text).unwrap_err().to_string();
            assert!(message.contains(says), "{text}: {message}");
        }
    }

    #[test]
    fn a_policy_within_a_larger_text_has_dates_too() {
        #[derive(serde::Deserialize)]
        struct Service {
            policy: Policy,
        }
        let text = "[policy.jurisdictions.UTO.superseded]\npassport = 2015-01-01";
        let service: Service = toml::from_str(text).unwrap();
        let alone = "[jurisdictions.UTO.superseded]\npassport = 2015-01-01";
        assert_eq!(service.policy, Policy::from_toml(alone).unwrap());
    }
}
