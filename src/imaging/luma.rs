//! Brightness of 8-bit RGB.

use std::sync::Arc;

use image::{GrayImage, RgbImage};

use super::wide::wide;
use crate::pool::{Lent, Pool};

/// Luma of ITU-R BT.601 (as JPEG defines it), 0 to 255, in 16-bit fixed point: 0.299 R + 0.587 G + 0.114 B.
#[inline]
pub(crate) fn luma(r: u8, g: u8, b: u8) -> u8 {
    // The three weights times 65536, rounded so that they sum to 65536: gray stays itself.
    ((19_595 * u32::from(r) + 38_470 * u32::from(g) + 7_471 * u32::from(b) + 32_768) >> 16) as u8
}

/// The luma of a row of RGB pixels.
#[inline(always)]
pub(crate) fn luma_row(rgb: &[u8], row: &mut [u8]) {
    for (out, p) in row.iter_mut().zip(rgb.chunks_exact(3)) {
        *out = luma(p[0], p[1], p[2]);
    }
}

/// The luma of every pixel.
pub(crate) fn luma_image(rgb: &RgbImage, pool: &Arc<Pool>) -> Lent<GrayImage> {
    let mut gray = pool.gray(rgb.width(), rgb.height());
    wide!(luma_row(rgb.as_raw(), &mut gray));
    gray
}
