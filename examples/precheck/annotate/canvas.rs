//! A small brush: lines, disks and text, each with soft edges.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont};
use image::{Rgb, RgbImage};
use precheck::geometry::Point;

/// The height of the letters in pixels of the drawing.
const TEXT: f32 = 24.0;
/// The height of a line of the legend.
const ROW: f64 = 34.0;
/// The space beside and around text.
const GAP: f64 = 8.0;
/// The width of a line.
const LINE: f64 = 4.0;
const WHITE: Rgb<u8> = Rgb([255; 3]);

/// The same letters as in the fixtures, DejaVu Sans Condensed; its licence is beside it.
const LETTERS: &[u8] = include_bytes!("DejaVuSansCondensed.ttf");

/// A line of the legend: a coloured badge and a text.
pub(crate) struct Label {
    badge: String,
    text: String,
    colour: Rgb<u8>,
}

impl Label {
    pub(crate) fn new(badge: &str, text: &str, colour: Rgb<u8>) -> Self {
        let (badge, text) = (badge.to_owned(), text.to_owned());
        Self {
            badge,
            text,
            colour,
        }
    }
}

/// A picture that is drawn on.
pub(crate) struct Canvas {
    pixels: RgbImage,
    font: Option<FontRef<'static>>,
}

impl Canvas {
    pub(crate) fn new(width: u32, height: u32, paper: Rgb<u8>) -> Self {
        Self {
            pixels: RgbImage::from_pixel(width, height, paper),
            font: FontRef::try_from_slice(LETTERS).ok(),
        }
    }

    pub(crate) fn into_image(self) -> RgbImage {
        self.pixels
    }

    pub(crate) fn paste(&mut self, picture: &RgbImage, at: Point) {
        image::imageops::replace(
            &mut self.pixels,
            picture,
            at.x.round() as i64,
            at.y.round() as i64,
        );
    }

    /// A closed line through the corners, with a white rim so that it is seen on any ground.
    pub(crate) fn outline(&mut self, corners: &[Point; 4], colour: Rgb<u8>) {
        for (width, colour) in [(LINE + 3.0, WHITE), (LINE, colour)] {
            for i in 0..4 {
                self.line(corners[i], corners[(i + 1) % 4], width, colour);
            }
        }
    }

    pub(crate) fn disk(&mut self, centre: Point, colour: Rgb<u8>) {
        self.line(centre, centre, 3.0 * LINE + 4.0, WHITE);
        self.line(centre, centre, 3.0 * LINE, colour);
    }

    pub(crate) fn cross(&mut self, centre: Point, colour: Rgb<u8>) {
        let arm = 3.0 * LINE;
        for (width, colour) in [(LINE + 4.0, WHITE), (LINE + 1.0, colour)] {
            for (x, y) in [(arm, arm), (arm, -arm)] {
                let (a, b) = (
                    Point::new(centre.x - x, centre.y - y),
                    Point::new(centre.x + x, centre.y + y),
                );
                self.line(a, b, width, colour);
            }
        }
    }

    /// White text on a coloured ground whose upper left corner is at `at`, moved into the picture: its width.
    pub(crate) fn badge(&mut self, text: &str, at: Point, colour: Rgb<u8>) -> f64 {
        let (letters, height) = (self.text_width(text), f64::from(TEXT) + 4.0);
        let width = (letters + 2.0 * GAP).max(height);
        let inside = |v: f64, size: f64, side: u32| v.min(f64::from(side) - size).max(0.0);
        let x = inside(at.x, width, self.pixels.width());
        let y = inside(at.y, height, self.pixels.height());
        let middle = y + height / 2.0;
        let ends = [x + height / 2.0, x + width - height / 2.0].map(|x| Point::new(x, middle));
        self.line(ends[0], ends[1], height, colour);
        self.text(text, x + (width - letters) / 2.0, y, WHITE);
        width
    }

    /// The height of a legend of so many lines.
    pub(crate) fn rows_height(rows: usize) -> f64 {
        ROW * rows as f64 + GAP
    }

    /// Line number `line` of a legend that begins at `top`; text that is too long ends in dots.
    pub(crate) fn row(&mut self, line: usize, label: &Label, top: f64, ink: Rgb<u8>) {
        let y = top + GAP + ROW * line as f64;
        let x = 2.0 * GAP + self.badge(&label.badge, Point::new(GAP, y), label.colour);
        let room = f64::from(self.pixels.width()) - x - GAP;
        let mut text = label.text.clone();
        while self.text_width(&text) > room && text.chars().count() > 3 {
            let kept = text.chars().count() - 4;
            text = text.chars().take(kept).chain("...".chars()).collect();
        }
        self.text(&text, x, y, ink);
    }

    fn text_width(&self, text: &str) -> f64 {
        let Some(font) = &self.font else { return 0.0 };
        let font = font.as_scaled(PxScale::from(TEXT));
        text.chars()
            .map(|c| f64::from(font.h_advance(font.glyph_id(c))))
            .sum()
    }

    fn text(&mut self, text: &str, x: f64, y: f64, colour: Rgb<u8>) {
        let Some(font) = self.font.clone() else {
            return;
        };
        let font = font.as_scaled(PxScale::from(TEXT));
        let mut pen = ab_glyph::point(x as f32, y as f32 + font.ascent());
        for c in text.chars() {
            let id = font.glyph_id(c);
            let glyph = id.with_scale_and_position(TEXT, pen);
            pen.x += font.h_advance(id);
            if let Some(shape) = font.outline_glyph(glyph) {
                let (left, top) = (
                    shape.px_bounds().min.x as i64,
                    shape.px_bounds().min.y as i64,
                );
                shape.draw(|dx, dy, cover| {
                    self.blend(
                        left + i64::from(dx),
                        top + i64::from(dy),
                        f64::from(cover),
                        colour,
                    );
                });
            }
        }
    }

    /// All pixels within half a `width` of the line from `a` to `b`.
    fn line(&mut self, a: Point, b: Point, width: f64, colour: Rgb<u8>) {
        let reach = width / 2.0 + 1.0;
        let span = |p: f64, q: f64, side: u32| {
            let from = (p.min(q) - reach).clamp(0.0, f64::from(side)) as i64;
            let to = (p.max(q) + reach).clamp(0.0, f64::from(side)) as i64;
            from..to
        };
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length = (dx * dx + dy * dy).max(f64::MIN_POSITIVE);
        for y in span(a.y, b.y, self.pixels.height()) {
            for x in span(a.x, b.x, self.pixels.width()) {
                let (px, py) = (x as f64 + 0.5 - a.x, y as f64 + 0.5 - a.y);
                let along = ((px * dx + py * dy) / length).clamp(0.0, 1.0);
                let away = (px - along * dx).hypot(py - along * dy);
                self.blend(x, y, width / 2.0 + 0.5 - away, colour);
            }
        }
    }

    /// Lays the colour over a pixel, `cover` of it.
    fn blend(&mut self, x: i64, y: i64, cover: f64, colour: Rgb<u8>) {
        let place = u32::try_from(x).ok().zip(u32::try_from(y).ok());
        if let Some(pixel) = place.and_then(|(x, y)| self.pixels.get_pixel_mut_checked(x, y)) {
            let cover = cover.clamp(0.0, 1.0);
            for (old, new) in pixel.0.iter_mut().zip(colour.0) {
                *old = (f64::from(*old) * (1.0 - cover) + f64::from(new) * cover).round() as u8;
            }
        }
    }
}
