use super::found_on_page;
use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::proof::regions;

declare_check! {
    /// Flags a page that does not bear the address that was typed.
    ///
    /// # Why it matters
    ///
    /// The page is to show that the customer lives where the form says.
    ///
    /// # Measurement
    ///
    /// How far the nearest address on the page agrees with the typed one, 0 to 1. House number, flat and postal code must be the same
    /// to the digit where both have them; words may be shortened, transliterated or in another order; the flat, the postal code, the
    /// region and the country may be missing on one side.
    /// Not assessed without words, where no address was typed, or where the page has none in a script that can be compared: Latin,
    /// Cyrillic and Greek with each other, others with themselves.
    ///
    /// # Threshold
    ///
    /// At least 0.75, set on the pairs that `matching.md` of the calibration tells of, with the rates.
    ///
    /// # Blind spots
    ///
    /// Addresses that differ in nothing but the street's spelling by OCR. Places whose names two languages have that the table does
    /// not list.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 3, section 6; ISO 843 and ELOT 743; names and abbreviations by the sources named in the tables.
    pub static POA_ADDRESS_MISMATCH = {
        code: Code::PoaAddressMismatch, reason: Reason::DataMismatch, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[Kind::Poa], unit: Unit::Score, threshold: Threshold::AtLeast(0.75),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let found = found_on_page(&evidence.person().address, "address", || Ok(evidence.proof()?.address.as_ref()))?;
    let differences = found.comparison.differences.clone();
    let detail = Detail::AddressDiffers { differences };
    let measurement = Measurement::new(found.comparison.score).with_regions(regions(evidence.text()?, &found.cells));
    Ok(measurement.with_detail(detail))
}

