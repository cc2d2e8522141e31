//! The picture from afar.

use std::sync::Arc;

use image::RgbImage;

use crate::pool::{Lent, Pool};

/// The longer side at most, in pixels.
const LONG_SIDE: usize = 256;

/// A small picture in planes, 0 to 255 and differences of these.
pub(super) struct Small {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) luma: Lent<Vec<f32>>,
    /// Red less green.
    pub(super) red: Lent<Vec<f32>>,
    /// Blue less green.
    pub(super) blue: Lent<Vec<f32>>,
    /// The largest of the three channels less the least.
    pub(super) saturation: Lent<Vec<f32>>,
}

impl Small {
    /// The picture in means of squares of whole pixels; what is left over at the right and below is not looked at.
    #[inline(always)]
    pub(super) fn of(rgb: &RgbImage, pool: &Arc<Pool>) -> Self {
        let (full_width, full_height) = (rgb.width() as usize, rgb.height() as usize);
        let factor = full_width.max(full_height).div_ceil(LONG_SIDE).max(1);
        // A picture that is narrower than a square is all of its own width.
        let (fx, fy) = (factor.min(full_width), factor.min(full_height));
        let (width, height) = (full_width / fx, full_height / fy);
        let plane = || pool.floats(width * height);
        let mut small = Self {
            width,
            height,
            luma: plane(),
            red: plane(),
            blue: plane(),
            saturation: plane(),
        };
        let count = (fx * fy) as f32;
        let mut sums = vec![[0u32; 3]; width];
        for (j, rows) in rgb
            .as_raw()
            .chunks_exact(full_width * 3 * fy)
            .take(height)
            .enumerate()
        {
            sums.fill([0; 3]);
            for row in rows.chunks_exact(full_width * 3) {
                for (sum, block) in sums.iter_mut().zip(row.chunks_exact(3 * fx)) {
                    for p in block.chunks_exact(3) {
                        for c in 0..3 {
                            sum[c] += u32::from(p[c]);
                        }
                    }
                }
            }
            let row = j * width..(j + 1) * width;
            let Self {
                luma,
                red,
                blue,
                saturation,
                ..
            } = &mut small;
            let planes = luma[row.clone()].iter_mut().zip(&mut red[row.clone()]);
            let planes = planes.zip(&mut blue[row.clone()]).zip(&mut saturation[row]);
            for (sum, (((luma, red), blue), saturation)) in sums.iter().zip(planes) {
                let [r, g, b] = sum.map(|s| s as f32 / count);
                *luma = 0.299 * r + 0.587 * g + 0.114 * b;
                *red = r - g;
                *blue = b - g;
                *saturation = r.max(g).max(b) - r.min(g).min(b);
            }
        }
        small
    }
}
