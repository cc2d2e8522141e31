//! The network that looks at a strip of print: five convolutions, run in plain loops over slices.

use std::sync::Arc;

use crate::pool::{Lent, Pool};

/// What the network tells apart: the 37 characters in the order of [`ALPHABET`], then the gap between characters.
pub(super) const CLASSES: usize = 38;
/// The characters of the zone in the order of the network's classes.
pub(super) const ALPHABET: &[u8; 37] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
/// The rows of a strip.
pub(super) const ROWS: usize = 24;
/// Columns of a strip to one column of the answer.
pub(super) const STRIDE: usize = 4;

/// The weights as `tests/tools/training/mrz_reader.py` writes them.
static WEIGHTS: &[u8] = include_bytes!("mrz-reader.weights");

/// Input channels, output channels, rows and columns of each kernel.
const SHAPES: [[usize; 4]; 5] = [
    [1, 12, 3, 3],
    [12, 24, 3, 3],
    [24, 40, 3, 3],
    [40, 64, 3, 5],
    [64, 38, 1, 1],
];

/// Output channels worked on at once,
const CHANNELS: usize = 4;
/// and columns: together they fit the registers of any processor with vectors of four.
const WIDE: usize = 8;
/// Columns that a block of [`WIDE`] sees through the widest kernel, which has 5.
const SEEN: usize = WIDE + 4;
/// Zero columns at either side of a row, beyond which blocks of [`WIDE`] read.
const PAD: usize = 2;

/// The network.
pub(super) struct Net {
    layers: Vec<Layer>,
    /// Where the maps between the layers come from.
    pool: Arc<Pool>,
}

struct Layer {
    /// For each block of [`CHANNELS`] outputs: by input channel, row and column, one weight for each output.
    weights: Vec<[f32; CHANNELS]>,
    bias: Vec<[f32; CHANNELS]>,
}

impl Net {
    /// The network with the weights that the crate carries.
    pub(super) fn new(pool: Arc<Pool>) -> Self {
        let mut rest = WEIGHTS;
        let layers = SHAPES
            .iter()
            .map(|&[input, output, rows, columns]| {
                let scale = floats(&mut rest, output);
                let bias = floats(&mut rest, output);
                let taps = input * rows * columns;
                let (bytes, after) = rest.split_at_checked(output * taps).unwrap_or((&[], &[]));
                rest = after;
                let blocks = output.div_ceil(CHANNELS);
                let of = |channel: usize, tap: usize| {
                    let weight = bytes.get(channel * taps + tap).copied().unwrap_or(0);
                    f32::from(weight as i8) * scale.get(channel).copied().unwrap_or(0.0)
                };
                Layer {
                    weights: (0..blocks * taps)
                        .map(|i| std::array::from_fn(|c| of(i / taps * CHANNELS + c, i % taps)))
                        .collect(),
                    bias: (0..blocks)
                        .map(|b| {
                            std::array::from_fn(|c| {
                                bias.get(b * CHANNELS + c).copied().unwrap_or(0.0)
                            })
                        })
                        .collect(),
                }
            })
            .collect();
        Self { layers, pool }
    }

    /// Where it takes its buffers from.
    pub(super) fn pool(&self) -> &Arc<Pool> {
        &self.pool
    }

    /// For each fourth column of a strip of [`ROWS`] rows and `columns` columns, evened out, how much speaks for each class:
    /// natural logarithms of probabilities.
    pub(super) fn look(&self, strip: &[f32], columns: usize) -> Vec<[f32; CLASSES]> {
        // Compiled once for what every machine has and once for wider registers. Sums keep their order and are not fused, so
        // that a zone reads the same on every machine.
        #[cfg(target_arch = "x86_64")]
        if let Some(wide) = pulp::x86::V3::try_new() {
            return wide.vectorize(Wide(self, strip, columns));
        }
        self.forward(strip, columns)
    }

