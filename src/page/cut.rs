//! Whether the border of the picture cuts the print.

use super::{Line, Print, Side};

/// A line so near to a border, in pixels, runs into it.
const TOUCHING: f32 = 1.0;
/// Two lines that run into a side prove that it cuts; then those count that come as near, in heights of the letters, as the
/// end of a letter to the next one.
const NEAR: f32 = 0.35;
/// So many letters stand in a line that is cut lengthwise, where scraps of one are left.
const CUT_LETTERS: usize = 8;
/// What a cut along the lines counts: a line of ten.
const LENGTHWISE: f64 = 0.1;
/// How near the first of several lines comes to the top or foot that would have one more, in heights.
const NO_ROOM: f32 = 1.6;
/// Lines that are not farther apart, in heights, are of one block.
const PITCH: f32 = 3.0;
/// A picture so many heights of its letters wide shows a page: lines of a receipt have room for fifty letters or less.
const PAGE_WIDTH: f32 = 60.0;
/// The shapes of pages of A4, letter and legal paper, higher over wider.
const SHAPES: [f32; 3] = [1.414, 1.294, 1.647];
/// How far a whole page is off these, as a logarithm.
const OFF_SHAPE: f32 = 0.06;

impl Print {
    /// How much of the print the border of the picture seems to cut, 0 to 1: the share of the lines that run into the side
    /// where they begin or into that where they end, or a tenth where the cut runs along the lines.
    pub(crate) fn cut(&self) -> f64 {
        let along = [Side::Top, Side::Foot]
            .iter()
            .any(|side| self.is_cut_along(*side));
        let ends = self.cut_at(Side::Start).max(self.cut_at(Side::End));
        ends.max(if along { LENGTHWISE } else { 0.0 })
    }

    /// The share of the lines that this side cuts through.
    fn cut_at(&self, side: Side) -> f64 {
        let within = |reach: f32| {
            let clear = self.lines.iter().map(|line| self.clear(line, side));
            clear.filter(|clear| *clear <= reach).count()
        };
        if within(TOUCHING) < 2 {
            return 0.0;
        }
        within((NEAR * self.height()).max(TOUCHING)) as f64 / self.lines.len() as f64
    }

    /// Whether the top or the foot of the picture cuts through a line, or between the lines of a block.
    fn is_cut_along(&self, side: Side) -> bool {
        let height = self.height();
        let touching = self
            .lines
            .iter()
            .filter(|line| self.clear(line, side) <= TOUCHING);
        if touching.map(|line| line.letters).sum::<usize>() >= CUT_LETTERS {
            return true;
        }
        let (rows, nearest) = self.rows(side);
        let (Some(&first), Some(nearest)) = (rows.first(), nearest) else {
            return false;
        };
        let goes_on = match rows[..] {
            [a, b, c, d] => {
                let pitches = [b - a, c - b, d - c];
                let least = pitches.into_iter().fold(f32::MAX, f32::min);
                let most = pitches.into_iter().fold(0.0, f32::max);
                let room = (least - 0.5 * height).min(1.3 * height);
                most <= 1.25 * least && most <= PITCH * height && a < room
            }
            _ => false,
        };
        // A page ends with less above its foot than it begins with under its top, and a note in the margin is no block.
        let begins = matches!((side, &rows[..]), (Side::Top, [a, b, ..]) if b - a < PITCH * height)
            && nearest.letters >= 6
            && first < NO_ROOM * height;
        let shapeless = self.is_shapeless() && first < NO_ROOM * height;
        goes_on || begins || shapeless
    }

    /// How far the four lines nearest a side are from it that stand one under the other, in pixels; and the first of them.
    fn rows(&self, side: Side) -> (Vec<f32>, Option<&Line>) {
        let mut clear: Vec<(f32, &Line)> = self
            .lines
            .iter()
            .map(|line| (self.clear(line, side), line))
            .collect();
        clear.sort_by(|a, b| a.0.total_cmp(&b.0));
        let Some(&(first, nearest)) = clear.first() else {
            return (Vec::new(), None);
        };
        let mut rows = vec![first];
        for (next, line) in &clear[1..] {
            let beside = line.right < nearest.left || line.left > nearest.right;
            let last = rows[rows.len() - 1];
            if !beside && *next - last > 0.6 * self.height() && rows.len() < 4 {
                rows.push(*next);
            }
        }
        (rows, Some(nearest))
    }

    /// Whether the picture is as wide as a page and has no page's shape.
    fn is_shapeless(&self) -> bool {
        let (width, height) = (self.size().0 as f32, self.size().1 as f32);
        let shape = (height / width).ln();
        let off = SHAPES.iter().map(|page| (shape.abs() - page.ln()).abs());
        width >= PAGE_WIDTH * self.height() && off.fold(f32::MAX, f32::min) > OFF_SHAPE
    }
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;
    use crate::page::SIDE;

    /// A page of even lines of upright strokes, 12 pixels high and 30 apart, with margins of 80 pixels.
    fn page() -> RgbImage {
        let (width, height) = (1160, SIDE);
        RgbImage::from_fn(width, height, |x, y| {
            let inside = (80..width - 80).contains(&x) && (80..height - 80).contains(&y);
            let row = (y - y.min(80)) % 30 < 12;
            // Words of eleven letters.
            let letter = x % 8 < 3 && x % 96 < 88;
            image::Rgb([if inside && row && letter { 40 } else { 235 }; 3])
        })
    }

    fn cut(x: u32, y: u32, width: u32, height: u32) -> f64 {
        let part = image::imageops::crop_imm(&page(), x, y, width, height).to_image();
        Print::of(&part, &std::sync::Arc::default()).cut()
    }

    #[test]
    fn a_page_is_whole_with_margins_and_without() {
        assert_eq!(cut(0, 0, 1160, SIDE), 0.0);
        assert_eq!(cut(60, 0, 1040, SIDE), 0.0);
    }

    #[test]
    fn a_side_that_goes_through_the_lines_cuts_most_of_them() {
        assert!(cut(306, 0, 854, SIDE) > 0.5);
        assert!(cut(0, 0, 850, SIDE) > 0.5);
    }

    #[test]
    fn a_cut_along_the_lines_goes_through_one_or_between_two() {
        // The lines begin at 80 + 30 n: through one, and between two.
        for at in [386, 397] {
            assert_eq!(cut(0, at, 1160, SIDE - at), LENGTHWISE, "{at}");
            assert_eq!(cut(0, 0, 1160, at + 600), LENGTHWISE, "{at}");
        }
    }
}
