use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a file with more bytes than are accepted.
    ///
    /// # Why it matters
    ///
    /// Verification services refuse large files at upload, and every byte is work before the first check can run.
    ///
    /// # Measurement
    ///
    /// The size of the upload in bytes. A file above the threshold is not decoded.
    ///
    /// # Threshold
    ///
    /// At most 25,000,000 bytes, which holds a 48-megapixel phone JPEG. Services accept less (10 MB and 15 MB are
    /// documented limits of two of them): set the limit of the one behind you.
    ///
    /// # Blind spots
    ///
    /// None: the size is known exactly.
    ///
    /// # Sources
    ///
    /// Public upload limits of Onfido (10 MB) and Jumio (15 MB).
    pub static FILE_TOO_LARGE = {
        code: Code::FileTooLarge, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Bytes, threshold: Threshold::AtMost(25_000_000.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.facts().bytes as f64))
}