    #[inline(always)]
    fn forward(&self, strip: &[f32], columns: usize) -> Vec<[f32; CLASSES]> {
        let [first, second, third, fourth, last] = &self.layers[..] else {
            return Vec::new();
        };
        let mut map = Map::new(1, ROWS, columns, &self.pool);
        for (y, row) in strip.chunks_exact(columns.max(1)).take(ROWS).enumerate() {
            map.row_mut(0, y)[..columns].copy_from_slice(row);
        }
        let map = first.apply::<3, 3>(&map, 1).pooled(2);
        let map = second.apply::<3, 3>(&map, 1).pooled(2);
        let map = third.apply::<3, 3>(&map, 1).pooled(1);
        let mut map = fourth.apply::<3, 5>(&map, 0);
        map.data.iter_mut().for_each(|v| *v = v.max(0.0));
        let map = last.apply::<1, 1>(&map, 0);
        (0..map.columns)
            .map(|x| {
                let scores: [f32; CLASSES] = std::array::from_fn(|c| map.row(c, 0)[x]);
                let top = scores.iter().copied().fold(f32::MIN, f32::max);
                let sum: f32 = scores.iter().map(|s| (s - top).exp()).sum();
                scores.map(|s| s - top - sum.ln())
            })
            .collect()
    }
}

/// [`Net::forward`] with its arguments.
#[cfg(target_arch = "x86_64")]
struct Wide<'a>(&'a Net, &'a [f32], usize);

#[cfg(target_arch = "x86_64")]
impl pulp::NullaryFnOnce for Wide<'_> {
    type Output = Vec<[f32; CLASSES]>;

    #[inline(always)]
    fn call(self) -> Self::Output {
        self.0.forward(self.1, self.2)
    }
}

fn floats(rest: &mut &[u8], n: usize) -> Vec<f32> {
    let (bytes, after) = rest.split_at_checked(4 * n).unwrap_or((&[], &[]));
    *rest = after;
    bytes
        .chunks_exact(4)
        .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
        .collect()
}

/// Planes of numbers with a border of zeros: one row above and below, [`PAD`] columns to the left, and enough to the right.
struct Map {
    rows: usize,
    columns: usize,
    stride: usize,
    channels: usize,
    data: Lent<Vec<f32>>,
}

impl Map {
    fn new(channels: usize, rows: usize, columns: usize, pool: &Arc<Pool>) -> Self {
        let stride = PAD + columns.next_multiple_of(WIDE) + PAD + WIDE;
        Self {
            rows,
            columns,
            stride,
            channels,
            data: pool.zeros(channels * (rows + 2) * stride),
        }
    }

    /// Where row `y`, counted from −1, of a plane starts with its left border.
    fn at(&self, channel: usize, y: usize) -> usize {
        (channel * (self.rows + 2) + y) * self.stride
    }

    fn row(&self, channel: usize, y: usize) -> &[f32] {
        &self.data[self.at(channel, y + 1) + PAD..][..self.columns]
    }

    fn row_mut(&mut self, channel: usize, y: usize) -> &mut [f32] {
        let start = self.at(channel, y + 1) + PAD;
        let end = start + self.columns.next_multiple_of(WIDE);
        &mut self.data[start..end]
    }

    /// Negative numbers made zero, then the greatest of each block of two rows and `wide` columns.
    #[inline(always)]
    fn pooled(&self, wide: usize) -> Self {
        let pool = self.data.pool();
        let mut out = Self::new(self.channels, self.rows / 2, self.columns / wide, pool);
        let columns = out.columns;
        for c in 0..self.channels {
            for y in 0..out.rows {
                let (above, below) = (self.row(c, 2 * y), self.row(c, 2 * y + 1));
                let target = &mut out.row_mut(c, y)[..columns];
                for ((t, a), b) in target
                    .iter_mut()
                    .zip(above.chunks_exact(wide))
                    .zip(below.chunks_exact(wide))
                {
                    *t = a.iter().chain(b).copied().fold(0.0, f32::max);
                }
            }
        }
        out
    }
}

impl Layer {
    /// The convolution with kernels of `H` × `W`, with `border` rows of zeros taken in above and below.
    #[inline(always)]
    fn apply<const H: usize, const W: usize>(&self, map: &Map, border: usize) -> Map {
        let rows = (map.rows + 2 * border + 1).saturating_sub(H);
        let channels = self.bias.len() * CHANNELS;
        let mut out = Map::new(channels, rows, map.columns, map.data.pool());
        let taps = map.channels * H * W;
        for (block, bias) in self.bias.iter().enumerate() {
            let weights = &self.weights[block * taps..(block + 1) * taps];
            for y in 0..rows {
                for x in (0..map.columns).step_by(WIDE) {
                    let mut sums = bias.map(|b| [b; WIDE]);
                    for (channel, kernel) in weights.chunks_exact(H * W).enumerate() {
                        let first = map.at(channel, y + 1 - border) + x + PAD - W / 2;
                        for (ky, taps) in kernel.as_chunks::<W>().0.iter().enumerate() {
                            let row: &[f32; SEEN] = map.data[first + ky * map.stride..]
                                .first_chunk()
                                .expect("the border to the right is as wide");
                            sums = accumulate(sums, taps, row);
                        }
                    }
                    for (c, sums) in sums.iter().enumerate() {
                        let columns = (map.columns - x).min(WIDE);
                        out.row_mut(block * CHANNELS + c, y)[x..x + columns]
                            .copy_from_slice(&sums[..columns]);
                    }
                }
            }
        }
        out
    }
}

