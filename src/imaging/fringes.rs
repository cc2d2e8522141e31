//! Colour fringes: where the hue turns steadily along a direction, in fringes of any course.
//!
//! Take chroma as a complex number whose angle is the hue. Where that number runs around zero along a wave, the cross
//! product of neighbouring pixels has one sign; where it swings to and fro, or is noise, the sign changes and sums come
//! to nothing. Sums over small cells follow fringes that bend, which no peak of a spectrum does.

use image::RgbImage;

use super::wide::wide;
use crate::pool::Weigh;

/// The side of a cell in pixels. Strengths are taken over two by two cells.
pub(crate) const CELL: usize = 16;

/// Half the side of the box whose mean is taken away: nine pixels, so that fringes up to about sixteen wide remain.
const REACH: usize = 4;

/// The span of the box in pixels.
const SPAN: usize = 2 * REACH + 1;

/// Power that rounding to 8 bits and JPEG leave in a band of chroma, in squared levels.
const ROUNDING: f32 = 0.02;

/// An amplitude of chroma that is too faint to count, in levels.
const FAINT: f32 = 0.5;

/// Sums over the pixels of a cell.
#[derive(Clone, Copy, Default)]
struct Cell {
    /// Cross products of each pixel's chroma with its right and its lower neighbour's.
    turn: [f32; 2],
    /// Squared differences from both neighbours.
    steps: f32,
    /// Squared chroma.
    chroma: f32,
    /// Squared luma.
    luma: f32,
}

impl Cell {
    fn plus(self, other: Self) -> Self {
        Self {
            turn: [self.turn[0] + other.turn[0], self.turn[1] + other.turn[1]],
            steps: self.steps + other.steps,
            chroma: self.chroma + other.chroma,
            luma: self.luma + other.luma,
        }
    }

    /// How steadily the hue turns, times the share of chroma in what varies: 0 (noise, ink, gray) to almost 1 (the
    /// fringes of sub-pixels). Luma counts twice, since the colours that a lens shifts apart turn, too, but beside the
    /// edges that they belong to.
    fn strength(&self, pixels: f32) -> f32 {
        let [chroma, steps, luma] = [self.chroma, self.steps, self.luma].map(|sum| sum / pixels);
        let turn = self.turn[0].hypot(self.turn[1]) / pixels;
        let amplitude = chroma.sqrt();
        turn / ((chroma + ROUNDING) * (steps + ROUNDING)).sqrt() * amplitude
            / (amplitude + 2.0 * luma.sqrt() + FAINT)
    }
}

/// Measures square windows of one size; keep it from one window, and from one picture, to the next.
pub(crate) struct Fringes {
    planes: Planes,
    strengths: Vec<f32>,
}

impl Fringes {
    /// For windows of `side` pixels, `2 * CELL` at least.
    pub(crate) fn new(side: usize) -> Self {
        Self {
            planes: Planes::new(side),
            strengths: Vec::new(),
        }
    }

    /// The strengths, 0 to 1, around each corner that four cells of the window at `x`, `y` share. Empty where the window
    /// leaves the picture.
    pub(crate) fn measure(&mut self, rgb: &RgbImage, [x, y]: [usize; 2]) -> &[f32] {
        self.strengths.clear();
        let side = self.planes.side;
        if x + side <= rgb.width() as usize && y + side <= rgb.height() as usize {
            let cells = wide!({
                self.planes.load(rgb, [x, y]);
                self.planes.cells()
            });
            let lines = cells.chunks_exact(side / CELL);
            for (above, below) in lines.clone().zip(lines.skip(1)) {
                let squares = above.windows(2).zip(below.windows(2));
                self.strengths.extend(squares.map(|(a, b)| {
                    let four = a[0].plus(a[1]).plus(b[0]).plus(b[1]);
                    four.strength((4 * CELL * CELL) as f32)
                }));
            }
        }
        &self.strengths
    }
}

