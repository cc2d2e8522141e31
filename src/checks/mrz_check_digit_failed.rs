use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a machine-readable zone of which a check digit is wrong.
    ///
    /// # Why it matters
    ///
    /// A wrong check digit is a zone that cannot be read for certain, or one that was changed.
    ///
    /// # Measurement
    ///
    /// The number of check digits that do not hold for what was read, the composite among them. Not assessed where no zone is
    /// read.
    ///
    /// # Threshold
    ///
    /// At most 0, a warning, because the reader may be wrong as well: of 12 specimen scans one is read with a wrong
    /// character (0.01–0.35), and none of 42 zones is read wrongly with all check digits right (0.00–0.08).
    ///
    /// # Blind spots
    ///
    /// Errors that leave every digit right, such as several O for 0. Visas and some cards have no composite digit.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 3, eighth edition, section 4.9.
    pub static MRZ_CHECK_DIGIT_FAILED = {
        code: Code::MrzCheckDigitFailed, reason: Reason::DataMismatch, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: Kind::IDENTITY, unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let reading = evidence.mrz()?.ok_or(NotAssessed::DoesNotApply(
        "no machine-readable zone was read",
    ))?;
    let wrong = reading.mrz().checks().iter().filter(|check| !check.holds());
    Ok(Measurement::new(wrong.count() as f64).with_regions(vec![*reading.corners()]))
}
