use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a photo that is out of focus or shaken.
    ///
    /// # Why it matters
    ///
    /// Blur is the most frequent reason for which the photo of a document is turned down: the print runs together.
    ///
    /// # Measurement
    ///
    /// Edge slope of the picture at a longer side of at most 1712 pixels: the gradient at each strong edge over the
    /// contrast around it, in 1/pixel (the reciprocal of the edge's width), its median for each of four directions,
    /// and of those the smallest, because shaking blurs one direction only. 0 to 0.5; 0 where there is no edge.
    ///
    /// # Threshold
    ///
    /// At least 0.20; 0.15 for a selfie, whose strongest edges are hair and the outline of the face. On simulated
    /// photos of documents 56 sharp ones measured 0.224 to 0.288 and none was flagged; of 36 with a defocus disk of 4
    /// pixels or more or 10 pixels of motion (at 2,400 pixels of width, most of their print lost) all were flagged,
    /// at 0.188 or less. 57 real scans and photos of documents measured 0.213 to 0.350, 18 selfies of 300 pixels or
    /// more 0.157 to 0.282. One of six with a mild defocus of 2.5 pixels was flagged.
    ///
    /// # Blind spots
    ///
    /// A sharp background hides a blurred document. A small picture that has been enlarged counts as blurred.
    ///
    /// # Sources
    ///
    /// The ratio of gradient to local contrast as the reciprocal of the edge width: Marziliano, Dufaux, Winkler and
    /// Ebrahimi, "A no-reference perceptual blur metric", ICIP 2002.
    pub static IMAGE_BLURRED = {
        code: Code::ImageBlurred, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtLeast(0.2),
        limits: &[(Kind::Selfie, 0.15)],
        message: "The photo is blurred.",
        advice: "Hold the camera still, let it focus, and take the photo again.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.legibility()?.slope))
}
