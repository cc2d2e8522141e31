//! Convolutions of single pixels.

use super::{LANES, Lane, lanes};

/// A convolution of one pixel, from `inputs` channels to `outputs`.
#[derive(Debug)]
pub(in crate::face) struct Pointwise {
    inputs: usize,
    pub(super) outputs: usize,
    /// For each block of output channels, one lane for each input channel.
    weights: Vec<Lane>,
    bias: Vec<Lane>,
}

impl Pointwise {
    /// From weights in rows of `inputs`, one row for each output channel.
    pub(in crate::face) fn new(inputs: usize, weights: &[f32], bias: &[f32]) -> Self {
        let outputs = bias.len();
        let lane = |block: usize, input: usize| -> Lane {
            std::array::from_fn(|i| weights[(block * LANES + i) * inputs + input])
        };
        Self {
            inputs,
            outputs,
            weights: (0..outputs / LANES)
                .flat_map(|block| (0..inputs).map(move |input| (block, input)))
                .map(|(block, input)| lane(block, input))
                .collect(),
            bias: lanes(bias),
        }
    }

    /// A row of pixels; `PIXELS` are summed side by side, as many as the registers of the machine hold.
    #[inline(always)]
    pub(super) fn row<const PIXELS: usize>(&self, input: &[f32], output: &mut [f32]) {
        let mut from = input.chunks_exact(PIXELS * self.inputs);
        let mut to = output.chunks_exact_mut(PIXELS * self.outputs);
        for (from, to) in from.by_ref().zip(to.by_ref()) {
            self.pixels::<PIXELS>(from, to);
        }
        let rest = from.remainder().chunks_exact(self.inputs);
        for (from, to) in rest.zip(to.into_remainder().chunks_exact_mut(self.outputs)) {
            self.pixels::<1>(from, to);
        }
    }

    #[inline(always)]
    fn pixels<const PIXELS: usize>(&self, input: &[f32], output: &mut [f32]) {
        let blocks = self.weights.chunks_exact(self.inputs).zip(&self.bias);
        for (block, (weights, bias)) in blocks.enumerate() {
            let mut sums = [*bias; PIXELS];
            for (i, weight) in weights.iter().enumerate() {
                for (pixel, sum) in sums.iter_mut().enumerate() {
                    let value = input[pixel * self.inputs + i];
                    for (sum, weight) in sum.iter_mut().zip(weight) {
                        *sum += value * weight;
                    }
                }
            }
            for (pixel, sum) in sums.iter().enumerate() {
                let at = pixel * self.outputs + block * LANES;
                output[at..at + LANES].copy_from_slice(sum);
            }
        }
    }
}
