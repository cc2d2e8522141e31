//! The names in the zone (Doc 9303 part 3, sections 4.6 and 4.7), and whether a typed name is the same.

use super::transliteration::{Letter, spells, starts, words as typed_words};

/// The holder's names as the zone writes them: capital letters of A to Z, apostrophes left out, hyphens and blanks alike a
/// blank here.
#[derive(Clone, PartialEq, Eq)]
pub struct Names {
    pub(super) surname: String,
    pub(super) given: String,
    pub(super) truncated: bool,
}

impl Names {
    /// The names in a field of surname, two fillers and given names.
    pub(super) fn split(field: &str) -> Self {
        let (surname, given) = field.split_once("<<").unwrap_or((field, ""));
        Self {
            surname: words(surname),
            given: words(given),
            // Part 3, section 4.7: a field that ends in a letter may have been cut.
            truncated: !field.ends_with('<'),
        }
    }

    /// The names of two fields.
    pub(super) fn of_fields(surname: &str, given: &str) -> Self {
        Self {
            surname: words(surname),
            // French cards part given names by two fillers.
            given: words(given),
            truncated: !surname.ends_with('<') || !given.ends_with('<'),
        }
    }

    /// Names as another part of the document prints them, in the spelling of the zone; letters that the zone has no spelling of
    /// are left out.
    #[cfg(feature = "barcode")]
    pub(crate) fn printed(surname: &str, given: &str, truncated: bool) -> Self {
        let spelled = |text: &str| {
            let words = typed_words(text).unwrap_or_default();
            let words = words
                .iter()
                .map(|word| word.iter().map(|letter| letter[0]).collect());
            words.collect::<Vec<String>>().join(" ")
        };
        Self {
            surname: spelled(surname),
            given: spelled(given),
            truncated,
        }
    }

    /// The primary identifier, in most states the surname.
    #[must_use]
    pub fn surname(&self) -> &str {
        &self.surname
    }

    /// The secondary identifier, in most states the given names; empty where the holder has one name only.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    /// Whether the field is full to its last position, so that names may have been cut.
    #[must_use]
    pub fn truncated(&self) -> bool {
        self.truncated
    }

    /// Whether `typed`, a full name in any order, may be the holder's. `None` where that cannot be said: of a name typed in
    /// another script than Latin, and of a zone without names.
    ///
    /// A surname and, where the zone has any, a given name must be among the typed words, in any of the spellings that Doc 9303
    /// has for the letters, joined or parted. What the document has beyond them may be left out, as second names are. A typed
    /// word that the document has not may stand between others, as a second name does, be a title, or be what a full field had
    /// no room for; elsewhere it is another name.
    pub(crate) fn may_be(&self, typed: &str) -> Option<bool> {
        let typed = typed_words(typed)?;
        let mut pairing = Pairing::new(self, &typed);
        if pairing.zone.is_empty() {
            return None;
        }
        pairing.pair(1, 1, spells);
        for n in 2..=MOST_JOINED {
            pairing.pair(n, 1, spells);
            pairing.pair(1, n, spells);
        }
        if self.truncated {
            pairing.pair(1, 1, starts);
        }
        // An initial stands for a given name, on either side.
        let surname = pairing.has(true);
        pairing.pair(1, 1, |word, zone| {
            begins(zone, word) || (zone.len() == 1 && starts(word, zone))
        });
        Some(surname && pairing.has(false) && pairing.leaves_no_other_name(self.truncated))
    }
}

/// The most words that are written as one: "van der Berg" and "VANDERBERG", with one to spare.
const MOST_JOINED: usize = 4;

/// What people type before and after their names and the zone seldom has (Doc 9303 part 3, section 4.6, leaves it to the state).
const TITLES: [&str; 13] = [
    "DR", "ESQ", "II", "III", "IV", "JR", "MISS", "MR", "MRS", "MS", "PROF", "SIR", "SR",
];

/// Whether `zone` starts with the single letter of `word`.
fn begins(zone: &str, word: &[Letter]) -> bool {
    let [letter] = word else { return false };
    letter.iter().any(|reading| zone.starts_with(reading))
}

/// Which typed words are which of the zone's.
struct Pairing<'a> {
    typed: &'a [Vec<Letter>],
    found: Vec<bool>,
    /// The zone's words, and whether each is of the surname.
    zone: Vec<(&'a str, bool)>,
    used: Vec<bool>,
}

