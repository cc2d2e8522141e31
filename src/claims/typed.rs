//! A field of the form other than a date, read once into a value or a precise problem.

use std::fmt;

use crate::code::{DocumentType, Sex};
use crate::countries::Country;

/// A field: not asked for, left empty, or written, well or badly.
///
/// `Debug` says which of these it is and nothing that was typed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Typed<T> {
    /// The form does not ask for it.
    NotAsked,
    /// The form asks for it, and it was left empty.
    Blank,
    /// What it says.
    Value(T),
    /// A text that says nothing of the kind.
    Invalid(Problem),
}

/// Why a text is no value of its field. Displayed as half a sentence, without the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Problem {
    /// A code or a name of a list, and none of those on it.
    #[error("is none that is known")]
    Unknown,
    /// A character that the field never holds.
    #[error("has a character that it cannot hold")]
    Character,
    /// Longer than any.
    #[error("is longer than any")]
    TooLong,
}

impl<T> Typed<T> {
    /// Reads a field: `None` is "not asked", white space is "left empty".
    pub(super) fn read(text: Option<&str>, value: impl FnOnce(&str) -> Result<T, Problem>) -> Self {
        match text.map(str::trim) {
            None => Self::NotAsked,
            Some("") => Self::Blank,
            Some(text) => value(text).map_or_else(Self::Invalid, Self::Value),
        }
    }
}

impl<T> Typed<T> {
    /// The value, where there is one.
    pub(crate) fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotAsked | Self::Blank | Self::Invalid(_) => None,
        }
    }
}

impl<T> fmt::Debug for Typed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAsked => f.write_str("NotAsked"),
            Self::Blank => f.write_str("Blank"),
            Self::Value(_) => f.write_str("Value(…)"),
            Self::Invalid(problem) => write!(f, "Invalid({problem:?})"),
        }
    }
}

/// The most characters that are read of a name: beyond every name on record, and little enough to compare.
const LONGEST_NAME: usize = 256;

/// The most letters and digits of a document's number: what the customer identifier of a North American licence holds
/// (AAMVA DL/ID Card Design Standard, element DAQ), which is more than any format of ICAO Doc 9303 has room for.
const LONGEST_NUMBER: usize = 25;

/// A person's name: the words as typed, one blank between them. A digit is no part of it, and the machine-readable zone has
/// none in a name (ICAO Doc 9303 part 3, section 4.6).
pub(super) fn name(text: &str) -> Result<String, Problem> {
    if text.chars().count() > LONGEST_NAME {
        return Err(Problem::TooLong);
    }
    let words: Vec<_> = text.split_whitespace().collect();
    let name = words.join(" ");
    let strange = |c: char| c.is_numeric() || c.is_control();
    match name.contains(strange) || !name.contains(char::is_alphabetic) {
        true => Err(Problem::Character),
        false => Ok(name),
    }
}

/// A document's number as the machine-readable zone spells it: its digits and letters A to Z, the latter in upper case;
/// blanks and other separators, which the zone has as fillers, are left out.
pub(super) fn number(text: &str) -> Result<String, Problem> {
    let mut number = String::new();
    for c in text.chars() {
        // Unicode block Halfwidth and Fullwidth Forms.
        let c = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            c => c,
        };
        match c {
            '0'..='9' | 'A'..='Z' | 'a'..='z' => number.push(c.to_ascii_uppercase()),
            ' ' | '-' | '/' | '.' | '<' => {}
            c if c.is_whitespace() => {}
            // Hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus sign.
            '\u{2010}'..='\u{2014}' | '\u{2212}' => {}
            _ => return Err(Problem::Character),
        }
        if number.len() > LONGEST_NUMBER {
            return Err(Problem::TooLong);
        }
    }
    match number.is_empty() {
        true => Err(Problem::Character),
        false => Ok(number),
    }
}

/// A country by its code.
pub(super) fn country(text: &str) -> Result<Country, Problem> {
    Country::read(text).ok_or(Problem::Unknown)
}

/// A type of document by its name.
pub(super) fn document_type(text: &str) -> Result<DocumentType, Problem> {
    one_of(DocumentType::ALL, DocumentType::as_str, text)
}

/// A sex by its name, or the letter that documents have for it.
pub(super) fn sex(text: &str) -> Result<Sex, Problem> {
    match text {
        "F" | "f" => Ok(Sex::Female),
        "M" | "m" => Ok(Sex::Male),
        "X" | "x" | "<" => Ok(Sex::Unspecified),
        _ => one_of(Sex::ALL, Sex::as_str, text),
    }
}

/// The one of this name, in any case.
fn one_of<T: Copy>(all: &[T], name: fn(T) -> &'static str, text: &str) -> Result<T, Problem> {
    let found = all
        .iter()
        .find(|&&one| name(one).eq_ignore_ascii_case(text));
    found.copied().ok_or(Problem::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_tells_not_asked_from_left_empty_and_prints_nothing() {
        let read = |text| Typed::read(text, name);
        assert_eq!(read(None), Typed::NotAsked);
        assert_eq!(read(Some(" \u{a0}")), Typed::Blank);
        let field = read(Some("Mara Canary"));
        assert_eq!(field, Typed::Value("Mara Canary".to_owned()));
        assert_eq!(format!("{field:?}"), "Value(…)");
    }

    #[test]
    fn a_name_is_words_without_digits() {
        let long = "a".repeat(LONGEST_NAME);
        assert_eq!(
            name(" Anna \t María\u{3000}Ólafs-d'Or "),
            Ok("Anna María Ólafs-d'Or".to_owned())
        );
        assert_eq!(name("李小龍"), Ok("李小龍".to_owned()));
        assert_eq!(name(&long), Ok(long.clone()));
        assert_eq!(name(&(long + "a")), Err(Problem::TooLong));
        for text in ["Ann4", "123", "-", "a\u{0}b", "Elizabeth ²"] {
            assert_eq!(name(text), Err(Problem::Character), "{text:?}");
        }
    }

    #[test]
    fn a_number_is_spelled_as_in_the_zone() {
        for text in [
            "l898902c3",
            "L 898-902.C3",
            "Ｌ８９８９０２Ｃ３",
            "L898902C3<<<",
            "L\u{a0}898902\u{2009}C3",
            "L–898902‐C3",
        ] {
            assert_eq!(number(text), Ok("L898902C3".to_owned()), "{text:?}");
        }
        for text in ["Nº 123", "АВ123456", "--", "12\u{0}"] {
            assert_eq!(number(text), Err(Problem::Character), "{text:?}");
        }
        assert_eq!(
            number(&"7".repeat(LONGEST_NUMBER)),
            Ok("7".repeat(LONGEST_NUMBER))
        );
        assert_eq!(
            number(&"7".repeat(LONGEST_NUMBER + 1)),
            Err(Problem::TooLong)
        );
    }

    #[test]
    fn names_and_letters_of_a_list_are_known() {
        assert_eq!(
            document_type("Driving-Licence"),
            Ok(DocumentType::DrivingLicence)
        );
        assert_eq!(document_type("driving"), Err(Problem::Unknown));
        assert_eq!(country("fr"), Ok(Country::read("FRA").unwrap()));
        assert_eq!(country("France"), Err(Problem::Unknown));
        let sexes = [
            ("f", Sex::Female),
            ("Male", Sex::Male),
            ("<", Sex::Unspecified),
        ];
        for (text, expected) in sexes {
            assert_eq!(sex(text), Ok(expected), "{text:?}");
        }
        assert_eq!(sex("W"), Err(Problem::Unknown));
    }
}
