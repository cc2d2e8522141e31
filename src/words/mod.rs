//! The words on a page, as an OCR program or a PDF's text layer has them, laid out in lines and blocks.
//!
//! They come from outside and are not trusted: their number and lengths are bounded, boxes that are no rectangles are left
//! out.

mod layout;
mod plain;

use std::fmt;

use crate::geometry::Rect;

pub(crate) use layout::{Cell, Page};

/// The most words that are looked at; what follows is left out. A dense page has about a thousand, and a PDF's first pages
/// count together.
pub const MOST_WORDS: usize = 20_000;

/// The most characters of one word; a longer one is cut.
pub const LONGEST_WORD: usize = 200;

/// A word on a page, and where it is.
///
/// What an OCR program gives for a picture, or the text layer of a PDF for its pages. Any unit will do for the boxes, so long
/// as all of one page have the same; for a picture pixels of the upright image let a finding say where it is.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Word {
    /// The word, without blanks around it.
    pub text: String,
    /// Its box: x to the right, y down. Words without one are taken in the order in which they come, as one line.
    pub bounds: Option<Rect>,
    /// The page it is on, from 1.
    pub page: u32,
}

impl Word {
    /// A word on the first page without a box.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bounds: None,
            page: 1,
        }
    }

    /// The same word in this box.
    #[must_use]
    pub fn within(mut self, bounds: Rect) -> Self {
        self.bounds = Some(bounds);
        self
    }

    /// The same word on this page, from 1.
    #[must_use]
    pub fn on_page(mut self, page: u32) -> Self {
        self.page = page;
        self
    }
}

impl fmt::Debug for Word {
    /// Never the text, so that a person cannot leak into a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Word")
            .field("page", &self.page)
            .finish_non_exhaustive()
    }
}

/// The words of the pages, laid out.
#[derive(Clone, Default)]
pub(crate) struct Text {
    pub(crate) pages: Vec<Page>,
}

impl Text {
    /// Lays out these words.
    pub(crate) fn of(words: &[Word]) -> Self {
        Self::lay_out(words, true)
    }

    /// `given` where the boxes are the caller's and not made of a text.
    fn lay_out(words: &[Word], given: bool) -> Self {
        let mut by_page: std::collections::BTreeMap<u32, Vec<layout::Placed>> = Default::default();
        for word in words.iter().take(MOST_WORDS) {
            let placed = by_page.entry(word.page).or_default();
            let text: String = word.text.trim().chars().take(LONGEST_WORD).collect();
            if !text.is_empty() {
                let place = layout::Placed::new(text, word.bounds, given, placed.last());
                placed.extend(place);
            }
        }
        let pages = by_page.into_values().map(Page::lay_out).collect();
        Self { pages }
    }

    /// Lays out a text as it stands: lines end at line breaks, two blanks or a tab part columns, a form feed ends a page.
    pub(crate) fn of_plain(text: &str) -> Self {
        Self::lay_out(&plain::words(text), false)
    }

    /// Whether there is no word at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.pages.iter().all(|page| page.cells.is_empty())
    }

    /// Every cell of every page.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.pages.iter().flat_map(|page| &page.cells)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text")
            .field("pages", &self.pages.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &Text) -> Vec<Vec<&str>> {
        let page = &text.pages[0];
        let lines = page
            .cells
            .iter()
            .map(|cell| cell.line)
            .max()
            .map_or(0, |line| line + 1);
        let of = |line| page.cells.iter().filter(move |cell| cell.line == line);
        (0..lines)
            .map(|line| of(line).map(|cell| cell.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn columns_of_a_text_are_cells_and_what_stands_below_is_one_block() {
        let text = Text::of_plain(
            "Bill to:        Invoice no 7\nMara Quill      Date: 1 May 2026\n12 High Street\n\n\nPage 1",
        );
        assert_eq!(
            rows(&text),
            [
                vec!["Bill to:", "Invoice no 7"],
                vec!["Mara Quill", "Date: 1 May 2026"],
                vec!["12 High Street"],
                vec!["Page 1"],
            ]
        );
        let block = |start: &str| {
            text.cells()
                .find(|cell| cell.text.starts_with(start))
                .unwrap()
                .block
        };
        assert_eq!(block("Mara"), block("12 High"));
        assert_ne!(block("Mara"), block("Date"));
        assert_ne!(block("Mara"), block("Page"));
    }

    #[test]
    fn boxes_in_any_order_are_read_line_by_line_and_from_right_to_left_where_the_script_runs_so() {
        let word = |text: &str, x: f64, y: f64| {
            Word::new(text).within(Rect::new(x, y, text.chars().count() as f64 * 9.0, 16.0))
        };
        let words = [
            word("Street", 80.0, 42.0),
            word("12", 10.0, 40.0),
            word("High", 36.0, 41.0),
            word("Quill", 60.0, 10.0),
            word("Mara", 10.0, 12.0),
        ];
        assert_eq!(
            rows(&Text::of(&words)),
            [["Mara Quill"], ["12 High Street"]]
        );
        let words = [
            word("הרצל", 100.0, 10.0),
            word("רחוב", 150.0, 10.0),
            word("12", 74.0, 10.0),
        ];
        assert_eq!(rows(&Text::of(&words)), [["רחוב הרצל 12"]]);
    }

    #[test]
    fn what_is_no_box_or_too_much_does_no_harm() {
        let odd = [f64::NAN, f64::INFINITY, -1.0, 1e300, 0.0];
        let words: Vec<_> = odd
            .iter()
            .flat_map(|&x| odd.map(|y| Word::new("a".repeat(1000)).within(Rect::new(x, y, y, x))))
            .collect();
        let text = Text::of(&words);
        assert!(text.cells().all(|cell| cell.text.len() < 10_000));
        let many: Vec<_> = (0..MOST_WORDS + 5)
            .map(|i| Word::new("x").within(Rect::new(f64::from(i as u32), 0.0, 1.0, 1.0)))
            .collect();
        assert!(
            Text::of(&many)
                .cells()
                .map(|cell| cell.text.len())
                .sum::<usize>()
                <= 2 * MOST_WORDS
        );
        assert!(Text::of(&[]).is_empty());
    }
}
