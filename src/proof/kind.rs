//! What a page is, by the words that it has: a bill, a statement, a letter, or unknown.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::code::ProofType;
use crate::matching::fold::{Script, in_word, own_form, plain};
use crate::words::Text;

/// A type, or none of them.
type Kind = Option<ProofType>;

/// What the words weigh for each type. The type is told where they weigh enough and clearly more than for any other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Weights(Vec<(Kind, u32)>);

/// The least weight that tells a type: one phrase that stands for it alone and one that it shares, or several of the latter.
const LEAST: u32 = 4;

/// The least part of it that is of phrases that other types do not have.
const OWN: u32 = 3;

/// By how much the weight must exceed that of the next type, in quarters.
const CLEARLY: u32 = 6;

/// The longest phrase of the table, in words.
const LONGEST_PHRASE: usize = 6;

struct Table {
    phrases: HashMap<String, Vec<(Kind, u32)>>,
    /// Phrases of scripts without blanks.
    unspaced: Vec<(String, Kind, u32)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        phrases: HashMap::new(),
        unspaced: Vec::new(),
    };
    for line in include_str!("types.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let mut columns = line.split(" | ");
        let (Some(kind), Some(phrases)) = (columns.next(), columns.nth(1)) else {
            continue;
        };
        // `none`: forms and reports that share their words with letters.
        let kind = kind.parse::<ProofType>().ok();
        for entry in phrases.split(", ") {
            let (phrase, weight) = entry.split_once('=').unwrap_or((entry, "1"));
            let weight = weight.parse().unwrap_or(1);
            let words = words(phrase);
            if Script::of_word(phrase) == Some(Script::Han) {
                table.unspaced.push((words.concat(), kind, weight));
            } else {
                table
                    .phrases
                    .entry(words.join(" "))
                    .or_default()
                    .push((kind, weight));
            }
        }
    }
    table
});

/// The words of a text in the form of the table.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = plain(text);
    let words = text.split(|c| !in_word(c)).filter(|word| !word.is_empty());
    words.map(own_form).collect()
}

impl Weights {
    /// Weighs the words of the pages.
    pub(crate) fn of(text: &Text) -> Self {
        let mut found: HashSet<(&str, Kind)> = HashSet::new();
        // The sum of the weights, and how much of it is of phrases that others do not have.
        let mut weights: HashMap<Kind, (u32, u32)> = HashMap::new();
        let mut add = |kind: Kind, weight: u32| {
            let (sum, own) = weights.entry(kind).or_default();
            *sum += weight;
            *own += if weight > 1 { weight } else { 0 };
        };
        for cell in text.cells() {
            let words = words(&cell.text);
            for start in 0..words.len() {
                let mut phrase = String::new();
                for word in words[start..].iter().take(LONGEST_PHRASE) {
                    if !phrase.is_empty() {
                        phrase.push(' ');
                    }
                    phrase.push_str(word);
                    let Some((key, meant)) = TABLE.phrases.get_key_value(&phrase) else {
                        continue;
                    };
                    for (kind, weight) in meant {
                        if found.insert((key, *kind)) {
                            add(*kind, *weight);
                        }
                    }
                }
            }
            let row = words.concat();
            if row.chars().any(|c| Script::of(c) == Some(Script::Han)) {
                for (phrase, kind, weight) in &TABLE.unspaced {
                    if row.contains(phrase.as_str()) && found.insert((phrase, *kind)) {
                        add(*kind, *weight);
                    }
                }
            }
        }
        let told = weights.into_iter().filter(|(_, (_, own))| *own >= OWN);
        let mut weights: Vec<_> = told.map(|(kind, (sum, _))| (kind, sum)).collect();
        weights.sort_by_key(|(kind, weight)| (std::cmp::Reverse(*weight), *kind));
        Self(weights)
    }

    /// The type; `None` where the words do not tell it.
    pub(crate) fn kind(&self) -> Option<ProofType> {
        let general = |kind: Kind| matches!(kind, Some(ProofType::Invoice | ProofType::Receipt));
        let first = *self.0.first()?;
        // Bills are invoices too: the word says nothing where others say what is billed.
        let specific = self
            .0
            .iter()
            .find(|(kind, weight)| !general(*kind) && *weight > LEAST);
        let best = match specific {
            Some(specific) if 3 * specific.1 > first.1 => *specific,
            _ => first,
        };
        let rivals = self
            .0
            .iter()
            .filter(|(kind, _)| *kind != best.0 && (general(best.0) || !general(*kind)));
        let rival = rivals.map(|(_, weight)| *weight).max();
        let clear = rival.is_none_or(|rival| 4 * best.1 >= CLEARLY * rival);
        best.0.filter(|_| best.1 >= LEAST && clear)
    }
}
