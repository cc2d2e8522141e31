//! The residential address: one text, or the fields of a form.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The residential address as it was typed: one text, or a table of fields. In text the parts stand in the usual order of the
/// country, with commas or line ends between them where the form has lines.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Address {
    /// One text.
    Text(String),
    /// The fields of a form; those that it does not have are left out.
    #[non_exhaustive]
    #[serde(rename_all = "snake_case")]
    Fields {
        /// The street, with the house number or without it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        street: Option<String>,
        /// The number or the name of the house.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        house: Option<String>,
        /// The flat, apartment or unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// The postal code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        postal_code: Option<String>,
        /// The town or city.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        city: Option<String>,
        /// The state, province or region.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<String>,
        /// The country, by its name or code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<String>,
    },
}

impl Address {
    /// The address as one text, its parts between commas.
    #[must_use]
    pub fn line(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Fields {
                street,
                house,
                unit,
                postal_code,
                city,
                region,
                ..
            } => {
                let filled = |field: &Option<String>| {
                    field
                        .as_deref()
                        .map(str::trim)
                        .filter(|text| !text.is_empty())
                        .map(str::to_owned)
                };
                let pair = |one: Option<String>, other: Option<String>| match (one, other) {
                    (Some(one), Some(other)) => Some(format!("{one} {other}")),
                    (one, other) => one.or(other),
                };
                // A bare number says by itself that it is a flat's.
                let unit =
                    filled(unit).map(|unit| match unit.starts_with(|c: char| c.is_numeric()) {
                        true => format!("#{unit}"),
                        false => unit,
                    });
                let parts = [
                    pair(filled(street), filled(house)),
                    unit,
                    pair(filled(postal_code), filled(city)),
                    filled(region),
                ];
                parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// What was typed into the field of the country.
    pub(crate) fn country(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Fields { country, .. } => country.as_deref(),
        }
    }
}

impl From<&str> for Address {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Address {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl fmt::Debug for Address {
    /// Never what was typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_text_are_read_from_json_and_say_the_same() {
        let read = |json: &str| serde_json::from_str::<Address>(json).unwrap();
        let fields = read(
            r#"{"street": "High Street", "house": "12", "unit": "3", "postal_code": "LS1 4AB", "city": "Leeds"}"#,
        );
        assert_eq!(fields.line(), "High Street 12, #3, LS1 4AB Leeds");
        assert_eq!(read("\"12 High Street\"").line(), "12 High Street");
        assert_eq!(format!("{fields:?}"), "Address(…)");
        let compared =
            crate::matching::compare_addresses(&fields.line(), "Flat 3, 12 High St\nLEEDS LS1 4AB")
                .unwrap();
        assert!(compared.is_same(), "{compared:?}");
    }
}
