//! The grid that JPEG leaves at high compression.

use image::RgbImage;

/// About how many rows are looked at.
const ROWS: u32 = 64;

/// How much more neighbouring pixels differ across the borders of JPEG's blocks of 8 pixels than within them, as a ratio;
/// about 1 where there is no grid. `None` for a picture too small to tell.
///
/// Wang, Bovik and Evans, "Blind measurement of blocking artifacts in images" (ICIP 2000) look for the same period; the
/// grid of a photo that was not cropped or resized since begins in its corner, so that no spectrum is needed.
pub(crate) fn blocking(stored: &RgbImage) -> Option<f64> {
    let (width, height) = stored.dimensions();
    if width < 32 || height < 8 {
        return None;
    }
    let step = (height / ROWS).max(1) as usize;
    let mut sums = [0u64; 8];
    for row in stored
        .as_raw()
        .chunks_exact(width as usize * 3)
        .step_by(step)
    {
        // Green stands for luma: it makes up most of it. The last pixels are left out so that every phase counts as
        // often.
        let green: Vec<i16> = row.chunks_exact(3).map(|p| i16::from(p[1])).collect();
        for block in green[..(green.len() - 2) / 8 * 8 + 2].windows(9).step_by(8) {
            for (sum, pair) in sums.iter_mut().zip(block.windows(2)) {
                // Edges of the picture itself are not blocks.
                *sum += u64::from((pair[1] - pair[0]).unsigned_abs().min(16));
            }
        }
    }
    let within = sums[..7].iter().sum::<u64>() as f64 / 7.0;
    // A picture without any detail has no ratio; the one level keeps it finite.
    let floor = f64::from(width / 8) * f64::from(height.div_ceil(step as u32)) / 8.0;
    Some((sums[7] as f64 + floor) / (within + floor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_of_eight_are_seen_and_other_texture_is_not() {
        let gray = |v: u32| image::Rgb([v as u8; 3]);
        let blocks = RgbImage::from_fn(128, 64, |x, y| gray(100 + (x / 8 * 7 + y / 8 * 5) % 13));
        assert!(blocking(&blocks).unwrap() > 5.0);
        let texture = RgbImage::from_fn(128, 64, |x, y| gray(100 + (x * x * 31 + y * 17) % 13));
        assert!((blocking(&texture).unwrap() - 1.0).abs() < 0.3);
        assert_eq!(blocking(&RgbImage::new(8, 8)), None);
    }
}
