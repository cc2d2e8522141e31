//! The text of the barcode on North American licences: the AAMVA DL/ID Card Design Standard, annex D, versions 1 to 10.

use chrono::{Datelike, NaiveDate};

use crate::code::Sex;
use crate::countries::Country;

/// Why a text is none of the standard's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LicenceError {
    /// The text does not start as the standard says (D.12.3).
    #[error("the text does not start as that of a licence")]
    Start,
    /// The numbers after the start are incomplete or no numbers.
    #[error("the header of the licence's text is incomplete")]
    Header,
    /// No part of the text is of a licence or an identity card.
    #[error("no part of the text is of a licence or an identity card")]
    NoCard,
    /// An element is there twice with different values.
    #[error("element {0:?} is there twice")]
    Twice([u8; 3]),
    /// Longer than any barcode of the kind.
    #[error("the text is longer than any such barcode holds")]
    TooLong,
}

/// Why an element has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ElementProblem {
    /// The text has no such element, or an empty one.
    #[error("the element is missing")]
    Absent,
    /// What stands there is no value of the element.
    #[error("the element holds no value of its kind")]
    Invalid,
}

/// What the barcode of a licence or an identity card says.
#[derive(Clone, PartialEq, Eq)]
pub struct Licence {
    version: u8,
    is_licence: bool,
    elements: Vec<([u8; 3], String)>,
}

/// A PDF417 symbol holds up to 1850 characters (ISO/IEC 15438, clause 5.3.1).
const LONGEST: usize = 1850;

/// What stands for no value (D.12.5.1): the element does not apply, or the card does not carry it.
const NO_VALUE: [&str; 4] = ["", "NONE", "UNAVL", "UNAVAIL"];

impl Licence {
    /// Reads the text of the barcode.
    ///
    /// # Errors
    ///
    /// Where the text has no header of the standard or no part for a licence or an identity card, or says two things in one
    /// element. Any other mistake is said by the element that it is in.
    pub fn parse(text: &str) -> Result<Self, LicenceError> {
        if text.len() > 2 * LONGEST {
            return Err(LicenceError::TooLong);
        }
        // Compliance indicator, separators, file type; what stands between "@" and the type varies from state to state.
        let rest = text.strip_prefix('@').ok_or(LicenceError::Start)?;
        let rest = rest.trim_start_matches(['\n', '\r', '\u{1c}', '\u{1e}']);
        let rest = ["ANSI ", "AAMVA", "AAMVA "]
            .iter()
            .rev()
            .find_map(|kind| rest.strip_prefix(kind))
            .ok_or(LicenceError::Start)?;
        let mut header = Header { rest };
        header.number(6)?;
        let version = header.number(2)?;
        if version > 1 {
            header.number(2)?;
        }
        let parts = header.number(2)?;
        let mut card = None;
        for _ in 0..parts {
            let (kind, at) = (header.take(2)?, header.number(4)?);
            header.number(4)?;
            if matches!(kind, "DL" | "ID") && card.is_none() {
                card = Some((kind, at as usize));
            }
        }
        let (kind, at) = card.ok_or(LicenceError::NoCard)?;
        // Several states print offsets that are wrong by a few characters; the first part follows the header.
        let by_offset = text.get(at..).and_then(|part| part.strip_prefix(kind));
        let body = by_offset
            .or_else(|| header.rest.strip_prefix(kind))
            .ok_or(LicenceError::NoCard)?;
        // A carriage return ends the part, and line feeds its elements (D.12.4.2).
        let body = body.split('\r').next().unwrap_or("");
        let mut elements: Vec<([u8; 3], String)> = Vec::new();
        for line in body.split('\n') {
            let Some((name, value)) = line.split_at_checked(3) else {
                continue;
            };
            let Ok(name) = <[u8; 3]>::try_from(name.as_bytes()) else {
                continue;
            };
            if !name.iter().all(u8::is_ascii_uppercase) {
                continue;
            }
            let value = value.trim();
            match elements.iter().find(|(other, _)| *other == name) {
                Some((_, other)) if other != value => return Err(LicenceError::Twice(name)),
                Some(_) => {}
                None => elements.push((name, value.to_owned())),
            }
        }
        Ok(Self {
            version: version as u8,
            is_licence: kind == "DL",
            elements,
        })
    }

