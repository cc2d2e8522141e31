use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a selfie whose face is far from the middle of the picture.
    ///
    /// # Why it matters
    ///
    /// A face at the border is often cut, bent by the lens, or not the one that is meant.
    ///
    /// # Measurement
    ///
    /// How far the middle of the head is from the middle of the picture, in shares of its width or height, whichever is
    /// more: 0 to 0.5.
    ///
    /// # Threshold
    ///
    /// At most 0.35, a warning. Provisional: 30 portraits without a fault, most of them taken by somebody else and with the
    /// shoulders below the head, reach 0.33; no faulty ones were at hand. Rates are in
    /// tests/calibration/face-off-centre.md.
    ///
    /// # Blind spots
    ///
    /// A person who holds a document beside the face stands to the side on purpose.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, the four crops.
    pub static FACE_OFF_CENTRE = {
        code: Code::FaceOffCentre, reason: Reason::FaceMissingOrUnclear, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Fraction, threshold: Threshold::AtMost(0.35),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let face = evidence.main_face()?;
    Ok(Measurement::new(face.off_centre).with_regions(vec![face.frame.head()]))
}
