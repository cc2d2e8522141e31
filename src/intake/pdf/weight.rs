//! What drawing a part of a page takes, counted in work.

use super::guards;
use crate::intake::refusal::Refusal;

/// What drawing something takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Weight {
    pub(super) operators: u64,
    pub(super) read: u64,
    pub(super) glyphs: u64,
    pub(super) pixels: u64,
    pub(super) layers: u64,
    pub(super) looked_up: u64,
}

impl Weight {
    /// What reading so many bytes of the file anew takes.
    pub(super) fn of_looking_up(bytes: u64) -> Self {
        Self {
            looked_up: bytes,
            ..Self::default()
        }
    }

    pub(super) fn add(&mut self, other: Self, times: u64) {
        let add = |to: &mut u64, what: u64| *to = to.saturating_add(what.saturating_mul(times));
        add(&mut self.operators, other.operators);
        add(&mut self.read, other.read);
        add(&mut self.glyphs, other.glyphs);
        add(&mut self.pixels, other.pixels);
        add(&mut self.layers, other.layers);
        add(&mut self.looked_up, other.looked_up);
    }

    /// At least as much of everything as the other.
    pub(super) fn raise(&mut self, other: Self) {
        let raise = |to: &mut u64, what: u64| *to = what.max(*to);
        raise(&mut self.operators, other.operators);
        raise(&mut self.read, other.read);
        raise(&mut self.glyphs, other.glyphs);
        raise(&mut self.pixels, other.pixels);
        raise(&mut self.layers, other.layers);
        raise(&mut self.looked_up, other.looked_up);
    }

    pub(super) fn check(&self) -> Result<(), Refusal> {
        let within = self.operators <= guards::OPERATORS
            && self.read <= guards::READ
            && self.glyphs <= guards::GLYPHS
            && self.pixels <= guards::PICTURE_PIXELS
            && self.layers <= guards::LAYERS
            && self.looked_up <= guards::LOOKED_UP;
        within.then_some(()).ok_or_else(guards::too_complex)
    }
}
