//! Where colour changes across a thin line.

use std::sync::Arc;

use crate::geometry::angle;
use crate::imaging::gradient::ColourGradient;
use crate::pool::{Lent, Pool};

/// The number of buckets over half a turn into which [`Edges`] sorts its points: one degree each.
pub(super) const DIRECTIONS: usize = 180;

/// A pixel that lies on an edge.
#[derive(Clone, Copy)]
pub(super) struct EdgePoint {
    /// The pixel's centre.
    pub(super) x: f32,
    pub(super) y: f32,
    /// 0 to 1.
    pub(super) weight: f32,
}

/// The edge map that lines are sought in.
pub(crate) struct Edges {
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// How surely each pixel lies on an edge, 0 to 1.
    pub(super) weight: Lent<Vec<f32>>,
    /// See [`ColourGradient::double_angle`].
    pub(super) double_angle: Lent<Vec<f32>>,
    /// The numbers of an [`EdgePoint`] in turn.
    points: Lent<Vec<f32>>,
    /// Where each direction's points start in `points`.
    starts: Vec<usize>,
}

/// The weakest edge that counts half, in grey levels per pixel, on a surface without texture or noise; elsewhere it is
/// the median strength.
const FAINT: f32 = 0.5;

impl Edges {
    /// The edges of a picture with this gradient.
    pub(crate) fn of(gradient: ColourGradient, pool: &Arc<Pool>) -> Self {
        let (width, height) = (gradient.width, gradient.height);
        let half = FAINT.max(median(&gradient.strength));
        let half2 = half * half;
        let mut weight = pool.floats(gradient.strength.len());
        for (weight, s) in weight.iter_mut().zip(gradient.strength.iter()) {
            *weight = s * s / (s * s + half2);
        }
        let (points, starts) = thin(&gradient, &weight, pool);
        Self {
            width,
            height,
            weight,
            double_angle: gradient.double_angle,
            points,
            starts,
        }
    }

    /// The points whose normal lies in bucket `direction` (modulo half a turn), as [`DIRECTIONS`] counts them, and how many
    /// lie in the buckets before it.
    pub(super) fn towards(&self, direction: usize) -> (usize, impl Iterator<Item = EdgePoint>) {
        let d = direction % DIRECTIONS;
        let (start, end) = (self.starts[d], self.starts[d + 1]);
        let points = self.points.as_chunks().0[start..end].iter();
        let points = points.map(|&[x, y, weight]| EdgePoint { x, y, weight });
        (start, points)
    }

    /// How many points there are.
    pub(super) fn count(&self) -> usize {
        self.points.len() / 3
    }

    /// The weight of the pixel at `(x, y)`; `None` outside the picture.
    pub(super) fn weight_at(&self, x: f64, y: f64) -> Option<f32> {
        if x < 0.0 || y < 0.0 {
            return None;
        }
        let (x, y) = (x as usize, y as usize);
        (x < self.width && y < self.height).then(|| self.weight[y * self.width + x])
    }

    /// How surely an edge with the normal at this doubled angle passes through `(x, y)`, 0 to 1.
    pub(super) fn along(&self, x: f32, y: f32, normal: [f32; 2]) -> f32 {
        if x < 0.0 || y < 0.0 {
            return 0.0;
        }
        let (x, y) = (x as usize, y as usize);
        if x >= self.width || y >= self.height {
            return 0.0;
        }
        let i = y * self.width + x;
        let [c, s] = self.double_angle.as_chunks().0[i];
        if c * normal[0] + s * normal[1] >= ALIGNED {
            self.weight[i]
        } else {
            0.0
        }
    }
}

/// The cosine of twice the 14° by which a pixel's normal may stray from its line's: noise at the faintest edges.
const ALIGNED: f32 = 0.88;

/// The points where the strength peaks across the edge, bucketed by direction.
fn thin(g: &ColourGradient, weight: &[f32], pool: &Arc<Pool>) -> (Lent<Vec<f32>>, Vec<usize>) {
    let (directions, _) = g.double_angle.as_chunks();
    // The direction of each, and its point.
    let mut found = pool.list();
    let mut counts = vec![0usize; DIRECTIONS + 1];
    for y in 1..g.height.saturating_sub(1) {
        for x in 1..g.width - 1 {
            let i = y * g.width + x;
            if weight[i] < 0.35 {
                continue;
            }
            let [c, s]: [f32; 2] = directions[i];
            // Which neighbour lies across the edge, from the octant of twice the angle.
            let step = if c > 0.7 {
                1
            } else if c < -0.7 {
                g.width
            } else if s > 0.0 {
                g.width + 1
            } else {
                g.width - 1
            };
            let m = g.strength[i];
            if m < g.strength[i - step] || m <= g.strength[i + step] {
                continue;
            }
            let d =
                ((angle(s, c) / std::f32::consts::TAU * DIRECTIONS as f32) as usize) % DIRECTIONS;
            counts[d + 1] += 1;
            found.extend([d as f32, x as f32 + 0.5, y as f32 + 0.5, weight[i]]);
        }
    }
    for d in 0..DIRECTIONS {
        counts[d + 1] += counts[d];
    }
    let mut next = counts.clone();
    let found = found.as_chunks().0;
    let mut points = pool.floats(3 * found.len());
    let places = points.as_chunks_mut().0;
    for &[d, x, y, weight] in found {
        let next = &mut next[d as usize];
        places[*next] = [x, y, weight];
        *next += 1;
    }
    (points, counts)
}

/// The median to within a sixteenth of a grey level, of values up to 256.
fn median(values: &[f32]) -> f32 {
    let mut histogram = [0usize; 4096];
    for v in values {
        histogram[((v * 16.0) as usize).min(4095)] += 1;
    }
    let mut seen = 0;
    for (bin, count) in histogram.iter().enumerate() {
        seen += count;
        if seen * 2 >= values.len() {
            return bin as f32 / 16.0;
        }
    }
    0.0
}
