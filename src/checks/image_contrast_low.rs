use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a photo in which print and paper are too much alike.
    ///
    /// # Why it matters
    ///
    /// A fogged lens, a reflection over the whole document or faded print leaves a gray veil that print does not stand out
    /// from.
    ///
    /// # Measurement
    ///
    /// The median contrast of the edges of print over the luma that the brightest twentieth of the document exceeds, 0 to
    /// 1; 0 where there are no edges. Edges with less than a fifth of the strongest's contrast do not count. A ratio, so
    /// that a dark photo is not called flat as well.
    ///
    /// # Threshold
    ///
    /// At least 0.12; 0.05 for a selfie (provisional). Of sharp scenes simulated by others 0 of 46 (0.00–0.08) are
    /// flagged, of real scans and photos 0 of 55 (0.00–0.07). What it was calibrated on:
    /// tests/calibration/image-contrast-low.md.
    ///
    /// # Blind spots
    ///
    /// Strong blur lowers the contrast of thin strokes as well, so that both are reported.
    ///
    /// # Sources
    ///
    /// Weber's contrast, of edges and not of the ends of the histogram: a dark portrait on a washed-out card keeps those
    /// apart.
    pub static IMAGE_CONTRAST_LOW = {
        code: Code::ImageContrastLow, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Fraction, threshold: Threshold::AtLeast(0.12),
        limits: &[(Kind::Selfie, 0.05)],
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let legibility = evidence.legibility()?;
    let paper = 255.0 * legibility.exposure().quantile(0.95);
    Ok(Measurement::new(share(legibility.contrast(), paper)))
}

/// The contrast as a share of how bright the paper is, both in steps of 255; none where all is black.
fn share(contrast: f64, paper: f64) -> f64 {
    if paper > 0.0 {
        (contrast / paper).min(1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_a_share_of_the_paper() {
        for (contrast, paper, expected) in [(30.0, 120.0, 0.25), (130.0, 120.0, 1.0), (0.0, 0.0, 0.0), (9.0, 0.0, 0.0)] {
            assert_eq!(share(contrast, paper), expected);
        }
    }
}
