//! Whether the numbers of two addresses are the same: exactly, and for the same thing.

use super::parse::{Address, Number};
use super::tables::Role;
use super::{Comparison, Difference, price};

impl Address {
    /// Compares the numbers; `pairs` says which words are the same. Returns whether both have a postal code and it is the
    /// same; `None` where one is missing.
    pub(super) fn weigh_numbers(
        &self,
        printed: &Self,
        pairs: &[Option<(usize, usize)>],
        result: &mut Comparison,
    ) -> Option<bool> {
        let taken = self.pair_numbers(printed);
        let used = |at: usize| {
            taken
                .iter()
                .flatten()
                .any(|(start, count)| (*start..start + count).contains(&at))
        };
        let spare: Vec<&Number> = (0..printed.numbers.len())
            .filter(|&at| !used(at))
            .map(|at| &printed.numbers[at])
            .collect();
        let house_part = self
            .numbers
            .iter()
            .zip(&taken)
            .find(|(n, pair)| !n.postal && n.role != Role::Unit && pair.is_some());
        let house_part = house_part.and_then(|(_, pair)| Some(printed.numbers[(*pair)?.0].part));
        for (number, _) in self
            .numbers
            .iter()
            .zip(&taken)
            .filter(|(_, pair)| pair.is_none())
        {
            let other = |role: Role| spare.iter().any(|n| n.role == role && !n.postal);
            match number.role {
                _ if number.postal => {}
                Role::Unit
                    if other(Role::Unit)
                        || spare.iter().any(|n| {
                            n.role == Role::Plain && !n.postal && Some(n.part) == house_part
                        }) =>
                {
                    result.fail(Difference::Unit);
                }
                Role::Unit => result.take(price::UNIT_LEFT_OUT, Difference::Unit),
                Role::Floor if other(Role::Floor) => result.fail(Difference::Unit),
                Role::Floor => {}
                Role::Plain | Role::Block => result.fail(Difference::HouseNumber),
            }
        }
        for number in spare.iter().filter(|n| !n.postal) {
            match number.role {
                Role::Unit => result.take_each(price::UNIT_LEFT_OUT, 1, Difference::Unit),
                Role::Plain if Some(number.part) == house_part => {
                    result.fail(Difference::HouseNumber)
                }
                _ => {}
            }
        }
        if self.turned(printed, &taken) || self.astray(printed, pairs, &taken) {
            result.fail(Difference::HouseNumber);
        }
        self.weigh_postal(printed, &taken, result)
    }

    fn weigh_postal(
        &self,
        printed: &Self,
        taken: &[Option<(usize, usize)>],
        result: &mut Comparison,
    ) -> Option<bool> {
        let ours = self
            .numbers
            .iter()
            .zip(taken)
            .filter(|(number, _)| number.postal);
        let (same, lost): (Vec<_>, Vec<_>) = ours.partition(|(_, pair)| pair.is_some());
        let letters_same = self.codes.iter().any(|code| printed.codes.contains(code));
        if letters_same || !same.is_empty() && lost.is_empty() {
            return Some(true);
        }
        let typed = !lost.is_empty() || !self.codes.is_empty();
        let spare = printed.numbers.iter().any(|n| n.postal) || !printed.codes.is_empty();
        match (typed, spare) {
            (true, true) => {
                result.fail(Difference::PostalCode);
                Some(false)
            }
            (false, false) => None,
            _ => {
                result.take(price::POSTAL_LEFT_OUT, Difference::PostalCode);
                None
            }
        }
    }

