//! How much a quadrilateral looks like a document.
//!
//! Two linear scores over the same measures. [`rank`] orders the candidates of one picture; its weights maximise the
//! probability that the first one is right (listwise softmax). [`trust`] says whether the first one is a document at all;
//! its weights are those of a logistic regression. Both were fitted, with a small ridge penalty, on about 800 simulated
//! scenes that are no part of the project, over surfaces, clutter, rotation, tilt, light, blur and noise; the measures and
//! their signs follow Tropin et al., "Advanced Hough-based method for on-device document localization" (arXiv
//! 2008.02615, 2020): how much of the contour is there, and how much inside and outside differ.

use image::RgbImage;

use super::edges::Edges;
use super::lines::Line;
use super::pose::Pose;
use super::quads::Candidate;
use super::size::DocumentSize;
use crate::geometry::{Homography, Point, Quad, Rect};

/// The measures taken of a candidate, and what a unit of each says: in comparison with another candidate of the same
/// picture, and in logits for the best candidate's being a document.
///
/// The shape is left out of the second: a receipt is a document as well.
pub(crate) const WEIGHTS: [(f32, f32); 21] = [
    // The share of the sides that is edge: mean, least, second least.
    (6.33, 0.52),
    (2.98, -0.88),
    (3.06, 0.67),
    // The share of edge just beyond the corners: mean, most.
    (-2.53, 0.05),
    (-2.70, -0.29),
    // The logarithm of the share of the picture, and its square.
    (-1.50, -1.42),
    (-1.15, -0.48),
    // Whether one side, and whether two, are the picture's border.
    (-0.37, -0.01),
    (-2.46, -2.36),
    // The density of edges inside and just outside.
    (14.25, 2.50),
    (-7.39, 0.09),
    // How well colours inside the sides are told from those outside: mean, least; and with an even surface: mean.
    (3.92, 1.62),
    (1.17, -0.85),
    (-1.50, 1.08),
    // How far from a right angle the corners are in space, as a cosine.
    (-4.91, -4.54),
    // How far the shape is from the sizes of documents, and how far below any of them, as logarithms of ratios.
    (-7.42, 0.0),
    (6.24, 0.0),
    // The share of edge next to the corners: mean, least.
    (8.57, 5.77),
    (1.28, -0.66),
    // The distance of the middle from the picture's, in sides of the picture.
    (-5.69, -3.96),
    // The share of the area outside the picture.
    (-25.72, -8.47),
];

/// Where the logits of [`trust`] start. The regression weighed pictures with and without a document alike; seven of eight
/// uploads were taken to have one, which adds ln 7.
pub(crate) const TRUST_LEVEL: f32 = -5.92;

/// What is measured of a candidate, in the order of [`WEIGHTS`].
pub(crate) type Measures = [f32; WEIGHTS.len()];

/// How much better than other candidates of the same picture one with these measures is; without a unit.
pub(crate) fn rank(measures: &Measures) -> f32 {
    measures.iter().zip(&WEIGHTS).map(|(m, w)| m * w.0).sum()
}

/// The probability that the best candidate, with these measures, outlines a document.
pub(crate) fn trust(measures: &Measures) -> f32 {
    let logit: f32 = measures.iter().zip(&WEIGHTS).map(|(m, w)| m * w.1).sum();
    1.0 / (1.0 + (-logit - TRUST_LEVEL).exp())
}

/// The picture that candidates are measured in.
pub(crate) struct Scene<'a> {
    pub(crate) picture: &'a RgbImage,
    pub(crate) edges: &'a Edges,
    pub(crate) lines: &'a [Line],
}

