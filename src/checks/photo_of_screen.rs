use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a photo that was taken of a display.
    ///
    /// # Why it matters
    ///
    /// The photographed document must be the original. What a display shows may be anybody's, and may be edited.
    ///
    /// # Measurement
    ///
    /// How likely it is that the colour lattice in the picture comes from the sub-pixels of a display, 0 to 1, by
    /// logistic regression. In up to six blocks of four 128 × 128 tiles, spread over the document (over the picture
    /// where none was found), in the photo's own resolution and again at 1024 pixels along the longer side, the
    /// spectrum of two opponent colours is taken as that of one complex number whose angle is the hue. A lattice counts
    /// where three of four tiles agree on its frequency to within a bin, outside the axes (edges, JPEG's blocks) and
    /// below 5 cycles a tile (content). Six numbers are weighed: how far the lattice stands out of the ring of equal
    /// frequencies, its amplitude, how far its hue turns through red, green and blue instead of swinging between two
    /// colours, the prominence and amplitude of what turns the same way in all tiles, and the share of blocks that have
    /// a lattice. Sub-pixels lie side by side, so their fringes turn; ink swings between its colour and the paper's,
    /// which is how guilloches, weaves and text are told apart.
    ///
    /// # Threshold
    ///
    /// PROVISIONAL_FIGURES
    ///
    /// # Blind spots
    ///
    /// A display whose pixels are much finer than the camera resolves, out of focus, or smoothed by a strong reduction
    /// or by video compression leaves no lattice. Fringes wider than a twenty-fifth of a tile's 128 pixels are taken
    /// for content. Displays held exactly parallel to the sensor put their lattice on the axes. Neither the bezel nor
    /// reflections are looked for.
    ///
    /// # Sources
    ///
    /// Kunina, Sher, Nikolaev, "Screen recapture detection based on color-texture analysis of document boundary
    /// regions" (2023), for moiré as the evidence that needs no network; the turning hue is our own derivation from
    /// the layout of sub-pixels. `examples/fit_screen` simulates displays and fits the weights again.
    pub static PHOTO_OF_SCREEN = {
        code: Code::PhotoOfScreen, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(0.5),
        message: "The picture was taken of a screen.",
        advice: "Take the photo of the document itself, not of a screen that shows it.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let moire = evidence.moire()?.ok_or(NotAssessed::because(
        "the picture is too small to show a screen's lattice",
    ))?;
    Ok(Measurement::new(moire.score()).with_regions(vec![moire.place]))
}
