use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a photo that is too dark.
    ///
    /// # Why it matters
    ///
    /// In the dark the print sinks into the noise of the camera, and reviewers turn down what they cannot read at a
    /// glance.
    ///
    /// # Measurement
    ///
    /// The luma (ITU-R BT.601) that the brightest twentieth of the picture exceeds, as a share of full scale, 0 to 1.
    /// The bright end, because a photo on a dark table is not a dark photo.
    ///
    /// # Threshold
    ///
    /// At least 0.33: midway, as a ratio, between six simulated photos with too little light (at most 0.247) and the
    /// darkest of the others that show a document (0.569 of real photos, 0.792 of simulated ones). None of these was
    /// flagged wrongly; a picture of nothing but a dark table is.
    ///
    /// # Blind spots
    ///
    /// A bright window or lamp beside a dark document.
    ///
    /// # Sources
    ///
    /// Own measurement.
    pub static IMAGE_DARK = {
        code: Code::ImageDark, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Fraction, threshold: Threshold::AtLeast(0.33),
        message: "The photo is too dark.",
        advice: "Take the photo again in a bright place, near a window or under a lamp.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.legibility()?.exposure.quantile(0.95)))
}
