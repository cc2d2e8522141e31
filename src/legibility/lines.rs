//! Where lines of print lie, how high they are and how far they stand out.

use super::frame::BLOCK;
use crate::code::Kind;
use crate::imaging::sharpness::{Edge, quantile_of_counts};

/// The width of the strips in which rows of print are looked for, in units (see [`super::frame::Frame`]): about eight
/// letters, so that words side by side that stand on different lines are told apart.
const STRIP: f64 = 10.0;
/// The heights that a row of print can have, in units: from the smallest print that anybody has to read to a headline. What
/// is higher is a portrait, a crest or a pattern; what is lower is a dashed line of a table, guilloche, the raster of a
/// halftone or microprint, however sharp the photo is.
///
/// The small letters of print of 5 points, about the smallest on a card that has to be read, are 0.9 mm high; those of 7 points, which
/// the conditions on a bill have, are 1.2 mm or 0.75 units of a page.
fn heights(kind: Kind) -> std::ops::Range<f64> {
    match kind {
        Kind::Poa => 0.7..4.5,
        _ => 0.8..4.5,
    }
}

/// A row of pixels through print crosses two upright strokes or more in the width of a strip.
const LEAST_STROKES: u16 = 2;
/// Less than so many edges are a speck.
const LEAST_EDGES: u32 = 8;

/// A piece of a line of print, as wide as a strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Line {
    /// How high it is, in pixels at the scale that the edges were found at: between the height of a small letter and of a
    /// capital, and some of the blur.
    pub(crate) height: f64,
    /// How far it stands out: the contrast that nine tenths of its edges do not exceed, in levels.
    pub(crate) contrast: f64,
    /// Edges over height: in proportion to how many letters it has.
    pub(crate) letters: f64,
}

/// The lines of print that these edges of a picture are of, whose contrast is at least `least`; `scale` is in pixels a unit.
pub(super) fn lines(
    edges: &[Edge],
    (width, height): (u32, u32),
    scale: f64,
    least: u8,
    kind: Kind,
) -> Vec<Line> {
    let heights = heights(kind);
    let strip = (STRIP * scale).round().max(1.0) as usize;
    let (strips, height) = ((width as usize).div_ceil(strip), height as usize);
    let print = || edges.iter().filter(|edge| edge.contrast >= least);
    // Where the strip of each column begins: a division for each edge would take most of the time.
    let begins: Vec<usize> = (0..width as usize).map(|x| x / strip * height).collect();
    let place = |edge: &Edge| begins[usize::from(edge.x)] + usize::from(edge.y);
    let mut strokes = vec![0u16; strips * height];
    for edge in print().filter(|edge| edge.direction == 0) {
        strokes[place(edge)] += 1;
    }
    // Which run each row of each strip belongs to, none being the number of runs.
    let mut member = vec![u16::MAX; strips * height];
    let mut runs = Vec::new();
    for (s, rows) in strokes.chunks_exact(height.max(1)).enumerate() {
        for run in runs_of(rows) {
            let high = run.len() as f64;
            if heights.contains(&(high / scale)) && runs.len() < usize::from(u16::MAX) {
                let around = run.start.saturating_sub(1)..(run.end + 1).min(height);
                member[s * height..][around].fill(runs.len() as u16);
                runs.push(high);
            }
        }
    }
    let mut contrasts = vec![[0u32; 256]; runs.len()];
    for edge in print() {
        if let Some(counts) = contrasts.get_mut(usize::from(member[place(edge)])) {
            counts[usize::from(edge.contrast)] += 1;
        }
    }
    let found = runs.iter().zip(&contrasts).filter_map(|(height, counts)| {
        let count = counts.iter().sum::<u32>();
        let contrast = quantile_of_counts(counts, 0.9).filter(|_| count >= LEAST_EDGES)?;
        Some(Line {
            height: *height,
            contrast,
            letters: f64::from(count) / height,
        })
    });
    found.collect()
}

/// The runs of rows that cross strokes enough, over gaps of a row. Those that end where a block does may go on in one that
/// was not looked at, and are left out.
fn runs_of(rows: &[u16]) -> Vec<std::ops::Range<usize>> {
    let on = |y: usize| rows.get(y).is_some_and(|n| *n >= LEAST_STROKES);
    let mut runs = Vec::new();
    let mut start = None;
    for y in 0..=rows.len() {
        let here = on(y) || (y > 0 && on(y - 1) && on(y + 1));
        match (start, here) {
            (None, true) => start = Some(y),
            (Some(from), false) => {
                let block = BLOCK as usize;
                if from % block != 0 && y % block != 0 {
                    runs.push(from..y);
                }
                start = None;
            }
            _ => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use image::{GrayImage, Luma};

    use super::*;
    use crate::imaging::sharpness::{Room, edges};

    const SCALE: f64 = 12.0;

    /// Upright strokes in these rows, from the first up to the last, four of every ten pixels, on paper of this size.
    fn strokes(width: u32, height: u32, rows: &[(u32, u32)]) -> GrayImage {
        GrayImage::from_fn(width, height, |x, y| {
            let print = x % 10 < 4 && rows.iter().any(|(top, end)| (*top..*end).contains(&y));
            Luma([if print { 40 } else { 210 }])
        })
    }

    fn found(picture: &GrayImage) -> Vec<Line> {
        let mut found = Vec::new();
        edges(picture, &mut Room::default(), &mut found);
        lines(&found, picture.dimensions(), SCALE, 30, Kind::IdFront)
    }

    #[test]
    fn lines_have_the_height_of_their_strokes() {
        for height in [10, 14, 22] {
            let lines = found(&strokes(120, 100, &[(20, 20 + height), (60, 60 + height)]));
            assert_eq!(lines.len(), 2, "{lines:?}");
            for line in lines {
                assert!((line.height - f64::from(height)).abs() <= 2.0, "{line:?}");
                assert!((line.contrast - 170.0).abs() < 20.0, "{line:?}");
            }
        }
    }

    #[test]
    fn wider_lines_have_more_pieces_and_so_more_letters() {
        let letters = |width| -> f64 {
            found(&strokes(width, 60, &[(20, 34)]))
                .iter()
                .map(|l| l.letters)
                .sum()
        };
        let (short, long) = (letters(120), letters(480));
        assert!((3.0..5.0).contains(&(long / short)), "{short} and {long}");
    }

    #[test]
    fn what_is_too_high_is_no_line_and_dashes_are_none() {
        assert_eq!(
            found(&strokes(120, 100, &[(20, 26), (40, 46), (60, 65)])),
            []
        );
        assert_eq!(found(&strokes(120, 128, &[(20, 100)])), []);
        assert_eq!(lines(&[], (0, 0), SCALE, 30, Kind::IdFront), []);
    }
}
