//! Why a file was not read.

use std::error::Error;
use std::fmt;

use super::Format;
use super::cause::Cause;
use crate::code::Code;
use crate::detail::Detail;

/// Why a file was turned down before any check could look at it. Displayed, it is a whole sentence to the customer.
///
/// ```
/// use precheck::{Code, Detail, Limits, Photo};
///
/// let refusal = Photo::decode(b"\xFF\xD8\xFF\xE0\0", &Limits::default()).unwrap_err();
/// assert_eq!(refusal.code(), Code::FileUnreadable);
/// assert_eq!(refusal.detail(), Detail::FileTruncated);
/// assert_eq!(refusal.to_string(), "The file ends before the picture is complete.");
/// // For the log: what the decoder or the walk over the file said. It quotes nothing of the file.
/// assert_eq!(refusal.cause(), Some("jpeg markers: no frame and no end of image"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    why: Why,
    cause: Option<Cause>,
}

/// What was wrong with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Why {
    /// The format is known, and the picture cannot be had from this file.
    #[error(transparent)]
    Unreadable(Unreadable),
    /// The kind of file, or the variety of a picture format, is not read.
    #[error(transparent)]
    Unsupported(Unsupported),
    /// The file has more bytes than [`Limits::max_bytes`](super::Limits::max_bytes).
    #[error("The file is larger than is accepted.")]
    TooLarge {
        /// The size of the file, in bytes.
        bytes: u64,
        /// The limit, in bytes.
        limit: u64,
    },
    /// Width times height is beyond [`Limits::max_pixels`](super::Limits::max_pixels).
    #[error("The picture has more pixels than are accepted.")]
    TooManyPixels {
        /// Width and height as the file claims them, in stored pixels.
        size: (u32, u32),
        /// The limit, in pixels.
        limit: u64,
    },
    /// Width or height is beyond [`Limits::max_side`](super::Limits::max_side).
    #[error("The picture is wider or taller than is accepted.")]
    SideTooLong {
        /// Width and height as the file claims them, in stored pixels.
        size: (u32, u32),
        /// The limit, in pixels.
        limit: u32,
    },
    /// The caller's time was up: nothing is known against the file.
    #[error("The time was up before the file was read.")]
    TimeUp,
}

/// Why no picture can be had from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unreadable {
    /// No bytes at all.
    #[error("The file is empty.")]
    Empty,
    /// The picture goes on where the file stops.
    #[error("The file ends before the picture is complete.")]
    Truncated,
    /// The bytes contradict the format.
    #[error("The file is damaged, and the picture in it cannot be read.")]
    Damaged,
    /// A sound container without a picture.
    #[error("The file contains no picture.")]
    NoPicture,
    /// A document that opens with a password only.
    #[error("The file is protected by a password.")]
    #[cfg_attr(not(feature = "pdf"), allow(dead_code))]
    Encrypted,
    /// A document without a page.
    #[error("The file contains no page.")]
    #[cfg_attr(not(feature = "pdf"), allow(dead_code))]
    NoPages,
    /// A document that takes more work to show than is granted.
    #[error("The file takes more work to be shown than is granted.")]
    #[cfg_attr(not(feature = "pdf"), allow(dead_code))]
    TooComplex,
    /// A JPEG with more scans than [`Limits::max_scans`](super::Limits::max_scans).
    #[error("The file stores its picture in more passes than are accepted.")]
    TooManyScans {
        /// The number of scans.
        scans: u32,
        /// The limit.
        limit: u32,
    },
    /// Decoding would take more than [`Limits::max_memory`](super::Limits::max_memory).
    #[error("The picture needs more memory to be opened than is granted.")]
    TooMuchMemory {
        /// The memory foretold, in bytes.
        bytes: u64,
        /// The limit, in bytes.
        limit: u64,
    },
}

/// What is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unsupported {
    /// The bytes tell no kind of file.
    #[error("The kind of the file is not recognised.")]
    Unknown,
    /// A kind of file that is not read at all.
    #[error("The file is {}, which is not accepted.", .0.in_prose())]
    Kind(Format),
    /// A picture format that is read, in a rare variety that is not: an arithmetically coded JPEG, say.
    #[error("The file is {} of a rare variety, which is not accepted.", .0.in_prose())]
    Variety(Format),
}

impl Refusal {
    /// What stands where a photo was taken away.
    pub(crate) fn of_nothing() -> Self {
        Unreadable::NoPicture.into()
    }

    /// What stands where the time was up.
    pub(crate) fn time_up() -> Self {
        Why::TimeUp.into()
    }

    /// Whether nothing is known against the file, which was not read in time.
    pub(crate) fn is_for_time(&self) -> bool {
        matches!(self.why, Why::TimeUp)
    }

