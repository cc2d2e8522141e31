//! An address as it was read: its numbers with what they belong to, its words with where they stand.

use super::tables::{LONGEST_NAME, Meaning, Named, Role, country, meaning, named, street_end};
use super::tokens::{Atom, Token, tokens};
use crate::countries::Country;
use crate::matching::fold::Script;
use crate::matching::spelling::Spelling;

/// A number of an address.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) digits: String,
    pub(super) letter: String,
    pub(super) role: Role,
    pub(super) at: usize,
    pub(super) part: usize,
    /// Whether it stands right behind another number.
    pub(super) chained: bool,
    /// Whether it can be a postal code by its length and place.
    pub(super) postal: bool,
}

/// A word of an address that is compared.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) spelling: Spelling,
    pub(super) at: usize,
    pub(super) part: usize,
    /// May be missing on the other side.
    pub(super) optional: bool,
    /// Belongs to the street, or to what stands before it, and not to the place.
    pub(super) street: bool,
}

/// An address taken apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Address {
    pub(super) numbers: Vec<Number>,
    pub(super) codes: Vec<String>,
    pub(super) words: Vec<Word>,
    /// The kinds of streets, each with where it stands.
    pub(super) kinds: Vec<(Vec<&'static str>, usize, usize)>,
    pub(super) ways: Vec<&'static str>,
    pub(super) sides: Vec<&'static str>,
    pub(super) country: Option<Country>,
    /// Of an address in Chinese or Japanese characters.
    pub(super) unspaced: Option<super::unspaced::Unspaced>,
}

impl Address {
    /// Takes an address apart; commas and line ends part it.
    pub(crate) fn read(text: &str) -> Self {
        let mut address = Self {
            unspaced: super::unspaced::Unspaced::read(text),
            ..Self::default()
        };
        let mut tokens = tokens(text);
        address.country = take_country(&mut tokens);
        let mut at = 0;
        while at < tokens.len() {
            at += address.take(&tokens, at);
        }
        address.find_postal();
        address.find_street();
        address
    }

    /// Takes what the tokens at `at` say, and returns how many say it.
    fn take(&mut self, tokens: &[(Token, usize, char)], at: usize) -> usize {
        let (token, part, _) = &tokens[at];
        match token {
            Token::Postal(code) => self.codes.push(code.clone()),
            Token::Number { digits, letter } => {
                let chained = self
                    .numbers
                    .last()
                    .is_some_and(|last| last.at + 1 == at && last.part == *part);
                let role = marked_role(tokens, at);
                let number = Number {
                    digits: digits.clone(),
                    letter: letter.clone(),
                    role,
                    at,
                    part: *part,
                    chained,
                    postal: false,
                };
                self.numbers.push(number);
            }
            Token::Word(atom) => return self.take_word(atom, tokens, at),
        }
        1
    }

