//! Smoothing.

use std::sync::Arc;

use image::RgbImage;

use crate::pool::{Lent, Pool};

/// `picture` smoothed by the binomial kernel 1 2 1 in both directions; the border repeats itself.
pub(crate) fn smooth(picture: &RgbImage, pool: &Arc<Pool>) -> Lent<RgbImage> {
    let (w, h) = (picture.width() as usize, picture.height() as usize);
    let stride = w * 3;
    let data = picture.as_raw();
    let mut out = pool.rgb(picture.width(), picture.height());
    // One column repeated on either side.
    let mut column = vec![0u16; stride + 6];
    for (y, target) in out.chunks_exact_mut(stride.max(1)).enumerate() {
        let row = |y: usize| &data[y * stride..(y + 1) * stride];
        let (above, here, below) = (row(y.saturating_sub(1)), row(y), row((y + 1).min(h - 1)));
        for (sum, ((&a, &b), &c)) in column[3..]
            .iter_mut()
            .zip(above.iter().zip(here).zip(below))
        {
            *sum = u16::from(a) + 2 * u16::from(b) + u16::from(c);
        }
        column.copy_within(3..6, 0);
        column.copy_within(stride..stride + 3, stride + 3);
        for (i, t) in target.iter_mut().enumerate() {
            *t = ((column[i] + 2 * column[i + 3] + column[i + 6] + 8) / 16) as u8;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pixel_is_the_weighted_mean_of_its_neighbours() {
        let picture = RgbImage::from_fn(9, 6, |x, y| {
            image::Rgb([(x * 53) as u8, (y * 71) as u8, (x * y * 5) as u8])
        });
        let smooth = smooth(&picture);
        let at = |x: i64, y: i64, c: usize| {
            let (x, y) = (x.clamp(0, 8) as u32, y.clamp(0, 5) as u32);
            f64::from(picture.get_pixel(x, y)[c])
        };
        for (x, y, pixel) in smooth.enumerate_pixels() {
            for c in 0..3 {
                let mut sum = 0.0;
                for (dx, wx) in [(-1, 1.0), (0, 2.0), (1, 1.0)] {
                    for (dy, wy) in [(-1, 1.0), (0, 2.0), (1, 1.0)] {
                        sum += wx * wy * at(i64::from(x) + dx, i64::from(y) + dy, c);
                    }
                }
                assert!((f64::from(pixel[c]) - sum / 16.0).abs() <= 0.51, "{x}, {y}");
            }
        }
    }
}
