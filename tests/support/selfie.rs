//! People in front of a wall or in a room, as a phone's front camera sees them.

use image::RgbImage;

use super::assets::Portrait;
use super::canvas::{Colour, hex, sample};
use super::noise::{fractal, mix3, step};
use super::optics::{Light, defocus};
use super::sensor::Sensor;
use super::surface::linear;

/// What is behind the people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Backdrop {
    Wall,
    /// A wall with a window, a shelf and a door, out of focus.
    Room,
}

/// What dark brown skin reflects of what the skin of these portraits does, red, green and blue: a lightness L* of about
/// 65 becomes 30 to 35, a little warmer.
pub const DARK_SKIN: Colour = [0.21, 0.18, 0.16];

/// A person in the picture.
#[derive(Clone, Copy, Debug)]
pub struct Stand {
    portrait: &'static Portrait,
    /// The width of the portrait as a share of the picture's.
    share: f32,
    /// Where the middle of the portrait's lower edge is, in shares of the picture's sides.
    foot: [f32; 2],
    /// The light on the person, of what falls on the room.
    pub light: f32,
    /// The share of it that reaches the half of the face on the left.
    pub left: f32,
    /// What the skin reflects of what it does in the portrait.
    pub skin: Colour,
    /// By how many degrees the person leans to the right.
    pub lean: f32,
    /// By how many degrees the head is turned to the right of the picture.
    pub turn: f32,
}

impl Stand {
    pub fn new(portrait: &'static Portrait, share: f32, foot: [f32; 2]) -> Self {
        Self {
            portrait,
            share,
            foot,
            light: 1.0,
            left: 1.0,
            skin: [1.0; 3],
            lean: 0.0,
            turn: 0.0,
        }
    }

    /// The same person after some of the numbers were set.
    pub fn with(mut self, set: impl FnOnce(&mut Self)) -> Self {
        set(&mut self);
        self
    }

    /// The light from the person at a place, and how far the person covers it.
    fn at(&self, [x, y]: [f32; 2], [w, h]: [f32; 2]) -> ([f32; 3], f32) {
        let Portrait { picture, matte, .. } = self.portrait;
        let [left, right] = self.portrait.eyes;
        let eyes = [0.5 * (left[0] + right[0]), 0.5 * (left[1] + right[1])];
        let apart = right[0] - left[0];
        let (pw, ph) = (picture.width() as f32, picture.height() as f32);
        let zoom = pw / (self.share * w);
        let (u, v) = (
            (x - (self.foot[0] * w - 0.5 * self.share * w)) * zoom,
            (y - (self.foot[1] * h - ph / zoom)) * zoom,
        );
        let (sin, cos) = self.lean.to_radians().sin_cos();
        let (du, dv) = (u - eyes[0], v - eyes[1]);
        let (mut u, mut v) = (
            eyes[0] + du * cos + dv * sin - 0.5,
            eyes[1] + dv * cos - du * sin - 0.5,
        );
        if self.lean != 0.0 {
            // The clothes go on where the portrait ends.
            (u, v) = (u.clamp(0.0, pw - 1.0), v.min(ph - 1.0));
        }
        let own = [(u - eyes[0]) / apart, (v - eyes[1]) / apart];
        u = eyes[0] + apart * before_turn(own, self.turn.to_radians());
        if u < 0.0 || v < 0.0 {
            return ([0.0; 3], 0.0);
        }
        let person = sample(u, v, |i, j| {
            let pixel = picture.get_pixel_checked(i, j);
            pixel.map_or([0.0; 3], |p| p.0.map(|c| linear(f32::from(c) / 255.0)))
        });
        let cover = sample(u, v, |i, j| {
            let matte = matte.get_pixel_checked(i, j);
            [matte.map_or(0.0, |p| f32::from(p.0[0]) / 255.0); 3]
        });
        // In inter-eye distances from the middle between the eyes.
        let own = [(u - eyes[0]) / apart, (v - eyes[1]) / apart];
        let shade = self.light * (self.left + (1.0 - self.left) * step(-0.25, 0.25, own[0]));
        let skin = skin(person, own);
        let colour =
            std::array::from_fn(|k| person[k] * shade * (1.0 - skin + skin * self.skin[k]));
        (colour, cover[0])
    }
}

