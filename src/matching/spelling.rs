//! The ways in which one word may be spelled in Latin letters, and whether two words have a spelling in common.

use std::collections::HashSet;

use super::fold::{Script, own_form};
use super::latin::edges;

/// No word is longer, in characters; a longer one is cut.
const LONGEST_WORD: usize = 48;

/// The most states that are looked at to compare two words; real pairs take a few dozen.
const MOST_STATES: usize = 4096;

/// A word, and every way to spell it in Latin letters as a graph: from each of its letters some text leads to a later one.
#[derive(Clone, Debug)]
pub(crate) struct Spelling {
    script: Script,
    /// See [`own_form`].
    own: String,
    /// From each letter: how many letters are passed, and what is written for them.
    ways: Vec<Vec<(usize, &'static str)>>,
}

impl Spelling {
    /// The spellings of a word of a [`super::fold::plain`] text.
    pub(crate) fn of(word: &str) -> Self {
        let letters: String = word.chars().take(LONGEST_WORD).collect();
        let script = Script::of_word(&letters).unwrap_or(Script::Other);
        let own = own_form(&letters);
        let ways = match script.is_transliterated() {
            true => edges(&letters, script),
            false => Vec::new(),
        };
        Self { script, own, ways }
    }

    /// A name that a table knows by several words; it is the same as itself alone.
    pub(crate) fn named(name: &str) -> Self {
        Self {
            script: Script::Latin,
            own: format!("§{name}"),
            ways: Vec::new(),
        }
    }

    /// The word in the one form of its script.
    pub(crate) fn own(&self) -> &str {
        &self.own
    }

    pub(crate) fn script(&self) -> Script {
        self.script
    }

    /// Whether the two can be compared at all: by transliteration, or in the script that both have.
    pub(crate) fn comparable(&self, other: &Self) -> bool {
        self.script == other.script
            || self.script.is_transliterated() && other.script.is_transliterated()
    }

    /// Whether both may be the same word.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        if self.own == other.own {
            return true;
        }
        // Two words of one script other than Latin need no transliteration: what differs there, differs.
        let own_script = self.script == other.script && self.script != Script::Latin;
        !own_script && self.comparable(other) && common(&self.ways, &other.ways)
    }

    /// Whether one of them may be the initial, or a short form of up to three letters, of the other.
    pub(crate) fn abbreviates(&self, whole: &Self) -> bool {
        if self.script == whole.script && self.script != Script::Latin {
            return whole.own.starts_with(&self.own);
        }
        let first = |ways: &[Vec<(usize, &'static str)>]| -> Vec<char> {
            let ways = ways.first().into_iter().flatten();
            ways.filter_map(|(_, text)| text.chars().next()).collect()
        };
        if self.own.chars().count() == 1 {
            let letters = first(&whole.ways);
            return first(&self.ways)
                .iter()
                .any(|letter| letters.contains(letter));
        }
        whole.own.starts_with(&self.own)
    }
}

/// Whether a way through one graph writes the same as a way through the other.
fn common(one: &[Vec<(usize, &'static str)>], other: &[Vec<(usize, &'static str)>]) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    // Where both stand, and what the first (true) or the second is ahead.
    let mut open = vec![(0, 0, String::new(), true)];
    let mut seen = HashSet::new();
    while let Some((i, j, ahead, first_ahead)) = open.pop() {
        if (i, j) == (one.len(), other.len()) && ahead.is_empty() {
            return true;
        }
        if seen.len() > MOST_STATES || !seen.insert((i, j, ahead.clone(), first_ahead)) {
            continue;
        }
        // The one that is behind moves on.
        let (behind, at) = if first_ahead { (other, j) } else { (one, i) };
        for (step, text) in behind.get(at).into_iter().flatten() {
            let (i, j) = if first_ahead {
                (i, j + step)
            } else {
                (i + step, j)
            };
            if let Some(rest) = ahead.strip_prefix(text) {
                open.push((i, j, rest.to_owned(), first_ahead));
            } else if let Some(rest) = text.strip_prefix(ahead.as_str()) {
                open.push((i, j, rest.to_owned(), !first_ahead));
            }
        }
        // Nothing is ahead and the other may move without writing, as over a soft sign.
        if ahead.is_empty() {
            let (ready, at) = if first_ahead { (one, i) } else { (other, j) };
            for (step, _) in ready
                .get(at)
                .into_iter()
                .flatten()
                .filter(|(_, text)| text.is_empty())
            {
                let (i, j) = if first_ahead {
                    (i + step, j)
                } else {
                    (i, j + step)
                };
                open.push((i, j, String::new(), first_ahead));
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        Spelling::of(one).is_same(&Spelling::of(other))
    }

    #[test]
    fn transliterations_in_use_are_the_same_word() {
        let pairs = [
            ("Müller", "Mueller"),
            ("Müller", "MULLER"),
            ("Mueller", "Muller"),
            ("Weiß", "WEISS"),
            ("Østergaard", "Oestergård"),
            ("Щербакова", "SHCHERBAKOVA"),
            ("Щербакова", "Ščerbakova"),
            ("Юлия", "IULIIA"),
            ("Yulia", "Iuliia"),
            ("Julia", "Юлия"),
            ("Наталья", "Natalia"),
            ("Хрущёва", "KHRUSHCHEVA"),
            ("Dmitriy", "Dmitry"),
            ("Ђорђе", "Djordje"),
            ("Χρήστος", "Hristos"),
            ("Ευαγγέλου", "Evangelou"),
            ("Γιώργος", "Yiorgos"),
            ("Xenia", "Ксения"),
            ("Sergei", "Sergey"),
        ];
        let lost: Vec<_> = pairs
            .iter()
            .filter(|(one, other)| !same(one, other))
            .collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn names_of_two_people_are_not() {
        let pairs = [
            ("Müller", "Möller"),
            ("Müller", "Miller"),
            ("Meyer", "Meier"),
            ("Smith", "Smyth"),
            ("Кузнецов", "Kuznetsova"),
            ("Παπαδόπουλος", "Papadopoulou"),
            ("Петров", "Петрова"),
            ("Christian", "Christina"),
        ];
        let mixed: Vec<_> = pairs
            .iter()
            .filter(|(one, other)| same(one, other))
            .collect();
        assert!(mixed.is_empty(), "{mixed:?}");
    }

    #[test]
    fn no_word_takes_long() {
        let long = "щюяё".repeat(100);
        let start = std::time::Instant::now();
        assert!(!same(&long, &"shchyuiayo".repeat(40)));
        assert!(start.elapsed().as_secs() < 2);
    }
}