    fn take_word(&mut self, atom: &Atom, tokens: &[(Token, usize, char)], at: usize) -> usize {
        let part = atom.part;
        let run: Vec<&str> = tokens[at..]
            .iter()
            .map_while(|token| word(token, part))
            .take(LONGEST_NAME)
            .collect();
        for length in (1..=run.len()).rev() {
            let Some(name) = named(&run[..length]) else {
                continue;
            };
            let capital = atom.text.chars().all(char::is_uppercase);
            let (text, optional) = match name {
                Named::Place(name) => (*name, false),
                // A code stands at the end of its part or before the postal code.
                Named::Region(_, true) if !capital || at == 0 || run.len() > 1 => continue,
                Named::Region(name, code) => (*name, *code),
            };
            self.push_word(&format!("§{text}"), at, part, optional);
            return length;
        }
        let none = Meaning::default();
        let means = meaning(&atom.own).unwrap_or(&none);
        let single = atom.own.chars().count() == 1;
        let before = at
            .checked_sub(1)
            .map(|before| &tokens[before])
            .filter(|(_, p, _)| *p == part);
        let after = tokens.get(at + 1).filter(|(_, p, _)| *p == part);
        let is_number = |token: Option<&(Token, usize, char)>| {
            matches!(token, Some((Token::Number { .. }, ..)))
        };
        let is_word =
            |token: Option<&(Token, usize, char)>| matches!(token, Some((Token::Word(_), ..)));
        let number_follows = is_number(after)
            || is_word(after)
                && is_number(tokens.get(at + 2).filter(|(_, p, _)| *p == part))
                && after
                    .and_then(|token| word(token, part))
                    .and_then(meaning)
                    .is_some_and(|m| m.before.is_some());
        if atom.text == "#"
            || means.before.is_some() && number_follows
            || means.after.is_some() && is_number(before)
        {
            return 1;
        }
        // `St` is a saint at the start or behind a kind of street, else a street.
        let behind_kind = self
            .kinds
            .last()
            .is_some_and(|(_, kind_at, _)| kind_at + 1 == at);
        let short = means.stands_for.filter(|_| {
            is_word(after) && (!is_word(before) || behind_kind) || means.streets.is_empty()
        });
        if let Some(long) = short {
            self.push_word(long, at, part, false);
            return 1;
        }
        let placed =
            !single || !is_word(before) && is_word(after) || is_word(before) && is_number(after);
        if placed && !means.streets.is_empty() {
            self.kinds.push((means.streets.clone(), at, part));
        } else if let Some(side) = means.side {
            self.sides.push(side);
        } else if means.noise || means.before.is_some() && single {
        } else if let Some(way) = means
            .way
            .filter(|_| !single || is_word(before) || is_word(after))
        {
            self.ways.push(way);
        } else if let Some((stem, kind)) =
            street_end(&atom.own).filter(|_| Script::of_word(&atom.own) == Some(Script::Latin))
        {
            let stem = atom
                .text
                .chars()
                .take(stem.chars().count())
                .collect::<String>();
            self.push_word(&stem, at, part, false);
            self.kinds.push((vec![kind], at, part));
        } else {
            let (text, own) = seoul(&atom.text, &atom.own);
            self.push_word(text, at, part, means.particle || own);
        }
        1
    }

    fn push_word(&mut self, text: &str, at: usize, part: usize, optional: bool) {
        let spelling = match text.strip_prefix('§') {
            Some(name) => Spelling::named(name),
            None => Spelling::of(text),
        };
        self.words.push(Word {
            text: text.to_owned(),
            spelling,
            at,
            part,
            optional,
            street: false,
        });
    }

    /// Which numbers can be postal codes: five digits and more, or four that stand behind the house's number or before
    /// everything else.
    fn find_postal(&mut self) {
        let house = self
            .numbers
            .iter()
            .find(|n| n.role == Role::Plain && n.digits.len() < 5)
            .map(|n| (n.at, n.part));
        let count = self.numbers.len();
        let no_code = self.codes.is_empty();
        let first_word = self.words.first().map_or(0, |word| word.at);
        let kinds: Vec<usize> = self.kinds.iter().map(|kind| kind.2).collect();
        for number in &mut self.numbers {
            let bare = number.letter.is_empty() && number.role == Role::Plain;
            let second = house.is_some_and(|(at, _)| at < number.at)
                || count > 1 && number.at < first_word && !kinds.contains(&number.part);
            number.postal =
                no_code && bare && (number.digits.len() >= 5 || number.digits.len() == 4 && second);
        }
    }

    /// Which words belong to the street: those of the parts up to the one that has the kind of street or the house's number,
    /// and in that part those before the place.
    fn find_street(&mut self) {
        let house = self
            .numbers
            .iter()
            .find(|n| n.role == Role::Plain && !n.postal);
        let kind = self.kinds.first();
        let Some(part) = kind.map(|kind| kind.2).or(house.map(|house| house.part)) else {
            self.words
                .iter_mut()
                .for_each(|word| word.street = !word.text.starts_with('§'));
            return;
        };
        // A number in a part of its own belongs to the words before it: `Calle Mayor, 15`.
        let words_in = |part: usize| {
            self.words
                .iter()
                .any(|word| word.part == part && !word.optional)
        };
        let part = match (words_in(part), part) {
            (true, _) => part,
            (false, 0) => 1,
            (false, _) => part - 1,
        };
        let last = self.last_of_street(part);
        // Where the postal code comes first, so does the place.
        let place_first = self
            .numbers
            .first()
            .is_some_and(|n| n.postal && n.part < part);
        for word in &mut self.words {
            let before = word.part < part && !place_first;
            word.street = before || word.part == part && word.at <= last;
        }
    }

