//! From a row of print to the straightened strips of all lines beside it.

use image::GrayImage;

use super::band::Row;
use super::grid::{Peaks, peaks};
use super::net::{CLASSES, Net, ROWS};
use super::strip::{CELL, Cut, PRINT, View, even_out};
use crate::geometry::Point;

/// What the network saw in one line.
pub(super) struct Looked {
    /// One for each fourth column of the strip.
    pub(super) scores: Vec<[f32; CLASSES]>,
    pub(super) peaks: Peaks,
    /// The height at which the line's middle lies in the ribbon, at its middle column.
    pub(super) at: f64,
}

impl Looked {
    /// How well the line reads as characters at an even pitch, 0 to 1.
    pub(super) fn score(&self) -> f64 {
        let Some(pitch) = self.peaks.pitch() else {
            return 0.0;
        };
        self.peaks.evenness(pitch) * self.peaks.mean_confidence()
    }
}

/// A row that reads as characters of the zone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verified {
    row: Row,
    /// Pixels of the plane from character to character.
    pitch: f64,
    /// The mean share of the cells in which a character is seen, 0 to 1.
    pub(super) score: f64,
}

/// The characters looked at to tell whether a row is one of the zone.
const PROBE: usize = 12;
/// The columns of the strip in which the pitch is looked for: about thirty characters.
const PITCH_COLUMNS: usize = 360;
/// The least and greatest pitch looked for, in columns of a strip as wide as the row is thick.
const LAGS: std::ops::Range<usize> = 8..18;
/// The least correlation of the print with itself one pitch further along. Of 267 rows of the zone on painted pages and scans
/// none had less than 0.1 and six in a hundred less than 0.17; of 239 rows of other documents half had.
const LEAST_CORRELATION: f32 = 0.12;
/// The least one of a row without another beside it: two in a hundred rows of the zone are alone, and half of all others.
const LEAST_CORRELATION_ALONE: f32 = 0.2;
/// The least length of a line in its heights, once it is settled: the same rows of the zone had 25 to 88.
const LEAST_LENGTH: f64 = 23.0;

