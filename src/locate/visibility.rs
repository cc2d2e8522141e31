//! Which corners of the document are seen.

use image::RgbImage;

use super::refine::sample;
use crate::geometry::{Point, Quad};
use crate::names::names;

names! {
    /// Whether a corner of the document is seen.
    pub enum Visibility as "visibility" {
        /// It is seen.
        Visible = "visible",
        /// Something lies over it.
        Hidden = "hidden",
        /// It lies outside the picture; its place is extrapolated.
        Outside = "outside",
    }
}

/// How many places along a side are compared.
const PLACES: usize = 40;
/// The stretch of a side, from the corner, where a finger that covers the corner covers it as well.
const CORNER: f64 = 0.11;

/// How much of the sides next to each corner is covered, 0 to 1, for the corners in order.
///
/// Where the side is seen, colour changes across it. Under a finger it does not, and what lies beyond the side there
/// has another colour than elsewhere along the side.
pub(super) fn covered(picture: &RgbImage, quad: &Quad) -> [f32; 4] {
    let mut ends = [[0.0f32; 2]; 4];
    for (s, (a, b)) in quad.sides().enumerate() {
        ends[s] = side(picture, a, b);
    }
    // Corner i lies between side i − 1's end and side i's beginning.
    std::array::from_fn(|i| ends[(i + 3) % 4][1].min(ends[i][0]))
}

/// The covered share of the stretches at the beginning and at the end of a side.
fn side(picture: &RgbImage, a: Point, b: Point) -> [f32; 2] {
    let length = a.distance(b).max(1e-9);
    let along = [(b.x - a.x) / length, (b.y - a.y) / length];
    // Out of a clockwise outline.
    let normal = [along[1], -along[0]];
    let gap = (0.012 * length).max(2.0);
    let mut places: Vec<(f64, [f32; 3], f32)> = Vec::new();
    for k in 0..PLACES {
        // Dense at the ends, where it matters.
        let u = (k as f64 + 0.5) / PLACES as f64;
        let t = if k < 10 {
            u / 0.25 * CORNER
        } else if k >= PLACES - 10 {
            1.0 - (1.0 - u) / 0.25 * CORNER
        } else {
            u
        };
        let (x, y) = (a.x + along[0] * t * length, a.y + along[1] * t * length);
        let inside = sample(picture, x - normal[0] * gap, y - normal[1] * gap);
        let outside = sample(picture, x + normal[0] * gap, y + normal[1] * gap);
        if let (Some(i), Some(o)) = (inside, outside) {
            places.push((t, o, difference(i, o)));
        }
    }
    let mut middle: Vec<f32> = places
        .iter()
        .filter(|p| p.0 > CORNER && p.0 < 1.0 - CORNER)
        .map(|p| p.2)
        .collect();
    if middle.len() < 8 {
        return [0.0, 0.0];
    }
    middle.sort_by(f32::total_cmp);
    let usual = middle[middle.len() / 2];
    let surround: [f32; 3] = std::array::from_fn(|c| {
        let mut values: Vec<f32> = places
            .iter()
            .filter(|p| p.0 > CORNER && p.0 < 1.0 - CORNER)
            .map(|p| p.1[c])
            .collect();
        values.sort_by(f32::total_cmp);
        values[values.len() / 2]
    });
    let share = |near: &dyn Fn(f64) -> bool| {
        let (mut covered, mut n) = (0.0, 0.0f32);
        for (t, out, contrast) in &places {
            if near(*t) {
                n += 1.0;
                if *contrast < 0.4 * usual && difference(*out, surround) > 0.5 * usual {
                    covered += 1.0;
                }
            }
        }
        covered / n.max(1.0)
    };
    [
        share(&|t| t > 0.015 && t < CORNER),
        share(&|t| t < 0.985 && t > 1.0 - CORNER),
    ]
}

fn difference(a: [f32; 3], b: [f32; 3]) -> f32 {
    (0..3).map(|c| (a[c] - b[c]).powi(2)).sum::<f32>().sqrt()
}
