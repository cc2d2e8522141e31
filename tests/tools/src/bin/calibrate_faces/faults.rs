//! What is laid over a face to see whether it is told: blur, light, a reflection, a finger, another object.
//!
//! Places are in inter-eye distances from the middle between the eyes, x along the eyes, y towards the mouth.

use image::{RgbImage, imageops};
use precheck::geometry::Point;
use precheck::internals::face::Frame;
use precheck_tests::noise::{Random, fractal};

/// The ellipse of the face: how far its centre is below the eyes, its half axes.
const FACE: [f64; 3] = [0.5, 0.85, 1.05];
/// sRGB of skin in white light, light to dark: the middles of groups 2, 4, 7 and 9 of the Monk scale.
const SKINS: [[f64; 3]; 4] = [
    [243.0, 231.0, 219.0],
    [234.0, 218.0, 186.0],
    [130.0, 92.0, 67.0],
    [58.0, 49.0, 42.0],
];
/// Skin as cameras under indoor light give it, light to dark.
const WARM_SKINS: [[f64; 3]; 4] = [
    [226.0, 184.0, 160.0],
    [190.0, 140.0, 110.0],
    [141.0, 96.0, 72.0],
    [84.0, 58.0, 46.0],
];
/// Paper, cloth, wood, plastic.
const OBJECTS: [[f64; 3]; 6] = [
    [238.0, 236.0, 230.0],
    [40.0, 44.0, 60.0],
    [120.0, 124.0, 126.0],
    [164.0, 120.0, 76.0],
    [170.0, 48.0, 52.0],
    [12.0, 12.0, 13.0],
];

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    None,
    /// A Gaussian blur of this standard deviation.
    Blur(f64),
    /// A blur, then so many times the light, and noise as below: the same fault on darker skin.
    Dark(f64, f64),
    /// So many times the light, and noise of the sensor of one and a half levels on top.
    Light(f64),
    /// A white reflection with soft borders: its centre and radius.
    Spot([f64; 2], f64),
    /// A finger over 30 to 60 % of the face.
    Finger(u64),
    /// An angular object over as much.
    Object(u64),
}

impl Fault {
    /// The picture with the fault over the face in this frame. A blur or light of the whole picture is one of the part
    /// around the face: only that is looked at.
    pub fn on(self, picture: &RgbImage, frame: &Frame) -> RgbImage {
        let mut own = picture.clone();
        match self {
            Self::None => {}
            Self::Blur(sigma) if sigma <= 0.0 => {}
            Self::Blur(sigma) => {
                let [x, y, w, h] = around(picture, frame);
                let part = imageops::crop_imm(picture, x, y, w, h).to_image();
                let soft = imageops::blur(&part, (sigma * frame.unit) as f32);
                imageops::replace(&mut own, &soft, i64::from(x), i64::from(y));
            }
            Self::Dark(sigma, factor) => {
                let soft = Self::Blur(sigma).on(picture, frame);
                own = Self::Light(factor).on(&soft, frame);
            }
            Self::Light(factor) => {
                let mut random = Random::new(7);
                paint(&mut own, frame, |_, pixel| {
                    pixel.map(|c| {
                        let lit = level(linear(c) * factor);
                        lit + 1.5 * f64::from(random.normal())
                    })
                });
            }
            Self::Spot([cx, cy], radius) => paint(&mut own, frame, |[x, y], pixel| {
                let away = (x - cx).hypot(y - cy) / radius;
                // A core that is burnt out and a veil that is as wide again.
                let light = 2.5 * (-(away * away) * 1.6).exp();
                pixel.map(|c| level(linear(c) + light))
            }),
            Self::Finger(seed) => finger(&mut own, frame, seed),
            Self::Object(seed) => object(&mut own, frame, seed),
        }
        own
    }
}

fn linear(c: f64) -> f64 {
    (c / 255.0).max(0.0).powf(2.2)
}

fn level(light: f64) -> f64 {
    255.0 * light.clamp(0.0, 1.0).powf(1.0 / 2.2)
}

/// The part of the picture within four inter-eye distances of the face.
fn around(picture: &RgbImage, frame: &Frame) -> [u32; 4] {
    let span = |middle: f64, side: u32| {
        let at = |v: f64| v.clamp(0.0, f64::from(side)) as u32;
        let (first, last) = (at(middle - 4.0 * frame.unit), at(middle + 4.0 * frame.unit));
        [first, last.max(first + 1) - first]
    };
    let [x, w] = span(frame.origin.x, picture.width());
    let [y, h] = span(frame.origin.y, picture.height());
    [x, y, w, h]
}

/// Gives each pixel around the face its new colour, by its place.
fn paint(
    picture: &mut RgbImage,
    frame: &Frame,
    mut colour: impl FnMut([f64; 2], [f64; 3]) -> [f64; 3],
) {
    let [x, y, w, h] = around(picture, frame);
    let (sin, cos) = frame.roll.to_radians().sin_cos();
    for j in y..y + h {
        for i in x..x + w {
            let d = Point::new(
                f64::from(i) + 0.5 - frame.origin.x,
                f64::from(j) + 0.5 - frame.origin.y,
            );
            let place = [
                (d.x * cos + d.y * sin) / frame.unit,
                (d.y * cos - d.x * sin) / frame.unit,
            ];
            let pixel = picture.get_pixel_mut(i, j);
            pixel.0 = colour(place, pixel.0.map(f64::from)).map(|c| c.clamp(0.0, 255.0) as u8);
        }
    }
}