impl Weigh for Fringes {
    fn bytes(&self) -> usize {
        self.strengths.bytes() + self.planes.values.iter().map(Weigh::bytes).sum::<usize>()
    }
}

/// Three square planes: two opponent colours and luma.
struct Planes {
    side: usize,
    values: [Vec<f32>; 3],
}

impl Planes {
    fn new(side: usize) -> Self {
        Self {
            side,
            values: std::array::from_fn(|_| vec![0.0; side * side]),
        }
    }

    /// Takes the pixels with their upper left corner at `x`, `y`.
    #[inline(always)]
    fn load(&mut self, rgb: &RgbImage, [x, y]: [usize; 2]) {
        let side = self.side;
        let [p, q, l] = self.values.each_mut().map(|v| v.chunks_exact_mut(side));
        for (row, ((p, q), l)) in p.zip(q).zip(l).enumerate() {
            let start = ((y + row) * rgb.width() as usize + x) * 3;
            let pixels = rgb.as_raw()[start..start + 3 * side].chunks_exact(3);
            for (((p, q), l), pixel) in p.iter_mut().zip(q).zip(l).zip(pixels) {
                let [r, g, b] = [0, 1, 2].map(|i| f32::from(pixel[i]));
                *p = (r - g) * std::f32::consts::FRAC_1_SQRT_2;
                // 1 / √6.
                *q = (r + g - 2.0 * b) * 0.408_248_3;
                *l = 0.299 * r + 0.587 * g + 0.114 * b;
            }
        }
    }

    /// The sums of each whole cell. The band of each plane is its binomial mean over three pixels less its plain mean
    /// over nine, in both directions.
    #[inline(always)]
    fn cells(&self) -> Vec<Cell> {
        let count = self.side / CELL;
        let mut bands = self.values.each_ref().map(|p| Band::new(p, self.side));
        let mut cells = Vec::with_capacity(count * count);
        let mut sums = Sums::new(self.side);
        for _ in 0..count {
            for _ in 0..CELL {
                for band in &mut bands {
                    band.advance();
                }
                sums.add(&bands);
            }
            sums.move_to(&mut cells, count);
        }
        cells
    }
}

/// The band of one plane, two rows at a time.
struct Band<'a> {
    plane: &'a [f32],
    /// The row below `here`.
    y: isize,
    /// Sums of [`SPAN`] rows around it.
    tall: Vec<f32>,
    padded: Vec<f32>,
    pairs: Vec<f32>,
    fours: Vec<f32>,
    here: Vec<f32>,
    below: Vec<f32>,
}

impl<'a> Band<'a> {
    #[inline(always)]
    fn new(plane: &'a [f32], width: usize) -> Self {
        let line = || vec![0.0; width];
        let wide = || vec![0.0; width + 2 * REACH];
        let mut band = Self {
            plane,
            y: -1,
            tall: line(),
            padded: wide(),
            pairs: wide(),
            fours: wide(),
            here: line(),
            below: line(),
        };
        let reach = REACH as isize;
        for y in -1 - reach..reach {
            let row = band.row(y);
            band.tall.iter_mut().zip(row).for_each(|(t, v)| *t += v);
        }
        band.advance();
        band
    }