/// Where on a portrait from the front that is which a head turned by this angle shows there, in inter-eye distances from the
/// middle between the eyes: the head is a ball drawn out in height, with a nose.
fn before_turn([x, y]: [f32; 2], turn: f32) -> f32 {
    let round = 1.0 - ((y - 0.35) / 1.9).powi(2);
    let radius = 1.25 * round.max(0.0).sqrt();
    if turn == 0.0 || x.abs() >= radius {
        return x;
    }
    let turned_back = |x: f32| {
        let angle = (x / radius).clamp(-1.0, 1.0).asin() - turn;
        radius * angle.max(-1.5).sin()
    };
    // The nose stands out and moves farther than the ball below it.
    let nose = |x: f32| 0.45 * (-x * x / 0.05 - (y - 0.6).powi(2) / 0.08).exp();
    (0..4).fold(turned_back(x), |before, _| {
        turned_back(x - nose(before) * turn.sin())
    })
}

/// How far this is skin, by its colour and its place on the head.
fn skin([r, g, b]: [f32; 3], [x, y]: [f32; 2]) -> f32 {
    let warm = step(1.05, 1.30, r / g.max(1e-4)) * step(1.0, 1.15, g / b.max(1e-4));
    let across = 1.0 - step(1.3, 1.5, x.abs());
    warm * across * step(-1.0, -0.8, y) * (1.0 - step(1.9, 2.2, y))
}

/// A photo to be taken of people, the farthest first.
#[derive(Clone, Debug)]
pub struct Selfie {
    size: [u32; 2],
    backdrop: Backdrop,
    layers: Vec<Layer>,
    /// The radius of the lens's blur disk in pixels.
    pub defocus: f32,
    pub sensor: Sensor,
}

#[derive(Clone, Copy, Debug)]
enum Layer {
    Person(Stand),
    /// The upper edge of a counter, as a share of the picture's height.
    Counter(f32),
}

impl Selfie {
    pub fn new(backdrop: Backdrop, size: [u32; 2]) -> Self {
        Self {
            size,
            backdrop,
            layers: Vec::new(),
            defocus: 0.0,
            sensor: Sensor {
                sharpening: 0.9,
                ..Sensor::default()
            },
        }
    }

    /// Puts a person in front of all that is there.
    pub fn person(mut self, person: Stand) -> Self {
        self.layers.push(Layer::Person(person));
        self
    }

    /// Puts a counter in front of all that is there, from this share of the height down.
    pub fn counter(mut self, top: f32) -> Self {
        self.layers.push(Layer::Counter(top));
        self
    }

    /// The same photo after some of its numbers were set.
    pub fn with(mut self, set: impl FnOnce(&mut Self)) -> Self {
        set(&mut self);
        self
    }

    /// Takes the photo.
    pub fn shoot(&self) -> RgbImage {
        let [width, height] = self.size;
        let size = [width as f32, height as f32];
        let pixels = (0..width * height)
            .map(|i| {
                let place = [(i % width) as f32 + 0.5, (i / width) as f32 + 0.5];
                self.at(place, size)
            })
            .collect();
        let light = Light {
            width: width as usize,
            height: height as usize,
            pixels,
        };
        self.sensor.expose(&defocus(&light, self.defocus), 20)
    }

    fn at(&self, place: [f32; 2], size: [f32; 2]) -> [f32; 3] {
        let (u, v) = (place[0] / size[0], place[1] / size[1]);
        let back = behind(self.backdrop, u, v).map(linear);
        self.layers.iter().fold(back, |behind, layer| match layer {
            Layer::Person(person) => {
                let (colour, cover) = person.at(place, size);
                mix3(behind, colour, cover)
            }
            Layer::Counter(top) => {
                let grain = 0.9 + 0.2 * fractal(4.0 * u, 60.0 * v, 5, 3);
                let wood = hex(0x8b6b4a).map(|c| linear(c) * grain);
                mix3(behind, wood, step(top - 0.003, top + 0.003, v))
            }
        })
    }
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
