//! Smoothing.

use image::RgbImage;

/// `picture` smoothed by the binomial kernel 1 2 1 in both directions; the border repeats itself.
pub(crate) fn smooth(picture: &RgbImage) -> RgbImage {
    let (w, h) = (picture.width() as usize, picture.height() as usize);
    let stride = w * 3;
    let data = picture.as_raw();
    let mut out = vec![0u8; data.len()];
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
    RgbImage::from_raw(picture.width(), picture.height(), out).expect("three bytes a pixel")
}
