//! How steep edges are: the gradient over the contrast around it, direction by direction. imageproc's `canny`, which says
//! where edges are and not how steep, takes 10 times as long; its `filter` is the oracle of the smoothing in the tests.

use image::GrayImage;

use super::wide::wide;

/// The directions across which edges are measured, as steps of x and y: 0°, 90°, 45° and 135°.
pub(crate) const DIRECTIONS: [(i32, i32); 4] = [(1, 0), (0, 1), (1, 1), (1, -1)];

/// How far the contrast around an edge is looked for, in pixels to each side along the axes (along the diagonals the
/// nearest whole number of diagonal steps). Wider than a stroke of print at the resolutions that callers use, and so
/// than any blur that print survives.
const REACH: [usize; 4] = [6, 6, 4, 4];

/// The smallest gradient that is looked at, in levels a pixel: below, noise makes most of the maxima.
const LEAST_GRADIENT: u16 = 2;

/// How many pixels an edge must lie away from the border of the picture for its surroundings to be seen.
pub(crate) const MARGIN: u32 = REACH[0] as u32 + 1;

/// An edge: a place where the gradient across one direction is the largest within reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    /// The pixel's column and row.
    pub(crate) x: u16,
    pub(crate) y: u16,
    /// Which of [`DIRECTIONS`] it is an edge across.
    pub(crate) direction: u8,
    /// The range of the luma within reach along that direction, in levels.
    pub(crate) contrast: u8,
    /// The gradient over the contrast, in 1/256 per pixel: the reciprocal of the edge's width. A step that the pixels
    /// can just hold has about 100, one blurred over ten pixels 26.
    pub(crate) slope: u8,
}

/// The value that a share `q` of `values` does not exceed, interpolated within whole numbers; `None` without values.
pub(crate) fn quantile(values: impl Iterator<Item = u8>, q: f64) -> Option<f64> {
    let mut counts = [0u32; 256];
    values.for_each(|v| counts[usize::from(v)] += 1);
    quantile_of_counts(&counts, q)
}

/// [`quantile`] of values of which it is known how often each occurs.
pub(crate) fn quantile_of_counts(counts: &[u32; 256], q: f64) -> Option<f64> {
    let target = f64::from(counts.iter().sum::<u32>()) * q;
    let mut below = 0.0;
    for (value, n) in counts.iter().map(|n| f64::from(*n)).enumerate() {
        if n > 0.0 && below + n >= target {
            return Some(value as f64 + (target - below) / n);
        }
        below += n;
    }
    None
}

/// Adds the edges of `luma` across each of [`DIRECTIONS`] to those found elsewhere.
pub(crate) fn edges(luma: &GrayImage, room: &mut Room, found: &mut Vec<Edge>) {
    wide!({
        room.make(luma.dimensions());
        let mut smooth = std::mem::take(&mut room.smooth);
        smoothed(luma, &mut smooth);
        for direction in 0..DIRECTIONS.len() {
            across(&smooth, luma.dimensions(), direction, room, found);
        }
        room.smooth = smooth;
    });
}

/// Room for a picture's values and one direction's gradients, a row after the other as its pixels are; it serves one picture
/// after the other.
#[derive(Default)]
pub(crate) struct Room {
    /// The smoothed picture.
    smooth: Vec<u16>,
    gradients: Vec<u16>,
    /// The largest of each gradient and the seven after it along the direction, and the same of fewer.
    of_eight: Vec<u16>,
    of_fewer: Vec<u16>,
    /// Where in a row edges are. Padded, so that whole words can be asked whether they hold any.
    peaks: Vec<u8>,
}

impl Room {
    /// Makes it as large as a picture of this size needs, whatever is in it.
    fn make(&mut self, (width, height): (u32, u32)) {
        let size = width as usize * height as usize;
        for plane in [&mut self.gradients, &mut self.of_eight, &mut self.of_fewer] {
            plane.resize(size, 0);
        }
        self.peaks.clear();
        self.peaks.resize((width as usize).next_multiple_of(8), 0);
    }
}

