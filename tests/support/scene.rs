//! Sheets on a table, seen by a pinhole camera.

use image::RgbImage;

use super::documents::Sheet;
use super::light::{Finger, Glare, Lamp, Shadow};
use super::noise::{mix3, step};
use super::optics::{Light, defocus, motion};
use super::sensor::Sensor;
use super::surface::{Surface, linear};

/// A sheet with its place on the table.
#[derive(Clone, Debug)]
struct Laid {
    sheet: Sheet,
    /// The middle of the document, in millimetres.
    centre: [f32; 2],
    /// Sine and cosine of its turn, clockwise.
    turn: (f32, f32),
    /// The sheet's paint as light.
    paint: Vec<[f32; 3]>,
}

/// A photo to be taken; the first sheet is the one that the camera looks at.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) seed: u32,
    pub(crate) surface: Surface,
    sheets: Vec<Laid>,
    /// The share of the picture's width that the document takes.
    pub(crate) fill: f32,
    /// How far the camera leans from looking straight down, and to which side.
    pub(crate) tilt: f32,
    pub(crate) azimuth: f32,
    /// The turn of the camera about its own axis.
    pub(crate) roll: f32,
    /// Where the document's middle is moved to, as a share of the picture's width and height.
    pub(crate) shift: [f32; 2],
    pub(crate) lamp: Lamp,
    pub(crate) shadows: Vec<Shadow>,
    pub(crate) glares: Vec<Glare>,
    pub(crate) fingers: Vec<Finger>,
    /// The radius of the lens's blur disk in pixels.
    pub(crate) defocus: f32,
    /// The length in pixels and the direction of the camera's shake.
    pub(crate) motion: Option<[f32; 2]>,
    pub(crate) sensor: Sensor,
}

/// A photo, and where its documents are: corners from the document's top left, clockwise as it is read.
#[derive(Clone, Debug)]
pub(crate) struct Shot {
    pub(crate) image: RgbImage,
    pub(crate) outlines: Vec<[[f32; 2]; 4]>,
}

impl Scene {
    pub(crate) fn new(width: u32, height: u32, surface: Surface, seed: u32) -> Self {
        Self {
            width,
            height,
            seed,
            surface,
            sheets: Vec::new(),
            fill: 0.72,
            tilt: 7.0,
            azimuth: 80.0,
            roll: 0.0,
            shift: [0.0; 2],
            lamp: Lamp::default(),
            shadows: Vec::new(),
            glares: Vec::new(),
            fingers: Vec::new(),
            defocus: 0.0,
            motion: None,
            sensor: Sensor::default(),
        }
    }

    /// Lays a sheet so that its document's middle lies there (in millimetres), turned clockwise.
    pub(crate) fn lay(mut self, sheet: Sheet, centre: [f32; 2], degrees: f32) -> Self {
        let paint = sheet.canvas.pixels.iter().map(|p| p.map(linear)).collect();
        self.sheets.push(Laid {
            sheet,
            centre,
            turn: degrees.to_radians().sin_cos(),
            paint,
        });
        self
    }

    /// The same scene after some of its numbers were set.
    pub(crate) fn with(mut self, set: impl FnOnce(&mut Self)) -> Self {
        set(&mut self);
        self
    }

    /// Takes the photo.
    pub(crate) fn shoot(&self) -> Shot {
        self.develop(self.look())
    }

    /// Takes the photo in a size whose every pixel would take too long to work out: the light is computed for about
    /// two megapixels and enlarged, the sensor and its noise are at full size.
    pub(crate) fn shoot_at(&self, width: u32, height: u32) -> Shot {
        let shrink = (2e6 / (f64::from(width) * f64::from(height)))
            .sqrt()
            .min(1.0);
        let mut small = self.clone();
        small.width = (f64::from(width) * shrink).round() as u32;
        small.height = (f64::from(height) * shrink).round() as u32;
        let light = small.look().enlarged(width as usize, height as usize);
        Self {
            width,
            height,
            sheets: Vec::new(),
            ..self.clone()
        }
        .develop(light)
    }

    fn develop(&self, light: Light) -> Shot {
        let mut light = defocus(&light, self.defocus);
        if let Some([length, degrees]) = self.motion {
            light = motion(&light, length, degrees);
        }
        let image = self.sensor.expose(&light, u64::from(self.seed) + 1);
        Shot {
            image,
            outlines: self.outlines(),
        }
    }

    /// The light that the scene sends through the pinhole. Rows are shared out between two threads.
    fn look(&self) -> Light {
        let camera = Camera::new(self);
        let (width, height) = (self.width as usize, self.height as usize);
        let mut pixels = vec![[0f32; 3]; width * height];
        let half = height.div_ceil(2) * width;
        std::thread::scope(|scope| {
            for (part, rows) in pixels.chunks_mut(half).enumerate() {
                let camera = &camera;
                scope.spawn(move || {
                    for (i, pixel) in rows.iter_mut().enumerate() {
                        let i = i + part * half;
                        *pixel = self.pixel(camera, (i % width) as f32, (i / width) as f32);
                    }
                });
            }
        });
        Light {
            width,
            height,
            pixels,
        }
    }

