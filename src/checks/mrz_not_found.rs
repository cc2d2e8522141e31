use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags the photo page of a passport on which no machine-readable zone is read.
    ///
    /// # Why it matters
    ///
    /// Every passport has the zone at the foot of its photo page. Verification reads it; where it is cut off, covered or
    /// blurred, the page comes back.
    ///
    /// # Measurement
    ///
    /// The number of zones, 0 or 1: rows of print of fixed pitch are looked for on the rectified page, else in the
    /// picture, at quarter turns, and read by a small network that knows the 37 characters of OCR-B.
    ///
    /// # Threshold
    ///
    /// At least 1, a warning: of 12 specimen scans whose zone has 10 pixels a character all are found (0.76–1.00), of 30
    /// simulated photos of specimens, blurred and dark ones among them, 23 (0.59–0.88).
    ///
    /// # Blind spots
    ///
    /// A zone of less than about 8 pixels a character, or under glare. Passports of before 1980 have none.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 4, eighth edition.
    pub static MRZ_NOT_FOUND = {
        code: Code::MrzNotFound, reason: Reason::DataMismatch, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: &[Kind::Passport], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    evidence.document_or_page()?;
    let found = evidence.mrz()?.is_some();
    Ok(Measurement::new(f64::from(u8::from(found))))
}
