//! How much neighbouring pixels differ for no reason.

use image::GrayImage;

/// The side of a tile, in pixels.
const TILE: usize = 64;

/// The strength of the finest texture in every tile of 64 × 64 pixels, in levels: in a tile without print, the standard
/// deviation of the noise.
///
/// Immerkær, "Fast noise variance estimation" (CVIU 64, 1996): the mean absolute response to the difference of two
/// Laplacians, which flat and evenly shaded areas do not have.
pub(crate) fn noise(luma: &GrayImage) -> Vec<f32> {
    let (width, height) = (luma.width() as usize, luma.height() as usize);
    if width < 3 || height < 3 {
        return Vec::new();
    }
    let data = luma.as_raw();
    let across = (width - 2).div_ceil(TILE);
    let mut tiles = Vec::new();
    let mut sums = vec![(0u32, 0u32); across];
    for y in 1..height - 1 {
        let row = |y: usize| &data[y * width..(y + 1) * width];
        let (above, here, below) = (row(y - 1), row(y), row(y + 1));
        for (t, sum) in sums.iter_mut().enumerate() {
            let (from, to) = (t * TILE, (t * TILE + TILE + 2).min(width));
            let column =
                |i: usize| i16::from(above[i]) - 2 * i16::from(here[i]) + i16::from(below[i]);
            let responses = (from..to - 2)
                .map(|i| (column(i) - 2 * column(i + 1) + column(i + 2)).unsigned_abs());
            sum.0 += responses.map(u32::from).sum::<u32>();
            sum.1 += (to - 2 - from) as u32;
        }
        if y % TILE == 0 || y + 2 == height {
            tiles.extend(sums.iter_mut().map(std::mem::take).map(deviation));
        }
    }
    tiles
}

/// The mean absolute response of Gaussian noise is its standard deviation times 6 √(2/π).
fn deviation((sum, count): (u32, u32)) -> f32 {
    (std::f32::consts::FRAC_PI_2).sqrt() / 6.0 * sum as f32 / count.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_shading_has_no_noise_and_noise_is_its_deviation() {
        let shaded = GrayImage::from_fn(100, 70, |x, y| image::Luma([(x + y) as u8]));
        assert!(noise(&shaded).iter().all(|n| *n < 0.01));
        // The sum of twelve uniform numbers less six is nearly Gaussian with deviation 1.
        let mut state = 1u64;
        let mut uniform = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 40) as f32 / (1u64 << 24) as f32
        };
        let noisy = GrayImage::from_fn(128, 128, |_, _| {
            let gauss: f32 = (0..12).map(|_| uniform()).sum::<f32>() - 6.0;
            image::Luma([(128.0 + 5.0 * gauss).round() as u8])
        });
        for tile in noise(&noisy) {
            assert!((tile - 5.0).abs() < 0.5, "{tile}");
        }
    }
}
