use crate::check::{Measurement, Threshold, declare_check};
use crate::checks::refused;
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a file of a kind that is not read.
    ///
    /// # Why it matters
    ///
    /// Verification services take a handful of picture formats. A file of another kind fails at upload, or worse, later.
    ///
    /// # Measurement
    ///
    /// The number of reasons why this kind of file is not read, 0 or 1. The kind is told by the content, never by the
    /// file's name.
    ///
    /// # Threshold
    ///
    /// At most 0, by definition. Read are JPEG, PNG, WebP, TIFF, BMP and, with the feature `heic`, HEIC and HEIF.
    ///
    /// # Blind spots
    ///
    /// A file that begins as a picture and holds something else behind it passes as the picture.
    ///
    /// # Sources
    ///
    /// The signatures are those of the formats' own specifications.
    pub static FORMAT_UNSUPPORTED = {
        code: Code::FormatUnsupported, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        fixed: true,
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(refused(evidence, Code::FormatUnsupported))
}
