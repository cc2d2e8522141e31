//! What security printing looks like: guilloches, rosettes, a signature, an emblem, a hologram.

use std::f32::consts::TAU;

use crate::canvas::{Canvas, Colour, hex};
use crate::noise::{fractal, mix3, step};

/// Covers a box (x, y, width, height) with families of intertwined waves.
pub fn guilloche(canvas: &mut Canvas, area: [f32; 4], inks: [Colour; 2], phase: f32) {
    let [x, y, width, height] = area;
    for (k, ink) in inks.into_iter().enumerate() {
        let turn = phase + 1.7 * k as f32;
        let waves: Vec<Vec<[f32; 2]>> = (0..26)
            .map(|i| {
                let t = i as f32 / 25.0;
                (0..=160)
                    .map(|j| {
                        let u = j as f32 / 160.0;
                        let swing = (TAU * (2.0 * u + 0.4 * t) + turn).sin();
                        let ripple = (TAU * (5.0 * u - 0.9 * t) + 2.0 * turn).sin();
                        let v = t + 0.09 * swing + 0.035 * ripple;
                        [x + u * width, y + v.clamp(0.0, 1.0) * height]
                    })
                    .collect()
            })
            .collect();
        canvas.lines(&waves, 0.09, ink, 0.55);
    }
}

/// A rosette as engraved by a geometric lathe.
pub fn rosette(canvas: &mut Canvas, [x, y]: [f32; 2], radius: f32, ink: Colour, alpha: f32) {
    let rings: Vec<Vec<[f32; 2]>> = (0..9)
        .map(|i| {
            let part = (i as f32 + 2.0) / 10.0;
            (0..=240)
                .map(|j| {
                    let angle = TAU * j as f32 / 240.0;
                    let r = radius * part * (1.0 + 0.22 * (12.0 * angle + 0.7 * i as f32).sin());
                    [x + r * angle.cos(), y + r * angle.sin()]
                })
                .collect()
        })
        .collect();
    canvas.lines(&rings, 0.11, ink, alpha);
}

/// The arms of Calderia: a sun over two waves, in a ring.
pub fn emblem(canvas: &mut Canvas, [x, y]: [f32; 2], radius: f32, ink: Colour) {
    let circle = |r: f32| -> Vec<[f32; 2]> {
        (0..=48)
            .map(|i| TAU * i as f32 / 48.0)
            .map(|a| [x + r * a.cos(), y + r * a.sin()])
            .collect()
    };
    let mut lines = vec![circle(radius), circle(0.34 * radius)];
    for i in 0..12 {
        let (s, c) = (TAU * i as f32 / 12.0).sin_cos();
        lines.push(
            [0.46, 0.7]
                .map(|r| [x + r * radius * c, y + r * radius * s])
                .to_vec(),
        );
    }
    for level in [0.78, 0.9] {
        let wave = |i: i32| {
            let u = i as f32 / 8.0;
            [
                x + u * radius,
                y + radius * (level + 0.05 * (9.0 * u).sin()),
            ]
        };
        lines.push((-3..=3).map(wave).collect());
    }
    canvas.lines(&lines, 0.11 * radius, ink, 1.0);
}

/// A signature: one looping stroke that runs from letter to letter, and a flourish.
pub fn signature(canvas: &mut Canvas, [x, y]: [f32; 2], width: f32, seed: f32) {
    let point = |i: u16| {
        let t = f32::from(i) / 240.0;
        let loops = TAU * 6.5 * t;
        let tall = 0.5 + 0.5 * (TAU * 1.6 * t + seed).sin();
        let across = x + width * (t + 0.035 * (loops + seed).sin());
        let up = width * (0.035 + 0.1 * tall * (1.0 - 0.6 * t)) * (loops * 1.0 + 0.6 * seed).cos();
        [across, y - up - 0.02 * width * (TAU * t).sin()]
    };
    let flourish = |i: u16| {
        let t = f32::from(i) / 40.0;
        [
            x + width * (1.02 - 0.75 * t),
            y + width * (0.05 + 0.06 * (3.1 * t).sin()),
        ]
    };
    let lines = [
        (0..=240).map(point).collect(),
        (0..=40).map(flourish).collect(),
    ];
    canvas.lines(&lines, 0.32, hex(0x1b2a55), 0.92);
}

/// How a foil over the document catches the light.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sheen {
    /// A foil that shows coloured stars and rings and lets the print through.
    Hologram,
    /// A laminate that veils a band of the document a little.
    Laminate,
}

/// Lays the foil over a box (x, y, width, height).
pub fn hologram(canvas: &mut Canvas, area: [f32; 4], sheen: Sheen) {
    let [x, y, width, height] = area;
    canvas.shade_in([x, y, x + width, y + height], |px, py, old| {
        let (u, v) = ((px - x) / width - 0.5, (py - y) / height - 0.5);
        let band = u + 0.6 * v + 0.15 * fractal(3.0 * u, 3.0 * v, 7, 3);
        match sheen {
            Sheen::Laminate => {
                let veil = 0.34 * (-(band * band) / 0.03).exp();
                mix3(old, [1.0; 3], veil)
            }
            Sheen::Hologram => {
                let (angle, r) = (v.atan2(u), u.hypot(v));
                let figure = (26.0 * r).sin() * (8.0 * angle).cos();
                let hue = 1.3 * band + 0.25 * figure;
                let colour =
                    [0.0, 1.0 / 3.0, 2.0 / 3.0].map(|o| 0.5 + 0.5 * (TAU * (hue + o)).cos());
                let edge = 1.0 - step(0.36, 0.5, r);
                let alpha = edge * (0.20 + 0.18 * step(-0.1, 0.4, figure));
                mix3(old, colour, alpha)
            }
        }
    });
}
