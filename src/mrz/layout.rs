//! Which characters stand where in each format of the zone.

use std::ops::Range;

use super::check_digit;

/// A format of the machine-readable zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MrzFormat {
    /// Cards of the size ID-1: three lines of 30 (Doc 9303 part 5).
    Td1,
    /// Cards of the size ID-2: two lines of 36 (Doc 9303 part 6).
    Td2,
    /// Passports: two lines of 44 (Doc 9303 part 4).
    Td3,
    /// Visas of the size of a passport's page: two lines of 44, no composite check digit (Doc 9303 part 7).
    MrvA,
    /// Visas of the size ID-2: two lines of 36, no composite check digit (Doc 9303 part 7).
    MrvB,
    /// The French identity card from 1988 to 2021: two lines of 36 with a layout of their own.
    FrenchId,
}

impl MrzFormat {
    /// Every format.
    pub const ALL: [Self; 6] = [
        Self::Td1,
        Self::Td2,
        Self::Td3,
        Self::MrvA,
        Self::MrvB,
        Self::FrenchId,
    ];

    /// The name in reports: "td1", "td2", "td3", "mrv-a", "mrv-b" or "fra-id".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Td1 => "td1",
            Self::Td2 => "td2",
            Self::Td3 => "td3",
            Self::MrvA => "mrv-a",
            Self::MrvB => "mrv-b",
            Self::FrenchId => "fra-id",
        }
    }

    /// The number of lines.
    #[must_use]
    pub const fn lines(self) -> usize {
        match self {
            Self::Td1 => 3,
            _ => 2,
        }
    }

    /// The number of characters a line.
    #[must_use]
    pub const fn columns(self) -> usize {
        match self {
            Self::Td1 => 30,
            Self::Td3 | Self::MrvA => 44,
            Self::Td2 | Self::MrvB | Self::FrenchId => 36,
        }
    }

    /// The format of `lines` lines of `columns` characters that start with `start`; `None` where there is no such format.
    pub(crate) fn of(lines: usize, columns: usize, start: &[u8]) -> Option<Self> {
        let visa = start.first() == Some(&b'V');
        match (lines, columns) {
            (3, 30) => Some(Self::Td1),
            (2, 44) if visa => Some(Self::MrvA),
            (2, 44) => Some(Self::Td3),
            (2, 36) if visa => Some(Self::MrvB),
            (2, 36) if start.starts_with(b"IDFRA") => Some(Self::FrenchId),
            (2, 36) => Some(Self::Td2),
            _ => None,
        }
    }

    /// The fields, in the order of reading.
    pub(crate) const fn spans(self) -> &'static [Span] {
        match self {
            Self::Td1 => TD1,
            Self::Td2 => TD2,
            Self::Td3 => TD3,
            Self::MrvA => MRV_A,
            Self::MrvB => MRV_B,
            Self::FrenchId => FRENCH_ID,
        }
    }

    /// The check digits and what each covers.
    pub(crate) const fn checks(self) -> &'static [Cover] {
        match self {
            Self::Td1 => TD1_CHECKS,
            Self::Td2 => TD2_CHECKS,
            Self::Td3 => TD3_CHECKS,
            Self::MrvA | Self::MrvB => MRV_CHECKS,
            Self::FrenchId => FRENCH_ID_CHECKS,
        }
    }

    /// Where `field` stands.
    pub(crate) fn place(self, field: Field) -> Option<&'static Span> {
        self.spans().iter().find(|span| span.field == field)
    }
}

/// A field of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// The kind of document: P for passports, V for visas, A, C or I for cards, and a second letter or a filler.
    DocumentCode,
    /// The state or organisation that issued the document.
    IssuingState,
    /// Surname, two fillers, given names.
    Names,
    /// The given names where they have a field of their own (French cards).
    GivenNames,
    /// The document's number.
    DocumentNumber,
    /// The holder's nationality.
    Nationality,
    /// The date of birth, YYMMDD.
    DateOfBirth,
    /// The sex.
    Sex,
    /// The date of expiry, YYMMDD.
    Expiry,
    /// What the issuing state likes.
    OptionalData,
    /// The second optional field of TD1.
    OptionalData2,
    /// A check digit.
    CheckDigit,
    /// The check digit over several fields.
    Composite,
}

