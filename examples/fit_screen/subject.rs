//! What stands before the camera: a document on a display, or the document itself.

use image::RgbImage;

use crate::chance::Chance;

/// How the sub-pixels of a display lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Red, green, blue stripes: most monitors.
    Rgb,
    /// Blue, green, red stripes.
    Bgr,
    /// Stripes across: a display turned by a quarter.
    Upright,
    /// Slanted stripes whose slant changes from row to row: wide-angle panels of laptops and tablets.
    DualDomain,
    /// Green at every pixel, red and blue at every other one, as diamonds: most phones.
    Pentile,
}

pub const LAYOUTS: [Layout; 5] = [
    Layout::Rgb,
    Layout::Bgr,
    Layout::Upright,
    Layout::DualDomain,
    Layout::Pentile,
];

/// A kind of surface for what is no display.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Flat print.
    Print,
    /// Print with fine waved lines in one ink (guilloches).
    Guilloche,
    /// Woven cloth in two colours.
    Cloth,
}

/// What light comes from a point.
pub enum Subject {
    Display {
        layout: Layout,
        shown: RgbImage,
        zoom: f32,
        black: [f32; 3],
    },
    Paper {
        surface: Surface,
        shown: RgbImage,
        zoom: f32,
        period: f32,
        inks: [[f32; 3]; 2],
        bend: f32,
    },
}

/// Linear light of each stored value.
static LINEAR: std::sync::LazyLock<[f32; 256]> =
    std::sync::LazyLock::new(|| std::array::from_fn(|v| (v as f32 / 255.0).powf(2.2)));

impl Subject {
    pub fn display(layout: Layout, shown: RgbImage, zoom: f32, chance: &mut Chance) -> Self {
        let glow = chance.between(0.0, 0.03);
        Self::Display {
            layout,
            shown,
            zoom,
            black: [glow, glow, glow * 1.2],
        }
    }

    pub fn paper(surface: Surface, shown: RgbImage, zoom: f32, chance: &mut Chance) -> Self {
        let ink = |c: &mut Chance| {
            [
                c.between(0.2, 1.0),
                c.between(0.2, 1.0),
                c.between(0.2, 1.0),
            ]
        };
        let inks = [ink(chance), ink(chance)];
        Self::Paper {
            surface,
            shown,
            zoom,
            period: chance.between(1.5, 9.0),
            inks,
            bend: chance.between(0.0, 0.4),
        }
    }

    /// Linear red, green and blue at a point, in pixels of the display (or cells of the same size on paper).
    pub fn light(&self, x: f32, y: f32) -> [f32; 3] {
        match self {
            Self::Display {
                layout,
                shown,
                zoom,
                black,
            } => {
                let colour = pixel(shown, x.floor() / zoom, y.floor() / zoom);
                let mask = layout.mask(x, y);
                [0, 1, 2].map(|i| colour[i] * mask[i] + black[i])
            }
            Self::Paper {
                surface,
                shown,
                zoom,
                period,
                inks,
                bend,
            } => {
                let colour = smooth(shown, x / zoom, y / zoom);
                let wave = |t: f32| 0.5 + 0.5 * (std::f32::consts::TAU * t / period).sin();
                match surface {
                    Surface::Print => colour,
                    Surface::Guilloche => {
                        let drift = bend * period * 6.0 * (x / (40.0 * period)).sin();
                        let line = wave(y + drift).powi(2) * 0.6;
                        [0, 1, 2].map(|i| colour[i] * (1.0 - line + line * inks[0][i]))
                    }
                    Surface::Cloth => {
                        let (a, b) = (wave(x), wave(y));
                        let over = wave(x + y) > 0.5;
                        let thread = if over { (inks[0], a) } else { (inks[1], b) };
                        thread.0.map(|c| c * (0.4 + 0.6 * thread.1) * 0.7)
                    }
                }
            }
        }
    }
}

impl Layout {
    /// How much of each colour's light leaves at a point; the mean over a pixel is about 1 for each.
    fn mask(self, x: f32, y: f32) -> [f32; 3] {
        let (u, v) = (x - x.floor(), y - y.floor());
        let stripe = |at: f32, gap: f32| {
            if (at * 3.0).fract() > gap {
                (at * 3.0) as usize
            } else {
                3
            }
        };
        // The gap between rows holds the wiring.
        let lit = if v > 0.12 { 1.0 / (0.88 * 0.85) } else { 0.0 };
        let only = |i: usize| [0, 1, 2].map(|c| if c == i { 3.0 * lit } else { 0.0 });
        match self {
            Self::Rgb => only(stripe(u, 0.15)),
            Self::Bgr => only(match stripe(u, 0.15) {
                3 => 3,
                i => 2 - i,
            }),
            Self::Upright => {
                let lit = if u > 0.12 { 1.0 / (0.88 * 0.85) } else { 0.0 };
                let i = stripe(v, 0.15);
                [0, 1, 2].map(|c| if c == i { 3.0 * lit } else { 0.0 })
            }
            Self::DualDomain => {
                let slant = if (y.floor() as i64).rem_euclid(2) == 0 {
                    v
                } else {
                    1.0 - v
                };
                only(stripe((u + 0.3 * slant).fract(), 0.15))
            }
            Self::Pentile => {
                // Greens at the pixels' centres, reds and blues by turns at their corners.
                let disk = |dx: f32, dy: f32, r: f32| {
                    if dx.abs() + dy.abs() < r { 1.0 } else { 0.0 }
                };
                let green = disk(u - 0.5, v - 0.5, 0.35) / (2.0 * 0.35 * 0.35);
                let (cx, cy) = (x.round(), y.round());
                let corner = disk(x - cx, y - cy, 0.5) / (2.0 * 0.5 * 0.5) * 2.0;
                let red = ((cx + cy) as i64).rem_euclid(2) == 0;
                [
                    if red { corner } else { 0.0 },
                    green,
                    if red { 0.0 } else { corner },
                ]
            }
        }
    }
}

/// The pixel at a point of the picture, repeated beyond its sides.
fn pixel(rgb: &RgbImage, x: f32, y: f32) -> [f32; 3] {
    let (w, h) = rgb.dimensions();
    let p = rgb.get_pixel(
        (x as i64).rem_euclid(i64::from(w)) as u32,
        (y as i64).rem_euclid(i64::from(h)) as u32,
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
