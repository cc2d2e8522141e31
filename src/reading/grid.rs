//! The grid of fixed pitch that the characters of all lines stand on.

use super::fit::solve;
use super::lines::Looked;
use super::net::{CLASSES, STRIDE};
use super::strip::CELL;

/// The class of the gap between characters.
const GAP: usize = CLASSES - 1;
/// The least and greatest pitch, in columns of a strip.
const PITCHES: std::ops::Range<f64> = 8.5..17.0;

/// The places at which characters are seen in a strip, in columns, and how sure each is.
pub(super) struct Peaks(Vec<(f64, f64)>);

/// How much more speaks for a character than for a gap: the logarithm of the odds, −6 to 6.
fn odds(score: &[f32; CLASSES]) -> f64 {
    let gap = f64::from(score[GAP]);
    let character = f64::from(1.0 - score[GAP].exp()).max(1e-6).ln();
    (character - gap).clamp(-6.0, 6.0)
}

/// The probability of the most likely character.
fn sure(score: &[f32; CLASSES]) -> f64 {
    f64::from(score[..GAP].iter().copied().fold(f32::MIN, f32::max).exp())
}

pub(super) fn peaks(scores: &[[f32; CLASSES]]) -> Peaks {
    let odds: Vec<f64> = scores.iter().map(odds).collect();
    let at = |i: i64| {
        odds.get(usize::try_from(i).unwrap_or(usize::MAX))
            .copied()
            .unwrap_or(-6.0)
    };
    let mut out = Vec::new();
    for (i, here) in odds.iter().copied().enumerate() {
        let (before, after) = (at(i as i64 - 1), at(i as i64 + 1));
        if here > 0.0 && here > before && here >= after {
            // The middle of the weight above nothing.
            let [b, h, a] = [before, here, after].map(|v| v + 6.0);
            let x = (i as f64 + 0.5 + 0.8 * (a - b) / (a + h + b)) * STRIDE as f64;
            let best = sure(&scores[i]);
            let beside = scores
                .get(i + 1)
                .map_or(0.0, sure)
                .max(i.checked_sub(1).map_or(0.0, |i| sure(&scores[i])));
            out.push((x, best.max(beside.min(best + 0.5))));
        }
    }
    Peaks(out)
}

impl Peaks {
    /// The middle of the distances between neighbours, in columns; `None` of fewer than five.
    pub(super) fn pitch(&self) -> Option<f64> {
        let mut steps: Vec<f64> = self
            .0
            .windows(2)
            .map(|pair| pair[1].0 - pair[0].0)
            .filter(|d| PITCHES.contains(d))
            .collect();
        if steps.len() < 4 {
            return None;
        }
        steps.sort_by(f64::total_cmp);
        // The mean of those near the middle one: single distances are whole columns, nearly.
        let middle = steps[steps.len() / 2];
        let near: Vec<f64> = steps
            .into_iter()
            .filter(|d| (d - middle).abs() < 0.2 * middle)
            .collect();
        Some(near.iter().sum::<f64>() / near.len() as f64)
    }

    /// The share of the neighbours that are one pitch apart, give or take a quarter.
    pub(super) fn evenness(&self, pitch: f64) -> f64 {
        let even = self
            .0
            .windows(2)
            .filter(|pair| ((pair[1].0 - pair[0].0) / pitch - 1.0).abs() < 0.25)
            .count();
        even as f64 / (self.0.len().max(2) - 1) as f64
    }

    /// The sum of the probabilities of the most likely characters.
    pub(super) fn confidence(&self) -> f64 {
        self.0.iter().map(|(_, sure)| sure).sum()
    }

    /// Their mean; 0 of fewer than twelve.
    pub(super) fn mean_confidence(&self) -> f64 {
        if self.0.len() < 12 {
            return 0.0;
        }
        self.confidence() / self.0.len() as f64
    }

    /// The parabola through the places by their number: (place of number 0, pitch, bend), and how many lie on it.
    fn fit(&self, pitch: f64) -> Option<([f64; 3], usize)> {
        let mut numbered: Vec<(f64, f64)> = Vec::new();
        let mut last: Option<(f64, f64)> = None;
        let mut step = pitch;
        for &(x, _) in &self.0 {
            let number = match last {
                None => 0.0,
                Some((px, n)) => {
                    let d = ((x - px) / step).round();
                    if d < 1.0 {
                        continue;
                    }
                    if d == 1.0 {
                        // The pitch drifts with perspective.
                        step += 0.05 * (x - px - step);
                    }
                    n + d
                }
            };
            last = Some((x, number));
            numbered.push((number, x));
        }
        if numbered.len() < 12 {
            return None;
        }
        let mut fit = None;
        for terms in [2, 3, 3] {
            let mut rows = [[0.0; 4]; 3];
            for &(n, x) in &numbered {
                let powers = [1.0, n, n * n];
                for i in 0..terms {
                    for j in 0..terms {
                        rows[i][j] += powers[i] * powers[j];
                    }
                    rows[i][3] += powers[i] * x;
                }
            }
            let [a, b, c] = solve(rows, terms)?;
            fit = Some([a, b, c]);
            let off = pitch * if terms == 2 { 0.6 } else { 0.3 };
            numbered.retain(|&(n, x)| (a + b * n + c * n * n - x).abs() < off);
            if numbered.len() < 12 {
                return None;
            }
        }
        fit.map(|fit| (fit, numbered.len()))
    }
}

