//! The form as it was read, and the rules of the policy that it is held to.

use chrono::NaiveDate;

use super::Claims;
use super::typed::{self, Typed};
use crate::code::{DocumentType, Sex};
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
    #[allow(dead_code, reason = "the comparison with the document comes next")]
    pub(crate) name: Typed<String>,
    /// The number of the document, letters A to Z and digits.
    #[allow(dead_code, reason = "as above")]
    pub(crate) document_number: Typed<String>,
    /// The sex.
    #[allow(dead_code, reason = "as above")]
    pub(crate) sex: Typed<Sex>,
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
            as_of,
            rules: Jurisdictions::NONE,
        }
    }
}

impl Form<'_> {
    /// The same form under the rules of this policy.
    pub(crate) fn under(self, rules: &Jurisdictions) -> Form<'_> {
        Form { rules, ..self }
    }
}
