//! Whether two addresses are the same.
//!
//! House numbers, flats and postal codes must be the same to the digit. Words may be short or long, in another order or
//! transliterated. A flat, a postal code, a country or a region may be missing on one side.

mod numbers;
mod parse;
mod tables;
mod tokens;
mod unspaced;

use super::{Comparison, Difference};
use crate::countries::Country;
use crate::matching::fold::{in_word, own_form, plain};
use crate::matching::spelling::Spelling;
pub(crate) use parse::Address;
use parse::Word;

/// The score of an address that is another one.
const OTHER: f64 = 0.4;

/// What the allowed differences take from a score of 1. They rank matches for the caller; none but those marked "fails"
/// brings the score below the threshold of 0.75.
mod price {
    pub(super) const SPELLING: f64 = 0.01;
    pub(super) const UNIT_LEFT_OUT: f64 = 0.1;
    pub(super) const POSTAL_LEFT_OUT: f64 = 0.05;
    pub(super) const PLACE_LEFT_OUT: f64 = 0.03;
    /// Fails: nothing says that it is the same town.
    pub(super) const NO_PLACE: f64 = 0.3;
}

impl Address {
    /// Whether there is enough to compare: a number or two words.
    pub(crate) fn says_something(&self) -> bool {
        !self.words.is_empty() && (self.words.len() + self.numbers.len() + self.codes.len() > 1)
            || self
                .unspaced
                .as_ref()
                .is_some_and(|unspaced| unspaced.text.chars().count() > 3)
    }

