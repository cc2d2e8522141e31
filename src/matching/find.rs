//! A person's name and address among the words of a page.

use super::address::Address;
use super::fold::{Script, in_word, own_form, plain};
use super::name::{Name, is_label, is_title};
use super::spelling::Spelling;
use super::{Comparison, SAME};

/// What was found: how far it agrees, and where: the cells by their numbers.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) comparison: Comparison,
    pub(crate) cells: Vec<usize>,
}

/// A line of a page, or the part of it in one column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) text: &'a str,
    /// Rows of one block stand below each other.
    pub(crate) block: (usize, usize),
    pub(crate) line: usize,
}

/// The most rows that are searched, of the first pages.
const MOST_ROWS: usize = 4_000;

/// The most lines that an address has.
const MOST_LINES: usize = 7;

/// The best match of the name; `None` where no word of the page is in a script that can be compared with it.
pub(crate) fn name(rows: &[Row<'_>], typed: &Name) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (at, row) in rows.iter().take(MOST_ROWS).enumerate() {
        let comparison = match typed.in_a_row() {
            Some(name) => within_row(&name, row.text),
            None => in_row(typed, row.text),
        };
        keep(&mut best, comparison, || vec![at]);
        if best
            .as_ref()
            .is_some_and(|best| best.comparison.score >= 1.0)
        {
            break;
        }
    }
    best
}

fn keep(
    best: &mut Option<Found>,
    comparison: Option<Comparison>,
    cells: impl FnOnce() -> Vec<usize>,
) {
    let Some(comparison) = comparison else { return };
    let rank = |c: &Comparison| (c.score, -(c.differences.len() as f64));
    if best
        .as_ref()
        .is_none_or(|best| rank(&comparison) > rank(&best.comparison))
    {
        *best = Some(Found {
            comparison,
            cells: cells(),
        });
    }
}

/// The best match of a name in one row.
fn in_row(typed: &Name, row: &str) -> Option<Comparison> {
    let row = plain(row);
    let words: Vec<&str> = row.split_whitespace().take(200).collect();
    let spellings: Vec<Vec<Spelling>> = words
        .iter()
        .map(|word| pieces(word).map(Spelling::of).collect())
        .collect();
    if !spellings
        .iter()
        .flatten()
        .any(|word| typed.comparable(word))
    {
        return None;
    }
    let mut best = Comparison::new(0.0);
    let hits: Vec<usize> = (0..words.len())
        .filter(|&at| spellings[at].iter().any(|word| typed.has(word)))
        .collect();
    let mut done = (usize::MAX, 0);
    for &hit in &hits {
        let (first, last) = core(&words, &hits, hit, typed);
        if (first, last) == done {
            continue;
        }
        done = (first, last);
        let inner = typed.compare(&Name::read(&words[first..=last].join(" ")));
        let (from, to) = stretch(&words, first, last);
        let comparison = match (from, to) == (first, last) {
            true => inner,
            false => {
                let outer = typed.compare(&Name::read(&words[from..=to].join(" ")));
                let alone = to - from < 5 && from == 0 && to + 1 == words.len();
                match (inner, outer) {
                    // A line that holds nothing else is the whole name; a word beside it in a sentence may be anything.
                    (Some(inner), Some(outer)) if outer.score >= SAME || !alone => {
                        Some(if inner.score > outer.score {
                            inner
                        } else {
                            outer
                        })
                    }
                    (_, outer) => outer,
                }
            }
        };
        if let Some(comparison) = comparison.filter(|c| c.score > best.score) {
            best = comparison;
        }
    }
    Some(best)
}

fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split(|c| !in_word(c))
        .filter(|piece| !piece.is_empty())
}

/// The words around a hit that can belong to it: up to the next hits that are no further than two words away.
fn core(words: &[&str], hits: &[usize], hit: usize, typed: &Name) -> (usize, usize) {
    let (mut first, mut last) = (hit, hit);
    for &other in hits.iter().filter(|&&other| other > hit) {
        let joined = words[last..other].iter().all(|word| !ends_phrase(word));
        if other - last <= 3 && joined && other - hit <= typed.length() + 3 {
            last = other;
        }
    }
    for &other in hits.iter().rev().filter(|&&other| other < hit) {
        let joined = words[other..first].iter().all(|word| !ends_phrase(word));
        if first - other <= 3 && joined && last - other <= typed.length() + 3 {
            first = other;
        }
    }
    (first, last)
}

