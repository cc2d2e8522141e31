//! The first convolution, from bytes.

use std::sync::Arc;

use super::Map;
use super::pointwise::Pointwise;
use super::registers::{Layer, Registers};
use super::rows::Rows;
use crate::pool::Pool;

/// The values of red, green and blue of 3 × 3 pixels.
pub(in crate::face) const PATCH: usize = 27;

/// The convolution of 3 × 3 pixels of a colour picture at every second pixel, negative results made zero.
#[derive(Clone, Copy)]
pub(in crate::face) struct First<'a> {
    /// From [`PATCH`] inputs: the colours of a pixel, the pixels of a row, the rows.
    pub(in crate::face) weights: &'a Pointwise,
    /// Rows of [`Self::own_width`] pixels of three bytes.
    pub(in crate::face) pixels: &'a [u8],
    pub(in crate::face) own_width: usize,
    /// The sides, even, up to which the picture is taken to be surrounded by black.
    pub(in crate::face) width: usize,
    pub(in crate::face) height: usize,
    /// Where maps come from.
    pub(in crate::face) pool: &'a Arc<Pool>,
}

impl First<'_> {
    pub(in crate::face) fn run(self, registers: Registers) -> Map {
        registers.run(self)
    }
}

impl Layer for First<'_> {
    #[inline(always)]
    fn run<const PIXELS: usize>(self) -> Map {
        let (width, height) = (self.width / 2, self.height / 2);
        let mut output = Map::new(self.pool, width, height, self.weights.outputs);
        if output.values.is_empty() || self.own_width == 0 {
            output.values.fill(0.0);
            return output;
        }
        let mut rows = Rows::new((self.width + 2) * 3);
        let mut patches = vec![0.0; output.width * PATCH];
        let mut from = self.pixels.chunks_exact(self.own_width * 3);
        let stride = output.width * self.weights.outputs;
        for to in output.values.chunks_exact_mut(stride) {
            for _ in 0..2 {
                widen(rows.push(), from.next());
            }
            for (i, row) in rows.three().iter().enumerate() {
                for (x, patch) in patches.chunks_exact_mut(PATCH).enumerate() {
                    patch[i * 9..(i + 1) * 9].copy_from_slice(&row[x * 6..x * 6 + 9]);
                }
            }
            self.weights.row::<PIXELS>(&patches, to);
            for value in to {
                *value = value.max(0.0);
            }
        }
        output
    }
}

/// A row of bytes as numbers, after one pixel of black.
#[inline(always)]
fn widen(row: &mut [f32], bytes: Option<&[u8]>) {
    match bytes {
        Some(bytes) => {
            for (value, byte) in row[3..].iter_mut().zip(bytes) {
                *value = f32::from(*byte);
            }
        }
        None => row.fill(0.0),
    }
}