/// What speaks for each of the 37 characters in each cell of each line.
pub(super) struct Cells {
    pub(super) columns: usize,
    pub(super) lines: Vec<Vec<[f32; GAP]>>,
    /// For each line the places of the first and the last cell in the strip, in columns.
    pub(super) ends: Vec<(f64, f64)>,
    /// The mean probability of the most likely characters.
    pub(super) confidence: f64,
}

/// Lays the grid over lines of one zone; `None` where they fit none of 30, 36 or 44 columns.
pub(super) fn lay(lines: &[Looked]) -> Option<Cells> {
    let fits: Vec<Option<([f64; 3], usize)>> = lines
        .iter()
        .map(|line| line.peaks.fit(line.peaks.pitch().unwrap_or(CELL)))
        .collect();
    let (lead, _) = fits.iter().flatten().max_by_key(|(_, n)| *n)?;
    // Every line's own grid, numbered as the leading one's.
    let grids: Vec<[f64; 3]> = fits
        .iter()
        .map(|fit| match fit {
            Some(([a, b, c], n)) if *n >= 16 => {
                let shift = ((lead[0] - a) / b).round();
                [a + b * shift + c * shift * shift, b + 2.0 * c * shift, *c]
            }
            _ => *lead,
        })
        .collect();
    let place = |grid: &[f64; 3], n: f64| grid[0] + grid[1] * n + grid[2] * n * n;
    let width = lines.first()?.scores.len() as f64 * STRIDE as f64;
    // The odds of a character in each cell that the strip can hold, summed over the lines.
    let (first, last) = (-12i64, 70i64);
    let seen: Vec<f64> = (first..last)
        .map(|n| {
            lines
                .iter()
                .zip(&grids)
                .map(|(line, grid)| {
                    let x = place(grid, n as f64);
                    if x < 0.0 || x > width {
                        return -1.0;
                    }
                    at(&line.scores, x).map_or(-1.0, |s| odds(&s).clamp(-3.0, 3.0))
                })
                .sum::<f64>()
        })
        .collect();
    let whole: f64 = seen.iter().sum();
    let (value, columns, start) = [30usize, 36, 44]
        .into_iter()
        .flat_map(|columns| (0..seen.len() - columns).map(move |start| (columns, start)))
        .map(|(columns, start)| {
            let inside: f64 = seen[start..start + columns].iter().sum();
            (2.0 * inside - whole, columns, start)
        })
        .max_by(|a, b| a.0.total_cmp(&b.0))?;
    let inside: f64 = seen[start..start + columns].iter().sum();
    if value <= 0.0 || inside < 0.8 * (columns * lines.len()) as f64 {
        return None;
    }
    let start = start as i64 + first;
    let (mut sum, mut n) = (0.0, 0usize);
    let cells = lines
        .iter()
        .zip(&grids)
        .map(|(line, grid)| {
            (start..start + columns as i64)
                .map(|i| {
                    let score = at(&line.scores, place(grid, i as f64))
                        .unwrap_or([-(CLASSES as f32).ln(); CLASSES]);
                    let characters = characters(&score);
                    sum += f64::from(characters.iter().copied().fold(f32::MIN, f32::max).exp());
                    n += 1;
                    characters
                })
                .collect()
        })
        .collect();
    let ends = grids
        .iter()
        .map(|grid| {
            (
                place(grid, start as f64),
                place(grid, (start + columns as i64 - 1) as f64),
            )
        })
        .collect();
    Some(Cells {
        columns,
        lines: cells,
        ends,
        confidence: sum / n.max(1) as f64,
    })
}

/// The scores at column `x` of the strip, between the two nearest; `None` outside.
fn at(scores: &[[f32; CLASSES]], x: f64) -> Option<[f32; CLASSES]> {
    let t = x / STRIDE as f64 - 0.5;
    let i = t.floor();
    let part = (t - i) as f32;
    let a = scores.get(usize::try_from(i as i64).ok()?)?;
    let b = scores.get(i as usize + 1)?;
    Some(std::array::from_fn(|c| a[c] * (1.0 - part) + b[c] * part))
}

/// The logarithms of the probabilities of the characters, given that there is one.
fn characters(score: &[f32; CLASSES]) -> [f32; GAP] {
    let top = score[..GAP].iter().copied().fold(f32::MIN, f32::max);
    let sum: f32 = score[..GAP].iter().map(|s| (s - top).exp()).sum();
    std::array::from_fn(|c| score[c] - top - sum.ln())
}
