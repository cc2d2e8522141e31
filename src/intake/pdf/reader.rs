//! Reads a page without painting it: its letters with their places, how much of it pictures cover, and how much paint it
//! takes.

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
};
use hayro::hayro_syntax::Filter;
use hayro::kurbo::{Affine, BezPath, PathEl, Point, Rect};

use super::guards;

/// A letter, or several that one glyph stands for.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    pub(super) text: String,
    /// Where its base line begins and ends.
    pub(super) from: Point,
    pub(super) to: Point,
    /// The height of the font, in points.
    pub(super) size: f64,
    /// Whether it is painted: what a reader of scans lays under the picture is not.
    pub(super) painted: bool,
}

/// A picture on the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Picture {
    /// Where it lies, within the page.
    pub(super) place: Rect,
    /// Pixels a point.
    pub(super) resolution: f64,
}

/// What a page is made of. Lengths are points of the page as it is seen, from its top left.
#[derive(Debug)]
pub(super) struct Reader {
    page: Rect,
    clips: Vec<Rect>,
    pub(super) letters: Vec<Letter>,
    pub(super) pictures: Vec<Picture>,
    /// Lines, fields and curves.
    pub(super) paths: u32,
    /// How often the page is painted over, in areas of the page.
    pub(super) coats: f64,
    /// Operations beside the area.
    pub(super) strokes: f64,
    /// The file of the JPEG that covers much of the page.
    pub(super) jpeg: Option<Vec<u8>>,
}

/// From this share of the page on a picture covers what lies under it, and may be the page.
const COVERING: f64 = 0.3;

impl Reader {
    pub(super) fn new(width: f64, height: f64) -> Self {
        let page = Rect::new(0.0, 0.0, width, height);
        Self {
            page,
            clips: vec![page],
            letters: Vec::new(),
            pictures: Vec::new(),
            paths: 0,
            coats: 0.0,
            strokes: 0.0,
            jpeg: None,
        }
    }

    /// Whether drawing it stays within the guards.
    pub(super) fn is_drawable(&self) -> bool {
        self.coats <= guards::COATS && self.strokes <= guards::OPERATORS as f64
    }

    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(self.page)
    }

    /// The part of this box that is seen.
    fn seen(&self, place: Rect) -> Rect {
        let finite = [place.x0, place.y0, place.x1, place.y1];
        if !finite.iter().all(|v| v.is_finite()) {
            return self.clip();
        }
        place.intersect(self.clip())
    }

    fn paint(&mut self, place: Rect, paint: &Paint<'_>) {
        let area = self.seen(place).area() / self.page.area().max(1.0);
        // A pattern fills a picture of its own first.
        let coats = if matches!(paint, Paint::Pattern(_)) {
            3.0
        } else {
            1.0
        };
        self.coats += area * coats;
    }

    fn path(&mut self, outline: &BezPath, props: &DrawProps<'_>, mode: &DrawMode) {
        self.paths = self.paths.saturating_add(1);
        let place = props.transform.transform_rect_bbox(outline.control_box());
        if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            self.paint(place, &props.paint);
        }
        match mode {
            DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) => {
                let long = length(outline);
                let scale = props.transform.determinant().abs().sqrt();
                let wide = f64::from(stroke.line_width) * scale;
                let box_area = self.seen(place.inflate(wide, wide)).area();
                let area = (long * scale * (wide + 1.0)).min(box_area);
                self.coats += area / self.page.area().max(1.0);
                let period: f64 = stroke.dash_array.iter().map(|v| f64::from(v.abs())).sum();
                if !stroke.dash_array.is_empty() {
                    self.strokes += long / period.max(1e-9);
                }
            }
            DrawMode::Fill(_) | DrawMode::Invisible => {}
        }
    }
}

/// How long a path is at most: as long as its control polygon.
fn length(path: &BezPath) -> f64 {
    let mut at = Point::ZERO;
    let mut long = 0.0;
    for element in path.elements() {
        let points: &[Point] = match element {
            PathEl::MoveTo(p) => {
                at = *p;
                continue;
            }
            PathEl::LineTo(p) => &[*p],
            PathEl::QuadTo(a, p) => &[*a, *p],
            PathEl::CurveTo(a, b, p) => &[*a, *b, *p],
            PathEl::ClosePath => continue,
        };
        for p in points {
            long += at.distance(*p);
            at = *p;
        }
    }
    long
}

impl<'a> Device<'a> for Reader {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.path(path, &props, mode);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let clip = self.seen(clip.path.control_box());
        self.clips.push(clip);
    }

    fn pop_clip(&mut self) {
        if self.clips.len() > 1 {
            self.clips.pop();
        }
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        // As large as what is drawn in it, which is not known yet; every picture comes in one.
        self.coats += 0.2;
    }

    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        for glyph in run.glyphs() {
            if self.letters.len() as u64 >= guards::GLYPHS {
                return;
            }
            let place = props.transform * glyph.transform();
            if !place.as_coeffs().iter().all(|v| v.is_finite()) {
                continue;
            }
            let wide = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let (from, to) = (
                place * Point::ZERO,
                place * Point::new(f64::from(wide.unwrap_or(500.0)), 0.0),
            );
            let size = (place * Point::new(0.0, 1000.0)).distance(from);
            let seen = self.clip().inflate(1.0, 1.0).contains(from);
            let painted = seen && !matches!(mode, DrawMode::Invisible) && !is_clear(&props.paint);
            if painted {
                let area = size * to.distance(from) / self.page.area().max(1.0);
                self.coats += area.min(1.0);
            }
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => char::REPLACEMENT_CHARACTER.to_string(),
            };
            self.letters.push(Letter {
                text,
                from,
                to,
                size,
                painted,
            });
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let placed: Affine = props.transform;
        let place = placed.transform_rect_bbox(Rect::new(0.0, 0.0, width, height));
        let shown = self.seen(place);
        let share = shown.area() / self.page.area().max(1.0);
        self.coats += share;
        let scale = placed.determinant().abs().sqrt();
        self.pictures.push(Picture {
            place: shown,
            resolution: if scale > 0.0 { 1.0 / scale } else { 0.0 },
        });
        let Image::Raster(raster) = image else {
            return;
        };
        if share < COVERING {
            return;
        }
        // Some readers of scans paint the words and lay the scan over them.
        for letter in &mut self.letters {
            letter.painted &= !shown.contains(letter.from);
        }
        let stream = raster.stream();
        if stream.filters().as_slice() == [Filter::DctDecode] {
            self.jpeg = Some(stream.raw_data().into_owned());
        }
    }
}

/// Whether what is painted so cannot be seen at all.
fn is_clear(paint: &Paint<'_>) -> bool {
    match paint {
        Paint::Color(colour) => colour.to_rgba().components()[3] <= 0.01,
        Paint::Pattern(_) => false,
    }
}