    /// Whether this text can hold the address at all: it has one of its numbers, or it has none to look for.
    pub(crate) fn may_be_in(&self, text: &str) -> bool {
        let text = plain(text);
        let mut runs = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|run| !run.is_empty());
        if let Some(unspaced) = &self.unspaced {
            let known = |run: &str| {
                unspaced
                    .numbers
                    .iter()
                    .chain(&unspaced.postal)
                    .any(|number| number == run)
            };
            return unspaced.numbers.is_empty() && unspaced.postal.is_none() || runs.any(known);
        }
        let known = |run: &str| {
            self.numbers
                .iter()
                .any(|number| number.digits.ends_with(run) || run == number.digits)
        };
        self.numbers.is_empty() || runs.any(known)
    }

    /// The same address in this country.
    pub(crate) fn set_country(&mut self, country: Country) {
        self.country = Some(country);
    }

    /// The country that it names.
    pub(crate) fn country(&self) -> Option<Country> {
        self.country
    }

    /// How far this address, which was typed, and a `printed` one are the same; `None` where they are in scripts that are
    /// not compared.
    pub(crate) fn compare(&self, printed: &Self) -> Option<Comparison> {
        if let (Some(one), Some(other)) = (&self.unspaced, &printed.unspaced) {
            return Some(compare_unspaced(one, other));
        }
        let comparable = |a: &Word| {
            printed
                .words
                .iter()
                .any(|b| a.spelling.comparable(&b.spelling))
        };
        let of_names = |word: &Word| word.text.starts_with('§');
        if !self.words.is_empty()
            && !printed.words.is_empty()
            && !self.words.iter().any(|w| of_names(w) || comparable(w))
        {
            return None;
        }
        let mut result = Comparison::new(1.0);
        if let (Some(one), Some(other)) = (self.country, printed.country)
            && one != other
        {
            result.fail(Difference::Country);
        }
        let pairs = self.pair_words(printed);
        let code = self.weigh_numbers(printed, &pairs, &mut result);
        self.weigh_words(printed, &pairs, code, &mut result);
        Some(result.clamp())
    }

    /// Which words are the same: for each typed one the printed ones, none where it is missing.
    fn pair_words(&self, printed: &Self) -> Vec<Option<(usize, usize)>> {
        let mut pairs: Vec<Option<(usize, usize)>> = vec![None; self.words.len()];
        let mut used = vec![false; printed.words.len()];
        for typed in 0..self.words.len() {
            if pairs[typed].is_some() {
                continue;
            }
            for (take, give) in [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2)] {
                let Some(ours) = self.words.get(typed..typed + take) else {
                    continue;
                };
                let found = (0..printed.words.len()).find(|&at| {
                    let Some(theirs) = printed.words.get(at..at + give) else {
                        return false;
                    };
                    !used[at..at + give].contains(&true) && is_same(ours, theirs)
                });
                if let Some(at) = found {
                    used[at..at + give].fill(true);
                    pairs[typed..typed + take].fill(Some((at, give)));
                    break;
                }
            }
        }
        // `Kossuth L.` is Kossuth Lajos, where both have a word left.
        for (word, pair) in self.words.iter().zip(&mut pairs) {
            if pair.is_some() || word.optional {
                continue;
            }
            let short = |word: &Word| word.text.chars().count() == 1;
            let found = (0..printed.words.len()).find(|&at| {
                let other = &printed.words[at];
                !used[at]
                    && (short(word) || short(other))
                    && word.spelling.comparable(&other.spelling)
                    && (word.spelling.abbreviates(&other.spelling)
                        || other.spelling.abbreviates(&word.spelling))
            });
            if let Some(at) = found {
                used[at] = true;
                *pair = Some((at, 1));
            }
        }
        pairs
    }

    fn weigh_words(
        &self,
        printed: &Self,
        pairs: &[Option<(usize, usize)>],
        code: Option<bool>,
        result: &mut Comparison,
    ) {
        let used = |at: usize| {
            pairs
                .iter()
                .flatten()
                .any(|(start, count)| (*start..start + count).contains(&at))
        };
        let spare: Vec<&Word> = (0..printed.words.len())
            .filter(|&at| !used(at) && !printed.words[at].optional)
            .map(|at| &printed.words[at])
            .collect();
        let mut missing: Vec<&Word> = self
            .words
            .iter()
            .zip(pairs)
            .filter(|(word, pair)| pair.is_none() && !word.optional)
            .map(|(word, _)| word)
            .collect();
        // A whole part may be left out, such as the name of a building, but not the one with the street.
        let found_in = |part: usize| {
            let word = self
                .words
                .iter()
                .zip(pairs)
                .any(|(word, pair)| word.part == part && pair.is_some() && !word.optional);
            word || self.kinds.iter().any(|kind| kind.2 == part)
        };
        let street_part = self
            .words
            .iter()
            .rfind(|word| word.street)
            .map(|word| word.part);
        missing
            .retain(|word| !word.street || Some(word.part) == street_part || found_in(word.part));
        if missing.iter().any(|word| word.street)
            || self.other_kind(printed)
            || self.longer_name(printed, pairs, &spare)
        {
            result.fail(Difference::Street);
        }
        let both_point = self.ways.iter().any(|way| !printed.ways.contains(way))
            && printed.ways.iter().any(|way| !self.ways.contains(way));
        if both_point {
            result.fail(Difference::Street);
        }
        if !self.sides.is_empty() && !printed.sides.is_empty() && self.sides != printed.sides {
            result.fail(Difference::Unit);
        }
        let places = self
            .words
            .iter()
            .zip(pairs)
            .filter(|(word, _)| !word.street && !word.optional);
        let (found, lost): (Vec<_>, Vec<_>) = places.partition(|(_, pair)| pair.is_some());
        let spare_place = spare.iter().any(|word| !word.street);
        if !lost.is_empty() && code != Some(true) && (spare_place || found.is_empty()) {
            match spare_place {
                true => result.fail(Difference::Place),
                false => result.take(price::NO_PLACE, Difference::Place),
            }
        } else if !lost.is_empty() {
            result.take(price::PLACE_LEFT_OUT, Difference::Place);
        }
        let respelled = self.words.iter().zip(pairs).any(|(word, pair)| {
            pair.is_some_and(|(at, count)| {
                count != 1 || printed.words[at].spelling.own() != word.spelling.own()
            })
        });
        if respelled {
            result.take(price::SPELLING, Difference::Spelling);
        }
    }

    /// Whether both have a kind of street that the other lacks: a street and a road of one name.
    fn other_kind(&self, printed: &Self) -> bool {
        let lacks = |one: &Self, other: &Self| {
            let mut others: Vec<_> = other.kinds.iter().map(|kind| &kind.0).collect();
            one.kinds.iter().any(|kind| {
                match others
                    .iter()
                    .position(|other| other.iter().any(|o| kind.0.contains(o)))
                {
                    Some(at) => {
                        others.remove(at);
                        false
                    }
                    None => true,
                }
            })
        };
        lacks(self, printed) && lacks(printed, self)
    }

    /// Whether the printed street has a word more in the midst of its name: `Old Mill Lane` for `Mill Lane`.
    fn longer_name(
        &self,
        printed: &Self,
        pairs: &[Option<(usize, usize)>],
        spare: &[&Word],
    ) -> bool {
        let street = self
            .words
            .iter()
            .zip(pairs)
            .filter(|(word, _)| word.street && !word.optional);
        let street: Vec<&Word> = street
            .filter_map(|(_, pair)| Some(&printed.words[(*pair)?.0]))
            .collect();
        let (Some(first), Some(last)) = (
            street.iter().min_by_key(|w| w.at),
            street.iter().max_by_key(|w| w.at),
        ) else {
            return false;
        };
        let number = printed
            .numbers
            .iter()
            .rfind(|n| n.at < first.at && n.part == first.part)
            .map(|n| n.at);
        let kind = printed
            .kinds
            .iter()
            .find(|kind| kind.1 > last.at && kind.2 == last.part)
            .map(|kind| kind.1);
        spare.iter().any(|word| {
            let after_number = number.is_some_and(|number| (number..first.at).contains(&word.at));
            let within = word.part == first.part && (first.at..last.at).contains(&word.at);
            let before_kind = word.part == last.part
                && kind.is_some_and(|kind| (last.at..kind).contains(&word.at));
            // Right before the name on its line, as in `Alte Hauptstraße`.
            let leads = word.part == first.part
                && word.at + 1 == first.at
                && number.is_none()
                && word.street
                && word.text.chars().count() > 1;
            after_number || within || before_kind || leads
        })
    }
}

