//! Small pictures at twice their size.

use image::GrayImage;

/// `picture` at twice its width and height, bilinear; its border is repeated outside. [`crate::imaging::warp`] comes to the same
/// by dividing for each pixel, which took more time than the whole search.
pub(super) fn doubled(picture: &GrayImage) -> GrayImage {
    let (w, h) = (picture.width() as usize, picture.height() as usize);
    // Each row at twice its width, in quarters of a level: a pixel's middle lies a quarter from that of the nearest one.
    let mut wide = Vec::with_capacity(2 * w * h);
    for row in picture.as_raw().chunks_exact(w.max(1)) {
        let of = |x: usize| u16::from(row[x.min(w - 1)]);
        for x in 0..w {
            wide.push(3 * of(x) + of(x.saturating_sub(1)));
            wide.push(3 * of(x) + of(x + 1));
        }
    }
    let mut data = Vec::with_capacity(4 * w * h);
    let row = |y: usize| &wide[2 * w * y.min(h - 1)..][..2 * w];
    for y in 0..h {
        for beside in [y.saturating_sub(1), y + 1] {
            let pairs = row(y).iter().zip(row(beside));
            data.extend(pairs.map(|(near, far)| ((3 * near + far + 8) >> 4) as u8));
        }
    }
    GrayImage::from_raw(2 * picture.width(), 2 * picture.height(), data).expect("one byte a pixel")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use image::RgbImage;

    use super::*;
    use crate::geometry::Homography;
    use crate::imaging::luma::luma_image;
    use crate::imaging::warp::warp_luma;

    #[test]
    fn the_warp_comes_to_the_same() {
        let half = Homography::affine([0.5, 0.0, 0.0, 0.0, 0.5, 0.0]);
        for (w, h) in [(1, 1), (2, 5), (37, 23), (0, 4)] {
            let picture = RgbImage::from_fn(w, h, |x, y| {
                image::Rgb([(x * 37 + y * 11) as u8, (x * 91) as u8, (x * y) as u8])
            });
            let fast = doubled(&luma_image(&picture, &Arc::default()));
            let plain = warp_luma(&picture, &half, 2 * w, 2 * h, 0.5, &Arc::default());
            assert_eq!(fast.dimensions(), plain.dimensions());
            for (a, b) in fast.as_raw().iter().zip(plain.as_raw()) {
                assert!(a.abs_diff(*b) <= 2, "{a} {b}");
            }
        }
    }
}
