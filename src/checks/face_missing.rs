use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a selfie on which no face is seen.
    ///
    /// # Why it matters
    ///
    /// A selfie without a face shows nobody.
    ///
    /// # Measurement
    ///
    /// The number of faces that the detector is sure of, on the picture reduced to 1024 pixels.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself. How often the detector is wrong is counted in
    /// tests/calibration/face-missing.md.
    ///
    /// # Blind spots
    ///
    /// Faces seen from the side or from behind, behind a mask, or smaller than about a twelfth of the picture are
    /// missed. Statues, dolls and drawn faces can count as faces.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, "single face present".
    pub static FACE_MISSING = {
        code: Code::FaceMissing, reason: Reason::FaceMissingOrUnclear, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.selfie()?.faces.len() as f64))
}
