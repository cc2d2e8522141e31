//! A sheet of paper to paint on, in millimetres and display-encoded colours of 0 to 1.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};

use super::assets::Portrait;
use super::noise::{mix, mix3};

pub type Colour = [f32; 3];

/// The colour written as in a style sheet, `0xrrggbb`.
pub fn hex(rgb: u32) -> Colour {
    [16, 8, 0].map(|shift| ((rgb >> shift) & 255) as f32 / 255.0)
}

#[derive(Clone, Debug)]
pub struct Canvas {
    pub width: usize,
    pub height: usize,
    /// Pixels per millimetre.
    pub scale: f32,
    pub pixels: Vec<Colour>,
}

impl Canvas {
    pub fn new(width_mm: f32, height_mm: f32, scale: f32, colour: Colour) -> Self {
        let width = (width_mm * scale).round() as usize;
        let height = (height_mm * scale).round() as usize;
        Self {
            width,
            height,
            scale,
            pixels: vec![colour; width * height],
        }
    }

    /// Repaints every pixel, given its place in millimetres.
    pub fn shade(&mut self, paint: impl Fn(f32, f32, Colour) -> Colour) {
        self.shade_in([0.0, 0.0, f32::INFINITY, f32::INFINITY], paint);
    }

    /// Repaints the pixels of a box (left, top, right, bottom).
    pub fn shade_in(&mut self, area: [f32; 4], paint: impl Fn(f32, f32, Colour) -> Colour) {
        let [x0, y0, x1, y1] = self.pixels_of(area);
        for y in y0..y1 {
            for x in x0..x1 {
                let pixel = &mut self.pixels[y * self.width + x];
                *pixel = paint(
                    (x as f32 + 0.5) / self.scale,
                    (y as f32 + 0.5) / self.scale,
                    *pixel,
                );
            }
        }
    }

    pub fn fill(&mut self, [x, y, width, height]: [f32; 4], colour: Colour, alpha: f32) {
        self.shade_in([x, y, x + width, y + height], |_, _, old| {
            mix3(old, colour, alpha)
        });
    }

    /// Draws polylines with round joints; where they cross, the ink is not doubled.
    pub fn lines(&mut self, lines: &[Vec<[f32; 2]>], width_mm: f32, colour: Colour, alpha: f32) {
        let mut mask = vec![0f32; self.pixels.len()];
        let radius = 0.5 * width_mm * self.scale;
        for pair in lines.iter().flat_map(|line| line.windows(2)) {
            self.cover_segment(&mut mask, pair[0], pair[1], radius);
        }
        for (pixel, cover) in self.pixels.iter_mut().zip(mask) {
            if cover > 0.0 {
                *pixel = mix3(*pixel, colour, alpha * cover);
            }
        }
    }

    fn cover_segment(&self, mask: &mut [f32], from: [f32; 2], to: [f32; 2], radius: f32) {
        let reach = radius / self.scale + 1.0 / self.scale;
        let [x0, y0, x1, y1] = self.pixels_of([
            from[0].min(to[0]) - reach,
            from[1].min(to[1]) - reach,
            from[0].max(to[0]) + reach,
            from[1].max(to[1]) + reach,
        ]);
        let [a, b] = [from, to].map(|p| [p[0] * self.scale, p[1] * self.scale]);
        let along = [b[0] - a[0], b[1] - a[1]];
        let length2 = (along[0] * along[0] + along[1] * along[1]).max(1e-12);
        for y in y0..y1 {
            for x in x0..x1 {
                let p = [x as f32 + 0.5 - a[0], y as f32 + 0.5 - a[1]];
                let t = ((p[0] * along[0] + p[1] * along[1]) / length2).clamp(0.0, 1.0);
                let away = (p[0] - t * along[0]).hypot(p[1] - t * along[1]);
                // A line thinner than a pixel covers a part of it only.
                let cover = (radius + 0.5 - away).clamp(0.0, (2.0 * radius).min(1.0));
                let cell = &mut mask[y * self.width + x];
                *cell = cell.max(cover);
            }
        }
    }

