use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a picture that is longer or wider than is accepted.
    ///
    /// # Why it matters
    ///
    /// Verification services bound the sides of a picture, and a strip that is a few pixels wide and tens of thousands
    /// long is never a photo.
    ///
    /// # Measurement
    ///
    /// The longer side as the file's header claims it, in pixels, before anything is decoded.
    ///
    /// # Threshold
    ///
    /// At most 20,000 pixels, so that panoramas and long scanned receipts are still read; some services stop at 8,000.
    ///
    /// # Blind spots
    ///
    /// A file whose header cannot be found is not assessed here; it is unreadable.
    ///
    /// # Sources
    ///
    /// Jumio's public limit of 8,000 pixels a side, weighed against the longest pictures that phones write.
    pub static IMAGE_SIDE_TOO_LONG = {
        code: Code::ImageSideTooLong, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Pixels, threshold: Threshold::AtMost(20_000.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let (width, height) = evidence.claimed_size()?;
    Ok(Measurement::new(f64::from(width.max(height))))
}
