//! Sampling a picture through a projective map. imageproc's `warp_into` takes 2.8 times as long; it is the oracle in the
//! tests.

use std::sync::Arc;

use image::{GrayImage, RgbImage};

use super::luma::luma_row;
use super::wide::wide;
use crate::geometry::{Homography, Quad, Rect};
use crate::pool::{Lent, Pool};

/// The `width` × `height` picture whose point `p` shows `source` at `map(p)`, where a pixel of that picture covers about
/// `footprint` pixels of `source` a side; what lies outside `source` repeats its border.
///
/// Up to a footprint of 1.5 it samples bilinearly; above that each pixel is the mean of four of the pixels that it
/// covers, so that detail which the picture cannot hold does not come back as noise.
pub(crate) fn warp(
    source: &RgbImage,
    map: &Homography,
    width: u32,
    height: u32,
    footprint: f64,
    pool: &Arc<Pool>,
) -> Lent<RgbImage> {
    let mut picture = pool.rgb(width, height);
    let (taps, out) = (Taps::of(source), &mut **picture);
    wide!(taps.sample(map, width, footprint, out));
    picture
}

/// The luma of what [`warp`] gives.
pub(crate) fn warp_luma(
    source: &RgbImage,
    map: &Homography,
    width: u32,
    height: u32,
    footprint: f64,
    pool: &Arc<Pool>,
) -> Lent<GrayImage> {
    let mut picture = pool.gray(width, height);
    let data = &mut **picture;
    let most = MOST_SEEN * data.len();
    match Seen::by(map, width, height, footprint, source).filter(|seen| seen.area() <= most) {
        Some(seen) => {
            let mut plane = pool.bytes(seen.area());
            wide!(seen.luma(source, &mut plane));
            let shift =
                Homography::affine([1.0, 0.0, -(seen.x as f64), 0.0, 1.0, -(seen.y as f64)]);
            let (map, taps) = (
                map.then(&shift),
                Taps::<1>::new(&plane, seen.width, seen.height),
            );
            wide!(taps.sample(&map, width, footprint, data));
        }
        None => {
            let mut colour = pool.bytes(3 * data.len());
            let taps = Taps::of(source);
            wide!(taps.sample(map, width, footprint, &mut colour));
            luma_row(&colour, data);
        }
    }
    picture
}

/// How many pixels of the source may be seen by one of the result for all of them to be turned into luma first: that takes a
/// few instructions a pixel and reads memory in its order, and what is then sampled has one channel where it had three and lies
/// in the cache. Of a card in a photo of 24 megapixels it is some 20.
const MOST_SEEN: usize = 32;

/// The whole number nearest to one from 0 to 2²³, of two the even one: added to 2²³ it is what the fraction of a float holds. A
/// cast, which has to mind what is out of range, takes more instructions than all else here.
#[inline(always)]
fn nearest(v: f32) -> i32 {
    const FRACTION: u32 = (1 << 23) - 1;
    ((v + 8_388_608.0).to_bits() & FRACTION) as i32
}

/// Pixels that are worked out side by side.
const LANES: usize = 8;

/// The two columns, or the two rows, that each of them looks into.
type Pair = [[i32; LANES]; 2];

/// Whether the map moves and stretches along the axes alone.
fn is_upright(map: &Homography) -> bool {
    let m = map.matrix();
    [m[1], m[3], m[6], m[7]] == [0.0; 4]
}

/// The part of a picture that is looked at.
#[derive(Debug, PartialEq)]
struct Seen {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
}

impl Seen {
    /// `None` where the map has its horizon in the result.
    fn by(
        map: &Homography,
        width: u32,
        height: u32,
        footprint: f64,
        source: &RgbImage,
    ) -> Option<Self> {
        let (w, h) = (f64::from(width), f64::from(height));
        let m = map.matrix();
        let depths =
            [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)].map(|(x, y)| m[6] * x + m[7] * y + m[8]);
        if !(depths.iter().all(|d| *d > 0.0) || depths.iter().all(|d| *d < 0.0)) {
            return None;
        }
        let bounds = map
            .apply_quad(&Quad::from(Rect::new(0.0, 0.0, w, h)))
            .bounds();
        // As far as taps lie from where a pixel looks, and one more for rounding.
        let reach = footprint / 4.0 + 2.0;
        let span = |from: f64, length: f64, side: u32| {
            let last = f64::from(side.saturating_sub(1));
            let [from, to] =
                [from - reach, from + length + reach].map(|v| v.clamp(0.0, last) as usize);
            // Of a map that throws corners to infinity the far side may be no number, which becomes 0.
            (from, to.max(from) - from + 1)
        };
        let (x, width) = span(bounds.x, bounds.width, source.width());
        let (y, height) = span(bounds.y, bounds.height, source.height());
        (!source.is_empty()).then_some(Self {
            x,
            y,
            width,
            height,
        })
    }

    fn area(&self) -> usize {
        self.width * self.height
    }

    #[inline(always)]
    fn luma(&self, source: &RgbImage, plane: &mut [u8]) {
        for (row, line) in plane.chunks_exact_mut(self.width).enumerate() {
            let start = ((self.y + row) * source.width() as usize + self.x) * 3;
            luma_row(&source.as_raw()[start..][..3 * self.width], line);
        }
    }
}