/// The characters that a position can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chars {
    /// Letters and the filler.
    Letters,
    /// Digits and the filler.
    Digits,
    /// Digits, letters and the filler.
    Any,
    /// M, F, the filler, and the X that some states write.
    Sex,
    /// What a document code starts with.
    Kind,
}

impl Chars {
    /// Whether `character` is one of them.
    pub(crate) fn hold(self, character: u8) -> bool {
        match self {
            Self::Letters => matches!(character, b'A'..=b'Z' | b'<'),
            Self::Digits => matches!(character, b'0'..=b'9' | b'<'),
            Self::Any => matches!(character, b'0'..=b'9' | b'A'..=b'Z' | b'<'),
            Self::Sex => matches!(character, b'M' | b'F' | b'X' | b'<'),
            Self::Kind => matches!(character, b'P' | b'V' | b'A' | b'C' | b'I'),
        }
    }
}

/// A field's place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) field: Field,
    pub(crate) line: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) chars: Chars,
}

impl Span {
    /// The columns of the field.
    pub(crate) const fn columns(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A check digit and what it covers: ranges of (line, first column, column after the last).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cover {
    /// The field that it covers; [`Field::Composite`] where there are several.
    pub(crate) field: Field,
    /// Line and column of the digit.
    pub(crate) digit: (usize, usize),
    pub(crate) over: &'static [(usize, usize, usize)],
    /// Whether the digit may be a filler where all that it covers are fillers.
    pub(crate) may_be_filler: bool,
}

impl Cover {
    /// Whether the digit is right where `character` gives what stands in a line and a column.
    pub(crate) fn holds(&self, character: impl Fn(usize, usize) -> u8) -> bool {
        let covered = || self.places().map(|(line, column)| character(line, column));
        match character(self.digit.0, self.digit.1) {
            b'<' => self.may_be_filler && covered().all(|c| c == b'<'),
            digit => digit == check_digit(covered()),
        }
    }

    /// The lines and columns that it covers, in order.
    pub(crate) fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        self.over
            .iter()
            .flat_map(|&(line, from, to)| (from..to).map(move |column| (line, column)))
    }
}

const fn span(field: Field, line: usize, start: usize, end: usize, chars: Chars) -> Span {
    Span {
        field,
        line,
        start,
        end,
        chars,
    }
}

const fn cover(
    field: Field,
    digit: (usize, usize),
    over: &'static [(usize, usize, usize)],
) -> Cover {
    Cover {
        field,
        digit,
        over,
        may_be_filler: matches!(field, Field::OptionalData),
    }
}

use Chars::{Any, Digits, Kind, Letters, Sex as SexChars};
use Field::{
    CheckDigit, Composite, DateOfBirth, DocumentCode, DocumentNumber, Expiry, GivenNames,
    IssuingState, Names, Nationality, OptionalData, OptionalData2, Sex,
};

/// Doc 9303 part 5, section 4.2.2.
const TD1: &[Span] = &[
    span(DocumentCode, 0, 0, 1, Kind),
    span(DocumentCode, 0, 1, 2, Any),
    span(IssuingState, 0, 2, 5, Letters),
    span(DocumentNumber, 0, 5, 14, Any),
    span(CheckDigit, 0, 14, 15, Digits),
    span(OptionalData, 0, 15, 30, Any),
    span(DateOfBirth, 1, 0, 6, Digits),
    span(CheckDigit, 1, 6, 7, Digits),
    span(Sex, 1, 7, 8, SexChars),
    span(Expiry, 1, 8, 14, Digits),
    span(CheckDigit, 1, 14, 15, Digits),
    span(Nationality, 1, 15, 18, Letters),
    span(OptionalData2, 1, 18, 29, Any),
    span(Composite, 1, 29, 30, Digits),
    span(Names, 2, 0, 30, Letters),
];
const TD1_CHECKS: &[Cover] = &[
    cover(DocumentNumber, (0, 14), &[(0, 5, 14)]),
    cover(DateOfBirth, (1, 6), &[(1, 0, 6)]),
    cover(Expiry, (1, 14), &[(1, 8, 14)]),
    cover(
        Composite,
        (1, 29),
        &[(0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29)],
    ),
];

/// The first 28 columns of the second line are the same in TD2, TD3 and visas.
macro_rules! two_lines {
    ($columns:literal, $($rest:expr),+) => {
        &[
            span(DocumentCode, 0, 0, 1, Kind),
            span(DocumentCode, 0, 1, 2, Any),
            span(IssuingState, 0, 2, 5, Letters),
            span(Names, 0, 5, $columns, Letters),
            span(DocumentNumber, 1, 0, 9, Any),
            span(CheckDigit, 1, 9, 10, Digits),
            span(Nationality, 1, 10, 13, Letters),
            span(DateOfBirth, 1, 13, 19, Digits),
            span(CheckDigit, 1, 19, 20, Digits),
            span(Sex, 1, 20, 21, SexChars),
            span(Expiry, 1, 21, 27, Digits),
            span(CheckDigit, 1, 27, 28, Digits),
            $($rest),+
        ]
    };
}

/// Doc 9303 part 6, section 4.2.2.
const TD2: &[Span] = two_lines!(
    36,
    span(OptionalData2, 1, 28, 35, Any),
    span(Composite, 1, 35, 36, Digits)
);
/// Doc 9303 part 4, section 4.2.2.
const TD3: &[Span] = two_lines!(
    44,
    span(OptionalData, 1, 28, 42, Any),
    span(CheckDigit, 1, 42, 43, Digits),
    span(Composite, 1, 43, 44, Digits)
);
/// Doc 9303 part 7, section 4.2.2.
const MRV_A: &[Span] = two_lines!(44, span(OptionalData2, 1, 28, 44, Any));
/// Doc 9303 part 7, section 5.2.2.
const MRV_B: &[Span] = two_lines!(36, span(OptionalData2, 1, 28, 36, Any));

const NUMBER: Cover = cover(DocumentNumber, (1, 9), &[(1, 0, 9)]);
const BIRTH: Cover = cover(DateOfBirth, (1, 19), &[(1, 13, 19)]);
const EXPIRY: Cover = cover(Expiry, (1, 27), &[(1, 21, 27)]);
const MRV_CHECKS: &[Cover] = &[NUMBER, BIRTH, EXPIRY];
const TD2_CHECKS: &[Cover] = &[
    NUMBER,
    BIRTH,
    EXPIRY,
    cover(Composite, (1, 35), &[(1, 0, 10), (1, 13, 20), (1, 21, 35)]),
];
const TD3_CHECKS: &[Cover] = &[
    NUMBER,
    BIRTH,
    EXPIRY,
    cover(OptionalData, (1, 42), &[(1, 28, 42)]),
    cover(Composite, (1, 43), &[(1, 0, 10), (1, 13, 20), (1, 21, 43)]),
];

/// Not of Doc 9303: as public descriptions of the card give it, and as the check digits of two of its specimens confirm. The
/// number is the year and month of issue, the department and a serial number; the first line ends in department and office.
const FRENCH_ID: &[Span] = &[
    span(DocumentCode, 0, 0, 1, Kind),
    span(DocumentCode, 0, 1, 2, Letters),
    span(IssuingState, 0, 2, 5, Letters),
    span(Names, 0, 5, 30, Letters),
    span(OptionalData2, 0, 30, 36, Any),
    span(DocumentNumber, 1, 0, 12, Any),
    span(CheckDigit, 1, 12, 13, Digits),
    span(GivenNames, 1, 13, 27, Letters),
    span(DateOfBirth, 1, 27, 33, Digits),
    span(CheckDigit, 1, 33, 34, Digits),
    span(Sex, 1, 34, 35, SexChars),
    span(Composite, 1, 35, 36, Digits),
];
const FRENCH_ID_CHECKS: &[Cover] = &[
    cover(DocumentNumber, (1, 12), &[(1, 0, 12)]),
    cover(DateOfBirth, (1, 33), &[(1, 27, 33)]),
    cover(Composite, (1, 35), &[(0, 0, 36), (1, 0, 35)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_belongs_to_one_field() {
        for format in MrzFormat::ALL {
            let mut at = (0, 0);
            for span in format.spans() {
                assert_eq!((span.line, span.start), at, "{format:?} {:?}", span.field);
                assert!(span.end > span.start);
                at = if span.end == format.columns() {
                    (span.line + 1, 0)
                } else {
                    (span.line, span.end)
                };
            }
            assert_eq!(at, (format.lines(), 0), "{format:?} is filled");
            for check in format.checks() {
                let (line, column) = check.digit;
                let holder = format
                    .spans()
                    .iter()
                    .find(|s| s.line == line && s.columns().contains(&column))
                    .unwrap();
                assert!(matches!(holder.field, CheckDigit | Composite));
            }
        }
    }
}
