//! What the document lies on: the reflectance, 0 to 1 and linear, at a place in millimetres.

use super::canvas::hex;
use super::noise::{fractal, mix3, noise, step};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Surface {
    /// Planks of oiled oak.
    Oak,
    /// A walnut table, dark.
    Walnut,
    /// Woven cloth of one colour.
    Cloth,
    /// A grey office desk.
    Desk,
    /// White laminate.
    White,
    /// Black laminate with a fine grain.
    Black,
    /// A patterned oilcloth: checks of two colours.
    Checks,
}

impl Surface {
    pub fn reflectance(self, x: f32, y: f32, seed: u32) -> [f32; 3] {
        let paint = match self {
            Self::Oak => wood(x, y, seed, [hex(0xd2a878), hex(0xa87a4c)], 92.0),
            Self::Walnut => wood(x, y, seed, [hex(0x7a5238), hex(0x4a2f20)], 140.0),
            Self::Cloth => cloth(x, y, seed),
            Self::Desk => speckled(x, y, seed, hex(0xa3a6a8), 0.05),
            Self::White => speckled(x, y, seed, hex(0xe6e4df), 0.025),
            Self::Black => speckled(x, y, seed, hex(0x2a2a2c), 0.16),
            Self::Checks => {
                let woven = |t: f32| step(0.48, 0.52, (t / 36.0).rem_euclid(1.0));
                let base = mix3(hex(0xe9e2d2), hex(0xa8423a), 0.5 * (woven(x) + woven(y)));
                base.map(|v| v * (0.95 + 0.1 * noise(x / 0.9, y / 0.9, seed)))
            }
        };
        paint.map(linear)
    }
}

/// Planks along x, `plank` millimetres wide, each with its own tone and grain.
fn wood(x: f32, y: f32, seed: u32, [light, dark]: [[f32; 3]; 2], plank: f32) -> [f32; 3] {
    let board = (y / plank).floor();
    let own = seed.wrapping_add((board as i32 as u32).wrapping_mul(101));
    let shift = 997.0 * noise(board, 0.5, seed);
    let (u, v) = ((x + shift) / 160.0, y / 9.0);
    let bend = fractal(u * 1.4, v * 0.4, own, 3);
    let rings = 0.5 + 0.5 * (38.0 * (bend + 0.035 * v)).sin();
    let fibre = fractal(x / 14.0, y / 0.55, own.wrapping_add(9), 2);
    let pores = step(0.66, 0.9, noise(x / 5.0, y / 0.28, own.wrapping_add(17)));
    let tone =
        0.22 + 0.35 * rings * bend + 0.30 * (fibre - 0.2) + 0.18 * (noise(board, 3.0, seed) - 0.5);
    let seam = 1.0
        - 0.55
            * (1.0
                - step(
                    0.15,
                    0.8,
                    (y - board * plank).min((board + 1.0) * plank - y),
                ));
    mix3(light, dark, (tone + 0.18 * pores).clamp(0.0, 1.0)).map(|c| c * seam)
}

fn cloth(x: f32, y: f32, seed: u32) -> [f32; 3] {
    let turn = std::f32::consts::TAU / 1.3;
    let (warp, weft) = ((turn * x).sin(), (turn * y).sin());
    let over = if warp * weft > 0.0 {
        warp.abs()
    } else {
        weft.abs()
    };
    let yarn = noise(x / 0.7, y / 9.0, seed) + noise(x / 9.0, y / 0.7, seed ^ 1);
    let folds = fractal(x / 90.0, y / 120.0, seed ^ 2, 3);
    let value = 0.62 + 0.14 * over + 0.10 * (yarn - 1.0) + 0.5 * (folds - 0.5);
    hex(0x5f7c92).map(|c| (c * 1.25 * value).clamp(0.0, 1.0))
}

fn speckled(x: f32, y: f32, seed: u32, colour: [f32; 3], depth: f32) -> [f32; 3] {
    let fine = noise(x / 0.5, y / 0.5, seed) - 0.5;
    let broad = fractal(x / 60.0, y / 60.0, seed ^ 5, 3) - 0.5;
    colour.map(|c| c * (1.0 + depth * (fine + 1.2 * broad)))
}

/// From the display's encoding to light, IEC 61966-2-1.
pub fn linear(v: f32) -> f32 {
    if v <= 0.04045 {
        v / 12.92
    } else {
        ((v + 0.055) / 1.055).powf(2.4)
    }
}

/// And back.
pub fn encoded(v: f32) -> f32 {
    if v <= 0.003_130_8 {
        12.92 * v
    } else {
        1.055 * v.powf(1.0 / 2.4) - 0.055
    }
}
