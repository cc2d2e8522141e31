//! The form as it was read, and the rules of the policy that it is held to.

use chrono::NaiveDate;

use super::typed::{self, Typed};
use super::{Claims, Zone};
use crate::code::{DocumentType, FieldName, Kind, Sex, Source};
use crate::countries::Country;
use crate::dates::{DateField, DateReader};
use crate::jurisdictions::Jurisdictions;

/// The form as it was read, once: each field a value or the reason why it is none.
#[derive(Clone, Debug)]
pub(crate) struct Form<'r> {
    /// The date of birth.
    pub(crate) date_of_birth: DateField,
    /// The date of expiry.
    pub(crate) expiry: DateField,
    /// The date of issue.
    pub(crate) issued: DateField,
    /// The country that issued the document.
    pub(crate) country: Typed<Country>,
    /// What the document is.
    pub(crate) document_type: Typed<DocumentType>,
    /// The name, its words parted by one blank.
    pub(crate) name: Typed<String>,
    /// The number of the document, letters A to Z and digits.
    pub(crate) document_number: Typed<String>,
    /// The sex.
    pub(crate) sex: Typed<Sex>,
    /// What the machine-readable zone of the document says, where it was read.
    pub(crate) zone: Option<Zone>,
    /// What the picture that the zone was read in was asked for as.
    kind: Option<Kind>,
    /// Which fields the zone gave because the form does not ask for them.
    from_zone: Vec<FieldName>,
    /// The day for which the form is judged.
    pub(crate) as_of: NaiveDate,
    /// Which documents of which countries the policy accepts.
    pub(crate) rules: &'r Jurisdictions,
}

impl Form<'static> {
    /// Reads what was typed, for a judgement on the day `as_of`, where the policy accepts documents of every country.
    pub(crate) fn read(claims: &Claims, as_of: NaiveDate) -> Self {
        let date = |text: &Option<String>, reader: DateReader| {
            DateField::read(text.as_deref(), &reader.with_order(claims.date_order))
        };
        Self {
            date_of_birth: date(&claims.date_of_birth, DateReader::of_birth(as_of)),
            expiry: date(&claims.expiry, DateReader::of_expiry(as_of)),
            issued: date(&claims.issued, DateReader::of_issue(as_of)),
            country: Typed::read(claims.country.as_deref(), typed::country),
            document_type: Typed::read(claims.document_type.as_deref(), typed::document_type),
            name: Typed::read(claims.name.as_deref(), typed::name),
            document_number: Typed::read(claims.document_number.as_deref(), typed::number),
            sex: Typed::read(claims.sex.as_deref(), typed::sex),
            zone: None,
            kind: None,
            from_zone: Vec::new(),
            as_of,
            rules: Jurisdictions::NONE,
        }
    }
}

impl<'r> Form<'r> {
    /// The same form beside what the document says in a picture of this kind. The dates, the country and the type of the zone
    /// stand in for those that were not asked for.
    pub(crate) fn beside(mut self, zone: Zone, kind: Kind) -> Self {
        let dates = [
            (
                FieldName::DateOfBirth,
                &mut self.date_of_birth,
                zone.date_of_birth,
            ),
            (FieldName::Expiry, &mut self.expiry, zone.expiry),
            (FieldName::Issued, &mut self.issued, zone.issued),
        ];
        for (name, field, date) in dates {
            if let (DateField::NotAsked, Some(date)) = (*field, date) {
                *field = DateField::Date(date);
                self.from_zone.push(name);
            }
        }
        if self.expiry == DateField::NotAsked && zone.unlimited {
            self.expiry = DateField::Unlimited;
            self.from_zone.push(FieldName::Expiry);
        }
        if let (Typed::NotAsked, Some(country)) = (&self.country, zone.country) {
            self.country = Typed::Value(country);
            self.from_zone.push(FieldName::Country);
        }
        if let (Typed::NotAsked, [only]) = (&self.document_type, zone.document_types) {
            self.document_type = Typed::Value(*only);
            self.from_zone.push(FieldName::DocumentType);
        }
        self.zone = Some(zone);
        self.kind = Some(kind);
        self
    }

