//! What the finest detail of a patch is like: noise, weave or the lattice of a display.

use image::RgbImage;

use super::patches::SIDE;
use crate::imaging::luma::luma;
use crate::imaging::wide::wide;

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
pub(super) fn look(rgb: &RgbImage, at: (usize, usize)) -> [f32; COUNT] {
    wide!(measured(rgb, at))
}

#[inline(always)]
fn measured(rgb: &RgbImage, (x, y): (usize, usize)) -> [f32; COUNT] {
    let stride = rgb.width() as usize * 3;
    // R, G, B and luma.
    let mut planes = [[0.0f32; SIDE * SIDE]; 4];
    let mut levels = [0u8; SIDE * SIDE];
    for row in 0..SIDE {
        let start = (y + row) * stride + x * 3;
        let pixels = rgb.as_raw()[start..start + SIDE * 3].chunks_exact(3);
        for (i, p) in pixels.enumerate() {
            let at = row * SIDE + i;
            for c in 0..3 {
                planes[c][at] = f32::from(p[c]);
            }
            levels[at] = luma(p[0], p[1], p[2]);
            planes[3][at] = f32::from(levels[at]);
        }
    }
    let fine = planes.each_ref().map(high);
    let count = ((SIDE - 2) * (SIDE - 2)) as f32;
    let product = |a: &[f32], b: &[f32]| dot(a, b) / count;
    let power = fine.each_ref().map(|f| product(f, f));
    // Half a level of noise, so that what is rounded flat has no correlation.
    let related = |a: usize, b: usize| {
        product(&fine[a], &fine[b]) / ((power[a] + 0.5) * (power[b] + 0.5)).sqrt()
    };
    let l = &fine[3];
    let lag = |shift: usize| product(&l[..l.len() - shift], &l[shift..]) / (power[3] + 0.5);
    let squares: Vec<f32> = l.iter().map(|v| v * v).collect();
    let fourth = product(&squares, &squares);
    let size = (SIDE * SIDE) as f32;
    let ones = [1.0f32; SIDE * SIDE];
    let mean = planes.each_ref().map(|p| dot(p, &ones) / size);
    let beyond: Vec<f32> = planes[3].iter().map(|v| v - mean[3]).collect();
    let deviation = (dot(&beyond, &beyond) / size).sqrt();
    let colour = [0, 2].map(|c| -> Vec<f32> {
        let pairs = fine[c].iter().zip(&fine[1]);
        pairs.map(|(a, green)| a - green).collect()
    });
    let chroma_fine = colour.each_ref().map(|c| product(c, c)).iter().sum::<f32>();
    let steps = Steps::of(&planes[3], x);
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
    let diagonal = pair(lag(SIDE + 1), lag(SIDE - 1));
    diagonal.into_iter().for_each(&mut put);
    put((steps.along / steps.across).ln().abs());
    put(mean[3] / 255.0);
    put((deviation + 0.1).log10());
    put((mean[0] - mean[1]) / (mean[3] + 10.0));
    put((mean[2] - mean[1]) / (mean[3] + 10.0));
    put(((chroma_fine + 0.1) / (power[3] + 0.1)).log10());
    put(steps.blocks);
    binary_patterns(&levels).into_iter().for_each(put);
    values
}

/// The sum of products, in eight sums side by side that a processor adds at once.
#[inline(always)]
fn dot(a: &[f32], b: &[f32]) -> f32 {
    const LANES: usize = 8;
    let mut sums = [0.0f32; LANES];
    let (a, b) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest = a.remainder().iter().zip(b.remainder());
    let rest: f32 = rest.map(|(a, b)| a * b).sum();
    for (a, b) in a.zip(b) {
        for i in 0..LANES {
            sums[i] += a[i] * b[i];
        }
    }
    sums.iter().sum::<f32>() + rest
}

/// Steps between neighbours.
struct Steps {
    /// Sums of squares to the right and down.
    along: f32,
    across: f32,
    /// The logarithm of how much larger they are at the right of each of JPEG's blocks than elsewhere.
    blocks: f32,
}

impl Steps {
    /// Of a patch whose left border is column `x` of the picture.
    #[inline(always)]
    fn of(plane: &[f32; SIDE * SIDE], x: usize) -> Self {
        let (mut right, mut down, mut columns) = ([0.0f32; SIDE], [0.0f32; SIDE], [0.0f32; SIDE]);
        for j in 1..SIDE - 1 {
            let row = &plane[j * SIDE..];
            for i in 1..SIDE - 1 {
                let (dx, dy) = (row[i + 1] - row[i], row[i + SIDE] - row[i]);
                right[i] += dx * dx;
                down[i] += dy * dy;
                columns[i] += dx.abs();
            }
        }
        let mut steps = [0.01f32; 8];
        for (i, sum) in columns.iter().enumerate() {
            steps[(x + i) % 8] += sum;
        }
        let others = steps[..7].iter().sum::<f32>() / 7.0;
        Self {
            along: 0.25 + right.iter().sum::<f32>(),
            across: 0.25 + down.iter().sum::<f32>(),
            blocks: ((steps[7] + 50.0) / (others + 50.0)).ln(),
        }
    }
}

/// Each inner pixel less the mean of its four neighbours; 0 along the border.
#[inline(always)]
fn high(plane: &[f32; SIDE * SIDE]) -> Vec<f32> {
    let mut high = vec![0.0; SIDE * SIDE];
    for j in 1..SIDE - 1 {
        let [above, row, below] = [j - 1, j, j + 1].map(|j| &plane[j * SIDE..][..SIDE]);
        let to = &mut high[j * SIDE..][..SIDE];
        for i in 1..SIDE - 1 {
            to[i] = row[i] - (row[i - 1] + row[i + 1] + above[i] + below[i]) / 4.0;
        }
    }
    high
}

/// Shares of the rotation-invariant uniform local binary patterns (Ojala, Pietikäinen, Mäenpää, "Multiresolution
/// gray-scale and rotation invariant texture classification with local binary patterns", 2002) with eight neighbours.
#[inline(always)]
fn binary_patterns(plane: &[u8; SIDE * SIDE]) -> [f32; 10] {
    const INNER: usize = SIDE - 2;
    let class = |pattern: usize| {
        let pattern = pattern as u8;
        let changes = (pattern ^ pattern.rotate_left(1)).count_ones();
        if changes <= 2 {
            pattern.count_ones() as usize
        } else {
            9
        }
    };
    let mut found = [0u16; 256];
    for j in 1..SIDE - 1 {
        let mut patterns = [0u8; INNER];
        let centre = &plane[j * SIDE + 1..][..INNER];
        // Neighbours in the order in which they lie around the pixel.
        for (bit, (dx, dy)) in [
            (0, 0),
            (1, 0),
            (2, 0),
            (2, 1),
            (2, 2),
            (1, 2),
            (0, 2),
            (0, 1),
        ]
        .into_iter()
        .enumerate()
        {
            let neighbours = &plane[(j + dy - 1) * SIDE + dx..][..INNER];
            for ((pattern, n), c) in patterns.iter_mut().zip(neighbours).zip(centre) {
                *pattern |= u8::from(n >= c) << bit;
            }
        }
        for pattern in patterns {
            found[usize::from(pattern)] += 1;
        }
    }
    let mut counts = [0.0; 10];
    for (pattern, n) in found.iter().enumerate() {
        counts[class(pattern)] += f32::from(*n);
    }
    counts.map(|n| n / (INNER * INNER) as f32)
}
