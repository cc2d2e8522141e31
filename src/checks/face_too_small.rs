use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a selfie whose face is small in the picture.
    ///
    /// # Why it matters
    ///
    /// A face of few pixels cannot be compared with a portrait.
    ///
    /// # Measurement
    ///
    /// The inter-eye distance in pixels of the photo, as it would be from the front.
    ///
    /// # Threshold
    ///
    /// At least 50 pixels, a warning. Provisional: ISO/IEC 29794-5 has the middle of its quality scale at 70 pixels and 90
    /// are commonly quoted as a minimum. Of 30 portraits without a fault two are warned of (0.02–0.21), of 28 and 35
    /// pixels. Rates are in tests/calibration/face-too-small.md.
    ///
    /// # Blind spots
    ///
    /// The distance is known to some per cent only, and is guessed from the box where a detector gives no eyes.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, "inter-eye distance".
    pub static FACE_TOO_SMALL = {
        code: Code::FaceTooSmall, reason: Reason::FaceMissingOrUnclear, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Pixels, threshold: Threshold::AtLeast(50.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let frame = evidence.main_face()?.frame;
    let pixels = frame.unit.round() as u32;
    Ok(Measurement::new(frame.unit)
        .with_regions(vec![frame.head()])
        .with_detail(Detail::FaceSmall {
            inter_eye_pixels: pixels,
        }))
}