    /// The version of the standard, 0 to 99.
    #[must_use]
    pub fn version(&self) -> u8 {
        self.version
    }

    /// Whether it is a driving licence, and not an identity card of the same issuer.
    #[must_use]
    pub fn is_licence(&self) -> bool {
        self.is_licence
    }

    /// The text of an element, such as `b"DAQ"`, without blanks around it; `None` where it is missing or says that there is
    /// no value.
    #[must_use]
    pub fn element(&self, name: &[u8; 3]) -> Option<&str> {
        let (_, value) = self.elements.iter().find(|(other, _)| other == name)?;
        (!NO_VALUE.contains(&value.to_ascii_uppercase().as_str())).then_some(value)
    }

    /// The date of birth (DBB).
    ///
    /// # Errors
    ///
    /// As all elements: missing, or no date.
    pub fn date_of_birth(&self) -> Result<NaiveDate, ElementProblem> {
        self.date(b"DBB")
    }

    /// The date of expiry (DBA).
    ///
    /// # Errors
    ///
    /// As [`Self::date_of_birth`].
    pub fn expiry(&self) -> Result<NaiveDate, ElementProblem> {
        self.date(b"DBA")
    }

    /// The date of issue (DBD).
    ///
    /// # Errors
    ///
    /// As [`Self::date_of_birth`].
    pub fn issued(&self) -> Result<NaiveDate, ElementProblem> {
        self.date(b"DBD")
    }

    /// The number of the document (DAQ), its letters and digits.
    ///
    /// # Errors
    ///
    /// As all elements.
    pub fn document_number(&self) -> Result<String, ElementProblem> {
        let text = self.element(b"DAQ").ok_or(ElementProblem::Absent)?;
        let number: String = text
            .chars()
            .filter(|c| !matches!(c, ' ' | '-' | '*' | '/'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        match !number.is_empty() && number.bytes().all(|c| c.is_ascii_alphanumeric()) {
            true => Ok(number),
            false => Err(ElementProblem::Invalid),
        }
    }

    /// The sex (DBC): 1, 2 or 9, and M or F in the first versions.
    ///
    /// # Errors
    ///
    /// As all elements.
    pub fn sex(&self) -> Result<Sex, ElementProblem> {
        match self.element(b"DBC").ok_or(ElementProblem::Absent)? {
            "1" | "M" => Ok(Sex::Male),
            "2" | "F" => Ok(Sex::Female),
            "9" | "X" => Ok(Sex::Unspecified),
            _ => Err(ElementProblem::Invalid),
        }
    }

    /// The country (DCG), which the first version has not.
    ///
    /// # Errors
    ///
    /// As all elements.
    pub fn country(&self) -> Result<Country, ElementProblem> {
        let code = self.element(b"DCG").ok_or(ElementProblem::Absent)?;
        let known = Country::read(code);
        // The standard has no other issuers; Mexican states that follow it write MEX.
        known
            .filter(|c| matches!(c.as_str(), "USA" | "CAN" | "MEX"))
            .ok_or(ElementProblem::Invalid)
    }

    /// The family name and the given names, as printed: DCS with DAC and DAD, or with the DCT of versions 2 and 3; in the first
    /// version DAB with DAC and DAD, or DAA alone, parted by commas.
    ///
    /// # Errors
    ///
    /// As all elements.
    pub fn names(&self) -> Result<(String, String), ElementProblem> {
        let words = |text: &str| {
            let words: Vec<_> = text
                .split([',', ' '])
                .filter(|word| !word.is_empty())
                .collect();
            words.join(" ")
        };
        let whole = self.element(b"DAA").and_then(|text| text.split_once(','));
        let family = self.element(b"DCS").or(self.element(b"DAB"));
        let (family, given) = match (family, whole) {
            (Some(family), _) => {
                let given = [self.element(b"DAC"), self.element(b"DAD")];
                let parted: Vec<_> = given.into_iter().flatten().collect();
                let given = match parted.is_empty() {
                    true => self.element(b"DCT").unwrap_or("").to_owned(),
                    false => parted.join(" "),
                };
                (words(family), words(&given))
            }
            (None, Some((family, given))) => (words(family), words(given)),
            (None, None) => return Err(ElementProblem::Absent),
        };
        match family.bytes().any(|c| c.is_ascii_digit()) || family.is_empty() {
            true => Err(ElementProblem::Invalid),
            false => Ok((family, given)),
        }
    }

    /// Whether a name was cut, or may have been (DDE, DDF and DDG: T, U or N).
    #[must_use]
    pub fn truncated(&self) -> bool {
        let flags = [b"DDE", b"DDF", b"DDG"].map(|name| self.element(name));
        flags.into_iter().flatten().any(|flag| flag != "N")
    }

    fn date(&self, name: &[u8; 3]) -> Result<NaiveDate, ElementProblem> {
        let text = self.element(name).ok_or(ElementProblem::Absent)?;
        date(text).ok_or(ElementProblem::Invalid)
    }
}

/// A date in the order of its issuer: the United States write month, day and year, Canada and the first version year, month
/// and day (D.12.5). No text is both: a year of 1900 to 2099 does not start with a month.
fn date(text: &str) -> Option<NaiveDate> {
    if text.len() != 8 || !text.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    let of = |year: u32, month, day| {
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
            .filter(|date| (1900..2100).contains(&date.year()))
    };
    of(number(4..8)?, number(0..2)?, number(2..4)?).or(of(
        number(0..4)?,
        number(4..6)?,
        number(6..8)?,
    ))
}

/// What is left of the header.
struct Header<'a> {
    rest: &'a str,
}

impl<'a> Header<'a> {
    fn take(&mut self, n: usize) -> Result<&'a str, LicenceError> {
        let (taken, rest) = self.rest.split_at_checked(n).ok_or(LicenceError::Header)?;
        self.rest = rest;
        Ok(taken)
    }

