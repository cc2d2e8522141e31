//! Edges, and how far they lie in rows of print.

use super::tones::Tones;
use super::view::{UNIT, View};

/// The side of the cells over which the density of edges is taken, in units (see [`UNIT`]).
const CELL: f64 = 5.0;
/// The width of the strips in which rows of print are looked for, in units.
const STRIP: f64 = 10.0;
/// The heights of a row of print on a document, in units: from its smallest letters to its headline.
const LOWEST: f64 = 1.0;
const HIGHEST: f64 = 5.0;
/// A row of pixels through print crosses so many sides of strokes in the width of a strip.
const LEAST_STROKES: u16 = 3;

/// Where tones change.
pub(super) struct Edges {
    /// The share of pixels on an edge.
    pub(super) share: f32,
    /// The median change over the range, as a logarithm of ratios.
    pub(super) quiet: f32,
    /// How far changes across outweigh those down or the other way round, as a logarithm.
    pub(super) leaning: f32,
    /// The share of edges that run along neither side.
    pub(super) slanted: f32,
    /// Quantiles of the density of edges over cells: 0.1, 0.25, 0.5, 0.75, 0.9.
    pub(super) cells: [f32; 5],
    /// The shares of cells that have any edges, that have as many as print has, and that are crowded.
    pub(super) used: f32,
    pub(super) printed: f32,
    pub(super) crowded: f32,
    /// Rows of print, along the longer side or the shorter one, whichever has more that go on over several strips.
    pub(super) rows: Rows,
}

/// Rows of print in strips.
#[derive(Clone, Copy, Default)]
pub(super) struct Rows {
    /// How many a strip has.
    pub(super) count: f32,
    /// The share of the area that they take.
    pub(super) area: f32,
    /// The share that is taken by what has strokes and is higher than print: portraits, patterns, bar codes.
    pub(super) higher: f32,
    /// How many go on in the next strip at the same height, a strip.
    pub(super) going_on: f32,
    /// The share of strips through which the longest row goes on: a machine-readable zone spans nearly all.
    pub(super) longest: f32,
}

impl Edges {
    pub(super) fn of(view: &View, tones: &Tones) -> Self {
        let (w, h) = (view.width, view.height);
        let least = (0.12 * tones.range()).max(12.0) as i32;
        let mut changes = [0u32; 512];
        let (mut upright, mut lying) = (vec![false; w * h], vec![false; w * h]);
        let (mut count, mut slanted) = (0u32, 0u32);
        let (mut sum_x, mut sum_y) = (1i64, 1i64);
        let across = (CELL * UNIT).round() as usize;
        let (columns, lines) = ((w / across).max(1), (h / across).max(1));
        let mut cells = vec![0u32; columns * lines];
        for y in 1..h - 1 {
            let (above, row, below) = (
                &view.luma[(y - 1) * w..y * w],
                &view.luma[y * w..(y + 1) * w],
                &view.luma[(y + 1) * w..(y + 2) * w],
            );
            for x in 1..w - 1 {
                let dx = (i32::from(row[x + 1]) - i32::from(row[x - 1])).abs();
                let dy = (i32::from(below[x]) - i32::from(above[x])).abs();
                changes[(dx + dy) as usize] += 1;
                upright[y * w + x] = dx > least && dx > dy;
                lying[y * w + x] = dy > least && dy > dx;
                if dx + dy <= least {
                    continue;
                }
                count += 1;
                sum_x += i64::from(dx);
                sum_y += i64::from(dy);
                // Within 22.5° of the diagonals.
                slanted += u32::from(100 * dx.min(dy) > 41 * dx.max(dy));
                let cell = (y / across, x / across);
                if cell.0 < lines && cell.1 < columns {
                    cells[cell.0 * columns + cell.1] += 1;
                }
            }
        }
        let pixels = (w * h) as f32;
        let median = median(&changes);
        let area = (across * across) as f32;
        let mut density: Vec<f32> = cells.iter().map(|n| *n as f32 / area).collect();
        density.sort_by(f32::total_cmp);
        let at = |share: f64| density[(share * (density.len() - 1) as f64) as usize];
        let share = |of: &dyn Fn(f32) -> bool| {
            density.iter().filter(|d| of(**d)).count() as f32 / density.len() as f32
        };
        let along = Rows::of(&upright, w, h, |x, y| y * w + x);
        let down = Rows::of(&lying, h, w, |x, y| x * w + y);
        Self {
            share: count as f32 / pixels,
            quiet: (1.0 + median).ln() - (1.0 + tones.range()).ln(),
            leaning: (sum_x as f32 / sum_y as f32).ln().abs(),
            slanted: slanted as f32 / (count as f32 + 20.0),
            cells: [at(0.1), at(0.25), at(0.5), at(0.75), at(0.9)],
            used: share(&|d| d > 0.04),
            printed: share(&|d| (0.08..0.45).contains(&d)),
            crowded: share(&|d| d > 0.2),
            rows: if down.going_on > along.going_on {
                down
            } else {
                along
            },
        }
    }
}

fn median(counts: &[u32]) -> f32 {
    let half = counts.iter().sum::<u32>() / 2;
    let mut seen = 0;
    let middle = counts.iter().position(|n| {
        seen += n;
        seen > half
    });
    middle.unwrap_or(0) as f32
}

