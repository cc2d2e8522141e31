//! What the whole picture looks like from afar: its tones and colours, its borders, and bands along and across.

use super::sink::{Sink, quantile};
use super::small::Small;

/// The mean of the numbers; 0 of none.
fn mean(values: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = values.fold((0.0, 0.0f32), |(s, n), v| (s + v, n + 1.0));
    sum / count.max(1.0)
}

/// Mean and deviation of the numbers; 0 of none.
pub(super) fn moments(values: impl Iterator<Item = f32>) -> [f32; 2] {
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

/// The distribution of tones and colours.
pub(super) fn tones(small: &Small, sink: &mut Sink) {
    let mut sorted = small.luma.clone();
    let levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99].map(|q| quantile(&mut sorted, q));
    sink.extend("tone", "luma", &levels.map(|v| v / 255.0));
    let mut saturation = small.saturation.clone();
    let found = [0.1, 0.5, 0.9, 0.99].map(|q| quantile(&mut saturation, q) / 255.0);
    sink.extend("tone", "saturation", &found);
    for (name, low, high) in [
        ("dark", f32::MIN, levels[1].max(1.0)),
        ("middle", levels[2], levels[4]),
        ("bright", levels[5], f32::MAX),
        ("brightest", levels[6], f32::MAX),
    ] {
        let within = |plane: &[f32]| {
            let pairs = plane.iter().zip(&small.luma);
            mean(
                pairs
                    .filter(|(_, l)| (low..=high).contains(*l))
                    .map(|(v, _)| *v),
            )
        };
        let l = within(&small.luma) + 10.0;
        for (part, plane) in [
            ("red", &small.red),
            ("blue", &small.blue),
            ("saturation", &small.saturation),
        ] {
            sink.push("tone", &format!("{name}_{part}"), within(plane) / l);
        }
    }
    // Of things lit, the bright ones are pale; what glows is bright and coloured.
    let [ml, sl] = moments(small.luma.iter().copied());
    let [ms, ss] = moments(small.saturation.iter().copied());
    let pairs = small.luma.iter().zip(&small.saturation);
    let both = mean(pairs.map(|(l, s)| (l - ml) * (s - ms)));
    sink.push("tone", "luma_with_saturation", both / (sl * ss + 1.0));
    let share = |of: &dyn Fn(f32) -> bool| {
        mean(small.luma.iter().map(|&l| if of(l) { 1.0 } else { 0.0 }))
    };
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
        let [mean, _] = region(
            w * i / 5,
            h * j / 5,
            w * (i + 1) / 5,
            h * (j + 1) / 5,
        );
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
