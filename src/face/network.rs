//! YuNet: from a picture to what the network says of each place of three grids.
//!
//! Wu, Peng and Yu, "YuNet: a tiny millisecond-level face detector" (Machine Intelligence Research 20, 2023). The
//! weights are those of libfacedetection (three-clause BSD, `weights/LICENSE-libfacedetection.txt`), taken from the
//! package `yuface` by `tests/tools/yunet_weights.py`.

use std::sync::Arc;

use super::convolution::{
    First, LANES, Map, PATCH, Pointwise, Registers, Separable, add_doubled, halved,
};
use crate::pool::Pool;

/// The pixels between the places of the three grids.
pub(super) const STRIDES: [usize; 3] = [8, 16, 32];

/// The values of one place: the class's and the object's logit, four of the box, ten of the five points.
pub(super) const VALUES: usize = LANES;

/// Half floats, little endian, in the order in which [`Network::new`] reads them.
static WEIGHTS: &[u8] = include_bytes!("weights/yunet.f16");

/// The network with its weights. About 220 kB; made in well under a millisecond.
#[derive(Debug)]
pub(super) struct Network {
    first: Pointwise,
    stem: Separable,
    /// Two separable convolutions each.
    blocks: [[Separable; 2]; 5],
    necks: [Separable; 3],
    heads: [Separable; 3],
    /// Where maps come from: a look leaves the next one some 5 MB of them.
    pool: Arc<Pool>,
}

impl Network {
    pub(super) fn new() -> Self {
        let mut weights = Reader(WEIGHTS);
        let first = weights.first();
        let stem = weights.separable(16, 16);
        let widths = [16, 32, 64, 64, 64, 64];
        let blocks = std::array::from_fn(|i| {
            // The first half keeps the number of channels, the second changes it.
            [widths[i], widths[i + 1]].map(|outputs| weights.separable(widths[i], outputs))
        });
        let necks = std::array::from_fn(|_| weights.separable(64, 64));
        let heads = std::array::from_fn(|_| weights.head(64, [1, 1, 4, 10]));
        debug_assert!(weights.0.is_empty(), "every weight is used");
        Self {
            first,
            stem,
            blocks,
            necks,
            heads,
            pool: Arc::default(),
        }
    }

    /// What the network says of each place of the three grids, finest first, for `width` pixels a row of three bytes
    /// each. A grid has as many places as strides fit into the sides, rounded up to 32 pixels.
    pub(super) fn run(&self, pixels: &[u8], width: usize, height: usize) -> [Map; 3] {
        self.run_in(Registers::widest(), pixels, width, height)
    }

    fn run_in(
        &self,
        registers: Registers,
        pixels: &[u8],
        own_width: usize,
        height: usize,
    ) -> [Map; 3] {
        let [width, height] = [own_width, height].map(|side| side.next_multiple_of(32));
        let weights = &self.first;
        let first = First {
            weights,
            pixels,
            own_width,
            width,
            height,
            pool: &self.pool,
        };
        let x = halved(&self.stem.run(&first.run(registers), registers));
        let block = |i: usize, x: &Map| {
            let [a, b]: &[Separable; 2] = &self.blocks[i];
            b.run(&a.run(x, registers), registers)
        };
        let x = block(1, &block(0, &x));
        let mut fine = block(2, &halved(&x));
        let mut middle = block(3, &halved(&fine));
        let coarse = block(4, &halved(&middle));
        let coarse = self.necks[2].run(&coarse, registers);
        add_doubled(&mut middle, &coarse);
        let middle = self.necks[1].run(&middle, registers);
        add_doubled(&mut fine, &middle);
        let fine = self.necks[0].run(&fine, registers);
        let [a, b, c] = &self.heads;
        [
            a.run(&fine, registers),
            b.run(&middle, registers),
            c.run(&coarse, registers),
        ]
    }
}