impl Rows {
    /// Of a mask of `width` × `height`, in which `at` finds a pixel, whose strips stand side by side along the width.
    fn of(mask: &[bool], width: usize, height: usize, at: impl Fn(usize, usize) -> usize) -> Self {
        let strip = (STRIP * UNIT).round() as usize;
        let strips = (width / strip).max(1);
        let runs: Vec<Vec<[usize; 2]>> = (0..strips)
            .map(|s| {
                let strokes: Vec<u16> = (0..height)
                    .map(|y| {
                        let columns = s * strip..((s + 1) * strip).min(width);
                        columns.map(|x| u16::from(mask[at(x, y)])).sum()
                    })
                    .collect();
                runs_of(&strokes)
            })
            .collect();
        let high = |[from, to]: &[usize; 2]| (to - from) as f64 / UNIT;
        let print: Vec<Vec<[usize; 2]>> = runs
            .iter()
            .map(|runs| {
                let fits = |run: &&[usize; 2]| (LOWEST..=HIGHEST).contains(&high(run));
                runs.iter().filter(fits).copied().collect()
            })
            .collect();
        let length = |run: &[usize; 2]| run[1] - run[0];
        let taken: usize = print.iter().flatten().map(length).sum();
        let higher: usize = runs
            .iter()
            .flatten()
            .filter(|run| high(run) > HIGHEST)
            .map(length)
            .sum();
        let (going_on, longest) = going_on(&print);
        let all = (height * strips) as f32;
        Self {
            count: print.iter().map(Vec::len).sum::<usize>() as f32 / strips as f32,
            area: taken as f32 / all,
            higher: higher as f32 / all,
            going_on: going_on as f32 / strips as f32,
            longest: longest as f32 / strips as f32,
        }
    }
}

/// How many rows go on in the next strip, and through how many strips the longest goes.
fn going_on(print: &[Vec<[usize; 2]>]) -> (usize, usize) {
    let near = (0.5 * UNIT) as usize + 1;
    let (mut total, mut longest) = (0, 0);
    let mut before: Vec<([usize; 2], usize)> = Vec::new();
    for runs in print {
        let here: Vec<([usize; 2], usize)> = runs
            .iter()
            .map(|run| {
                let same = |b: &&([usize; 2], usize)| {
                    b.0[0].abs_diff(run[0]) <= near && b.0[1].abs_diff(run[1]) <= near
                };
                let length = before.iter().filter(same).map(|b| b.1).max().unwrap_or(0);
                total += usize::from(length > 0);
                (*run, length + 1)
            })
            .collect();
        longest = here.iter().map(|h| h.1).max().unwrap_or(0).max(longest);
        before = here;
    }
    (total, longest)
}

/// The runs of rows that cross strokes enough, over gaps of a row.
fn runs_of(strokes: &[u16]) -> Vec<[usize; 2]> {
    let on = |y: usize| strokes.get(y).is_some_and(|n| *n >= LEAST_STROKES);
    let mut runs = Vec::new();
    let mut start = None;
    for y in 0..=strokes.len() {
        let here = on(y) || (y > 0 && on(y - 1) && on(y + 1));
        match (start, here) {
            (None, true) => start = Some(y),
            (Some(from), false) => {
                runs.push([from, y]);
                start = None;
            }
            _ => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use image::{Rgb, RgbImage};

    use super::*;
    use crate::geometry::{Quad, Rect};

    /// A card of 856 × 540 pixels, ten a millimetre, with strokes in these rows of millimetres.
    fn edges(rows: &[(u32, u32)]) -> Edges {
        let card = RgbImage::from_fn(856, 540, |x, y| {
            let print = x % 14 < 6
                && rows
                    .iter()
                    .any(|(top, end)| (top * 10..end * 10).contains(&y));
            Rgb([if print { 40 } else { 210 }; 3])
        });
        let outline = Quad::from(Rect::new(0.0, 0.0, 856.0, 540.0));
        let view = View::of(&card, &outline, &Arc::default()).unwrap();
        Edges::of(&view, &Tones::of(&view))
    }

    #[test]
    fn rows_of_print_are_counted_and_go_on_from_strip_to_strip() {
        let three = edges(&[(10, 12), (20, 22), (30, 33)]).rows;
        assert!((2.5..3.5).contains(&three.count), "{}", three.count);
        assert!(three.going_on > 2.0 && three.longest > 0.9);
        assert_eq!(edges(&[]).rows.count, 0.0);
    }

    #[test]
    fn what_is_higher_than_print_is_no_row() {
        let block = edges(&[(10, 30)]).rows;
        assert_eq!(block.count, 0.0);
        assert!(block.higher > 0.25, "{}", block.higher);
    }

    #[test]
    fn print_down_the_longer_side_is_found_as_well() {
        let card = RgbImage::from_fn(540, 856, |x, y| {
            let print = x % 14 < 6 && (y / 20) % 4 == 1;
            Rgb([if print { 40 } else { 210 }; 3])
        });
        let outline = Quad::from(Rect::new(0.0, 0.0, 540.0, 856.0));
        let view = View::of(&card, &outline, &Arc::default()).unwrap();
        assert!(Edges::of(&view, &Tones::of(&view)).rows.going_on > 3.0);
    }
}
