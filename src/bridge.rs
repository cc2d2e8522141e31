//! Temporary: until the intake and dates branches are merged.
use crate::{dates::DateError, detail::Detail};
impl DateError {
    pub(crate) fn detail(&self) -> Detail {
        match *self {
            Self::Ambiguous { first, second } => Detail::DateAmbiguous { first, second },
            Self::TwoDigitYear => Detail::TwoDigitYear,
            Self::Impossible => Detail::NoSuchDay,
            Self::YearOutOfRange { year } => Detail::YearOutOfRange { year },
            Self::Incomplete => Detail::DateIncomplete,
            Self::ForeignDigits => Detail::DateForeignDigits,
            _ => Detail::DateUnrecognized,
        }
    }
}
