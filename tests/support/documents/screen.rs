//! A document on a display: as seen through a camera, and as the device's own screenshot.

use image::{Rgb, RgbImage};

use super::Sheet;
use crate::assets::{BOLD, SANS};
use crate::canvas::{Canvas, hex, sample};
use crate::noise::step;

/// The layout of a display's pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Subpixels {
    /// Vertical stripes of red, green and blue, as monitors have.
    Stripe,
    /// Green in every pixel, red and blue in turns, as OLED phones have.
    Pentile,
}

/// A display of `pitch` millimetres per pixel that shows the sheet enlarged to `magnification` in a viewer's window.
///
/// Painted at `scale` pixels per millimetre, which must be several times 1 / `pitch`.
pub fn on_screen(
    original: &Sheet,
    magnification: f32,
    pitch: f32,
    layout: Subpixels,
    scale: f32,
) -> Sheet {
    let source = &original.canvas;
    let size = original.size().map(|v| v * magnification);
    let margin = [14.0, 16.0];
    let (width, height) = (size[0] + 2.0 * margin[0], size[1] + 2.0 * margin[1]);
    let mut canvas = Canvas::new(width, height, scale, hex(0x24272b));
    let at = |i: u32, j: u32| {
        let (i, j) = (i as usize, j as usize);
        source.pixels[j.min(source.height - 1) * source.width + i.min(source.width - 1)]
    };
    let zoom = source.scale / magnification;
    canvas.shade(|x, y, dark| {
        // What the whole display pixel shows, then which part of it lights up here.
        let (column, row) = ((x / pitch).floor(), (y / pitch).floor());
        let (u, v) = (
            (column + 0.5) * pitch - margin[0],
            (row + 0.5) * pitch - margin[1],
        );
        let shown = if (0.0..size[0]).contains(&u) && (0.0..size[1]).contains(&v) {
            sample(u * zoom - 0.5, v * zoom - 0.5, at)
        } else if v < -9.0 {
            hex(0x3a3f45)
        } else {
            dark
        };
        let (fx, fy) = ((x / pitch).fract(), (y / pitch).fract());
        let lit = window(fy, 0.5, 0.40);
        std::array::from_fn(|k| {
            let cell = match layout {
                Subpixels::Stripe => lit * window(fx, (k as f32 + 0.5) / 3.0, 0.14),
                Subpixels::Pentile if k == 1 => lit * window(fx, 0.28, 0.16),
                Subpixels::Pentile => {
                    let red = (column + row).rem_euclid(2.0) < 1.0;
                    lit * window(fx, 0.74, 0.2) * if red == (k == 0) { 1.0 } else { 0.12 }
                }
            };
            // Black pixels of a backlit panel are not quite black.
            (0.02 + shown[k] * cell.sqrt()).min(1.0)
        })
    });
    let mut sheet = Sheet::new(canvas, 0.0, 3.0, 0.35);
    sheet.part = [margin[0], margin[1], size[0], size[1]];
    sheet.emission = 1.0;
    sheet
}

/// 1 within `half` of `centre`, with soft flanks.
fn window(x: f32, centre: f32, half: f32) -> f32 {
    1.0 - step(half * 0.75, half * 1.25, (x - centre).abs())
}

/// What a phone stores when its own screen is captured while the sheet is shown in a gallery.
pub fn screenshot(original: &Sheet, width: u32, height: u32) -> RgbImage {
    // One unit is one pixel here.
    let mut c = Canvas::new(width as f32, height as f32, 1.0, hex(0x101214));
    let (w, unit) = (width as f32, width as f32 / 40.0);
    c.text(
        &BOLD,
        [1.6 * unit, 1.9 * unit],
        1.5 * unit,
        [1.0; 3],
        "10:42",
    );
    for bar in 0..4 {
        let tall = (0.4 + 0.25 * bar as f32) * unit;
        c.fill(
            [
                30.0 * unit + 0.55 * unit * bar as f32,
                1.9 * unit - tall,
                0.38 * unit,
                tall,
            ],
            [1.0; 3],
            1.0,
        );
    }
    c.fill(
        [35.0 * unit, 0.95 * unit, 2.6 * unit, 1.1 * unit],
        [0.6; 3],
        1.0,
    );
    c.fill(
        [35.0 * unit, 0.95 * unit, 2.0 * unit, 1.1 * unit],
        [1.0; 3],
        1.0,
    );
    c.text(
        &SANS,
        [1.6 * unit, 5.6 * unit],
        1.9 * unit,
        hex(0x4da3ff),
        "‹ Album".trim_start_matches('‹'),
    );
    c.text(
        &BOLD,
        [16.5 * unit, 5.6 * unit],
        1.7 * unit,
        [1.0; 3],
        "Today",
    );
    let source = &original.canvas;
    let shown = w * source.height as f32 / source.width as f32;
    let top = 0.5 * (height as f32 - shown);
    // Mean of the source pixels under each one, as a display's scaler takes it.
    let zoom = source.width as f32 / w;
    c.shade_in([0.0, top, w, top + shown], |x, y, _| {
        let n = zoom.ceil().max(1.0) as usize;
        let mut sum = [0.0; 3];
        for dy in 0..n {
            for dx in 0..n {
                let u = ((x - 0.5 + (dx as f32 + 0.5) / n as f32) * zoom) as usize;
                let v = ((y - 0.5 - top + (dy as f32 + 0.5) / n as f32).max(0.0) * zoom) as usize;
                let p = source.pixels
                    [v.min(source.height - 1) * source.width + u.min(source.width - 1)];
                for k in 0..3 {
                    sum[k] += p[k];
                }
            }
        }
        sum.map(|v| v / (n * n) as f32)
    });
    for (i, name) in ["Share", "Edit", "Info", "Delete"].into_iter().enumerate() {
        c.text(
            &SANS,
            [(3.0 + 9.6 * i as f32) * unit, height as f32 - 3.4 * unit],
            1.6 * unit,
            hex(0x4da3ff),
            name,
        );
    }
    c.fill(
        [0.32 * w, height as f32 - unit, 0.36 * w, 0.35 * unit],
        [1.0; 3],
        1.0,
    );
    RgbImage::from_fn(width, height, |x, y| {
        Rgb(c.pixels[(y * width + x) as usize].map(|v| (v * 255.0 + 0.5) as u8))
    })
}
