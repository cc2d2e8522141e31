//! One number for how much of the print can be read.

use super::{Legibility, Part};
use crate::geometry::Quad;

/// Below this share of the sharpest part's slope a part is out of focus. The kind of print alone makes the parts of an
/// evenly sharp picture differ, by less.
const UNEVEN: f64 = 0.5;

impl Legibility {
    /// The share of the print that can still be read, as far as resolution, sharpness, contrast and light tell, 0 to 1.
    ///
    /// A logistic function of four numbers: `r`, pixels a unit; `s`, the slope of edges in 1/pixel; `c`, the contrast of
    /// print in levels; `w`, the share of the document that is saturated:
    ///
    /// ```text
    /// 2.48 + 4.20 ln s + 1.98 ln r − 2.32 ln(1 + 40 / c) − 1.46 w
    /// ```
    ///
    /// Each factor only helps or only hurts. Sharpness weighs twice as much as resolution because letters that are
    /// blurred are lost before letters that are small: blur spreads over strokes, and sampling does not. Contrast
    /// saturates, because print on gray reads about as well as print on white. Fitted by least squares of the share
    /// itself on 600 simulated photos of 26 scanned documents (held out by document: Spearman 0.85) together with
    /// 60 photos made by others (0.87 on these, which are not held out).
    pub(crate) fn score(&self) -> f64 {
        self.score_at(self.slope())
    }

    /// The slope that stands for the picture: where the parts differ much, as when one side was out of focus, that of the
    /// softer ones.
    fn slope(&self) -> f64 {
        let mut soft: Vec<f64> = self.soft_parts().map(|part| part.slope).collect();
        soft.sort_by(f64::total_cmp);
        let overall = self.sharpness.slope;
        soft.get(soft.len() / 2)
            .map_or(overall, |slope| slope.min(overall))
    }

    /// Where the print is less sharp than elsewhere.
    pub(crate) fn soft_regions(&self) -> Vec<Quad> {
        self.soft_parts().map(|part| part.region).collect()
    }

    /// The parts that are out of focus where others are not, if they are a quarter or more of all.
    fn soft_parts(&self) -> impl Iterator<Item = &Part> {
        let sharpest = self.parts.iter().map(|part| part.slope).fold(0.0, f64::max);
        let is_soft = move |part: &&Part| part.slope < UNEVEN * sharpest;
        let count = self.parts.iter().filter(is_soft).count();
        let uneven = self.outlined && count * 4 >= self.parts.len();
        self.parts.iter().filter(is_soft).filter(move |_| uneven)
    }

    fn score_at(&self, slope: f64) -> f64 {
        let slope = (slope / self.scale).max(0.01);
        let logit = 2.48 + 4.20 * slope.ln() + 1.98 * self.scale.max(0.1).ln()
            - 2.32 * (40.0 / self.contrast.max(1.0)).ln_1p()
            - 1.46 * self.exposure.clipped();
        1.0 / (1.0 + (-logit).exp())
    }
}
