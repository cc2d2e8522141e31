//! Four lines that may be the sides of a document.

use std::sync::Arc;

use super::lines::{Line, point};
use crate::geometry::{Point, Quad};
use crate::pool::{Lent, Pool};

/// The shortest side sought, as a share of the picture's longer side.
const SHORTEST_SIDE: f32 = 0.10;
/// How far beyond the picture a corner may lie, as a share of its longer side.
const FARTHEST_CORNER: f32 = 0.35;
/// The least share of a side that must be edge: a finger, a highlight or a like-coloured paper may hide the rest.
const LEAST_COVERAGE: f32 = 0.22;
/// The least that the four shares sum to.
const LEAST_SUM: f32 = 1.9;

/// A quadrilateral between four lines and how far edges agree with it.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The lines under the sides, in the order of [`Quad::sides`].
    pub(super) lines: [usize; 4],
    /// In pixels of the edge map, clockwise.
    pub(crate) quad: Quad,
    /// The share of each side inside the picture that is edge, 0 to 1.
    pub(super) coverage: [f32; 4],
    /// The share of edge just beyond the two ends of each side, 0 to 1.
    pub(super) overrun: [[f32; 2]; 4],
    /// Whether each side is the picture's border.
    pub(super) border: [bool; 4],
    pub(super) score: f32,
}

/// The best quadrilaterals between `lines`, best first, `most` at most.
pub(crate) fn candidates(
    lines: &[Line],
    width: usize,
    height: usize,
    most: usize,
    pool: &Arc<Pool>,
) -> Vec<Candidate> {
    let long = width.max(height) as f32;
    let n = lines.len();
    let mut crossings = pool.floats(n * n);
    for (i, crossing) in crossings.iter_mut().enumerate() {
        *crossing = lines[i / n].crossing(&lines[i % n]).unwrap_or(f32::NAN);
    }
    let search = Search {
        lines,
        crossings,
        shortest: SHORTEST_SIDE * long,
        reach: FARTHEST_CORNER * long,
        width: width as f32,
        height: height as f32,
    };
    let mut found: Vec<Candidate> = Vec::new();
    for k in 0..n {
        for l in k + 1..n {
            search.between(k, l, &mut found);
        }
        if found.len() > 40 * most {
            keep_best(&mut found, 20 * most);
        }
    }
    keep_best(&mut found, 20 * most);
    distinct(&found, most)
}

struct Search<'a> {
    lines: &'a [Line],
    /// The parameter on line i where line j crosses it, at `i · n + j`; no number where they do not cross.
    crossings: Lent<Vec<f32>>,
    shortest: f32,
    reach: f32,
    width: f32,
    height: f32,
}

