//! How the sub-pixels of displays lie.

/// A layout of sub-pixels.
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
    /// Three to a pixel, every other row shifted by half a pixel: some phones.
    Delta,
}

pub const LAYOUTS: [Layout; 6] = [
    Layout::Rgb,
    Layout::Bgr,
    Layout::Upright,
    Layout::DualDomain,
    Layout::Pentile,
    Layout::Delta,
];

impl Layout {
    /// How much of each colour's light leaves at a point; the mean over a pixel is about 1 for each.
    pub fn mask(self, x: f32, y: f32) -> [f32; 3] {
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
        let odd = (y.floor() as i64).rem_euclid(2) == 1;
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
                let slant = if odd { 1.0 - v } else { v };
                only(stripe((u + 0.3 * slant).fract(), 0.15))
            }
            Self::Delta => only(stripe((u + if odd { 0.5 } else { 0.0 }).fract(), 0.15)),
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
