//! Which pieces of a picture are looked at closely.

use image::RgbImage;

use crate::imaging::luma::luma;

/// The side of a patch in pixels: a lattice with a period of 2 to 16 pixels repeats four times at least.
pub(super) const SIDE: usize = 64;

/// Pixels between those that decide which patches are taken.
const STEP: usize = 8;

/// Candidates along the longer and the shorter side.
const LONG: usize = 16;
const SHORT: usize = 12;

/// What a candidate looks like from afar.
struct Candidate {
    at: (usize, usize),
    /// How much a lattice would be hidden by what is shown: the deviation of luma over its brightness.
    hiding: f32,
    open: bool,
}

/// Upper left corners of patches in a picture.
pub(super) struct Places {
    /// Where the picture is bright and even, so that a lattice shows, the evenest first.
    pub(super) even: Vec<(usize, usize)>,
    /// All over the picture.
    pub(super) spread: Vec<(usize, usize)>,
}

impl Places {
    /// At most so many of either; none in a picture smaller than a patch.
    pub(super) fn choose(rgb: &RgbImage, even: usize, spread: usize) -> Self {
        let (width, height) = (rgb.width() as usize, rgb.height() as usize);
        if width < SIDE || height < SIDE {
            return Self {
                even: Vec::new(),
                spread: Vec::new(),
            };
        }
        let (across, down) = if width >= height {
            (LONG, SHORT)
        } else {
            (SHORT, LONG)
        };
        let mut candidates = Vec::with_capacity(across * down);
        for j in 0..down {
            for i in 0..across {
                let x = ((width - SIDE) * (2 * i + 1)) / (2 * across);
                let y = ((height - SIDE) * (2 * j + 1)) / (2 * down);
                candidates.push(Candidate::at(rgb, x, y));
            }
        }
        let apart = |n: usize| (0..n).map(move |k| (2 * k + 1) * across * down / (2 * n.max(1)));
        // A step of its own from row to row, so that the spread ones do not stand in one column.
        let spread = apart(spread)
            .map(|k| candidates[(k + (k / across) * 5) % (across * down)].at)
            .collect();
        candidates.sort_by(|a, b| b.open.cmp(&a.open).then(a.hiding.total_cmp(&b.hiding)));
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for c in &candidates {
            let touches =
                |t: &(usize, usize)| t.0.abs_diff(c.at.0) < SIDE && t.1.abs_diff(c.at.1) < SIDE;
            if taken.len() < even && !taken.iter().any(touches) {
                taken.push(c.at);
            }
        }
        Self {
            even: taken,
            spread,
        }
    }
}

impl Candidate {
    fn at(rgb: &RgbImage, x: usize, y: usize) -> Self {
        let stride = rgb.width() as usize * 3;
        let (mut sum, mut squares, mut clipped) = (0.0, 0.0, 0);
        let count = (SIDE / STEP) * (SIDE / STEP);
        for row in (STEP / 2..SIDE).step_by(STEP) {
            for column in (STEP / 2..SIDE).step_by(STEP) {
                let i = (y + row) * stride + (x + column) * 3;
                let p = &rgb.as_raw()[i..i + 3];
                let l = f32::from(luma(p[0], p[1], p[2]));
                sum += l;
                squares += l * l;
                clipped += usize::from(p.iter().filter(|&&v| v >= 252).count() >= 2);
            }
        }
        let mean = sum / count as f32;
        let deviation = (squares / count as f32 - mean * mean).max(0.0).sqrt();
        Self {
            at: (x, y),
            hiding: (deviation + 2.0) / (mean + 10.0),
            // A clipped patch shows nothing and a dark one only noise.
            open: clipped * 4 < count && mean > 40.0,
        }
    }
}
