//! Straight lines that edges lie on.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::sync::Arc;

use super::edges::{DIRECTIONS, EdgePoint, Edges};
use crate::geometry::Point;
use crate::imaging::wide::wide;
use crate::pool::Pool;

/// How many lines are kept: a document has four, its print and the surface around it have many more.
const MOST_LINES: usize = 52;
/// How far an edge point's normal may stray from the line's when it votes, in degrees.
const VOTE_SPREAD: usize = 5;

/// A line `x·cos θ + y·sin θ = rho` and how much of it is edge.
pub(crate) struct Line {
    /// The unit normal (cos θ, sin θ).
    pub(super) normal: [f32; 2],
    pub(super) rho: f32,
    /// Whether this is a border of the picture, which no edge supports.
    pub(super) border: bool,
    /// The part inside the picture, as parameters along [`Self::at`].
    pub(super) inside: [f32; 2],
    /// The sum of support from `inside[0]` to one pixel further each.
    sums: Vec<f32>,
}

impl Line {
    fn new(normal: [f32; 2], rho: f32, edges: &Edges) -> Option<Self> {
        let (w, h) = (edges.width as f32, edges.height as f32);
        let mut line = Self {
            normal,
            rho,
            border: false,
            inside: [0.0, 0.0],
            sums: Vec::new(),
        };
        line.inside = line.clip(w, h)?;
        let doubled = [
            normal[0] * normal[0] - normal[1] * normal[1],
            2.0 * normal[0] * normal[1],
        ];
        let steps = (line.inside[1] - line.inside[0]) as usize;
        let mut sum = 0.0;
        line.sums.push(0.0);
        for k in 0..steps {
            let [x, y] = line.at(line.inside[0] + k as f32 + 0.5);
            let mut best = 0.0f32;
            for offset in [0.0, -1.2, 1.2] {
                best =
                    best.max(edges.along(x + normal[0] * offset, y + normal[1] * offset, doubled));
            }
            sum += best;
            line.sums.push(sum);
        }
        Some(line)
    }

    fn border(normal: [f32; 2], rho: f32, w: f32, h: f32) -> Self {
        let mut line = Self {
            normal,
            rho,
            border: true,
            inside: [0.0, 0.0],
            sums: Vec::new(),
        };
        // A border touches the picture; ask for the line a hair inside it.
        line.inside = Self {
            rho: rho.clamp(0.01, rho.max(0.02) - 0.01),
            sums: Vec::new(),
            ..line
        }
        .clip(w, h)
        .unwrap_or([0.0, 0.0]);
        line
    }

    /// The point `t` pixels along the line from the one nearest the origin.
    pub(super) fn at(&self, t: f32) -> [f32; 2] {
        let [nx, ny] = self.normal;
        [nx * self.rho - ny * t, ny * self.rho + nx * t]
    }

    /// The parameter of the point of the line that is nearest to `p`.
    pub(super) fn parameter(&self, p: Point) -> f32 {
        p.y as f32 * self.normal[0] - p.x as f32 * self.normal[1]
    }

    /// The parameters between which the line crosses a picture of `w` × `h`.
    fn clip(&self, w: f32, h: f32) -> Option<[f32; 2]> {
        let (mut from, mut to) = (f32::NEG_INFINITY, f32::INFINITY);
        let [nx, ny] = self.normal;
        for (origin, slope, size) in [(nx * self.rho, -ny, w), (ny * self.rho, nx, h)] {
            if slope.abs() < 1e-6 {
                if origin < 0.0 || origin > size {
                    return None;
                }
                continue;
            }
            let (a, b) = (-origin / slope, (size - origin) / slope);
            from = from.max(a.min(b));
            to = to.min(a.max(b));
        }
        (to - from >= 2.0).then_some([from, to])
    }

    /// The parameter along this line where `other` crosses it; `None` for lines within 40° of each other:
    /// seen at a tilt of 35°, the right angles of a document stay between 55° and 125°.
    pub(super) fn crossing(&self, other: &Self) -> Option<f32> {
        let det = self.normal[0] * other.normal[1] - self.normal[1] * other.normal[0];
        if det.abs() < 0.64 {
            return None;
        }
        let [x, y] = self.at(0.0);
        let gap = other.rho - other.normal[0] * x - other.normal[1] * y;
        // Along (−ny, nx) the other line's distance grows by det per pixel.
        Some(gap / det)
    }

