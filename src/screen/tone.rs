//! What the whole picture looks like from afar: its tones and colours, its borders, and bands along and across.

use super::sink::Sink;
use super::small::Small;
use crate::pool::Lent;

/// The mean of the numbers; 0 of none.
fn mean(values: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = values.fold((0.0, 0.0f32), |(s, n), v| (s + v, n + 1.0));
    sum / count.max(1.0)
}

/// Mean and deviation of the numbers; 0 of none.
fn moments(values: impl Iterator<Item = f32>) -> [f32; 2] {
    let (mut sum, mut squares, mut count) = (0.0f64, 0.0f64, 0.0f64);
    for v in values {
        sum += f64::from(v);
        squares += f64::from(v) * f64::from(v);
        count += 1.0;
    }
    let mean = sum / count.max(1.0);
    let variance = (squares / count.max(1.0) - mean * mean).max(0.0);
    [mean as f32, variance.sqrt() as f32]
}

/// Values below which these shares of the numbers lie, the shares in rising order. The middle one is looked for first, so that
/// those beside it are looked for in what lies on their side of it.
fn quantiles(values: &Lent<Vec<f32>>, shares: &[f32]) -> Vec<f32> {
    let mut sorted = values.pool().floats(values.len());
    sorted.copy_from_slice(values);
    let last = (values.len() - 1) as f32;
    let places: Vec<usize> = shares
        .iter()
        .map(|share| (last * share).round() as usize)
        .collect();
    let mut found = vec![0.0; shares.len()];
    select(&mut sorted, 0, &places, &mut found);
    found
}

/// The values at these places, in rising order, of numbers that are sorted only as far as that needs; the first of them is in
/// place `first`.
fn select(numbers: &mut [f32], first: usize, places: &[usize], found: &mut [f32]) {
    let Some(&at) = places.get(places.len() / 2) else {
        return;
    };
    let (low, middle) = (places.partition_point(|place| *place < at), at - first);
    let high = places.partition_point(|place| *place <= at);
    let (below, value, above) = numbers.select_nth_unstable_by(middle, f32::total_cmp);
    found[low..high].fill(*value);
    select(below, first, &places[..low], &mut found[..low]);
    select(above, at + 1, &places[high..], &mut found[high..]);
}

/// The distribution of tones and colours.
pub(super) fn tones(small: &Small, sink: &mut Sink) {
    let levels = quantiles(&small.luma, &[0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]);
    let scaled: Vec<f32> = levels.iter().map(|v| v / 255.0).collect();
    sink.extend("tone", "luma", &scaled);
    let found = quantiles(&small.saturation, &[0.1, 0.5, 0.9, 0.99]);
    let scaled: Vec<f32> = found.iter().map(|v| v / 255.0).collect();
    sink.extend("tone", "saturation", &scaled);
    for (name, low, high) in [
        ("dark", f32::MIN, levels[1].max(1.0)),
        ("middle", levels[2], levels[4]),
        ("bright", levels[5], f32::MAX),
        ("brightest", levels[6], f32::MAX),
    ] {
        // Luma, red less green, blue less green, saturation.
        let (mut sums, mut count) = ([0.0f32; 4], 0.0f32);
        for (at, &l) in small.luma.iter().enumerate() {
            if (low..=high).contains(&l) {
                sums[0] += l;
                sums[1] += small.red[at];
                sums[2] += small.blue[at];
                sums[3] += small.saturation[at];
                count += 1.0;
            }
        }
        let [l, colours @ ..] = sums.map(|sum| sum / count.max(1.0));
        for (part, value) in ["red", "blue", "saturation"].into_iter().zip(colours) {
            sink.push("tone", &format!("{name}_{part}"), value / (l + 10.0));
        }
    }
    // Of things lit, the bright ones are pale; what glows is bright and coloured.
    let [ml, sl] = moments(small.luma.iter().copied());
    let [ms, ss] = moments(small.saturation.iter().copied());
    let pairs = small.luma.iter().zip(small.saturation.iter());
    let both = mean(pairs.map(|(l, s)| (l - ml) * (s - ms)));
    sink.push("tone", "luma_with_saturation", both / (sl * ss + 1.0));
    let share =
        |of: &dyn Fn(f32) -> bool| mean(small.luma.iter().map(|&l| if of(l) { 1.0 } else { 0.0 }));
    sink.extend(
        "tone",
        "above",
        &[share(&|l| l >= 250.0), share(&|l| l >= 235.0)],
    );
    sink.extend(
        "tone",
        "below",
        &[share(&|l| l <= 6.0), share(&|l| l <= 24.0)],
    );
}