    /// The row at `y` of the plane; the first and the last go on beyond it.
    #[inline(always)]
    fn row(&self, y: isize) -> &'a [f32] {
        let width = self.tall.len();
        let last = (self.plane.len() / width) as isize - 1;
        &self.plane[y.clamp(0, last) as usize * width..][..width]
    }

    /// Moves on by one row.
    #[inline(always)]
    fn advance(&mut self) {
        std::mem::swap(&mut self.here, &mut self.below);
        self.y += 1;
        let reach = REACH as isize;
        let (entering, leaving) = (self.row(self.y + reach), self.row(self.y - reach - 1));
        for ((t, a), b) in self.tall.iter_mut().zip(entering).zip(leaving) {
            *t += a - b;
        }
        // Nine in a row are two fours and one.
        pad(&mut self.padded, &self.tall);
        sum(&mut self.pairs, &self.padded, 1);
        sum(&mut self.fours, &self.pairs, 2);
        let fours = self.fours.iter().zip(&self.fours[4..]);
        for ((out, (a, b)), c) in self.below.iter_mut().zip(fours).zip(&self.padded[8..]) {
            *out = (a + b + c) * (-1.0 / (SPAN * SPAN) as f32);
        }
        let rows = [-1, 0, 1].map(|dy| self.row(self.y + dy));
        let middle = &mut self.pairs[..self.tall.len()];
        for (((t, a), b), c) in middle.iter_mut().zip(rows[0]).zip(rows[1]).zip(rows[2]) {
            *t = a + 2.0 * b + c;
        }
        pad(&mut self.padded, middle);
        let [a, b, c] = [-1, 0, 1].map(|dx| &self.padded[(reach + dx) as usize..]);
        for (((out, a), b), c) in self.below.iter_mut().zip(a).zip(b).zip(c) {
            *out += (a + 2.0 * b + c) / 16.0;
        }
    }
}

/// Puts `line` into the middle of `padded`, its ends repeated on both sides.
#[inline(always)]
fn pad(padded: &mut [f32], line: &[f32]) {
    let end = REACH + line.len();
    padded[..REACH].fill(line[0]);
    padded[REACH..end].copy_from_slice(line);
    padded[end..].fill(line[line.len() - 1]);
}

/// Each value plus the one `step` further on, as far as there is one.
#[inline(always)]
fn sum(to: &mut [f32], from: &[f32], step: usize) {
    for ((t, a), b) in to.iter_mut().zip(from).zip(&from[step..]) {
        *t = a + b;
    }
}

/// What a cell sums up, by columns: sums over a column vectorise.
struct Sums {
    turn: [Vec<f32>; 2],
    steps: Vec<f32>,
    chroma: Vec<f32>,
    luma: Vec<f32>,
}

impl Sums {
    fn new(width: usize) -> Self {
        let line = || vec![0.0; width];
        Self {
            turn: [line(), line()],
            steps: line(),
            chroma: line(),
            luma: line(),
        }
    }

