//! Why a file was not read.

use super::{Format, Limits};
use crate::code::Code;

/// Why a file was turned down before any check could look at it. Displayed, it is a whole sentence to the customer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The format is known, and the picture cannot be had from this file.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The kind of file, or the variety of a picture format, is not read.
    #[error(transparent)]
    Unsupported(#[from] Unsupported),
    /// The file has more bytes than [`Limits::max_bytes`].
    #[error("The file is larger than is accepted.")]
    TooLarge {
        /// The size of the file, in bytes.
        bytes: u64,
        /// The limit, in bytes.
        limit: u64,
    },
    /// Width times height is beyond [`Limits::max_pixels`].
    #[error("The picture has more pixels than are accepted.")]
    TooManyPixels {
        /// Width and height as the file claims them, in stored pixels.
        size: (u32, u32),
        /// The limit, in pixels.
        limit: u64,
    },
    /// Width or height is beyond [`Limits::max_side`].
    #[error("The picture is wider or taller than is accepted.")]
    SideTooLong {
        /// Width and height as the file claims them, in stored pixels.
        size: (u32, u32),
        /// The limit, in pixels.
        limit: u32,
    },
}

/// Why no picture can be had from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
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
    /// A JPEG with more scans than [`Limits::max_scans`].
    #[error("The file stores its picture in more passes than are accepted.")]
    TooManyScans {
        /// The number of scans.
        scans: u32,
        /// The limit.
        limit: u32,
    },
    /// Decoding would take more than [`Limits::max_memory`].
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
#[non_exhaustive]
pub enum Unsupported {
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
    /// The check that reports it.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Unreadable(_) => Code::FileUnreadable,
            Self::Unsupported(_) => Code::FormatUnsupported,
            Self::TooLarge { .. } => Code::FileTooLarge,
            Self::TooManyPixels { .. } => Code::ImageTooManyPixels,
            Self::SideTooLong { .. } => Code::ImageSideTooLong,
        }
    }

    /// The size that the file claims, where that is what was refused.
    pub(super) fn size(&self) -> Option<(u32, u32)> {
        match *self {
            Self::TooManyPixels { size, .. } | Self::SideTooLong { size, .. } => Some(size),
            _ => None,
        }
    }
}

impl Limits {
    /// Refuses a picture of this size.
    pub(super) fn check_size(&self, width: u32, height: u32) -> Result<(), Refusal> {
        let size = (width, height);
        if width == 0 || height == 0 {
            return Err(Unreadable::NoPicture.into());
        }
        // The area first: it says more.
        if u64::from(width) * u64::from(height) > self.max_pixels {
            let limit = self.max_pixels;
            return Err(Refusal::TooManyPixels { size, limit });
        }
        if width.max(height) > self.max_side {
            let limit = self.max_side;
            return Err(Refusal::SideTooLong { size, limit });
        }
        Ok(())
    }

    /// Refuses a picture whose decoding takes this many bytes.
    pub(super) fn check_memory(&self, bytes: u64) -> Result<(), Refusal> {
        if bytes > self.max_memory {
            let limit = self.max_memory;
            return Err(Unreadable::TooMuchMemory { bytes, limit }.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_a_sentence_and_names_its_check() {
        let limits = Limits::default();
        let refusal = limits.check_size(65_000, 65_000).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "The picture has more pixels than are accepted."
        );
        assert_eq!(refusal.code(), Code::ImageTooManyPixels);
        assert_eq!(refusal.size(), Some((65_000, 65_000)));
        let refusal = Refusal::from(Unsupported::Kind(Format::Pdf));
        assert_eq!(
            refusal.to_string(),
            "The file is a PDF document, which is not accepted."
        );
        let strip = limits.check_size(20_001, 100).unwrap_err();
        assert_eq!(strip.code(), Code::ImageSideTooLong);
        assert!(limits.check_size(20_000, 100).is_ok());
        assert!(limits.check_size(0, 100).is_err());
        assert!(limits.check_memory(u64::MAX).is_err());
    }
}
