//! What comes nearest to a code in the words of other identity verification systems.

use std::collections::BTreeMap;

use crate::code::Code;
use crate::names::names;

mod table;

use table::TABLE;

names! {
    /// A system whose words for a finding are known. Append-only.
    pub growing enum System as "system" {
        /// Sumsub: a review tag and a reject label, `dataReadability / LOW_QUALITY`.
        Sumsub = "sumsub",
        /// Veriff: numbers of decline and resubmission reasons.
        Veriff = "veriff",
        /// Onfido: the breakdown of a report, with a dot before its part.
        Onfido = "onfido",
        /// Stripe: the code of a requirement's error.
        Stripe = "stripe",
        /// Jumio: a reject reason's code and description.
        Jumio = "jumio",
        /// Persona: a verification check.
        Persona = "persona",
        /// Regula: a quality or authenticity check.
        Regula = "regula",
    }
}

/// What stands where a system has no word.
const NONE: &str = "-";

impl Code {
    /// What comes nearest to this code in the words of another system; `None` where nothing does.
    ///
    /// These are the nearest words of the systems' public documentation and no promise of compatibility: a system may
    /// draw its lines elsewhere, rename what it says, and use one word for several codes. Several words are separated by
    /// commas.
    ///
    /// ```
    /// use precheck::{Code, System};
    ///
    /// assert_eq!(Code::DocumentExpired.label_in(System::Onfido), Some("data_validation.document_expiration"));
    /// assert_eq!(Code::MultipleDocuments.label_in(System::Stripe), None);
    /// ```
    #[must_use]
    pub fn label_in(self, system: System) -> Option<&'static str> {
        let (_, labels) = TABLE.iter().find(|(code, _)| *code == self.as_str())?;
        Some(labels[system as usize]).filter(|label| *label != NONE)
    }

    /// [`Self::label_in`] of every system, with `-` where nothing comes near.
    #[must_use]
    pub fn labels(self) -> BTreeMap<System, String> {
        let label = |system: System| self.label_in(system).unwrap_or(NONE).to_owned();
        let systems = System::ALL.iter();
        systems.map(|&system| (system, label(system))).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_its_row() {
        let rows: BTreeSet<_> = TABLE.iter().map(|(code, _)| *code).collect();
        assert_eq!(rows.len(), TABLE.len(), "no code twice");
        let codes = Code::ALL.iter().map(|code| code.as_str());
        let without: Vec<_> = codes.filter(|code| !rows.contains(code)).collect();
        assert!(
            without.is_empty(),
            "add to src/labels/table.rs: {without:?}"
        );
    }

    #[test]
    fn a_label_is_one_line_of_plain_characters() {
        for (code, labels) in TABLE {
            for label in labels {
                let plain = label.chars().all(|c| c == ' ' || c.is_ascii_graphic());
                assert!(
                    plain && label.trim() == *label && !label.is_empty(),
                    "{code}: {label:?}"
                );
            }
        }
    }

    /// What the systems' own vocabularies look like, so that no word stands in another's column.
    #[test]
    fn each_column_holds_words_of_its_system() {
        let all = |text: &str, of: fn(char) -> bool| !text.is_empty() && text.chars().all(of);
        for (code, labels) in TABLE {
            for system in System::ALL {
                let label = labels[*system as usize];
                if label == NONE {
                    continue;
                }
                let own = match system {
                    System::Sumsub => {
                        all(label, |c| c.is_ascii_alphabetic() || "_ /(),".contains(c))
                    }
                    System::Veriff => label
                        .split(", ")
                        .all(|n| n.len() == 3 && all(n, |c| c.is_ascii_digit())),
                    System::Onfido => {
                        all(label, |c| c.is_ascii_lowercase() || "._/ 24".contains(c))
                    }
                    System::Stripe => {
                        label.starts_with("verification_document_")
                            && all(label, |c| c.is_ascii_lowercase() || c == '_')
                    }
                    System::Jumio => all(label, |c| {
                        c.is_ascii_uppercase() || c.is_ascii_digit() || "_, ".contains(c)
                    }),
                    System::Persona => label.starts_with("id_") || label.starts_with("selfie_"),
                    System::Regula => all(label, |c| c.is_ascii_alphabetic() || c == '_'),
                };
                assert!(own, "{code}: {label} is no word of {system}");
            }
        }
    }

    #[test]
    fn the_json_has_every_system() {
        let json = serde_json::to_value(Code::DocumentMarginLow.labels()).unwrap();
        let expected = serde_json::json!({
            "sumsub": "documentTooMuchOutside", "veriff": "-", "onfido": "-", "stripe": "-", "jumio": "-",
            "persona": "id_corner_detection", "regula": "documentPositionIndent",
        });
        assert_eq!(json, expected);
        let back: BTreeMap<System, String> = serde_json::from_value(json).unwrap();
        assert_eq!(back, Code::DocumentMarginLow.labels());
    }
}
