//! What a proof of address says: what it is, when it was issued, and whether it bears the person's name and address.

mod dates;
mod kind;
mod labels;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::claims::Person;
use crate::code::ProofType;
use crate::geometry::{Quad, Rect};
use crate::matching::find::{self, Found, Row};
use crate::words::{Cell, Text};

pub(crate) use dates::{Day, Issued};

/// What is read from the words of a page, once.
#[derive(Clone, Debug)]
pub(crate) struct Proof {
    /// The type, where the words tell it.
    pub(crate) kind: Option<ProofType>,
    pub(crate) issued: Option<Issued>,
    /// The best match of the name that was typed; `None` where the page has no word in a script to compare it with.
    pub(crate) name: Option<Found>,
    /// The same of the address.
    pub(crate) address: Option<Found>,
}

impl Proof {
    /// Reads the words, beside what was typed, on the day `as_of`.
    pub(crate) fn read(text: &Text, person: &Person, as_of: NaiveDate) -> Self {
        let rows = rows(text);
        Self {
            kind: kind::Weights::of(text).kind(),
            issued: dates::issued(text, as_of, person.order),
            name: person.name.value().and_then(|name| find::name(&rows, name)),
            address: person
                .address
                .value()
                .and_then(|address| find::address(&rows, address)),
        }
    }
}

/// Where these cells are, of those of the first page that the caller gave boxes for.
pub(crate) fn regions(text: &Text, cells: &[usize]) -> Vec<Quad> {
    let first = text.pages.first().map_or(&[][..], |page| &page.cells);
    let cells = cells
        .iter()
        .filter_map(|&cell| first.get(cell))
        .filter(|cell| cell.placed);
    let rect = |cell: &Cell| {
        Rect::new(
            cell.left,
            cell.top,
            cell.right - cell.left,
            cell.bottom - cell.top,
        )
    };
    cells.map(|cell| Quad::from(rect(cell))).collect()
}

/// The cells of all pages, in order.
fn rows(text: &Text) -> Vec<Row<'_>> {
    let pages = text.pages.iter().enumerate();
    let row = |page: usize, cell: &'_ Cell| (page, cell.block, cell.line);
    pages
        .flat_map(|(page, cells)| {
            cells
                .cells
                .iter()
                .map(move |cell| (row(page, cell), cell.text.as_str()))
        })
        .map(|((page, block, line), text)| Row {
            text,
            block: (page, block),
            line,
        })
        .collect()
}
