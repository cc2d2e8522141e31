//! The largest bright region: a display glows, is a rectangle, is even and bluish, and ends at a dark rim.

use super::sink::Sink;
use super::small::Small;

/// Measures the region, its shape, and how it differs from what is around it.
pub(super) fn look(small: &Small, sink: &mut Sink) {
    let (w, h) = (small.width, small.height);
    let (threshold, explained) = otsu(&small.luma);
    let inside = largest(small, threshold);
    let (mut area, mut at_border) = (0.0f64, 0);
    let (mut sum, mut squares, mut product) = ([0.0f64; 2], [0.0f64; 2], 0.0);
    let (mut least, mut most) = ([w, h], [0, 0]);
    for (at, _) in inside.iter().enumerate().filter(|(_, i)| **i) {
        let place = [at % w, at / w];
        let [x, y] = place.map(|v| v as f64);
        area += 1.0;
        at_border +=
            usize::from(place[0] == 0 || place[1] == 0 || place[0] + 1 == w || place[1] + 1 == h);
        for (k, v) in [x, y].into_iter().enumerate() {
            sum[k] += v;
            squares[k] += v * v;
            least[k] = least[k].min(place[k]);
            most[k] = most[k].max(place[k] + 1);
        }
        product += x * y;
    }
    let n = area.max(1.0);
    let [vx, vy] = [0, 1].map(|k| squares[k] / n - (sum[k] / n) * (sum[k] / n));
    let covariance = product / n - sum[0] / n * (sum[1] / n);
    let spread = (vx * vy - covariance * covariance).max(1.0).sqrt();
    let boxed = (0..2)
        .map(|k| most[k].saturating_sub(least[k]))
        .product::<usize>();
    sink.extend(
        "glow",
        "shape",
        &[
            threshold / 255.0,
            explained,
            area as f32 / (w * h) as f32,
            area as f32 / boxed.max(1) as f32,
            // 1 for a rectangle, however it is turned.
            (area / (12.0 * spread)) as f32,
            at_border as f32 / (2 * (w + h)) as f32,
        ],
    );
    let planes = [&small.luma, &small.red, &small.blue, &small.saturation].map(|plane| &plane[..]);
    let [[luma_out, luma_in], red, blue, saturation] = sides(planes, &inside);
    let relative = |[outer, inner]: [[f32; 2]; 2]| {
        [
            inner[0] / (luma_in[0] + 10.0),
            outer[0] / (luma_out[0] + 10.0),
        ]
    };
    let [red, blue, saturation] = [red, blue, saturation].map(relative);
    let [detail_out, detail_in] = detail(small, &inside).map(|d| (d + 0.3).ln());
    sink.extend(
        "glow",
        "contrast",
        &[
            ((luma_in[0] + 8.0) / (luma_out[0] + 8.0)).ln(),
            luma_in[1] / (luma_in[0] + 10.0),
            luma_out[1] / (luma_out[0] + 10.0),
            red[0] - red[1],
            blue[0] - blue[1],
            saturation[0] - saturation[1],
            red[0],
            blue[0],
            saturation[0],
            red[1],
            blue[1],
            saturation[1],
            detail_in,
            detail_out,
            detail_in - detail_out,
        ],
    );
}

/// Mean and deviation of each plane outside the region and in it; 0 of none.
fn sides<const N: usize>(planes: [&[f32]; N], inside: &[bool]) -> [[[f32; 2]; 2]; N] {
    let mut counts = [0.0f64; 2];
    // All planes in one pass: their sums do not wait for each other.
    let mut sums = [[[0.0f64; 2]; N]; 2];
    let planes = planes.map(|plane| &plane[..inside.len()]);
    for (at, &i) in inside.iter().enumerate() {
        let side = usize::from(i);
        counts[side] += 1.0;
        for (sum, plane) in sums[side].iter_mut().zip(planes) {
            let v = f64::from(plane[at]);
            sum[0] += v;
            sum[1] += v * v;
        }
    }
    std::array::from_fn(|plane| {
        [0, 1].map(|side| {
            let [mean, square] = sums[side][plane].map(|sum| sum / counts[side].max(1.0));
            [mean as f32, (square - mean * mean).max(0.0).sqrt() as f32]
        })
    })
}

