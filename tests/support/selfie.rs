//! A person in front of a wall or in a room, as a phone's front camera sees them.

use image::RgbImage;

use super::assets::Portrait;
use super::canvas::{hex, sample};
use super::noise::{fractal, mix3, step};
use super::optics::Light;
use super::sensor::Sensor;
use super::surface::linear;

/// What is behind the person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Backdrop {
    Wall,
    /// A wall with a window, a shelf and a door, out of focus.
    Room,
}

/// The person, `share` of the picture's width wide and standing on its lower edge.
pub fn selfie(
    portrait: &Portrait,
    backdrop: Backdrop,
    [width, height]: [u32; 2],
    share: f32,
    sensor: Sensor,
) -> RgbImage {
    let (w, h) = (width as f32, height as f32);
    let zoom = portrait.picture.width() as f32 / (share * w);
    let left = 0.5 * (1.0 - share) * w;
    let top = h - portrait.picture.height() as f32 / zoom;
    let pixels = (0..width * height)
        .map(|i| {
            let (x, y) = ((i % width) as f32 + 0.5, (i / width) as f32 + 0.5);
            let behind = behind(backdrop, x / w, y / h).map(linear);
            let (u, v) = ((x - left) * zoom - 0.5, (y - top) * zoom - 0.5);
            if u < 0.0 || v < 0.0 {
                return behind;
            }
            let person = sample(u, v, |i, j| {
                let pixel = portrait.picture.get_pixel_checked(i, j);
                pixel.map_or([0.0; 3], |p| p.0.map(|c| linear(f32::from(c) / 255.0)))
            });
            let cover = sample(u, v, |i, j| {
                let matte = portrait.matte.get_pixel_checked(i, j);
                [matte.map_or(0.0, |p| f32::from(p.0[0]) / 255.0); 3]
            });
            mix3(behind, person, cover[0])
        })
        .collect();
    let light = Light {
        width: width as usize,
        height: height as usize,
        pixels,
    };
    sensor.expose(&light, 20)
}

fn behind(backdrop: Backdrop, u: f32, v: f32) -> [f32; 3] {
    let light = 1.0 - 0.28 * u - 0.10 * v + 0.05 * (fractal(3.0 * u, 3.0 * v, 2, 3) - 0.5);
    let wall = hex(0xd9d3c6).map(|c| c * light);
    if backdrop == Backdrop::Wall {
        return wall;
    }
    // The share of a soft-edged box that covers the place.
    let inside = |x0: f32, y0: f32, x1: f32, y1: f32, soft: f32| {
        let across = step(x0 - soft, x0 + soft, u) * (1.0 - step(x1 - soft, x1 + soft, u));
        across * step(y0 - soft, y0 + soft, v) * (1.0 - step(y1 - soft, y1 + soft, v))
    };
    let soft = 0.012;
    let mut colour = wall;
    let frame = inside(-0.1, 0.06, 0.24, 0.52, soft);
    colour = mix3(colour, hex(0xf1efe9), frame);
    let sky = mix3(hex(0xf4f9ff), hex(0xbcd3c0), step(0.3, 0.55, v));
    colour = mix3(colour, sky, inside(-0.1, 0.09, 0.20, 0.49, soft));
    colour = mix3(
        colour,
        hex(0xefece4),
        inside(0.085, 0.06, 0.10, 0.52, 0.008),
    );
    colour = mix3(colour, hex(0x8a6646), inside(0.78, 0.36, 1.1, 0.385, 0.008));
    let spines = [0x7b2e2a, 0x2d4a63, 0xc9b27c, 0x3f5a3c, 0x5a4a6d, 0xb9604a];
    for (i, spine) in spines.into_iter().enumerate() {
        let x = 0.81 + 0.034 * i as f32;
        let y = 0.22 + 0.018 * ((i * 5 % 4) as f32);
        colour = mix3(colour, hex(spine), inside(x, y, x + 0.029, 0.36, 0.006));
    }
    mix3(
        colour,
        hex(0xb7aa98).map(|c| c * light),
        inside(-0.1, 0.86, 1.1, 1.2, 0.02),
    )
}