/// Reads the weights in order.
struct Reader(&'static [u8]);

impl Reader {
    fn take(&mut self, count: usize) -> Vec<f32> {
        let (own, rest) = self.0.split_at(count * 2);
        self.0 = rest;
        own.chunks_exact(2)
            .map(|b| half(u16::from_le_bytes([b[0], b[1]])))
            .collect()
    }

    /// Sixteen rows of 32, of which the last five are not used: blue, green and red of each of the nine pixels.
    fn first(&mut self) -> Pointwise {
        let (weights, bias) = (self.take(16 * 32), self.take(16));
        let rows = weights.chunks_exact(32).flat_map(|row| {
            let pixels = row[..PATCH].chunks_exact(3);
            pixels.flat_map(|colours| colours.iter().rev().copied())
        });
        Pointwise::new(PATCH, &rows.collect::<Vec<_>>(), &bias)
    }

    fn separable(&mut self, inputs: usize, outputs: usize) -> Separable {
        let (weights, bias) = (self.take(inputs * outputs), self.take(outputs));
        let pointwise = Pointwise::new(inputs, &weights, &bias);
        let (taps, bias) = (self.take(9 * outputs), self.take(outputs));
        Separable::new(pointwise, &taps, &bias, true)
    }

    /// Several convolutions of the same map as one, their outputs side by side.
    fn head<const PARTS: usize>(&mut self, inputs: usize, outputs: [usize; PARTS]) -> Separable {
        let (mut weights, mut bias, mut tap_bias) = (Vec::new(), Vec::new(), Vec::new());
        let mut taps = vec![Vec::new(); 9];
        for outputs in outputs {
            weights.extend(self.take(inputs * outputs));
            bias.extend(self.take(outputs));
            for row in &mut taps {
                row.extend(self.take(outputs));
            }
            tap_bias.extend(self.take(outputs));
        }
        let pointwise = Pointwise::new(inputs, &weights, &bias);
        Separable::new(pointwise, &taps.concat(), &tap_bias, false)
    }
}

/// The value of an IEEE 754 half float (binary16); infinities and what is no number do not occur.
fn half(bits: u16) -> f32 {
    // The same exponent and fraction in the places of a single float, whose exponent has another origin.
    let single = u32::from(bits & 0x7fff) << 13 | u32::from(bits & 0x8000) << 16;
    f32::from_bits(single) * f32::from_bits((127 + 127 - 15) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTH: usize = 70;
    const HEIGHT: usize = 90;

    /// The picture of `tests/tools/yunet_reference.py`: a face of flat colours on stripes.
    fn painted() -> Vec<u8> {
        let mut pixels = Vec::new();
        for y in 0..HEIGHT {
            for x in 0..WIDTH {
                let mut colour = [
                    (x * 2 + y * 3) % 64 + 110,
                    (x + y * 2) % 64 + 100,
                    (x * 3 + y) % 64 + 90,
                ];
                for (cx, cy, rx, ry, own) in [
                    (35, 46, 24, 32, [200, 150, 120]),
                    (25, 38, 5, 3, [50, 40, 40]),
                    (45, 38, 5, 3, [50, 40, 40]),
                    (35, 50, 3, 6, [180, 130, 100]),
                    (35, 63, 9, 3, [140, 60, 70]),
                ] {
                    let (dx, dy) = (x as i32 - cx, y as i32 - cy);
                    if dx * dx * ry * ry + dy * dy * rx * rx <= rx * rx * ry * ry {
                        colour = own;
                    }
                }
                pixels.extend(colour.map(|c| c as u8));
            }
        }
        pixels
    }

    /// What the 32-bit weights of the package come to, by `tests/tools/yunet_reference.py`.
    fn reference() -> Vec<f32> {
        let bytes = include_bytes!("weights/reference.f32");
        bytes
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect()
    }

    #[test]
    fn the_forward_pass_comes_to_the_reference() {
        let grids = Network::new().run(&painted(), WIDTH, HEIGHT);
        let sizes: Vec<_> = grids
            .iter()
            .map(|g| (g.width, g.height, g.channels))
            .collect();
        assert_eq!(sizes, [(12, 12, 16), (6, 6, 16), (3, 3, 16)]);
        let values: Vec<f32> = grids
            .iter()
            .flat_map(|grid| grid.values.iter().copied())
            .collect();
        let expected = reference();
        assert_eq!(values.len(), expected.len());
        // Weights of eleven bits instead of twenty-four move a logit by hundredths; logits span tens.
        let off = values
            .iter()
            .zip(&expected)
            .map(|(a, b)| (a - b).abs())
            .fold(0.0, f32::max);
        assert!(off < 0.05, "off by {off}");
        let span = expected.iter().fold(0.0f32, |span, v| span.max(v.abs()));
        assert!(span > 5.0, "the reference holds more than noise: {span}");
    }

    #[test]
    fn every_machine_comes_to_the_same_bits() {
        let network = Network::new();
        let widest = network.run(&painted(), WIDTH, HEIGHT);
        let common = network.run_in(Registers::common(), &painted(), WIDTH, HEIGHT);
        assert_eq!(widest, common);
    }

    #[test]
    fn half_floats_are_read_as_the_standard_defines_them() {
        // IEEE 754-2019, table 3.5: one, minus two, the largest, the smallest normal and subnormal number.
        for (bits, value) in [
            (0x3c00, 1.0),
            (0xc000, -2.0),
            (0x7bff, 65504.0),
            (0x0400, 6.103_515_6e-5),
            (0x0001, 5.960_464_5e-8),
            (0x0000, 0.0),
        ] {
            assert_eq!(half(bits), value);
        }
    }
}