/// The threshold that separates the lumas best (Otsu, "A threshold selection method from gray-level histograms", 1979),
/// and the share of the variance that it explains.
fn otsu(luma: &[f32]) -> (f32, f32) {
    let mut counts = [0.0f64; 256];
    for &l in luma {
        counts[l.clamp(0.0, 255.0) as usize] += 1.0;
    }
    let levels = || counts.iter().enumerate().map(|(i, n)| (i as f64, n));
    let total: f64 = counts.iter().sum();
    let sum: f64 = levels().map(|(i, n)| i * n).sum();
    let squares: f64 = levels().map(|(i, n)| i * i * n).sum();
    let (mut below, mut part, mut best, mut at) = (0.0, 0.0, 0.0, 128.0);
    for (i, n) in levels() {
        below += n;
        part += i * n;
        let above = total - below;
        if below > 0.0 && above > 0.0 {
            let apart = part / below - (sum - part) / above;
            let between = below * above * apart * apart / (total * total);
            if between > best {
                (best, at) = (between, i + 1.0);
            }
        }
    }
    let variance = (squares / total - (sum / total) * (sum / total)).max(1.0);
    (at as f32, (best / variance) as f32)
}

/// The largest region of neighbouring pixels from the threshold on, the first of equals.
fn largest(small: &Small, threshold: f32) -> Vec<bool> {
    let bright = || small.luma.iter().map(|&l| l >= threshold);
    let mut left: Vec<bool> = bright().collect();
    let mut stack = Vec::new();
    let (mut best, mut best_size) = (None, 0);
    for start in 0..left.len() {
        if left[start] {
            let size = flood(&mut left, small.width, start, &mut stack);
            if size > best_size {
                (best, best_size) = (Some(start), size);
            }
        }
    }
    // Once more that one alone: what it takes out is it.
    left.iter_mut()
        .zip(bright())
        .for_each(|(left, bright)| *left = bright);
    if let Some(start) = best {
        flood(&mut left, small.width, start, &mut stack);
    }
    left.iter_mut()
        .zip(bright())
        .for_each(|(left, bright)| *left = bright && !*left);
    left
}

/// Takes the region with `start` in it out of what is left; how many pixels it has. A small picture has 65,536 at most.
fn flood(left: &mut [bool], width: usize, start: usize, stack: &mut Vec<u16>) -> usize {
    let mut size = 0;
    left[start] = false;
    stack.push(start as u16);
    while let Some(at) = stack.pop() {
        size += 1;
        let at = usize::from(at);
        let x = at % width;
        let around = [
            (x > 0).then(|| at - 1),
            (x + 1 < width).then_some(at + 1),
            at.checked_sub(width),
            Some(at + width).filter(|below| *below < left.len()),
        ];
        for n in around.into_iter().flatten() {
            if std::mem::take(&mut left[n]) {
                stack.push(n as u16);
            }
        }
    }
    size
}

/// Mean steps between neighbours outside the region and in it, in levels.
fn detail(small: &Small, inside: &[bool]) -> [f32; 2] {
    let w = small.width;
    let mut sums = [[0.0f32; 2]; 2];
    for y in 0..small.height.saturating_sub(1) {
        for at in y * w..(y + 1) * w - 1 {
            let l = &small.luma;
            if inside[at] == inside[at + 1] && inside[at] == inside[at + w] {
                let sum = &mut sums[usize::from(inside[at])];
                sum[0] += (l[at + 1] - l[at]).abs() + (l[at + w] - l[at]).abs();
                sum[1] += 1.0;
            }
        }
    }
    sums.map(|[sum, count]| sum / count.max(1.0))
}
