//! The print of a page: where its lines are, and whether they keep clear of the border of the picture.

mod ink;
mod lines;

use image::RgbImage;

pub(crate) use lines::Line;

/// The longer side of the picture that print is looked for in, in pixels: print of eight points on A4 then has small
/// letters seven pixels high.
pub(crate) const SIDE: u32 = 1640;

/// The print of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Print {
    /// The lines, in pixels of the picture that was looked at; where they run down the picture, with x for y.
    pub(crate) lines: Vec<Line>,
    /// Whether lines run down the picture instead of across.
    pub(crate) upright: bool,
    size: (u32, u32),
}

impl Print {
    /// The print in this picture.
    pub(crate) fn of(picture: &RgbImage) -> Self {
        let marks = ink::marks(picture);
        let across = lines::lines(&marks, picture.width());
        let turned: Vec<_> = marks.iter().map(ink::Mark::turned).collect();
        let down = lines::lines(&turned, picture.height());
        let letters = |lines: &[Line]| lines.iter().map(|line| line.letters).sum::<usize>();
        let upright = letters(&down) > letters(&across);
        Self {
            lines: if upright { down } else { across },
            upright,
            size: picture.dimensions(),
        }
    }

    /// How many letters stand in lines.
    pub(crate) fn letters(&self) -> usize {
        self.lines.iter().map(|line| line.letters).sum()
    }

    /// The size of the picture, as the lines have it.
    pub(crate) fn size(&self) -> (u32, u32) {
        match self.upright {
            true => (self.size.1, self.size.0),
            false => self.size,
        }
    }
}
