//! Reduction by a whole factor.

use image::RgbImage;

/// `picture` with every block of `factor` × `factor` pixels replaced by its mean; what does not fill a block at the
/// right or lower border is dropped. At least one pixel remains.
pub(crate) fn shrink(picture: &RgbImage, factor: u32) -> RgbImage {
    let factor = factor.clamp(1, picture.width().min(picture.height()).max(1));
    if factor == 1 {
        return picture.clone();
    }
    let (w, h) = (picture.width() / factor, picture.height() / factor);
    let (stride, n) = (picture.width() as usize * 3, factor as usize);
    let data = picture.as_raw();
    let mut out = Vec::with_capacity(w as usize * h as usize * 3);
    let half = (factor * factor) / 2;
    let mut sums = vec![0u32; w as usize * 3];
    for by in 0..h as usize {
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
        out.extend(sums.iter().map(|&s| ((s + half) / (factor * factor)) as u8));
    }
    RgbImage::from_raw(w, h, out).expect("three bytes a pixel")
}
