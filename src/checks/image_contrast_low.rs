use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a photo in which print and paper are too much alike.
    ///
    /// # Why it matters
    ///
    /// A fogged lens, a reflection over the whole document or a faded print leaves a gray veil that print does not
    /// stand out from.
    ///
    /// # Measurement
    ///
    /// The luma of the brightest hundredth less that of the darkest, over the brightest, 0 to 1. A ratio, so that a
    /// dark photo is not called flat as well.
    ///
    /// # Threshold
    ///
    /// At least 0.25. Simulated and real photos of documents measured 0.41 and more; those without a document, of a bare
    /// table top, 0.14 to 0.46, and those with far too much light down to 0.07.
    ///
    /// # Blind spots
    ///
    /// A dark background beside a document that is all alike.
    ///
    /// # Sources
    ///
    /// Weber's contrast, between the ends of the histogram.
    pub static IMAGE_CONTRAST_LOW = {
        code: Code::ImageContrastLow, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Fraction, threshold: Threshold::AtLeast(0.25),
        message: "Print and paper are too much alike in the photo.",
        advice: "Wipe the lens, avoid reflections, and take the photo again in even light.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let exposure = &evidence.legibility()?.exposure;
    let (dark, bright) = (exposure.quantile(0.01), exposure.quantile(0.99));
    let contrast = if bright > 0.0 { (bright - dark) / bright } else { 0.0 };
    Ok(Measurement::new(contrast))
}
