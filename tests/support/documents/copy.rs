//! Copies of a document on paper: out of a photocopier and out of a colour printer.

use super::Sheet;
use crate::canvas::{Canvas, sample};
use crate::noise::{fractal, mix, noise, step};

/// An A6 sheet; the copy lies off its middle, as people lay it.
const PAPER: [f32; 2] = [148.0, 105.0];

/// A black-and-white copy: steep tone curve, toner grain, specks, dark edge where the lid stood open.
pub fn photocopy(original: &Sheet) -> Sheet {
    on_paper(original, |x, y, colour| {
        let gray = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2];
        let curve = step(0.12, 0.88, gray);
        let grain = 0.16 * (noise(9.0 * x, 9.0 * y, 3) - 0.5) * (1.0 - (2.0 * curve - 1.0).abs());
        [(0.10 + 0.86 * (curve + grain)).clamp(0.0, 1.0); 3]
    })
}

/// A print from a colour printer: dots of four inks on screens of 45, 75, 90 and 105 degrees.
pub fn print(original: &Sheet, dots_per_mm: f32) -> Sheet {
    on_paper(original, move |x, y, colour| {
        let key = colour.iter().fold(1.0f32, |least, v| least.min(1.0 - v));
        // Black replaces the common part of the colours in the shadows only.
        let share = |v: f32| ((1.0 - v) - 0.6 * key * key).clamp(0.0, 1.0);
        let inks = [
            (share(colour[0]), 15.0, [0.10, 0.62, 0.85]),
            (share(colour[1]), 75.0, [0.84, 0.14, 0.50]),
            (share(colour[2]), 0.0, [0.97, 0.88, 0.12]),
            (key * key, 45.0, [0.13, 0.13, 0.14]),
        ];
        let mut paper = [0.965, 0.96, 0.945];
        for (amount, degrees, ink) in inks {
            let (s, c) = f32::to_radians(degrees).sin_cos();
            let (u, v) = ((x * c + y * s) * dots_per_mm, (y * c - x * s) * dots_per_mm);
            let turn = std::f32::consts::TAU;
            let screen = 0.5 + 0.25 * ((turn * u).cos() + (turn * v).cos());
            let cover = step(screen - 0.14, screen + 0.14, amount);
            for (p, i) in paper.iter_mut().zip(ink) {
                *p *= mix(1.0, i, cover);
            }
        }
        paper
    })
}

fn on_paper(original: &Sheet, tone: impl Fn(f32, f32, [f32; 3]) -> [f32; 3]) -> Sheet {
    let source = &original.canvas;
    let [width, height] = original.size();
    let scale = source.scale;
    let (left, top) = (0.42 * (PAPER[0] - width), 0.40 * (PAPER[1] - height));
    let mut canvas = Canvas::new(PAPER[0], PAPER[1], scale, [0.955, 0.955, 0.945]);
    canvas.shade(|x, y, white| {
        let paper = 1.0 + 0.02 * (fractal(x / 30.0, y / 30.0, 8, 3) - 0.5);
        white.map(|v| v * paper)
    });
    canvas.shade_in([left, top, left + width, top + height], |x, y, _| {
        let at = |i: u32, j: u32| {
            let (i, j) = (i as usize, j as usize);
            source.pixels[j.min(source.height - 1) * source.width + i.min(source.width - 1)]
        };
        let (u, v) = (x - left, y - top);
        tone(u, v, sample(u * scale - 0.5, v * scale - 0.5, at))
    });
    let mut sheet = Sheet::new(canvas, 0.0, 0.2, 0.02);
    sheet.part = [left, top, width, height];
    sheet
}
