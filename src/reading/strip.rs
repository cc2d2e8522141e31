//! Cutting straight pieces out of the photo, and evening out their light.

use std::sync::Arc;

use image::{GrayImage, RgbImage};

use super::net::ROWS;
use crate::geometry::{Homography, Point};
use crate::imaging::warp::warp_luma;
use crate::pool::{Lent, Pool};

/// The height of a row of print, a little more than a capital's since digits are higher, in rows of a strip.
pub(super) const PRINT: f64 = 13.6;
/// The width of a cell of the grid in columns of a strip.
pub(super) const CELL: f64 = 12.0;

/// The photo at its full resolution, seen through the plane that was searched.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) source: &'a RgbImage,
    /// From points of the plane to points of `source`.
    pub(super) to_source: &'a Homography,
    /// Where buffers come from.
    pub(super) pool: &'a Arc<Pool>,
}

/// A rectangle in the plane: its middle, the direction of its columns, and the pixels of the plane to one of its own.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    pub(super) middle: Point,
    pub(super) along: Point,
    pub(super) across: f64,
    pub(super) down: f64,
    pub(super) columns: u32,
    pub(super) rows: u32,
}

impl Cut {
    /// The point of the plane at a point of the cut.
    pub(super) fn map(&self) -> Homography {
        let (a, w, h) = (self.along, f64::from(self.columns), f64::from(self.rows));
        let (ax, ay) = (a.x * self.across, a.y * self.across);
        let (dx, dy) = (-a.y * self.down, a.x * self.down);
        Homography::affine([
            ax,
            dx,
            self.middle.x - ax * w / 2.0 - dx * h / 2.0,
            ay,
            dy,
            self.middle.y - ay * w / 2.0 - dy * h / 2.0,
        ])
    }

    pub(super) fn sample(&self, view: View<'_>) -> Lent<GrayImage> {
        let map = self.map().then(view.to_source);
        let (w, h) = (f64::from(self.columns), f64::from(self.rows));
        let middle = map.apply(Point::new(w / 2.0, h / 2.0));
        let next = map.apply(Point::new(w / 2.0 + 1.0, h / 2.0));
        let below = map.apply(Point::new(w / 2.0, h / 2.0 + 1.0));
        let footprint = middle.distance(next).min(middle.distance(below));
        let (w, h) = (self.columns, self.rows);
        warp_luma(view.source, &map, w, h, footprint, view.pool)
    }
}

/// Columns over whose neighbourhood light and contrast are evened out; `tests/tools/training/mrz_reader.py` has the same.
const WINDOW: usize = 49;

/// Evens out a strip of [`ROWS`] rows of samples of 0 to 1: each column less the mean of its neighbourhood, over its
/// standard deviation.
pub(super) fn even_out(strip: &mut [f32], columns: usize) {
    let mut sums = vec![[0.0f32; 2]; columns];
    for row in strip.chunks_exact(columns.max(1)) {
        for (s, v) in sums.iter_mut().zip(row) {
            s[0] += v;
            s[1] += v * v;
        }
    }
    let of = |x: i64| sums[x.clamp(0, columns as i64 - 1) as usize];
    let half = (WINDOW / 2) as i64;
    let norms: Vec<[f32; 2]> = (0..columns as i64)
        .map(|x| {
            let [sum, squares] = (x - half..=x + half)
                .map(of)
                .fold([0.0, 0.0], |[a, b], [s, q]| [a + s, b + q]);
            let n = (WINDOW * ROWS) as f32;
            let mean = sum / n;
            let deviation = (squares / n - mean * mean).max(0.0).sqrt();
            [mean, 1.0 / (deviation + 0.02)]
        })
        .collect();
    for row in strip.chunks_exact_mut(columns.max(1)) {
        for (v, [mean, scale]) in row.iter_mut().zip(&norms) {
            *v = (*v - mean) * scale;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strip_is_even_whatever_its_light() {
        let columns = 120;
        let strip = |gain: f32, offset: f32| {
            let mut strip: Vec<f32> = (0..ROWS * columns)
                .map(|i| {
                    let (y, x) = (i / columns, i % columns);
                    offset + gain * if (x / 3 + y / 4) % 2 == 0 { 0.2 } else { 0.8 }
                })
                .collect();
            even_out(&mut strip, columns);
            strip
        };
        for (a, b) in strip(1.0, 0.0).iter().zip(strip(0.5, 0.2)) {
            assert!((a - b).abs() < 0.1, "{a} {b}");
        }
    }

    #[test]
    fn a_cut_along_the_vertical_reads_downwards() {
        let cut = Cut {
            middle: Point::new(50.0, 60.0),
            along: Point::new(0.0, 1.0),
            across: 1.0,
            down: 1.0,
            columns: 40,
            rows: 10,
        };
        let at = |x, y| cut.map().apply(Point::new(x, y));
        assert_eq!(at(0.0, 0.0), Point::new(55.0, 40.0));
        assert_eq!(at(40.0, 10.0), Point::new(45.0, 80.0));
    }
}