/// The pixels of a picture of `C` channels, addressed by points.
struct Taps<'a, const C: usize> {
    data: &'a [u8],
    stride: usize,
    right: f32,
    bottom: f32,
}

impl<'a> Taps<'a, 3> {
    fn of(source: &'a RgbImage) -> Self {
        Self::new(
            source.as_raw(),
            source.width() as usize,
            source.height() as usize,
        )
    }
}

impl<'a, const C: usize> Taps<'a, C> {
    fn new(data: &'a [u8], width: usize, height: usize) -> Self {
        Self {
            data,
            stride: width * C,
            right: width.saturating_sub(1) as f32,
            bottom: height.saturating_sub(1) as f32,
        }
    }

    /// Fills `out`, of rows of `width` pixels, with what the map shows.
    #[inline(always)]
    fn sample(&self, map: &Homography, width: u32, footprint: f64, out: &mut [u8]) {
        let width = width as usize;
        let lines = out.chunks_exact_mut((width * C).max(1)).enumerate();
        if footprint <= 1.5 {
            for (y, line) in lines {
                for (eight, out) in line.chunks_mut(LANES * C).enumerate() {
                    let (xs, ys) = Self::points(map, y, eight * LANES);
                    self.between(&xs, &ys, out);
                }
            }
            return;
        }
        let spread = footprint as f32 / 4.0;
        if is_upright(map) {
            // Each column looks into the same columns of the source all the way down, and each row into the same rows.
            let columns: Vec<Pair> = (0..width.div_ceil(LANES))
                .map(|eight| Self::near(&Self::points(map, 0, eight * LANES).0, spread, self.right))
                .collect();
            for (y, line) in lines {
                let rows = Self::near(&Self::points(map, y, 0).1, spread, self.bottom);
                for (columns, out) in columns.iter().zip(line.chunks_mut(LANES * C)) {
                    self.mean(columns, &rows, out);
                }
            }
            return;
        }
        for (y, line) in lines {
            for (eight, out) in line.chunks_mut(LANES * C).enumerate() {
                let (xs, ys) = Self::points(map, y, eight * LANES);
                let columns = Self::near(&xs, spread, self.right);
                let rows = Self::near(&ys, spread, self.bottom);
                self.mean(&columns, &rows, out);
            }
        }
    }

    /// Where eight pixels of row `y` from column `x` on look, in coordinates that are whole at the centres of pixels. Their
    /// divisions run side by side.
    #[inline(always)]
    fn points(map: &Homography, y: usize, x: usize) -> ([f32; LANES], [f32; LANES]) {
        let m = map.matrix();
        let v = y as f64 + 0.5;
        let [x0, y0, w0] = [0, 3, 6].map(|i| m[i + 1] * v + m[i + 2]);
        let [dx, dy, dw] = [m[0], m[3], m[6]];
        let (mut xs, mut ys) = ([0.0; LANES], [0.0; LANES]);
        for k in 0..LANES {
            let u = (x + k) as f64 + 0.5;
            let scale = 1.0 / (w0 + dw * u);
            xs[k] = ((x0 + dx * u) * scale - 0.5) as f32;
            ys[k] = ((y0 + dy * u) * scale - 0.5) as f32;
        }
        (xs, ys)
    }

    /// The nearest pixels `spread` before and after each of eight points along one axis, whose last pixel is `last`.
    #[inline(always)]
    fn near(points: &[f32; LANES], spread: f32, last: f32) -> Pair {
        [-spread, spread].map(|spread| points.map(|v| nearest((v + spread).max(0.0).min(last))))
    }

