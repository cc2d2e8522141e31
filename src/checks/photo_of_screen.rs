use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::originality::rephoto::Reach;

declare_check! {
    /// Flags a photo that was taken of a display.
    ///
    /// # Why it matters
    ///
    /// The photographed document must be the original. What a display shows may be anybody's, and may be edited.
    ///
    /// # Measurement
    ///
    /// How likely it is that the lattice in the picture comes from the sub-pixels of a display, 0 to 1, by logistic
    /// regression on three numbers. In up to six blocks of four 128 × 128 tiles, spread over the document (over the
    /// picture where none was found), in the photo's own resolution and again at 1024 pixels along the longer side, the
    /// spectrum of two opponent colours is taken as that of one complex number whose angle is the hue. Sub-pixels lie
    /// side by side, so their fringes turn through red, green and blue, and have their power on one side of that
    /// spectrum; ink swings between its colour and the paper's, and has it on both. A turning lattice counts where three
    /// of four tiles agree on its frequency to within a bin, outside the axes (edges, JPEG's blocks) and from 5 cycles a
    /// tile on (content below), as far as it stands out of the ring of equal frequencies by more than noise does. Its
    /// amplitude speaks for a display, the amplitude of luma at its frequency against: a lens's colour fringes turn, too,
    /// but faintly beside the lines that they fringe. Square lattices in the luma of blocks inside the document speak for
    /// a display as well.
    ///
    /// Where the file says how far away the camera was, and that is twice or half of what the document's size in the
    /// picture comes to, the finding says so. The number is the same with and without.
    ///
    /// # Threshold
    ///
    /// At most 0.4, since no picture of the 281 below is above 0.27. With outlines as found: all ten simulated recaptures
    /// of one set and the three real photos of displays with visible moiré are above; two low-resolution pictures of a
    /// video (one of a display, one of a print) are not; none of 281 other pictures is: simulated photos, scans, photos of
    /// documents, cards, people and things, camera originals, fixtures. Of 195 reduced copies of originals without
    /// metadata, one was with weights fitted earlier. On photos simulated by `examples/fit_screen` over a wide range of
    /// distances, 33 of 100 displays are above, 29 of 42 of those whose pixels span two or more of the sensor's, no print
    /// of 40 and 3 of 20 pictures of nothing but cloth; fitted without one layout of sub-pixels and judged at one false
    /// alarm in a hundred, 45 of 100. Real photos of displays are too few here to promise an error rate.
    ///
    /// # Blind spots
    ///
    /// A display whose pixels are finer than the camera resolves, out of focus, or smoothed by a strong reduction or by
    /// video compression leaves no lattice. Fringes wider than a fifth of a tile's 128 pixels are taken for content. A
    /// print with a regular screen of dots can be flagged here as well as by `photo-of-print`. Displays held exactly parallel to the sensor put their lattice on the axes. Neither the bezel nor
    /// reflections are looked for.
    ///
    /// # Sources
    ///
    /// Kunina, Sher, Nikolaev, "Screen recapture detection based on color-texture analysis of document boundary
    /// regions" (2023), for moiré as the evidence that needs no network; the turning hue is our own derivation from
    /// the layout of sub-pixels. `examples/fit_screen` simulates displays and fits the weights again.
    pub static PHOTO_OF_SCREEN = {
        code: Code::PhotoOfScreen, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(0.4),
        message: "The picture was taken of a screen.",
        advice: "Take the photo of the document itself, not of a screen that shows it.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let moire = evidence.moire()?.ok_or(NotAssessed::because(
        "the picture is too small to show a screen's lattice",
    ))?;
    let measurement = Measurement::new(moire.score()).with_regions(vec![moire.place]);
    let reach = evidence.document().ok().and_then(|d| evidence.reach(d));
    Ok(match reach.and_then(Reach::contradiction) {
        Some(sentence) => measurement.with_detail(sentence),
        None => measurement,
    })
}
