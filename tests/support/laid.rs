//! A sheet where it lies.

use super::canvas::sample;
use super::documents::Sheet;
use super::surface::linear;

/// A sheet with its place on the table.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    pub(super) sheet: Sheet,
    /// The middle of the document, in millimetres.
    pub(super) centre: [f32; 2],
    /// Sine and cosine of its turn, clockwise.
    turn: (f32, f32),
    /// The sheet's paint as light.
    paint: Vec<[f32; 3]>,
}

impl Laid {
    /// Lays a sheet so that its document's middle lies there, turned clockwise.
    pub(super) fn new(sheet: Sheet, centre: [f32; 2], degrees: f32) -> Self {
        const STEPS: f32 = 4096.0;
        let table: Vec<f32> = (0..=4096).map(|i| linear(i as f32 / STEPS)).collect();
        let light = |v: f32| table[(v.clamp(0.0, 1.0) * STEPS + 0.5) as usize];
        let paint = sheet.canvas.pixels.iter().map(|p| p.map(light)).collect();
        Self {
            sheet,
            centre,
            turn: degrees.to_radians().sin_cos(),
            paint,
        }
    }

    /// From the table to the sheet's own millimetres.
    pub(super) fn own(&self, place: [f32; 2]) -> [f32; 2] {
        let (s, c) = self.turn;
        let [x, y, width, height] = self.sheet.part;
        let (dx, dy) = (place[0] - self.centre[0], place[1] - self.centre[1]);
        [
            dx * c + dy * s + x + 0.5 * width,
            dy * c - dx * s + y + 0.5 * height,
        ]
    }

    /// The distance to the sheet's outline, negative inside.
    pub(super) fn inside(&self, place: [f32; 2]) -> f32 {
        let [x, y] = self.own(place);
        let [width, height] = self.sheet.size();
        let r = self.sheet.radius;
        let u = (x - 0.5 * width).abs() - 0.5 * width + r;
        let v = (y - 0.5 * height).abs() - 0.5 * height + r;
        u.max(0.0).hypot(v.max(0.0)) + u.max(v).min(0.0) - r
    }

    pub(super) fn paint_at(&self, [x, y]: [f32; 2]) -> [f32; 3] {
        let canvas = &self.sheet.canvas;
        sample(x * canvas.scale - 0.5, y * canvas.scale - 0.5, |i, j| {
            let (i, j) = (i as usize, j as usize);
            self.paint[j.min(canvas.height - 1) * canvas.width + i.min(canvas.width - 1)]
        })
    }

    /// The document's corners on the table.
    pub(super) fn corners(&self) -> [[f32; 2]; 4] {
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
