use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a picture that carries no colour, also where it was toned.
    ///
    /// # Why it matters
    ///
    /// Photos of an identity document must be in colour: what is printed against copying is mostly colour, and a gray
    /// picture is what a copier or a scanner's default makes.
    ///
    /// # Measurement
    ///
    /// The share of the area that is coloured, 0 to 1: of the picture or of the document in it, whichever is more. The
    /// picture, at 1024 pixels along its longer side, is averaged into cells, 128 along the longer side, each with its neighbours. The light, or
    /// toning, gives every gray the same tint: chroma that grows with luma, drifts linearly from side to side, and may
    /// bend a little over luma. That is fitted robustly and taken away. A cell whose chroma (Cb, Cr) still departs by
    /// more than 6 of 255 levels, at a white of 220, is coloured. The most coloured block of a quarter of the width
    /// and height is left out, so that a watermark does not make a gray picture coloured.
    ///
    /// # Threshold
    ///
    /// At least 0.01. Of pictures of documents turned gray 51 of 51 (0.93–1.00) are found; of scans in colour 0 of 36
    /// (0.00–0.10) are flagged, of photos of cards 0 of 6 (0.00–0.39). What it was calibrated on:
    /// tests/calibration/image-grayscale.md.
    ///
    /// # Blind spots
    ///
    /// A document printed in one ink only, without a portrait, on paper of one tint, is the same as a toned picture.
    /// Photos of a black-and-white page on a neutral table are gray to this check, so it does not run on proofs of
    /// address; nor can a black-and-white copy on such a table be told from a toned picture, so that four of ten simulated
    /// ones are called both: either advice leads to the original, in colour. A picture that is very dark or shows too few
    /// tones to tell a tint from a colour is not assessed.
    ///
    /// # Sources
    ///
    /// Cb and Cr as in ITU-R BT.601. That a gray surface keeps the chromaticity of the light whatever its reflectance
    /// is the dichromatic model's case of a neutral body (Shafer 1985).
    pub static IMAGE_GRAYSCALE = {
        code: Code::ImageGrayscale, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: &[Kind::IdFront, Kind::IdBack, Kind::Passport, Kind::Selfie], unit: Unit::Fraction,
        threshold: Threshold::AtLeast(0.01),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let colours = evidence.colours()?;
    [colours.picture, colours.document]
        .into_iter()
        .flatten()
        .map(|c| c.share_beyond_one_spot)
        .max_by(f64::total_cmp)
        .map(Measurement::new)
        .ok_or(NotAssessed::because(
            "the picture is too dark or too even to tell its colours",
        ))
}
