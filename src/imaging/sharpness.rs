//! How steep edges are: the gradient over the contrast around it, direction by direction.

use image::GrayImage;

/// The directions across which edges are measured, as steps of x and y: 0°, 90°, 45° and 135°.
pub(crate) const DIRECTIONS: [(i32, i32); 4] = [(1, 0), (0, 1), (1, 1), (1, -1)];

/// How far the contrast around an edge is looked for, in pixels to each side along the axes (along the diagonals the
/// nearest whole number of diagonal steps). Wider than a stroke of print at the resolutions that callers use, and so
/// than any blur that print survives.
const REACH: [usize; 4] = [6, 6, 4, 4];

/// The smallest gradient that is looked at, in levels a pixel: below, noise makes most of the maxima.
const LEAST_GRADIENT: u16 = 2;

const SLOPES: usize = 128;

/// The edges of a picture across one direction, counted by contrast and slope.
///
/// The slope is the gradient at the edge over the contrast around it, in 1/pixel: the reciprocal of the edge's width.
/// A sharp step that the picture's pixels can just hold has about 0.4, one blurred over ten pixels 0.1.
#[derive(Clone, Debug)]
pub(crate) struct EdgeCounts {
    counts: Vec<u32>,
}

impl EdgeCounts {
    fn new() -> Self {
        Self {
            counts: vec![0; 256 * SLOPES],
        }
    }

    /// The number of edges with at least this contrast, in levels.
    pub(crate) fn total(&self, contrast: u8) -> u32 {
        self.counts[usize::from(contrast) * SLOPES..].iter().sum()
    }

    /// The contrast that a share `q` of all edges does not exceed.
    pub(crate) fn contrast_quantile(&self, q: f64) -> u8 {
        let by_contrast = self.counts.chunks_exact(SLOPES).map(|c| c.iter().sum());
        quantile(by_contrast, f64::from(self.total(0)) * q).map_or(0, |(i, _)| i as u8)
    }

    /// The median slope of the edges with at least this contrast, in 1/pixel; `None` where there are none.
    pub(crate) fn median_slope(&self, contrast: u8) -> Option<f64> {
        let rows = self.counts[usize::from(contrast) * SLOPES..].chunks_exact(SLOPES);
        let mut by_slope = [0; SLOPES];
        for row in rows {
            for (sum, n) in by_slope.iter_mut().zip(row) {
                *sum += n;
            }
        }
        let half = f64::from(by_slope.iter().sum::<u32>()) / 2.0;
        quantile(by_slope.into_iter(), half)
            .map(|(i, within)| (i as f64 + within) / (2 * SLOPES) as f64)
    }
}

/// The bin in which the running sum reaches `target`, and how far into it; `None` where all counts are zero.
fn quantile(counts: impl Iterator<Item = u32>, target: f64) -> Option<(usize, f64)> {
    let mut below = 0.0;
    for (i, n) in counts.enumerate() {
        let n = f64::from(n);
        if n > 0.0 && below + n >= target {
            return Some((i, ((target - below) / n).clamp(0.0, 1.0)));
        }
        below += n;
    }
    None
}

/// The edges of `luma` across each of [`DIRECTIONS`].
pub(crate) fn edges(luma: &GrayImage) -> [EdgeCounts; 4] {
    let (width, height) = (luma.width() as usize, luma.height() as usize);
    let smooth = smoothed(luma);
    std::array::from_fn(|d| {
        let mut counts = EdgeCounts::new();
        across(&smooth, width, height, d, |contrast, slope| {
            counts.counts[contrast * SLOPES + slope] += 1;
        });
        counts
    })
}

