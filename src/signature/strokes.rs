//! Which ink is a hand's.

use image::{GrayImage, Luma};
use imageproc::region_labelling::{Connectivity, connected_components};

use super::frame::PIXELS_PER_MM;
use crate::imaging::background::darker_than_paper;

/// Strokes of up to 2.5 mm are ink; what is broader is a field.
const STROKE: usize = 7;
/// The paper's level is smoothed over this many pixels each way, 1.5 mm in all.
const PAPER: u32 = 4;

/// The share of the zone's pixels that are lighter than the level that is taken for its print: print covers a seventh of it.
const PRINT: f64 = 0.92;
/// Ink is at least so dark, in shares of the zone's print: a pen's fine or bluish lines have half, guilloches a tenth.
const LEAST_INK: f64 = 0.3;
/// and so many times as dark as the middle one of the place's pixels, which are paper with its pattern and the sensor's noise.
const ABOVE_PAPER: f64 = 2.5;

/// The least height of what hangs together, in millimetres: capitals of print have 2.8 at most (12 points), a capital of a
/// hand has more.
const LEAST_HEIGHT: f64 = 3.0;
/// The least width, in millimetres: narrower are the edges of fields.
const LEAST_WIDTH: f64 = 1.5;
/// The greatest share of its box that ink fills; print that runs together in a soft photo has more.
const MOST_FILL: f64 = 0.62;
/// The greatest breadth of a stroke, in millimetres.
const MOST_BREADTH: f64 = 1.2;
/// The breadth of a straight line in pixels, 0.7 mm,
const LINE: usize = 4;
/// and the greatest share of the ink, counted once along rows and once along columns, that may lie in one: a frame, an angle or
/// an underline has nearly all of it there.
const MOST_STRAIGHT: f64 = 0.95;

/// How much darker than its paper each pixel is.
pub(super) fn ink(picture: &GrayImage) -> GrayImage {
    darker_than_paper(picture, STROKE, PAPER)
}

/// How dark the zone's print is.
pub(super) fn darkness(zone: &GrayImage) -> f64 {
    level(zone, PRINT)
}

/// The level that this share of the pixels does not exceed.
fn level(ink: &GrayImage, share: f64) -> f64 {
    let mut counts = [0usize; 256];
    for value in ink.iter() {
        counts[usize::from(*value)] += 1;
    }
    let wanted = (share * ink.len() as f64) as usize;
    let mut seen = 0;
    let reached = counts.iter().position(|count| {
        seen += count;
        seen > wanted
    });
    reached.unwrap_or_default() as f64
}

/// The length of the strokes of a hand, in millimetres, in ink that has this margin around the place and where print is as dark
/// as `print`.
pub(super) fn stroke(ink: &GrayImage, margin: u32, print: f64) -> f64 {
    let [width, height] = [ink.width(), ink.height()].map(|side| side.saturating_sub(2 * margin));
    let place = image::imageops::crop_imm(ink, margin, margin, width, height).to_image();
    let least = (LEAST_INK * print).max(ABOVE_PAPER * level(&place, 0.5));
    let mask = GrayImage::from_fn(width, height, |x, y| {
        Luma([u8::from(f64::from(place[(x, y)].0[0]) > least)])
    });
    let labels = connected_components(&mask, Connectivity::Eight, Luma([0]));
    let most = labels.iter().copied().max().unwrap_or_default();
    let mut pieces = vec![Piece::default(); most as usize + 1];
    for (x, y, label) in labels.enumerate_pixels() {
        let at = |x: u32, y: u32| labels.get_pixel_checked(x, y).is_some_and(|l| l == label);
        // The sides that it shares with the pixels before it.
        let shared = usize::from(x > 0 && at(x - 1, y)) + usize::from(y > 0 && at(x, y - 1));
        pieces[label.0[0] as usize].add(x as usize, y as usize, shared);
    }
    let hand = pieces.iter().skip(1).filter(|piece| piece.is_of_a_hand());
    // Not `sum`, which is −0 of none.
    hand.map(Piece::length).fold(0.0, |all, one| all + one)
}

