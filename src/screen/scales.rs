//! How much detail a picture has at each scale, everywhere and where it has least.

use image::RgbImage;

use super::sink::{Sink, quantile};

/// The side of the blocks whose detail is compared, in pixels of each scale.
const BLOCK: usize = 8;

/// Scales, each half as fine as the one before.
const LEVELS: usize = 4;

/// Added to squared levels before logarithms: what rounding leaves.
const ROUNDING: f32 = 0.02;

/// Measures luma and two differences of colour by Haar wavelets.
pub(super) fn look(rgb: &RgbImage, sink: &mut Sink) {
    let plane = |of: fn([f32; 3]) -> f32| -> Vec<f32> {
        let pixels = rgb.as_raw().chunks_exact(3);
        pixels.map(|p| of([p[0], p[1], p[2]].map(f32::from))).collect()
    };
    let planes = [
        ("luma", plane(|[r, g, b]| 0.299 * r + 0.587 * g + 0.114 * b)),
        ("red", plane(|[r, g, _]| r - g)),
        ("blue", plane(|[_, g, b]| b - g)),
    ];
    let mut even = Vec::new();
    for (name, mut plane) in planes {
        let (mut w, mut h) = (rgb.width() as usize, rgb.height() as usize);
        for level in 0..LEVELS {
            let (sub, sums, mut blocks) = halve(&plane, w, h);
            let [flat, steep, diagonal] = sums.map(|s| s / sub.len().max(1) as f32);
            let quantiles = [0.1, 0.3, 0.6].map(|q| (quantile(&mut blocks, q) + ROUNDING).log10());
            let total = (flat + steep + diagonal + ROUNDING).log10();
            let crossed = (2.0 * diagonal + ROUNDING) / (flat + steep + ROUNDING);
            let uneven = (flat + ROUNDING) / (steep + ROUNDING);
            sink.extend(
                "scales",
                &format!("{name}{level}_"),
                &[
                    total,
                    quantiles[0],
                    quantiles[1],
                    quantiles[2],
                    total - quantiles[1],
                    crossed.log10(),
                    uneven.log10().abs(),
                ],
            );
            even.push(quantiles[1]);
            plane = sub;
            (w, h) = (w / 2, h / 2);
        }
    }
    // Falls from scale to scale, and colour beside luma, where the picture is even.
    for level in 0..LEVELS {
        if level + 1 < LEVELS {
            sink.push("scales", &format!("fall{level}"), even[level] - even[level + 1]);
        }
        let colour = even[LEVELS + level].max(even[2 * LEVELS + level]);
        sink.push("scales", &format!("colour{level}"), colour - even[level]);
    }
}

/// The plane at half the size, sums of squared horizontal, vertical and diagonal detail, and the mean of all three in each
/// block.
fn halve(plane: &[f32], w: usize, h: usize) -> (Vec<f32>, [f32; 3], Vec<f32>) {
    let (sw, sh) = (w / 2, h / 2);
    let mut sub = Vec::with_capacity(sw * sh);
    let mut sums = [0.0f32; 3];
    let (across, down) = (sw / BLOCK, sh / BLOCK);
    let mut blocks = vec![0.0f32; across * down];
    for j in 0..sh {
        let rows = &plane[2 * j * w..(2 * j + 2) * w];
        let (top, bottom) = rows.split_at(w);
        let mut power = Vec::with_capacity(sw);
        let mut row = [0.0f32; 3];
        for (t, b) in top.chunks_exact(2).zip(bottom.chunks_exact(2)) {
            let (s, d) = (t[0] + t[1], t[0] - t[1]);
            let (u, e) = (b[0] + b[1], b[0] - b[1]);
            let details = [(d + e) / 4.0, (s - u) / 4.0, (d - e) / 4.0].map(|v| v * v);
            sub.push((s + u) / 4.0);
            for (sum, detail) in row.iter_mut().zip(details) {
                *sum += detail;
            }
            power.push(details[0] + details[1] + details[2]);
        }
        for (sum, row) in sums.iter_mut().zip(row) {
            *sum += row;
        }
        if j / BLOCK < down {
            let line = &mut blocks[j / BLOCK * across..][..across];
            for (block, part) in line.iter_mut().zip(power.chunks_exact(BLOCK)) {
                *block += part.iter().sum::<f32>() / (BLOCK * BLOCK) as f32;
            }
        }
    }
    (sub, sums, blocks)
}
