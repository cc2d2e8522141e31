//! Whether two names may be those of one person.
//!
//! Accepted are what one person's papers differ by: order, case, accents, transliteration, left-out middle names and
//! particles, initials, titles, words written together or apart. Two names that both have a word that the other lacks are
//! those of two people: so are brothers, a mother and her daughter, and a slip of the pen. No misspelling is forgiven,
//! because what a slip of one letter makes is most often the name of somebody else.

mod parts;

pub(crate) use parts::{Name, ends_in_label, is_label, is_title, starts_with_honorific};
use parts::{Role, is_same_given};

use super::{Comparison, Difference};
use crate::matching::spelling::Spelling;

/// The names of two people.
const OTHER_PERSON: f64 = 0.3;

/// What each of the allowed differences takes from a score of 1. They rank matches for the caller; what decides is whether
/// the score falls below the threshold of 0.75, which only what is marked "fails" brings about.
mod price {
    pub(super) const ORDER: f64 = 0.01;
    pub(super) const SPELLING: f64 = 0.02;
    pub(super) const LEFT_OUT: f64 = 0.03;
    pub(super) const INITIAL: f64 = 0.03;
    /// The given name is an initial alone.
    pub(super) const GIVEN_INITIAL: f64 = 0.1;
    pub(super) const SUFFIX_LEFT_OUT: f64 = 0.1;
    /// Fails: what stands first is left out, so that a father `Paul John` is not his son `John`.
    pub(super) const FIRST_LEFT_OUT: f64 = 0.3;
    /// Fails: too little is the same to say who it is.
    pub(super) const TOO_LITTLE: f64 = 0.4;
}

/// Which words of the two names belong together.
#[derive(Clone, Debug, Default)]
struct Pairing {
    /// Pairs of the runs of words that are the same: where they begin, and how many words they have.
    pairs: Vec<Pair>,
    /// Higher for a better one.
    worth: i32,
}

#[derive(Clone, Copy, Debug)]
struct Pair {
    typed: (usize, usize),
    printed: (usize, usize),
    initial: bool,
}

impl Name {
    /// How far this name, which was typed, and a `printed` one may be those of one person; `None` where they are in scripts
    /// that are not compared.
    pub(crate) fn compare(&self, printed: &Self) -> Option<Comparison> {
        if self.parts.is_empty() || printed.parts.is_empty() {
            return Some(Comparison::new(0.0));
        }
        if let (Some(one), Some(other)) = (&self.unspaced, &printed.unspaced) {
            return Some(match one == other {
                true => Comparison::new(1.0),
                false => Comparison::new(OTHER_PERSON).with(Difference::Name),
            });
        }
        let comparable = |a: &parts::Part| {
            printed
                .parts
                .iter()
                .any(|b| a.spelling.comparable(&b.spelling))
        };
        if !self.parts.iter().any(comparable) {
            return None;
        }
        let pairing = self.pair(printed);
        Some(self.weigh(printed, &pairing))
    }

    /// The best pairing: each word with the same one, or with its initial, or two or three in a row with one.
    fn pair(&self, printed: &Self) -> Pairing {
        let mut best = Pairing::default();
        let mut steps = 0;
        self.extend(
            printed,
            0,
            0,
            &mut Pairing::default(),
            &mut best,
            &mut steps,
        );
        best
    }

    fn extend(
        &self,
        printed: &Self,
        at: usize,
        used: u32,
        so_far: &mut Pairing,
        best: &mut Pairing,
        steps: &mut u32,
    ) {
        /// Real names take some hundred steps; hostile ones end here.
        const MOST_STEPS: u32 = 20_000;
        *steps += 1;
        if so_far.worth > best.worth {
            *best = so_far.clone();
        }
        if at >= self.parts.len() || *steps > MOST_STEPS {
            return;
        }
        for (typed, length) in [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (2, 2)] {
            for start in 0..printed.parts.len() {
                let mask = ((1u32 << length) - 1) << start;
                if at + typed > self.parts.len()
                    || start + length > printed.parts.len()
                    || used & mask != 0
                {
                    continue;
                }
                let pair = Pair {
                    typed: (at, typed),
                    printed: (start, length),
                    initial: false,
                };
                let Some((worth, initial)) = self.worth(printed, pair) else {
                    continue;
                };
                // Words that keep their order are worth a little more.
                let ordered = so_far
                    .pairs
                    .last()
                    .is_none_or(|last| last.printed.0 < start);
                so_far.worth += worth + i32::from(ordered);
                so_far.pairs.push(Pair { initial, ..pair });
                self.extend(printed, at + typed, used | mask, so_far, best, steps);
                so_far.pairs.pop();
                so_far.worth -= worth + i32::from(ordered);
            }
        }
        self.extend(printed, at + 1, used, so_far, best, steps);
    }

