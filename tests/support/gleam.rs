//! What a glossy document mirrors: lamps, windows and tubes, the sheen of laminate, and foils that split the light.

use super::noise::{fractal, mix3, step};

/// Light that a document sends back by its gloss, over what its print reflects.
#[derive(Clone, Copy, Debug)]
pub struct Gleam {
    pub shape: Shape,
    /// The middle, as a share of the document's width and height.
    pub at: [f32; 2],
    /// Half width and half height in millimetres.
    pub size: [f32; 2],
    pub degrees: f32,
    /// Over how many millimetres its border fades. The lens is focused on the document and not on what is mirrored in it, so
    /// that the border of a lamp is never sharper than the lens is wide, seen from the lamp: one to three millimetres.
    pub fade: f32,
    /// Of its middle, in units of white paper.
    pub strength: f32,
    /// The light around it that lens and laminate scatter, as a share of its strength.
    pub halo: f32,
    pub tint: [f32; 3],
}

/// The outline of a [`Gleam`], and what is in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A round lamp, or a streak where it is long.
    Round,
    /// A box: a tube lamp, a display.
    Box,
    /// A box with a bar across and one down.
    Window,
    /// A hill of light without a border.
    Sheen,
    /// A foil whose figures, about this many millimetres wide, split light into colours; the second number is how
    /// much of it stays white, 0 to 1.
    Foil(f32, f32),
}

impl Gleam {
    /// The light it adds at a place of the document, in millimetres.
    pub fn adds(&self, [x, y]: [f32; 2], document: [f32; 2]) -> [f32; 3] {
        let (s, c) = self.degrees.to_radians().sin_cos();
        let (dx, dy) = (x - self.at[0] * document[0], y - self.at[1] * document[1]);
        let (u, v) = (dx * c + dy * s, dy * c - dx * s);
        let [w, h] = self.size;
        // No card is flat: its waves pull the border about.
        let wave = 0.12 * w.min(h).min(6.0) * (fractal(x / 9.0, y / 9.0, 41, 2) - 0.5);
        let round = ((u / w).hypot(v / h) - 1.0) * w.min(h);
        let boxed = (u.abs() - w).max(v.abs() - h);
        let shone = |away: f32| {
            let core = 1.0 - step(-self.fade, self.fade, away + wave);
            let far = away.max(0.0) / (0.5 * w.min(h) + 3.0);
            self.tint
                .map(|t| t * self.strength * (core + self.halo * (-far * far).exp()))
        };
        match self.shape {
            Shape::Round => shone(round),
            Shape::Box => shone(boxed),
            Shape::Window => {
                let bar = 0.07 * w.min(h);
                shone(boxed.max(bar - u.abs()).max(bar - v.abs()))
            }
            Shape::Sheen => {
                let r2 = (u / w).powi(2) + (v / h).powi(2);
                self.tint.map(|t| t * self.strength * (-r2).exp())
            }
            Shape::Foil(grain, white) => self.foil([u, v], round, grain, white),
        }
    }

    /// Rings and rays, each figure with its own angle of grating and so its own colour.
    fn foil(&self, [u, v]: [f32; 2], away: f32, grain: f32, white: f32) -> [f32; 3] {
        let inside = 1.0 - step(-self.fade, self.fade, away);
        if inside <= 0.0 {
            return [0.0; 3];
        }
        let (angle, r) = (v.atan2(u), u.hypot(v));
        let turn = std::f32::consts::TAU;
        let rings = (turn * r / (2.0 * grain)).sin();
        let rays = ((6.0 + r / grain).floor() * angle).cos();
        let lit = step(-0.25, 0.35, rings * rays);
        let hue = 0.11 * r / grain + 0.5 * fractal(u / (6.0 * grain), v / (6.0 * grain), 13, 2);
        let colour = [0.0, 1.0 / 3.0, 2.0 / 3.0].map(|o| 0.5 + 0.5 * (turn * (hue + o)).cos());
        mix3(colour, [1.0; 3], white).map(|t| t * self.strength * inside * (0.25 + 0.75 * lit))
    }
}
