//! Where print is, roughly.

use image::RgbImage;

use super::luma::luma;

/// The side of a cell in pixels: the height of a line of print with the space above it, at four pixels a millimetre.
pub(crate) const CELL: usize = 8;
/// Print is darker than this share of the brightest in its cell.
const DARK: f64 = 0.8;
/// A cell has print where this share of it is dark: a stroke that crosses it, and not a plain dark field.
const PRINTED: std::ops::RangeInclusive<f64> = 0.06..=0.85;
/// How many cells beyond a covered place are asked.
const ASKED: usize = 2;

/// Which cells of a picture have print and which are covered.
#[derive(Clone, Debug)]
pub(crate) struct PrintCells {
    columns: usize,
    rows: usize,
    printed: Vec<bool>,
    covered: Vec<bool>,
}

impl PrintCells {
    /// Of a picture whose pixels are about as large as a stroke of print is wide.
    pub(crate) fn of(picture: &RgbImage) -> Self {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let (columns, rows) = (width / CELL, height / CELL);
        let cells = (0..columns * rows).map(|i| (i % columns * CELL, i / columns * CELL));
        let printed = cells
            .map(|(left, top)| {
                let mut levels = [0u8; CELL * CELL];
                for (i, level) in levels.iter_mut().enumerate() {
                    let (x, y) = (left + i % CELL, top + i / CELL);
                    let [r, g, b] = picture.get_pixel(x as u32, y as u32).0;
                    *level = luma(r, g, b);
                }
                let most = levels.iter().copied().max().unwrap_or(0);
                let least = f64::from(most) * DARK;
                let dark = levels.iter().filter(|v| f64::from(**v) < least).count();
                PRINTED.contains(&(dark as f64 / levels.len() as f64))
            })
            .collect();
        Self {
            columns,
            rows,
            printed,
            covered: vec![false; columns * rows],
        }
    }

    /// The cell of a pixel, where it lies in one.
    fn cell(&self, x: usize, y: usize) -> Option<usize> {
        let (column, row) = (x / CELL, y / CELL);
        (column < self.columns && row < self.rows).then(|| row * self.columns + column)
    }

    /// Marks what is seen at a pixel as something that lies over the document.
    pub(crate) fn cover(&mut self, x: usize, y: usize) {
        if let Some(cell) = self.cell(x, y) {
            self.covered[cell] = true;
        }
    }

    /// On how many sides print goes on beyond the covered place around a pixel, 0 to 4.
    pub(crate) fn sides_with_print(&self, x: usize, y: usize) -> usize {
        let at = |row: usize, column: usize| row * self.columns + column;
        let (column, row) = (
            (x / CELL).min(self.columns.saturating_sub(1)),
            (y / CELL).min(self.rows.saturating_sub(1)),
        );
        if self.printed.is_empty() {
            return 0;
        }
        let mut ways: [&mut dyn Iterator<Item = usize>; 4] = [
            &mut (0..column).rev().map(|c| at(row, c)),
            &mut (column + 1..self.columns).map(|c| at(row, c)),
            &mut (0..row).rev().map(|r| at(r, column)),
            &mut (row + 1..self.rows).map(|r| at(r, column)),
        ];
        ways.iter_mut()
            .filter_map(|way| {
                let mut open = way.skip_while(|cell| self.covered[*cell]).take(ASKED);
                open.any(|cell| self.printed[cell]).then_some(())
            })
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_covered_place_asks_what_is_beside_it() {
        // Strokes on the left half.
        let picture = RgbImage::from_fn(160, 80, |x, _| {
            image::Rgb([if x < 80 && x % 5 == 0 { 40 } else { 220 }; 3])
        });
        let mut cells = PrintCells::of(&picture);
        for (x, y) in (0..40).flat_map(|y| (24..56).map(move |x| (x, y + 20))) {
            cells.cover(x, y);
        }
        assert_eq!(cells.sides_with_print(40, 40), 4);
        assert_eq!(cells.sides_with_print(130, 40), 0);
        assert_eq!(
            PrintCells::of(&RgbImage::new(3, 3)).sides_with_print(1, 1),
            0
        );
    }
}
