//! From what the network saw in each cell to the text: the grammar says which characters can stand where, and the check
//! digits which of the readings that the pixels leave open is the one.

use super::grid::Cells;
use super::net::ALPHABET;
use crate::mrz::{Chars, Cover, Field, Mrz, MrzFormat};

/// A line and a column.
pub(super) type Place = (usize, usize);

/// A zone as decoded.
pub(super) struct Decoded {
    pub(super) mrz: Mrz,
    /// Where the text is not what the pixels alone say most likely, but what the check digits confirm.
    pub(super) corrected: Vec<Place>,
    /// Where another character is nearly as likely and no check digit tells the two apart.
    pub(super) unsure: Vec<Place>,
}

/// The cost of a reading is the sum, over its characters, of how much less likely each is than the likeliest, in natural
/// logarithms of probability. An alternative is looked at up to this cost of one character,
const ONE: f32 = 4.0;
/// and up to this one of a reading that one check digit confirms: a tenth of all wrong readings pass it by chance, so that
/// what the pixels call very unlikely stays wrong,
const CONFIRMED_ONCE: f32 = 3.0;
/// and up to this where the composite confirms it as well.
const CONFIRMED_TWICE: f32 = 5.0;
/// The second reading that passes is less likely than the first by this at least, or neither is believed.
const LEAD: f32 = 2.5;
/// Changing a check digit itself makes any reading pass, and would make a document with a wrong one valid: it costs this many
/// times as much.
const DIGIT_ITSELF: f32 = 2.5;
/// Where no check digit covers a character, the second likeliest is less likely by this at least, or it is not sure.
const UNCHECKED_LEAD: f32 = 1.5;
/// What is less likely than this, as a natural logarithm of probability, is a guess at something covered, whatever passes: a
/// fourth.
const A_GUESS: f32 = -1.4;
/// The letter O is rare in numbers, and I and Q are: most states leave out what is mistaken for a digit. By how much, in
/// natural logarithms, is a guess that only decides where the pixels do not.
const RARE: [(u8, f32); 3] = [(b'O', 2.0), (b'I', 1.0), (b'Q', 1.0)];

/// A reading that differs from the likeliest one in `changes`.
#[derive(Clone, Default)]
struct Reading {
    cost: f32,
    changes: Vec<(Place, u8)>,
}

struct Text<'a> {
    cells: &'a Cells,
    format: MrzFormat,
    best: Vec<Vec<u8>>,
}