    /// The mean light over a pixel: the table once, the sheets at several places.
    fn pixel(&self, camera: &Camera, x: f32, y: f32) -> [f32; 3] {
        let middle = camera.ground(x + 0.5, y + 0.5);
        let lit = self.lamp.on(middle)
            * self
                .shadows
                .iter()
                .map(|s| s.leaves(middle))
                .product::<f32>();
        let emits = self.sheets.iter().any(|l| l.sheet.emission > 0.0);
        let n = if emits { 4 } else { 2 };
        let mut table = None;
        let mut sum = [0.0; 3];
        for i in 0..n * n {
            let step = |i: i32| (i as f32 + 0.5) / n as f32;
            let place = camera.ground(x + step(i % n), y + step(i / n));
            let colour = self.sheet_at(place, lit).unwrap_or_else(|| {
                *table.get_or_insert_with(|| {
                    let shade = lit * self.contact(middle, self.sheets.len());
                    self.lit(
                        self.surface.reflectance(middle[0], middle[1], self.seed),
                        shade,
                    )
                })
            });
            let colour = self.under_fingers(place, colour, lit);
            for k in 0..3 {
                sum[k] += colour[k];
            }
        }
        sum.map(|v| v / (n * n) as f32)
    }

    fn lit(&self, reflectance: [f32; 3], light: f32) -> [f32; 3] {
        std::array::from_fn(|k| reflectance[k] * self.lamp.tint[k] * light)
    }

    /// The light from the topmost sheet at a place, if there is one. The first sheet lies on top.
    fn sheet_at(&self, place: [f32; 2], lit: f32) -> Option<[f32; 3]> {
        let (index, laid) = self
            .sheets
            .iter()
            .enumerate()
            .find(|(_, l)| l.inside(place) < 0.0)?;
        let at = laid.own(place);
        let paint = laid.paint_at(at);
        let shade = lit * self.contact(place, index);
        // The rim catches the light on the lamp's side and loses it on the other.
        let rim = 1.0 - step(0.0, 0.35, -laid.inside(place));
        let size = laid.sheet.size();
        let toward =
            (at[0] / size[0] - 0.5) * self.lamp.at[0] + (at[1] / size[1] - 0.5) * self.lamp.at[1];
        let bevel = 1.0 + rim * if toward > 0.0 { 0.20 } else { -0.30 };
        let reflected = self.lit(paint, shade * bevel);
        let [x, y, width, height] = laid.sheet.part;
        let mirrored: f32 = if index == 0 {
            let inside = [at[0] - x, at[1] - y];
            self.glares
                .iter()
                .map(|g| g.adds(inside, [width, height]))
                .sum()
        } else {
            0.0
        };
        let veil = laid.sheet.gloss * 0.02 * lit + mirrored;
        let emission = laid.sheet.emission;
        Some(std::array::from_fn(|k| {
            // A display is some stops brighter than paper and lets little of the room's light back.
            let own = 2.6 * paint[k];
            emission * own + (1.0 - 0.97 * emission) * reflected[k] + veil * self.lamp.tint[k]
        }))
    }

    /// The light that the edges of the sheets above number `below` leave on what lies under them.
    fn contact(&self, place: [f32; 2], below: usize) -> f32 {
        let shade = |laid: &Laid| {
            let [dx, dy] = self.lamp.cast(laid.sheet.height);
            let soft = 0.5 + 0.9 * laid.sheet.height;
            let away = laid.inside([place[0] - dx, place[1] - dy]);
            1.0 - 0.55 * (1.0 - step(-soft, soft, away))
        };
        self.sheets[..below].iter().map(shade).product()
    }

    fn under_fingers(&self, place: [f32; 2], colour: [f32; 3], lit: f32) -> [f32; 3] {
        let Some(first) = self.sheets.first() else {
            return colour;
        };
        let [x, y, _, _] = first.sheet.part;
        let at = first.own(place);
        let at = [at[0] - x, at[1] - y];
        self.fingers.iter().fold(colour, |colour, finger| {
            let shade = finger.leaves(at, self.lamp.cast(5.0));
            let (skin, cover) = finger.at(at);
            mix3(colour.map(|v| v * shade), self.lit(skin, lit), cover)
        })
    }

    fn outlines(&self) -> Vec<[[f32; 2]; 4]> {
        if self.sheets.is_empty() {
            return Vec::new();
        }
        let camera = Camera::new(self);
        self.sheets
            .iter()
            .map(|laid| laid.corners().map(|p| camera.picture(p)))
            .collect()
    }
}