    /// The check that reports it.
    #[must_use]
    pub fn code(&self) -> Code {
        match self.why {
            // No report has it: what was not read in time is not assessed.
            Why::Unreadable(_) | Why::TimeUp => Code::FileUnreadable,
            Why::Unsupported(_) => Code::FormatUnsupported,
            Why::TooLarge { .. } => Code::FileTooLarge,
            Why::TooManyPixels { .. } => Code::ImageTooManyPixels,
            Why::SideTooLong { .. } => Code::ImageSideTooLong,
        }
    }

    /// What exactly was wrong, for programs.
    #[must_use]
    pub fn detail(&self) -> Detail {
        let named = |format: Format| format.name().to_owned();
        match self.why {
            Why::Unreadable(unreadable) => match unreadable {
                Unreadable::Empty => Detail::FileEmpty,
                Unreadable::Truncated => Detail::FileTruncated,
                Unreadable::Damaged => Detail::FileDamaged,
                Unreadable::NoPicture => Detail::NoPicture,
                Unreadable::Encrypted => Detail::FileEncrypted,
                Unreadable::NoPages => Detail::NoPages,
                Unreadable::TooComplex => Detail::FileTooComplex,
                Unreadable::TooManyScans { scans, limit } => Detail::TooManyScans { scans, limit },
                Unreadable::TooMuchMemory { bytes, limit } => {
                    Detail::TooMuchMemory { bytes, limit }
                }
            },
            Why::TimeUp => Detail::FileTooComplex,
            Why::Unsupported(Unsupported::Unknown) => Detail::FormatUnknown,
            Why::Unsupported(Unsupported::Kind(format)) => Detail::FormatNotRead {
                format: named(format),
            },
            Why::Unsupported(Unsupported::Variety(format)) => Detail::VarietyNotRead {
                format: named(format),
            },
            Why::TooLarge { bytes, limit } => Detail::FileSize { bytes, limit },
            Why::TooManyPixels {
                size: (width, height),
                limit,
            } => Detail::PixelCount {
                width,
                height,
                limit,
            },
            Why::SideTooLong {
                size: (width, height),
                limit,
            } => Detail::SideLength {
                width,
                height,
                limit,
            },
        }
    }

    /// What the decoder said, for the integrator's log: one line of ASCII, at most 120 characters, with nothing of the
    /// file in it. Its words change with the decoders: programs go by [`Self::detail`]. `None` where the detail says all
    /// there is.
    #[must_use]
    pub fn cause(&self) -> Option<&str> {
        self.cause.as_ref().map(Cause::as_str)
    }

    /// The same refusal for this reason, in our own words.
    pub(super) fn because(mut self, words: &'static str) -> Self {
        self.cause = Some(Cause::own(words));
        self
    }

    /// The same refusal under another name, its cause kept.
    pub(super) fn with(self, unreadable: Unreadable) -> Self {
        Self {
            why: Why::Unreadable(unreadable),
            cause: self.cause,
        }
    }

    /// The same refusal for what `decoder` gave as the reason.
    pub(super) fn said_by(mut self, decoder: &'static str, error: &(dyn Error + 'static)) -> Self {
        self.cause = Some(Cause::of(decoder, error));
        self
    }

    /// The size that the file claims, where that is what was refused.
    pub(super) fn size(&self) -> Option<(u32, u32)> {
        match self.why {
            Why::TooManyPixels { size, .. } | Why::SideTooLong { size, .. } => Some(size),
            _ => None,
        }
    }
}

impl Unreadable {
    /// The refusal for this, for a reason in our own words.
    pub(super) fn because(self, words: &'static str) -> Refusal {
        Refusal::from(self).because(words)
    }
}

impl From<Why> for Refusal {
    fn from(why: Why) -> Self {
        Self { why, cause: None }
    }
}

impl From<Unreadable> for Refusal {
    fn from(unreadable: Unreadable) -> Self {
        Why::Unreadable(unreadable).into()
    }
}

impl From<Unsupported> for Refusal {
    fn from(unsupported: Unsupported) -> Self {
        Why::Unsupported(unsupported).into()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.why.fmt(f)
    }
}

impl Error for Refusal {
    /// What the decoder said, as [`Refusal::cause`].
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_a_sentence_and_names_its_check() {
        let refusal = Refusal::from(Why::TooManyPixels {
            size: (65_000, 65_000),
            limit: 100,
        });
        assert_eq!(
            refusal.to_string(),
            "The picture has more pixels than are accepted."
        );
        assert_eq!(refusal.code(), Code::ImageTooManyPixels);
        let refusal = Refusal::from(Unsupported::Kind(Format::Pdf));
        assert_eq!(
            refusal.to_string(),
            "The file is a PDF document, which is not accepted."
        );
        assert!(refusal.source().is_none() && refusal.cause().is_none());
    }

    #[test]
    fn the_cause_is_the_source_of_the_refusal() {
        let refusal = Unreadable::Damaged.because("two ends");
        assert_eq!(refusal.cause(), Some("two ends"));
        assert_eq!(refusal.source().unwrap().to_string(), "two ends");
        assert_eq!(refusal.detail(), Detail::FileDamaged);
    }
}
