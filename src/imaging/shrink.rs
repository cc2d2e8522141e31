//! Reduction by a whole factor.

use std::sync::Arc;

use image::RgbImage;

use super::squash::{MOST, add};
use super::wide::wide;
use crate::pool::{Lent, Pool};

/// `picture` with every block of `factor` × `factor` pixels replaced by its mean; what does not fill a block at the
/// right or lower border is dropped. At least one pixel remains, and a block has 256 pixels a side at most.
pub(crate) fn shrink(picture: &RgbImage, factor: u32, pool: &Arc<Pool>) -> Lent<RgbImage> {
    let (width, height) = picture.dimensions();
    shrink_part(picture, [0, 0, width, height], factor, pool)
}

/// [`shrink`] of the part of `picture` with this upper left corner, width and height, which lies inside.
pub(crate) fn shrink_part(
    picture: &RgbImage,
    [left, top, width, height]: [u32; 4],
    factor: u32,
    pool: &Arc<Pool>,
) -> Lent<RgbImage> {
    let factor = factor.clamp(1, width.min(height).clamp(1, MOST as u32));
    let (w, h) = (width / factor, height / factor);
    let mut small = pool.rgb(w, h);
    let (stride, n) = (picture.width() as usize * 3, factor as usize);
    let half = (factor * factor) / 2;
    let mut columns = vec![0u16; w as usize * 3 * n];
    let inside = left as usize * 3..left as usize * 3 + columns.len();
    let rows = picture.as_raw().chunks_exact(stride);
    let mut rows = rows.skip(top as usize).map(|row| &row[inside.clone()]);
    for line in small.chunks_exact_mut(w as usize * 3) {
        columns.fill(0);
        for row in rows.by_ref().take(n) {
            wide!(add(row, &mut columns));
        }
        for (pixel, block) in line.chunks_exact_mut(3).zip(columns.chunks_exact(3 * n)) {
            let mut sums = [half; 3];
            for three in block.chunks_exact(3) {
                (0..3).for_each(|i| sums[i] += u32::from(three[i]));
            }
            (0..3).for_each(|i| pixel[i] = (sums[i] / (factor * factor)) as u8);
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
        let part = image::imageops::crop_imm(&picture, 3, 1, 7, 6).to_image();
        let own = shrink_part(&picture, [3, 1, 7, 6], 3, &Arc::default());
        assert_eq!(*own, *shrink(&part, 3, &Arc::default()));
    }
}
