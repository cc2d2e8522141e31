use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::face::DetectedFace;
use crate::geometry::Quad;

declare_check! {
    /// Flags a selfie with more than one person.
    ///
    /// # Why it matters
    ///
    /// Whose identity is meant cannot be told from a picture of two.
    ///
    /// # Measurement
    ///
    /// The area of the second largest face over that of the largest, 0 to 1; 0 where there is no second.
    ///
    /// # Threshold
    ///
    /// At most 0.25: a bystander at twice the distance covers a quarter of the area and is no second person. Counted in
    /// tests/calibration/face-multiple.md.
    ///
    /// # Blind spots
    ///
    /// A face on a poster, a shirt or the document that is held beside the face counts where it is large.
    ///
    /// # Sources
    ///
    /// ISO/IEC 29794-5:2025, "single face present", which compares the two largest faces in the same way.
    pub static FACE_MULTIPLE = {
        code: Code::FaceMultiple, reason: Reason::FaceMissingOrUnclear, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: &[Kind::Selfie], unit: Unit::Fraction, threshold: Threshold::AtMost(0.25),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let selfie = evidence.selfie()?;
    let (_, others) = selfie.faces.split_first().ok_or(NotAssessed::NoFace)?;
    Ok(Measurement::new(selfie.second_area()).with_regions(places(others)))
}

/// Where the faces are. A detector of the integrator's own may give some without an extent.
fn places(faces: &[DetectedFace]) -> Vec<Quad> {
    let seen = faces.iter().filter(|face| face.bounds.area() > 0.0);
    seen.map(|face| Quad::from(face.bounds)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Rect;

    #[test]
    fn faces_have_a_place_where_they_have_an_extent() {
        let face = |side| DetectedFace::new(Rect::new(5.0, 6.0, side, side), 0.9);
        let [large, small, none] = [9.0, 0.5, 0.0].map(face);
        let [of_large, of_small] = [large, small].map(|face| Quad::from(face.bounds));
        assert_eq!(places(&[large, none, small]), [of_large, of_small]);
        assert_eq!(places(&[none]), []);
    }
}
