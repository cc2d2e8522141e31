use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::legibility::Fault;

/// From this ratio of the slopes across directions at right angles on, the camera moved.
const MOVED: f64 = 1.3;

/// Small print of fewer pixels than this is lost however sharp it is: of the 60 photos below, none of the eight that were
/// neither shaken nor out of focus and whose small print had 7 pixels or less was more than half legible, and 19 of the
/// 22 others were at least 0.4 legible.
const SMALL: f64 = 7.5;

declare_check! {
    /// Flags a photo whose print is not sharp enough to be read.
    ///
    /// # Why it matters
    ///
    /// Blur is the most frequent reason for which the photo of a document is turned down: the print runs together.
    ///
    /// # Measurement
    ///
    /// A score of legibility, 0 to 1: how much of the print can still be read, as far as its height, the sharpness of
    /// edges, contrast, noise and saturation tell. Lines of print are found in strips of the rectified document, without
    /// its outer sixteenth, at 12 pixels to 1/85.6 of its longer side (1/180 for a page) or the photo's own resolution if
    /// that is less; each has its height and contrast. What is lower than 0.8 of that unit (0.7 for a page) is security print,
    /// a raster or a dashed line, and none of what has to be read. Noise is taken where it is least, so that a pattern all
    /// over the document does not count as such. Sharpness is the gradient at strong edges over the contrast around
    /// them, in 1/pixel (the reciprocal of the edge's width), its median for each of four directions, and of those the
    /// smallest, because shaking blurs one direction only. Where a quarter or more of the document is much less sharp than
    /// its sharpest part, those parts count and are reported as regions. Where no outline is known, the whole picture is
    /// measured in the same way. In a selfie no lines are looked for.
    ///
    /// # Threshold
    ///
    /// At least 0.4; 0.35 for a proof of address; 0.08 for a selfie (provisional: few blurred ones were seen). Of 60
    /// photos simulated by others, on which two of six weights were set, 0 of 21 (0.00–0.15) that are more than three quarters legible
    /// are below, and 18 of 20 (0.70–0.97) that are less than a quarter legible; of flat scans of published specimens 0 of 38 (0.00–0.09).
    /// What it was calibrated on: tests/calibration/image-blurred.md.
    ///
    /// # Blind spots
    ///
    /// Without an outline, a sharp background hides a blurred document. What makes print hard to read besides blur, such
    /// as letters on a busy pattern, is not measured. Lines that stand at an angle to the document's sides, and print
    /// more than 4.5 mm high on a card, do not count.
    ///
    /// # Sources
    ///
    /// Gradient over local contrast as the reciprocal of the edge width: Marziliano, Dufaux, Winkler and Ebrahimi, "A
    /// no-reference perceptual blur metric", ICIP 2002. The weights are fitted to what Tesseract still reads.
    pub static IMAGE_BLURRED = {
        code: Code::ImageBlurred, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtLeast(0.4),
        limits: &[(Kind::Poa, 0.35), (Kind::Selfie, 0.08)],
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let legibility = evidence.legibility()?;
    let measurement = Measurement::new(legibility.score());
    let soft = legibility.soft_regions();
    if !soft.is_empty() {
        return Ok(measurement
            .with_regions(soft)
            .with_detail(Detail::PartlySoft));
    }
    let anisotropy = legibility.sharpness().anisotropy;
    let detail = told(legibility.chief_fault(), anisotropy, legibility.small_print());
    Ok(measurement.with_detail(detail))
}

/// What is told of a fault: of softness, whether it is the camera's movement, the size of the print or the focus.
fn told(fault: Fault, anisotropy: f64, small_print: Option<f64>) -> Detail {
    let small = small_print
        .filter(|height| *height < SMALL)
        .map(|height| Detail::PrintHeight {
            pixels: height.round() as u32,
        });
    match fault {
        Fault::Noise => Detail::Noise,
        Fault::Faint => Detail::FaintPrint,
        Fault::Soft if anisotropy >= MOVED => Detail::CameraMoved,
        Fault::Soft => small.unwrap_or(Detail::OutOfFocus),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn softness_is_told_by_what_it_comes_from() {
        let small = Detail::PrintHeight { pixels: 7 };
        for (fault, anisotropy, height, expected) in [
            (Fault::Noise, 2.0, Some(7.0), Detail::Noise),
            (Fault::Faint, 2.0, Some(7.0), Detail::FaintPrint),
            (Fault::Soft, MOVED, Some(7.0), Detail::CameraMoved),
            (Fault::Soft, 2.0, None, Detail::CameraMoved),
            (Fault::Soft, 1.2, Some(7.0), small.clone()),
            (Fault::Soft, 1.2, Some(7.4), small),
            (Fault::Soft, 1.2, Some(SMALL), Detail::OutOfFocus),
            (Fault::Soft, 1.2, None, Detail::OutOfFocus),
        ] {
            assert_eq!(told(fault, anisotropy, height), expected, "{anisotropy} {height:?}");
        }
    }
}