/// The country of this name or code.
pub(crate) fn country_of(text: &str) -> Option<Country> {
    let text = plain(text);
    let words: Vec<String> = text
        .split(|c| !in_word(c))
        .filter(|word| !word.is_empty())
        .map(own_form)
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    tables::country(&words).or_else(|| Country::read(&text))
}

/// Whether these words, written together, are the same.
fn is_same(ours: &[Word], theirs: &[Word]) -> bool {
    if let ([one], [other]) = (ours, theirs) {
        return one.spelling.is_same(&other.spelling);
    }
    let named = |words: &[Word]| words.iter().any(|word| word.text.starts_with('§'));
    if named(ours) || named(theirs) {
        return false;
    }
    let joined =
        |words: &[Word]| -> String { words.iter().map(|word| word.text.as_str()).collect() };
    Spelling::of(&joined(ours)).is_same(&Spelling::of(&joined(theirs)))
}

fn compare_unspaced(one: &unspaced::Unspaced, other: &unspaced::Unspaced) -> Comparison {
    let mut result = Comparison::new(1.0);
    if let (Some(one), Some(other)) = (&one.postal, &other.postal) {
        if one != other {
            result.fail(Difference::PostalCode);
        }
    } else if one.postal != other.postal {
        result.take(price::POSTAL_LEFT_OUT, Difference::PostalCode);
    }
    if one.numbers != other.numbers {
        result.fail(Difference::HouseNumber);
    }
    if one.text != other.text {
        // The province or the district may be left out at the start.
        let (long, short) = if one.text.len() > other.text.len() {
            (&one.text, &other.text)
        } else {
            (&other.text, &one.text)
        };
        match long.ends_with(short.as_str()) && short.chars().count() >= 5 {
            true => result.take(price::PLACE_LEFT_OUT, Difference::Place),
            false => result.fail(Difference::Street),
        }
    }
    result.clamp()
}

impl Comparison {
    /// Notes what makes it another address.
    fn fail(&mut self, difference: Difference) {
        self.score = self.score.min(OTHER);
        self.take(0.0, difference);
    }
}
