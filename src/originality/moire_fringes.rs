//! Moiré as fringes of turning hue, all over a picture.

use image::RgbImage;

use crate::geometry::{Point, Quad, Rect};
use crate::imaging::fringes::Fringes;

/// The side of a window in pixels: its planes stay in the second-level cache.
const WINDOW: usize = 128;

/// The share of the cells that is weaker than what is reported. A lens's colours along a few edges, or a spot of foil
/// whose hue runs through the rainbow, cover less than the tenth above it; moiré comes and goes, and covers more.
const SHARE: f64 = 0.9;

/// The fringes of a region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct MoireFringes {
    /// The strength that a tenth of the cells exceed, 0 to 1.
    pub(crate) strength: f64,
    /// The window that is strongest on the whole, in pixels of the picture.
    pub(crate) place: Quad,
}

impl MoireFringes {
    /// What measures windows.
    pub(crate) fn kernel() -> Fringes {
        Fringes::new(WINDOW)
    }

    /// Looks at up to `most` windows inside `region` of `rgb` with [`Self::kernel`]; `None` where the
    /// picture is smaller than a window.
    pub(crate) fn measure(
        kernel: &mut Fringes,
        rgb: &RgbImage,
        region: &Quad,
        most: usize,
    ) -> Option<Self> {
        let windows = windows(rgb.dimensions(), region);
        let count = windows.len();
        // Evenly, if not all.
        let chosen = windows
            .into_iter()
            .enumerate()
            .filter(|(i, _)| count <= most || (i + 1) * most / count > i * most / count);
        let mut strengths = Vec::new();
        let mut strongest = (f32::NEG_INFINITY, [0, 0]);
        for (_, at) in chosen {
            let found = kernel.measure(rgb, at);
            let sum: f32 = found.iter().sum();
            if sum > strongest.0 {
                strongest = (sum, at);
            }
            strengths.extend_from_slice(found);
        }
        let at = (strengths.len() as f64 * SHARE) as usize;
        if at >= strengths.len() {
            return None;
        }
        let strength = *strengths.select_nth_unstable_by(at, f32::total_cmp).1;
        let [x, y] = strongest.1.map(|v| v as f64);
        Some(Self {
            strength: f64::from(strength),
            place: Quad::from(Rect::new(x, y, WINDOW as f64, WINDOW as f64)),
        })
    }

    /// The stronger.
    pub(crate) fn stronger(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        [a, b]
            .into_iter()
            .flatten()
            .max_by(|a, b| a.strength.total_cmp(&b.strength))
    }
}

/// Upper left corners of windows that cover the bounds of the region side by side, those whose centres lie inside it;
/// none where the picture is smaller than one.
fn windows((width, height): (u32, u32), region: &Quad) -> Vec<[usize; 2]> {
    let picture = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let bounds = region.bounds().intersection(&picture);
    let side = WINDOW as f64;
    if picture.width < side || picture.height < side {
        return Vec::new();
    }
    let spread = |start: f64, length: f64, limit: f64| -> Vec<f64> {
        let count = ((length / side).round() as usize).max(1);
        let part = length / count as f64;
        (0..count)
            .map(|i| (start + part * (i as f64 + 0.5) - side / 2.0).clamp(0.0, limit - side))
            .collect()
    };
    let columns = spread(bounds.x, bounds.width, picture.width);
    let rows = spread(bounds.y, bounds.height, picture.height);
    let all = rows
        .iter()
        .flat_map(|&y| columns.iter().map(move |&x| (x, y)));
    let inside = |&(x, y): &(f64, f64)| region.contains(Point::new(x + side / 2.0, y + side / 2.0));
    let whole = |(x, y): (f64, f64)| [x as usize, y as usize];
    let kept: Vec<_> = all.clone().filter(inside).map(whole).collect();
    if kept.is_empty() {
        all.map(whole).collect()
    } else {
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_lie_side_by_side_inside_the_region() {
        let region = Quad::from(Rect::new(100.0, 50.0, 520.0, 260.0));
        let found = windows((1000, 700), &region);
        assert_eq!(found.len(), 8);
        assert_eq!(found[0], [101, 51]);
        // A small region still has one; a small picture has none.
        let speck = Quad::from(Rect::new(10.0, 10.0, 5.0, 5.0));
        assert_eq!(windows((1000, 700), &speck), [[0, 0]]);
        assert!(windows((100, 700), &speck).is_empty());
    }

    #[test]
    fn a_gray_picture_has_no_fringes() {
        let rgb = RgbImage::from_fn(300, 300, |x, y| image::Rgb([(x * y % 251) as u8; 3]));
        let region = Quad::from(Rect::new(0.0, 0.0, 300.0, 300.0));
        let found = MoireFringes::measure(&mut MoireFringes::kernel(), &rgb, &region, 2).unwrap();
        assert!(found.strength < 0.01, "{found:?}");
    }
}
