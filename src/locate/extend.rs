//! Where the document goes on outside the picture.

use super::pose::FOCAL_LENGTH;
use super::size::DocumentSize;
use crate::geometry::{Point, Quad};

/// The ratios of a side's length to its neighbour's that a document may have, smallest first.
fn ratios() -> [f64; 4] {
    let of = |size: DocumentSize| size.ratio().unwrap_or(1.0);
    let (card, page) = (of(DocumentSize::Id1), of(DocumentSize::Id3));
    [1.0 / card, 1.0 / page, page, card]
}

/// `quad` with the sides that are borders of a picture of `width` × `height` moved out to where the document ends if it
/// has one of the known shapes.
pub(super) fn extend(quad: &Quad, border: [bool; 4], width: f64, height: f64) -> Quad {
    let sides: Vec<usize> = (0..4).filter(|&s| border[s]).collect();
    match sides[..] {
        [] => *quad,
        [side] => beyond_one(quad, side, width, height),
        [a, b] if b - a != 2 => beyond_two(quad, if a == 0 && b == 3 { 3 } else { a }),
        _ => stretched(quad, &sides, 0.04),
    }
}

/// The corners counted from another one.
fn turned(quad: &Quad, first: usize) -> [Point; 4] {
    std::array::from_fn(|i| quad.corners()[(first + i) % 4])
}

fn turned_back(corners: [Point; 4], first: usize) -> Quad {
    Quad::new(std::array::from_fn(|i| corners[(i + 4 - first) % 4]))
}

/// One side is missing. The two next to it meet in a vanishing point, the side opposite to it is at right angles to them
/// in space, and with the focal length assumed that fixes the plane of the document (Zhang and He 2007, section 3).
fn beyond_one(quad: &Quad, side: usize, width: f64, height: f64) -> Quad {
    // 0 and 1 are on the border, 2 and 3 are seen.
    let c = turned(quad, side);
    let focal = FOCAL_LENGTH * width.max(height);
    let ray = |p: Point| {
        [
            (p.x - width / 2.0) / focal,
            (p.y - height / 2.0) / focal,
            1.0,
        ]
    };
    let pixel = |v: [f64; 3]| {
        Point::new(
            v[0] / v[2] * focal + width / 2.0,
            v[1] / v[2] * focal + height / 2.0,
        )
    };
    let outwards = unit(cross(
        cross(ray(c[3]), ray(c[0])),
        cross(ray(c[2]), ray(c[1])),
    ));
    let across = unit(cross(outwards, cross(ray(c[2]), ray(c[3]))));
    let normal = cross(outwards, across);
    // The seen side in space, the document's plane at the distance where one corner has depth one.
    let (p, q) = (ray(c[3]), ray(c[2]));
    let depth = dot(normal, p) / dot(normal, q);
    let q = q.map(|v| v * depth);
    let length = dot(sub(p, q), sub(p, q)).sqrt();
    let step = |from: [f64; 3], by: f64| -> [f64; 3] {
        std::array::from_fn(|i| from[i] + outwards[i] * by)
    };
    let sign = if pixel(step(p, 0.01)).distance(c[0]) < c[3].distance(c[0]) {
        1.0
    } else {
        -1.0
    };
    let away =
        |seen: Point, end: Point, far: Point| far.distance(seen) / end.distance(seen).max(1e-9);
    for ratio in ratios() {
        let (far0, far1) = (
            step(p, sign * ratio * length),
            step(q, sign * ratio * length),
        );
        if far0[2] <= 0.0 || far1[2] <= 0.0 {
            break;
        }
        let (a, b) = (pixel(far0), pixel(far1));
        let (ra, rb) = (away(c[3], c[0], a), away(c[2], c[1], b));
        // As far out as the picture shows the document to go, to within the error of the ratio.
        if ra.min(rb) >= 0.97 && ra.max(rb) < 3.0 {
            if ra.min(rb) < 1.01 {
                break;
            }
            let extended = turned_back([a, b, c[2], c[3]], side);
            if extended.is_convex() {
                return extended;
            }
        }
    }
    stretched(quad, &[side], 0.03)
}

/// Two neighbouring sides are missing, the first of them `side`: one corner is seen, and how far the sides from it go is
/// told by the shape alone, the tilt left out.
fn beyond_two(quad: &Quad, side: usize) -> Quad {
    // Sides 0 and 1 are borders, so corner 3 is seen and its neighbours 0 and 2 are where its sides leave the picture.
    let c = turned(quad, side);
    let (a, b) = (c[3].distance(c[0]), c[3].distance(c[2]));
    // The smallest document of a known shape that reaches as far as is seen.
    let (mut best, mut size) = ((a * 1.04, b * 1.04), f64::INFINITY);
    for ratio in ratios() {
        let (la, lb) = (a.max(b * ratio), b.max(a / ratio));
        if la * lb < size {
            size = la * lb;
            best = (la * 1.02, lb * 1.02);
        }
    }
    let p0 = c[3].lerp(c[0], best.0 / a.max(1e-9));
    let p2 = c[3].lerp(c[2], best.1 / b.max(1e-9));
    let p1 = Point::new(p0.x + p2.x - c[3].x, p0.y + p2.y - c[3].y);
    turned_back([p0, p1, p2, c[3]], side)
}

/// The sides moved outwards by a share of the document's length, where its shape does not tell how far.
fn stretched(quad: &Quad, sides: &[usize], share: f64) -> Quad {
    let mut corners = *quad.corners();
    for &s in sides {
        let (a, b, c, d) = (
            corners[s],
            corners[(s + 1) % 4],
            corners[(s + 2) % 4],
            corners[(s + 3) % 4],
        );
        corners[s] = d.lerp(a, 1.0 + share);
        corners[(s + 1) % 4] = c.lerp(b, 1.0 + share);
    }
    Quad::new(corners)
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn sub(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

fn unit(v: [f64; 3]) -> [f64; 3] {
    let length = dot(v, v).sqrt().max(1e-12);
    v.map(|x| x / length)
}
