//! Sampling a picture through a projective map. imageproc's `warp_into` takes 2.8 times as long; it is the oracle in the
//! tests.

use std::sync::Arc;

use image::{GrayImage, RgbImage};

use super::luma::luma;
use crate::geometry::Homography;
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
    let mut pixels = picture.pixels_mut();
    sample(source, map, width, height, footprint, |p| {
        if let Some(pixel) = pixels.next() {
            pixel.0 = p;
        }
    });
    picture
}

/// The luma of what [`warp`] gives.
pub(crate) fn warp_luma(
    source: &RgbImage,
    map: &Homography,
    width: u32,
    height: u32,
    footprint: f64,
) -> GrayImage {
    let mut data = Vec::with_capacity(width as usize * height as usize);
    sample(source, map, width, height, footprint, |[r, g, b]| {
        data.push(luma(r, g, b));
    });
    GrayImage::from_raw(width, height, data).expect("one byte a pixel")
}

fn sample(
    source: &RgbImage,
    map: &Homography,
    width: u32,
    height: u32,
    footprint: f64,
    mut put: impl FnMut([u8; 3]),
) {
    let taps = Taps::new(source);
    for y in 0..height {
        if footprint <= 1.5 {
            taps.row(map, y, width, &mut put);
        } else {
            taps.mean_row(map, y, width, footprint as f32 / 4.0, &mut put);
        }
    }
}

/// The pixels of a picture, addressed by points.
struct Taps<'a> {
    data: &'a [u8],
    stride: usize,
    right: f32,
    bottom: f32,
}

impl<'a> Taps<'a> {
    fn new(source: &'a RgbImage) -> Self {
        Self {
            data: source.as_raw(),
            stride: source.width() as usize * 3,
            right: source.width().saturating_sub(1) as f32,
            bottom: source.height().saturating_sub(1) as f32,
        }
    }

    /// Where row `y` of the sampled picture looks, in coordinates that are whole at the centres of pixels. Eight pixels
    /// at a time: their divisions run side by side.
    fn points(map: &Homography, y: u32, width: u32, mut look: impl FnMut(f32, f32)) {
        let m = map.matrix();
        let v = f64::from(y) + 0.5;
        let [x0, y0, w0] = [0, 3, 6].map(|i| m[i + 1] * v + m[i + 2]);
        let [dx, dy, dw] = [m[0], m[3], m[6]];
        for start in (0..width).step_by(8) {
            let at: [(f32, f32); 8] = std::array::from_fn(|k| {
                let u = f64::from(start) + k as f64 + 0.5;
                let scale = 1.0 / (w0 + dw * u);
                (
                    ((x0 + dx * u) * scale - 0.5) as f32,
                    ((y0 + dy * u) * scale - 0.5) as f32,
                )
            });
            for (x, y) in at.into_iter().take((width - start) as usize) {
                look(x, y);
            }
        }
    }

    /// Bilinear, with weights of 1/256.
    fn row(&self, map: &Homography, y: u32, width: u32, mut put: impl FnMut([u8; 3])) {
        Self::points(map, y, width, |x, y| {
            let (x, y) = (x.clamp(0.0, self.right), y.clamp(0.0, self.bottom));
            // Left of and above the last pixel, so that the four lie in the picture; a picture of one pixel has one.
            let x0 = (x as usize).min((self.right as usize).saturating_sub(1));
            let y0 = (y as usize).min((self.bottom as usize).saturating_sub(1));
            let fx = ((x - x0 as f32) * 256.0 + 0.5) as u32;
            let fy = ((y - y0 as f32) * 256.0 + 0.5) as u32;
            let above = self.data.get(y0 * self.stride + x0 * 3..).unwrap_or(&[]);
            let below = above.get(self.stride..).unwrap_or(above);
            let (Some(above), Some(below)) = (above.get(..6), below.get(..6)) else {
                let only = above.get(..3).unwrap_or(&[0; 3]);
                return put([only[0], only[1], only[2]]);
            };
            put(std::array::from_fn(|i| {
                let mix = |p: &[u8]| u32::from(p[i]) * (256 - fx) + u32::from(p[i + 3]) * fx;
                ((mix(above) * (256 - fy) + mix(below) * fy + (1 << 15)) >> 16) as u8
            }));
        });
    }

    /// The mean of the four nearest pixels `spread` to each side.
    fn mean_row(
        &self,
        map: &Homography,
        y: u32,
        width: u32,
        spread: f32,
        mut put: impl FnMut([u8; 3]),
    ) {
        Self::points(map, y, width, |x, y| {
            let near = |v: f32, last: f32| (v + 0.5).clamp(0.0, last) as usize;
            let [x0, x1] = [x - spread, x + spread].map(|x| near(x, self.right) * 3);
            let [y0, y1] = [y - spread, y + spread].map(|y| near(y, self.bottom) * self.stride);
            let four = [y0 + x0, y0 + x1, y1 + x0, y1 + x1]
                .map(|i| self.data.get(i..i + 3).unwrap_or(&[0; 3]));
            put(std::array::from_fn(|i| {
                ((four.iter().map(|p| u32::from(p[i])).sum::<u32>() + 2) / 4) as u8
            }));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Quad};

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
        let small = warp_luma(&even, &half, 20, 20, 4.0);
        assert!(small.as_raw().iter().all(|v| v.abs_diff(125) <= 25));
        let whole = warp_luma(
            &even,
            &Homography::affine([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
            80,
            80,
            1.0,
        );
        assert_eq!(whole.get_pixel(4, 5).0, [150]);
    }
}
