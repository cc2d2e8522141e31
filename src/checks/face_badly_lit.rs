use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a selfie whose face is too dark, burnt out, or lit from one side.
    ///
    /// # Why it matters
    ///
    /// Where light hides features, faces cannot be compared.
    ///
    /// # Measurement
    ///
    /// The least of the share of the face that is not under-exposed, the share that is not over-exposed, and the
    /// lightness of the darker cheek over that of the lighter one, 0 to 1. Each is relative to the face itself: no
    /// level of its own is asked for, so that the tone of the skin does not decide.
    ///
    /// # Threshold
    ///
    /// At least 0.60. Strong faults are found, mild ones are not; rates by fault and by tone are in
    /// tests/calibration/face-badly-lit.md.
    ///
    /// # Blind spots
    ///
    /// Light that is even and merely dim passes here, `image-dark` judges it. A beard or a veil over one cheek looks
    /// like shadow.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, "under-exposure prevention", "over-exposure prevention" and "illumination uniformity".
    pub static FACE_BADLY_LIT = {
        code: Code::FaceBadlyLit, reason: Reason::FaceMissingOrUnclear, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Score, threshold: Threshold::AtLeast(0.6),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let (face, quality) = evidence.main_face_quality()?;
    let (dark, bright) = (quality.under_exposure, quality.over_exposure);
    Ok(Measurement::new(quality.lighting)
        .with_regions(vec![face.frame.head()])
        .with_detail(fault(quality.lighting, dark, bright)))
}

/// What is wrong with the light: the score leaves out the largest of what is too dark, too bright and uneven.
fn fault(lighting: f64, dark: f64, bright: f64) -> Detail {
    if 1.0 - lighting > dark.max(bright) + 1e-9 {
        Detail::FaceUneven
    } else if dark > bright {
        Detail::FaceDark
    } else {
        Detail::FaceBright
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_fault_is_told() {
        for (lighting, dark, bright, expected) in [
            (0.5, 0.5, 0.2, Detail::FaceDark),
            (0.5, 0.2, 0.5, Detail::FaceBright),
            (0.5, 0.5, 0.5, Detail::FaceBright),
            (0.5, 0.2, 0.3, Detail::FaceUneven),
            (0.9, 0.0, 0.0, Detail::FaceUneven),
        ] {
            assert_eq!(fault(lighting, dark, bright), expected, "{lighting} {dark} {bright}");
        }
    }
}
