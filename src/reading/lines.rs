//! From a row of print to the straightened strips of all lines beside it.

use image::GrayImage;

use super::fit::Line;
use super::grid::{Peaks, peaks};
use super::net::{CLASSES, Net, ROWS};
use super::strip::{CELL, Cut, PRINT, View, even_out};
use super::verify::Verified;
use crate::pool::Lent;

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
/// The height of the row's print in the ribbon, in pixels.
const BODY: usize = 16;
/// The height of the ribbon: room for two lines above and below at the widest spacing.
const RIBBON: usize = 10 * BODY;
/// The parts of the ribbon in which the place of a line is looked for.
const PARTS: usize = 10;

/// A strip of the plane around a verified row, and its changes from column to column.
pub(super) struct Ribbon {
    picture: Lent<GrayImage>,
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
