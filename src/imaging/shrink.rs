//! Reduction by a whole factor.

use std::sync::Arc;

use image::RgbImage;

use crate::pool::{Lent, Pool};

/// `picture` with every block of `factor` × `factor` pixels replaced by its mean; what does not fill a block at the
/// right or lower border is dropped. At least one pixel remains.
pub(crate) fn shrink(picture: &RgbImage, factor: u32, pool: &Arc<Pool>) -> Lent<RgbImage> {
    let factor = factor.clamp(1, picture.width().min(picture.height()).max(1));
    let (w, h) = (picture.width() / factor, picture.height() / factor);
    let mut small = pool.rgb(w, h);
    if factor == 1 {
        small.copy_from_slice(picture);
        return small;
    }
    let (stride, n) = (picture.width() as usize * 3, factor as usize);
    let data = picture.as_raw();
    let half = (factor * factor) / 2;
    let mut sums = vec![0u32; w as usize * 3];
    let lines = small.chunks_exact_mut(w as usize * 3);
    for (by, line) in lines.enumerate() {
        sums.fill(0);
        for row in data[by * n * stride..].chunks_exact(stride).take(n) {
            for (sum, block) in sums.chunks_exact_mut(3).zip(row.chunks_exact(3 * n)) {
                for pixel in block.chunks_exact(3) {
                    sum[0] += u32::from(pixel[0]);
                    sum[1] += u32::from(pixel[1]);
                    sum[2] += u32::from(pixel[2]);
                }
            }
        }
        for (value, sum) in line.iter_mut().zip(&sums) {
            *value = ((sum + half) / (factor * factor)) as u8;
        }
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pixel_is_the_mean_of_its_block() {
        let picture = RgbImage::from_fn(11, 8, |x, y| {
            image::Rgb([(x * 23) as u8, (y * 31) as u8, (x * y * 3) as u8])
        });
        for factor in 1..=4 {
            let small = shrink(&picture, factor, &Arc::default());
            assert_eq!(small.dimensions(), (11 / factor, 8 / factor));
            for (x, y, pixel) in small.enumerate_pixels() {
                for c in 0..3 {
                    let block = (0..factor * factor).map(|i| {
                        let (dx, dy) = (i % factor, i / factor);
                        u32::from(picture.get_pixel(x * factor + dx, y * factor + dy)[c])
                    });
                    let mean = f64::from(block.sum::<u32>()) / f64::from(factor * factor);
                    assert!((f64::from(pixel[c]) - mean).abs() <= 0.5, "factor {factor}");
                }
            }
        }
        assert_eq!(shrink(&picture, 100, &Arc::default()).dimensions(), (1, 1));
    }
}
