//! What stands before the camera: a document on a display, the document itself, or a print of it.

use image::RgbImage;

use crate::chance::Chance;
use crate::display::{LAYOUTS, Layout};
use crate::paper::{Pattern, SURFACES, Surface};
use crate::print::{Print, SCREENS, Screen};

/// A kind of subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Display(Layout),
    Paper(Surface),
    Print(Screen),
}

impl Kind {
    pub fn all() -> Vec<Self> {
        let displays = LAYOUTS.into_iter().map(Self::Display);
        let papers = SURFACES.into_iter().map(Self::Paper);
        let prints = SCREENS.into_iter().map(Self::Print);
        displays.chain(papers).chain(prints).collect()
    }

    /// Whether hues turn in it, too, and no weights could tell it from a display.
    pub fn is_hard(self) -> bool {
        matches!(
            self,
            Self::Paper(Surface::Knit | Surface::Foil | Surface::Rainbow)
        )
    }

    pub fn name(self) -> String {
        match self {
            Self::Display(layout) => format!("display-{layout:?}"),
            Self::Paper(surface) => format!("paper-{surface:?}"),
            Self::Print(screen) => format!("print-{screen:?}"),
        }
    }
}

/// Light from every point: in pixels of the display, in cells of the same size on paper, in millimetres of a print.
pub struct Subject {
    shown: RgbImage,
    /// Units that a pixel of the picture spans.
    zoom: f32,
    made: Made,
}

enum Made {
    Display { layout: Layout, black: f32 },
    Paper(Pattern),
    Print(Print),
}

/// Linear light of each stored value.
static LINEAR: std::sync::LazyLock<[f32; 256]> =
    std::sync::LazyLock::new(|| std::array::from_fn(|v| (v as f32 / 255.0).powf(2.2)));

impl Subject {
    pub fn new(kind: Kind, shown: RgbImage, chance: &mut Chance) -> Self {
        let mut zoom = chance.between(0.5, 1.6);
        let made = match kind {
            Kind::Display(layout) => Made::Display {
                layout,
                black: chance.between(0.0, 0.03),
            },
            Kind::Paper(surface) => Made::Paper(Pattern::at_random(surface, chance)),
            Kind::Print(screen) => {
                // As wide as a card.
                let per_mm = shown.width() as f32 / 85.6;
                zoom = 1.0 / per_mm;
                Made::Print(Print::new(screen, &shown, per_mm, chance))
            }
        };
        Self { shown, zoom, made }
    }

    /// Linear red, green and blue at a point.
    pub fn light(&self, x: f32, y: f32) -> [f32; 3] {
        let Self { shown, zoom, made } = self;
        match made {
            Made::Display { layout, black } => {
                let colour = pixel(shown, x.floor() / zoom, y.floor() / zoom);
                let mask = layout.mask(x, y);
                let black = [*black, *black, black * 1.2];
                [0, 1, 2].map(|i| colour[i] * mask[i] + black[i])
            }
            Made::Paper(pattern) => pattern.light(x, y, smooth(shown, x / zoom, y / zoom)),
            Made::Print(print) => print.light(x, y, smooth(shown, x / zoom, y / zoom)),
        }
    }
}

/// The pixel at a point of the picture, repeated beyond its sides.
fn pixel(rgb: &RgbImage, x: f32, y: f32) -> [f32; 3] {
    let (w, h) = rgb.dimensions();
    let p = rgb.get_pixel(
        (x.floor() as i64).rem_euclid(i64::from(w)) as u32,
        (y.floor() as i64).rem_euclid(i64::from(h)) as u32,
    );
    p.0.map(|v| LINEAR[usize::from(v)])
}

fn smooth(rgb: &RgbImage, x: f32, y: f32) -> [f32; 3] {
    let (x, y) = (x - 0.5, y - 0.5);
    let (fx, fy) = (x - x.floor(), y - y.floor());
    let at = |dx: f32, dy: f32| pixel(rgb, x.floor() + dx, y.floor() + dy);
    let (a, b, c, d) = (at(0.0, 0.0), at(1.0, 0.0), at(0.0, 1.0), at(1.0, 1.0));
    [0, 1, 2].map(|i| {
        let above = a[i] + (b[i] - a[i]) * fx;
        let below = c[i] + (d[i] - c[i]) * fx;
        above + (below - above) * fy
    })
}
