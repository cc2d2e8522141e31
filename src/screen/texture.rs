//! What the finest detail of a patch is like: noise, weave or the lattice of a display.

use image::RgbImage;

use super::patches::SIDE;
use crate::imaging::luma::luma;

/// How many numbers [`look`] measures.
pub(super) const COUNT: usize = 32;

/// What [`look`] measures, in order.
pub(super) const NAMES: [&str; COUNT] = [
    "fine",
    "kurtosis",
    "rg",
    "gb",
    "rb",
    "lag1_most",
    "lag1_least",
    "lag2_most",
    "lag2_least",
    "lag3_most",
    "lag3_least",
    "lag4_most",
    "lag4_least",
    "diagonal_most",
    "diagonal_least",
    "uneven",
    "mean",
    "deviation",
    "red",
    "blue",
    "chroma_fine",
    "blocks",
    "lbp0",
    "lbp1",
    "lbp2",
    "lbp3",
    "lbp4",
    "lbp5",
    "lbp6",
    "lbp7",
    "lbp8",
    "lbp9",
];

/// Measures the patch with its upper left corner at `x`, `y`.
pub(super) fn look(rgb: &RgbImage, (x, y): (usize, usize)) -> [f32; COUNT] {
    let stride = rgb.width() as usize * 3;
    // R, G, B and luma.
    let mut planes = [[0.0f32; SIDE * SIDE]; 4];
    for row in 0..SIDE {
        let start = (y + row) * stride + x * 3;
        let pixels = rgb.as_raw()[start..start + SIDE * 3].chunks_exact(3);
        for (i, p) in pixels.enumerate() {
            let at = row * SIDE + i;
            for c in 0..3 {
                planes[c][at] = f32::from(p[c]);
            }
            planes[3][at] = f32::from(luma(p[0], p[1], p[2]));
        }
    }
    let fine = planes.each_ref().map(high);
    let count = ((SIDE - 2) * (SIDE - 2)) as f32;
    let product = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>() / count;
    let power = fine.each_ref().map(|f| product(f, f));
    // Half a level of noise, so that what is rounded flat has no correlation.
    let related = |a: usize, b: usize| {
        product(&fine[a], &fine[b]) / ((power[a] + 0.5) * (power[b] + 0.5)).sqrt()
    };
    let l = &fine[3];
    let lag = |shift: usize| product(&l[..l.len() - shift], &l[shift..]) / (power[3] + 0.5);
    let fourth = l.iter().map(|v| v * v * v * v).sum::<f32>() / count;
    let size = (SIDE * SIDE) as f32;
    let mean = planes.each_ref().map(|p| p.iter().sum::<f32>() / size);
    let squares = planes[3].iter().map(|v| (v - mean[3]) * (v - mean[3]));
    let deviation = (squares.sum::<f32>() / size).sqrt();
    // Steps between neighbours, and of those across each column of JPEG's blocks.
    let p = &planes[3];
    let mut steps = [0.01f32; 8];
    let (mut along, mut across) = (0.25f32, 0.25f32);
    let mut chroma_fine = 0.0;
    for j in 1..SIDE - 1 {
        for i in 1..SIDE - 1 {
            let at = j * SIDE + i;
            let (dx, dy) = (p[at + 1] - p[at], p[at + SIDE] - p[at]);
            along += dx * dx;
            across += dy * dy;
            steps[(x + i) % 8] += dx.abs();
            let (r, b) = (fine[0][at] - fine[1][at], fine[2][at] - fine[1][at]);
            chroma_fine += r * r + b * b;
        }
    }
    let others = steps[..7].iter().sum::<f32>() / 7.0;
    let pair = |a: f32, b: f32| [a.max(b), a.min(b)];
    let mut values = [0.0; COUNT];
    let mut to = values.iter_mut();
    let mut put = |v: f32| *to.next().expect("there are as many names") = v;
    put((power[3] + 0.05).log10());
    put((fourth / (power[3] * power[3] + 0.5)).ln_1p());
    put(related(0, 1));
    put(related(1, 2));
    put(related(0, 2));
    for d in 1..=4 {
        pair(lag(d), lag(d * SIDE)).into_iter().for_each(&mut put);
    }
    pair(lag(SIDE + 1), lag(SIDE - 1)).into_iter().for_each(&mut put);
    put((along / across).ln().abs());
    put(mean[3] / 255.0);
    put((deviation + 0.1).log10());
    put((mean[0] - mean[1]) / (mean[3] + 10.0));
    put((mean[2] - mean[1]) / (mean[3] + 10.0));
    put(((chroma_fine / count + 0.1) / (power[3] + 0.1)).log10());
    put(((steps[7] + 50.0) / (others + 50.0)).ln());
    binary_patterns(p).into_iter().for_each(put);
    values
}

/// Each inner pixel less the mean of its four neighbours; 0 along the border.
fn high(plane: &[f32; SIDE * SIDE]) -> Vec<f32> {
    let mut high = vec![0.0; SIDE * SIDE];
    for j in 1..SIDE - 1 {
        for at in j * SIDE + 1..(j + 1) * SIDE - 1 {
            let around = plane[at - 1] + plane[at + 1] + plane[at - SIDE] + plane[at + SIDE];
            high[at] = plane[at] - around / 4.0;
        }
    }
    high
}

/// Shares of the rotation-invariant uniform local binary patterns (Ojala, Pietikäinen, Mäenpää, "Multiresolution
/// gray-scale and rotation invariant texture classification with local binary patterns", 2002) with eight neighbours.
fn binary_patterns(plane: &[f32; SIDE * SIDE]) -> [f32; 10] {
    let mut counts = [0.0; 10];
    for j in 1..SIDE - 1 {
        for at in j * SIDE + 1..(j + 1) * SIDE - 1 {
            let around = [
                plane[at - SIDE - 1],
                plane[at - SIDE],
                plane[at - SIDE + 1],
                plane[at + 1],
                plane[at + SIDE + 1],
                plane[at + SIDE],
                plane[at + SIDE - 1],
                plane[at - 1],
            ];
            let mut pattern = 0u8;
            for (bit, neighbour) in around.iter().enumerate() {
                pattern |= u8::from(*neighbour >= plane[at]) << bit;
            }
            let changes = (pattern ^ pattern.rotate_left(1)).count_ones();
            let class = if changes <= 2 {
                pattern.count_ones() as usize
            } else {
                9
            };
            counts[class] += 1.0;
        }
    }
    counts.map(|n| n / ((SIDE - 2) * (SIDE - 2)) as f32)
}
