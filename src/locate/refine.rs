//! Sub-pixel care for the sides.

use image::RgbImage;

use crate::geometry::{Point, Quad};

/// How many places along a side are looked at.
const PLACES: usize = 72;
/// The share of a side left out at either end: rounded corners (ISO/IEC 7810 allows ID-1 a radius of 3.48 mm, 6.4 % of the
/// shorter side) and fingers bend it there.
const ENDS: f64 = 0.09;

/// A straight line through `point` along the unit vector `along`.
#[derive(Clone, Copy)]
struct Fit {
    point: Point,
    along: [f64; 2],
}

/// `quad` with each of its sides for which `keep` is not set moved onto the edge that lies along it within `reach`
/// pixels; sides where no such edge is found stay.
pub(super) fn refine(picture: &RgbImage, quad: &Quad, keep: [bool; 4], reach: f64) -> Quad {
    let mut fits = [Fit {
        point: quad.centre(),
        along: [1.0, 0.0],
    }; 4];
    for (s, (a, b)) in quad.sides().enumerate() {
        let length = a.distance(b).max(1e-9);
        let along = [(b.x - a.x) / length, (b.y - a.y) / length];
        let rough = Fit { point: a, along };
        fits[s] = if keep[s] {
            rough
        } else {
            side(picture, a, b, reach).unwrap_or(rough)
        };
    }
    let corners: [Option<Point>; 4] =
        std::array::from_fn(|i| crossing(&fits[(i + 3) % 4], &fits[i]));
    match corners {
        [Some(a), Some(b), Some(c), Some(d)] => {
            let refined = Quad::new([a, b, c, d]);
            let moved = quad
                .corners()
                .iter()
                .zip(refined.corners())
                .map(|(p, q)| p.distance(*q))
                .fold(0.0, f64::max);
            if refined.is_convex() && moved <= 4.0 * reach {
                refined
            } else {
                *quad
            }
        }
        _ => *quad,
    }
}

fn crossing(a: &Fit, b: &Fit) -> Option<Point> {
    let det = a.along[0] * b.along[1] - a.along[1] * b.along[0];
    if det.abs() < 1e-3 {
        return None;
    }
    let (dx, dy) = (b.point.x - a.point.x, b.point.y - a.point.y);
    let t = (dx * b.along[1] - dy * b.along[0]) / det;
    Some(Point::new(
        a.point.x + t * a.along[0],
        a.point.y + t * a.along[1],
    ))
}

/// The line through the strongest changes of colour across the side from `a` to `b`.
fn side(picture: &RgbImage, a: Point, b: Point, reach: f64) -> Option<Fit> {
    let length = a.distance(b);
    if length < 8.0 {
        return None;
    }
    let along = [(b.x - a.x) / length, (b.y - a.y) / length];
    let normal = [along[1], -along[0]];
    let steps = (2.0 * reach).ceil() as usize + 1;
    // Position along the side, offset across it, weight.
    let mut found: Vec<[f64; 3]> = Vec::with_capacity(PLACES);
    let mut strength = vec![0.0f64; steps];
    for k in 0..PLACES {
        let t = length * (ENDS + (1.0 - 2.0 * ENDS) * (k as f64 + 0.5) / PLACES as f64);
        let at = |offset: f64| {
            sample(
                picture,
                a.x + along[0] * t + normal[0] * offset,
                a.y + along[1] * t + normal[1] * offset,
            )
        };
        let mut missing = false;
        for (j, s) in strength.iter_mut().enumerate() {
            let offset = j as f64 - (steps - 1) as f64 / 2.0;
            match (at(offset - 1.0), at(offset + 1.0)) {
                (Some(p), Some(q)) => {
                    *s = (0..3)
                        .map(|c| f64::from(p[c] - q[c]).powi(2))
                        .sum::<f64>()
                        .sqrt();
                }
                _ => {
                    missing = true;
                    *s = 0.0;
                }
            }
        }
        if missing {
            continue;
        }
        // Every local maximum: which of them are the side's is for the line to tell.
        for j in 1..steps - 1 {
            let (l, m, r) = (strength[j - 1], strength[j], strength[j + 1]);
            if m < 3.0 || m < l || m <= r {
                continue;
            }
            let peak = 0.5 * (l - r) / (l - 2.0 * m + r).min(-1e-9);
            let offset = j as f64 + peak.clamp(-0.5, 0.5) - (steps - 1) as f64 / 2.0;
            found.push([t, offset, m / (m + 12.0)]);
        }
    }
    let (mut slope, mut base) = (0.0, 0.0);
    // From within the reach down to within half a pixel or so: Tukey's biweight with a shrinking scale.
    for round in 0..6 {
        let scale = (reach * 0.6f64.powi(round)).max(1.2);
        let (mut n, mut st, mut so, mut stt, mut sto) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for &[t, offset, weight] in &found {
            let u = (offset - base - slope * t) / scale;
            if u.abs() >= 1.0 {
                continue;
            }
            let w = weight * (1.0 - u * u).powi(2);
            n += w;
            st += w * t;
            so += w * offset;
            stt += w * t * t;
            sto += w * t * offset;
        }
        let det = n * stt - st * st;
        if n < 4.0 || det <= 1e-9 {
            return None;
        }
        slope = (n * sto - st * so) / det;
        base = (so - slope * st) / n;
    }
    let point = |t: f64| {
        let o = base + slope * t;
        Point::new(
            a.x + along[0] * t + normal[0] * o,
            a.y + along[1] * t + normal[1] * o,
        )
    };
    let (p, q) = (point(0.0), point(length));
    let l = p.distance(q);
    Some(Fit {
        point: p,
        along: [(q.x - p.x) / l, (q.y - p.y) / l],
    })
}

/// The colour at a point, between the four pixels around it; `None` outside the picture.
pub(super) fn sample(picture: &RgbImage, x: f64, y: f64) -> Option<[f32; 3]> {
    let (w, h) = (picture.width() as usize, picture.height() as usize);
    let (px, py) = (x - 0.5, y - 0.5);
    if px < 0.0 || py < 0.0 || px > (w - 1) as f64 || py > (h - 1) as f64 {
        return None;
    }
    let (x0, y0) = (px as usize, py as usize);
    let (x1, y1) = ((x0 + 1).min(w - 1), (y0 + 1).min(h - 1));
    let (fx, fy) = ((px - x0 as f64) as f32, (py - y0 as f64) as f32);
    let data = picture.as_raw();
    let at = |x: usize, y: usize, c: usize| f32::from(data[(y * w + x) * 3 + c]);
    Some(std::array::from_fn(|c| {
        let above = at(x0, y0, c) + (at(x1, y0, c) - at(x0, y0, c)) * fx;
        let below = at(x0, y1, c) + (at(x1, y1, c) - at(x0, y1, c)) * fx;
        above + (below - above) * fy
    }))
}
