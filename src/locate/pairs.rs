//! Two documents of one size laid out together, as the front and the back of a card are in one picture.

use super::pose::Pose;
use super::quads::Candidate;
use super::size::DocumentSize;
use crate::geometry::{Point, Quad};

/// How far either's shape may be from that of a card, as a logarithm: the outlines are not yet refined. The two pages of an
/// open passport, which are one document, are farther off.
const LARGEST_OFF: f64 = 0.075;
/// A side that is edge over less than this is a guess.
const LEAST_COVERAGE: f32 = 0.3;
/// The smaller one's longer side over the larger one's, at least: both are seen from the same distance.
const LEAST_ALIKE: f64 = 0.86;
/// The angle between their longer sides, at most, as a sine.
const MOST_TURNED: f64 = 0.1;
/// How far one may be shifted against the other along the side at which they lie, in its lengths.
const MOST_SHIFTED: f64 = 0.15;
/// How far apart they may lie, in shorter sides, and how far they may seem to overlap.
const GAP: std::ops::Range<f64> = -0.08..0.7;
/// The share of the picture that both take together, at least: cards in the background are smaller.
const LEAST_AREA: f64 = 0.12;
/// How many of the candidates that rank first are paired, and how many pairs are kept.
const CONSIDERED: usize = 40;
const KEPT: usize = 2;

/// The pairs among the candidates, given as their places in `ranked`, that lie as a front and a back do, the best first; each
/// in reading order.
pub(super) fn pairs(ranked: &[(f32, f64, &Candidate)], width: f64, height: f64) -> Vec<[usize; 2]> {
    let fits = |(_, _, c): &&(f32, f64, &Candidate)| {
        let shape = Pose::of(&c.quad, width, height).map(|pose| pose.aspect.ln().abs());
        let card = DocumentSize::Id1.ratio().map_or(0.0, f64::ln);
        shape.is_some_and(|shape| (shape - card).abs() <= LARGEST_OFF)
            && c.coverage
                .iter()
                .zip(c.border)
                .all(|(share, border)| border || *share >= LEAST_COVERAGE)
    };
    let sheets: Vec<(usize, f32, Sheet)> = ranked
        .iter()
        .enumerate()
        .filter(|(_, one)| fits(one))
        .take(CONSIDERED)
        .map(|(i, (rank, _, c))| (i, *rank, Sheet::of(&c.quad)))
        .collect();
    let mut found: Vec<(f32, [usize; 2])> = Vec::new();
    for (k, (i, first, a)) in sheets.iter().enumerate() {
        for (j, second, b) in &sheets[k + 1..] {
            let large = a.quad.area() + b.quad.area() >= LEAST_AREA * width * height;
            if large && a.lies_beside(b) {
                let before = a.middle.x + a.middle.y <= b.middle.x + b.middle.y;
                let pair = if before { [*i, *j] } else { [*j, *i] };
                found.push((first + second, pair));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(KEPT);
    found.into_iter().map(|(_, pair)| pair).collect()
}

/// An outline with what pairs are compared by.
struct Sheet {
    quad: Quad,
    middle: Point,
    /// The unit vector along the longer side.
    along: [f64; 2],
    long: f64,
    short: f64,
}

impl Sheet {
    fn of(quad: &Quad) -> Self {
        let [top, right, bottom, left] = quad.side_lengths();
        let (across, down) = ((top + bottom) / 2.0, (right + left) / 2.0);
        let c = quad.corners();
        let between = |a: Point, b: Point| Point::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0);
        let (from, to) = match across >= down {
            true => (between(c[0], c[3]), between(c[1], c[2])),
            false => (between(c[0], c[1]), between(c[2], c[3])),
        };
        let length = from.distance(to).max(1e-9);
        Self {
            quad: *quad,
            middle: quad.centre(),
            along: [(to.x - from.x) / length, (to.y - from.y) / length],
            long: across.max(down),
            short: across.min(down),
        }
    }

    fn lies_beside(&self, other: &Self) -> bool {
        let alike = self.long.min(other.long) / self.long.max(other.long) >= LEAST_ALIKE
            && self.short.min(other.short) / self.short.max(other.short) >= LEAST_ALIKE;
        let [x, y] = self.along;
        let turned = (x * other.along[1] - y * other.along[0]).abs();
        if !alike || turned > MOST_TURNED {
            return false;
        }
        let (dx, dy) = (
            other.middle.x - self.middle.x,
            other.middle.y - self.middle.y,
        );
        let (along, across) = ((dx * x + dy * y).abs(), (dy * x - dx * y).abs());
        let (long, short) = (
            (self.long + other.long) / 2.0,
            (self.short + other.short) / 2.0,
        );
        // One above the other, or side by side.
        let above = along <= MOST_SHIFTED * long && GAP.contains(&((across - short) / short));
        let beside = across <= MOST_SHIFTED * short && GAP.contains(&((along - long) / short));
        above || beside
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Rect;

    #[test]
    fn a_front_and_a_back_lie_beside_or_above_each_other() {
        let at = |x: f64, y: f64, w: f64, h: f64| Sheet::of(&Quad::from(Rect::new(x, y, w, h)));
        let front = at(20.0, 20.0, 86.0, 54.0);
        for (back, beside) in [
            (at(20.0, 74.0, 86.0, 54.0), true),
            (at(22.0, 90.0, 84.0, 53.0), true),
            (at(110.0, 21.0, 86.0, 54.0), true),
            (at(20.0, 150.0, 86.0, 54.0), false),
            (at(60.0, 80.0, 86.0, 54.0), false),
            (at(20.0, 80.0, 60.0, 38.0), false),
            (at(20.0, 80.0, 54.0, 86.0), false),
            (at(25.0, 25.0, 86.0, 54.0), false),
        ] {
            assert_eq!(front.lies_beside(&back), beside, "{:?}", back.quad);
        }
    }
}