fn ends_phrase(word: &str) -> bool {
    word.ends_with([':', ';', '|', '(', ')'])
}

/// The words from `first` to `last` with those beside them that look like names: capitalised, no digits, no label.
fn stretch(words: &[&str], mut first: usize, mut last: usize) -> (usize, usize) {
    let named = |word: &str| {
        let bare = word.trim_matches(|c| !in_word(c));
        let capital = bare
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase());
        capital
            && !word.contains(|c: char| c.is_numeric() || matches!(c, '@' | '/' | '&' | '+'))
            && !is_label(bare)
            && !is_title(bare)
    };
    while first > 0
        && last - first < 8
        && named(words[first - 1])
        && !ends_phrase(words[first - 1])
        && !words[first - 1].ends_with(',')
    {
        first -= 1;
    }
    while last + 1 < words.len()
        && last - first < 8
        && named(words[last + 1])
        && !ends_phrase(words[last])
        && !words[last].ends_with(',')
    {
        last += 1;
    }
    (first, last)
}

/// A name in a script without blanks: found where it stands by itself, before a title, or behind a label.
fn within_row(name: &str, row: &str) -> Option<Comparison> {
    let row: String = plain(row).split_whitespace().map(own_form).collect();
    let of_script = |c: char| matches!(Script::of(c), Some(Script::Han | Script::Hangul));
    if !row.contains(of_script) {
        return None;
    }
    let found = row.match_indices(name).any(|(at, _)| {
        let (before, after) = (&row[..at], &row[at + name.len()..]);
        let starts = !before.chars().next_back().is_some_and(of_script)
            || super::name::ends_in_label(before);
        let ends = !after.chars().next().is_some_and(of_script)
            || super::name::starts_with_honorific(after);
        starts && ends
    });
    Some(Comparison::new(if found { 1.0 } else { 0.0 }))
}

/// The best match of the address; `None` where no word of the page is in a script that can be compared with it.
pub(crate) fn address(rows: &[Row<'_>], typed: &Address) -> Option<Found> {
    let mut best: Option<Found> = None;
    for start in 0..rows.len().min(MOST_ROWS) {
        let mut cells = vec![start];
        let mut text = String::new();
        // Downwards in the block.
        let below = (start + 1..rows.len().min(start + 80))
            .filter(|&at| rows[at].block == rows[start].block);
        for at in std::iter::once(start).chain(below).take(MOST_LINES) {
            if at != start {
                cells.push(at);
                text.push('\n');
            }
            text.push_str(if at == start {
                without_label(rows[at].text)
            } else {
                rows[at].text
            });
            if text.len() > 1_000 {
                break;
            }
            look(typed, &text, &cells, &mut best);
        }
        // Along the line, where wide gaps part what belongs together.
        let along: Vec<usize> = (start + 1..rows.len().min(start + 8))
            .filter(|&at| {
                rows[at].line == rows[start].line && rows[at].block.0 == rows[start].block.0
            })
            .collect();
        let mut text = without_label(rows[start].text).to_owned();
        let mut cells = vec![start];
        for at in along {
            text.push('\n');
            text.push_str(rows[at].text);
            cells.push(at);
            if text.len() > 1_000 {
                break;
            }
            look(typed, &text, &cells, &mut best);
        }
        if best
            .as_ref()
            .is_some_and(|best| best.comparison.score >= 1.0)
        {
            break;
        }
    }
    best
}

fn look(typed: &Address, text: &str, cells: &[usize], best: &mut Option<Found>) {
    if typed.may_be_in(text) {
        keep(best, typed.compare(&Address::read(text)), || cells.to_vec());
    }
}

/// The text behind `Service address:` and the like.
fn without_label(text: &str) -> &str {
    match text.split_once(':') {
        Some((label, rest))
            if !label.contains(|c: char| c.is_ascii_digit())
                && label.split_whitespace().count() <= 5
                && !rest.trim().is_empty() =>
        {
            rest.trim()
        }
        _ => text,
    }
}
