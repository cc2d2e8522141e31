//! What the customer typed: the caller's form, and the form as it was read.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dates::{DateField, DateOrder, DateReader};

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
    pub address: Option<String>,
    /// The country that issued the document, ISO 3166-1 alpha-3.
    pub country: Option<String>,
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
            .field("address", &given(&self.address))
            .field("country", &given(&self.country))
            .field("date_order", &self.date_order)
            .finish()
    }
}

/// The form as it was read, once: each field a value or the reason why it is none.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// The date of birth.
    pub(crate) date_of_birth: DateField,
    /// The date of expiry.
    pub(crate) expiry: DateField,
    /// The date of issue.
    pub(crate) issued: DateField,
    /// The day for which the form is judged.
    pub(crate) as_of: NaiveDate,
}

impl Form {
    /// Reads what was typed, for a judgement on the day `as_of`.
    pub(crate) fn read(claims: &Claims, as_of: NaiveDate) -> Self {
        let read = |text: &Option<String>, reader: DateReader| {
            DateField::read(text.as_deref(), &reader.with_order(claims.date_order))
        };
        Self {
            date_of_birth: read(&claims.date_of_birth, DateReader::of_birth(as_of)),
            expiry: read(&claims.expiry, DateReader::of_expiry(as_of)),
            issued: read(&claims.issued, DateReader::of_issue(as_of)),
            as_of,
        }
    }
}
