use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a picture with more pixels than are accepted.
    ///
    /// # Why it matters
    ///
    /// A file of a kilobyte can claim billions of pixels; decoding it would take the memory of the whole machine.
    ///
    /// # Measurement
    ///
    /// Width times height as the file's header claims them, in pixels, before anything is decoded.
    ///
    /// # Threshold
    ///
    /// At most 100,000,000 pixels: above every phone's default mode (48 and 50 megapixels) and below its rare 108 and
    /// 200 megapixel modes, whose pictures no verification service asks for.
    ///
    /// # Blind spots
    ///
    /// A file whose header cannot be found is not assessed here; it is unreadable.
    ///
    /// # Sources
    ///
    /// Derived from the pixel counts of current phones' cameras.
    pub static IMAGE_TOO_MANY_PIXELS = {
        code: Code::ImageTooManyPixels, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Pixels, threshold: Threshold::AtMost(100_000_000.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let (width, height) = evidence.claimed_size()?;
    Ok(Measurement::new(f64::from(width) * f64::from(height)))
}
