//! How much a quadrilateral looks like a document.

use image::RgbImage;

use super::edges::Edges;
use super::format::Pose;
use super::lines::Line;
use super::quads::Candidate;
use crate::geometry::{Point, Quad, Rect};

/// The number of measures taken of a candidate.
pub(super) const N: usize = 21;

/// What a unit of each measure says for one candidate against another.
const RANK: [f32; N] = [
    5.06, 3.29, 2.95, -1.92, -2.61, -1.65, -1.20, -0.32, -2.78, 12.59, -6.87, 4.41, 0.93, -0.94,
    -5.44, -8.12, 8.70, 7.72, 1.49, -7.23, -27.34,
];
/// What a unit of each measure says for the best candidate's being a document, in logits; and the level.
const TRUST: [f32; N] = [
    0.20, -1.04, 0.84, 0.01, -0.43, -1.41, -0.42, 0.18, -2.41, 2.55, 0.38, 2.07, -0.51, 0.20,
    -5.32, 0.00, 0.00, 5.98, -0.64, -4.24, -4.77,
];
const TRUST_LEVEL: f32 = -8.04;

/// How much better than another candidate one with these measures is; no unit.
pub(super) fn rank(measures: &[f32; N]) -> f32 {
    dot(measures, &RANK)
}

/// The probability that the best candidate, with these measures, outlines a document.
pub(super) fn trust(measures: &[f32; N]) -> f32 {
    1.0 / (1.0 + (-dot(measures, &TRUST) - TRUST_LEVEL).exp())
}

fn dot(a: &[f32; N], b: &[f32; N]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// what is known of a candidate
pub(super) struct Seen<'a> {
    pub(super) picture: &'a RgbImage,
    pub(super) edges: &'a Edges,
    pub(super) lines: &'a [Line],
}

