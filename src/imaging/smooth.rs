//! Smoothing. imageproc's `separable_filter` takes 25 times as long; its `filter` is the oracle in the tests.

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
        let smooth = smooth(&picture, &std::sync::Arc::default());
        let plain = imageproc::filter::filter::<_, f32, _, image::Rgb<f32>>(
            &picture,
            imageproc::kernel::Kernel::new(
                &[1.0, 2.0, 1.0, 2.0, 4.0, 2.0, 1.0, 2.0, 1.0].map(|weight: f32| weight / 16.0),
                3,
                3,
            ),
            |value| value,
        );
        for (value, exact) in smooth.iter().zip(plain.iter()) {
            assert!(
                (f32::from(*value) - exact).abs() <= 0.51,
                "{value} and {exact}"
            );
        }
    }
}
