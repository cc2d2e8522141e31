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
    /// At most 0.35; 0.6 for a selfie, because portraits are taken before white walls (up to 0.48 was seen). On simulated
    /// photos six with too much light measured 0.87 to 0.98, all others 0.32 or less, those with a reflection among
    /// them. A warning and not an error: print survives more light than the paper (of four photos with 2.5 times the
    /// right light, one was still nine tenths legible), and a clean rendering of a white document measures as much
    /// (five of five, 0.73 to 0.79).
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
        message: "The photo is too bright.",
        advice: "Take the photo again without flash and away from direct sunlight or lamps.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.legibility()?.exposure().clipped()))
}