    /// Writes a line of text and returns its width; `em` is the size of the font in millimetres, `y` the baseline.
    pub fn text(
        &mut self,
        font: &FontRef,
        [x, y]: [f32; 2],
        em: f32,
        colour: Colour,
        text: &str,
    ) -> f32 {
        let scaled = font.as_scaled(self.px_scale(font, em));
        let mut pen = x * self.scale;
        for c in text.chars() {
            let id = font.glyph_id(c);
            self.glyph(font, id, em, [pen, y * self.scale], colour);
            pen += scaled.h_advance(id);
        }
        pen / self.scale - x
    }

    /// Writes text with a fixed distance between the characters, as a machine-readable zone has it.
    pub fn text_pitched(
        &mut self,
        font: &FontRef,
        [x, y]: [f32; 2],
        pitch: f32,
        colour: Colour,
        text: &str,
    ) {
        let units = font.units_per_em().unwrap_or(1000.0);
        let em = pitch * units / font.h_advance_unscaled(font.glyph_id('0'));
        for (i, c) in text.chars().enumerate() {
            let pen = (x + i as f32 * pitch) * self.scale;
            self.glyph(font, font.glyph_id(c), em, [pen, y * self.scale], colour);
        }
    }

    fn px_scale(&self, font: &FontRef, em: f32) -> PxScale {
        let units = font.units_per_em().unwrap_or(1000.0);
        PxScale::from(em * self.scale * font.height_unscaled() / units)
    }

    fn glyph(
        &mut self,
        font: &FontRef,
        id: ab_glyph::GlyphId,
        em: f32,
        pen: [f32; 2],
        colour: Colour,
    ) {
        let glyph = id.with_scale_and_position(self.px_scale(font, em), point(pen[0], pen[1]));
        let Some(outline) = font.outline_glyph(glyph) else {
            return;
        };
        let bounds = outline.px_bounds();
        let (width, height) = (self.width, self.height);
        outline.draw(|dx, dy, cover| {
            let (x, y) = (
                bounds.min.x as i64 + i64::from(dx),
                bounds.min.y as i64 + i64::from(dy),
            );
            if (0..width as i64).contains(&x) && (0..height as i64).contains(&y) {
                let pixel = &mut self.pixels[y as usize * width + x as usize];
                *pixel = mix3(*pixel, colour, cover.min(1.0));
            }
        });
    }

    /// Prints the bust of a portrait into a box (x, y, width, height), cut out onto `backdrop` if there is one, else
    /// onto what is already there.
    pub fn portrait(
        &mut self,
        portrait: &Portrait,
        [x, y, width, height]: [f32; 4],
        backdrop: Option<Colour>,
        alpha: f32,
    ) {
        let [left, top, bust_width, bust_height] = portrait.bust.map(|v| v as f32);
        self.shade_in([x, y, x + width, y + height], |px, py, old| {
            let u = left + (px - x) / width * bust_width - 0.5;
            let v = top + (py - y) / height * bust_height - 0.5;
            let person = sample(u, v, |i, j| {
                portrait
                    .picture
                    .get_pixel_checked(i, j)
                    .map_or([0.5; 3], |p| p.0.map(|c| f32::from(c) / 255.0))
            });
            let inside = sample(u, v, |i, j| {
                let matte = portrait.matte.get_pixel_checked(i, j).map_or(0, |p| p.0[0]);
                [f32::from(matte) / 255.0; 3]
            })[0];
            mix3(backdrop.unwrap_or(old), person, alpha * inside)
        });
    }

    /// The pixels that a box in millimetres covers, kept to the canvas.
    fn pixels_of(&self, [x0, y0, x1, y1]: [f32; 4]) -> [usize; 4] {
        let clip = |mm: f32, limit: usize| ((mm * self.scale).round().max(0.0) as usize).min(limit);
        [
            clip(x0, self.width),
            clip(y0, self.height),
            clip(x1, self.width),
            clip(y1, self.height),
        ]
    }
}

/// Reads between pixels; `u` and `v` count from the centre of the first one.
pub fn sample(u: f32, v: f32, at: impl Fn(u32, u32) -> Colour) -> Colour {
    let (u, v) = (u.max(0.0), v.max(0.0));
    let (i, j) = (u as u32, v as u32);
    let (fu, fv) = (u.fract(), v.fract());
    let (a, b, c, d) = (at(i, j), at(i + 1, j), at(i, j + 1), at(i + 1, j + 1));
    std::array::from_fn(|k| mix(mix(a[k], b[k], fu), mix(c[k], d[k], fu), fv))
}