impl Seen<'_> {
    fn colour(&self, x: f64, y: f64) -> Option<[f32; 3]> {
        if x < 0.0 || y < 0.0 {
            return None;
        }
        let (x, y) = (x as u32, y as u32);
        if x >= self.picture.width() || y >= self.picture.height() {
            return None;
        }
        Some(self.picture.get_pixel(x, y).0.map(f32::from))
    }

    fn weight(&self, x: f64, y: f64) -> Option<f32> {
        if x < 0.0 || y < 0.0 {
            return None;
        }
        let (x, y) = (x as usize, y as usize);
        (x < self.edges.width && y < self.edges.height)
            .then(|| self.edges.weight[y * self.edges.width + x])
    }

    pub(super) fn features(&self, c: &Candidate) -> [f32; N] {
        let (w, h) = (self.edges.width as f64, self.edges.height as f64);
        let mut cov = c.coverage;
        for s in 0..4 {
            if c.border[s] {
                cov[s] = 0.4;
            }
        }
        let mean = cov.iter().sum::<f32>() / 4.0;
        let mut sorted = cov;
        sorted.sort_by(f32::total_cmp);
        let over: Vec<f32> = c.overrun.iter().flatten().copied().collect();
        let area = (c.quad.area() / (w * h)).clamp(0.005, 1.5) as f32;
        let pose = Pose::of(&c.quad, w, h);
        let (inside, outside) = self.texture(&c.quad);
        // strips
        let mut seps = Vec::new();
        let mut seps2 = Vec::new();
        let centre = c.quad.corners().iter().fold(Point::new(0.0, 0.0), |a, p| {
            Point::new(a.x + p.x / 4.0, a.y + p.y / 4.0)
        });
        for (s, (a, b)) in c.quad.sides().enumerate() {
            if c.border[s] {
                continue;
            }
            let len = a.distance(b);
            let (mut nx, mut ny) = ((b.y - a.y) / len, -(b.x - a.x) / len);
            let m = a.lerp(b, 0.5);
            if (centre.x - m.x) * nx + (centre.y - m.y) * ny > 0.0 {
                nx = -nx;
                ny = -ny;
            }
            let mut pairs = Vec::new();
            for k in 0..24 {
                let p = a.lerp(b, 0.06 + 0.88 * (k as f64 + 0.5) / 24.0);
                if let (Some(i), Some(o)) = (
                    self.colour(p.x - 4.0 * nx, p.y - 4.0 * ny),
                    self.colour(p.x + 4.0 * nx, p.y + 4.0 * ny),
                ) {
                    pairs.push((i, o));
                }
            }
            let n = pairs.len().max(1) as f32;
            let mut sep = 0.0f32;
            let mut spread = 0.0f32;
            let mut spread_out = 0.0f32;
            for ch in 0..3 {
                let (mi, mo) = (
                    pairs.iter().map(|p| p.0[ch]).sum::<f32>() / n,
                    pairs.iter().map(|p| p.1[ch]).sum::<f32>() / n,
                );
                sep += (mi - mo).powi(2);
                spread += pairs
                    .iter()
                    .map(|p| (p.0[ch] - mi).powi(2) + (p.1[ch] - mo).powi(2))
                    .sum::<f32>()
                    / n;
                spread_out += pairs.iter().map(|p| (p.1[ch] - mo).powi(2)).sum::<f32>() / n;
            }
            seps.push((sep / (sep + spread + 4.0)).sqrt());
            seps2.push((sep / (sep + 4.0 * spread_out + 4.0)).sqrt());
        }
        let ns = seps.len().max(1) as f32;
        // corners
        let mut corner = Vec::new();
        for s in 0..4 {
            let (a, b) = c.quad.sides().nth(s).unwrap();
            let line = &self.lines[c.lines[s]];
            if line.border {
                continue;
            }
            let len = a.distance(b) as f32;
            let t = |p: Point| -p.x as f32 * line.normal[1] + p.y as f32 * line.normal[0];
            let (ta, tb) = (t(a), t(b));
            let d = (tb - ta).signum() * len;
            for (f, g) in [
                (ta + 0.04 * d, ta + 0.14 * d),
                (tb - 0.14 * d, tb - 0.04 * d),
            ] {
                let (cv, l) = line.coverage(f, g);
                if l > 3.0 {
                    corner.push(cv);
                }
            }
        }
        let cm = corner.iter().sum::<f32>() / corner.len().max(1) as f32;
        let cmin = corner.iter().copied().fold(1.0, f32::min);
        let ca = c.quad.area_within(&Rect::new(0.0, 0.0, w, h));
        let shape = pose.map_or(0.0, |p| p.aspect.ln().abs()) as f32;
        // ID-1; ID-2, ID-3 and A4.
        let off_format = (shape - 0.461).abs().min((shape - 0.35).abs()).min(0.35);
        let borders = c.border.iter().filter(|b| **b).count();
        [
            mean,
            sorted[0],
            sorted[1],
            over.iter().sum::<f32>() / 8.0,
            over.iter().copied().fold(0.0, f32::max),
            area.ln(),
            area.ln() * area.ln(),
            f32::from(borders > 0),
            f32::from(borders > 1),
            inside,
            outside,
            seps.iter().sum::<f32>() / ns,
            seps.iter().copied().fold(1.0, f32::min),
            seps2.iter().sum::<f32>() / ns,
            pose.map_or(1.0, |p| p.skew.abs() as f32).min(0.4),
            off_format,
            (0.2 - shape).max(0.0),
            cm,
            cmin,
            ((centre.x / w - 0.5).powi(2) + (centre.y / h - 0.5).powi(2)).sqrt() as f32,
            (1.0 - ca / c.quad.area()) as f32,
        ]
    }

    /// The mean edge weight inside and around.
    fn texture(&self, quad: &Quad) -> (f32, f32) {
        let Some(map) = crate::geometry::Homography::from_rect(1.0, 1.0, quad) else {
            return (0.0, 0.0);
        };
        let (mut si, mut ni, mut so, mut no) = (0.0, 0.0f32, 0.0, 0.0f32);
        for i in 0..32 {
            for j in 0..32 {
                let (u, v) = (
                    (f64::from(i) + 0.5) / 32.0 * 1.3 - 0.15,
                    (f64::from(j) + 0.5) / 32.0 * 1.3 - 0.15,
                );
                let p = map.apply(Point::new(u, v));
                let d = u.min(v).min(1.0 - u).min(1.0 - v);
                if let Some(w) = self.weight(p.x, p.y) {
                    if d > 0.05 {
                        si += w;
                        ni += 1.0;
                    } else if d < -0.03 {
                        so += w;
                        no += 1.0;
                    }
                }
            }
        }
        (si / ni.max(1.0), so / no.max(1.0))
    }
}
