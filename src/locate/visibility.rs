//! How far something lies over the corners of the document.

use image::RgbImage;

use super::refine::sample;
use crate::geometry::{Point, Quad};

/// The stretch of a side, as shares of its length from the corner, where a finger that covers the corner covers the side
/// too: a fingertip is 16 to 20 mm wide, a card 54 to 86 mm. Rounded corners of 3 mm are left out.
const NEXT_TO_CORNER: [f64; 2] = [0.02, 0.10];
/// The stretch that shows how the document looks beside that one.
const BESIDE: [f64; 2] = [0.14, 0.36];
/// How many places are compared in either stretch.
const PLACES: usize = 12;
/// How far inside and outside of a side colours are compared, as a share of its length.
const GAP: f64 = 0.012;

/// In shares of the usual contrast across the side: what counts as another colour,
const CHANGED: f32 = 0.5;
/// as a side that is hardly seen,
const WEAK: f32 = 0.4;
/// and as none: a finger is of one colour.
const NONE: f32 = 0.15;

/// The colours at a place on a side.
struct Place {
    inside: [f32; 3],
    outside: [f32; 3],
    /// The difference between the two.
    across: f32,
}

/// How much of the sides next to each corner is covered, 0 to 1, for the corners in order: of each corner's two sides,
/// the one that is covered less.
///
/// Where a side is seen, colour changes across it. Under a finger it does not, and what lies inside the side there has
/// another colour than the document has beside it. A side that is merely like the surface behind it, or has another paper
/// behind it, loses the first contrast and not the second.
pub(super) fn covered(picture: &RgbImage, quad: &Quad) -> [f64; 4] {
    let sides: Vec<[f64; 2]> = quad
        .sides()
        .map(|(a, b)| {
            [
                beginning(picture, a, b, 1.0),
                beginning(picture, b, a, -1.0),
            ]
        })
        .collect();
    // Corner i lies between the end of side i − 1 and the beginning of side i.
    std::array::from_fn(|i| sides[(i + 3) % 4][1].min(sides[i][0]))
}

/// The covered share of a side's stretch next to `corner`; `sign` is 1 where the document lies clockwise of the way from
/// `corner` to `other`.
fn beginning(picture: &RgbImage, corner: Point, other: Point, sign: f64) -> f64 {
    let length = corner.distance(other).max(1e-9);
    let gap = sign * (GAP * length).max(2.0);
    let outwards = [
        (other.y - corner.y) / length * gap,
        (corner.x - other.x) / length * gap,
    ];
    let colours = |[from, to]: [f64; 2]| -> Vec<Place> {
        (0..PLACES)
            .filter_map(|k| {
                let p = corner.lerp(other, from + (to - from) * (k as f64 + 0.5) / PLACES as f64);
                let inside = sample(picture, p.x - outwards[0], p.y - outwards[1])?;
                let outside = sample(picture, p.x + outwards[0], p.y + outwards[1])?;
                Some(Place {
                    inside,
                    outside,
                    across: difference(inside, outside),
                })
            })
            .collect()
    };
    let beside = colours(BESIDE);
    let next = colours(NEXT_TO_CORNER);
    if beside.len() < PLACES / 2 || next.len() < PLACES / 2 {
        return 0.0;
    }
    let contrast = median(beside.iter().map(|p| p.across).collect());
    let usual = |of: fn(&Place) -> [f32; 3]| -> [f32; 3] {
        std::array::from_fn(|c| median(beside.iter().map(|p| of(p)[c]).collect()))
    };
    let (document, surface) = (usual(|p| p.inside), usual(|p| p.outside));
    let changed = |a, b| difference(a, b) > CHANGED * contrast;
    let covered = next
        .iter()
        .filter(|p| {
            let weak = p.across < WEAK * contrast && changed(p.inside, document);
            let none = p.across < NONE * contrast && changed(p.outside, surface);
            weak || none
        })
        .count();
    covered as f64 / next.len() as f64
}

fn median(mut values: Vec<f32>) -> f32 {
    values.sort_by(f32::total_cmp);
    values[values.len() / 2]
}

fn difference(a: [f32; 3], b: [f32; 3]) -> f32 {
    (0..3).map(|c| (a[c] - b[c]).powi(2)).sum::<f32>().sqrt()
}
