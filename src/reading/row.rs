//! A straight row of print.

use crate::geometry::Point;

/// A straight row of print, not known yet which way it reads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The middle.
    pub(super) middle: Point,
    /// The unit vector along it.
    pub(super) along: Point,
    /// Half its length, in pixels.
    pub(super) half: f64,
    /// Its thickness, about the height of a capital, in pixels.
    pub(super) thick: f64,
    /// Whether a second row of the same length lies beside it, as it does in every zone.
    pub(super) paired: bool,
}

impl Row {
    /// How far `point` lies along and beside this row.
    fn place(&self, point: Point) -> (f64, f64) {
        let (x, y) = (point.x - self.middle.x, point.y - self.middle.y);
        (
            x * self.along.x + y * self.along.y,
            y * self.along.x - x * self.along.y,
        )
    }

    /// Whether `other` may be another line of the same zone: as long, parallel, and one to four heights away.
    pub(super) fn beside(&self, other: &Self) -> bool {
        let (t, n) = self.place(other.middle);
        let turn = (self.along.x * other.along.y - self.along.y * other.along.x).abs();
        let height = self.thick.max(other.thick);
        let long = self.half.max(other.half);
        turn < 0.06
            && (1.0..4.5).contains(&(n.abs() / height))
            && (self.half - other.half).abs() < 0.12 * long
            && t.abs() < 0.1 * long
            && self.thick.min(other.thick) > 0.45 * height
    }
}