    /// Bilinear, with weights of 1/256.
    #[inline(always)]
    fn between(&self, xs: &[f32; LANES], ys: &[f32; LANES], out: &mut [u8]) {
        // Left of and above the last pixel, so that the four lie in the picture; a picture of one pixel has one.
        let (last_x, last_y) = (
            (self.right as i32 - 1).max(0),
            (self.bottom as i32 - 1).max(0),
        );
        let (mut column, mut row) = ([0i32; LANES], [0i32; LANES]);
        let (mut right, mut down) = ([0u32; LANES], [0u32; LANES]);
        for k in 0..LANES {
            // A number that is none becomes 0.
            let (x, y) = (
                xs[k].max(0.0).min(self.right),
                ys[k].max(0.0).min(self.bottom),
            );
            // The pixel before, or of a whole number perhaps the one before that, all of whose neighbour is then taken.
            column[k] = nearest((x - 0.5).max(0.0)).min(last_x);
            row[k] = nearest((y - 0.5).max(0.0)).min(last_y);
            right[k] = nearest((x - column[k] as f32) * 256.0) as u32;
            down[k] = nearest((y - row[k] as f32) * 256.0) as u32;
        }
        for (k, out) in out.chunks_exact_mut(C).enumerate() {
            let at = row[k] as usize * self.stride + column[k] as usize * C;
            // One slice, so that its bounds are checked once.
            let Some(four) = self.data.get(at..at + self.stride + 2 * C) else {
                if let Some(only) = self.data.get(at..at + C) {
                    out.copy_from_slice(only);
                }
                continue;
            };
            let (above, below) = (&four[..2 * C], &four[self.stride..]);
            for (i, out) in out.iter_mut().enumerate() {
                let mix =
                    |p: &[u8]| u32::from(p[i]) * (256 - right[k]) + u32::from(p[i + C]) * right[k];
                *out =
                    ((mix(above) * (256 - down[k]) + mix(below) * down[k] + (1 << 15)) >> 16) as u8;
            }
        }
    }

    /// The means of the four pixels in these columns and rows.
    #[inline(always)]
    fn mean(&self, columns: &Pair, rows: &Pair, out: &mut [u8]) {
        for (k, out) in out.chunks_exact_mut(C).enumerate() {
            let [left, right] = columns.each_ref().map(|c| c[k] as usize * C);
            let [top, foot] = rows.each_ref().map(|r| r[k] as usize * self.stride);
            // The first and the third channel are added in one number, the second in another, 16 bits apart.
            let (mut outer, mut inner) = (0x0002_0002, 2);
            for at in [top + left, top + right, foot + left, foot + right] {
                let channels = self.tap(at);
                outer += channels & 0x00ff_00ff;
                inner += channels >> 8 & 0xff;
            }
            let means = [outer >> 2, inner >> 2, outer >> 18];
            for (out, mean) in out.iter_mut().zip(means) {
                *out = mean as u8;
            }
        }
    }

    /// The channels of the pixel whose first byte is this one, the first in the lowest bits, and perhaps one more byte; 0 in a
    /// picture without pixels.
    #[inline(always)]
    fn tap(&self, at: usize) -> u32 {
        // One read where there is a byte after it, which the last pixel has not.
        if C == 3
            && let Some(&[a, b, c, d]) = self.data.get(at..at + 4).and_then(|p| p.first_chunk())
        {
            return u32::from_le_bytes([a, b, c, d]);
        }
        let pixel = self.data.get(at..at + C).unwrap_or(&[]);
        pixel
            .iter()
            .rev()
            .fold(0, |all, &channel| all << 8 | u32::from(channel))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Quad};
    use crate::imaging::luma::luma;