    /// The share of the stretch between two parameters that is edge, over the part of it inside the picture, and the
    /// length of that part in pixels.
    pub(super) fn coverage(&self, a: f32, b: f32) -> (f32, f32) {
        let from = a.min(b).max(self.inside[0]);
        let to = a.max(b).min(self.inside[1]);
        if to - from < 1.0 || self.sums.is_empty() {
            return (0.0, (to - from).max(0.0));
        }
        let last = self.sums.len() - 1;
        let i = ((from - self.inside[0]) as usize).min(last);
        let j = ((to - self.inside[0]).ceil() as usize).min(last);
        let covered = self.sums[j] - self.sums[i];
        (covered / (j.max(i + 1) - i) as f32, to - from)
    }
}

/// Where two lines cross, given one of them and the parameter on it.
pub(super) fn point(line: &Line, t: f32) -> Point {
    let [x, y] = line.at(t);
    Point::new(f64::from(x), f64::from(y))
}

/// The lines that most edge points lie on, strongest first, and the picture's four borders after them.
///
/// Hough's transform, each point voting only for lines near its own direction (O'Gorman and Clowes 1976), the peaks
/// refined by fitting to the points that voted.
pub(crate) fn lines(edges: &Edges, pool: &Arc<Pool>) -> Vec<Line> {
    wide!(strongest(edges, pool))
}

#[inline(always)]
fn strongest(edges: &Edges, pool: &Arc<Pool>) -> Vec<Line> {
    let (w, h) = (edges.width as f32, edges.height as f32);
    let reach = w.hypot(h).ceil() as usize + 2;
    let bins = 2 * reach;
    let normals: [[f32; 2]; DIRECTIONS] = std::array::from_fn(|d| normal_of(d as f32 + 0.5));
    let mut votes = pool.floats(DIRECTIONS * bins);
    votes.fill(0.0);
    for direction in 0..DIRECTIONS {
        for p in edges.towards(direction).1 {
            vote(&mut votes, &normals, bins, reach, direction, &p, 1.0);
        }
    }
    let mut kept: Vec<Line> = Vec::new();
    let mut queue: BinaryHeap<Peak> = peaks(&votes, bins).into();
    let mut taken = vec![false; edges.count()];
    let mut tried = 0;
    while let Some(peak) = queue.pop() {
        if kept.len() >= MOST_LINES || tried >= 3 * MOST_LINES {
            break;
        }
        let row = &votes[peak.direction * bins..(peak.direction + 1) * bins];
        let left = row[peak.bin - 1].max(row[peak.bin]).max(row[peak.bin + 1]);
        if left < 0.9 * peak.votes {
            // Lines found meanwhile took some of its points: let it wait its turn with what it has left.
            if left >= LEAST_VOTES {
                queue.push(Peak {
                    votes: left,
                    ..peak
                });
            }
            continue;
        }
        tried += 1;
        let Some((normal, rho)) = fit(
            edges,
            &taken,
            peak.direction,
            peak.bin as f32 - reach as f32,
        ) else {
            continue;
        };
        for d in 0..=2 * VOTE_SPREAD {
            let direction = (peak.direction + DIRECTIONS + d - VOTE_SPREAD) % DIRECTIONS;
            let (start, points) = edges.towards(direction);
            for (i, p) in points.enumerate() {
                if taken[start + i] || (p.x * normal[0] + p.y * normal[1] - rho).abs() > 1.8 {
                    continue;
                }
                taken[start + i] = true;
                vote(&mut votes, &normals, bins, reach, direction, &p, -1.0);
            }
        }
        kept.extend(Line::new(normal, rho, edges));
    }
    kept.extend([
        Line::border([1.0, 0.0], 0.0, w, h),
        Line::border([0.0, 1.0], 0.0, w, h),
        Line::border([1.0, 0.0], w, w, h),
        Line::border([0.0, 1.0], h, w, h),
    ]);
    kept
}

