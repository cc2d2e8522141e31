//! Lines of letters among marks.

use super::ink::Mark;

/// The heights that letters have, in pixels: smaller marks tell nothing, larger ones are drawings.
const HEIGHTS: std::ops::RangeInclusive<f32> = 5.0..=70.0;
/// How wide a mark may be, in its heights: letters of a blurred or bold word run together.
const WIDEST: f32 = 6.0;
/// The share of its box that a letter fills; one that is a single stroke, narrower than this share of its height, fills it.
const FILLED: std::ops::RangeInclusive<f32> = 0.12..=0.95;
const STROKE: f32 = 0.6;
/// Letters of a line are so much of each other's height,
const ALIKE: f32 = 2.2;
/// overlap by this share of the smaller one's,
const OVERLAP: f32 = 0.5;
/// and are apart by so many heights at most.
const GAP: f32 = 1.6;
/// A line has so many letters.
const LEAST_LETTERS: usize = 5;
/// The foot of a letter is on the line where it is off by this share of the line's height at most: a round or hanging
/// letter is off by more.
const ON_LINE: f32 = 0.14;
/// So many of a line's letters stand on it.
const LEAST_ON_LINE: f32 = 0.62;

/// A line of letters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
    /// How many letters it has, as far as they stand apart.
    pub(crate) letters: usize,
    /// The median height of its letters.
    pub(crate) height: f32,
}

/// Whether a mark can be a letter.
pub(crate) fn is_letter(mark: &Mark) -> bool {
    let (width, height) = (mark.width(), mark.height());
    let filled = mark.area as f32 / (width * height);
    let filled = filled.min(if width <= STROKE * height { 0.95 } else { 1.0 });
    HEIGHTS.contains(&height) && width <= WIDEST * height && FILLED.contains(&filled)
}

/// The lines that run from left to right among these marks of a picture of this width.
pub(crate) fn lines(marks: &[Mark], width: u32) -> Vec<Line> {
    let mut letters: Vec<Mark> = marks
        .iter()
        .filter(|mark| is_letter(mark))
        .copied()
        .collect();
    letters.sort_by_key(|mark| (mark.left, mark.top));
    let next = neighbours(&letters, width);
    // Each letter has one to its right at most, and is the one to the right of one at most: chains.
    let mut started = vec![true; letters.len()];
    next.iter().flatten().for_each(|&to| started[to] = false);
    let mut lines = Vec::new();
    for start in (0..letters.len()).filter(|&i| started[i]) {
        let chain: Vec<Mark> = std::iter::successors(Some(start), |&i| next[i])
            .map(|i| letters[i])
            .collect();
        lines.extend(line(&chain));
    }
    lines
}

/// The letter to the right of each.
fn neighbours(letters: &[Mark], width: u32) -> Vec<Option<usize>> {
    // Which letters begin in each strip of columns.
    const STRIP: usize = 16;
    let mut begins = vec![letters.len(); width as usize / STRIP + 2];
    for (i, letter) in letters.iter().enumerate().rev() {
        begins[usize::from(letter.left) / STRIP] = i;
    }
    for strip in (0..begins.len() - 1).rev() {
        begins[strip] = begins[strip].min(begins[strip + 1]);
    }
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (i, a) in letters.iter().enumerate() {
        let reach = f32::from(a.right) + GAP * a.height() * ALIKE.sqrt();
        let from = begins[usize::from(a.left) / STRIP].max(i + 1);
        let near = letters[from.min(letters.len())..].iter().enumerate();
        let near = near.take_while(|(_, b)| f32::from(b.left) <= reach);
        for (j, b) in near {
            let gap = f32::from(b.left) - f32::from(a.right);
            let (low, high) = (a.height().min(b.height()), a.height().max(b.height()));
            let overlap = f32::from(a.bottom.min(b.bottom)) - f32::from(a.top.max(b.top)) + 1.0;
            let inside = f32::from(b.right) <= f32::from(a.right);
            if high <= ALIKE * low && overlap >= OVERLAP * low && gap <= GAP * high && !inside {
                pairs.push((gap.max(0.0) + (high - low), i, from + j));
            }
        }
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut next = vec![None; letters.len()];
    let mut taken = vec![false; letters.len()];
    for (_, from, to) in pairs {
        if next[from].is_none() && !taken[to] {
            next[from] = Some(to);
            taken[to] = true;
        }
    }
    next
}

/// The line that a chain of letters is; `None` where it is none: leaves, hairs and threads make chains as well, which
/// stand on no line.
fn line(chain: &[Mark]) -> Option<Line> {
    if chain.len() < LEAST_LETTERS {
        return None;
    }
    let mut heights: Vec<f32> = chain.iter().map(Mark::height).collect();
    heights.sort_by(f32::total_cmp);
    let height = heights[heights.len() / 2];
    // The line through the feet of most letters, bent where the page is: each foot is held against its neighbours'.
    let feet: Vec<f32> = chain.iter().map(|mark| f32::from(mark.bottom)).collect();
    let on_line = (0..feet.len()).filter(|&i| {
        let around = &feet[i.saturating_sub(3)..(i + 4).min(feet.len())];
        let mut around = around.to_vec();
        around.sort_by(f32::total_cmp);
        (feet[i] - around[around.len() / 2]).abs() <= (ON_LINE * height).max(1.0)
    });
    if (on_line.count() as f32) < LEAST_ON_LINE * chain.len() as f32 {
        return None;
    }
    let least = |of: fn(&Mark) -> u16| chain.iter().map(of).min().map_or(0.0, f32::from);
    let most = |of: fn(&Mark) -> u16| chain.iter().map(of).max().map_or(0.0, f32::from);
    let (left, right) = (least(|m| m.left), most(|m| m.right));
    Some(Line {
        left,
        right,
        top: least(|m| m.top),
        bottom: most(|m| m.bottom),
        letters: chain.len(),
        height,
    })
}
