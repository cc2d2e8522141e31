use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a black-and-white copy of a document that was photographed in colour.
    ///
    /// # Why it matters
    ///
    /// The photographed document must be the original. A copy shows none of what protects it against copying.
    ///
    /// # Measurement
    ///
    /// The share of the document's inside that is coloured, 0 to 1, with the tint of the light taken away as
    /// `image-grayscale` does it.
    ///
    /// That nothing in a document is coloured is one trace, and old licences printed in black on tinted paper bear it as
    /// well; that its paper is white, as that in a copier is, is the other. Paper counts as white where its tint is one
    /// that lamps or the sky give: the geometric mean of linear red and blue within 11 % of green, red 0.7 to 1.8 times blue. Where
    /// it is not, the finding only warns.
    ///
    /// # Threshold
    ///
    /// At least 0.015. Of simulated copies 10 of 10 (0.72–1.00) are found; of simulated originals 0 of 29 (0.00–0.12)
    /// are flagged, of scans 0 of 36 (0.00–0.10). What it was calibrated on: tests/calibration/photocopy.md.
    ///
    /// # Blind spots
    ///
    /// A copy in colour has colours. A copy that fills the picture is found only where the document's outline is found.
    /// Documents that are printed in one ink on white, as some backs and old paper licences are, are gray. A copy on tinted
    /// paper, or photographed under a coloured light, only warns. A
    /// picture that was toned is called a copy as well as gray (50 of 51 in sepia): what is in it has no colour either way.
    ///
    /// # Sources
    ///
    /// See `image-grayscale`.
    pub static PHOTOCOPY = {
        code: Code::Photocopy, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::IDENTITY, unit: Unit::Fraction, threshold: Threshold::AtLeast(0.015),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = *evidence.document()?.corners();
    let colours = evidence.colours()?;
    if colours.picture.is_some_and(|c| c.toneless) {
        // What a camera saw in colour is never without a trace of it: the picture is gray, whatever the document is.
        return Err(NotAssessed::DoesNotApply("the picture itself has no colour"));
    }
    colours
        .document
        .map(|c| {
            Measurement::new(c.share)
                .of_single_trace(!c.on_white)
                .with_regions(vec![document])
        })
        .ok_or(NotAssessed::because(
            "the document is too dark or too even to tell its colours",
        ))
}
