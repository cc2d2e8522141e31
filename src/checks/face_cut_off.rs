use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a selfie in which the head runs out of the picture.
    ///
    /// # Why it matters
    ///
    /// A part of a face is harder to compare, and a cut one is often a picture taken in haste.
    ///
    /// # Measurement
    ///
    /// The share of the head, from the hairline to the chin and from ear to ear, that lies outside the picture, 0 to 1.
    ///
    /// # Threshold
    ///
    /// At most 0.25. Provisional: faces without a fault reach 0.14 (tests/calibration/face-cut-off.md); no cut
    /// ones were at hand.
    ///
    /// # Blind spots
    ///
    /// The head is taken to be as large as its eyes and mouth are apart tell; hair is not looked for.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, the four crops.
    pub static FACE_CUT_OFF = {
        code: Code::FaceCutOff, reason: Reason::FaceMissingOrUnclear, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Fraction, threshold: Threshold::AtMost(0.25),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let face = evidence.main_face()?;
    Ok(Measurement::new(face.outside).with_regions(vec![face.frame.head()]))
}