    /// For each typed number the printed ones that are the same.
    fn pair_numbers(&self, printed: &Self) -> Vec<Option<(usize, usize)>> {
        let marked = |address: &Self| address.numbers.iter().any(|n| n.role == Role::Unit);
        let both_marked = marked(self) && marked(printed);
        let mut used = vec![false; printed.numbers.len()];
        let mut pairs = vec![None; self.numbers.len()];
        // Numbers of the same role find each other first.
        for strict in [true, false] {
            for (at, number) in self.numbers.iter().enumerate() {
                if pairs[at].is_some() {
                    continue;
                }
                let fits = |other: &Number| match (number.role, other.role) {
                    (one, other) if one == other => true,
                    (Role::Unit, _) | (_, Role::Unit) if both_marked => false,
                    _ => !strict && (number.role == Role::Plain || other.role == Role::Plain),
                };
                let found = (0..printed.numbers.len()).find(|&other| {
                    let theirs = &printed.numbers[other];
                    !used[other]
                        && fits(theirs)
                        && theirs.digits == number.digits
                        && theirs.letter == number.letter
                });
                if let Some(other) = found {
                    used[other] = true;
                    pairs[at] = Some((other, 1));
                }
            }
        }
        self.pair_split(printed, &mut pairs, &mut used);
        pairs
    }

    /// Numbers that one side writes in two: `10-121` was taken for a postal code, `11 121`.
    fn pair_split(&self, printed: &Self, pairs: &mut [Option<(usize, usize)>], used: &mut [bool]) {
        let joined =
            |numbers: &[Number]| -> String { numbers.iter().map(|n| n.digits.as_str()).collect() };
        for at in 0..self.numbers.len() {
            if pairs[at].is_none()
                && self.numbers[at].digits.len() >= 4
                && let Some(other) = (0..printed.numbers.len().saturating_sub(1)).find(|&other| {
                    !used[other]
                        && !used[other + 1]
                        && joined(&printed.numbers[other..other + 2]) == self.numbers[at].digits
                })
            {
                used[other..other + 2].fill(true);
                pairs[at] = Some((other, 2));
            }
            let Some(two) = self.numbers.get(at..at + 2) else {
                continue;
            };
            if pairs[at].is_none()
                && pairs[at + 1].is_none()
                && let Some(other) = (0..printed.numbers.len()).find(|&other| {
                    let theirs = &printed.numbers[other];
                    !used[other] && theirs.digits.len() >= 4 && theirs.digits == joined(two)
                })
            {
                used[other] = true;
                pairs[at] = Some((other, 1));
                pairs[at + 1] = Some((other, 1));
            }
        }
    }

    /// Whether two numbers that follow each other are printed the other way round: 88/2/14 and 88/14/2.
    fn turned(&self, printed: &Self, taken: &[Option<(usize, usize)>]) -> bool {
        let plain = |n: &Number| n.role == Role::Plain && !n.postal;
        (1..self.numbers.len()).any(|at| {
            let (one, other) = (&self.numbers[at - 1], &self.numbers[at]);
            let (Some((first, _)), Some((second, _))) = (taken[at - 1], taken[at]) else {
                return false;
            };
            other.chained
                && plain(one)
                && plain(other)
                && second + 1 == first
                && printed.numbers[first].chained
        })
    }

    /// Whether a number stands before another word than it was typed before: `3 Oak Court, 18 Mill Lane` and `18 Oak Court, 3
    /// Mill Lane`.
    fn astray(
        &self,
        printed: &Self,
        pairs: &[Option<(usize, usize)>],
        taken: &[Option<(usize, usize)>],
    ) -> bool {
        self.numbers.iter().zip(taken).any(|(number, pair)| {
            let Some((printed_number, _)) = *pair else {
                return false;
            };
            let next = self.words.iter().position(|word| {
                word.at == number.at + 1 && word.part == number.part && word.street
            });
            let Some((word, _)) = next.and_then(|next| pairs[next]) else {
                return false;
            };
            let word = &printed.words[word];
            let before = printed
                .numbers
                .iter()
                .position(|n| n.at + 1 == word.at && n.part == word.part && !n.postal);
            number.role == Role::Plain
                && !number.postal
                && before.is_some_and(|before| before != printed_number)
        })
    }
}
