//! A text as it stands, with its characters as units: one wide, two high.

use super::{MOST_WORDS, Word};
use crate::geometry::Rect;

/// The words of the text with the boxes that a printer with letters of one width would give them.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let (mut page, mut row) = (1, 0);
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let mut column = 0;
        for word in line.split_inclusive(|c: char| c.is_whitespace()) {
            let bare = word.trim();
            let width = bare.chars().count();
            if !bare.is_empty() {
                let bounds = Rect::new(f64::from(column), f64::from(row) * 2.0, width as f64, 2.0);
                words.push(Word::new(bare).within(bounds).on_page(page));
            }
            let tabs = word.chars().filter(|c| *c == '\t').count();
            column += u32::try_from(word.chars().count() + 7 * tabs)
                .unwrap_or(u32::MAX / 2)
                .min(10_000);
        }
        match line.ends_with('\u{c}') {
            true => (page, row) = (page + 1, 0),
            false => row += 1,
        }
        if words.len() > MOST_WORDS {
            break;
        }
    }
    words
}
