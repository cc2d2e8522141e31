//! How much pixels near each other differ for no reason.

use image::GrayImage;

use super::sharpness::quantile_of_counts;

/// The side of a tile, in pixels: four blocks of JPEG, of which one or two may have lost all of their noise, and small
/// enough to fit between print and security print.
const TILE: usize = 32;
/// How far apart the pixels are that are compared. Demosaicing, reduction and compression leave little noise between
/// neighbours, and print is disturbed by what is as wide as its strokes: with neighbours, noise told less about what
/// can be read (Spearman 0.861 for the score it is part of, with every second pixel 0.882).
const STEP: usize = 2;

/// The strength of the fine texture in every tile of 32 × 32 pixels, in levels: the standard deviation of the noise, if it is
/// white, unless most of the tile is print.
///
/// Immerkær, "Fast noise variance estimation" (CVIU 64, 1996), with every second pixel: the response to the difference of two
/// Laplacians, which flat and evenly shaded areas do not have. Its median, where Immerkær takes the mean, leaves out what edges
/// cover less than half of the tile.
pub(crate) fn noise(luma: &GrayImage) -> Vec<f32> {
    let (width, height) = (luma.width() as usize, luma.height() as usize);
    if width <= 2 * STEP || height <= 2 * STEP {
        return Vec::new();
    }
    let data = luma.as_raw();
    let (columns, rows) = (width - 2 * STEP, height - 2 * STEP);
    let mut tiles = Vec::new();
    let mut counts = vec![[0u32; 256]; columns.div_ceil(TILE)];
    for y in 0..rows {
        let row = |y: usize| &data[y * width..(y + 1) * width];
        let (above, here, below) = (row(y), row(y + STEP), row(y + 2 * STEP));
        let column = |i: usize| i16::from(above[i]) - 2 * i16::from(here[i]) + i16::from(below[i]);
        for (t, counts) in counts.iter_mut().enumerate() {
            for i in t * TILE..(t * TILE + TILE).min(columns) {
                let response = column(i) - 2 * column(i + STEP) + column(i + 2 * STEP);
                counts[usize::from(response.unsigned_abs().min(255))] += 1;
            }
        }
        if (y + 1) % TILE == 0 || y + 1 == rows {
            tiles.extend(counts.iter().map(deviation));
            counts.fill([0; 256]);
        }
    }
    tiles
}

/// Half of the responses of Gaussian noise are below 0.6745 of theirs, which is 6 times its standard deviation. A whole number stands
/// for what rounds to it.
fn deviation(counts: &[u32; 256]) -> f32 {
    let median = quantile_of_counts(counts, 0.5).unwrap_or(0.0) - 0.5;
    (median.max(0.0) / (6.0 * 0.6745)) as f32
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
        let tiles = noise(&noisy);
        // The median of the 900 responses in a tile, which overlap, tells the deviation to some 10 %.
        assert!(tiles.iter().all(|n| (n - 5.0).abs() < 1.5), "{tiles:?}");
        let mean = tiles.iter().sum::<f32>() / tiles.len() as f32;
        assert!((mean - 5.0).abs() < 0.3, "{mean}");
    }

    #[test]
    fn print_on_even_paper_is_no_noise() {
        let lines = GrayImage::from_fn(132, 132, |x, y| {
            let print = y % 32 < 10 && (x * 7 + y) % 5 < 2;
            image::Luma([if print { 40 } else { 200 }])
        });
        // A response of less than one level, of which the half below the median tells the deviation.
        assert!(noise(&lines).iter().all(|n| *n < 0.13));
    }
}
