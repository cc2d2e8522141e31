use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::intake::PageContent;

declare_check! {
    /// Flags a proof of address that shows no page of print.
    ///
    /// # Why it matters
    ///
    /// A selfie, a card, a landscape or an empty page proves no address, and the person learns of it only days later.
    ///
    /// # Measurement
    ///
    /// How many letters stand in lines, on the picture reduced to 1640 pixels. Letters are connected marks darker than
    /// 0.86 of the mean around them; a line is a chain of five or more of like height, most of whose feet stand where those
    /// of their neighbours do. Lines may run across or down.
    ///
    /// # Threshold
    ///
    /// Provisional.
    ///
    /// # Blind spots
    ///
    /// White print on black is not seen.
    ///
    /// # Sources
    ///
    /// L. O'Gorman, "The document spectrum for page layout analysis", IEEE Transactions on Pattern Analysis and Machine
    /// Intelligence 15 (1993), for lines as chains of nearest neighbours.
    pub static TEXT_NOT_FOUND = {
        code: Code::TextNotFound, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument, kinds: &[Kind::Poa], unit: Unit::Count, threshold: Threshold::AtLeast(80.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let letters = evidence.print()?.letters();
    let blank = evidence.page().is_some_and(|page| page.content == PageContent::Blank);
    Ok(Measurement::new(letters as f64).with_detail(blank.then_some(Detail::PageBlank)))
}
