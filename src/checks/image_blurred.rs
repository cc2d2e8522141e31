use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

/// From this ratio of the slopes across directions at right angles on, the camera moved.
const MOVED: f64 = 1.3;

declare_check! {
    /// Flags a photo whose print is not sharp enough to be read.
    ///
    /// # Why it matters
    ///
    /// Blur is the most frequent reason for which the photo of a document is turned down: the print runs together.
    ///
    /// # Measurement
    ///
    /// A score of legibility, 0 to 1: how much of the print can still be read, as far as the sharpness of edges, the
    /// resolution, the contrast of print and saturation tell. Sharpness is the gradient at strong edges over the
    /// contrast around them, in 1/pixel (the reciprocal of the edge's width), its median for each of four directions,
    /// and of those the smallest, because shaking blurs one direction only. It is measured in the rectified document,
    /// without its outer sixteenth, at 12 pixels to 1/85.6 of its longer side (1/180 for a page) or the photo's own
    /// resolution if that is less. Where a quarter or more of the document is
    /// much less sharp than its sharpest part, those parts count and are reported as regions. Where no outline is known, the whole picture is measured in the same
    /// way, as if its resolution were enough: how large the print is in it is not known.
    ///
    /// # Threshold
    ///
    /// At least 0.43; 0.25 for a proof of address, 0.08 for a selfie (both provisional: few photos of them were seen). A
    /// false rejection costs a retake, a false pass a failed submission: about the same. On 60 simulated photos scored
    /// with Tesseract the score ranks legibility at 0.87 (Spearman; defocus 0.76, motion 0.39, light 0.80, none of these
    /// 0.83), rejects none of 9 that are more than three quarters legible, and together with the checks on light finds
    /// 27 of 28 that are less than a quarter legible. On 600 others, of documents and degradations of our own: rank
    /// 0.85 for documents held out, 5 % of the former rejected, 4 % of the latter missed. None of 10 good scenes was
    /// rejected (the lowest 0.473), nor of 36 whose print was left alone; all of 30 strongly and 2 of 6 mildly blurred
    /// were. Of 55 real scans and photos of documents two were: a soft video frame whose large print can still be read
    /// (0.24), and a scan of 600 pixels (0.37). Of 20 documents blurred on one side only, 17 were found, and every
    /// region lay on that side.
    ///
    /// # Blind spots
    ///
    /// Without an outline, a sharp background hides a blurred document. The size of the print is not measured: a document
    /// with large letters stays readable for longer than the score says, one with faint or tiny print for less.
    ///
    /// # Sources
    ///
    /// Gradient over local contrast as the reciprocal of the edge width: Marziliano, Dufaux, Winkler and Ebrahimi, "A
    /// no-reference perceptual blur metric", ICIP 2002. The weights are fitted to what Tesseract still reads.
    pub static IMAGE_BLURRED = {
        code: Code::ImageBlurred, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtLeast(0.46),
        limits: &[(Kind::Poa, 0.25), (Kind::Selfie, 0.08)],
        message: "The print in the photo is not sharp enough to be read.",
        advice: "Hold the camera still, let it focus, and take the photo again in good light.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let legibility = evidence.legibility()?;
    let measurement = Measurement::new(legibility.score());
    let soft = legibility.soft_regions();
    Ok(if !soft.is_empty() {
        measurement
            .with_regions(soft)
            .with_detail("A part of the document is less sharp than the rest.")
    } else if legibility.sharpness.anisotropy >= MOVED {
        measurement.with_detail("The camera moved while the photo was taken.")
    } else {
        measurement.with_detail("The camera had not focused, or was too far away.")
    })
}
