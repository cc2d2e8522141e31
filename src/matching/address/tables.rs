//! What the words of addresses mean.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::countries::Country;
use crate::matching::fold::{own_form, plain};

/// What a number belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The house, the postal code, or whatever its place says.
    Plain,
    Unit,
    Floor,
    Block,
}

/// What a word of an address may be; it can be several, and its place decides.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    /// The kinds of streets that it can be: `ter` is a terrace in English and a square in Hungarian.
    pub(super) streets: Vec<&'static str>,
    /// What the number behind it belongs to.
    pub(super) before: Option<Role>,
    /// What the number before it belongs to.
    pub(super) after: Option<Role>,
    pub(super) way: Option<&'static str>,
    pub(super) side: Option<&'static str>,
    pub(super) noise: bool,
    pub(super) particle: bool,
    /// What it is short for, or the number that it is.
    pub(super) stands_for: Option<&'static str>,
}

/// A name of several words.
#[derive(Clone, Debug)]
pub(super) enum Named {
    /// A place, by the first name of its row.
    Place(&'static str),
    /// A region, likewise, and whether it was its code.
    Region(&'static str, bool),
}

/// The most words that a name of the tables has.
pub(super) const LONGEST_NAME: usize = 6;

/// An end of a word that is a kind of street.
type End = (String, &'static str);

struct Tables {
    words: HashMap<String, Meaning>,
    ends: Vec<End>,
    /// By the words of the name with one blank between them; countries apart, because a street may bear their name.
    names: HashMap<String, Named>,
    countries: HashMap<String, Country>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables {
        words: HashMap::new(),
        ends: Vec::new(),
        names: HashMap::new(),
        countries: HashMap::new(),
    };
    for (class, words) in rows(include_str!("words.txt")) {
        words
            .split_whitespace()
            .for_each(|word| tables.learn(class, word));
    }
    tables
        .ends
        .sort_by_key(|(end, _)| std::cmp::Reverse(end.len()));
    for (class, names) in rows(include_str!("places.txt")) {
        let first = names.split_whitespace().next().unwrap_or_default();
        for name in names.split_whitespace() {
            let code = name != first && name.chars().count() <= 3;
            let named = match class {
                "place" => Named::Place(first),
                _ => Named::Region(first, code),
            };
            tables
                .names
                .entry(key(&name.replace('_', " ")))
                .or_insert(named);
        }
    }
    for (code, names) in rows(include_str!("countries.txt")) {
        if let Some(country) = Country::read(code) {
            names.split(" | ").for_each(|name| {
                tables.countries.entry(key(name)).or_insert(country);
            });
        }
    }
    tables
});

/// The rows of a table: the word before the first bar, and what follows it.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" | "))
}

/// The words of a name in the form of the tables.
fn key(name: &str) -> String {
    let name = plain(name);
    let words = name
        .split(|c| !crate::matching::fold::in_word(c))
        .filter(|word| !word.is_empty());
    words.map(own_form).collect::<Vec<_>>().join(" ")
}

impl Tables {
    fn learn(&mut self, class: &'static str, word: &'static str) {
        if let Some(kind) = class.strip_prefix("end.") {
            self.ends.push((own_form(word), kind));
            return;
        }
        let (word, meant) = word
            .split_once('=')
            .map_or((word, None), |(word, meant)| (word, Some(meant)));
        let (word, stands_for) = match (class, meant) {
            // `saint=st`: the short form is known by the word; `first=1st`: the word by the number.
            ("short", Some(short)) => (short, Some(word)),
            (_, meant) => (word, meant),
        };
        let meaning = self.words.entry(own_form(&plain(word))).or_default();
        match class.split_once('.') {
            Some(("street", kind)) => meaning.streets.push(kind),
            Some(("way", way)) => meaning.way = Some(way),
            Some(("side", side)) => meaning.side = Some(side),
            Some(("after", role)) => meaning.after = Some(Role::named(role)),
            _ => match class {
                "noise" => meaning.noise = true,
                "particle" => meaning.particle = true,
                "order" | "short" => meaning.stands_for = stands_for,
                role => meaning.before = Some(Role::named(role)),
            },
        }
    }
}

impl Role {
    fn named(role: &str) -> Self {
        match role {
            "unit" => Self::Unit,
            "floor" => Self::Floor,
            "block" => Self::Block,
            _ => Self::Plain,
        }
    }
}

/// What this word, in its own form, may mean.
pub(super) fn meaning(own: &str) -> Option<&'static Meaning> {
    TABLES.words.get(own)
}

/// The stem of a word that ends in a kind of street, and the kind.
pub(super) fn street_end(own: &str) -> Option<(&str, &'static str)> {
    let ends = TABLES.ends.iter();
    ends.filter_map(|(end, kind)| Some((own.strip_suffix(end.as_str())?, *kind)))
        .find(|(stem, _)| stem.chars().count() >= 3)
}

/// The place or region of these words in their own form.
pub(super) fn named(words: &[&str]) -> Option<&'static Named> {
    TABLES.names.get(&words.join(" "))
}

/// The country of these words in their own form.
pub(super) fn country(words: &[&str]) -> Option<Country> {
    TABLES.countries.get(&words.join(" ")).copied()
}