impl Laid {
    /// From the table to the sheet's own millimetres.
    fn own(&self, place: [f32; 2]) -> [f32; 2] {
        let (s, c) = self.turn;
        let [x, y, width, height] = self.sheet.part;
        let (dx, dy) = (place[0] - self.centre[0], place[1] - self.centre[1]);
        [
            dx * c + dy * s + x + 0.5 * width,
            dy * c - dx * s + y + 0.5 * height,
        ]
    }

    /// The distance to the sheet's outline, negative inside.
    fn inside(&self, place: [f32; 2]) -> f32 {
        let [x, y] = self.own(place);
        let [width, height] = self.sheet.size();
        let r = self.sheet.radius;
        let u = (x - 0.5 * width).abs() - 0.5 * width + r;
        let v = (y - 0.5 * height).abs() - 0.5 * height + r;
        u.max(0.0).hypot(v.max(0.0)) + u.max(v).min(0.0) - r
    }

    fn paint_at(&self, [x, y]: [f32; 2]) -> [f32; 3] {
        let canvas = &self.sheet.canvas;
        super::canvas::sample(x * canvas.scale - 0.5, y * canvas.scale - 0.5, |i, j| {
            let (i, j) = (i as usize, j as usize);
            self.paint[j.min(canvas.height - 1) * canvas.width + i.min(canvas.width - 1)]
        })
    }

    /// The document's corners on the table.
    fn corners(&self) -> [[f32; 2]; 4] {
        let (s, c) = self.turn;
        let [_, _, width, height] = self.sheet.part;
        [[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]].map(|[u, v]| {
            let (dx, dy) = (u * width, v * height);
            [
                self.centre[0] + dx * c - dy * s,
                self.centre[1] + dx * s + dy * c,
            ]
        })
    }
}

/// A pinhole camera over the table; coordinates are right, down and up from the table.
struct Camera {
    at: [f32; 3],
    right: [f32; 3],
    down: [f32; 3],
    forward: [f32; 3],
    /// In pixels.
    focal: f32,
    centre: [f32; 2],
}

impl Camera {
    fn new(scene: &Scene) -> Self {
        // 0.75 of the longer side is a phone's main camera, about 26 mm on 35 mm film.
        let focal = 0.75 * scene.width.max(scene.height) as f32;
        let (target, size) = scene
            .sheets
            .first()
            .map_or(([0.0; 2], [85.6, 54.0]), |laid| {
                let [_, _, width, height] = laid.sheet.part;
                (laid.centre, [width, height])
            });
        let scale = scene.fill * scene.width as f32 / size[0];
        let distance = focal / scale;
        let (st, ct) = scene.tilt.to_radians().sin_cos();
        let (sa, ca) = scene.azimuth.to_radians().sin_cos();
        let at = [
            target[0] + distance * st * ca,
            target[1] + distance * st * sa,
            distance * ct,
        ];
        let forward = [-st * ca, -st * sa, -ct];
        let (sr, cr) = scene.roll.to_radians().sin_cos();
        let flat = [cr, sr, 0.0];
        let along: f32 = (0..3).map(|k| flat[k] * forward[k]).sum();
        let right: [f32; 3] = std::array::from_fn(|k| flat[k] - along * forward[k]);
        let length = right.iter().map(|v| v * v).sum::<f32>().sqrt();
        let right = right.map(|v| v / length);
        let down = [
            right[1] * forward[2] - right[2] * forward[1],
            right[2] * forward[0] - right[0] * forward[2],
            right[0] * forward[1] - right[1] * forward[0],
        ];
        let centre = [
            (0.5 + scene.shift[0]) * scene.width as f32,
            (0.5 + scene.shift[1]) * scene.height as f32,
        ];
        Self {
            at,
            right,
            down,
            forward,
            focal,
            centre,
        }
    }

    /// The place on the table seen at a point of the picture.
    fn ground(&self, x: f32, y: f32) -> [f32; 2] {
        let (u, v) = (
            (x - self.centre[0]) / self.focal,
            (y - self.centre[1]) / self.focal,
        );
        let ray: [f32; 3] =
            std::array::from_fn(|k| self.forward[k] + u * self.right[k] + v * self.down[k]);
        // Beyond the horizon there is no table; such steep views are not made.
        let reach = self.at[2] / (-ray[2]).max(1e-3);
        [self.at[0] + reach * ray[0], self.at[1] + reach * ray[1]]
    }

    /// The point of the picture at which a place on the table is seen.
    fn picture(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let ray = [x - self.at[0], y - self.at[1], -self.at[2]];
        let dot = |axis: [f32; 3]| (0..3).map(|k| axis[k] * ray[k]).sum::<f32>();
        let depth = dot(self.forward);
        [
            self.centre[0] + self.focal * dot(self.right) / depth,
            self.centre[1] + self.focal * dot(self.down) / depth,
        ]
    }
}
