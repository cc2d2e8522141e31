//! Long, thin rows of evenly dense strokes: where a line of the zone may be.

use std::sync::Arc;

use image::GrayImage;

use super::parts::Parts;
use super::row::Row;
use crate::pool::{Lent, Pool};

/// The greatest change between pixels that counts, in grey levels: the border of a card is one line, not print.
const STRONGEST: u8 = 90;
/// The least mean change in a row, in grey levels.
const FAINTEST: f32 = 3.0;
/// A row is this much denser than its surroundings, the rows and gaps of the zone among them.
const DENSER: f32 = 1.15;
/// The rows of print in `picture` that run from left to right or from top to bottom, within about twenty degrees; the most
/// likely first.
pub(super) fn rows(picture: &GrayImage, pool: &Arc<Pool>) -> Vec<Row> {
    let mut rows = Vec::new();
    for upright in [true, false] {
        let mut cells = Cells::of(picture, upright, pool);
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
    data: Lent<Vec<f32>>,
}

impl Cells {
    /// Cells of 4 × 2 pixels; of the picture with rows and columns exchanged where not `upright`.
    fn of(picture: &GrayImage, upright: bool, pool: &Arc<Pool>) -> Self {
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
            data: pool.zeros(columns * rows),
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
        let mut data = self.data.pool().floats(columns * rows);
        for (y, cells) in data.chunks_exact_mut(columns.max(1)).enumerate() {
            let above = self.data[2 * y * self.columns..].chunks_exact(2);
            let below = self.data[(2 * y + 1) * self.columns..].chunks_exact(2);
            for ((cell, a), b) in cells.iter_mut().zip(above).zip(below) {
                *cell = (a[0] + a[1] + b[0] + b[1]) / 4.0;
            }
        }
        Self {
            columns,
            rows,
            high: self.high * 2,
            data,
        }
    }

    /// The means over windows of `wide` × `tall` cells, both odd; beyond the border there is nothing.
    fn mean(&self, wide: usize, tall: usize) -> Lent<Vec<f32>> {
        let (w, h) = (self.columns, self.rows);
        let pool = self.data.pool();
        let mut across = pool.floats(w * h);
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
        let mut out = pool.floats(w * h);
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
                let rows = rows(&picture(angle, upright), &Arc::default());
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
            assert!(rows(&GrayImage::new(w, h), &Arc::default()).is_empty());
        }
    }
}
