use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a photo in which the noise of the camera comes near the contrast of print.
    ///
    /// # Why it matters
    ///
    /// In little light a camera amplifies what it sees, its own noise included, until print and grain are alike.
    ///
    /// # Measurement
    ///
    /// The standard deviation of the fine texture in the quietest twentieth of the document, in tiles of 32 pixels without the
    /// outer sixteenth, over the contrast of strong edges; 0 where there is no noise. A camera's noise is everywhere, while
    /// guilloche and the raster of a halftone, which are no noise, leave places free. Pixels two apart are compared, at
    /// the resolution that `image-blurred` looks at: noise as wide as strokes is what disturbs them. Not assessed where
    /// there is no print.
    ///
    /// # Threshold
    ///
    /// At most 0.085, a warning: what noise costs is part of the score of `image-blurred`, and this check says what to
    /// do about it. Of real scans and photos 1 of 55 (0.00–0.10) is flagged, a busy pattern. What it was calibrated on:
    /// tests/calibration/image-noisy.md.
    ///
    /// # Blind spots
    ///
    /// Noise that the camera or the compression has smeared into blotches larger than a few pixels.
    ///
    /// # Sources
    ///
    /// Immerkær, "Fast noise variance estimation", CVIU 64, 1996, with every second pixel.
    pub static IMAGE_NOISY = {
        code: Code::ImageNoisy, reason: Reason::InvalidDocumentPhoto, severity: Severity::Warning,
        remedy: Remedy::Retake, kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.085),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let legibility = evidence.legibility()?;
    beside_print(legibility.contrast(), legibility.grain())
}

/// The grain, where there is print for it to disturb.
fn beside_print(contrast: f64, grain: f64) -> Result<Measurement, NotAssessed> {
    if contrast > 0.0 {
        Ok(Measurement::new(grain))
    } else {
        Err(NotAssessed::because("no print found"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_print_there_is_nothing_to_disturb() {
        assert_eq!(beside_print(20.0, 0.04), Ok(Measurement::new(0.04)));
        assert!(beside_print(0.0, 0.04).is_err());
    }
}