/// Adds an edge point's votes, or with `sign` −1 takes them back.
#[inline(always)]
fn vote(
    votes: &mut [f32],
    normals: &[[f32; 2]; DIRECTIONS],
    bins: usize,
    reach: usize,
    direction: usize,
    p: &EdgePoint,
    sign: f32,
) {
    for spread in 0..=2 * VOTE_SPREAD {
        let towards = (direction + DIRECTIONS + spread - VOTE_SPREAD) % DIRECTIONS;
        let away = (spread as f32 - VOTE_SPREAD as f32).abs();
        let trust = sign * p.weight * (1.0 - away / (VOTE_SPREAD as f32 + 1.0));
        let [nx, ny] = normals[towards];
        let rho = p.x * nx + p.y * ny + reach as f32;
        let bin = rho as usize;
        let part = rho - bin as f32;
        votes[towards * bins + bin] += trust * (1.0 - part);
        votes[towards * bins + bin + 1] += trust * part;
    }
}

/// A place in the accumulator, ordered by its votes.
struct Peak {
    votes: f32,
    direction: usize,
    bin: usize,
}

impl PartialEq for Peak {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Peak {}

impl PartialOrd for Peak {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Peak {
    fn cmp(&self, other: &Self) -> Ordering {
        self.votes.total_cmp(&other.votes)
    }
}

/// Fewer votes make no line.
const LEAST_VOTES: f32 = 6.0;

/// The unit normal at `degrees`.
fn normal_of(degrees: f32) -> [f32; 2] {
    let (sin, cos) = degrees.to_radians().sin_cos();
    [cos, sin]
}

/// The local maxima of the accumulator.
#[inline(always)]
fn peaks(votes: &[f32], bins: usize) -> Vec<Peak> {
    let row = |direction: usize| &votes[direction * bins..(direction + 1) * bins];
    let mut found = Vec::new();
    for direction in 0..DIRECTIONS {
        let here = row(direction);
        for bin in 2..bins - 2 {
            let v = here[bin];
            if v < LEAST_VOTES
                || v < here[bin - 1].max(here[bin - 2])
                || v <= here[bin + 1].max(here[bin + 2])
            {
                continue;
            }
            let beside = [1, DIRECTIONS - 1].map(|step| (direction + step) % DIRECTIONS);
            let highest = beside.into_iter().all(|other| {
                // Where the half turn closes, the normal points the other way and rho changes its sign.
                let wrapped = other.abs_diff(direction) > 1;
                let bin = if wrapped { bins - bin } else { bin };
                let near = bin.saturating_sub(2)..(bin + 3).min(bins);
                row(other)[near].iter().all(|&w| w <= v)
            });
            if highest {
                found.push(Peak {
                    votes: v,
                    direction,
                    bin,
                });
            }
        }
    }
    found
}

/// The line fitted to the points that voted for a peak: total least squares, twice, the second time nearer.
#[inline(always)]
fn fit(edges: &Edges, taken: &[bool], direction: usize, rho: f32) -> Option<([f32; 2], f32)> {
    let (mut normal, mut rho) = (normal_of(direction as f32 + 0.5), rho);
    for near in [2.5f32, 1.6] {
        let (mut n, mut sx, mut sy, mut sxx, mut sxy, mut syy) = (0.0f64, 0.0, 0.0, 0.0, 0.0, 0.0);
        for spread in 0..=2 * VOTE_SPREAD {
            let (start, points) = edges.towards(direction + DIRECTIONS + spread - VOTE_SPREAD);
            for (i, p) in points.enumerate() {
                if taken[start + i] {
                    continue;
                }
                let off = p.x * normal[0] + p.y * normal[1] - rho;
                if off.abs() > near {
                    continue;
                }
                let (x, y, w) = (f64::from(p.x), f64::from(p.y), f64::from(p.weight));
                n += w;
                sx += w * x;
                sy += w * y;
                sxx += w * x * x;
                sxy += w * x * y;
                syy += w * y * y;
            }
        }
        if n < 6.0 {
            return None;
        }
        let (mx, my) = (sx / n, sy / n);
        let (xx, xy, yy) = (sxx / n - mx * mx, sxy / n - mx * my, syy / n - my * my);
        // The direction of least spread.
        let along = 0.5 * (2.0 * xy).atan2(xx - yy);
        let (sin, cos) = along.sin_cos();
        let fresh = [-sin as f32, cos as f32];
        let sign = if fresh[0] * normal[0] + fresh[1] * normal[1] < 0.0 {
            -1.0
        } else {
            1.0
        };
        normal = [fresh[0] * sign, fresh[1] * sign];
        rho = (mx * f64::from(normal[0]) + my * f64::from(normal[1])) as f32;
    }
    Some((normal, rho))
}
