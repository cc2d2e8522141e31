//! The print of a page: where its lines are, and whether they keep clear of the border of the picture.

mod cut;
mod ink;
mod lines;

use std::sync::Arc;

use image::RgbImage;

use crate::geometry::{Point, Quad};
use crate::pool::Pool;

pub(crate) use lines::Line;

/// The longer side of the picture that print is looked for in, in pixels: print of eight points on A4 then has small
/// letters seven pixels high.
pub(crate) const SIDE: u32 = 1640;

/// A side of the picture, as the lines run.
#[derive(Clone, Copy, Debug)]
enum Side {
    Start,
    Top,
    End,
    Foot,
}

impl Side {
    const ALL: [Self; 4] = [Self::Start, Self::Top, Self::End, Self::Foot];
}

/// The print of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Print {
    /// The lines, in pixels of the picture that was looked at; where they run down the picture, with x for y.
    pub(crate) lines: Vec<Line>,
    /// Whether lines run down the picture instead of across.
    pub(crate) upright: bool,
    size: (u32, u32),
    /// How many letters stand in lines at right angles to these: by chance, as threads and leaves do.
    chance: usize,
}

impl Print {
    /// The print in this picture.
    pub(crate) fn of(picture: &RgbImage, pool: &Arc<Pool>) -> Self {
        let marks = ink::marks(picture, pool);
        let across = lines::lines(&marks, picture.width());
        let turned: Vec<_> = marks.iter().map(ink::Mark::turned).collect();
        let down = lines::lines(&turned, picture.height());
        let letters = |lines: &[Line]| lines.iter().map(|line| line.letters).sum::<usize>();
        let upright = letters(&down) > letters(&across);
        let chance = letters(&down).min(letters(&across));
        Self {
            lines: if upright { down } else { across },
            upright,
            size: picture.dimensions(),
            chance,
        }
    }

    /// How many letters stand in lines, less what chance makes of a texture: four fifths of those that stand in lines at
    /// right angles to these. Figures that stand under each other make such lines as well, but not as many.
    pub(crate) fn letters(&self) -> usize {
        let all: usize = self.lines.iter().map(|line| line.letters).sum();
        all.saturating_sub(self.chance * 4 / 5)
    }

    /// The median height of the letters, in pixels of the picture that was looked at; 0 without any.
    pub(crate) fn height(&self) -> f32 {
        let mut heights: Vec<f32> = self.lines.iter().map(|line| line.height).collect();
        heights.sort_by(f32::total_cmp);
        heights.get(heights.len() / 2).copied().unwrap_or(0.0)
    }

    /// The longer side of the picture that was looked at, in its pixels.
    pub(crate) fn longer_side(&self) -> f64 {
        f64::from(self.size.0.max(self.size.1))
    }

    /// The share of the letters whose lines have their middle in this outline, which is given in longer sides of the
    /// picture; 0 without any.
    pub(crate) fn share_within(&self, outline: &Quad) -> f64 {
        let (mut inside, mut all) = (0, 0);
        for line in &self.lines {
            let (x, y) = (
                (line.left + line.right) / 2.0,
                (line.top + line.bottom) / 2.0,
            );
            let (x, y) = if self.upright { (y, x) } else { (x, y) };
            let side = self.longer_side();
            let middle = Point::new(f64::from(x) / side, f64::from(y) / side);
            all += line.letters;
            inside += if outline.contains(middle) {
                line.letters
            } else {
                0
            };
        }
        inside as f64 / all.max(1) as f64
    }

    /// How near the print comes to the border of the picture, in longer sides of the picture; 1 without any.
    pub(crate) fn clearance(&self) -> f64 {
        let nearest = Side::ALL.iter().filter_map(|side| {
            let clear = self.lines.iter().map(|line| self.clear(line, *side));
            clear.min_by(f32::total_cmp)
        });
        let nearest = nearest.min_by(f32::total_cmp).map(f64::from);
        nearest.map_or(1.0, |clear| clear.max(0.0) / self.longer_side())
    }

    /// How far a line is from a side of the picture, in pixels.
    fn clear(&self, line: &Line, side: Side) -> f32 {
        let (width, height) = self.size();
        match side {
            Side::Start => line.left,
            Side::End => width as f32 - 1.0 - line.right,
            Side::Top => line.top,
            Side::Foot => height as f32 - 1.0 - line.bottom,
        }
    }

    /// The size of the picture, as the lines have it.
    pub(crate) fn size(&self) -> (u32, u32) {
        match self.upright {
            true => (self.size.1, self.size.0),
            false => self.size,
        }
    }
}