    /// What [`warp`] must come to, up to the rounding of its weights.
    fn plain(source: &RgbImage, corners: [[f64; 2]; 4], width: u32, height: u32) -> RgbImage {
        use imageproc::geometric_transformations::{Border, Interpolation, Projection, warp_into};
        let (w, h) = (width as f32, height as f32);
        // There, the middles of pixels are whole numbers.
        let half = Projection::translate(0.5, 0.5);
        let map = Projection::from_control_points(
            corners.map(|[x, y]| (x as f32, y as f32)),
            [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)],
        )
        .unwrap();
        let mut out = RgbImage::new(width, height);
        let whole = half.and_then(map).and_then(half.invert());
        let (bilinear, border) = (Interpolation::Bilinear, Border::Replicate);
        warp_into(source, whole, bilinear, border, &mut out);
        out
    }

    fn picture() -> RgbImage {
        RgbImage::from_fn(97, 71, |x, y| {
            image::Rgb([
                (x * 37 + y * 11) as u8,
                (x * 5 + y * 91) as u8,
                (x * y) as u8,
            ])
        })
    }

    const CORNERS: [[f64; 2]; 4] = [[3.2, 4.0], [90.1, 8.8], [94.0, 66.0], [10.5, 60.3]];

    fn map() -> Homography {
        Homography::from_rect(60.0, 40.0, &Quad::new(CORNERS.map(Point::from))).unwrap()
    }

    #[test]
    fn the_fast_warp_agrees_with_the_plain_one() {
        let (fast, plain) = (
            warp(&picture(), &map(), 60, 40, 1.0, &Arc::default()),
            plain(&picture(), CORNERS, 60, 40),
        );
        for (a, b) in fast.as_raw().iter().zip(plain.as_raw()) {
            assert!(a.abs_diff(*b) <= 2, "{a} and {b}");
        }
    }

    #[test]
    fn a_reduced_picture_is_the_mean_of_four_pixels_each() {
        let picture = picture();
        let third = Homography::affine([3.0, 0.0, 0.0, 0.0, 3.0, 0.0]);
        // One pixel more than fit, which repeats the border, and so the last pixel of the picture is asked for.
        let small = warp(&picture, &third, 33, 24, 3.0, &Arc::default());
        for (x, y, p) in small.enumerate_pixels() {
            let near = |at: u32, side: u32, spread: f64| {
                let at = f64::from(at) * 3.0 + 1.5 - 0.5 + spread;
                (at + 0.5).clamp(0.0, f64::from(side - 1)) as u32
            };
            let mut sums = [2u32; 3];
            for (dx, dy) in [(-0.75, -0.75), (0.75, -0.75), (-0.75, 0.75), (0.75, 0.75)] {
                let tap = picture.get_pixel(near(x, 97, dx), near(y, 71, dy));
                (0..3).for_each(|i| sums[i] += u32::from(tap[i]));
            }
            assert_eq!(p.0, sums.map(|sum| (sum / 4) as u8), "{x}, {y}");
        }
    }

    #[test]
    fn maps_that_throw_points_to_infinity_are_sampled_somehow() {
        for m in [
            [1e308, 0.0, 1e308, 0.0, 1.0, 0.0],
            [1.0, 0.0, f64::INFINITY, 0.0, 1.0, f64::NEG_INFINITY],
            [1.0, 0.0, f64::NAN, 0.0, 1.0, f64::INFINITY],
        ] {
            for footprint in [1.0, 3.0] {
                let gray = warp_luma(
                    &picture(),
                    &Homography::affine(m),
                    9,
                    7,
                    footprint,
                    &Arc::default(),
                );
                assert_eq!(gray.dimensions(), (9, 7));
            }
        }
    }

    #[test]
    fn luma_of_a_part_is_that_of_the_colours() {
        let (picture, map) = (picture(), map());
        for footprint in [1.0, 2.0] {
            let gray = warp_luma(&picture, &map, 60, 40, footprint, &Arc::default());
            let colour = warp(&picture, &map, 60, 40, footprint, &Arc::default());
            for (gray, p) in gray.as_raw().iter().zip(colour.pixels()) {
                assert!(gray.abs_diff(luma(p[0], p[1], p[2])) <= 1);
            }
        }
    }

    #[test]
    fn what_lies_outside_repeats_the_border() {
        let shift = Homography::affine([1.0, 0.0, -20.0, 0.0, 1.0, 30.0]);
        let moved = warp(&picture(), &shift, 97, 71, 1.0, &Arc::default());
        for (x, y, pixel) in moved.enumerate_pixels() {
            let (u, v) = (x.saturating_sub(20), (y + 30).min(70));
            assert_eq!(pixel, picture().get_pixel(u, v), "{x}, {y}");
        }
    }

    #[test]
    fn a_reduced_luma_keeps_the_mean_of_the_area() {
        let even = RgbImage::from_fn(80, 80, |x, y| {
            image::Rgb([100 + ((x + y) % 2) as u8 * 50; 3])
        });
        let half = Homography::affine([4.0, 0.0, 0.0, 0.0, 4.0, 0.0]);
        let small = warp_luma(&even, &half, 20, 20, 4.0, &Arc::default());
        assert!(small.as_raw().iter().all(|v| v.abs_diff(125) <= 25));
        let whole = warp_luma(
            &even,
            &Homography::affine([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
            80,
            80,
            1.0,
            &Arc::default(),
        );
        assert_eq!(whole.get_pixel(4, 5).0, [150]);
    }
}