impl<'a> Pairing<'a> {
    fn new(names: &'a Names, typed: &'a [Vec<Letter>]) -> Self {
        let words = |text: &'a str, surname| {
            text.split(' ')
                .filter(|word| !word.is_empty())
                .map(move |word| (word, surname))
        };
        let zone: Vec<_> = words(&names.surname, true)
            .chain(words(&names.given, false))
            .collect();
        Self {
            typed,
            found: vec![false; typed.len()],
            used: vec![false; zone.len()],
            zone,
        }
    }

    /// Pairs each run of `n` typed words with the first one of `m` words of the zone that it is `alike` to, none of them paired yet.
    fn pair(&mut self, n: usize, m: usize, alike: impl Fn(&[Letter], &str) -> bool) {
        for i in 0..(self.typed.len() + 1).saturating_sub(n) {
            if self.found[i..i + n].contains(&true) {
                continue;
            }
            let word = self.typed[i..i + n].concat();
            let free = (0..(self.zone.len() + 1).saturating_sub(m)).find(|&j| {
                let text: String = self.zone[j..j + m].iter().map(|(word, _)| *word).collect();
                !self.used[j..j + m].contains(&true) && alike(&word, &text)
            });
            if let Some(j) = free {
                self.found[i..i + n].fill(true);
                self.used[j..j + m].fill(true);
            }
        }
    }

    /// Whether a word of the zone's surname, or of its given names, was typed; true where it has none.
    fn has(&self, surname: bool) -> bool {
        let words = self.zone.iter().zip(&self.used);
        let mut words = words.filter(|((_, of), _)| *of == surname).peekable();
        words.peek().is_none() || words.any(|(_, used)| *used)
    }

    /// Whether every typed word that the zone has not may be left out of it.
    fn leaves_no_other_name(&self, truncated: bool) -> bool {
        let first = self.found.iter().position(|found| *found);
        let last = self.found.iter().rposition(|found| *found);
        let between = |i| first.is_some_and(|first| first < i) && last.is_some_and(|last| i < last);
        let title = |word: &[Letter]| TITLES.iter().any(|title| spells(word, title));
        let mut left = self.typed.iter().zip(&self.found).enumerate();
        left.all(|(i, (word, found))| *found || truncated || between(i) || title(word))
    }
}

impl std::fmt::Debug for Names {
    /// Never a name, so that none can leak into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names(..)")
    }
}

fn words(text: &str) -> String {
    let words: Vec<_> = text.split('<').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_at_two_fillers() {
        let names = |field| {
            let n = Names::split(field);
            (n.surname, n.given, n.truncated)
        };
        let of = |s: &str, g: &str, t| (s.to_owned(), g.to_owned(), t);
        // Doc 9303 part 4, section 4.2.3.
        assert_eq!(
            names("ERIKSSON<<ANNA<MARIA<<<<"),
            of("ERIKSSON", "ANNA MARIA", false)
        );
        assert_eq!(
            names("VAN<DER<MUELLEN<<CORNELIS<<"),
            of("VAN DER MUELLEN", "CORNELIS", false)
        );
        assert_eq!(names("ARKFREITH<<<<"), of("ARKFREITH", "", false));
        assert_eq!(
            names("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KRASUANG"),
            of("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG", true)
        );
        assert_eq!(names("<<<<"), of("", "", false));
    }

    #[test]
    fn a_typed_name_is_compared_by_what_the_standard_makes_of_it() {
        struct Case(&'static str, &'static str, Option<bool>);
        const ANNA: &str = "ERIKSSON<<ANNA<MARIA<<<<";
        let cases = [
            Case(ANNA, "Anna Maria Eriksson", Some(true)),
            Case(ANNA, "ERIKSSON, Anna", Some(true)),
            Case(ANNA, "anna-maria eriksson", Some(true)),
            Case(ANNA, "Annamaria Eriksson", Some(true)),
            Case(ANNA, "Anna M. Eriksson", Some(true)),
            Case(ANNA, "Dr Anna Eriksson", Some(true)),
            Case(ANNA, "Anna Karin Eriksson", Some(true)),
            Case(ANNA, "Anna Eriksen", Some(false)),
            Case(ANNA, "Anna Eriksson Lund", Some(false)),
            Case(ANNA, "Anne Eriksson", Some(false)),
            Case(ANNA, "Eriksson", Some(false)),
            Case(ANNA, "Anna E.", Some(false)),
            Case(ANNA, "Анна Эрикссон", None),
            Case("<<<<<<", "Anna", None),
            Case("MUELLER<<JUERGEN<<", "Jürgen Müller", Some(true)),
            Case("MULLER<<JURGEN<<", "Jürgen Müller", Some(true)),
            Case("MUELLER<<JUERGEN<<", "Jurgen Muller", Some(false)),
            Case("MUELLER<<JUERGEN<<", "Juergen Mueller", Some(true)),
            Case("OCONNOR<<SEAN<<", "Seán O'Connor", Some(true)),
            Case("O<CONNOR<<SEAN<<", "Seán O’Connor", Some(true)),
            Case("DARTAGNAN<<CHARLES<<", "Charles d'Artagnan", Some(true)),
            Case("VANDERBERG<<JAN<<", "Jan van der Berg", Some(true)),
            Case("VAN<DER<BERG<<JAN<<", "Jan Vanderberg", Some(true)),
            Case("GARCIA<LOPEZ<<ANA<BELEN<<", "Ana García", Some(true)),
            Case("SMITH<<JOHN<Q<<", "John Quincy Smith", Some(true)),
            Case("ARKFREITH<<<<", "Arkfreith", Some(true)),
            Case("SMITH<<JOHN<<", "John Smith Jr.", Some(true)),
            // Doc 9303 part 4, section 4.2.3: names that the field has no room for.
            Case(
                "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
                "Chayapa Dejthamrong Krasuang Nilavadhanananda",
                Some(true),
            ),
            Case(
                "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNAMB",
                "Dingo Bennelong Wooloomooloo Warrandyte Warnambool",
                Some(true),
            ),
            Case(
                "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
                "Somchai Nilavadhanananda",
                Some(false),
            ),
        ];
        for Case(zone, typed, expected) in cases {
            assert_eq!(Names::split(zone).may_be(typed), expected, "{zone} {typed}");
        }
    }
}
