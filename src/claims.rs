//! What the customer typed.

use serde::{Deserialize, Serialize};

use crate::dates::DateOrder;

/// The fields of the caller's form that belong to the upload, as they were typed.
///
/// Each field has three states: `None`, the form does not ask for it, and checks on it are not assessed; an empty
/// text, the form asks and the customer left it empty; or what the customer wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
