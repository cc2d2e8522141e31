use super::found_on_page;
use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::proof::regions;

declare_check! {
    /// Flags a page that does not bear the name that was typed.
    ///
    /// # Why it matters
    ///
    /// A bill in the name of somebody else says nothing of where the customer lives.
    ///
    /// # Measurement
    ///
    /// How far the nearest name on the page agrees with the typed one, 0 to 1. Order, case, accents, transliteration, left-out
    /// middle names and particles, initials, titles and words written together are allowed and take a little each. Another word on
    /// both sides, another generation, or a first name that is left out are another person; no misspelling is forgiven.
    /// Not assessed without words, where no name was typed, or where the page has none in a script that can be compared: Latin,
    /// Cyrillic and Greek with each other, others with themselves.
    ///
    /// # Threshold
    ///
    /// At least 0.75, set on the pairs that `matching.md` of the calibration tells of, with the rates.
    ///
    /// # Blind spots
    ///
    /// Two people of one name are one here. Short forms of names such as Bill for William, and translated ones, are other names.
    /// Chinese, Japanese and Korean names are not compared with their Latin spelling.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 3, section 6; ISO 843 and ELOT 743; names and abbreviations by the sources named in the tables.
    pub static POA_NAME_MISMATCH = {
        code: Code::PoaNameMismatch, reason: Reason::DataMismatch, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[Kind::Poa], unit: Unit::Score, threshold: Threshold::AtLeast(0.75),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let found = found_on_page(&evidence.person().name, "name", || Ok(evidence.proof()?.name.as_ref()))?;
    let differences = found.comparison.differences.clone();
    let detail = Detail::NameDiffers { differences };
    let measurement = Measurement::new(found.comparison.score).with_regions(regions(evidence.text()?, &found.cells));
    Ok(measurement.with_detail(detail))
}