    /// What it is worth to pair these words, and whether one is an initial; `None` where they do not belong together.
    fn worth(&self, printed: &Self, pair: Pair) -> Option<(i32, bool)> {
        let typed = &self.parts[pair.typed.0..][..pair.typed.1];
        let printed = &printed.parts[pair.printed.0..][..pair.printed.1];
        if let ([one], [other]) = (typed, printed) {
            let initial = one.role == Role::Initial || other.role == Role::Initial;
            let (one, other, particles) = (
                &one.spelling,
                &other.spelling,
                one.role == Role::Particle && other.role == Role::Particle,
            );
            if one.is_same(other) || is_same_given(one.own(), other.own()) {
                return Some(if particles { (2, false) } else { (20, false) });
            }
            let short = initial
                && one.comparable(other)
                && (one.abbreviates(other) || other.abbreviates(one));
            return short.then_some((10, true));
        }
        // Two particles in a row are no word.
        let names =
            |parts: &[parts::Part]| parts.iter().filter(|part| part.role == Role::Name).count();
        if names(typed) == 0 || names(printed) == 0 {
            return None;
        }
        let joined = |parts: &[parts::Part]| -> String {
            parts.iter().map(|part| part.text.as_str()).collect()
        };
        let same = Spelling::of(&joined(typed)).is_same(&Spelling::of(&joined(printed)));
        same.then_some((20 * names(typed).max(names(printed)) as i32 - 1, false))
    }

    fn weigh(&self, printed: &Self, pairing: &Pairing) -> Comparison {
        let left = |name: &Self, taken: &dyn Fn(&Pair) -> (usize, usize)| -> Vec<usize> {
            let used = |at: usize| {
                pairing
                    .pairs
                    .iter()
                    .map(taken)
                    .any(|(start, length)| (start..start + length).contains(&at))
            };
            (0..name.parts.len())
                .filter(|&at| name.parts[at].role != Role::Particle && !used(at))
                .collect()
        };
        let typed_left = left(self, &|pair| pair.typed);
        let printed_left = left(printed, &|pair| pair.printed);
        let whole = pairing
            .pairs
            .iter()
            .filter(|pair| !pair.initial && !self.is_particle(pair))
            .count();
        let initials = pairing.pairs.iter().filter(|pair| pair.initial).count();
        let mut result = Comparison::new(1.0);
        if let (Some(one), Some(other)) = (self.suffix, printed.suffix)
            && one != other
        {
            return Comparison::new(OTHER_PERSON).with(Difference::Generation);
        }
        if !typed_left.is_empty() && !printed_left.is_empty() {
            let share = whole as f64 / self.parts.len().max(1) as f64;
            return Comparison::new(OTHER_PERSON + 0.3 * share.min(1.0)).with(Difference::Name);
        }
        let mononym = self.parts.len() == 1 && printed.parts.len() == 1;
        if whole == 0 || whole + initials < 2 && !mononym && !self.joined(pairing) {
            result.take(price::TOO_LITTLE, Difference::TooLittle);
        }
        let left_out = typed_left.len() + printed_left.len();
        result.take_each(price::LEFT_OUT, left_out, Difference::LeftOut);
        // A father and his son often have one name in common: the first may not be left out.
        let leads = |left: &[usize]| left.first() == Some(&0);
        if leads(&typed_left) || leads(&printed_left) {
            result.take(price::FIRST_LEFT_OUT, Difference::FirstLeftOut);
        }
        let leading = pairing
            .pairs
            .iter()
            .any(|pair| pair.initial && pair.typed.0 == 0);
        result.take_each(price::INITIAL, initials, Difference::Initial);
        if leading {
            result.take(price::GIVEN_INITIAL, Difference::Initial);
        }
        if self.suffix != printed.suffix {
            result.take(price::SUFFIX_LEFT_OUT, Difference::Generation);
        }
        if !pairing.pairs.is_sorted_by_key(|pair| pair.printed.0) {
            result.take(price::ORDER, Difference::Order);
        }
        let respelled = |pair: &&Pair| {
            let text = |name: &Self, (at, length): (usize, usize)| -> String {
                name.parts[at..at + length]
                    .iter()
                    .map(|part| part.spelling.own())
                    .collect()
            };
            !pair.initial && text(self, pair.typed) != text(printed, pair.printed)
        };
        if pairing.pairs.iter().any(|pair| respelled(&pair)) {
            result.take(price::SPELLING, Difference::Spelling);
        }
        result.clamp()
    }

    fn is_particle(&self, pair: &Pair) -> bool {
        pair.typed.1 == 1 && self.parts[pair.typed.0].role == Role::Particle
    }

    /// Whether two words of one name are one of the other: `Xiao Long`, `Xiaolong`.
    fn joined(&self, pairing: &Pairing) -> bool {
        pairing
            .pairs
            .iter()
            .any(|pair| pair.typed.1 + pair.printed.1 > 2)
    }
}