/// The share of the face where this holds.
fn covered(of: impl Fn([f64; 2]) -> bool) -> f64 {
    let [below, across, down] = FACE;
    let (mut inside, mut all) = (0.0, 0.0);
    for j in 0..40 {
        for i in 0..40 {
            let (u, v) = (f64::from(i) / 20.0 - 0.975, f64::from(j) / 20.0 - 0.975);
            if u.hypot(v) <= 1.0 {
                all += 1.0;
                inside += f64::from(u8::from(of([u * across, below + v * down])));
            }
        }
    }
    inside / all
}

/// Where on a finger that lies from its tip in a direction: along it, beside its middle line, and how far out, 1 at its
/// border.
fn on_finger([x, y]: [f64; 2], tip: [f64; 2], direction: f64, radius: f64) -> [f64; 3] {
    let (sin, cos) = direction.sin_cos();
    let (dx, dy) = (x - tip[0], y - tip[1]);
    let (along, beside) = (dx * cos + dy * sin, dy * cos - dx * sin);
    let out = if along > 0.0 {
        beside.abs()
    } else {
        along.hypot(beside)
    };
    [along, beside, out / radius]
}

/// A finger from any side. On a card the eyes are about 11 mm apart and a finger is 14 to 22 mm wide.
fn finger(picture: &mut RgbImage, frame: &Frame, seed: u64) {
    let mut random = Random::new(seed);
    let skin = seed as usize % 8;
    let skin = if skin < 4 {
        SKINS[skin]
    } else {
        WARM_SKINS[skin - 4]
    };
    let mut between = |low: f64, high: f64| low + (high - low) * f64::from(random.unit());
    let aim = between(0.3, 0.6);
    let (tip, direction, radius) = loop {
        let direction = between(0.0, std::f64::consts::TAU);
        let radius = between(0.6, 0.95);
        let tip = [between(-0.9, 0.9), between(-0.5, 1.5)];
        let share = covered(|p| on_finger(p, tip, direction, radius)[2] <= 1.0);
        if (share - aim).abs() < 0.02 {
            break (tip, direction, radius);
        }
    };
    let light = between(0.55, 1.0);
    let shown_nail = between(0.0, 1.0) < 0.5;
    let sharp = (0.04 * frame.unit).max(0.7) / frame.unit;
    let noise = seed as u32;
    paint(picture, frame, |place, below| {
        let [along, beside, out] = on_finger(place, tip, direction, radius);
        // A soft shadow to the lower right.
        let [_, _, near] = on_finger([place[0] - 0.1, place[1] - 0.1], tip, direction, radius);
        let shade = 1.0 - 0.5 * (1.0 - (near - 1.0).max(0.0) / 0.25).clamp(0.0, 1.0);
        let ground = below.map(|c| level(linear(c) * shade));
        let cover = ((1.0 - out) * radius / sharp + 0.5).clamp(0.0, 1.0);
        if cover <= 0.0 {
            return ground;
        }
        let round = (1.0 - 0.85 * (out * out).min(1.0)).sqrt();
        let (a, b) = (along as f32, beside as f32);
        let grain = 0.88 + 0.24 * f64::from(fractal(6.0 * a, 6.0 * b, noise, 4));
        let crease = |at: f64, deep: f64| {
            let bend = at + 0.06 * (3.0 * beside).sin() + 0.15 * beside * beside;
            1.0 - deep * (-((along - bend) / 0.05).powi(2)).exp()
        };
        let folds =
            crease(1.5 * radius, 0.3) * crease(1.7 * radius, 0.2) * crease(3.4 * radius, 0.3);
        let nail = shown_nail
            && ((along + 0.25 * radius) / (0.65 * radius)).hypot(beside / (0.6 * radius)) < 1.0;
        let mut lit = skin.map(|c| linear(c) * light * round * grain * folds);
        if nail {
            lit = [lit[0] * 1.15, lit[1] * 1.12, lit[2] * 1.14].map(|v| v / folds);
        }
        std::array::from_fn(|k| {
            let own = level(lit[k]) + 1.5 * f64::from(random.normal());
            own * cover + ground[k] * (1.0 - cover)
        })
    });
}

/// A straight border, on one side of which something lies: a paper, a cloth, another card.
fn object(picture: &mut RgbImage, frame: &Frame, seed: u64) {
    let mut random = Random::new(seed);
    let mut between = |low: f64, high: f64| low + (high - low) * f64::from(random.unit());
    let colour = OBJECTS[seed as usize % OBJECTS.len()];
    let aim = between(0.3, 0.6);
    let (direction, start, width) = loop {
        let direction = between(0.0, std::f64::consts::TAU);
        let start = between(-1.6, 1.6);
        let width = between(0.6, 3.0);
        let share = covered(|p| within(p, direction, start, width) > 0.0);
        if (share - aim).abs() < 0.02 {
            break (direction, start, width);
        }
    };
    let light = between(0.6, 1.0);
    let rough = between(0.0, 0.5);
    let sharp = (0.03 * frame.unit).max(0.7) / frame.unit;
    paint(picture, frame, |place, below| {
        let cover = (within(place, direction, start, width) / sharp + 0.5).clamp(0.0, 1.0);
        let [x, y] = place.map(|v| v as f32);
        let grain = 1.0 + rough * f64::from(fractal(9.0 * x, 9.0 * y, seed as u32, 4) - 0.5);
        std::array::from_fn(|k| {
            let own = level(linear(colour[k]) * light * grain) + 1.5 * f64::from(random.normal());
            own * cover + below[k] * (1.0 - cover)
        })
    });
}

/// How far inside a strip across the face a place is.
fn within([x, y]: [f64; 2], direction: f64, start: f64, width: f64) -> f64 {
    let (sin, cos) = direction.sin_cos();
    let along = x * cos + (y - FACE[0]) * sin - start;
    along.min(width - along)
}