impl<'a> Text<'a> {
    fn new(cells: &'a Cells, format: MrzFormat) -> Self {
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
    fn ranked(&self, place: Place) -> Vec<(f32, u8)> {
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
    fn likelihood(&self, place: Place, character: u8) -> f32 {
        let scores = self.cells.lines.get(place.0).and_then(|l| l.get(place.1));
        let class = ALPHABET.iter().position(|c| *c == character);
        match (scores, class) {
            (Some(scores), Some(class)) => scores[class],
            _ => f32::NEG_INFINITY,
        }
    }

    fn at(&self, changes: &[(Place, u8)], line: usize, column: usize) -> u8 {
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
    fn readings(
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
    fn passing(&self, cover: &Cover, limit: f32) -> Vec<Reading> {
        let places: Vec<Place> = cover.places().chain([cover.digit]).collect();
        self.readings(&places, limit, |changes| {
            cover.holds(|line, column| self.at(changes, line, column))
        })
    }
}

/// Decodes `cells`; `None` where no format has as many lines and columns.
pub(super) fn decode(cells: &Cells) -> Option<Decoded> {
    let format = format_of(cells)?;
    let text = Text::new(cells, format);
    let covers = format.checks();
    let composite = covers.iter().find(|c| c.field == Field::Composite);
    let fields: Vec<&Cover> = covers
        .iter()
        .filter(|c| c.field != Field::Composite && !text.long_number(c))
        .collect();
    let passing: Vec<Vec<Reading>> = fields
        .iter()
        .map(|cover| text.passing(cover, CONFIRMED_TWICE))
        .collect();
    let mut changes = Vec::new();
    let mut unsure = Vec::new();
    match composite.and_then(|c| text.whole(c, &fields, &passing)) {
        Some((reading, doubt)) => {
            changes = reading.changes;
            unsure = doubt;
        }
        None => {
            for readings in &passing {
                let Some(first) = readings.first() else {
                    continue;
                };
                let lead = readings
                    .get(1)
                    .map_or(f32::INFINITY, |r| r.cost - first.cost);
                if lead >= LEAD && first.cost <= CONFIRMED_ONCE {
                    changes.extend(&first.changes);
                } else if let Some(second) = readings.get(1).filter(|_| lead < LEAD) {
                    unsure.extend(second.changes.iter().chain(&first.changes).map(|c| c.0));
                }
            }
        }
    }
    let covered = |place: Place| {
        covers
            .iter()
            .any(|c| c.digit == place || c.places().any(|p| p == place))
    };
    let lines: Vec<String> = (0..format.lines())
        .map(|line| {
            (0..format.columns())
                .map(|column| char::from(text.at(&changes, line, column)))
                .collect()
        })
        .collect();
    for line in 0..format.lines() {
        for column in 0..format.columns() {
            let place = (line, column);
            let lead = text
                .ranked(place)
                .get(1)
                .map_or(f32::INFINITY, |ranked| ranked.0);
            let guessed = text.likelihood(place, text.at(&changes, line, column)) < A_GUESS;
            if guessed || (!covered(place) && lead < UNCHECKED_LEAD) {
                unsure.push(place);
            }
        }
    }
    unsure.sort_unstable();
    unsure.dedup();
    let mut corrected: Vec<Place> = changes.iter().map(|c| c.0).collect();
    corrected.sort_unstable();
    // A code of no state is a misreading more often than not.
    let parsed = Mrz::parse(&lines.iter().map(String::as_str).collect::<Vec<_>>()).ok()?;
    for (field, known) in [
        (Field::IssuingState, parsed.issuing_state().is_ok()),
        (Field::Nationality, parsed.nationality().is_ok()),
    ] {
        if let Some(span) = format.place(field).filter(|_| !known) {
            unsure.extend(span.columns().map(|column| (span.line, column)));
        }
    }
    (parsed.format() == format).then_some(Decoded {
        mrz: parsed,
        corrected,
        unsure,
    })
}

impl Text<'_> {
    /// Whether the document's number goes on in the optional data, so that its digit is elsewhere.
    fn long_number(&self, cover: &Cover) -> bool {
        cover.field == Field::DocumentNumber
            && matches!(self.format, MrzFormat::Td1 | MrzFormat::Td2)
            && self.at(&[], cover.digit.0, cover.digit.1) == b'<'
    }

    /// The likeliest reading that passes every field's check and the composite, and the places at which a second one is nearly
    /// as likely; `None` where none passes all.
    fn whole(
        &self,
        composite: &Cover,
        fields: &[&Cover],
        passing: &[Vec<Reading>],
    ) -> Option<(Reading, Vec<Place>)> {
        let loose: Vec<Place> = composite
            .places()
            .chain([composite.digit])
            .filter(|place| {
                !fields
                    .iter()
                    .any(|c| c.digit == *place || c.places().any(|p| p == *place))
            })
            .collect();
        let mut units: Vec<Vec<Reading>> = passing
            .iter()
            .map(|readings| readings.iter().take(5).cloned().collect())
            .collect();
        units.push(
            self.readings(&loose, CONFIRMED_ONCE, |_| true)
                .into_iter()
                .take(60)
                .collect(),
        );
        let mut whole = vec![Reading::default()];
        for unit in &units {
            whole = whole
                .iter()
                .flat_map(|a| {
                    unit.iter().map(move |b| Reading {
                        cost: a.cost + b.cost,
                        changes: a.changes.iter().chain(&b.changes).copied().collect(),
                    })
                })
                .filter(|r| r.cost <= CONFIRMED_TWICE + LEAD)
                .collect();
            whole.sort_by(|a, b| a.cost.total_cmp(&b.cost));
            whole.truncate(400);
        }
        let mut passing = whole
            .into_iter()
            .filter(|r| composite.holds(|line, column| self.at(&r.changes, line, column)));
        let first = passing.next().filter(|r| r.cost <= CONFIRMED_TWICE)?;
        // What only the composite covers is confirmed once.
        let once: f32 = first
            .changes
            .iter()
            .filter(|(place, _)| loose.contains(place))
            .map(|&(place, c)| {
                self.ranked(place)
                    .iter()
                    .find(|r| r.1 == c)
                    .map_or(0.0, |r| r.0)
            })
            .sum();
        if once > CONFIRMED_ONCE {
            return None;
        }
        let second = passing.next().filter(|r| r.cost - first.cost < LEAD);
        let doubt = second.map_or(Vec::new(), |second| {
            let differs = |c: &&(Place, u8)| !first.changes.contains(c);
            let other = |c: &&(Place, u8)| !second.changes.contains(c);
            second
                .changes
                .iter()
                .filter(differs)
                .chain(first.changes.iter().filter(other))
                .map(|c| c.0)
                .collect()
        });
        Some((first, doubt))
    }
}

/// The format: by the number of lines and columns, and by what the first characters are.
fn format_of(cells: &Cells) -> Option<MrzFormat> {
    let first = cells.lines.first()?;
    let likeliest = |column: usize, among: &[u8]| {
        let scores = first.get(column)?;
        let of = |c: u8| {
            ALPHABET
                .iter()
                .position(|a| *a == c)
                .map_or(f32::MIN, |i| scores[i])
        };
        among
            .iter()
            .copied()
            .max_by(|a, b| of(*a).total_cmp(&of(*b)))
    };
    let letters = &ALPHABET[10..];
    let mut start = vec![likeliest(0, b"PVACI")?];
    for column in 1..5 {
        start.push(likeliest(column, letters)?);
    }
    MrzFormat::of(cells.lines.len(), cells.columns, &start)
}