    /// What the document in the picture may be by its zone; nothing where that is not known.
    pub(crate) fn types_by_zone(&self) -> &'static [DocumentType] {
        self.zone.as_ref().map_or(&[], |zone| zone.document_types)
    }

    /// Which types the picture was asked for, where that says any. The photo page of a passport will do for a front: it is
    /// what the help articles take where there is no back.
    pub(crate) fn types_by_kind(&self) -> Option<&'static [DocumentType]> {
        match self.kind? {
            Kind::Passport => Some(&[DocumentType::Passport]),
            Kind::IdBack => Some(&[
                DocumentType::IdCard,
                DocumentType::DrivingLicence,
                DocumentType::ResidencePermit,
            ]),
            _ => None,
        }
    }

    /// Where the value of each field that has one comes from.
    pub(crate) fn sources(&self) -> Vec<(FieldName, Source)> {
        let typed = |field, has_value: bool| {
            let zone = self.zone.as_ref();
            let source = zone.filter(|_| self.from_zone.contains(&field));
            let source = source.map_or(Source::Typed, |zone| zone.source);
            has_value.then_some((field, source))
        };
        [
            typed(FieldName::DateOfBirth, self.date_of_birth.span().is_some()),
            typed(
                FieldName::Expiry,
                self.expiry.date().is_some() || self.expiry == DateField::Unlimited,
            ),
            typed(
                FieldName::DocumentNumber,
                self.document_number.value().is_some(),
            ),
            typed(FieldName::Country, self.country.value().is_some()),
            typed(FieldName::Sex, self.sex.value().is_some()),
            typed(FieldName::Issued, self.issued.date().is_some()),
            typed(FieldName::Name, self.name.value().is_some()),
            typed(
                FieldName::DocumentType,
                self.document_type.value().is_some(),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whether the value of this field was taken from the zone itself.
    pub(crate) fn is_from_zone(&self, field: FieldName) -> bool {
        self.from_zone.contains(&field)
    }
}

impl Form<'_> {
    /// The same form under the rules of this policy.
    pub(crate) fn under(self, rules: &Jurisdictions) -> Form<'_> {
        Form { rules, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mrz::Mrz;

    /// The specimen of Doc 9303 part 4, appendix B.
    const NAME: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const LIMITED: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    /// The same with fillers for its expiry.
    const UNLIMITED: &str = "L898902C36UTO7408122F<<<<<<0ZE184226B<<<<<10";

    fn form(claims: &Claims, line: &str) -> Form<'static> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let zone = Zone::of(&Mrz::parse(&[NAME, line]).unwrap(), today);
        Form::read(claims, today).beside(zone, Kind::Passport)
    }

    #[test]
    fn a_zone_stands_in_for_an_expiry_that_was_not_asked_for() {
        let date = DateField::Date(NaiveDate::from_ymd_opt(2012, 4, 15).unwrap());
        let typed = DateField::Date(NaiveDate::from_ymd_opt(2031, 5, 4).unwrap());
        let asked = Claims::default().with_expiry("2031-05-04");
        for (claims, line, expiry, from_zone) in [
            (Claims::default(), LIMITED, date, true),
            (Claims::default(), UNLIMITED, DateField::Unlimited, true),
            (asked.clone(), LIMITED, typed, false),
            (asked, UNLIMITED, typed, false),
        ] {
            let form = form(&claims, line);
            assert_eq!(form.expiry, expiry);
            assert_eq!(form.is_from_zone(FieldName::Expiry), from_zone);
        }
    }

    #[test]
    fn every_value_has_a_source() {
        let of_zone = [
            FieldName::DateOfBirth,
            FieldName::Expiry,
            FieldName::Country,
            FieldName::DocumentType,
        ];
        let of_zone = of_zone.map(|field| (field, Source::Mrz));
        for line in [LIMITED, UNLIMITED] {
            assert_eq!(form(&Claims::default(), line).sources(), of_zone);
        }
        let typed = Claims::default()
            .with_name("Anna Eriksson")
            .with_sex("F")
            .with_issued("2002-04-16")
            .with_expiry("never mind")
            .with_document_number("L898902C3");
        let sources = form(&typed, LIMITED).sources();
        let expected = [
            (FieldName::DateOfBirth, Source::Mrz),
            (FieldName::DocumentNumber, Source::Typed),
            (FieldName::Country, Source::Mrz),
            (FieldName::Sex, Source::Typed),
            (FieldName::Issued, Source::Typed),
            (FieldName::Name, Source::Typed),
            (FieldName::DocumentType, Source::Mrz),
        ];
        assert_eq!(sources, expected);
    }
}