    fn number(&mut self, digits: usize) -> Result<u32, LicenceError> {
        let text = self.take(digits)?;
        match text.bytes().all(|c| c.is_ascii_digit()) {
            true => text.parse().map_err(|_| LicenceError::Header),
            false => Err(LicenceError::Header),
        }
    }
}

impl std::fmt::Debug for Licence {
    /// The version and the kind, never a name, number or date.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Licence")
            .field("version", &self.version)
            .field("is_licence", &self.is_licence)
            .field("elements", &self.elements.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// A text of `version` with these elements.
    fn text(version: u8, kind: &str, elements: &str) -> String {
        let jurisdiction = if version > 1 { "00" } else { "" };
        let body = format!("{kind}{elements}\r");
        let at = 31 - if version > 1 { 0 } else { 2 };
        format!(
            "@\n\u{1e}\rANSI 636000{version:02}{jurisdiction}01{kind}{at:04}{:04}{body}",
            body.len()
        )
    }

    #[test]
    fn the_elements_of_each_version_are_read() {
        struct Case(u8, &'static str, (&'static str, &'static str));
        let cases = [
            Case(
                1,
                "DAACANARY,MARA,LOUISE\nDAQY8142397\nDBA20321130\nDBB19851130\nDBD20240312\nDBCF",
                ("CANARY", "MARA LOUISE"),
            ),
            Case(
                1,
                "DABCANARY\nDACMARA\nDAQY8142397\nDBA20321130\nDBB19851130\nDBD20240312\nDBC2",
                ("CANARY", "MARA"),
            ),
            Case(
                3,
                "DCSCANARY\nDCTMARA,LOUISE\nDAQY814-2397\nDBA11302032\nDBB11301985\nDBD03122024\nDBC2\nDCGUSA",
                ("CANARY", "MARA LOUISE"),
            ),
            Case(
                8,
                "DCSVAN CANARY\nDACMARA\nDADNONE\nDAQY 8142397\nDBA11302032\nDBB11301985\nDBD03122024\nDBC2\nDCGUSA",
                ("VAN CANARY", "MARA"),
            ),
            Case(
                10,
                "DAQY8142397\nDCSCANARY\nDACMARA\nDADLOUISE\nDBA20321130\nDBB19851130\nDBD20240312\nDBC2\nDCGCAN",
                ("CANARY", "MARA LOUISE"),
            ),
        ];
        for Case(version, elements, (family, given)) in cases {
            let licence = Licence::parse(&text(version, "DL", elements)).unwrap();
            assert_eq!(licence.version(), version);
            assert!(licence.is_licence());
            assert_eq!(
                licence.names(),
                Ok((family.to_owned(), given.to_owned())),
                "{elements}"
            );
            assert_eq!(licence.document_number().as_deref(), Ok("Y8142397"));
            assert_eq!(licence.date_of_birth().ok(), day(1985, 11, 30));
            assert_eq!(licence.expiry().ok(), day(2032, 11, 30));
            assert_eq!(licence.issued().ok(), day(2024, 3, 12));
            assert_eq!(licence.sex(), Ok(Sex::Female));
            let country = licence.country().map(Country::as_str);
            match version {
                1 => assert_eq!(country, Err(ElementProblem::Absent)),
                10 => assert_eq!(country, Ok("CAN")),
                _ => assert_eq!(country, Ok("USA")),
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said_where_it_is() {
        let licence = Licence::parse(&text(
            9,
            "ID",
            "DAQ???\nDBB13321985\nDBANONE\nDBC3\nDCGDEU\nDCS",
        ))
        .unwrap();
        assert!(!licence.is_licence());
        assert_eq!(licence.document_number(), Err(ElementProblem::Invalid));
        assert_eq!(licence.date_of_birth(), Err(ElementProblem::Invalid));
        assert_eq!(licence.expiry(), Err(ElementProblem::Absent));
        assert_eq!(licence.sex(), Err(ElementProblem::Invalid));
        assert_eq!(licence.country(), Err(ElementProblem::Invalid));
        assert_eq!(licence.names(), Err(ElementProblem::Absent));
        let twice = text(9, "DL", "DBB11301985\nDBB11301986");
        assert_eq!(Licence::parse(&twice), Err(LicenceError::Twice(*b"DBB")));
        for (text, error) in [
            ("", LicenceError::Start),
            ("@\n\u{1e}\rNOT", LicenceError::Start),
            ("@\n\u{1e}\rANSI 6360", LicenceError::Header),
            ("@\n\u{1e}\rANSI 63600010000x", LicenceError::Header),
            (
                "@\n\u{1e}\rANSI 636000100001ZU00310010ZUZUA1\r",
                LicenceError::NoCard,
            ),
        ] {
            assert_eq!(Licence::parse(text), Err(error), "{text:?}");
        }
        let shown = format!("{licence:?}");
        assert!(!shown.contains("1985"), "{shown}");
    }

    #[test]
    fn a_wrong_offset_is_forgiven() {
        let right = text(8, "DL", "DAQY8142397");
        let licence = Licence::parse(&right.replace("DL0031", "DL0029")).unwrap();
        assert_eq!(licence.document_number().as_deref(), Ok("Y8142397"));
    }

    proptest! {
        #[test]
        fn no_date_is_of_both_orders(days in 693_596i32..766_644) {
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            prop_assert_eq!(super::date(&date.format("%m%d%Y").to_string()), Some(date));
            prop_assert_eq!(super::date(&date.format("%Y%m%d").to_string()), Some(date));
        }

        #[test]
        fn what_is_written_is_read_again(
            version in 1u8..=10,
            number in "[A-Z0-9]{1,25}",
            family in "[A-Z]{1,40}( [A-Z]{1,10})?",
            given in "[A-Z]{1,40}",
        ) {
            let name = if version == 1 { "DAB" } else { "DCS" };
            let elements = format!("DAQ{number}\n{name}{family}\nDAC{given}");
            let licence = Licence::parse(&text(version, "DL", &elements)).unwrap();
            let read = licence.element(b"DAQ").unwrap_or("").to_owned();
            prop_assert!(read == number || NO_VALUE.contains(&number.as_str()));
            if ![&family, &given].iter().any(|name| NO_VALUE.contains(&name.as_str())) {
                prop_assert_eq!(licence.names(), Ok((family, given)));
            }
        }

        #[test]
        fn no_text_makes_the_parser_panic(start in prop::bool::ANY, text in "\\PC{0,60}", rest in "[DLIA-Z0-9\n\r]{0,80}") {
            let head = if start { "@\n\u{1e}\rANSI 636000100001DL00310010DL" } else { "" };
            if let Ok(licence) = Licence::parse(&format!("{head}{text}{rest}")) {
                let _ = (licence.names(), licence.date_of_birth(), licence.expiry(), licence.issued());
                let _ = (licence.document_number(), licence.sex(), licence.country(), licence.truncated());
            }
        }
    }
}