/// Adds the edges across one direction.
#[inline(always)]
fn across(
    smooth: &[u16],
    (width, height): (u32, u32),
    direction: usize,
    room: &mut Room,
    found: &mut Vec<Edge>,
) {
    let (width, height) = (width as usize, height as usize);
    let ((dx, dy), reach) = (DIRECTIONS[direction], REACH[direction]);
    let margin = MARGIN as usize;
    if width <= 2 * margin || height <= 2 * margin {
        return;
    }
    // How much further on the next value along the direction stands. A line and its reverse hold the same edges, so the sign
    // of the step does not matter.
    let span = (dy as isize * width as isize + dx as isize).unsigned_abs();
    // Differences are taken over two steps, of values in 1/256 of a level.
    let length = f64::from(dx * dx + dy * dy).sqrt() as f32 * 2.0;
    let least = (f32::from(LEAST_GRADIENT) * length * 256.0) as u16;
    let Room {
        gradients,
        of_eight,
        of_fewer,
        peaks,
        ..
    } = room;
    // At the borders, where a line wraps into the next row, they mean nothing, and are not asked for.
    let sides = smooth.iter().zip(&smooth[2 * span..]);
    for (gradient, (before, after)) in gradients[span..].iter_mut().zip(sides) {
        *gradient = before.abs_diff(*after);
    }
    largest_of_two(of_eight, gradients, span);
    largest_of_two(of_fewer, of_eight, 2 * span);
    largest_of_two(of_eight, of_fewer, 4 * span);
    let count = width - 2 * margin;
    for y in margin..height - margin {
        let start = y * width + margin;
        // Two runs of eight cover what is within reach: from its first on, and up to its last.
        let runs = [start - reach * span, start + reach * span - 7 * span];
        let runs = runs.map(|first| &of_eight[first..][..count]);
        mark_peaks(&gradients[start..][..count], runs, least, peaks);
        for (word, eight) in peaks.chunks_exact(8).enumerate() {
            if eight == [0; 8] {
                continue;
            }
            for i in (word * 8..word * 8 + 8).filter(|i| peaks[*i] != 0) {
                let first = start + i - reach * span;
                // One slice, so that its bounds are checked once.
                let contrast = range(&smooth[first..=first + 2 * reach * span], span);
                if contrast == 0 {
                    continue;
                }
                let gradient = gradients[start + i];
                let slope = f32::from(gradient) / (length * f32::from(contrast)) * 256.0;
                found.push(Edge {
                    x: (margin + i) as u16,
                    y: y as u16,
                    direction: direction as u8,
                    contrast: (contrast >> 8) as u8,
                    slope: slope as u8,
                });
            }
        }
    }
}

/// The larger of each number and the one so far after it, as far as there is one.
#[inline(always)]
fn largest_of_two(to: &mut [u16], from: &[u16], step: usize) {
    for (to, (a, b)) in to.iter_mut().zip(from.iter().zip(&from[step..])) {
        *to = *a.max(b);
    }
}

/// Marks the gradients that are at least `least` and what is within reach of them.
#[inline(always)]
fn mark_peaks(gradients: &[u16], [before, after]: [&[u16]; 2], least: u16, peaks: &mut [u8]) {
    let values = gradients.iter().zip(before).zip(after);
    for (peak, ((gradient, a), b)) in peaks.iter_mut().zip(values) {
        *peak = u8::from(*gradient >= *a.max(b).max(&least));
    }
}

/// The range of every `span`-th of the values.
#[inline(always)]
fn range(line: &[u16], span: usize) -> u16 {
    let (mut low, mut high) = (u16::MAX, 0);
    for &value in line.iter().step_by(span) {
        (low, high) = (low.min(value), high.max(value));
    }
    high - low
}