/// Calls `found` with the contrast in levels and the slope in 1/256 of a pixel of every edge across direction `d`.
fn across(
    smooth: &[u16],
    width: usize,
    height: usize,
    d: usize,
    mut found: impl FnMut(usize, usize),
) {
    let (dx, dy) = DIRECTIONS[d];
    let reach = REACH[d];
    let margin = reach + 1;
    if width <= 2 * margin || height <= 2 * margin {
        return;
    }
    let step = (dy.unsigned_abs() as usize * width) as isize * dy.signum() as isize + dx as isize;
    let length = f64::from(dx * dx + dy * dy).sqrt();
    // Differences are taken over two steps, of values in 1/256 of a level.
    let least = (f64::from(LEAST_GRADIENT) * 2.0 * length * 256.0) as u16;
    let span = step.unsigned_abs();
    for y in margin..height - margin {
        let row = y * width + margin..(y + 1) * width - margin;
        let ahead = &smooth[row.start.wrapping_add_signed(step)..][..row.len()];
        let behind = &smooth[row.start.wrapping_add_signed(-step)..][..row.len()];
        for (i, (a, b)) in ahead.iter().zip(behind).enumerate() {
            let gradient = a.abs_diff(*b);
            if gradient < least {
                continue;
            }
            // A line and its reverse hold the same edge, so the sign of the step does not matter.
            let first = row.start + i - margin * span;
            let line = |k: usize| smooth[first + k * span];
            let Some(contrast) = contrast_at_maximum(line, reach, gradient) else {
                continue;
            };
            let slope = f64::from(gradient) / (2.0 * length * f64::from(contrast));
            let bin = (slope * (2 * SLOPES) as f64) as usize;
            found(usize::from(contrast >> 8), bin.min(SLOPES - 1));
        }
    }
}

/// The range of the values on the line within `reach` of its middle, if no gradient on it exceeds the one at the middle.
fn contrast_at_maximum(line: impl Fn(usize) -> u16, reach: usize, gradient: u16) -> Option<u16> {
    let (mut before, mut here) = (line(0), line(1));
    let (mut low, mut high) = (here, here);
    for k in 2..=2 * reach + 2 {
        let next = line(k);
        if next.abs_diff(before) > gradient {
            return None;
        }
        (before, here) = (here, next);
        if k <= 2 * reach + 1 {
            low = low.min(here);
            high = high.max(here);
        }
    }
    Some(high - low).filter(|c| *c > 0)
}

/// The picture smoothed by 3/16, 10/16, 3/16 along both axes (a Gaussian of 0.6 pixels), in 1/256 of a level. The
/// border keeps its values.
fn smoothed(luma: &GrayImage) -> Vec<u16> {
    let (width, height) = (luma.width() as usize, luma.height() as usize);
    let data = luma.as_raw();
    let row = |y: usize| &data[y * width..(y + 1) * width];
    let mut out = Vec::with_capacity(width * height);
    let mut column = vec![0u16; width];
    for y in 0..height {
        let (above, below) = (row(y.saturating_sub(1)), row((y + 1).min(height - 1)));
        for (((sum, a), b), c) in column.iter_mut().zip(above).zip(row(y)).zip(below) {
            *sum = 3 * u16::from(*a) + 10 * u16::from(*b) + 3 * u16::from(*c);
        }
        out.push(column[0] * 16);
        out.extend(column.windows(3).map(|w| 3 * w[0] + 10 * w[1] + 3 * w[2]));
        if width > 1 {
            out.push(column[width - 1] * 16);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A vertical edge from 40 to 200 that takes `width` pixels.
    fn ramp(width: f32) -> GrayImage {
        GrayImage::from_fn(64, 64, |x, _| {
            let t = ((x as f32 + 0.5 - 32.0) / width + 0.5).clamp(0.0, 1.0);
            image::Luma([(40.0 + 160.0 * t).round() as u8])
        })
    }

    #[test]
    fn the_slope_is_the_reciprocal_of_the_edge_width() {
        for width in [4.0, 6.0, 8.0] {
            let [across, along, ..] = edges(&ramp(width));
            let slope = across.median_slope(100).unwrap();
            assert!(
                (slope * f64::from(width) - 1.0).abs() < 0.08,
                "{width}: {slope}"
            );
            assert_eq!(along.total(0), 0);
        }
    }

    #[test]
    fn a_turned_picture_has_its_edges_across_the_other_direction() {
        let turned = image::imageops::rotate90(&ramp(3.0));
        let [across, along, ..] = edges(&turned);
        assert_eq!(across.total(0), 0);
        assert!(along.total(100) > 30);
    }

    #[test]
    fn tiny_and_flat_pictures_have_no_edges() {
        for (w, h) in [(1, 1), (3, 40), (40, 40)] {
            let flat = GrayImage::from_pixel(w, h, image::Luma([90]));
            assert!(edges(&flat).iter().all(|e| e.median_slope(0).is_none()));
        }
    }
}
