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
    /// At least 0.33. Of scenes simulated by others 6 of 6 (0.61–1.00) with too little light are found; of real scans
    /// and photos of documents 0 of 57 (0.00–0.06) are flagged. What it was calibrated on:
    /// tests/calibration/image-dark.md.
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
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    Ok(Measurement::new(evidence.legibility()?.exposure().quantile(0.95)))
}
