use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags the data page of a passport on which no signature is seen where its country has it.
    ///
    /// # Why it matters
    ///
    /// Most countries' passports are not valid until their holder has signed them, and applications with an unsigned one come
    /// back.
    ///
    /// # Measurement
    ///
    /// The length of handwritten strokes, in millimetres. The machine-readable zone, whose print is of fixed pitch, says which
    /// country's page it is and where on it each millimetre lies. In the area that this country gives the signature, ink is
    /// what is darker than the paper around it by 0.3 of the zone's own print; it is a hand's where it hangs together over
    /// 3 mm of height, which print does not reach, in strokes of up to 1.2 mm that are no straight frame.
    ///
    /// Not assessed where no zone is read, where the photo has less than 3.5 pixels per millimetre, and for countries whose
    /// passports are signed on another page (the United States, France and others) or of which no page was seen.
    ///
    /// # Threshold
    ///
    /// At least 10 mm, a warning; the error rates are in tests/calibration/signature-missing.md.
    ///
    /// # Blind spots
    ///
    /// A signature lower than 3 mm is not seen, nor is one that is paler than a third of the print. Dark patterns, stamps and
    /// threads in the place pass for one. The area is known from one or two issues of each country's passport, and a newer
    /// issue may have another.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 4, eighth edition: the zones of the data page and the size and place of the machine-readable zone.
    pub static SIGNATURE_MISSING = {
        code: Code::SignatureMissing, reason: Reason::SignatureMissing, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: &[Kind::Passport], unit: Unit::Millimetres, threshold: Threshold::AtLeast(10.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let found = evidence.signature()?;
    Ok(Measurement::new(found.stroke).with_regions(vec![found.place]))
}