/// The distance at which the print of `row` repeats itself best, in pixels of the plane, and how well it does, −1 to 1.
fn repeats(view: View<'_>, row: &Row) -> Option<(f64, f32)> {
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
fn settled(view: View<'_>, row: &Row) -> Option<Row> {
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

/// Looks at the middle of `row` in both directions; `None` where neither reads as characters at an even pitch.
pub(super) fn verify(net: &Net, view: View<'_>, row: &Row) -> Option<Verified> {
    let row = &settled(view, row)?;
    let (pitch, correlation) = repeats(view, row)?;
    let least = if row.paired {
        LEAST_CORRELATION
    } else {
        LEAST_CORRELATION_ALONE
    };
    if correlation < least || 2.0 * row.half < LEAST_LENGTH * row.thick {
        return None;
    }
    let mut best: Option<Verified> = None;
    'search: for scale in [1.0, 0.8, 1.25] {
        for turn in [1.0, -1.0] {
            let along = Point::new(row.along.x * turn, row.along.y * turn);
            let thick = row.thick * scale;
            let cut = Cut {
                middle: row.middle,
                along,
                across: pitch / CELL,
                down: thick / PRINT,
                columns: (PROBE as f64 * CELL) as u32,
                rows: ROWS as u32,
            };
            let picture = cut.sample(view);
            let columns = cut.columns as usize;
            let mut strip: Vec<f32> = picture
                .as_raw()
                .iter()
                .map(|&v| f32::from(v) / 255.0)
                .collect();
            even_out(&mut strip, columns);
            let peaks = peaks(&net.look(&strip, columns));
            let Some(pitch) = peaks.pitch() else { continue };
            let expected = f64::from(cut.columns) / pitch;
            let score = peaks.evenness(pitch) * peaks.confidence() / expected;
            if best.is_none_or(|b| score > b.score) {
                best = Some(Verified {
                    row: Row {
                        along,
                        thick,
                        ..*row
                    },
                    pitch: pitch * cut.across,
                    score,
                });
            }
            if score > SURE_SCORE {
                break 'search;
            }
        }
        // Most rows are none of the zone: no further look where little speaks for it.
        if best.is_none_or(|b| b.score < 0.7 * LEAST_SCORE) {
            return None;
        }
    }
    best.filter(|b| b.score >= LEAST_SCORE)
}

/// The score of a row that needs no other look.
const SURE_SCORE: f64 = 0.7;
/// The least score of a row of the zone; rows of other print reach it one time in ten.
const LEAST_SCORE: f64 = 0.5;

/// The height of the row's print in the ribbon, in pixels.
const BODY: usize = 16;
/// The height of the ribbon: room for two lines above and below at the widest spacing.
const RIBBON: usize = 10 * BODY;
/// The parts of the ribbon in which the place of a line is looked for.
const PARTS: usize = 10;

/// A strip of the plane around a verified row, and its changes from column to column.
pub(super) struct Ribbon {
    picture: GrayImage,
    pub(super) cut: Cut,
    /// For each part, the mean change of each row.
    energy: Vec<[f32; RIBBON]>,
}

impl Ribbon {
    pub(super) fn around(view: View<'_>, verified: &Verified) -> Self {
        let row = verified.row;
        let across = verified.pitch / CELL;
        let columns = ((2.0 * row.half / across + 8.0 * CELL) as u32).clamp(64, 1000);
        let cut = Cut {
            middle: row.middle,
            along: row.along,
            across,
            down: row.thick / BODY as f64,
            columns,
            rows: RIBBON as u32,
        };
        let picture = cut.sample(view);
        let width = columns as usize;
        let mut energy = vec![[0.0; RIBBON]; PARTS];
        for (y, line) in picture.as_raw().chunks_exact(width).enumerate() {
            for (part, energy) in energy.iter_mut().enumerate() {
                let piece = &line[part * width / PARTS..(part + 1) * width / PARTS];
                let sum: u32 = piece
                    .iter()
                    .zip(piece.get(3..).unwrap_or(&[]))
                    .map(|(a, b)| u32::from(a.abs_diff(*b)))
                    .sum();
                energy[y] = sum as f32 / piece.len().max(1) as f32;
            }
        }
        Self {
            picture,
            cut,
            energy,
        }
    }

    /// The lines of print, from top to bottom.
    pub(super) fn lines(&self) -> Vec<Line> {
        // The row itself first: its slope is that of the others, nearly.
        let middle = RIBBON / 2;
        let seed = self.follow(|_| middle as f64, BODY / 2);
        let total: Vec<f32> = (0..RIBBON)
            .map(|y| {
                let y = y as f64 - middle as f64;
                self.parts(|x| seed.at(x) + y).sum::<f32>() / PARTS as f32
            })
            .collect();
        let stands = |y: usize| stands_out(&total, y as i64);
        let least = 0.4
            * stands(middle)
                .max(stands(middle - 1))
                .max(stands(middle + 1));
        let mut found: Vec<(f32, usize)> = Vec::new();
        let mut order: Vec<(f32, usize)> = (BODY / 2..RIBBON - BODY / 2)
            .map(|y| (stands(y), y))
            .filter(|(s, _)| *s > least && *s > 0.5)
            .collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (s, y) in order {
            if found
                .iter()
                .all(|(_, other)| other.abs_diff(y) >= BODY * 9 / 8)
            {
                found.push((s, y));
            }
        }
        found.sort_by_key(|(_, y)| *y);
        found
            .into_iter()
            .map(|(_, y)| {
                let shift = y as f64 - middle as f64;
                self.follow(|x| seed.at(x) + shift, BODY / 3)
            })
            .collect()
    }

    /// The values of `energy` at the row that `at` gives for the middle of each part, −0.5 to 0.5 along the ribbon.
    fn parts(&self, at: impl Fn(f64) -> f64) -> impl Iterator<Item = f32> {
        self.energy.iter().enumerate().map(move |(part, energy)| {
            let y = at(place(part)).round();
            energy.get(y.max(0.0) as usize).copied().unwrap_or(0.0)
        })
    }

    /// The line near `start`: in each part the shift of up to `reach` rows at which print stands out most from what is above
    /// and below, and through them a parabola.
    fn follow(&self, start: impl Fn(f64) -> f64, reach: usize) -> Line {
        let reach = reach as i64;
        let mut points: Vec<(f64, f64, f64)> = self
            .energy
            .iter()
            .enumerate()
            .map(|(part, energy)| {
                let x = place(part);
                let base = start(x).round() as i64;
                let (weight, y) = (-reach..=reach)
                    .map(|d| (stands_out(energy, base + d), base + d))
                    .max_by(|a, b| a.0.total_cmp(&b.0))
                    .unwrap_or((0.0, base));
                (x, y as f64, f64::from(weight.max(0.0)))
            })
            .collect();
        let mut line = Line::through(&points, false).unwrap_or(Line {
            level: start(0.0),
            ..Line::default()
        });
        for bent in [false, true] {
            let off = BODY as f64 * 0.25;
            points.retain(|(x, y, _)| (line.at(*x) - y).abs() <= off);
            line = Line::through(&points, bent).unwrap_or(line);
        }
        let (shift, height) = self.extent(&line);
        line.level += shift;
        line.height = height;
        line
    }

    /// How far the middle of the print lies from `line`, and its height, between the rows at which the change is half of
    /// that inside.
    fn extent(&self, line: &Line) -> (f64, f64) {
        let reach = BODY as i64;
        let profile: Vec<f32> = (-reach..=reach)
            .map(|d| self.parts(|x| line.at(x) + d as f64).sum::<f32>() / PARTS as f32)
            .collect();
        let middle = reach as usize;
        let inside = profile[middle - 3..=middle + 3].iter().sum::<f32>() / 7.0;
        let outside = profile.iter().copied().fold(f32::MAX, f32::min);
        let level = (inside + outside) / 2.0;
        let edge = |step: i64| {
            let at = |d: i64| profile[(reach + d * step) as usize];
            let last = (2..reach).find(|&d| at(d + 1) < level);
            last.map(|d| {
                d as f64
                    + f64::from((at(d) - level) / (at(d) - at(d + 1)).max(1e-3)).clamp(0.0, 1.0)
            })
        };
        match (edge(-1), edge(1)) {
            (Some(above), Some(below)) => ((below - above) / 2.0, above + below),
            _ => (0.0, BODY as f64),
        }
    }

    /// The strip of `line`, its print brought from `height` rows of the ribbon to [`PRINT`].
    pub(super) fn look(&self, net: &Net, line: &Line, height: f64) -> Looked {
        let width = self.picture.width() as usize;
        let data = self.picture.as_raw();
        let mut strip = vec![0.0f32; ROWS * width];
        for x in 0..width {
            let middle = line.at((x as f64 + 0.5) / width as f64 - 0.5);
            for y in 0..ROWS {
                let v = middle + (y as f64 + 0.5 - ROWS as f64 / 2.0) * height / PRINT;
                let v = v.clamp(0.0, (RIBBON - 1) as f64);
                let (row, part) = (v as usize, (v - v.floor()) as f32);
                let at = |row: usize| f32::from(data[row.min(RIBBON - 1) * width + x]);
                strip[y * width + x] = (at(row) * (1.0 - part) + at(row + 1) * part) / 255.0;
            }
        }
        even_out(&mut strip, width);
        let scores = net.look(&strip, width);
        Looked {
            peaks: peaks(&scores),
            scores,
            at: line.at(0.0),
        }
    }
}

impl Ribbon {
    /// The best of `looked` and looks at the same line a little higher, lower and smaller.
    pub(super) fn look_around(
        &self,
        net: &Net,
        line: &Line,
        height: f64,
        looked: Looked,
    ) -> Looked {
        [(-2.0, 1.0), (2.0, 1.0), (0.0, 0.85)]
            .into_iter()
            .map(|(shift, scale)| {
                let line = Line {
                    level: line.level + shift,
                    ..*line
                };
                self.look(net, &line, height * scale)
            })
            .fold(looked, |best, next| {
                if next.score() > best.score() {
                    next
                } else {
                    best
                }
            })
    }
}

/// The middle of a part, −0.5 to 0.5 along the ribbon.
fn place(part: usize) -> f64 {
    (part as f64 + 0.5) / PARTS as f64 - 0.5
}

/// How much more changes in the [`BODY`] rows about `y` than just above and below them.
fn stands_out(energy: &[f32], y: i64) -> f32 {
    let body = BODY as i64;
    let mean = |from: i64, to: i64| {
        (from..to)
            .map(|y| {
                energy
                    .get(usize::try_from(y).unwrap_or(usize::MAX))
                    .copied()
                    .unwrap_or(0.0)
            })
            .sum::<f32>()
            / (to - from) as f32
    };
    let inside = mean(y - body * 3 / 8, y + body * 3 / 8);
    let above = mean(y - body * 7 / 8, y - body * 5 / 8);
    let below = mean(y + body * 5 / 8, y + body * 7 / 8);
    inside - (above + below) / 2.0
}

/// Where a line lies in the ribbon: a parabola over −0.5 to 0.5 along it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub(super) level: f64,
    slope: f64,
    bend: f64,
    /// The height of its print, in rows of the ribbon.
    pub(super) height: f64,
}

