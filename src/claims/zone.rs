//! What the document adds to the form: the fields of its machine-readable zone whose check digits hold, or of its barcode.

use chrono::NaiveDate;

use crate::code::{DocumentType, Sex, Source};
use crate::countries::Country;
use crate::dates::DateError;
use crate::mrz::{DateProblem, Field, Mrz, Names};

/// The fields of a zone that was read without doubt; each `None` where its own check digit fails, or where it is no value.
#[derive(Clone)]
pub(crate) struct Zone {
    /// What the fields were read from.
    pub(crate) source: Source,
    /// The date of birth.
    pub(crate) date_of_birth: Option<NaiveDate>,
    /// The same a century earlier, where a holder born then could be alive.
    pub(crate) century_earlier: Option<NaiveDate>,
    /// The date of expiry.
    pub(crate) expiry: Option<NaiveDate>,
    /// The date of issue, which only barcodes have.
    pub(crate) issued: Option<NaiveDate>,
    /// Whether the document has no end.
    pub(crate) unlimited: bool,
    /// The number of the document, without fillers.
    pub(crate) document_number: Option<String>,
    /// The issuing state; no check digit covers it, so it counts only where all hold.
    pub(crate) country: Option<Country>,
    /// The sex, likewise.
    pub(crate) sex: Option<Sex>,
    /// The names, likewise.
    pub(crate) names: Option<Names>,
    /// What the document may be by its code, likewise; empty where that is not known.
    pub(crate) document_types: &'static [DocumentType],
}

/// What a document may be by the first letter of its code (Doc 9303 parts 4, 5 and 7): states give A, C and I, with a second
/// letter of their own choice, to cards of several kinds, enhanced driving licences of North America among them.
fn types_of(code: &str) -> &'static [DocumentType] {
    match code.as_bytes().first() {
        Some(b'P') => &[DocumentType::Passport],
        Some(b'V') => &[DocumentType::Visa],
        Some(b'A' | b'C' | b'I') => &[
            DocumentType::IdCard,
            DocumentType::DrivingLicence,
            DocumentType::ResidencePermit,
        ],
        _ => &[],
    }
}

impl Zone {
    /// One without a field.
    pub(crate) fn empty(source: Source) -> Self {
        Self {
            source,
            date_of_birth: None,
            century_earlier: None,
            expiry: None,
            issued: None,
            unlimited: false,
            document_number: None,
            country: None,
            sex: None,
            names: None,
            document_types: &[],
        }
    }

    /// The fields of `mrz`, on the day `as_of`.
    pub(crate) fn of(mrz: &Mrz, as_of: NaiveDate) -> Self {
        let holds = |field| mrz.check(field) == Some(true);
        let born = mrz.date_of_birth(as_of).ok();
        let born = born.filter(|_| holds(Field::DateOfBirth));
        let number = mrz.document_number().ok();
        let number = number.filter(|_| holds(Field::DocumentNumber));
        let whole = mrz.valid();
        let country = mrz.issuing_state().ok().filter(|_| whole);
        Self {
            date_of_birth: born.map(|born| born.date()),
            century_earlier: born.and_then(|born| born.century_earlier()),
            expiry: mrz.expiry().ok().filter(|_| holds(Field::Expiry)),
            unlimited: whole && mrz.expiry() == Err(DateProblem::Date(DateError::Unlimited)),
            document_number: number.map(|number| number.replace('<', "")),
            country: country.and_then(Country::read),
            sex: mrz.sex().ok().filter(|_| whole),
            names: mrz.names().ok().filter(|_| whole),
            document_types: types_of(if whole { mrz.document_code() } else { "" }),
            ..Self::empty(Source::Mrz)
        }
    }
}

impl std::fmt::Debug for Zone {
    /// Says which fields there are and none of their values.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Zone")
            .field("date_of_birth", &self.date_of_birth.is_some())
            .field("expiry", &self.expiry.is_some())
            .field("unlimited", &self.unlimited)
            .field("document_number", &self.document_number.is_some())
            .field("country", &self.country.is_some())
            .field("sex", &self.sex.is_some())
            .field("names", &self.names.is_some())
            .field("document_types", &!self.document_types.is_empty())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_what_its_code_can_mean() {
        let cards = [
            DocumentType::IdCard,
            DocumentType::DrivingLicence,
            DocumentType::ResidencePermit,
        ];
        for (code, types) in [
            ("P", &[DocumentType::Passport][..]),
            ("V", &[DocumentType::Visa]),
            ("ID", &cards),
            ("AR", &cards),
            ("C", &cards),
            ("XX", &[]),
            ("", &[]),
        ] {
            assert_eq!(types_of(code), types, "{code}");
        }
    }

    #[test]
    fn only_which_fields_there_are_gets_into_a_log() {
        let lines = [
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        ];
        let as_of = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let full = Zone::of(&Mrz::parse(&lines).unwrap(), as_of);
        let (full, empty) = (
            format!("{full:?}"),
            format!("{:?}", Zone::empty(Source::Mrz)),
        );
        for secret in ["ERIKSSON", "Anna", "1974", "2012", "L898902C3", "UTO"] {
            assert!(!full.contains(secret), "{full}");
        }
        for field in [
            "date_of_birth",
            "expiry",
            "document_number",
            "country",
            "sex",
            "names",
            "document_types",
        ] {
            assert!(full.contains(&format!("{field}: true")), "{full}");
            assert!(empty.contains(&format!("{field}: false")), "{empty}");
        }
    }
}
