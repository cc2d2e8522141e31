//! One number for how much of the print can be read.

use super::{Legibility, Line, Part};
use crate::geometry::Quad;

/// Below this share of the sharpest part's slope a part is out of focus. The kind of print alone makes the parts of an
/// evenly sharp picture differ, by less.
const UNEVEN: f64 = 0.5;

/// The height that print is taken to have where no line of it was found, in units (see [`super::frame::Frame`]).
pub(crate) const PRESUMED_HEIGHT: f64 = 1.2;

/// The share of the print, counted in letters, that may be smaller than what is called the small print.
const SMALL_SHARE: f64 = 0.2;

/// Weights of [`Legibility::score`]: of the logarithm of the slope,
const SLOPE: f64 = 4.42;
/// of the square of the noise,
const GRAIN: f64 = 200.0;
/// of what is saturated,
const CLIPPED: f64 = 0.8;
/// and of the faintness.
const FAINTNESS: f64 = 1.56;

/// What careful photos have, against which is told what spoilt a bad one: the medians of six careful scenes of the
/// calibration corpus, whose slopes are 0.24 to 0.30 and whose faintness is 0.26 to 0.42.
const CAREFUL_SLOPE: f64 = 0.265;
/// As [`faintness`] has it.
const CAREFUL_FAINTNESS: f64 = 0.33;

/// What takes most from the score, beside the size of the print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Edges are not steep.
    Soft,
    /// Noise.
    Noise,
    /// The print hardly stands out.
    Faint,
}

/// How much a line of this contrast, in levels, suffers from it: it saturates, because print on gray reads about as well
/// as print on white.
fn faintness(contrast: f64) -> f64 {
    (40.0 / contrast.max(1.0)).ln_1p()
}

impl<'a> Legibility<'a> {
    /// What takes most from the score of [`Self::score`], in its own weights, compared with a careful photo.
    pub(crate) fn chief_fault(self) -> Fault {
        let letters = self.lines().iter().map(|line| line.letters).sum::<f64>();
        let faint = match self.lines() {
            [] => faintness(self.contrast()),
            lines => {
                let parts = lines.iter().map(|l| l.letters * faintness(l.contrast));
                parts.sum::<f64>() / letters
            }
        };
        let slope = (self.slope() / self.scale()).max(0.01);
        let losses = [
            (Fault::Soft, SLOPE * (CAREFUL_SLOPE / slope).ln()),
            (Fault::Noise, GRAIN * self.grain() * self.grain()),
            (Fault::Faint, FAINTNESS * (faint - CAREFUL_FAINTNESS)),
        ];
        let worst = losses.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
        worst.map_or(Fault::Soft, |(fault, _)| fault)
    }

    /// The share of the print that can still be read, as far as its size, sharpness, contrast, noise and light tell, 0 to 1.
    ///
    /// For each piece of a line of print a logistic function of five numbers: `h`, its height in pixels; `s`, the slope
    /// of the picture's edges in 1/pixel; `c`, the line's contrast in levels; `w`, the share of the document that is
    /// saturated; `n`, the noise over the contrast of strong edges:
    ///
    /// ```text
    /// 4.17 + 1.22 ln h + 4.42 ln s − 1.56 ln(1 + 40 / c) − 0.8 w − 200 n²
    /// ```
    ///
    /// and of these the mean, weighed by how many letters the pieces have. Each number only helps or only hurts.
    /// Sharpness weighs more than height because letters that are blurred are lost before letters that are small.
    /// Contrast saturates, because print on gray reads about as well as print on white. Noise counts by its square: a
    /// little is smoothed away. Fitted by least squares of the share itself on 623 simulated photos of 37 documents, with
    /// what Tesseract read of each, but for the last two, which were set when noise began to be measured where it is least; the
    /// figures on photos made by others are in the check `image-blurred`.
    pub(crate) fn score(self) -> f64 {
        self.score_at(self.slope())
    }

    /// The slope that stands for the picture: where the parts differ much, as when one side was out of focus, that of the
    /// softer ones.
    pub(crate) fn slope(self) -> f64 {
        let mut soft: Vec<f64> = self.soft_parts().map(|part| part.slope).collect();
        soft.sort_by(f64::total_cmp);
        let overall = self.sharpness().slope;
        soft.get(soft.len() / 2)
            .map_or(overall, |slope| slope.min(overall))
    }

    /// The height of the small print in pixels of the photo: what the smallest fifth of the letters does not exceed,
    /// between the height of a small letter and of a capital. `None` where no line of print was found.
    pub(crate) fn small_print(self) -> Option<f64> {
        let mut lines: Vec<&Line> = self.lines().iter().collect();
        lines.sort_by(|a, b| a.height.total_cmp(&b.height));
        let mut left = SMALL_SHARE * lines.iter().map(|line| line.letters).sum::<f64>();
        let small = lines.into_iter().find(|line| {
            left -= line.letters;
            left <= 0.0
        })?;
        Some(small.height * self.native() / self.scale())
    }

    /// Where the print is less sharp than elsewhere.
    pub(crate) fn soft_regions(self) -> Vec<Quad> {
        self.soft_parts().map(|part| part.region).collect()
    }

    /// The parts that are out of focus where others are not, if they are a quarter or more of all.
    fn soft_parts(self) -> impl Iterator<Item = &'a Part> {
        let parts = self.parts();
        let sharpest = parts.iter().map(|part| part.slope).fold(0.0, f64::max);
        let is_soft = move |part: &&Part| part.slope < UNEVEN * sharpest;
        let count = parts.iter().filter(is_soft).count();
        let uneven = self.outlined() && count * 4 >= parts.len();
        parts.iter().filter(is_soft).filter(move |_| uneven)
    }

    fn score_at(self, slope: f64) -> f64 {
        let slope = (slope / self.scale()).max(0.01);
        let common = 4.17 + SLOPE * slope.ln()
            - CLIPPED * self.exposure().clipped()
            - GRAIN * self.grain() * self.grain();
        let presumed = Line {
            height: PRESUMED_HEIGHT * self.scale(),
            contrast: self.contrast(),
            letters: 1.0,
        };
        let lines = match self.lines() {
            [] => std::slice::from_ref(&presumed),
            lines => lines,
        };
        let (sum, weight) = lines.iter().fold((0.0, 0.0), |(sum, weight), line| {
            let faint = faintness(line.contrast);
            let logit = common + 1.22 * line.height.max(1.0).ln() - FAINTNESS * faint;
            let read = 1.0 / (1.0 + (-logit).exp());
            (sum + line.letters * read, weight + line.letters)
        });
        sum / weight
    }
}
