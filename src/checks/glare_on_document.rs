use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a reflection that hides a part of the document.
    ///
    /// # Why it matters
    ///
    /// What lies under the reflection of a lamp or a window is lost, and a reviewer will not guess it.
    ///
    /// # Measurement
    ///
    /// The share of the document that lies under reflections, 0 to 1, each part weighted by what it may hide: 1 where
    /// print goes on beyond the reflection on two sides or more (left, right, above, below, within 4 mm of a card), 0.5 on one, 0.25
    /// on none. Portraits and machine-readable zones count as print, by their texture; none is looked for by itself.
    /// The bounding rectangle of each reflection on the document is a region.
    ///
    /// A reflection is a spot that is white through and through at four pixels a millimetre of a card (all channels from
    /// level 245 up), so that print which shows through breaks it. It is in one piece (it fills 75 % of its own extent). It
    /// fades over half a pixel or more, because what is mirrored is out of focus; over four where two of its
    /// sides are straight along the document, as those of printed fields and margins are; over 2.5 where the paper around is less
    /// than 12 levels darker than white, and over four where it is less than 5. It adds no colour, as foils do. Spots
    /// below 0.4 % of the document do not count, nor one above 60 %, which is an overexposed document.
    ///
    /// The light of warm lamps and of the sky clips two channels before the third, and takes from print what the eye and a
    /// reader go by: from level 250 of green and of red or blue up, the third at 130 or more, a pixel counts as well. Such a
    /// spot fills 85 % of its extent, fades over four pixels, and lies on paper that is 12 levels darker than white. What reaches
    /// from one side of the outline to the opposite one is the gap between two documents, and where no outline is known,
    /// what touches the picture's border lies around the document.
    ///
    /// # Threshold
    ///
    /// At most 0.006: on a card 28 mm², six letters of a name. Of painted photos made after all limits were set, 126 of
    /// 132 (0.90–0.98) of the reflections are found and 3 of 180 (0.01–0.05) without one wrongly. What it was
    /// calibrated on: tests/calibration/glare-on-document.md.
    ///
    /// # Blind spots
    ///
    /// A reflection that veils print without whitening it. A window with sharp borders that lies along the document's sides. A
    /// lamp mirrored in paper that is itself nearly white. What a reflection covers is guessed from what is beside it.
    ///
    /// # Sources
    ///
    /// Own measurement. Regula's public example allows 6 % of the document.
    pub static GLARE_ON_DOCUMENT = {
        code: Code::GlareOnDocument, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error,
        remedy: Remedy::Retake, kinds: Kind::IDENTITY, unit: Unit::Fraction, threshold: Threshold::AtMost(0.006),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let glare = evidence.legibility()?.glare();
    Ok(Measurement::new(glare.share).with_regions(glare.regions.clone()))
}
