//! Connected parts of a map of cells, and which of them are long and thin.

use super::row::Row;
use crate::geometry::Point;

/// The least length of a row in its thicknesses: thirty characters, about as wide as they are high, less the loss at the
/// ends.
const LEAST_ASPECT: f64 = 15.0;

/// The greatest: 44 characters as wide as they are high, with room for blur that eats into the height. Longer ones are borders and
/// grain.
const GREATEST_ASPECT: f64 = 72.0;

/// Sums over the cells of a connected part.
#[derive(Clone, Copy, Default)]
pub(super) struct Shape {
    n: f64,
    x: f64,
    y: f64,
    xx: f64,
    xy: f64,
    yy: f64,
}

impl Shape {
    fn add(&mut self, other: &Self) {
        self.n += other.n;
        self.x += other.x;
        self.y += other.y;
        self.xx += other.xx;
        self.xy += other.xy;
        self.yy += other.yy;
    }

    /// As a row of print, where it is long and thin: the axis and the length of the rectangle with the same moments.
    pub(super) fn row(&self, high: f64, upright: bool) -> Option<Row> {
        if self.n < 24.0 {
            return None;
        }
        // In pixels: a cell is `2 high` long and `high` high.
        let (sx, sy) = (2.0 * high, high);
        let (mx, my) = (self.x / self.n, self.y / self.n);
        let xx = (self.xx / self.n - mx * mx) * sx * sx;
        let xy = (self.xy / self.n - mx * my) * sx * sy;
        let yy = (self.yy / self.n - my * my) * sy * sy;
        let angle = 0.5 * (2.0 * xy).atan2(xx - yy);
        if angle.abs() > 0.45 {
            return None;
        }
        let spread = (xx + yy) / 2.0 + (((xx - yy) / 2.0).powi(2) + xy * xy).sqrt();
        let half = (3.0 * spread).sqrt();
        let thick = self.n * sx * sy / (2.0 * half);
        // What is thinner than a cell and a quarter is a rule, what is thicker than a dozen is seen in larger cells.
        let aspect = 2.0 * half / thick;
        if !(LEAST_ASPECT..GREATEST_ASPECT).contains(&aspect)
            || !(1.2..12.0).contains(&(thick / high))
        {
            return None;
        }
        let (mut middle, mut along) = (
            Point::new((mx + 0.5) * sx, (my + 0.5) * sy),
            Point::new(angle.cos(), angle.sin()),
        );
        if !upright {
            (middle, along) = (Point::new(middle.y, middle.x), Point::new(along.y, along.x));
        }
        Some(Row {
            middle,
            along,
            half,
            thick,
            paired: false,
        })
    }
}

/// Connected parts of a map, gathered row by row from runs that touch.
#[derive(Default)]
pub(super) struct Parts {
    parent: Vec<usize>,
    shapes: Vec<Shape>,
    /// Runs of the row before: start, end, part.
    before: Vec<(usize, usize, usize)>,
}

/// Gaps of up to this many cells in a row are closed: a narrow character between wide gaps.
const CLOSED: usize = 2;

/// Runs of fewer cells are none of a row's: an edge across the rows, smoothed, is five cells wide, and would join a row to the
/// border of its card.
const SHORTEST_RUN: usize = 7;

impl Parts {
    fn root(&mut self, mut part: usize) -> usize {
        while self.parent[part] != part {
            self.parent[part] = self.parent[self.parent[part]];
            part = self.parent[part];
        }
        part
    }

    pub(super) fn row(&mut self, y: usize, cells: impl Iterator<Item = bool>) {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (x, _) in cells.enumerate().filter(|(_, set)| *set) {
            match runs.last_mut() {
                Some((_, end, _)) if x <= *end + CLOSED => *end = x + 1,
                _ => runs.push((x, x + 1, usize::MAX)),
            }
        }
        runs.retain(|(start, end, _)| end - start >= SHORTEST_RUN);
        let mut first = 0;
        for run in &mut runs {
            let (start, end) = (run.0, run.1);
            let (a, b) = (start as f64, end as f64);
            let n = b - a;
            // Sums of x and x² over the run.
            let x = (a + b - 1.0) * n / 2.0;
            let squares = |m: f64| (m - 1.0) * m * (2.0 * m - 1.0) / 6.0;
            let xx = squares(b) - squares(a);
            let row = y as f64;
            let shape = Shape {
                n,
                x,
                y: n * row,
                xx,
                xy: x * row,
                yy: n * row * row,
            };
            while self.before.get(first).is_some_and(|r| r.1 < start) {
                first += 1;
            }
            let mut part = None;
            for i in first..self.before.len() {
                let (s, _, other) = self.before[i];
                if s > end {
                    break;
                }
                let other = self.root(other);
                part = Some(match part {
                    None => other,
                    Some(part) if part == other => part,
                    Some(part) => {
                        self.parent[other] = part;
                        let gone = self.shapes[other];
                        self.shapes[part].add(&gone);
                        part
                    }
                });
            }
            let part = part.unwrap_or_else(|| {
                self.parent.push(self.parent.len());
                self.shapes.push(Shape::default());
                self.parent.len() - 1
            });
            self.shapes[part].add(&shape);
            run.2 = part;
        }
        self.before = runs;
    }

    pub(super) fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.parent
            .iter()
            .enumerate()
            .filter(|&(i, &parent)| i == parent)
            .map(|(i, _)| &self.shapes[i])
    }
}