/// The four borders, the fall of light towards the corners, and bands along and across.
pub(super) fn borders(small: &Small, sink: &mut Sink) {
    let (w, h) = (small.width, small.height);
    let level = moments(small.luma.iter().copied());
    let region = |x0: usize, y0: usize, x1: usize, y1: usize| {
        let (x0, y0) = (x0.min(w - 1), y0.min(h - 1));
        let (x1, y1) = (x1.clamp(x0 + 1, w), y1.clamp(y0 + 1, h));
        moments((y0..y1).flat_map(|y| small.luma[y * w + x0..y * w + x1].iter().copied()))
    };
    for (name, share) in [("thin", 0.02), ("wide", 0.07)] {
        let [dx, dy] = [w, h].map(|s| ((s as f32 * share) as usize).max(1));
        let mut strips = [
            region(0, 0, w, dy),
            region(0, h - dy, w, h),
            region(0, 0, dx, h),
            region(w - dx, 0, w, h),
        ];
        strips.sort_by(|a, b| a[0].total_cmp(&b[0]));
        let levels = strips.map(|s| (s[0] - level[0]) / (level[1] + 5.0));
        sink.extend("border", &format!("{name}_level"), &levels);
        let deviations = strips.map(|s| s[1] / (level[1] + 5.0));
        sink.extend("border", &format!("{name}_deviation"), &deviations);
    }
    let cell = |i: usize, j: usize| {
        let [mean, _] = region(w * i / 5, h * j / 5, w * (i + 1) / 5, h * (j + 1) / 5);
        (mean + 8.0).ln()
    };
    let centre = cell(2, 2);
    for (name, cells) in [
        ("corners", [(0, 0), (4, 0), (0, 4), (4, 4)]),
        ("sides", [(2, 0), (2, 4), (0, 2), (4, 2)]),
    ] {
        let mut values = cells.map(|(i, j)| cell(i, j) - centre);
        values.sort_by(f32::total_cmp);
        sink.extend("border", name, &values);
    }
    let rows = bands(h, w, |line, i| small.luma[line * w + i]);
    let columns = bands(w, h, |line, i| small.luma[i * w + line]);
    for (k, (r, c)) in rows.into_iter().zip(columns).enumerate() {
        sink.extend("border", &format!("bands{k}_"), &[r.max(c), r.min(c)]);
    }
}

/// What lines have in common beyond their neighbours, next to them and four away, over what single pixels differ by; log10.
fn bands(lines: usize, count: usize, at: impl Fn(usize, usize) -> f32) -> [f32; 2] {
    let profile: Vec<f32> = (0..lines)
        .map(|j| mean((0..count).map(|i| at(j, i))))
        .collect();
    let beyond = |a: f32, b: f32, c: f32| {
        let d = b - (a + c) / 2.0;
        d * d
    };
    let near = mean(profile.windows(3).map(|p| beyond(p[0], p[1], p[2])));
    let far = mean(profile.windows(9).map(|p| beyond(p[0], p[4], p[8])));
    let mut pixels = 0.0;
    for j in 1..lines.max(2) - 1 {
        for i in 0..count {
            pixels += beyond(at(j - 1, i), at(j, i), at(j + 1, i));
        }
    }
    let pixels = pixels / (lines * count) as f32;
    [near, far].map(|v| ((v + 0.01) / (pixels + 0.1)).log10())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::pool::Pool;

    #[test]
    fn quantiles_are_those_of_the_sorted_numbers() {
        for count in [1, 2, 3, 50, 997] {
            let mut values = Arc::<Pool>::default().floats(count);
            for (i, value) in values.iter_mut().enumerate() {
                *value = ((i * 7919) % 101) as f32;
            }
            let shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
            let mut sorted = values.to_vec();
            sorted.sort_by(f32::total_cmp);
            let expected = shares.map(|q| sorted[((count - 1) as f32 * q).round() as usize]);
            assert_eq!(quantiles(&values, &shares), expected);
        }
    }
}
