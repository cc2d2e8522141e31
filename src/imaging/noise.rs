//! How much pixels near each other differ for no reason.

use image::GrayImage;

/// The side of a tile, in pixels: four blocks of JPEG, of which one or two may have lost all of their noise, and small
/// enough to fit between print and security print.
const TILE: usize = 32;
/// How far apart the pixels are that are compared. Demosaicing, reduction and compression leave little noise between
/// neighbours, and print is disturbed by what is as wide as its strokes: with neighbours, noise told less about what
/// can be read (Spearman 0.861 for the score it is part of, with every second pixel 0.882).
const STEP: usize = 2;

/// The strength of the fine texture in every tile of 32 × 32 pixels, in levels: in a tile without print, the standard
/// deviation of the noise, if it is white.
///
/// Immerkær, "Fast noise variance estimation" (CVIU 64, 1996), with every second pixel: the mean absolute response to
/// the difference of two Laplacians, which flat and evenly shaded areas do not have.
pub(crate) fn noise(luma: &GrayImage) -> Vec<f32> {
    let (width, height) = (luma.width() as usize, luma.height() as usize);
    if width <= 2 * STEP || height <= 2 * STEP {
        return Vec::new();
    }
    let data = luma.as_raw();
    let (columns, rows) = (width - 2 * STEP, height - 2 * STEP);
    let across = columns.div_ceil(TILE);
    let mut tiles = Vec::new();
    let mut sums = vec![(0u32, 0u32); across];
    for y in 0..rows {
        let row = |y: usize| &data[y * width..(y + 1) * width];
        let (above, here, below) = (row(y), row(y + STEP), row(y + 2 * STEP));
        for (t, sum) in sums.iter_mut().enumerate() {
            let (from, to) = (t * TILE, (t * TILE + TILE).min(columns));
            let column =
                |i: usize| i16::from(above[i]) - 2 * i16::from(here[i]) + i16::from(below[i]);
            let responses = (from..to)
                .map(|i| (column(i) - 2 * column(i + STEP) + column(i + 2 * STEP)).unsigned_abs());
            sum.0 += responses.map(u32::from).sum::<u32>();
            sum.1 += (to - from) as u32;
        }
        if (y + 1) % TILE == 0 || y + 1 == rows {
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
