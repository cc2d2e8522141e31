//! Surfaces that are no display: print with security patterns, foil, cloth.

use crate::chance::Chance;

/// A kind of surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Flat print.
    Flat,
    /// Fine waved lines in one ink (guilloches).
    Guilloche,
    /// Waved lines of two inks side by side, on paper tinted by a third that changes over the width.
    Rainbow,
    /// Flat print with spots of foil whose hue runs through the rainbow.
    Foil,
    /// Woven cloth in two colours.
    Cloth,
    /// Knitted cloth, each stitch shaded, in rows of two colours.
    Knit,
    /// Fibres of random colours.
    Carpet,
}

pub const SURFACES: [Surface; 7] = [
    Surface::Flat,
    Surface::Guilloche,
    Surface::Rainbow,
    Surface::Foil,
    Surface::Cloth,
    Surface::Knit,
    Surface::Carpet,
];

impl Surface {
    /// Whether it may lie inside a document's outline.
    pub fn is_document(self) -> bool {
        !matches!(self, Self::Cloth | Self::Knit | Self::Carpet)
    }
}

/// What is printed or woven, and how large.
pub struct Pattern {
    pub surface: Surface,
    period: f32,
    inks: [[f32; 3]; 3],
    bend: f32,
}

impl Pattern {
    pub fn at_random(surface: Surface, chance: &mut Chance) -> Self {
        let palest = if surface.is_document() { 0.5 } else { 0.1 };
        let ink = |c: &mut Chance| [0, 1, 2].map(|_| c.between(palest, 1.0));
        let inks = [ink(chance), ink(chance), ink(chance)];
        Self {
            surface,
            period: 1.5 * 8.0_f32.powf(chance.unit()),
            inks,
            bend: chance.between(0.0, 0.4),
        }
    }

    /// The light at a point that the flat print makes `colour`.
    pub fn light(&self, x: f32, y: f32, colour: [f32; 3]) -> [f32; 3] {
        let Self {
            period,
            inks,
            bend,
            surface,
        } = self;
        let wave = |t: f32| 0.5 + 0.5 * (std::f32::consts::TAU * t / period).sin();
        let drift = bend * period * 6.0 * (x / (40.0 * period)).sin();
        match surface {
            Surface::Flat => colour,
            Surface::Guilloche => {
                let line = wave(y + drift).powi(2) * 0.6;
                [0, 1, 2].map(|i| colour[i] * (1.0 - line + line * inks[0][i]))
            }
            Surface::Rainbow => {
                let first = wave(y + drift).powi(3);
                let second = wave(y + drift * 0.7 + period * 0.45).powi(3);
                let across = 0.5 + 0.5 * (x / 300.0).sin();
                [0, 1, 2].map(|i| {
                    let tint = inks[2][i] * across + 1.0 - across;
                    let lines =
                        (1.0 - first + first * inks[0][i]) * (1.0 - second + second * inks[1][i]);
                    colour[i] * tint * lines
                })
            }
            Surface::Foil => {
                // A spot in every square of eighty periods covers a twentieth of it.
                let side = 80.0 * period;
                let (dx, dy) = (
                    x.rem_euclid(side) - side / 2.0,
                    y.rem_euclid(side) - side / 2.0,
                );
                if dx.hypot(dy) > side / 8.0 {
                    return colour;
                }
                let phase = std::f32::consts::TAU * (dx + 0.5 * dy) / (period * 8.0);
                [0, 1, 2].map(|i| {
                    let hue = 0.5 + 0.5 * (phase + i as f32 * std::f32::consts::TAU / 3.0).sin();
                    0.5 * colour[i] + 0.4 * hue
                })
            }
            Surface::Cloth => {
                let (a, b) = (wave(x), wave(y));
                let over = wave(x + y) > 0.5;
                let thread = if over { (inks[0], a) } else { (inks[1], b) };
                thread.0.map(|c| c * (0.4 + 0.6 * thread.1) * 0.7)
            }
            Surface::Knit => {
                // Stitches are V-shaped; colours change from row to row.
                let row = (y / period).floor();
                let v = (x / period).fract().abs();
                let shade = wave(y + period * (v - 0.5).abs()) * (0.3 + 0.7 * wave(2.0 * x));
                inks[(row as i64).rem_euclid(2) as usize].map(|c| c * (0.3 + 0.7 * shade) * 0.7)
            }
            Surface::Carpet => {
                let (column, row) = ((x / period).floor() as i64, (y / period).floor() as i64);
                let mixed = (column.wrapping_mul(0x9E37_79B9) ^ row.wrapping_mul(0x85EB_CA6B))
                    .wrapping_mul(0x2545_F491_4F6C_DD1D);
                let pick = ((mixed as u64) >> 40) as usize;
                let shade = 0.3 + 0.7 * ((pick / 3 % 64) as f32 / 64.0);
                inks[pick % 3].map(|c| c * shade * 0.7)
            }
        }
    }
}
