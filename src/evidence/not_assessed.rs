//! Why there is no number.

use std::borrow::Cow;

use crate::stop::TimeUp;

/// Why a check could not take its number. Displayed as half a sentence: "no document found".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotAssessed {
    /// The file could not be read as a picture.
    #[error("the file could not be read")]
    FileNotRead,
    /// No document was found in the picture.
    #[error("no document found")]
    NoDocument,
    /// No face was found in the picture.
    #[error("no face found")]
    NoFace,
    /// The caller's form does not ask for this field.
    #[error("no {0} was given")]
    NotClaimed(&'static str),
    /// There is nothing that the check could be about: the rule does not apply to this upload.
    #[error("{0}")]
    DoesNotApply(&'static str),
    /// The picture or the file does not hold what the check needs.
    #[error("{0}")]
    Because(Cow<'static, str>),
    /// What is known leaves open on which side of the threshold the number lies.
    #[error("what is known leaves it open")]
    Open,
    /// The measurement came to no number.
    #[error("the measurement came to no number")]
    NoNumber,
    /// The caller's time was up before it was measured: see [`crate::Upload::until`].
    #[error("the time was up")]
    TimeUp,
}

impl From<TimeUp> for NotAssessed {
    fn from(_: TimeUp) -> Self {
        Self::TimeUp
    }
}

impl NotAssessed {
    /// Whether nothing is lacking: the caller does not ask, or the rule is about something else.
    pub(crate) fn is_no_lack(&self) -> bool {
        matches!(self, Self::NotClaimed(_) | Self::DoesNotApply(_))
    }

    /// For another reason, as half a sentence.
    pub(crate) const fn because(why: &'static str) -> Self {
        Self::Because(Cow::Borrowed(why))
    }
}
