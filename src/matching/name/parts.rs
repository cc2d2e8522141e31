//! A name taken apart: its words, and which of them may be left out.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::matching::fold::{Script, in_word, own_form, plain};
use crate::matching::spelling::Spelling;

/// No name that is compared has more words; of a longer text the rest is left out.
pub(super) const MOST_WORDS: usize = 12;

/// What a word is in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Part of the name.
    Name,
    /// A single letter, or a short form with a full stop.
    Initial,
    /// A particle such as `de`, which may be left out.
    Particle,
}

/// One word of a name.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) spelling: Spelling,
    pub(super) role: Role,
}

/// A name: its words without titles, and what tells generations apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Name {
    pub(super) parts: Vec<Part>,
    /// Which suffix of the table, one number for all that mean the same.
    pub(super) suffix: Option<usize>,
    /// The letters in a row, of a name in a script that is written without blanks between its words.
    pub(super) unspaced: Option<String>,
}

/// What the table says of a word.
#[derive(Clone, Copy, Default)]
struct Known {
    title: bool,
    suffix: Option<usize>,
    particle: bool,
    vietnamese: bool,
    label: bool,
    same: Option<usize>,
}

/// The words, and what stands behind and before names in scripts without blanks, the longest first.
struct Table {
    known: HashMap<String, Known>,
    honorifics: Vec<String>,
    labels: Vec<String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut known: HashMap<String, Known> = HashMap::new();
    let (mut honorifics, mut labels) = (Vec::new(), Vec::new());
    let mut suffixes = 0;
    for (row, line) in include_str!("words.txt").lines().enumerate() {
        let Some((class, words)) = line.split_once(" | ").filter(|_| !line.starts_with('#')) else {
            continue;
        };
        for word in words.split_whitespace() {
            suffixes += usize::from(word.starts_with('('));
            let word = own_form(&plain(word.trim_matches(['(', ')'])));
            let entry = known.entry(word.clone()).or_default();
            match class {
                "title" => entry.title = true,
                "suffix" => entry.suffix = Some(suffixes),
                "particle" => entry.particle = true,
                "vietnamese" => entry.vietnamese = true,
                "same" => entry.same = Some(row),
                "label" => entry.label = true,
                "unspaced" => labels.push(word),
                _ => honorifics.push(word),
            }
        }
    }
    honorifics.sort_by_key(|word| std::cmp::Reverse(word.len()));
    Table {
        known,
        honorifics,
        labels,
    }
});

fn known(own: &str) -> Known {
    TABLE.known.get(own).copied().unwrap_or_default()
}

/// Whether the table knows two given names as one.
pub(super) fn is_same_given(one: &str, other: &str) -> bool {
    known(one)
        .same
        .is_some_and(|row| known(other).same == Some(row))
}

/// Whether the word stands before names and is none.
pub(crate) fn is_title(word: &str) -> bool {
    known(&own_form(word.trim_end_matches('.'))).title
}

/// Whether the word stands beside names on pages and is none.
pub(crate) fn is_label(word: &str) -> bool {
    known(&own_form(word)).label
}

/// Whether a text without blanks ends in what stands right before a name.
pub(crate) fn ends_in_label(text: &str) -> bool {
    TABLE
        .labels
        .iter()
        .any(|label| text.ends_with(label.as_str()))
}

/// Whether a text without blanks begins with what stands right behind a name.
pub(crate) fn starts_with_honorific(text: &str) -> bool {
    TABLE
        .honorifics
        .iter()
        .any(|honorific| text.starts_with(honorific.as_str()))
}

impl Name {
    /// Whether the word is one of the name, or two of its words, or an initial of one.
    pub(crate) fn has(&self, word: &Spelling) -> bool {
        let single = word.own().chars().count() == 1;
        let parts = self.parts.iter().filter(|part| part.role != Role::Particle);
        let mut parts = parts.map(|part| &part.spelling);
        parts.any(|own| {
            own.is_same(word)
                || is_same_given(own.own(), word.own())
                || single && word.comparable(own) && word.abbreviates(own)
                || own.own().chars().count() == 1 && own.comparable(word) && own.abbreviates(word)
        }) || self.parts.windows(2).any(|two| {
            let joined = [two[0].text.as_str(), two[1].text.as_str()].concat();
            joined.chars().count() <= 2 * word.own().chars().count()
                && Spelling::of(&joined).is_same(word)
        })
    }

    /// Whether the word is in a script that can be compared with the name.
    pub(crate) fn comparable(&self, word: &Spelling) -> bool {
        self.parts.iter().any(|part| part.spelling.comparable(word))
    }