impl Search<'_> {
    fn crossing(&self, i: usize, j: usize) -> Option<f32> {
        let crossing = self.crossings[i * self.lines.len() + j];
        (!crossing.is_nan()).then_some(crossing)
    }

    /// Every quadrilateral with two opposite sides on lines `k` and `l`, of which `k` is the first of all four: each pair
    /// of pairs would else be met twice.
    fn between(&self, k: usize, l: usize, found: &mut Vec<Candidate>) {
        // Sides from k to l that edges support.
        let mut across: Vec<(usize, f32, f32, f32)> = Vec::new();
        for i in 0..self.lines.len() {
            if i == k || i == l {
                continue;
            }
            let (Some(a), Some(b)) = (self.crossing(i, k), self.crossing(i, l)) else {
                continue;
            };
            if (a - b).abs() < self.shortest || !self.near(i, a) || !self.near(i, b) {
                continue;
            }
            let Some(coverage) = self.side(i, a, b) else {
                continue;
            };
            across.push((i, a, b, coverage));
        }
        for (m, &(i, ik, il, ci)) in across.iter().enumerate() {
            if i < k {
                continue;
            }
            for &(j, jk, jl, cj) in &across[m + 1..] {
                if j < k || ci + cj + 2.0 < LEAST_SUM {
                    continue;
                }
                let (Some(ki), Some(kj), Some(li), Some(lj)) = (
                    self.crossing(k, i),
                    self.crossing(k, j),
                    self.crossing(l, i),
                    self.crossing(l, j),
                ) else {
                    continue;
                };
                if (ki - kj).abs() < self.shortest || (li - lj).abs() < self.shortest {
                    continue;
                }
                let Some(ck) = self.side(k, ki, kj) else {
                    continue;
                };
                if ci + cj + ck + 1.0 < LEAST_SUM {
                    continue;
                }
                let Some(cl) = self.side(l, li, lj) else {
                    continue;
                };
                let coverage = [ck, cj, cl, ci];
                let weak = coverage.iter().filter(|&&c| c < 0.5).count();
                let borders = [k, j, l, i]
                    .iter()
                    .filter(|&&s| self.lines[s].border)
                    .count();
                if weak > 2 || borders > 2 || coverage.iter().sum::<f32>() < LEAST_SUM {
                    continue;
                }
                let corners = [
                    point(&self.lines[k], ki),
                    point(&self.lines[k], kj),
                    point(&self.lines[l], lj),
                    point(&self.lines[l], li),
                ];
                let ends = [[ki, kj], [jk, jl], [lj, li], [il, ik]];
                found.extend(self.candidate([k, j, l, i], corners, ends, coverage));
            }
        }
    }

    /// The share of the side that is edge, if that is enough of it.
    fn side(&self, line: usize, a: f32, b: f32) -> Option<f32> {
        let side = &self.lines[line];
        if side.border {
            return Some(BORDER_COVERAGE);
        }
        let (coverage, inside) = side.coverage(a, b);
        // At least a quarter of a side is seen.
        (coverage >= LEAST_COVERAGE && inside >= 0.25 * (b - a).abs()).then_some(coverage)
    }

    fn near(&self, line: usize, t: f32) -> bool {
        let [x, y] = self.lines[line].at(t);
        x > -self.reach
            && y > -self.reach
            && x < self.width + self.reach
            && y < self.height + self.reach
    }

    fn candidate(
        &self,
        mut lines: [usize; 4],
        mut corners: [Point; 4],
        mut ends: [[f32; 2]; 4],
        mut coverage: [f32; 4],
    ) -> Option<Candidate> {
        if Quad::new(corners).area() < 0.0 {
            // Walk the other way round: side s then joins corners 3 − s and 2 − s of the old order.
            corners.reverse();
            lines = [lines[2], lines[1], lines[0], lines[3]];
            coverage = [coverage[2], coverage[1], coverage[0], coverage[3]];
            ends = [ends[2], ends[1], ends[0], ends[3]].map(|[a, b]| [b, a]);
        }
        let quad = Quad::new(corners);
        if !quad.is_convex() {
            return None;
        }
        let mut overrun = [[0.0; 2]; 4];
        for s in 0..4 {
            let line = &self.lines[lines[s]];
            if line.border {
                continue;
            }
            let [a, b] = ends[s];
            let beyond = 0.14 * (b - a);
            for (e, (from, to)) in [(a, a - beyond), (b, b + beyond)].into_iter().enumerate() {
                let step = (to - from).signum() * 2.0;
                let (share, length) = line.coverage(from + step, to + step);
                overrun[s][e] = if length >= 4.0 { share } else { 0.0 };
            }
        }
        let border = lines.map(|l| self.lines[l].border);
        let mut found = Candidate {
            lines,
            quad,
            coverage,
            overrun,
            border,
            score: 0.0,
        };
        found.score = first_score(&found, self.width * self.height);
        found.score.is_finite().then_some(found)
    }
}

/// What a border of the picture counts as a side: less than any good edge.
const BORDER_COVERAGE: f32 = 0.4;

/// How promising a candidate is before it is looked at closely: the sides that are there, less the edges that run on
/// beyond the corners, and the larger the better. Chosen by hand; it only has to keep the right one among many.
fn first_score(c: &Candidate, frame: f32) -> f32 {
    let mean = c.coverage.iter().sum::<f32>() / 4.0;
    let least = c.coverage.iter().copied().fold(1.0, f32::min);
    let overrun = c.overrun.iter().flatten().sum::<f32>() / 8.0;
    let area = (c.quad.area() as f32 / frame).clamp(0.01, 1.0);
    mean + 0.3 * least - 0.5 * overrun + 0.12 * area.ln()
}

fn keep_best(found: &mut Vec<Candidate>, most: usize) {
    if found.len() > most {
        found.select_nth_unstable_by(most, |a, b| b.score.total_cmp(&a.score));
        found.truncate(most);
    }
}

/// The best of each group of near-equal quadrilaterals.
fn distinct(found: &[Candidate], most: usize) -> Vec<Candidate> {
    // Places are sorted, as a candidate is forty times as large.
    let mut order: Vec<u32> = (0..found.len() as u32).collect();
    order.sort_by(|&a, &b| found[b as usize].score.total_cmp(&found[a as usize].score));
    let mut kept: Vec<Candidate> = Vec::new();
    for c in order.into_iter().map(|at| &found[at as usize]) {
        let repeats = kept.iter().any(|k| {
            k.quad
                .corners()
                .iter()
                .zip(c.quad.corners())
                .map(|(a, b)| a.distance(*b))
                .fold(0.0, f64::max)
                < 4.0
        });
        if !repeats {
            kept.push(c.clone());
            if kept.len() == most {
                break;
            }
        }
    }
    kept
}
