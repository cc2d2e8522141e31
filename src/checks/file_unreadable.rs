use crate::check::{Measurement, Threshold, declare_check};
use crate::checks::refused;
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a file that is damaged, incomplete, or empty.
    ///
    /// # Why it matters
    ///
    /// A verification service that decodes leniently shows its reviewer a half-gray picture and turns it down as
    /// unreadable hours later; one that decodes strictly answers with an upload error. Both can be said at once.
    ///
    /// # Measurement
    ///
    /// The number of reasons why the picture could not be decoded whole, 0 or 1. JPEGs are decoded strictly, and a
    /// missing end marker counts as a truncated file. A file whose decoding would take more memory or more passes
    /// than the policy's `limits` allow is counted here as well.
    ///
    /// # Threshold
    ///
    /// At most 0, by definition.
    ///
    /// # Blind spots
    ///
    /// Damage that still decodes to some picture, such as flipped bits in a JPEG's coefficients that keep the code
    /// words in step, cannot be told from a picture. Damaged metadata is no fault of the picture and is passed over.
    ///
    /// # Sources
    ///
    /// ITU-T T.81 (JPEG), annex B, for the markers.
    pub static FILE_UNREADABLE = {
        code: Code::FileUnreadable, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        fixed: true,
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(refused(evidence, Code::FileUnreadable))
}
