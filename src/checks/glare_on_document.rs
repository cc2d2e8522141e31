use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a reflection that hides a part of the document.
    ///
    /// # Why it matters
    ///
    /// What lies under the reflection of a lamp or a window is lost, and a reviewer will not guess it.
    ///
    /// # Measurement
    ///
    /// The share of the document that lies under spots which are white through and through, solid, and fade into their
    /// surroundings without colour, 0 to 1; each spot's bounding rectangle on the document is a region. White through and
    /// through: all three channels from level 245 up, at four pixels a millimetre of a card, so that print which shows
    /// through breaks the spot. Solid: it fills 85 % of its own extent. Fading: 38 % of the paper a millimetre
    /// beyond its border is brighter than paper elsewhere and not white. White fields and margins end abruptly, white paper between
    /// print is not solid, and holograms have colour. Spots below 0.6 % of the document do not count, nor one above 60 %,
    /// which is an overexposed document.
    ///
    /// # Threshold
    ///
    /// At most 0.015: a line of print of 3 by 23 mm on a card. Ten of ten simulated reflections were found (0.070 or more),
    /// and none in 46 scenes without one, in 60 photos over a range of light and blur or in 55 real scans and photos,
    /// five of them white renderings. Of lamps, holograms, sheens and white parts painted onto 30 scenes: 29 of 30
    /// lamps; falsely 3 of 30 strong holograms with a white core, 1 of 30 with a fine pattern, 2 of 30 sheens that
    /// whiten pale paper, 6 of 30 pure white panels of 20 by 12 mm on pale paper, none of 30 white margins and none of
    /// 30 whitened documents.
    ///
    /// # Blind spots
    ///
    /// A reflection that veils print without whitening it. Where on the document the print is, is not known, so that a
    /// reflection on an empty field counts as well.
    ///
    /// # Sources
    ///
    /// Own measurement. Regula's public example allows 6 % of the document.
    pub static GLARE_ON_DOCUMENT = {
        code: Code::GlareOnDocument, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::IDENTITY, unit: Unit::Fraction, threshold: Threshold::AtMost(0.005),
        message: "A reflection hides a part of the document.",
        advice: "Tilt the document or move the lamp until the reflection is gone, and take the photo again without flash.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let glare = &evidence.legibility()?.glare;
    Ok(Measurement::new(glare.share).with_regions(glare.regions.clone()))
}
