use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::geometry::Quad;
use crate::intake::PageContent;
use crate::page::Print;

/// A page with so many letters is no card, whatever else is on it: passports and cards have 641 at most.
const MOST_ON_CARD: usize = 700;
/// The shapes of cards and of the pages of passports, longer side over shorter: 1.59 and 1.42 (ISO/IEC 7810), and what a
/// tilt or a cropping makes of them.
const CARD_SHAPES: std::ops::RangeInclusive<f64> = 1.25..=1.75;
/// The longer side of a card has so many heights of its letters at most: print of 2 mm on 86 mm is a forty-third of it, where
/// print of 2 to 2.5 mm on a page of 297 mm is less than a hundredth.
const CARD_HEIGHTS: f64 = 78.0;

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
    /// 0.90 of the mean around them; a line is a chain of five or more of like height, most of whose feet stand where those
    /// of their neighbours do. Lines may run across or down; four fifths of the letters in lines of the other direction
    /// are taken off, because a texture has as many in both. A card or an identity document counts as none: what
    /// has fewer than 700 letters and a machine-readable zone, or the shape of a card with a portrait on it or with
    /// letters as large as on cards, a seventy-eighth of its longer side or more.
    ///
    /// # Threshold
    ///
    /// At least 90. What it was calibrated on: tests/calibration/text-not-found.md.
    ///
    /// # Blind spots
    ///
    /// White print on black, handwriting and print that is hardly darker than its paper are not seen. The back of a card
    /// without a zone, print larger than on any card, and a screen full of text count as pages; whether it is a screen is
    /// for other checks.
    ///
    /// # Sources
    ///
    /// L. O'Gorman, "The document spectrum for page layout analysis", IEEE Transactions on Pattern Analysis and Machine
    /// Intelligence 15 (1993), for lines as chains of nearest neighbours.
    pub static TEXT_NOT_FOUND = {
        code: Code::TextNotFound, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument, kinds: &[Kind::Poa], unit: Unit::Count, threshold: Threshold::AtLeast(90.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let content = evidence.page().map(|page| page.content);
    if content == Some(PageContent::Blank) {
        return Ok(Measurement::new(0.0).with_detail(Detail::PageBlank));
    }
    let print = evidence.print()?;
    if content != Some(PageContent::Digital) && is_card(evidence, print) {
        return Ok(Measurement::new(0.0).with_detail(Detail::CardShown));
    }
    Ok(Measurement::new(print.letters() as f64))
}

/// Whether the picture is of a card or an identity document.
fn is_card(evidence: &Evidence, print: &Print) -> bool {
    if print.letters() >= MOST_ON_CARD {
        return false;
    }
    let (along, across) = shape(evidence, print);
    let lies = CARD_SHAPES.contains(&(along / across));
    let large = is_large(print.height().into(), along);
    let portrait = || matches!(evidence.portrait(), Ok(Some(_)));
    let zone = || matches!(evidence.mrz(), Ok(Some(_)));
    looks_like_card(lies, large, portrait, zone)
}

/// A card has the shape of one and letters as large or a portrait, or it has a zone. The latter two are sought where it
/// comes to them.
fn looks_like_card(
    lies: bool,
    large: bool,
    portrait: impl FnOnce() -> bool,
    zone: impl FnOnce() -> bool,
) -> bool {
    (lies && (large || portrait())) || zone()
}

/// Whether letters of this height are as large as on cards, on something that goes as far along its lines.
fn is_large(height: f64, along: f64) -> bool {
    height * CARD_HEIGHTS >= along
}

/// How far the document, or the whole picture where no outline is known, goes along the lines of its print and across
/// them, in pixels of the picture that print was looked for in.
fn shape(evidence: &Evidence, print: &Print) -> (f64, f64) {
    let whole = (f64::from(print.size().0), f64::from(print.size().1));
    let (Ok(document), Ok(photo)) = (evidence.document(), evidence.photo()) else {
        return whole;
    };
    let longer = photo.width().max(photo.height()).into();
    sides(document.corners(), longer, print.longer_side(), print.upright)
}

/// How far these corners of a picture, whose longer side has `longer` pixels, go along and across lines that run across
/// it, or down it where they are `upright`; in pixels of the same picture where that side has `reduced`.
fn sides(corners: &Quad, longer: f64, reduced: f64, upright: bool) -> (f64, f64) {
    let scale = reduced / longer;
    let [top, right, bottom, left] = corners.side_lengths();
    let (wide, high) = (scale * (top + bottom) / 2.0, scale * (right + left) / 2.0);
    // The corners begin with the one nearest the picture's top left: the first side is the upper one.
    match upright {
        true => (high, wide),
        false => (wide, high),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;

    #[test]
    fn a_document_goes_as_far_as_its_sides_in_the_mean() {
        // A trapezium with sides of 120, 50, 60 and 50 pixels.
        let corners = [(0.0, 0.0), (120.0, 0.0), (90.0, 40.0), (30.0, 40.0)];
        let corners = Quad::new(corners.map(|(x, y)| Point::new(x, y)));
        assert_eq!(sides(&corners, 400.0, 200.0, false), (45.0, 25.0));
        assert_eq!(sides(&corners, 400.0, 200.0, true), (25.0, 45.0));
        assert_eq!(sides(&corners, 200.0, 400.0, false), (180.0, 100.0));
    }

    #[test]
    fn a_card_is_told_by_its_shape_with_print_or_portrait_or_by_its_zone() {
        for (lies, large, portrait, zone, card) in [
            (true, true, false, false, true),
            (true, false, true, false, true),
            (true, false, false, false, false),
            (false, true, true, false, false),
            (false, false, false, true, true),
        ] {
            assert_eq!(looks_like_card(lies, large, || portrait, || zone), card);
        }
        // Neither is sought in vain.
        assert!(looks_like_card(true, true, || panic!("sought"), || panic!("sought")));
    }

    #[test]
    fn letters_are_large_from_a_seventy_eighth_on() {
        assert!(is_large(10.0, 780.0) && is_large(11.0, 780.0) && !is_large(9.0, 780.0));
    }
}
