//! What the customer typed: the caller's form, and the form as it was read.

mod address;
mod form;
mod person;
mod typed;
mod zone;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::dates::DateOrder;

pub use address::Address;
pub(crate) use form::Form;
pub(crate) use person::Person;
pub(crate) use typed::Typed;
pub(crate) use zone::Zone;

/// The fields of the caller's form that belong to the upload, as they were typed.
///
/// Each field has three states: `None`, the form does not ask for it, and checks on it are not assessed; an empty
/// text, the form asks and the customer left it empty; or what the customer wrote.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Claims {
    /// The date of birth.
    pub date_of_birth: Option<String>,
    /// The date on which the document expires.
    pub expiry: Option<String>,
    /// The date on which the document was issued.
    pub issued: Option<String>,
    /// The person's full name.
    pub name: Option<String>,
    /// The residential address.
    pub address: Option<Address>,
    /// The country that issued the document: ISO 3166-1 alpha-3, or another code that [`crate::Country::read`] takes.
    pub country: Option<String>,
    /// The number of the document.
    pub document_number: Option<String>,
    /// What the document is, by the name of a [`crate::DocumentType`].
    pub document_type: Option<String>,
    /// The person's sex: the name of a [`crate::Sex`], or F, M or X as documents have it.
    pub sex: Option<String>,
    /// Which of day and month the form asks for first, where the dates are typed as numbers; without it 03/04/2031 is
    /// ambiguous.
    pub date_order: Option<DateOrder>,
}

impl Claims {
    /// The same claims with this date of birth, as typed.
    #[must_use]
    pub fn with_date_of_birth(mut self, typed: impl Into<String>) -> Self {
        self.date_of_birth = Some(typed.into());
        self
    }

    /// The same claims with this expiry date, as typed.
    #[must_use]
    pub fn with_expiry(mut self, typed: impl Into<String>) -> Self {
        self.expiry = Some(typed.into());
        self
    }

    /// The same claims with this date of issue, as typed.
    #[must_use]
    pub fn with_issued(mut self, typed: impl Into<String>) -> Self {
        self.issued = Some(typed.into());
        self
    }

    /// The same claims with this full name, as typed.
    #[must_use]
    pub fn with_name(mut self, typed: impl Into<String>) -> Self {
        self.name = Some(typed.into());
        self
    }

    /// The same claims with this address, as typed: a text, or its fields.
    #[must_use]
    pub fn with_address(mut self, typed: impl Into<Address>) -> Self {
        self.address = Some(typed.into());
        self
    }

    /// The same claims with this code of the country that issued the document.
    #[must_use]
    pub fn with_country(mut self, typed: impl Into<String>) -> Self {
        self.country = Some(typed.into());
        self
    }

    /// The same claims with this number of the document, as typed.
    #[must_use]
    pub fn with_document_number(mut self, typed: impl Into<String>) -> Self {
        self.document_number = Some(typed.into());
        self
    }

    /// The same claims with this type of document, by the name of a [`crate::DocumentType`].
    #[must_use]
    pub fn with_document_type(mut self, typed: impl Into<String>) -> Self {
        self.document_type = Some(typed.into());
        self
    }

    /// The same claims with this sex, as typed.
    #[must_use]
    pub fn with_sex(mut self, typed: impl Into<String>) -> Self {
        self.sex = Some(typed.into());
        self
    }

    /// The same claims with the order of day and month that the form asks for.
    #[must_use]
    pub fn with_date_order(mut self, order: DateOrder) -> Self {
        self.date_order = Some(order);
        self
    }
}

impl fmt::Debug for Claims {
    /// Says which fields were given and never what was typed, so that a person cannot leak into a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = |field: &Option<String>| match field.as_deref().map(str::trim) {
            None => "not asked",
            Some("") => "blank",
            Some(_) => "given",
        };
        f.debug_struct("Claims")
            .field("date_of_birth", &given(&self.date_of_birth))
            .field("expiry", &given(&self.expiry))
            .field("issued", &given(&self.issued))
            .field("name", &given(&self.name))
            .field("address", &given(&self.address.as_ref().map(Address::line)))
            .field("country", &given(&self.country))
            .field("document_number", &given(&self.document_number))
            .field("document_type", &given(&self.document_type))
            .field("sex", &given(&self.sex))
            .field("date_order", &self.date_order)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_which_fields_were_given_gets_into_a_log() {
        let claims = Claims::default()
            .with_name("Mara Canary")
            .with_expiry(" ")
            .with_address("High Street 12, Leeds");
        let shown = format!("{claims:?}");
        for told in [
            "name: \"given\"",
            "address: \"given\"",
            "expiry: \"blank\"",
            "issued: \"not asked\"",
        ] {
            assert!(shown.contains(told), "{shown}");
        }
        assert!(
            !shown.contains("Mara") && !shown.contains("Leeds"),
            "{shown}"
        );
    }
}
