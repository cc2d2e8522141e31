//! What the words beside a date say of it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::kind::words;
use crate::matching::fold::Script;

/// What a date is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Issue,
    Due,
    Period,
    Birth,
    Other,
}

/// A label, and how much it says: more words say more, those near the date too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labelled {
    pub(super) label: Label,
    pub(super) strength: i32,
}

/// No label stands further from its date, in words.
const FARTHEST: usize = 4;

/// The longest label, in words.
const LONGEST: usize = 6;

/// Words as short as this, such as `le` and `du`, count right before the date alone.
const SHORT: usize = 3;

/// The labels of languages that part words, by their text, and those of the others.
type Table = (HashMap<String, Label>, Vec<(String, Label)>);

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let (mut spaced, mut unspaced) = (HashMap::new(), Vec::new());
    for line in include_str!("labels.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let mut columns = line.split(" | ");
        let (Some(class), Some(labels)) = (columns.next(), columns.nth(1)) else {
            continue;
        };
        let label = match class {
            "issue" => Label::Issue,
            "due" => Label::Due,
            "period" => Label::Period,
            "birth" => Label::Birth,
            _ => Label::Other,
        };
        for entry in labels.split(", ") {
            let words = words(entry);
            match Script::of_word(entry) {
                Some(Script::Han) => unspaced.push((words.concat(), label)),
                _ => {
                    spaced.entry(words.join(" ")).or_insert(label);
                }
            }
        }
    }
    unspaced.sort_by_key(|(label, _): &(String, Label)| std::cmp::Reverse(label.len()));
    (spaced, unspaced)
});

/// What the text before a date says of it; `None` where it says nothing.
pub(super) fn before(text: &str) -> Option<Labelled> {
    let words = words(text);
    let row = words.concat();
    let unspaced = TABLE
        .1
        .iter()
        .find(|(label, _)| row.ends_with(label.as_str()));
    if let Some((_, label)) = unspaced {
        return Some(Labelled {
            label: *label,
            strength: 6,
        });
    }
    let mut best: Option<Labelled> = None;
    for end in (1..=words.len()).rev().take(FARTHEST + 1) {
        for start in end.saturating_sub(LONGEST)..end {
            let Some(label) = TABLE.0.get(&words[start..end].join(" ")) else {
                continue;
            };
            let distance = words.len() - end;
            let short = end - start == 1 && words[start].chars().count() <= SHORT;
            // `Closing Date`, `Fecha de alta`: a word beside it makes `date` another date.
            let single = end - start == 1 && *label == Label::Issue;
            let behind = words[end..].iter().any(|word| {
                word.chars().count() > 2 && !word.contains(|c: char| c.is_ascii_digit())
            });
            let modified = start > 0
                && words[start - 1].chars().all(char::is_alphabetic)
                && words[start - 1].chars().count() > SHORT;
            if short && distance > 0 || single && behind {
                continue;
            }
            if single && modified && !short {
                let other = Labelled {
                    label: Label::Other,
                    strength: 1,
                };
                best = best.or(Some(other));
                continue;
            }
            let strength = 3 * (end - start) as i32 - distance as i32 - if short { 4 } else { 0 };
            if best.is_none_or(|best| strength > best.strength) {
                best = Some(Labelled {
                    label: *label,
                    strength,
                });
            }
        }
    }
    best
}
