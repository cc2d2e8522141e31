//! What can stand in the cells by the grammar, and the readings that a check confirms.

use super::grid::Cells;
use super::net::ALPHABET;
use crate::mrz::{Chars, Cover, Field, MrzFormat};

/// A line and a column.
pub(super) type Place = (usize, usize);

/// The cost of a reading is the sum, over its characters, of how much less likely each is than the likeliest, in natural
/// logarithms of probability. An alternative is looked at up to this cost of one character.
const ONE: f32 = 4.0;
/// Changing a check digit itself makes any reading pass, and would make a document with a wrong one valid: it costs this many
/// times as much.
const DIGIT_ITSELF: f32 = 2.5;
/// The letter O is rare in numbers, and I and Q are: most states leave out what is mistaken for a digit. By how much, in
/// natural logarithms, is a guess that only decides where the pixels do not.
const RARE: [(u8, f32); 3] = [(b'O', 2.0), (b'I', 1.0), (b'Q', 1.0)];

/// A reading that differs from the likeliest one in `changes`.
#[derive(Clone, Default)]
pub(super) struct Reading {
    pub(super) cost: f32,
    pub(super) changes: Vec<(Place, u8)>,
}

/// The likeliest text of the cells in a format, and how likely others are.
pub(super) struct Text<'a> {
    cells: &'a Cells,
    pub(super) format: MrzFormat,
    best: Vec<Vec<u8>>,
}

impl<'a> Text<'a> {
    pub(super) fn new(cells: &'a Cells, format: MrzFormat) -> Self {
        let mut out = Self {
            cells,
            format,
            best: vec![vec![b'<'; format.columns()]; format.lines()],
        };
        for line in 0..format.lines() {
            for column in 0..format.columns() {
                if let Some(&(_, best)) = out.ranked((line, column)).first() {
                    out.best[line][column] = best;
                }
            }
        }
        out
    }

    fn chars(&self, place: Place) -> (Field, Chars) {
        self.format
            .spans()
            .iter()
            .find(|span| span.line == place.0 && span.columns().contains(&place.1))
            .map_or((Field::Names, Chars::Any), |span| (span.field, span.chars))
    }

    /// The characters that can stand at `place`, the likeliest first, each with its cost.
    pub(super) fn ranked(&self, place: Place) -> Vec<(f32, u8)> {
        let (field, chars) = self.chars(place);
        let number = matches!(
            field,
            Field::DocumentNumber | Field::OptionalData | Field::OptionalData2
        );
        let Some(scores) = self.cells.lines.get(place.0).and_then(|l| l.get(place.1)) else {
            return Vec::new();
        };
        let mut ranked: Vec<(f32, u8)> = ALPHABET
            .iter()
            .zip(scores)
            .filter(|(c, _)| chars.hold(**c))
            .map(|(&c, &score)| {
                let rare = RARE.iter().find(|(r, _)| *r == c && number);
                (rare.map_or(0.0, |r| r.1) - score, c)
            })
            .collect();
        ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
        let least = ranked.first().map_or(0.0, |r| r.0);
        ranked.iter_mut().for_each(|r| r.0 -= least);
        ranked
    }

    /// The natural logarithm of the probability that `character` stands at `place`.
    pub(super) fn likelihood(&self, place: Place, character: u8) -> f32 {
        let scores = self.cells.lines.get(place.0).and_then(|l| l.get(place.1));
        let class = ALPHABET.iter().position(|c| *c == character);
        match (scores, class) {
            (Some(scores), Some(class)) => scores[class],
            _ => f32::NEG_INFINITY,
        }
    }

    pub(super) fn at(&self, changes: &[(Place, u8)], line: usize, column: usize) -> u8 {
        let changed = changes.iter().find(|(place, _)| *place == (line, column));
        changed.map_or_else(
            || {
                self.best
                    .get(line)
                    .and_then(|l| l.get(column))
                    .copied()
                    .unwrap_or(b'<')
            },
            |(_, c)| *c,
        )
    }

    /// The readings of `places` that satisfy `holds`, the likeliest first: up to two characters other than the likeliest, since
    /// with three some reading nearly always passes.
    pub(super) fn readings(
        &self,
        places: &[Place],
        limit: f32,
        holds: impl Fn(&[(Place, u8)]) -> bool,
    ) -> Vec<Reading> {
        let mut others: Vec<(f32, Place, u8)> = places
            .iter()
            .flat_map(|&place| {
                let mut ranked = self.ranked(place);
                if matches!(self.chars(place).0, Field::CheckDigit | Field::Composite) {
                    ranked.iter_mut().for_each(|r| r.0 *= DIGIT_ITSELF);
                }
                ranked
                    .into_iter()
                    .skip(1)
                    .take(3)
                    .filter(|(cost, _)| *cost <= ONE)
                    .map(move |(cost, c)| (cost, place, c))
            })
            .collect();
        others.sort_by(|a, b| a.0.total_cmp(&b.0));
        others.truncate(20);
        let mut out = Vec::new();
        let mut try_one = |changes: &[(Place, u8)], cost: f32| {
            if cost <= limit && holds(changes) {
                out.push(Reading {
                    cost,
                    changes: changes.to_vec(),
                });
            }
        };
        try_one(&[], 0.0);
        for (i, a) in others.iter().enumerate() {
            try_one(&[(a.1, a.2)], a.0);
            for b in others.iter().skip(i + 1) {
                if a.1 == b.1 || a.0 + b.0 > limit {
                    continue;
                }
                try_one(&[(a.1, a.2), (b.1, b.2)], a.0 + b.0);
            }
        }
        out.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        out
    }

    /// The readings that pass `cover`.
    pub(super) fn passing(&self, cover: &Cover, limit: f32) -> Vec<Reading> {
        let places: Vec<Place> = cover.places().chain([cover.digit]).collect();
        self.readings(&places, limit, |changes| {
            cover.holds(|line, column| self.at(changes, line, column))
        })
    }
}
