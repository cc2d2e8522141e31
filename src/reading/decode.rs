//! From what the network saw in each cell to the text: the grammar says which characters can stand where, and the check
//! digits which of the readings that the pixels leave open is the one.

use super::grid::Cells;
use super::net::ALPHABET;
use super::text::{Place, Reading, Text};
use crate::mrz::{Cover, Field, Mrz, MrzFormat};

/// A zone as decoded.
pub(super) struct Decoded {
    pub(super) mrz: Mrz,
    /// Where the text is not what the pixels alone say most likely, but what the check digits confirm.
    pub(super) corrected: Vec<Place>,
    /// Where another character is nearly as likely and no check digit tells the two apart.
    pub(super) unsure: Vec<Place>,
}

/// The greatest cost of a reading that one check digit confirms: a tenth of all wrong readings pass it by chance, so that what
/// the pixels call very unlikely stays wrong,
const CONFIRMED_ONCE: f32 = 3.0;
/// and up to this where the composite confirms it as well.
const CONFIRMED_TWICE: f32 = 5.0;
/// The second reading that passes is less likely than the first by this at least, or neither is believed.
const LEAD: f32 = 2.5;
/// Where no check digit covers a character, the second likeliest is less likely by this at least, or it is not sure.
const UNCHECKED_LEAD: f32 = 1.5;
/// What is less likely than this, as a natural logarithm of probability, is a guess at something covered, whatever passes: a
/// fourth.
const A_GUESS: f32 = -1.4;
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