/// Ink that hangs together.
#[derive(Clone, Debug, Default)]
struct Piece {
    pixels: usize,
    /// Twice the pairs of its pixels that share a side.
    shared: usize,
    /// How many of its pixels each row and column of the place has, up to the last that has some.
    rows: Vec<usize>,
    columns: Vec<usize>,
}

impl Piece {
    fn add(&mut self, x: usize, y: usize, shared: usize) {
        self.pixels += 1;
        self.shared += 2 * shared;
        for (counts, at) in [(&mut self.columns, x), (&mut self.rows, y)] {
            if counts.len() <= at {
                counts.resize(at + 1, 0);
            }
            counts[at] += 1;
        }
    }

    /// The length of its strokes in millimetres: half its rim.
    fn length(&self) -> f64 {
        (4 * self.pixels - self.shared) as f64 / 2.0 / PIXELS_PER_MM
    }

    fn is_of_a_hand(&self) -> bool {
        let extent = |counts: &[usize]| {
            let from = counts.iter().take_while(|count| **count == 0).count();
            (counts.len() - from) as f64 / PIXELS_PER_MM
        };
        let (width, height) = (extent(&self.columns), extent(&self.rows));
        if height < LEAST_HEIGHT || width < LEAST_WIDTH {
            return false;
        }
        let area = self.pixels as f64 / (PIXELS_PER_MM * PIXELS_PER_MM);
        let straight = |counts: &[usize]| {
            let mut counts = counts.to_vec();
            counts.sort_unstable_by(|a, b| b.cmp(a));
            counts.iter().take(LINE).sum::<usize>() as f64 / self.pixels as f64
        };
        area <= MOST_FILL * width * height
            && area <= MOST_BREADTH * self.length()
            && straight(&self.rows) + straight(&self.columns) <= MOST_STRAIGHT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ink of 50 × 20 mm where `is` says so, in millimetres.
    fn drawn(is: impl Fn(f64, f64) -> bool) -> GrayImage {
        GrayImage::from_fn(300, 120, |x, y| {
            let inked = is(f64::from(x) / PIXELS_PER_MM, f64::from(y) / PIXELS_PER_MM);
            Luma([if inked { 180 } else { 4 }])
        })
    }

    #[test]
    fn a_wave_as_high_as_a_signature_is_a_hand_s_and_its_length_is_counted() {
        let wave = drawn(|x, y| {
            (5.0..25.0).contains(&x) && (y - 10.0 - 2.5 * (x * 1.2).sin()).abs() < 0.35
        });
        let length = stroke(&wave, 0, 180.0);
        assert!((25.0..70.0).contains(&length), "{length}");
        assert_eq!(stroke(&wave, 0, 700.0), 0.0, "pale beside the print");
    }

    #[test]
    fn print_frames_and_lines_are_no_hand_s() {
        let letters = drawn(|x, y| {
            (5.0..45.0).contains(&x)
                && (8.0..10.6).contains(&y)
                && (x % 2.2 < 0.4 || (y - 8.2).abs() < 0.2)
        });
        assert_eq!(stroke(&letters, 0, 180.0), 0.0);
        let angle = drawn(|x, y| {
            let (down, across) = ((5.0..5.6).contains(&x), (15.0..15.6).contains(&y));
            (down && (9.0..15.6).contains(&y)) || (across && (5.0..12.0).contains(&x))
        });
        assert_eq!(stroke(&angle, 0, 180.0), 0.0);
        let line = drawn(|x, y| (y - 12.0 - 0.02 * x).abs() < 0.2);
        assert_eq!(stroke(&line, 0, 180.0), 0.0);
    }

    #[test]
    fn a_field_and_an_empty_place_hold_nothing() {
        assert_eq!(stroke(&drawn(|x, y| x > 10.0 && y > 5.0), 0, 180.0), 0.0);
        assert_eq!(stroke(&drawn(|_, _| false), 0, 180.0), 0.0);
        assert_eq!(stroke(&GrayImage::new(0, 0), 4, 100.0), 0.0);
    }
}
