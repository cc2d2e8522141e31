//! The words of a page, put together from its letters.

use hayro::kurbo::{Point, Rect as Box};

use super::reader::Letter;
use crate::geometry::Rect;
use crate::intake::Word;

/// A wider gap than this share of the letters' height parts two words: a space is about a quarter of it, and letters that
/// are set apart are not.
const GAP: f64 = 0.18;
/// So far, in heights, a letter may stand off the line of the one before it: a raised figure does.
const OFF_LINE: f64 = 0.35;
/// Letters are made bold by being drawn once more, on the same place or up to this share of their height beside it,
const TWICE: f64 = 0.1;
/// one by one or run by run: a line of print has no more letters.
const RUN: usize = 128;
/// How far letters reach above and below their base line, in heights of the font.
const ABOVE: f64 = 0.75;
const BELOW: f64 = 0.22;

/// The words that these letters make, in the order of the page's content; `scale` is in pixels a point.
pub(super) fn words(letters: &[Letter], scale: f64) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word: Option<Open> = None;
    for (at, letter) in letters.iter().enumerate() {
        if letter.is_drawn_again(&letters[at.saturating_sub(RUN)..at]) {
            continue;
        }
        let blank = letter.text.chars().all(char::is_whitespace);
        let fits = !blank && word.as_ref().is_some_and(|word| word.goes_on_with(letter));
        if !fits {
            words.extend(word.take().map(|word| word.closed(scale)));
        }
        match &mut word {
            _ if blank => {}
            Some(word) => word.push(letter),
            None => word = Some(Open::new(letter)),
        }
    }
    words.extend(word.map(|word| word.closed(scale)));
    words
}

impl Letter {
    /// Whether one of those before is the same letter on the same place.
    fn is_drawn_again(&self, before: &[Self]) -> bool {
        let near = TWICE * self.size;
        before.iter().rev().any(|other| {
            (other.from.x - self.from.x).abs() <= near
                && (other.from.y - self.from.y).abs() <= near
                && other.painted == self.painted
                && other.text == self.text
        })
    }
}

/// A word that may go on.
struct Open {
    text: String,
    around: Box,
    end: Point,
    size: f64,
    painted: bool,
}

impl Open {
    fn new(letter: &Letter) -> Self {
        Self {
            text: letter.text.clone(),
            around: around(letter),
            end: letter.to,
            size: letter.size,
            painted: letter.painted,
        }
    }

    fn push(&mut self, letter: &Letter) {
        self.text.push_str(&letter.text);
        self.around = self.around.union(around(letter));
        self.end = letter.to;
    }

    fn goes_on_with(&self, letter: &Letter) -> bool {
        let along = letter.to - letter.from;
        let along = if along.hypot() > 0.0 {
            along.normalize()
        } else {
            return true;
        };
        let step = letter.from - self.end;
        let (gap, off) = (step.dot(along), step.cross(along));
        let size = self.size.min(letter.size).max(1e-6);
        letter.painted == self.painted
            && gap.abs() <= GAP * self.size.max(letter.size)
            && off.abs() <= OFF_LINE * size
            && self.text.len() < 256
    }

    fn closed(self, scale: f64) -> Word {
        let Box { x0, y0, x1, y1 } = self.around;
        Word {
            text: self.text,
            place: Rect::new(x0 * scale, y0 * scale, (x1 - x0) * scale, (y1 - y0) * scale),
            size: self.size * scale,
            painted: self.painted,
        }
    }
}

/// The box around a letter, whichever way it lies.
fn around(letter: &Letter) -> Box {
    let along = letter.to - letter.from;
    let up = match along.hypot() > 0.0 {
        true => hayro::kurbo::Vec2::new(along.y, -along.x).normalize() * letter.size,
        false => hayro::kurbo::Vec2::new(0.0, -letter.size),
    };
    let corners = [
        letter.from + up * ABOVE,
        letter.to + up * ABOVE,
        letter.from - up * BELOW,
        letter.to - up * BELOW,
    ];
    let first = Box::from_points(corners[0], corners[1]);
    first.union_pt(corners[2]).union_pt(corners[3])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of this text from a point on, half as wide as they are high, with no glyph for a blank.
    fn line(text: &str, x: f64, y: f64, blanks: bool) -> Vec<Letter> {
        let letters = text.chars().enumerate().map(|(i, c)| Letter {
            text: c.to_string(),
            from: Point::new(x + 5.0 * i as f64, y),
            to: Point::new(x + 5.0 * (i + 1) as f64, y),
            size: 10.0,
            painted: true,
        });
        letters.filter(|l| blanks || l.text != " ").collect()
    }

    #[test]
    fn blanks_gaps_and_new_lines_part_words() {
        for blanks in [true, false] {
            let mut letters = line("12 High Street", 20.0, 50.0, blanks);
            letters.extend(line("Town", 90.0, 70.0, blanks));
            let words = words(&letters, 2.0);
            let texts: Vec<_> = words.iter().map(|word| word.text.as_str()).collect();
            assert_eq!(texts, ["12", "High", "Street", "Town"]);
            let town = words[3].place;
            assert_eq!((town.x, town.width), (180.0, 40.0));
            assert!(town.y < 140.0 && town.y + town.height > 140.0);
        }
    }

    #[test]
    fn letters_that_are_drawn_twice_to_be_bold_are_read_once() {
        let plain = line("Date: allll", 20.0, 50.0, true);
        let beside = line("Date: allll", 20.3, 50.0, true);
        let by_run: Vec<_> = plain.iter().chain(&beside).cloned().collect();
        let pairs = plain.iter().zip(&plain);
        let by_letter: Vec<_> = pairs.flat_map(|(a, b)| [a.clone(), b.clone()]).collect();
        for letters in [by_run, by_letter] {
            let words = words(&letters, 1.0);
            let texts: Vec<_> = words.iter().map(|word| word.text.as_str()).collect();
            assert_eq!(texts, ["Date:", "allll"]);
        }
    }

    #[test]
    fn hidden_letters_are_words_of_their_own() {
        let mut letters = line("ab", 0.0, 10.0, true);
        letters[1].painted = false;
        assert_eq!(words(&letters, 1.0).len(), 2);
    }
}
