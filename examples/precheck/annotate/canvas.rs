//! A small brush: thick lines, disks and labels.

use ab_glyph::FontRef;
use image::{Rgb, RgbImage};
use imageproc::drawing::{
    draw_antialiased_polygon_mut, draw_filled_circle_mut, draw_text_mut, text_size,
};
use imageproc::pixelops::interpolate;
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
        f64::from(text_size(TEXT, font, text).0)
    }

    fn text(&mut self, text: &str, x: f64, y: f64, colour: Rgb<u8>) {
        if let Some(font) = &self.font {
            let (x, y) = (x.round() as i32, y.round() as i32);
            draw_text_mut(&mut self.pixels, colour, x, y, TEXT, font, text);
        }
    }

    /// A line with round ends.
    fn line(&mut self, a: Point, b: Point, width: f64, colour: Rgb<u8>) {
        let length = a.distance(b);
        let half = width / 2.0;
        if length >= 1.0 {
            let (dx, dy) = ((b.y - a.y) / length * half, (a.x - b.x) / length * half);
            let sides = [
                whole(a.x + dx, a.y + dy),
                whole(b.x + dx, b.y + dy),
                whole(b.x - dx, b.y - dy),
                whole(a.x - dx, a.y - dy),
            ];
            draw_antialiased_polygon_mut(&mut self.pixels, &sides, colour, interpolate);
        }
        for end in [a, b] {
            let centre = whole(end.x, end.y);
            let (centre, radius) = ((centre.x, centre.y), half.round() as i32);
            draw_filled_circle_mut(&mut self.pixels, centre, radius, colour);
        }
    }
}

/// The pixel nearest to a point.
fn whole(x: f64, y: f64) -> imageproc::point::Point<i32> {
    imageproc::point::Point::new(x.round() as i32, y.round() as i32)
}
