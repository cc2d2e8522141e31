//! Names and addresses that were typed, compared with what is printed on a page.

pub(crate) mod address;
pub(crate) mod find;
pub(crate) mod fold;
mod latin;
pub(crate) mod name;
mod spelling;

use serde::{Deserialize, Serialize};

use crate::code::Difference;

/// From this score up two names, or two addresses, are taken for the same: set on the pairs in
/// `tests/calibration/matching.md`.
pub(crate) const SAME: f64 = 0.75;

/// How far two names or two addresses agree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison {
    /// 0 to 1; the same person or address from 0.75 up.
    pub score: f64,
    /// What differs, whether or not it is allowed.
    pub differences: Vec<Difference>,
}

impl Comparison {
    pub(crate) fn new(score: f64) -> Self {
        Self {
            score,
            differences: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, difference: Difference) -> Self {
        self.take(0.0, difference);
        self
    }

    /// Takes the price of a difference from the score.
    pub(crate) fn take(&mut self, price: f64, difference: Difference) {
        self.score -= price;
        if !self.differences.contains(&difference) {
            self.differences.push(difference);
        }
    }

    pub(crate) fn take_each(&mut self, price: f64, count: usize, difference: Difference) {
        if count > 0 {
            // More of the same says little more: no number of middle names fails.
            self.take(price * count.min(3) as f64, difference);
        }
    }

    pub(crate) fn clamp(mut self) -> Self {
        self.score = (self.score.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
        self
    }

    /// Whether both are taken for the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.score >= SAME
    }
}

/// How far a typed name and a printed one may be those of one person; `None` where they are in scripts that are not
/// compared with each other.
#[must_use]
pub fn compare_names(typed: &str, printed: &str) -> Option<Comparison> {
    name::Name::read(typed).compare(&name::Name::read(printed))
}

/// How far a typed address and a printed one are the same; `None` where they are in scripts that are not compared with each
/// other.
#[must_use]
pub fn compare_addresses(typed: &str, printed: &str) -> Option<Comparison> {
    address::Address::read(typed).compare(&address::Address::read(printed))
}
