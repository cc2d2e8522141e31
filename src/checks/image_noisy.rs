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
    /// The standard deviation of the fine texture in the quietest quarter of the document, in tiles of 64 pixels without the
    /// outer sixteenth, over the contrast of strong edges; 0 where there is no noise. Pixels two apart are compared, at
    /// the resolution that `image-blurred` looks at: noise as wide as strokes is what disturbs them. Not assessed where
    /// there is no print.
    ///
    /// # Threshold
    ///
    /// At most 0.12, a warning: what noise costs is part of the score of `image-blurred`, and this check says what to do
    /// about it. Of 623 simulated photos 31 that were sharp and bright enough for that score were above 0.08, where half
    /// of the print or more was read of most, and six above 0.12. Sharp simulated scenes measured 0.055 or less, dark
    /// ones 0.09 to 0.17, two dark and noisy photos 0.17 and 0.23 (a sixth of the print and none of it was read). Of 55
    /// real scans and photos one is above, a scan of a busy pattern (0.20). Some photographed screens exceed it: their
    /// pixel grid is as fine.
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
        remedy: Remedy::Retake, kinds: Kind::DOCUMENTS, unit: Unit::Fraction, threshold: Threshold::AtMost(0.12),
        message: "The photo is grainy.",
        advice: "Take the photo again in a brighter place.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let legibility = evidence.legibility()?;
    if legibility.contrast() > 0.0 {
        Ok(Measurement::new(legibility.grain()))
    } else {
        Err(NotAssessed::because("no print found"))
    }
}
