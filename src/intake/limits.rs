//! How much a file may ask for.

use serde::{Deserialize, Serialize};

use super::refusal::{Refusal, Unreadable, Why};

/// What a file may cost: guards of the process that decodes it. A file beyond one is refused before the cost arises.
///
/// They are no judgement of the photo. The checks `file-too-large`, `image-too-many-pixels` and `image-side-too-long`
/// judge by thresholds of their own, which lie below, so that a check set to warn has something to warn of. No severity
/// lifts a guard, and none can be turned off: each holds up to [`Limits::CEILING`], whatever it is set to.
///
/// The fields are public; start from the default:
///
/// ```
/// use precheck::{Limits, Photo};
///
/// let mut limits = Limits::default();
/// limits.max_pixels = 30_000_000;
/// assert!(Photo::decode(b"not a picture", &limits).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Limits {
    /// The size of the file, in bytes.
    pub max_bytes: u64,
    /// Width times height, in pixels.
    pub max_pixels: u64,
    /// Width and height, in pixels each.
    pub max_side: u32,
    /// The memory to decode with, in bytes, the decoded picture included and the file's own bytes not: the decoder's
    /// buffers are foretold from the header.
    pub max_memory: u64,
    /// The scans of a JPEG, each of which is a pass over all pixels.
    pub max_scans: u32,
}

impl Limits {
    /// The guards by default, above the default thresholds of the three checks and as low as the files in use allow.
    ///
    /// - 40 000 000 bytes: the check's 25 000 000 hold the JPEG of a 50-megapixel phone, up to about 20 MB; an uncompressed A4
    ///   scan at 300 dots an inch is 26 MB and passes the guard.
    /// - 120 000 000 pixels: above the check's 100 000 000 lie the 108 megapixels (12 000 × 9000) of common phones.
    /// - 30 000 pixels a side: half as much again as the check's 20 000, which lets panoramas and scanned receipts pass. A
    ///   side by itself costs nothing.
    /// - 512 MiB: 120 megapixels of 8-bit RGB take 343, of RGBA 458; a progressive 4:4:4 JPEG, which keeps its coefficients,
    ///   reaches it at 56 megapixels, samples of 16 bits at 89.
    /// - 32 scans: the usual progressive script has 10 for colour and 18 for CMYK, optimised scripts some more.
    ///
    /// What the worst files within them cost, as `tests/intake/worst.rs` makes and measures them (seconds of one core in a
    /// release build; peak memory of the process beside the file's own bytes):
    ///
    /// | file | megapixels | seconds | MiB |
    /// |---|---|---|---|
    /// | JPEG, 4:2:0 | 120 | 0.59 | 352 |
    /// | JPEG, 4:4:4 | 120 | 0.45 | 347 |
    /// | JPEG, 10 progressive bands, 4:2:0 | 78 | 0.85 | 460 |
    /// | JPEG, 10 progressive bands, 4:4:4 | 54 | 0.96 | 479 |
    /// | PNG | 120 | 0.27 | 343 |
    /// | PNG of 16-bit samples | 80 | 0.83 | 458 |
    /// | WebP, lossless, 29 MB | 70 | 1.76 | 467 |
    /// | TIFF, packed by LZW, 39 MB | 55 | 0.83 | 315 |
    /// | bitmap of one bit | 120 | 0.30 | 343 |
    /// | HEIC of grainy tiles, 12 MB | 57 | 5.01 | 216 |
    ///
    /// HEIC is the dear one: where its seconds count, lower `max_pixels`.
    ///
    /// A server that decodes several uploads at once has to have that much for each, or set less.
    pub const DEFAULT: Self = Self {
        max_bytes: 40_000_000,
        max_pixels: 120_000_000,
        max_side: 30_000,
        max_memory: 512 << 20,
        max_scans: 32,
    };

    /// What no guard goes beyond; a larger number means this one. 1 GiB, 1 gigapixel and 8 GiB are ten times what any upload
    /// needs and keep every reckoning of intake far from overflow; 65 535 is the longest side of a JPEG; libjpeg-turbo's
    /// own fuzzing gives up at 500 scans.
    pub const CEILING: Self = Self {
        max_bytes: 1 << 30,
        max_pixels: 1 << 30,
        max_side: 65_535,
        max_memory: 8 << 30,
        max_scans: 500,
    };

    /// The same guards, each at the ceiling at most: what decoding goes by.
    pub(super) fn held(&self) -> Self {
        self.within(&Self::CEILING)
    }

    /// The same guards, each at that of `bounds` at most.
    pub(super) fn within(&self, bounds: &Self) -> Self {
        Self {
            max_bytes: self.max_bytes.min(bounds.max_bytes),
            max_pixels: self.max_pixels.min(bounds.max_pixels),
            max_side: self.max_side.min(bounds.max_side),
            max_memory: self.max_memory.min(bounds.max_memory),
            max_scans: self.max_scans.min(bounds.max_scans),
        }
    }

