//! The light on the table: a lamp with its falloff, shadows, reflections in the document, and a finger in the way.

use super::canvas::hex;
use super::noise::{fractal, mix, mix3, smooth, step};
use super::surface::linear;

/// A lamp or window over the table.
#[derive(Clone, Copy, Debug)]
pub struct Lamp {
    /// Where it hangs, in millimetres from the middle of the first sheet; the last is the height.
    pub at: [f32; 3],
    /// The part of the light that comes from everywhere.
    pub ambient: f32,
    /// Its colour as red, green and blue after the camera's white balance.
    pub tint: [f32; 3],
}

impl Default for Lamp {
    fn default() -> Self {
        Self {
            at: [-260.0, -320.0, 520.0],
            ambient: 0.45,
            tint: [1.02, 1.0, 0.95],
        }
    }
}

impl Lamp {
    /// The light that falls on the table at a place: 1 under a lamp right above the middle.
    pub fn on(&self, [x, y]: [f32; 2]) -> f32 {
        let [lx, ly, lz] = self.at;
        let falloff =
            |x: f32, y: f32| (lz * lz / ((x - lx).powi(2) + (y - ly).powi(2) + lz * lz)).powi(2);
        mix(falloff(x, y) / falloff(0.0, 0.0), 1.0, self.ambient)
    }

    /// How far, in millimetres, the shadow of something `height` millimetres above the table is moved.
    pub fn cast(&self, height: f32) -> [f32; 2] {
        [-self.at[0], -self.at[1]].map(|v| v / self.at[2] * height)
    }
}

/// The shadow of the hand or phone: everything on one side of a line, with a soft edge.
#[derive(Clone, Copy, Debug)]
pub struct Shadow {
    pub degrees: f32,
    /// Of the line from the middle, in millimetres.
    pub offset: f32,
    /// The width of the soft edge in millimetres.
    pub softness: f32,
    /// The share of the light it takes away.
    pub depth: f32,
}

impl Shadow {
    pub fn leaves(&self, [x, y]: [f32; 2]) -> f32 {
        let (s, c) = self.degrees.to_radians().sin_cos();
        let wobble = 16.0 * (fractal(x / 55.0, y / 55.0, 77, 2) - 0.5);
        let beyond = x * c + y * s - self.offset + wobble;
        1.0 - self.depth * step(-self.softness, self.softness, beyond)
    }
}

/// A lamp mirrored in the document.
#[derive(Clone, Copy, Debug)]
pub struct Glare {
    /// Where, as a share of the document's width and height.
    pub at: [f32; 2],
    /// Half width and half height in millimetres.
    pub size: [f32; 2],
    pub degrees: f32,
    /// Of its middle, in units of white paper; above about 2 everything under it is lost.
    pub strength: f32,
}

impl Glare {
    /// The light it adds at a place of the document, in millimetres.
    pub fn adds(&self, [x, y]: [f32; 2], size: [f32; 2]) -> f32 {
        let (s, c) = self.degrees.to_radians().sin_cos();
        let (dx, dy) = (x - self.at[0] * size[0], y - self.at[1] * size[1]);
        let (u, v) = (
            (dx * c + dy * s) / self.size[0],
            (dy * c - dx * s) / self.size[1],
        );
        // The plastic is never flat: its waves pull the reflection's edge about.
        let wave = 0.5 * (fractal(x / 7.0, y / 7.0, 41, 3) - 0.5);
        let r = u.hypot(v) + wave;
        let core = 1.0 - step(0.55, 1.05, r);
        let halo = 0.10 * (-0.6 * r * r).exp();
        self.strength * (core + halo)
    }
}

/// A fingertip that comes in from outside the document.
#[derive(Clone, Copy, Debug)]
pub struct Finger {
    /// The middle of the tip, in millimetres from the document's top left corner.
    pub tip: [f32; 2],
    /// Where it comes from; 0 is from the right, 90 from below.
    pub degrees: f32,
    /// Half its width in millimetres.
    pub radius: f32,
}

impl Finger {
    /// Along the finger from the tip's middle (negative towards the tip) and across it, in radii.
    fn own(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let (s, c) = self.degrees.to_radians().sin_cos();
        let (dx, dy) = (x - self.tip[0], y - self.tip[1]);
        [dx * c + dy * s, dy * c - dx * s].map(|v| v / self.radius)
    }

    /// The distance from the bone in radii: below 1 is finger.
    fn away(&self, place: [f32; 2]) -> f32 {
        let [along, across] = self.own(place);
        let narrow = 1.0 + 0.05 * along.clamp(0.0, 6.0);
        along.min(0.0).hypot(across) / narrow
    }

    /// The skin's light at a place, and how much of the place it covers.
    pub fn at(&self, place: [f32; 2]) -> ([f32; 3], f32) {
        let away = self.away(place);
        let cover = 1.0 - step(0.96, 1.03, away);
        if cover <= 0.0 {
            return ([0.0; 3], 0.0);
        }
        let [along, across] = self.own(place);
        let round = (1.0 - (away * away).min(1.0)).sqrt();
        let crease = [2.3, 2.55]
            .map(|at: f32| (-(along - at + 0.1 * across * across).powi(2) / 0.004).exp());
        let skin = mix3(hex(0xc98a6d), hex(0xe7b596), 0.25 + 0.75 * round).map(linear);
        let mottle = 0.94 + 0.12 * fractal(along * 3.0, across * 3.0, 12, 4);
        let lit =
            (0.40 + 0.60 * round - 0.10 * across) * mottle * (1.0 - 0.22 * (crease[0] + crease[1]));
        let (u, v) = ((along + 0.28) / 0.60, across / 0.60);
        let nail = 1.0 - step(0.88, 1.04, (u.powi(4) + v.powi(4)).powf(0.25));
        let shine = (-((u + 0.1).powi(2) + (v + 0.35).powi(2)) / 0.10).exp();
        let plate = hex(0xe9bfae).map(|c| linear(c) * (0.72 + 0.28 * round) + 0.16 * shine);
        let rim = 1.0 - 0.25 * smooth(1.0 - (nail - 0.5).abs() * 2.0);
        (
            mix3(skin.map(|c| c * lit), plate, 0.85 * nail).map(|c| c * rim),
            cover,
        )
    }

    /// The light that its shadow leaves at a place beside it.
    pub fn leaves(&self, [x, y]: [f32; 2], cast: [f32; 2]) -> f32 {
        let away = self.away([x - cast[0], y - cast[1]]);
        1.0 - 0.5 * (1.0 - step(0.8, 1.45, away))
    }
}
