//! Words in lines, lines in cells where wide gaps part columns, and cells in blocks that stand below each other.

use crate::geometry::Rect;
use crate::matching::fold::Script;

/// A word with a usable box.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// Whether the caller gave its box.
    given: bool,
}

/// Words of one line that stand close together.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// The words with one blank between them.
    pub(crate) text: String,
    /// The line of its page, from 0 at the top.
    pub(crate) line: usize,
    /// Which block of its page it is in: cells of one block stand below each other.
    pub(crate) block: usize,
    /// Its borders in the unit of the boxes.
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// Whether the caller gave the boxes.
    pub(crate) placed: bool,
}

/// One page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// Line by line, each in reading order.
    pub(crate) cells: Vec<Cell>,
}

/// A gap between two words that is wider than this many of their letters parts columns. Blanks in justified text reach
/// about one and a half; the columns of letters and bills stand three and more apart.
const WIDEST_BLANK: f64 = 1.8;

/// A line whose words overlap another one's height by less than this share is another line.
const SAME_LINE: f64 = 0.5;

/// Lines of one block stand no more than this many of their heights apart, from foot to head.
const SAME_BLOCK: f64 = 0.9;

impl Placed {
    /// The word in its box; one without a box stands behind the one before. `None` for a box that is no rectangle.
    pub(super) fn new(
        text: String,
        bounds: Option<Rect>,
        given: bool,
        last: Option<&Self>,
    ) -> Option<Self> {
        let width = text.chars().count() as f64;
        let given = given && bounds.is_some();
        let (left, top, width, height) = match bounds {
            Some(r) => (r.x, r.y, r.width, r.height),
            None => {
                let (right, top, height) = last.map_or((0.0, 0.0, 2.0), |last| {
                    (last.right, last.top, last.bottom - last.top)
                });
                (right + height / 2.0, top, width * height / 2.0, height)
            }
        };
        let usable = [left, top, width, height]
            .iter()
            .all(|v| v.is_finite() && v.abs() < 1e7)
            && width > 0.0
            && height > 0.0;
        usable.then_some(Self {
            text,
            left,
            right: left + width,
            top,
            bottom: top + height,
            given,
        })
    }

    fn letter(&self) -> f64 {
        (self.right - self.left) / self.text.chars().count().max(1) as f64
    }

    fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

impl Page {
    /// Lays out the words of one page.
    pub(super) fn lay_out(mut words: Vec<Placed>) -> Self {
        words.sort_by(|a, b| (a.top + a.bottom).total_cmp(&(b.top + b.bottom)));
        let mut lines: Vec<Vec<Placed>> = Vec::new();
        for word in words {
            // The words come by their middles, so that only the lines at the end can be its own.
            let own = lines
                .iter_mut()
                .rev()
                .take(3)
                .find(|line| on_line(&word, line));
            match own {
                Some(line) => line.push(word),
                None => lines.push(vec![word]),
            }
        }
        let mut page = Self::default();
        for (number, line) in lines.into_iter().enumerate() {
            page.cells.extend(cells(line, number));
        }
        page.find_blocks();
        page
    }

    /// Each cell joins the block of the one right above it, where that is near and they overlap sideways.
    fn find_blocks(&mut self) {
        let mut blocks = 0;
        for at in 0..self.cells.len() {
            let cell = &self.cells[at];
            let height = cell.bottom - cell.top;
            let near = |above: &&Cell| {
                let gap = cell.top - above.bottom;
                let overlap = cell.right.min(above.right) - cell.left.max(above.left);
                above.line < cell.line
                    && gap < SAME_BLOCK * height
                    && overlap > 0.0
                    && cell.line - above.line <= 3
            };
            let starts_alike = |above: &&Cell| (above.left - cell.left).abs();
            let above = self.cells[..at].iter().rev().take(60).filter(near);
            let above = above.min_by(|a, b| {
                (cell.line - a.line)
                    .cmp(&(cell.line - b.line))
                    .then(starts_alike(a).total_cmp(&starts_alike(b)))
            });
            self.cells[at].block = above.map_or_else(
                || {
                    blocks += 1;
                    blocks
                },
                |above| above.block,
            );
        }
    }
}

fn on_line(word: &Placed, line: &[Placed]) -> bool {
    // Against the last few: a line may lean.
    line.iter().rev().take(8).any(|other| {
        let overlap = word.bottom.min(other.bottom) - word.top.max(other.top);
        overlap > SAME_LINE * word.height().min(other.height())
    })
}

/// The cells of a line in reading order.
fn cells(mut line: Vec<Placed>, number: usize) -> Vec<Cell> {
    line.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut groups: Vec<Vec<Placed>> = Vec::new();
    for word in line {
        match groups.last_mut() {
            Some(group) if is_near(group, &word) => group.push(word),
            _ => groups.push(vec![word]),
        }
    }
    let mut cells: Vec<Cell> = groups
        .into_iter()
        .map(|group| cell(group, number))
        .collect();
    if cells
        .iter()
        .filter(|cell| cell.placed && runs_left(&cell.text))
        .count()
        * 2
        > cells.len()
    {
        cells.reverse();
    }
    cells
}

fn is_near(group: &[Placed], word: &Placed) -> bool {
    let Some(last) = group.last() else {
        return false;
    };
    let letter = last.letter().max(word.letter());
    word.left - last.right < (WIDEST_BLANK * letter).max(0.6 * last.height().min(word.height()))
}

fn cell(mut group: Vec<Placed>, line: usize) -> Cell {
    let least = |of: fn(&Placed) -> f64| group.iter().map(of).fold(f64::MAX, f64::min);
    let most = |of: fn(&Placed) -> f64| group.iter().map(of).fold(f64::MIN, f64::max);
    let (left, right, top, bottom) = (
        least(|w| w.left),
        most(|w| w.right),
        least(|w| w.top),
        most(|w| w.bottom),
    );
    let placed = group.iter().all(|word| word.given);
    let whole: String = group.iter().map(|word| word.text.as_str()).collect();
    // A text without boxes has its words in reading order already.
    if runs_left(&whole) && placed {
        group.reverse();
    }
    let texts: Vec<&str> = group.iter().map(|word| word.text.as_str()).collect();
    Cell {
        text: texts.join(" "),
        line,
        block: 0,
        left,
        right,
        top,
        bottom,
        placed,
    }
}

/// Whether most letters are of a script that runs from right to left.
fn runs_left(text: &str) -> bool {
    let scripts = text.chars().filter_map(Script::of);
    let (left, all) = scripts.fold((0, 0), |(left, all), script| {
        (
            left + usize::from(matches!(script, Script::Arabic | Script::Hebrew)),
            all + 1,
        )
    });
    left * 2 > all
}
