use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a selfie whose head is turned to a side or leans to a shoulder.
    ///
    /// # Why it matters
    ///
    /// Faces are compared from the front.
    ///
    /// # Measurement
    ///
    /// The larger of two angles, in degrees: how far the head leans, by its eyes, and how far it is turned, by how far
    /// the tip of the nose stands beside the line from the eyes to the mouth.
    ///
    /// # Threshold
    ///
    /// At most 35 degrees, a warning. Provisional: faces without a fault reach 24 degrees
    /// (`faces.md` in `tests/calibration`).
    ///
    /// # Blind spots
    ///
    /// Drawn heads that lean by 15 to 55 degrees are seen with their eyes nearly level, so that a lean is in effect not told,
    /// and drawn heads turned by 40 to 60 degrees come to 11 to 25: with this detector the limit is hardly reached.
    ///
    /// Noses differ: the turn is a proxy. A nod is not measured.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, head pose, which needs a larger network.
    pub static FACE_TURNED = {
        code: Code::FaceTurned, reason: Reason::FaceMissingOrUnclear, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Degrees, threshold: Threshold::AtMost(30.0),
        range: (0.0, 180.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let frame = evidence.main_face()?.frame;
    let angle = frame.yaw.unwrap_or(0.0).max(frame.roll.abs());
    Ok(Measurement::new(angle)
        .with_regions(vec![frame.head()])
        .with_detail(Detail::Angle {
            degrees: angle.round() as u32,
        }))
}
