use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::face::quality::Unclear;
use crate::geometry::Quad;

declare_check! {
    /// Flags a portrait on a document that is too small, too soft, burnt out or covered in part.
    ///
    /// # Why it matters
    ///
    /// A face that cannot be told apart cannot be matched with the selfie.
    ///
    /// # Measurement
    ///
    /// Clarity, 0 to 1: the least of the inter-eye distance over 48 pixels, the sharpness of the face over 0.5, one minus
    /// the share of the face that is over-exposed over 0.3, and 0.045 over how far the detector's confidence is from 1
    /// when it looks at the face upright and from nearby: there it is nearly as sure of soft and dark faces as of others,
    /// and not of covered ones. Each comes to 0.5 at its own limit: 24 pixels, 0.25, 0.15, and a confidence of 0.91. All are
    /// taken within the face alone, so that neither the document nor the tone of the skin counts. Not assessed where no
    /// portrait is seen.
    ///
    /// # Threshold
    ///
    /// At least 0.5, a warning: what the limits find is counted in tests/calibration/portrait-unclear.md.
    ///
    /// # Blind spots
    ///
    /// Where the document has a second portrait, it is taken for the portrait when the first is covered. A shadow over a part
    /// is not told by it. Portraits that are printed softly look blurred. A detector of the integrator's own tells whether
    /// a part is covered only if it implements `FaceDetector::wholeness`.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025 for inter-eye distance and over-exposure; its sharpness is a random forest, ours is not.
    pub static PORTRAIT_UNCLEAR = {
        code: Code::PortraitUnclear, reason: Reason::FaceMissingOrUnclear, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: &[Kind::IdFront, Kind::Passport], unit: Unit::Score, threshold: Threshold::AtLeast(0.5),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    evidence.document_or_page()?;
    let portrait = evidence.portrait()?.ok_or(NotAssessed::NoFace)?;
    let clarity = evidence.portrait_clarity()?.ok_or(NotAssessed::because(
        "the portrait is too small to be looked at",
    ))?;
    let detail = match clarity.least() {
        Unclear::Small => Detail::FaceSmall {
            inter_eye_pixels: clarity.quality.inter_eye_distance.round() as u32,
        },
        Unclear::Soft => Detail::FaceSoft,
        Unclear::Bright => Detail::FaceBright,
        Unclear::Covered => Detail::FaceCovered,
    };
    Ok(Measurement::new(clarity.value())
        .with_regions(vec![Quad::from(portrait.face.bounds)])
        .with_detail(detail))
}
