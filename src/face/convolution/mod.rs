//! The convolutions of a small network, over maps of `f32` that keep the channels of a pixel side by side.
//!
//! Every sum is taken in one fixed order and without fused multiplication, so that a face scores the same on every
//! machine; only how many sums run side by side differs.

mod first;
mod pointwise;
mod registers;
mod rows;
mod scale;
mod separable;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::pool::{Lent, Pool};
pub(super) use first::{First, PATCH};
pub(super) use pointwise::Pointwise;
pub(super) use registers::Registers;
pub(super) use scale::{add_doubled, halved};
pub(super) use separable::Separable;

/// How many channels are summed side by side. Every map but the picture has a multiple of it.
pub(super) const LANES: usize = 16;

/// The values of a layer: `height` rows of `width` pixels of `channels` values.
#[derive(Debug, PartialEq)]
pub(super) struct Map {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) channels: usize,
    pub(super) values: Lent<Vec<f32>>,
}

impl Map {
    /// A map of unspecified values.
    pub(super) fn new(pool: &Arc<Pool>, width: usize, height: usize, channels: usize) -> Self {
        Self {
            width,
            height,
            channels,
            values: pool.floats(width * height * channels),
        }
    }

    /// The same, of another size, from the pool that this one came from.
    fn beside(&self, width: usize, height: usize, channels: usize) -> Self {
        Self {
            width,
            height,
            channels,
            values: self.values.pool().floats(width * height * channels),
        }
    }
}

/// The values of one tap or input channel, for [`LANES`] output channels.
type Lane = [f32; LANES];

fn lanes(values: &[f32]) -> Vec<Lane> {
    values
        .chunks_exact(LANES)
        .map(|chunk| std::array::from_fn(|i| chunk[i]))
        .collect()
}
