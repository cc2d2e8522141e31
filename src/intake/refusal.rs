//! Why a file was not read.

use super::{Format, Limits};

/// Why a file was turned down before any check could look at it. Displayed, it is a whole sentence to the customer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The format is known, and the file is broken: `file-unreadable`.
    #[error(transparent)]
    FileUnreadable(#[from] Unreadable),
    /// The file has more bytes than [`Limits::max_bytes`]: `file-too-large`.
    #[error("The file is larger than is accepted.")]
    FileTooLarge {
        /// The size of the file, in bytes.
        bytes: u64,
        /// The limit, in bytes.
        limit: u64,
    },
    /// The kind of file, or the variant of a picture format, is not read: `format-unsupported`.
    #[error(transparent)]
    FormatUnsupported(#[from] Unsupported),
    /// The picture asks for more than is granted: `image-too-many-pixels`.
    #[error(transparent)]
    ImageTooManyPixels(#[from] TooManyPixels),
}

/// How a file is broken.
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
}

/// What is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unsupported {
    /// A kind of file that is not read at all.
    #[error("The file is {}, which is not accepted.", .0.in_prose())]
    Kind(Format),
    /// A picture format that is read, in a rare variant that is not: an arithmetically coded JPEG, say.
    #[error("The file is {} of a rare variety, which is not accepted.", .0.in_prose())]
    Variety(Format),
}

/// Which size is beyond its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TooManyPixels {
    /// Width times height is beyond [`Limits::max_pixels`].
    #[error("The picture has more pixels than are accepted.")]
    Area {
        /// Width times height, in pixels.
        pixels: u64,
        /// The limit, in pixels.
        limit: u64,
    },
    /// Width or height is beyond [`Limits::max_side`].
    #[error("The picture is wider or taller than is accepted.")]
    Side {
        /// The longer side, in pixels.
        pixels: u32,
        /// The limit, in pixels.
        limit: u32,
    },
    /// Decoding would take more than [`Limits::max_memory`].
    #[error("The picture needs more memory to be opened than is granted.")]
    Memory {
        /// The memory foretold, in bytes.
        bytes: u64,
        /// The limit, in bytes.
        limit: u64,
    },
}

impl Refusal {
    /// The number that was beyond its limit: bytes, pixels or scans, whichever the variant counts.
    #[must_use]
    pub fn measured(&self) -> Option<u64> {
        self.excess().map(|(measured, _)| measured)
    }

    /// The limit that [`Self::measured`] is beyond.
    #[must_use]
    pub fn limit(&self) -> Option<u64> {
        self.excess().map(|(_, limit)| limit)
    }

    fn excess(&self) -> Option<(u64, u64)> {
        Some(match *self {
            Self::FileTooLarge { bytes, limit }
            | Self::ImageTooManyPixels(TooManyPixels::Memory { bytes, limit }) => (bytes, limit),
            Self::ImageTooManyPixels(TooManyPixels::Area { pixels, limit }) => (pixels, limit),
            Self::ImageTooManyPixels(TooManyPixels::Side { pixels, limit }) => {
                (pixels.into(), limit.into())
            }
            Self::FileUnreadable(Unreadable::TooManyScans { scans, limit }) => {
                (scans.into(), limit.into())
            }
            Self::FileUnreadable(_) | Self::FormatUnsupported(_) => return None,
        })
    }
}

impl Limits {
    /// Refuses a picture of this size.
    pub(super) fn check_size(&self, width: u32, height: u32) -> Result<(), Refusal> {
        if width == 0 || height == 0 {
            return Err(Unreadable::NoPicture.into());
        }
        // The area first: its number says more to whoever reads the report.
        let pixels = u64::from(width) * u64::from(height);
        if pixels > self.max_pixels {
            let limit = self.max_pixels;
            return Err(TooManyPixels::Area { pixels, limit }.into());
        }
        let side = width.max(height);
        if side > self.max_side {
            return Err(TooManyPixels::Side {
                pixels: side,
                limit: self.max_side,
            }
            .into());
        }
        Ok(())
    }

    /// Refuses a picture whose decoding takes this many bytes.
    pub(super) fn check_memory(&self, bytes: u64) -> Result<(), Refusal> {
        if bytes > self.max_memory {
            let limit = self.max_memory;
            return Err(TooManyPixels::Memory { bytes, limit }.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_a_sentence_and_carries_its_number() {
        let limits = Limits::default();
        let refusal = limits.check_size(65_000, 65_000).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "The picture has more pixels than are accepted."
        );
        assert_eq!(refusal.measured(), Some(4_225_000_000));
        assert_eq!(refusal.limit(), Some(100_000_000));
        let refusal = Refusal::from(Unsupported::Kind(Format::Pdf));
        assert_eq!(
            refusal.to_string(),
            "The file is a PDF document, which is not accepted."
        );
        assert_eq!(refusal.measured(), None);
        assert!(limits.check_size(20_000, 100).is_err());
        assert!(limits.check_size(16_384, 100).is_ok());
        assert!(limits.check_size(0, 100).is_err());
    }
}