    /// The last position in this part that belongs to the street.
    fn last_of_street(&self, part: usize) -> usize {
        let numbers: Vec<&Number> = self.numbers.iter().filter(|n| n.part == part).collect();
        let words: Vec<usize> = self
            .words
            .iter()
            .filter(|w| w.part == part && !w.optional)
            .map(|w| w.at)
            .collect();
        let end = usize::MAX;
        let first_word = words.first().copied().unwrap_or(end);
        let Some(kind) = self
            .kinds
            .iter()
            .rfind(|kind| kind.2 == part)
            .map(|kind| kind.1)
        else {
            // `Ermou 25 Athina`: the number behind the words ends the street.
            let behind = numbers.iter().find(|n| n.at > first_word);
            return behind.map_or(end, |n| n.at);
        };
        let leads = self.kinds.iter().any(|k| k.2 == part && k.1 < first_word);
        if leads || kind < first_word {
            let behind = numbers.iter().find(|n| n.at > first_word);
            return behind.map_or(end, |n| n.at);
        }
        kind
    }
}

/// A word in its own form, if the token is one of this part.
fn word(token: &(Token, usize, char), part: usize) -> Option<&str> {
    match &token.0 {
        Token::Word(atom) if token.1 == part => Some(&atom.own),
        _ => None,
    }
}

/// What the words beside the number at `at` say that it belongs to.
fn marked_role(tokens: &[(Token, usize, char)], at: usize) -> Role {
    let part = tokens[at].1;
    let means = |index: Option<usize>| {
        let own = index
            .and_then(|index| tokens.get(index))
            .and_then(|token| word(token, part));
        own.and_then(meaning)
    };
    if let Some((Token::Word(atom), ..)) = at.checked_sub(1).map(|before| &tokens[before])
        && atom.text == "#"
    {
        return Role::Unit;
    }
    let before = means(at.checked_sub(1)).and_then(|m| m.before);
    // `Flat No. 12`.
    let before = match before {
        Some(Role::Plain) => means(at.checked_sub(2)).and_then(|m| m.before).or(before),
        before => before,
    };
    let after = means(Some(at + 1)).and_then(|m| m.after);
    // A word between two numbers belongs to the one behind, but for those that always follow.
    before.or(after).unwrap_or(Role::Plain)
}

/// The country that the last words name, or a part by itself; taken out of the tokens.
fn take_country(tokens: &mut Vec<(Token, usize, char)>) -> Option<Country> {
    let last_part = tokens.last()?.1;
    for part in (1..=last_part).rev() {
        let places: Vec<usize> = (0..tokens.len())
            .filter(|&at| tokens[at].1 == part)
            .collect();
        let words: Option<Vec<&str>> = places.iter().map(|&at| word(&tokens[at], part)).collect();
        let Some(words) = words.filter(|words| !words.is_empty() && words.len() <= LONGEST_NAME)
        else {
            continue;
        };
        let code = || {
            (words.len() == 1 && named(&words).is_none())
                .then(|| Country::read(words[0]))
                .flatten()
        };
        if let Some(country) = country(&words)
            .filter(|_| named(&words).is_none())
            .or_else(code)
        {
            tokens.retain(|token| token.1 != part);
            return Some(country);
        }
    }
    // The last words of the text, where something else stands before them.
    let words: Vec<&str> = tokens
        .iter()
        .rev()
        .map_while(|token| word(token, last_part))
        .take(LONGEST_NAME)
        .collect();
    for length in (1..=words.len().min(tokens.len().saturating_sub(3))).rev() {
        let run: Vec<&str> = words[..length].iter().rev().copied().collect();
        let code = matches!(run[..], ["uk" | "usa" | "uae"])
            .then(|| Country::read(run[0]))
            .flatten();
        if let Some(country) = country(&run).filter(|_| named(&run).is_none()).or(code) {
            tokens.truncate(tokens.len() - length);
            return Some(country);
        }
    }
    None
}

/// The word without the Korean ending of a kind of city, `서울특별시`; and whether nothing else is left.
fn seoul<'a>(text: &'a str, own: &str) -> (&'a str, bool) {
    if Script::of_word(own) != Some(Script::Hangul) {
        return (text, false);
    }
    let ends = ["특별자치시", "특별자치도", "특별시", "광역시"];
    let stem = ends.iter().find_map(|end| text.strip_suffix(end));
    (stem.filter(|stem| !stem.is_empty()).unwrap_or(text), false)
}
