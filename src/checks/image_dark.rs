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
    /// The luma (ITU-R BT.601) that the brightest twentieth of the document exceeds, as a share of full scale, 0 to 1: how
    /// bright its paper is. Of the whole picture where the outline of the document is not known; the bright end,
    /// because a photo on a dark table is not a dark photo.
    ///
    /// # Threshold
    ///
    /// At least 0.33. Six simulated photos with too little light measured at most 0.251 and all were flagged; of 60 photos
    /// over a range of light, those taken with 0.08 of the right exposure measured 0.28 and 0.29 (a tenth of their print
    /// and none was still read), with 0.15 of it 0.38 and more (up to nine tenths were read). None of 57 real scans and
    /// photos of documents was flagged, the darkest at 0.62.
    ///
    /// # Blind spots
    ///
    /// Without an outline, a bright window or lamp beside a dark document. A document that is dark by design.
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
    Ok(Measurement::new(evidence.legibility()?.exposure().quantile(0.95)))
}
