//! Temporary: until the intake and dates branches are merged.
use crate::{
    dates::DateError,
    detail::Detail,
    intake::{Refusal, Unreadable, Unsupported},
};
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
impl Refusal {
    pub(crate) fn detail(&self) -> Detail {
        match self {
            Self::Unreadable(Unreadable::Empty) => Detail::FileEmpty,
            Self::Unreadable(Unreadable::Truncated) => Detail::FileTruncated,
            Self::Unsupported(Unsupported::Kind(f)) => Detail::FormatNotRead {
                format: f.to_string(),
            },
            Self::Unsupported(_) => Detail::FormatUnknown,
            _ => Detail::FileDamaged,
        }
    }
    pub(crate) fn cause(&self) -> Option<&str> {
        None
    }
}
