//! Convolutions of single pixels, then of 3 × 3 pixels within each channel.

use super::pointwise::Pointwise;
use super::registers::{Layer, Registers};
use super::rows::Rows;
use super::{LANES, Lane, Map, lanes};

/// A pointwise convolution followed by one of 3 × 3 pixels within each channel, whose surroundings are zero.
#[derive(Debug)]
pub(in crate::face) struct Separable {
    pointwise: Pointwise,
    /// For each block of channels, one lane for each of the nine taps.
    taps: Vec<[Lane; 9]>,
    bias: Vec<Lane>,
    /// Whether negative results become zero.
    rectified: bool,
}

impl Separable {
    /// From nine rows of weights, one value for each channel.
    pub(in crate::face) fn new(
        pointwise: Pointwise,
        taps: &[f32],
        bias: &[f32],
        rectified: bool,
    ) -> Self {
        let channels = pointwise.outputs;
        Self {
            taps: (0..channels / LANES)
                .map(|block| {
                    std::array::from_fn(|tap| {
                        std::array::from_fn(|i| taps[tap * channels + block * LANES + i])
                    })
                })
                .collect(),
            bias: lanes(bias),
            pointwise,
            rectified,
        }
    }

    pub(in crate::face) fn run(&self, input: &Map, registers: Registers) -> Map {
        registers.run((self, input))
    }

    #[inline(always)]
    fn forward<const PIXELS: usize>(&self, input: &Map) -> Map {
        let channels = self.pointwise.outputs;
        let (width, height) = (input.width, input.height);
        let mut output = input.beside(width, height, channels);
        if output.values.is_empty() {
            return output;
        }
        // The last three rows of the first convolution, each with a pixel of zeros at both ends: they stay in the cache.
        let mut rows = Rows::new((width + 2) * channels);
        let mut from = input.values.chunks_exact(width * input.channels);
        for (y, to) in output.values.chunks_exact_mut(width * channels).enumerate() {
            if y == 0 {
                self.next::<PIXELS>(&mut rows, from.next());
            }
            self.next::<PIXELS>(&mut rows, from.next());
            self.depthwise(rows.three(), to);
        }
        output
    }

    /// Works out the next row, or the zeros below the last.
    #[inline(always)]
    fn next<const PIXELS: usize>(&self, rows: &mut Rows, input: Option<&[f32]>) {
        let row = rows.push();
        let channels = self.pointwise.outputs;
        let inner = channels..row.len() - channels;
        match input {
            Some(input) => self.pointwise.row::<PIXELS>(input, &mut row[inner]),
            None => row.fill(0.0),
        }
    }

    #[inline(always)]
    fn depthwise(&self, rows: [&[f32]; 3], output: &mut [f32]) {
        let channels = self.pointwise.outputs;
        for (block, (taps, bias)) in self.taps.iter().zip(&self.bias).enumerate() {
            let start = block * LANES;
            for (x, to) in output.chunks_exact_mut(channels).enumerate() {
                let mut sum = *bias;
                for (row, taps) in rows.iter().zip(taps.chunks_exact(3)) {
                    for (dx, tap) in taps.iter().enumerate() {
                        let at = (x + dx) * channels + start;
                        let values = &row[at..at + LANES];
                        for ((sum, value), tap) in sum.iter_mut().zip(values).zip(tap) {
                            *sum += value * tap;
                        }
                    }
                }
                if self.rectified {
                    sum = sum.map(|v| v.max(0.0));
                }
                to[start..start + LANES].copy_from_slice(&sum);
            }
        }
    }
}

impl Layer for (&Separable, &Map) {
    #[inline(always)]
    fn run<const PIXELS: usize>(self) -> Map {
        self.0.forward::<PIXELS>(self.1)
    }
}