    /// How many words it has.
    pub(crate) fn length(&self) -> usize {
        self.parts.len()
    }

    /// Takes a name apart, with the surname before a comma moved behind.
    pub(crate) fn read(text: &str) -> Self {
        let text = plain(text);
        let (head, tail) = text.split_once(',').unwrap_or((&text, ""));
        let mut name = Self::default();
        let (mut surname, mut rest) = (name.take(head, true), name.take(tail, false));
        if !rest.is_empty() {
            std::mem::swap(&mut surname, &mut rest);
        }
        surname.append(&mut rest);
        surname.truncate(MOST_WORDS);
        if surname
            .first()
            .is_some_and(|part| known(part.spelling.own()).vietnamese)
        {
            surname
                .iter_mut()
                .filter(|part| part.role == Role::Particle)
                .for_each(|part| part.role = Role::Name);
        }
        name.parts = surname;
        name.unspaced = name.joined_row();
        name
    }

    /// The words of a stretch of text without commas; `first` where nothing of the name stands before.
    fn take(&mut self, text: &str, first: bool) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut raw: Vec<&str> = text.split_whitespace().collect();
        raw.truncate(2 * MOST_WORDS);
        let mut bare = first;
        while let Some(word) = raw.first().filter(|_| bare) {
            let own = own_form(word.trim_matches(|c| !in_word(c)));
            let title = known(&own).title
                || word.contains('.')
                    && word
                        .split('.')
                        .all(|w| w.is_empty() || known(&own_form(w)).title);
            // `M.` is a title before two names, else it is an initial, as single letters are.
            let named = raw
                .iter()
                .filter(|word| !known(&own_form(word)).particle)
                .count();
            let short =
                own.chars().count() == 1 && !(word.ends_with('.') && own == "m" && named > 2);
            bare = title && !short && raw.len() > 1;
            if bare {
                raw.remove(0);
            }
        }
        for word in raw {
            let apart = |c: char| !in_word(c);
            let pieces: Vec<&str> = word
                .split(apart)
                .filter(|piece| !piece.is_empty())
                // Of a word of half a million letters with full stops between them the rest is left out as well.
                .take(2 * MOST_WORDS)
                .collect();
            for (at, piece) in pieces.iter().enumerate() {
                let spelling = Spelling::of(piece);
                let stop = word
                    .split_once(piece)
                    .is_some_and(|(_, rest)| rest.starts_with('.'));
                let count = piece.chars().count();
                let known = known(spelling.own());
                let small = piece.chars().next().is_some_and(char::is_lowercase);
                let spaced = !matches!(spelling.script(), Script::Han | Script::Hangul);
                let behind = !parts.is_empty() || !first;
                if let Some(suffix) = known.suffix.filter(|_| behind && at + 1 == pieces.len()) {
                    self.suffix = Some(suffix);
                    continue;
                }
                // A particle of one letter is written small; as a capital it is an initial, but for `D'Angelo`.
                let elided = word.contains('\'') && at + 1 < pieces.len();
                let role = match count {
                    1 if known.particle && (small || elided) => Role::Particle,
                    1 if spaced => Role::Initial,
                    _ if known.particle => Role::Particle,
                    2 | 3 if stop && spaced && piece.chars().all(char::is_alphabetic) => {
                        Role::Initial
                    }
                    _ => Role::Name,
                };
                parts.push(Part {
                    text: (*piece).to_owned(),
                    spelling,
                    role,
                });
            }
        }
        // A name that is all particles is a name: `Saint`, `Al Den`.
        if parts.iter().all(|part| part.role != Role::Name) {
            parts
                .iter_mut()
                .filter(|part| part.role == Role::Particle)
                .for_each(|part| part.role = Role::Name);
        }
        parts
    }

    /// The letters in a row, of a name in a script that is written without blanks between its words.
    pub(crate) fn in_a_row(&self) -> Option<String> {
        self.unspaced.clone()
    }

    fn joined_row(&self) -> Option<String> {
        let unspaced = |part: &Part| matches!(part.spelling.script(), Script::Han | Script::Hangul);
        if self.parts.is_empty() || !self.parts.iter().all(unspaced) {
            return None;
        }
        let row: String = self.parts.iter().map(|part| part.spelling.own()).collect();
        let mut row = row.as_str();
        while let Some(shorter) = TABLE
            .honorifics
            .iter()
            .find_map(|word| row.strip_suffix(word.as_str()))
        {
            if shorter.is_empty() {
                break;
            }
            row = shorter;
        }
        Some(row.to_owned())
    }
}
