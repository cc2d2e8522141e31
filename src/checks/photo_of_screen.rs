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
    /// The larger of two likelihoods, 0 to 1: that of what displays leave in a picture in general, and that of moiré alone.
    ///
    /// What displays leave: some 850 features, weighed by a logistic regression and small boosted trees. In patches of 64 × 64
    /// pixels, where the photo is bright and even and all over it, in its own resolution and at 1024 pixels along the
    /// longer side, the spectra of luma and of chroma say how power falls with frequency, whether peaks stand out of their
    /// ring and where, whether directions differ, and what lattice the patches have in common; JPEG's own lattice of
    /// blocks is left out. The finest detail of the same patches says how channels and neighbouring pixels are correlated and which binary
    /// patterns occur. Wavelets say how much detail there is at four scales where there is least. A picture of 256 pixels
    /// says what the tones and colours of bright and dark parts are, whether a bright region is a rectangle that is
    /// bluer, evener or more saturated than its surroundings, how light falls towards the borders, whether these are dark and
    /// even as a device's rim is, whether rows have bands in common, and how long the longest straight lines are.
    ///
    /// Moiré: how likely it is that lattices and fringes of colour in the picture come from the sub-pixels of a display,
    /// by a logistic function of four numbers. Chroma is taken as one complex number a pixel whose angle is the hue.
    /// Sub-pixels lie side by side, so their fringes turn through red, green and blue; ink swings between its colour and
    /// the paper's.
    ///
    /// Fringes: in windows of 128 × 128 pixels that cover the document (the picture where none was found), at 1024 pixels
    /// along the longer side and again in the photo's own resolution, chroma of periods of about 4 to 16 pixels is kept,
    /// and the cross products of each pixel's with its neighbours' are summed over squares of 32 pixels. Where the hue
    /// turns steadily they add up, along bent fringes as well; noise and ink cancel out. The sum over what pure turning
    /// would make, times the share of chroma beside twice the luma, is the strength; a tenth of the squares exceed what
    /// is reported. So moiré that comes and goes is seen, and a spot of foil or one coloured edge is not.
    ///
    /// Lattices: in up to six blocks of four 128 × 128 tiles, in both resolutions, a turning lattice is a peak on one side
    /// of the spectrum of chroma on whose frequency three of four tiles agree to within a bin, outside the axes (edges,
    /// JPEG's blocks) and from 5 cycles a tile on (content below), as far as it stands out of the ring of equal
    /// frequencies by more than noise does. Its amplitude speaks for a display, the amplitude of luma at its frequency
    /// against: a lens's colour fringes turn, too, but faintly beside the lines that they fringe. Square lattices in the luma
    /// of blocks inside the document speak for a display as well.
    ///
    /// Where the file says how far away the camera was, and that is twice or half of what the document's size in the
    /// picture comes to, the finding says so. The number is the same with and without.
    ///
    /// # Threshold
    ///
    /// At most 0.4. The weights of what displays leave are fitted on 575 photos of displays by ten photographers and 700 of
    /// other things, and on photos, scans and simulations of documents, which are not in the repository. With each photographer left
    /// out in turn, 182 of 575 (0.28–0.36) displays are found and 7 of 700 (0.00–0.02) others called one. Of 110 documents
    /// laid on photographed displays 56 (0.42–0.60) are found. Moiré was chosen on 13 displays with it, all of which it finds
    /// (0.77–1.00), and calls 0 of 287 (0.00–0.01) photos without a display one. What it was calibrated on:
    /// tests/calibration/photo-of-screen.md.
    ///
    /// # Blind spots
    ///
    /// Two displays in three: those that fill the picture, in focus, whose pixels are finer than the camera resolves or smoothed by
    /// a strong reduction, and those that show something dark. A lit sign, a television in the background or a laptop that
    /// lies beside the document look like what they are. A print with a regular screen
    /// of dots can be flagged here as well as by `photo-of-print`. Large areas of rainbow foil, knitting in coloured rows
    /// and lines of two inks side by side turn their hue as sub-pixels do.
    ///
    /// # Sources
    ///
    /// Kunina, Sher, Nikolaev, "Screen recapture detection based on color-texture analysis of document boundary
    /// regions" (2023), for moiré as the evidence that needs no network; the turning hue is our own derivation from
    /// the layout of sub-pixels. The program `fit_screen` simulates displays and fits the weights again.
    pub static PHOTO_OF_SCREEN = {
        code: Code::PhotoOfScreen, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(0.4),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let (moire, look) = (evidence.moire()?, evidence.screen()?);
    let look = look.map(|look| Measurement::new(look.score));
    let lattice = moire.map(|moire| Measurement::new(moire.score()).with_regions(vec![moire.place]));
    let measurement = stronger(look, lattice).ok_or(NotAssessed::because(
        "the picture is too small to show a screen's lattice",
    ))?;
    let reach = evidence
        .document_meant()
        .and_then(|d| evidence.reach(d));
    Ok(measurement.with_detail(reach.and_then(Reach::contradiction)))
}

/// The larger of the two; the lattice, which has a place, where they are alike.
fn stronger(look: Option<Measurement>, lattice: Option<Measurement>) -> Option<Measurement> {
    match (look, lattice) {
        (Some(look), Some(lattice)) if look.value > lattice.value => Some(look),
        (look, lattice) => lattice.or(look),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stronger_of_look_and_lattice_counts_and_of_equal_ones_the_one_with_a_place() {
        use crate::geometry::{Quad, Rect};
        let look = Measurement::new;
        let place = Quad::from(Rect::new(1.0, 2.0, 3.0, 4.0));
        let lattice = |value| Measurement::new(value).with_regions(vec![place]);
        for (one, other, expected) in [
            (Some(look(0.6)), Some(lattice(0.5)), Some(look(0.6))),
            (Some(look(0.5)), Some(lattice(0.6)), Some(lattice(0.6))),
            (Some(look(0.5)), Some(lattice(0.5)), Some(lattice(0.5))),
            (Some(look(0.5)), None, Some(look(0.5))),
            (None, Some(lattice(0.5)), Some(lattice(0.5))),
            (None, None, None),
        ] {
            assert_eq!(stronger(one, other), expected);
        }
    }
}
