use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a photo of a document that was printed by a colour printer or copier.
    ///
    /// # Why it matters
    ///
    /// The photographed document must be the original. Office printers mix colours out of dots of four inks in regular
    /// screens; documents are printed in lines of ready-mixed inks.
    ///
    /// # Measurement
    ///
    /// How far a square lattice of dots stands out of the spectrum of the document's luma, as log10 of the ratio of power to
    /// the median of the ring of equal frequencies: the weaker of a frequency and the same turned by a right angle,
    /// where three of four tiles of a block agree on both; the mean of the three best blocks inside the document. Waved lines have no
    /// partner at a right angle. See `photo-of-screen` for the blocks. Taken at the photo's own resolution.
    ///
    /// # Threshold
    ///
    /// At most 1.8; a warning, since no real print was measured. Of simulated prints with coarse round dots 9 of 10
    /// (0.60–0.98) are found, of inkjet prints 0 of 24 (0.00–0.14); of pictures without a print 0 of 161 (0.00–0.02)
    /// are called one. What it was calibrated on: tests/calibration/photo-of-print.md.
    ///
    /// # Blind spots
    ///
    /// A screen of dots is seen only where the photo resolves it; below 6.5 pixels per millimetre the check is not
    /// assessed. Inkjet prints strew their dots, photographic prints have none, and laser printers that draw lines have
    /// one direction for each ink: they pass. Documents whose portrait is printed in a regular screen are flagged. A
    /// display has a square lattice, too: 12 of 60 simulated ones are flagged here.
    ///
    /// # Sources
    ///
    /// That the four inks' screens share a frequency and differ in angle is common practice in print (ISO 12647-2).
    pub static PHOTO_OF_PRINT = {
        code: Code::PhotoOfPrint, reason: Reason::NotTheOriginal, severity: Severity::Warning, remedy: Remedy::Retake,
        kinds: Kind::IDENTITY, unit: Unit::Score, threshold: Threshold::AtMost(1.8), range: (0.0, 10.0),
        measure: Picture(measure),
    }
}

/// Pixels of the photo per millimetre of the document from which a screen of dots can be resolved: a coarse one of 65 to
/// 75 lines an inch, 2.6 to 3 a millimetre, then has more than two pixels a line.
const RESOLVED: f64 = 6.5;

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    let scale = document.pixels_per_mm().ok_or(NotAssessed::because(
        "the size of the document is not known",
    ))?;
    resolved(scale)?;
    let lattice = evidence.moire()?.ok_or(NotAssessed::because(
        "the picture is too small to show a lattice",
    ))?;
    lattice
        .dots
        .map(Measurement::new)
        .ok_or(NotAssessed::because(
            "the document is too small to show the dots of a print",
        ))
}

fn resolved(scale: f64) -> Result<(), NotAssessed> {
    if scale < RESOLVED {
        return Err(NotAssessed::because("the photo does not resolve the dots of a print"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_looked_for_where_the_photo_can_show_them() {
        assert!(resolved(6.4).is_err());
        assert!(resolved(RESOLVED).is_ok() && resolved(6.6).is_ok());
    }
}