impl Scene<'_> {
    /// Takes the measures of a candidate.
    pub(crate) fn measures(&self, c: &Candidate) -> Measures {
        let (w, h) = (self.edges.width as f64, self.edges.height as f64);
        let area = (c.quad.area() / (w * h)).clamp(0.005, 1.5).ln() as f32;
        let borders = c.border.iter().filter(|b| **b).count();
        let beyond: Vec<f32> = c.overrun.iter().flatten().copied().collect();
        let [inside, outside] = self.texture(&c.quad);
        let contrasts = self.contrasts(c);
        let clear: Vec<f32> = contrasts.iter().map(|c| c[0]).collect();
        let even: Vec<f32> = contrasts.iter().map(|c| c[1]).collect();
        let (skew, shape) = Pose::of(&c.quad, w, h)
            .map_or((1.0, 0.0), |p| (p.skew.abs() as f32, p.aspect.ln().abs()));
        let corners = self.corners(c);
        let middle = c.quad.centre();
        let within = c.quad.area_within(&Rect::new(0.0, 0.0, w, h));
        let mut sides = c.coverage;
        sides.sort_by(f32::total_cmp);
        [
            mean(&sides),
            sides[0],
            sides[1],
            mean(&beyond),
            beyond.iter().copied().fold(0.0, f32::max),
            area,
            area * area,
            f32::from(borders > 0),
            f32::from(borders > 1),
            inside,
            outside,
            mean(&clear),
            least(&clear),
            mean(&even),
            skew.min(0.4),
            off_size(shape),
            (0.2 - shape as f32).max(0.0),
            mean(&corners),
            least(&corners),
            (middle.x / w - 0.5).hypot(middle.y / h - 0.5) as f32,
            (1.0 - within / c.quad.area()) as f32,
        ]
    }

    /// How well the colours just inside each side that is not a border are told from those just outside, 0 to 1: the
    /// distance of their means over that and their spread, of both and of those outside alone.
    fn contrasts(&self, c: &Candidate) -> Vec<[f32; 2]> {
        const PLACES: usize = 24;
        const AWAY: f64 = 4.0;
        let seen = c.quad.sides().zip(c.border).filter(|(_, border)| !border);
        seen.map(|((a, b), _)| {
            let length = a.distance(b).max(1e-9);
            let out = [(b.y - a.y) / length * AWAY, (a.x - b.x) / length * AWAY];
            let pairs: Vec<[[f32; 3]; 2]> = (0..PLACES)
                .filter_map(|k| {
                    let p = a.lerp(b, 0.06 + 0.88 * (k as f64 + 0.5) / PLACES as f64);
                    Some([
                        self.colour(p.x - out[0], p.y - out[1])?,
                        self.colour(p.x + out[0], p.y + out[1])?,
                    ])
                })
                .collect();
            let n = pairs.len().max(1) as f32;
            let (mut apart, mut spread) = (0.0f32, [0.0f32; 2]);
            for channel in 0..3 {
                let means =
                    [0, 1].map(|side| pairs.iter().map(|p| p[side][channel]).sum::<f32>() / n);
                apart += (means[0] - means[1]).powi(2);
                for side in 0..2 {
                    spread[side] += pairs
                        .iter()
                        .map(|p| (p[side][channel] - means[side]).powi(2))
                        .sum::<f32>()
                        / n;
                }
            }
            // A grey level or so of noise in each channel.
            let told = |spread: f32| (apart / (apart + spread + 4.0)).sqrt();
            [told(spread[0] + spread[1]), told(4.0 * spread[1])]
        })
        .collect()
    }

    /// The share of edge along each side next to either corner, rounded corners left out.
    fn corners(&self, c: &Candidate) -> Vec<f32> {
        let mut shares = Vec::with_capacity(8);
        for (s, (a, b)) in c.quad.sides().enumerate() {
            let line = &self.lines[c.lines[s]];
            if line.border {
                continue;
            }
            let (ta, tb) = (line.parameter(a), line.parameter(b));
            let d = tb - ta;
            for (from, to) in [
                (ta + 0.04 * d, ta + 0.14 * d),
                (tb - 0.14 * d, tb - 0.04 * d),
            ] {
                let (share, length) = line.coverage(from, to);
                if length > 3.0 {
                    shares.push(share);
                }
            }
        }
        shares
    }

    /// The mean weight of edges inside the outline and in a band around it.
    fn texture(&self, quad: &Quad) -> [f32; 2] {
        const GRID: u32 = 32;
        const BAND: f64 = 0.15;
        let Some(map) = Homography::from_rect(1.0, 1.0, quad) else {
            return [0.0, 0.0];
        };
        let (mut sums, mut counts) = ([0.0f32; 2], [0.0f32; 2]);
        let at = |i: u32| (f64::from(i) + 0.5) / f64::from(GRID) * (1.0 + 2.0 * BAND) - BAND;
        for i in 0..GRID {
            for j in 0..GRID {
                let (u, v) = (at(i), at(j));
                // How far inside; the sides themselves are left out.
                let depth = u.min(v).min(1.0 - u).min(1.0 - v);
                let which = match depth {
                    d if d > 0.05 => 0,
                    d if d < -0.03 => 1,
                    _ => continue,
                };
                let p = map.apply(Point::new(u, v));
                if let Some(weight) = self.edges.weight_at(p.x, p.y) {
                    sums[which] += weight;
                    counts[which] += 1.0;
                }
            }
        }
        [sums[0] / counts[0].max(1.0), sums[1] / counts[1].max(1.0)]
    }

    fn colour(&self, x: f64, y: f64) -> Option<[f32; 3]> {
        let pixel = (x >= 0.0 && y >= 0.0)
            .then(|| self.picture.get_pixel_checked(x as u32, y as u32))??;
        Some(pixel.0.map(f32::from))
    }
}

/// The distance of a shape, as the logarithm of its sides' ratio, from those of cards and pages.
pub(super) fn off_size(shape: f64) -> f32 {
    let off = |size: DocumentSize| size.ratio().map_or(FAR, |ratio| (shape - ratio.ln()).abs());
    off(DocumentSize::Id1).min(off(DocumentSize::Id3)).min(FAR) as f32
}

/// Shapes farther from any size than this are all alike.
const FAR: f64 = 0.35;

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

fn least(values: &[f32]) -> f32 {
    values.iter().copied().fold(1.0, f32::min)
}
