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
    /// The standard deviation of the finest texture in the quietest quarter of the document, in tiles of 64 pixels, over the
    /// median contrast of the edges of print; 0 where there is no noise. Not assessed where there is no print.
    ///
    /// # Threshold
    ///
    /// At most 0.12, a warning: given the legibility score, noise explains little more of what can be read (600 simulated
    /// photos; most of those up to 0.05 are as legible as the score says). Sharp simulated scenes measured 0.020 or
    /// less, dark ones 0.064 or less, one dark and noisy photo 0.18 (a sixth of its print was read). Six of ten
    /// photographed screens exceed it: their pixel grid is as fine.
    ///
    /// # Blind spots
    ///
    /// Noise that the camera or the compression has smeared into blotches larger than a few pixels.
    ///
    /// # Sources
    ///
    /// Immerkær, "Fast noise variance estimation", CVIU 64, 1996.
    pub static IMAGE_NOISY = {
        code: Code::ImageNoisy, reason: Reason::InvalidDocumentPhoto, severity: Severity::Warning,
        remedy: Remedy::Retake, kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.12),
        message: "The photo is grainy.",
        advice: "Take the photo again in a brighter place.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let legibility = evidence.legibility()?;
    if legibility.contrast > 0.0 {
        Ok(Measurement::new(legibility.grain))
    } else {
        Err(NotAssessed::because("no print found"))
    }
}
