//! Long, thin rows of evenly dense strokes: where a line of the zone may be.

use image::GrayImage;

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
    fn beside(&self, other: &Self) -> bool {
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

/// The greatest change between pixels that counts, in grey levels: the border of a card is one line, not print.
const STRONGEST: u8 = 90;
/// The least mean change in a row, in grey levels.
const FAINTEST: f32 = 3.0;
/// A row is this much denser than its surroundings, the rows and gaps of the zone among them.
const DENSER: f32 = 1.15;
/// The least length of a row in its thicknesses: thirty characters, about as wide as they are high, less the loss at the
/// ends.
const LEAST_ASPECT: f64 = 15.0;

/// The greatest: 44 characters as wide as they are high, with room for blur that eats into the height. Longer ones are borders and
/// grain.
const GREATEST_ASPECT: f64 = 72.0;

/// The rows of print in `picture` that run from left to right or from top to bottom, within about twenty degrees; the most
/// likely first.
pub(super) fn rows(picture: &GrayImage) -> Vec<Row> {
    let mut rows = Vec::new();
    for upright in [true, false] {
        let mut cells = Cells::of(picture, upright);
        for _ in 0..4 {
            if cells.columns < 24 || cells.rows < 6 {
                break;
            }
            cells.rows_into(upright, &mut rows);
            cells = cells.halved();
        }
    }
    for i in 0..rows.len() {
        rows[i].paired = rows.iter().any(|other| rows[i].beside(other));
    }
    // The lines of the zone are the longest of a document. The aspect is that of 30 to 44 characters, roughly.
    let weight = |row: &Row| {
        let aspect = 2.0 * row.half / row.thick;
        let likely = if (24.0..60.0).contains(&aspect) {
            1.0
        } else {
            0.6
        };
        row.half * likely * if row.paired { 1.7 } else { 1.0 }
    };
    rows.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    rows
}

/// The mean change along the direction of reading, in cells twice as long as high.
struct Cells {
    columns: usize,
    rows: usize,
    /// The height of a cell, in pixels; it is twice as long.
    high: usize,
    data: Vec<f32>,
}

impl Cells {
    /// Cells of 4 × 2 pixels; of the picture with rows and columns exchanged where not `upright`.
    fn of(picture: &GrayImage, upright: bool) -> Self {
        let (w, h) = (picture.width() as usize, picture.height() as usize);
        let data = picture.as_raw();
        let (columns, rows) = if upright {
            (w / 4, h / 2)
        } else {
            (h / 4, w / 2)
        };
        let mut out = Self {
            columns,
            rows,
            high: 2,
            data: vec![0.0; columns * rows],
        };
        let clip = |a: u8, b: u8| u16::from(a.abs_diff(b).min(STRONGEST));
        if upright {
            for (cells, pair) in out
                .data
                .chunks_exact_mut(columns.max(1))
                .zip(data.chunks_exact(2 * w.max(1)))
            {
                for row in pair.chunks_exact(w) {
                    for (cell, (here, next)) in cells.iter_mut().zip(
                        row.chunks_exact(4)
                            .zip(row.get(2..).unwrap_or(&[]).chunks_exact(4)),
                    ) {
                        let sum: u16 = here.iter().zip(next).map(|(&a, &b)| clip(a, b)).sum();
                        *cell += f32::from(sum) / 8.0;
                    }
                }
            }
        } else {
            let mut sums = vec![0u16; w];
            for column in 0..columns {
                sums.fill(0);
                for y in 4 * column..(4 * column + 4).min(h.saturating_sub(2)) {
                    let here = &data[y * w..(y + 1) * w];
                    let below = &data[(y + 2) * w..(y + 3) * w];
                    for ((sum, &a), &b) in sums.iter_mut().zip(here).zip(below) {
                        *sum += clip(a, b);
                    }
                }
                for (row, pair) in sums.chunks_exact(2).enumerate() {
                    out.data[row * columns + column] = f32::from(pair[0] + pair[1]) / 8.0;
                }
            }
        }
        out
    }

    /// Cells of twice the size.
    fn halved(&self) -> Self {
        let (columns, rows) = (self.columns / 2, self.rows / 2);
        let mut data = Vec::with_capacity(columns * rows);
        for y in 0..rows {
            let above = &self.data[2 * y * self.columns..];
            let below = &self.data[(2 * y + 1) * self.columns..];
            data.extend(
                above
                    .chunks_exact(2)
                    .zip(below.chunks_exact(2))
                    .take(columns)
                    .map(|(a, b)| (a[0] + a[1] + b[0] + b[1]) / 4.0),
            );
        }
        Self {
            columns,
            rows,
            high: self.high * 2,
            data,
        }
    }

    /// The means over windows of `wide` × `tall` cells, both odd; beyond the border there is nothing.
    fn mean(&self, wide: usize, tall: usize) -> Vec<f32> {
        let (w, h) = (self.columns, self.rows);
        let mut across = vec![0.0f32; w * h];
        for (row, target) in self.data.chunks_exact(w).zip(across.chunks_exact_mut(w)) {
            let mut sum: f32 = row.iter().take(wide / 2).sum();
            for (x, t) in target.iter_mut().enumerate() {
                sum += row.get(x + wide / 2).copied().unwrap_or(0.0);
                if let Some(gone) = x.checked_sub(wide / 2 + 1) {
                    sum -= row[gone];
                }
                *t = sum / wide as f32;
            }
        }
        if tall == 1 {
            return across;
        }
        let mut out = vec![0.0f32; w * h];
        let mut sums = vec![0.0f32; w];
        for y in 0..h + tall / 2 {
            if let Some(row) = across.get(y * w..(y + 1) * w) {
                sums.iter_mut().zip(row).for_each(|(s, v)| *s += v);
            }
            if let Some(gone) = y.checked_sub(tall) {
                let row = &across[gone * w..(gone + 1) * w];
                sums.iter_mut().zip(row).for_each(|(s, v)| *s -= v);
            }
            if let Some(at) = y.checked_sub(tall / 2) {
                let row = &mut out[at * w..(at + 1) * w];
                row.iter_mut()
                    .zip(&sums)
                    .for_each(|(t, s)| *t = s / tall as f32);
            }
        }
        out
    }

    fn rows_into(&self, upright: bool, rows: &mut Vec<Row>) {
        let near = self.mean(5, 1);
        let around = self.mean(25, 15);
        let mut parts = Parts::default();
        for y in 0..self.rows {
            let at = y * self.columns..(y + 1) * self.columns;
            parts.row(
                y,
                near[at.clone()]
                    .iter()
                    .zip(&around[at])
                    .map(|(&n, &a)| n > FAINTEST && n > DENSER * a),
            );
        }
        let high = self.high as f64;
        rows.extend(parts.shapes().filter_map(|shape| shape.row(high, upright)));
    }
}

/// Sums over the cells of a connected part.
#[derive(Clone, Copy, Default)]
struct Shape {
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
    fn row(&self, high: f64, upright: bool) -> Option<Row> {
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
struct Parts {
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

    fn row(&mut self, y: usize, cells: impl Iterator<Item = bool>) {
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

    fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.parent
            .iter()
            .enumerate()
            .filter(|&(i, &parent)| i == parent)
            .map(|(i, _)| &self.shapes[i])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two rows of bars, turned by `angle` about the middle.
    fn picture(angle: f64, upright: bool) -> GrayImage {
        let (sin, cos) = angle.sin_cos();
        GrayImage::from_fn(800, 700, |x, y| {
            let (x, y) = if upright { (x, y) } else { (y, x) };
            let (dx, dy) = (f64::from(x) - 390.0, f64::from(y) - 350.0);
            let (u, v) = (dx * cos + dy * sin, dy * cos - dx * sin);
            let inside = u.abs() < 250.0 && ((v - 12.0).abs() < 5.0 || (v + 12.0).abs() < 5.0);
            let stroke = u.rem_euclid(11.0) < 3.0 || u.rem_euclid(22.0) > 19.0;
            image::Luma([if inside && stroke { 60 } else { 200 }])
        })
    }

    #[test]
    fn rows_of_strokes_are_found_at_any_quarter_and_some_degrees_off() {
        for angle in [-0.2, -0.03, 0.0, 0.1, 0.3] {
            for upright in [true, false] {
                let rows = rows(&picture(angle, upright));
                let best = rows.first().expect("a row");
                assert!(best.paired);
                // Smoothing and closing lengthen a row by up to three cells, which are 8 pixels long at this size.
                assert!((best.half - 250.0).abs() < 24.0, "{best:?}");
                assert!((7.0..16.0).contains(&best.thick), "{best:?}");
                let expected = if upright {
                    angle
                } else {
                    std::f64::consts::FRAC_PI_2 - angle
                };
                let found = best.along.y.atan2(best.along.x);
                assert!((found - expected).abs() < 0.02, "{angle} {best:?}");
            }
        }
    }

    #[test]
    fn tiny_and_blank_pictures_have_no_rows() {
        for (w, h) in [(0, 0), (1, 1), (3, 900), (900, 3), (500, 400)] {
            assert!(rows(&GrayImage::new(w, h)).is_empty());
        }
    }
}