/// `sums` and what one row of a kernel adds to them. By value and by index, which is what lets the compiler keep the sums in
/// vector registers.
#[inline(always)]
fn accumulate<const W: usize>(
    mut sums: [[f32; WIDE]; CHANNELS],
    taps: &[[f32; CHANNELS]; W],
    row: &[f32; SEEN],
) -> [[f32; WIDE]; CHANNELS] {
    for kx in 0..W {
        for c in 0..CHANNELS {
            let weight = taps[kx][c];
            for i in 0..WIDE {
                sums[c][i] += weight * row[kx + i];
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_fill_their_file() {
        let expected: usize = SHAPES
            .iter()
            .map(|[input, output, rows, columns]| output * (8 + input * rows * columns))
            .sum();
        assert_eq!(WEIGHTS.len(), expected);
        assert!(WEIGHTS.len() < 300_000);
    }

    /// The plain version of [`Layer::apply`].
    fn plain(
        layer: &Layer,
        map: &Map,
        [input, _, rows, columns]: [usize; 4],
        border: usize,
    ) -> Vec<f32> {
        let height = map.rows + 2 * border + 1 - rows;
        let mut out = Vec::new();
        for c in 0..layer.bias.len() * CHANNELS {
            for y in 0..height {
                for x in 0..map.columns {
                    let mut sum = layer.bias[c / CHANNELS][c % CHANNELS];
                    for i in 0..input {
                        for ky in 0..rows {
                            for kx in 0..columns {
                                let (yy, xx) = (
                                    (y + ky) as i64 - border as i64,
                                    (x + kx) as i64 - (columns / 2) as i64,
                                );
                                if yy < 0
                                    || xx < 0
                                    || yy >= map.rows as i64
                                    || xx >= map.columns as i64
                                {
                                    continue;
                                }
                                let tap = (i * rows + ky) * columns + kx;
                                let taps = input * rows * columns;
                                let weight = layer.weights[c / CHANNELS * taps + tap][c % CHANNELS];
                                sum += weight * map.row(i, yy as usize)[xx as usize];
                            }
                        }
                    }
                    out.push(sum);
                }
            }
        }
        out
    }

    #[test]
    fn wide_registers_see_the_same() {
        let net = Net::new(Arc::default());
        for columns in [1, 9, 144] {
            let strip: Vec<f32> = (0..ROWS * columns)
                .map(|i| (i * 37 % 101) as f32 / 50.0 - 1.0)
                .collect();
            assert_eq!(net.look(&strip, columns), net.forward(&strip, columns));
        }
    }

    #[test]
    fn blocks_come_to_what_the_plain_loop_comes_to() {
        let net = Net::new(Arc::default());
        for columns in [1, 7, 8, 21] {
            for (at, border) in [(0, 1), (1, 1), (3, 0), (4, 0)] {
                let shape = SHAPES[at];
                let rows = if at == 4 { 1 } else { 4 };
                let mut map = Map::new(shape[0], rows, columns, &Arc::default());
                for c in 0..shape[0] {
                    for y in 0..rows {
                        for (x, v) in map.row_mut(c, y)[..columns].iter_mut().enumerate() {
                            *v = ((c * 7 + y * 5 + x * 3) % 11) as f32 / 5.0 - 1.0;
                        }
                    }
                }
                let layer = &net.layers[at];
                let fast = match at {
                    3 => layer.apply::<3, 5>(&map, border),
                    4 => layer.apply::<1, 1>(&map, border),
                    _ => layer.apply::<3, 3>(&map, border),
                };
                let slow = plain(layer, &map, shape, border);
                let fast: Vec<f32> = (0..fast.channels * fast.rows)
                    .flat_map(|i| fast.row(i / fast.rows, i % fast.rows).to_vec())
                    .collect();
                assert_eq!(fast.len(), slow.len());
                for (a, b) in fast.iter().zip(&slow) {
                    assert!(
                        (a - b).abs() < 1e-4,
                        "layer {at}, {columns} columns: {a} {b}"
                    );
                }
            }
        }
    }
}
