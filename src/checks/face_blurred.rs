use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a selfie whose face is out of focus or shaken.
    ///
    /// # Why it matters
    ///
    /// A soft face cannot be compared with a portrait.
    ///
    /// # Measurement
    ///
    /// How much of the detail of the face, at a size tied to its inter-eye distance, is lost when it is smoothed once
    /// more, 0 to 1, less what the noise of its smoothest parts adds: dark skin has as much noise on less detail.
    ///
    /// # Threshold
    ///
    /// At least 0.25: a blur of 0.045 inter-eye distances is found, on dark skin as on light; no face without a fault is.
    /// Rates are in tests/calibration/face-blurred.md.
    ///
    /// # Blind spots
    ///
    /// Beauty filters smooth like a lens. Noise that is not even over the face passes for detail.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, "sharpness", which is a random forest there.
    pub static FACE_BLURRED = {
        code: Code::FaceBlurred, reason: Reason::FaceMissingOrUnclear, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Score, threshold: Threshold::AtLeast(0.25),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let (face, quality) = evidence.main_face_quality()?;
    Ok(Measurement::new(quality.sharpness).with_regions(vec![face.frame.head()]))
}