    /// Adds a row; the last column has no right neighbour and stays 0.
    #[inline(always)]
    fn add(&mut self, [p, q, l]: &[Band<'_>; 3]) {
        let n = p.here.len() - 1;
        let (p0, p1, p2) = (&p.here[..n], &p.here[1..=n], &p.below[..n]);
        let (q0, q1, q2) = (&q.here[..n], &q.here[1..=n], &q.below[..n]);
        let luma = &l.here[..n];
        let [across, down] = self.turn.each_mut().map(|line| &mut line[..n]);
        let (steps, chroma) = (&mut self.steps[..n], &mut self.chroma[..n]);
        let lumas = &mut self.luma[..n];
        for i in 0..n {
            across[i] += p0[i] * q1[i] - q0[i] * p1[i];
            down[i] += p0[i] * q2[i] - q0[i] * p2[i];
            let [a, b, c, d] = [p1[i] - p0[i], q1[i] - q0[i], p2[i] - p0[i], q2[i] - q0[i]];
            steps[i] += a * a + b * b + c * c + d * d;
            chroma[i] += p0[i] * p0[i] + q0[i] * q0[i];
            lumas[i] += luma[i] * luma[i];
        }
    }

    /// Gives away the sums of whole cells and starts anew.
    #[inline(always)]
    fn move_to(&mut self, cells: &mut Vec<Cell>, columns: usize) {
        let total = |line: &[f32], i: usize| line[i * CELL..][..CELL].iter().sum();
        cells.extend((0..columns).map(|i| Cell {
            turn: self.turn.each_ref().map(|line| total(line, i)),
            steps: total(&self.steps, i),
            chroma: total(&self.chroma, i),
            luma: total(&self.luma, i),
        }));
        for line in self
            .turn
            .iter_mut()
            .chain([&mut self.steps, &mut self.chroma, &mut self.luma])
        {
            line.fill(0.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f32::consts::TAU;

    const SIDE: usize = 128;

    /// A picture whose colours swing by `amplitude` levels along rings around a corner, each shifted by its part.
    fn rings(amplitude: [f32; 3], shift: [f32; 3]) -> RgbImage {
        RgbImage::from_fn(SIDE as u32, SIDE as u32, |x, y| {
            let phase = (x as f32 + 30.0).hypot(y as f32 + 200.0) / 9.0;
            let value = |i: usize| 128.0 + amplitude[i] * (TAU * (phase + shift[i])).sin();
            image::Rgb([0, 1, 2].map(|i| value(i).round() as u8))
        })
    }

    fn strengths(rgb: &RgbImage) -> Vec<f32> {
        Fringes::new(SIDE).measure(rgb, [0, 0]).to_vec()
    }

    #[test]
    fn hues_that_turn_along_curves_are_strong() {
        let found = strengths(&rings([6.0; 3], [0.0, 1.0 / 3.0, 2.0 / 3.0]));
        assert_eq!(found.len(), 7 * 7);
        assert!(found.iter().all(|&s| s > 0.4), "{found:?}");
    }

    #[test]
    fn ink_gray_and_shifted_edges_are_weak() {
        let ink = rings([8.0, 2.0, 1.0], [0.0; 3]);
        let gray = rings([60.0; 3], [0.0; 3]);
        let shifted = rings([60.0; 3], [0.0, 0.02, 0.04]);
        for picture in [ink, gray, shifted] {
            let found = strengths(&picture);
            assert!(found.iter().all(|&s| s < 0.06), "{found:?}");
        }
    }

    #[test]
    fn cells_agree_with_their_definition() {
        let mut planes = Planes::new(SIDE);
        planes.load(&rings([9.0, 7.0, 5.0], [0.1, 0.3, 0.8]), [0, 0]);
        let around = |reach: i64| {
            (-reach..=reach).flat_map(move |dy| (-reach..=reach).map(move |dx| (dx, dy)))
        };
        let band = |plane: usize, x: i64, y: i64| {
            let at = |dx: i64, dy: i64| {
                let [x, y] = [x + dx, y + dy].map(|v| v.clamp(0, SIDE as i64 - 1) as usize);
                planes.values[plane][y * SIDE + x]
            };
            let mean: f32 = around(4).map(|(dx, dy)| at(dx, dy)).sum();
            let weight = |dx: i64, dy: i64| ((2 - dx.abs()) * (2 - dy.abs())) as f32;
            let near: f32 = around(1).map(|(dx, dy)| at(dx, dy) * weight(dx, dy)).sum();
            near / 16.0 - mean / 81.0
        };
        for (column, row) in [(4, 3), (0, 0), (5, 7)] {
            let cell = planes.cells()[row * (SIDE / CELL) + column];
            let (mut turn, mut luma) = (0.0, 0.0);
            let first = [column, row].map(|v| (v * CELL) as i64);
            for y in first[1]..first[1] + CELL as i64 {
                for x in first[0]..first[0] + CELL as i64 {
                    turn += band(0, x, y) * band(1, x, y + 1) - band(1, x, y) * band(0, x, y + 1);
                    luma += band(2, x, y).powi(2);
                }
            }
            let close = |fast: f32, plain: f32| (fast / plain - 1.0).abs() < 0.01;
            assert!(close(cell.turn[1], turn), "{} for {turn}", cell.turn[1]);
            assert!(close(cell.luma, luma), "{} for {luma}", cell.luma);
        }
    }

    #[test]
    fn a_window_beyond_the_picture_is_empty() {
        let rgb = RgbImage::new(SIDE as u32, SIDE as u32);
        let mut kernel = Fringes::new(SIDE);
        assert!(!kernel.measure(&rgb, [0, 0]).is_empty());
        assert!(kernel.measure(&rgb, [1, 0]).is_empty());
    }
}