    /// Refuses a file of this many bytes.
    pub(super) fn check_bytes(&self, bytes: u64) -> Result<(), Refusal> {
        let limit = self.max_bytes;
        if bytes > limit {
            return Err(Why::TooLarge { bytes, limit }.into());
        }
        Ok(())
    }

    /// Refuses a picture of this size.
    pub(super) fn check_size(&self, width: u32, height: u32) -> Result<(), Refusal> {
        let size = (width, height);
        if width == 0 || height == 0 {
            return Err(Unreadable::NoPicture.into());
        }
        // The area first: it says more.
        if pixels(width, height) > self.max_pixels {
            let limit = self.max_pixels;
            return Err(Why::TooManyPixels { size, limit }.into());
        }
        if width.max(height) > self.max_side {
            let limit = self.max_side;
            return Err(Why::SideTooLong { size, limit }.into());
        }
        Ok(())
    }

    /// Refuses a picture whose decoding takes this many bytes: more than is granted here, or than the system grants beside
    /// the `held` ones of them that the workspace has already.
    ///
    /// The buffers of the decoders would end the process where the system has no more; so it is asked for as much
    /// first. It may promise what it does not have, as Linux does unless told otherwise: the limit is what counts.
    pub(super) fn check_memory(&self, bytes: u64, held: u64) -> Result<(), Refusal> {
        let limit = self.max_memory;
        let refusal = Refusal::from(Unreadable::TooMuchMemory { bytes, limit });
        if bytes > limit {
            return Err(refusal);
        }
        let mut asked = Vec::<u8>::new();
        let more = usize::try_from(bytes.saturating_sub(held));
        let granted = more.is_ok_and(|len| asked.try_reserve_exact(len).is_ok());
        // Or the optimiser takes an allocation that nobody uses for granted.
        std::hint::black_box(&mut asked);
        if !granted {
            return Err(refusal.because("the system grants no such memory"));
        }
        Ok(())
    }
}

/// Width times height, which may be beyond what the machine can address.
pub(super) fn pixels(width: u32, height: u32) -> u64 {
    u64::from(width) * u64::from(height)
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::detail::Detail;

    /// What would be no limit at all.
    const ABSURD: Limits = Limits {
        max_bytes: u64::MAX,
        max_pixels: u64::MAX,
        max_side: u32::MAX,
        max_memory: u64::MAX,
        max_scans: u32::MAX,
    };

    #[test]
    fn no_guard_can_be_turned_off() {
        assert_eq!(ABSURD.held(), Limits::CEILING);
        assert_eq!(Limits::default().held(), Limits::default());
        let held = ABSURD.held();
        let refused = |width, height| held.check_size(width, height).unwrap_err().code();
        assert_eq!(refused(u32::MAX, u32::MAX), Code::ImageTooManyPixels);
        assert_eq!(refused(65_536, 1), Code::ImageSideTooLong);
        assert!(held.check_memory(u64::MAX, 0).is_err());
    }

    #[test]
    fn memory_that_the_system_does_not_have_is_refused_and_not_asked_for_by_a_decoder() {
        // Beyond what any machine can address, with the limit out of the way.
        let refusal = ABSURD.check_memory(u64::MAX / 2, 0).unwrap_err();
        assert_eq!(refusal.cause(), Some("the system grants no such memory"));
        assert!(matches!(refusal.detail(), Detail::TooMuchMemory { .. }));
        // What the workspace has is not asked for once more.
        assert_eq!(ABSURD.check_memory(u64::MAX / 2, u64::MAX / 2 - 1), Ok(()));
    }

    #[test]
    fn sizes_are_held_to_the_limits_to_the_pixel() {
        let limits = Limits {
            max_pixels: 100_000_000,
            max_side: 20_000,
            ..Limits::default()
        };
        let refusal = limits.check_size(65_000, 65_000).unwrap_err();
        assert_eq!(refusal.code(), Code::ImageTooManyPixels);
        assert_eq!(refusal.size(), Some((65_000, 65_000)));
        let strip = limits.check_size(20_001, 100).unwrap_err();
        assert_eq!(strip.code(), Code::ImageSideTooLong);
        assert!(limits.check_size(20_000, 100).is_ok());
        assert!(limits.check_size(0, 100).is_err());
    }

    #[test]
    fn the_names_in_a_policy_are_those_of_the_fields() {
        let limits: Limits = serde_json::from_str(r#"{"max-scans": 9}"#).unwrap();
        assert_eq!(
            limits,
            Limits {
                max_scans: 9,
                ..Limits::default()
            }
        );
        assert!(serde_json::from_str::<Limits>(r#"{"max-scan": 9}"#).is_err());
    }
}
