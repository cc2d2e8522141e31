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
    /// the tip of the nose stands beside the line from the eyes to the mouth. The detector's eyes hardly follow a head
    /// that leans; where it sees the face in turns around one of more than 15 degrees, the eyes are taken from a look in
    /// that turn.
    ///
    /// # Threshold
    ///
    /// At most 30 degrees, a warning. Provisional: faces without a fault reach 24 degrees; what is found of photos that were
    /// turned is counted in tests/calibration/face-turned.md.
    ///
    /// # Blind spots
    ///
    /// A head that leans by more than 45 degrees is often not seen as a face, which `face-missing` says. Drawn heads turned to
    /// a side by 40 to 60 degrees come to 11 to 25: with this detector the limit is hardly reached by a turn.
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
