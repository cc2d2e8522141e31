//! Sheets on a table, seen by a pinhole camera.

use image::RgbImage;

use super::camera::Camera;
use super::documents::Sheet;
use super::gleam::Gleam;
use super::laid::Laid;
use super::light::{Finger, Glare, Lamp, Shadow};
use super::noise::{mix3, step};
use super::optics::{Light, defocus, motion};
use super::sensor::Sensor;
use super::surface::Surface;

/// A photo to be taken; the first sheet is the one that the camera looks at.
#[derive(Clone, Debug)]
pub struct Scene {
    pub width: u32,
    pub height: u32,
    pub seed: u32,
    pub surface: Surface,
    pub(super) sheets: Vec<Laid>,
    /// The share of the picture's width that the document takes.
    pub fill: f32,
    /// How far the camera leans from looking straight down, and to which side.
    pub tilt: f32,
    pub azimuth: f32,
    /// The turn of the camera about its own axis.
    pub roll: f32,
    /// Where the document's middle is moved to, as a share of the picture's width and height.
    pub shift: [f32; 2],
    pub lamp: Lamp,
    pub shadows: Vec<Shadow>,
    pub glares: Vec<Glare>,
    pub gleams: Vec<Gleam>,
    pub fingers: Vec<Finger>,
    /// The radius of the lens's blur disk in pixels.
    pub defocus: f32,
    /// The length in pixels and the direction of the camera's shake.
    pub motion: Option<[f32; 2]>,
    pub sensor: Sensor,
}

/// A photo, and where its documents are: corners from the document's top left, clockwise as it is read.
#[derive(Clone, Debug)]
pub struct Shot {
    pub image: RgbImage,
    pub outlines: Vec<[[f32; 2]; 4]>,
}

impl Scene {
    pub fn new(width: u32, height: u32, surface: Surface, seed: u32) -> Self {
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
            gleams: Vec::new(),
            fingers: Vec::new(),
            defocus: 0.0,
            motion: None,
            sensor: Sensor::default(),
        }
    }

    /// Lays a sheet so that its document's middle lies there (in millimetres), turned clockwise.
    pub fn lay(mut self, sheet: Sheet, centre: [f32; 2], degrees: f32) -> Self {
        self.sheets.push(Laid::new(sheet, centre, degrees));
        self
    }

    /// The same scene after some of its numbers were set.
    pub fn with(mut self, set: impl FnOnce(&mut Self)) -> Self {
        set(&mut self);
        self
    }

    /// Takes the photo.
    pub fn shoot(&self) -> Shot {
        self.develop(self.look())
    }

    /// Takes the photo in a size whose every pixel would take too long to work out: the light is computed for about
    /// two megapixels and enlarged, the sensor and its noise are at full size.
    pub fn shoot_at(&self, width: u32, height: u32) -> Shot {
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
        let inside = [at[0] - x, at[1] - y];
        let (mut mirrored, mut gleam) = (0.0, [0.0; 3]);
        if index == 0 {
            let size = [width, height];
            mirrored = self.glares.iter().map(|g| g.adds(inside, size)).sum();
            for light in self.gleams.iter().map(|g| g.adds(inside, size)) {
                gleam = std::array::from_fn(|k| gleam[k] + light[k]);
            }
        }
        let veil = laid.sheet.gloss * 0.02 * lit + mirrored;
        let emission = laid.sheet.emission;
        Some(std::array::from_fn(|k| {
            // A display is some stops brighter than paper and lets little of the room's light back.
            let own = 2.6 * paint[k];
            emission * own
                + (1.0 - 0.97 * emission) * reflected[k]
                + veil * self.lamp.tint[k]
                + gleam[k]
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
