use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

/// A page is white by nature.
const KINDS: &[Kind] = &[Kind::IdFront, Kind::IdBack, Kind::Passport, Kind::Selfie];

declare_check! {
    /// Flags a photo that is too bright.
    ///
    /// # Why it matters
    ///
    /// Where the camera saw nothing but white, print, photo and security features are gone.
    ///
    /// # Measurement
    ///
    /// The share of the document that is saturated, 0 to 1: two of the three channels from level 250 up. Of the whole
    /// picture where the outline is not known. Not run on a proof of address, whose page is white by nature.
    ///
    /// # Threshold
    ///
    /// At most 0.35; 0.6 for a selfie, because portraits are taken before white walls. A warning, because print
    /// survives more light than the paper and a clean white document measures as much. Of scenes simulated by others 6
    /// of 6 (0.61–1.00) with too much light are found. What it was calibrated on:
    /// tests/calibration/image-overexposed.md.
    ///
    /// # Blind spots
    ///
    /// A document that is white by design cannot be told from one that light has whitened.
    ///
    /// # Sources
    ///
    /// Own measurement.
    pub static IMAGE_OVEREXPOSED = {
        code: Code::ImageOverexposed, reason: Reason::InvalidDocumentPhoto, severity: Severity::Warning,
        remedy: Remedy::Retake, kinds: KINDS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.35),
        limits: &[(Kind::Selfie, 0.6)],
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.legibility()?.exposure().clipped()))
}
