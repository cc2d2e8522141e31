//! What a row of print is like where it lies: on which line, and at which pitch.

use super::row::Row;
use super::strip::{CELL, Cut, View};
use crate::geometry::Point;

/// The columns of the strip in which the pitch is looked for: about thirty characters.
const PITCH_COLUMNS: usize = 360;
/// The least and greatest pitch looked for, in columns of a strip as wide as the row is thick.
const LAGS: std::ops::Range<usize> = 8..18;
/// The distance at which the print of `row` repeats itself best, in pixels of the plane, and how well it does, −1 to 1.
pub(super) fn repeats(view: View<'_>, row: &Row) -> Option<(f64, f32)> {
    let across = row.thick / CELL;
    let columns = ((2.0 * row.half / across) as usize).min(PITCH_COLUMNS);
    let cut = Cut {
        middle: row.middle,
        along: row.along,
        across,
        down: row.thick / 8.0,
        columns: u32::try_from(columns).ok()?,
        rows: 8,
    };
    let picture = cut.sample(view);
    let mut ink = vec![0.0f32; columns];
    for line in picture.as_raw().chunks_exact(columns.max(1)) {
        for (x, ink) in ink.iter_mut().enumerate().skip(1) {
            *ink += f32::from(line[x].abs_diff(line[x - 1]).min(60));
        }
    }
    // Less its own mean over about two characters, so that light and weight do not count.
    let even: Vec<f32> = (0..columns)
        .map(|x| {
            let near = &ink[x.saturating_sub(12)..(x + 13).min(columns)];
            ink[x] - near.iter().sum::<f32>() / near.len() as f32
        })
        .collect();
    let correlation = |lag: usize| {
        let later = even.get(lag..).unwrap_or(&[]);
        let (mut ab, mut aa, mut bb) = (0.0f32, 1e-3f32, 1e-3f32);
        for (a, b) in even.iter().zip(later) {
            ab += a * b;
            aa += a * a;
            bb += b * b;
        }
        ab / (aa * bb).sqrt()
    };
    let all: Vec<f32> = (LAGS.start - 1..LAGS.end + 1).map(correlation).collect();
    let (i, r) = (1..all.len() - 1)
        .map(|i| (i, all[i]))
        .filter(|&(i, r)| r >= all[i - 1] && r >= all[i + 1])
        .max_by(|a, b| {
            // Two pitches correlate as well as one: the one nearer to what print of this height has is meant.
            let weight = |&(i, r): &(usize, f32)| {
                let off = ((LAGS.start + i - 1) as f32 / 12.6).ln();
                r * (-4.0 * off * off).exp()
            };
            weight(a).total_cmp(&weight(b))
        })?;
    let bend = all[i - 1] - 2.0 * r + all[i + 1];
    let shift = if bend < 0.0 {
        (all[i - 1] - all[i + 1]) / (2.0 * bend)
    } else {
        0.0
    };
    Some((
        (LAGS.start + i - 1) as f64 * across + f64::from(shift) * across,
        r,
    ))
}
/// `row` moved to the line of print nearest its middle, and made as thick as it: what the search takes for one row may be two
/// lines, or a line and a border.
pub(super) fn settled(view: View<'_>, row: &Row) -> Option<Row> {
    // Sixteen rows to the row's thickness, two thicknesses to each side, over the middle part only: the slope may be off.
    const ROWS: usize = 64;
    let cut = Cut {
        middle: row.middle,
        along: row.along,
        across: row.thick / 8.0,
        down: row.thick / 16.0,
        columns: ((16.0 * row.half / row.thick) as u32).clamp(32, 140),
        rows: ROWS as u32,
    };
    let picture = cut.sample(view);
    let profile: Vec<f32> = picture
        .as_raw()
        .chunks_exact(cut.columns as usize)
        .map(|line| {
            line.iter()
                .zip(line.get(2..).unwrap_or(&[]))
                .map(|(a, b)| f32::from(a.abs_diff(*b).min(60)))
                .sum()
        })
        .collect();
    let mut sums = vec![0.0f32];
    for v in &profile {
        sums.push(sums.last().copied().unwrap_or(0.0) + v);
    }
    let mean = |from: i64, to: i64| {
        let at = |y: i64| sums[y.clamp(0, ROWS as i64) as usize];
        (at(to) - at(from)) / (to - from).max(1) as f32
    };
    let (mut best, mut found) = (0.0f32, None);
    for body in [5i64, 6, 8, 10, 12, 14, 16, 19, 22] {
        let side = (body / 3).max(2);
        for top in 14..50 - body {
            let inside = mean(top, top + body);
            let outside =
                (mean(top - 1 - side, top - 1) + mean(top + body + 1, top + body + 1 + side)) / 2.0;
            let contrast =
                (inside - outside) / (inside + outside + 1.0) * (inside - outside).max(0.0).sqrt();
            if contrast > best {
                best = contrast;
                found = Some((top as f64 + body as f64 / 2.0, body as f64));
            }
        }
    }
    let (centre, body) = found?;
    let shift = (centre - ROWS as f64 / 2.0) * cut.down;
    Some(Row {
        middle: Point::new(
            row.middle.x - row.along.y * shift,
            row.middle.y + row.along.x * shift,
        ),
        thick: body * cut.down,
        ..*row
    })
}