/// The picture smoothed by 3/16, 10/16, 3/16 along both axes (a Gaussian of 0.6 pixels), in 1/256 of a level, in place of what
/// was there. The border keeps its values.
#[inline(always)]
fn smoothed(luma: &GrayImage, out: &mut Vec<u16>) {
    let (width, height) = (luma.width() as usize, luma.height() as usize);
    let data = luma.as_raw();
    let row = |y: usize| &data[y * width..(y + 1) * width];
    out.clear();
    out.reserve(width * height);
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

    fn all(picture: &GrayImage) -> Vec<Edge> {
        let mut found = Vec::new();
        edges(picture, &mut Room::default(), &mut found);
        found
    }

    fn slope(picture: &GrayImage, direction: u8) -> Option<f64> {
        let all = all(picture);
        let strong = all
            .iter()
            .filter(|e| e.direction == direction && e.contrast > 100);
        quantile(strong.map(|e| e.slope), 0.5).map(|s| s / 256.0)
    }

    #[test]
    fn the_slope_is_the_reciprocal_of_the_edge_width() {
        for width in [4.0, 6.0, 8.0] {
            let measured = slope(&ramp(width), 0).unwrap();
            assert!(
                (measured * f64::from(width) - 1.0).abs() < 0.08,
                "{width}: {measured}"
            );
            assert_eq!(slope(&ramp(width), 1), None);
        }
    }

    #[test]
    fn a_turned_picture_has_its_edges_across_the_other_direction() {
        let turned = image::imageops::rotate90(&ramp(3.0));
        assert_eq!(slope(&turned, 0), None);
        assert!(slope(&turned, 1).is_some());
    }

    #[test]
    fn tiny_and_flat_pictures_have_no_edges() {
        for (w, h) in [(1, 1), (3, 40), (40, 40)] {
            assert_eq!(all(&GrayImage::from_pixel(w, h, image::Luma([90]))), []);
        }
    }

    /// The edges pixel by pixel, as [`Edge`] defines them.
    fn plainly(picture: &GrayImage) -> Vec<Edge> {
        let mut smooth = Vec::new();
        smoothed(picture, &mut smooth);
        let (width, height) = (i64::from(picture.width()), i64::from(picture.height()));
        let mut found = Vec::new();
        for (direction, (dx, dy)) in DIRECTIONS.into_iter().enumerate() {
            let reach = REACH[direction] as i64;
            let length = f64::from(dx * dx + dy * dy).sqrt() as f32 * 2.0;
            let least = (f32::from(LEAST_GRADIENT) * length * 256.0) as u16;
            let margin = i64::from(MARGIN);
            for y in margin..height - margin {
                for x in margin..width - margin {
                    let at = |steps: i64| {
                        let (x, y) = (x + steps * i64::from(dx), y + steps * i64::from(dy));
                        smooth[(y * width + x) as usize]
                    };
                    let gradient = |steps: i64| at(steps - 1).abs_diff(at(steps + 1));
                    let values = || (-reach..=reach).map(at);
                    let contrast = values().max().unwrap() - values().min().unwrap();
                    let strong = gradient(0) >= least;
                    let largest = (-reach..=reach).all(|steps| gradient(steps) <= gradient(0));
                    if strong && largest && contrast > 0 {
                        let slope = f32::from(gradient(0)) / (length * f32::from(contrast)) * 256.0;
                        let (x, y) = (x as u16, y as u16);
                        let (contrast, slope) = ((contrast >> 8) as u8, slope as u8);
                        found.push(Edge {
                            x,
                            y,
                            direction: direction as u8,
                            contrast,
                            slope,
                        });
                    }
                }
            }
        }
        found
    }

    #[test]
    fn whole_rows_at_once_have_the_edges_of_their_definition() {
        let mut seed = 7_u32;
        let noisy = GrayImage::from_fn(61, 43, |x, y| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let paper = if (x / 7 + y / 5) % 3 == 0 { 60 } else { 170 };
            image::Luma([paper + (seed >> 27) as u8])
        });
        let found = all(&noisy);
        assert!(found.len() > 100);
        assert_eq!(found, plainly(&noisy));
    }

    #[test]
    fn smoothing_is_the_filter_that_its_weights_say() {
        let picture = GrayImage::from_fn(40, 30, |x, y| image::Luma([(x * 53 + y * 29) as u8]));
        let weights = [3.0f32, 10.0, 3.0].map(|w| w / 16.0);
        let both: Vec<f32> = weights
            .iter()
            .flat_map(|a| weights.map(|b| a * b))
            .collect();
        let kernel = imageproc::kernel::Kernel::new(&both, 3, 3);
        let plain =
            imageproc::filter::filter::<_, f32, _, image::Luma<f32>>(&picture, kernel, |value| {
                value
            });
        let mut smooth = Vec::new();
        smoothed(&picture, &mut smooth);
        // The first and the last column are smoothed along themselves alone.
        for i in (0..40 * 30).filter(|i| (1..39).contains(&(i % 40))) {
            let (fast, plain) = (f32::from(smooth[i]) / 256.0, plain.as_raw()[i]);
            assert!((fast - plain).abs() < 0.01, "{fast} and {plain}");
        }
    }

    #[test]
    fn quantiles_are_interpolated() {
        assert_eq!(quantile([10, 10, 10, 10].into_iter(), 0.5), Some(10.5));
        assert_eq!(quantile(std::iter::empty(), 0.5), None);
    }
}
