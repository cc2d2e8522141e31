//! The fields of each format, and what their check digits cover.

use super::layout::{Chars, Cover, Field, MrzFormat, Span};

impl MrzFormat {
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