impl Line {
    pub(super) fn at(&self, x: f64) -> f64 {
        self.level + self.slope * x + self.bend * x * x
    }

    /// The straight or `bent` line through weighted points (x, y, weight), least squares; `None` where they do not tell.
    fn through(points: &[(f64, f64, f64)], bent: bool) -> Option<Self> {
        let least = if bent { 6 } else { 3 };
        if points.iter().filter(|p| p.2 > 0.0).count() < least {
            return None;
        }
        let terms = if bent { 3 } else { 2 };
        let mut rows = [[0.0; 4]; 3];
        for &(x, y, weight) in points {
            let powers = [1.0, x, x * x];
            for i in 0..terms {
                for j in 0..terms {
                    rows[i][j] += weight * powers[i] * powers[j];
                }
                rows[i][3] += weight * powers[i] * y;
            }
        }
        let [level, slope, bend] = solve(rows, terms)?;
        Some(Self {
            level,
            slope,
            bend,
            height: BODY as f64,
        })
    }
}

/// The solution of the first `terms` equations, the others zero; `None` where there is none.
pub(super) fn solve(mut rows: [[f64; 4]; 3], terms: usize) -> Option<[f64; 3]> {
    for i in 0..terms {
        let pivot = (i..terms).max_by(|&a, &b| rows[a][i].abs().total_cmp(&rows[b][i].abs()))?;
        rows.swap(i, pivot);
        if rows[i][i].abs() < 1e-12 {
            return None;
        }
        for k in 0..terms {
            if k != i {
                let factor = rows[k][i] / rows[i][i];
                for j in i..4 {
                    rows[k][j] -= factor * rows[i][j];
                }
            }
        }
    }
    Some(std::array::from_fn(|i| {
        if i < terms {
            rows[i][3] / rows[i][i]
        } else {
            0.0
        }
    }))
}
