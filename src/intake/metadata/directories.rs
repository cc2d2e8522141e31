//! How many entries the directories of a TIFF structure list, found out before a parser lists them.
//!
//! A directory may begin anywhere, in the middle of another as well: sixty thousand pointers into the same two megabytes are
//! sixty thousand directories of as many entries each, and a parser that keeps an entry of all of them fills any memory.

use std::collections::HashSet;

/// More entries than all directories of a file have together: cameras write some hundred.
const MAX_ENTRIES: usize = 10_000;

/// More pages than the parser looks into (kamadak-exif: 8).
const MAX_CHAIN: usize = 8;

/// The tags whose value is the position of another directory: Exif, GPS, interoperability.
const POINTERS: [u16; 3] = [0x8769, 0x8825, 0xA005];

/// The bytes of an entry (TIFF 6.0, section 2): tag, type, count, and the value or where it stands.
const ENTRY: usize = 12;

/// Whether the directories that a parser comes to list few enough entries to be kept. Counts at least what it would list, and
/// never more than one too many; what is no TIFF structure lists none.
pub(super) fn are_few(data: &[u8]) -> bool {
    let Some(order) = Order::of(data) else {
        return true;
    };
    let number = |at, len| order.number(data, at, len);
    let mut left = MAX_ENTRIES;
    let mut seen = HashSet::new();
    let mut next = number(4, 4);
    for _ in 0..MAX_CHAIN {
        let Some(start) = next.filter(|&start| start != 0) else {
            break;
        };
        let mut waiting = vec![start];
        while let Some(at) = waiting.pop() {
            let Some(count) = number(at, 2).filter(|_| seen.insert(at)) else {
                continue;
            };
            // Entries beyond the end are none.
            let count = count.min((data.len() - at) / ENTRY);
            let Some(rest) = left.checked_sub(count) else {
                return false;
            };
            left = rest;
            let entries = (0..count).map(|i| at + 2 + ENTRY * i);
            waiting.extend(entries.filter_map(|entry| pointer(data, order, entry)));
        }
        next = number(start, 2).and_then(|count| number(start + 2 + ENTRY * count, 4));
    }
    true
}

/// Where the entry points to, if it points to a directory, by a number of any length.
fn pointer(data: &[u8], order: Order, entry: usize) -> Option<usize> {
    let number = |at, len| order.number(data, at, len);
    if !POINTERS.contains(&(number(entry, 2)? as u16)) {
        return None;
    }
    let unit = match number(entry + 2, 2)? {
        1 => 1,
        3 => 2,
        4 => 4,
        _ => return None,
    };
    let value = match number(entry + 4, 4)?.checked_mul(unit)? {
        0 => return None,
        1..=4 => entry + 8,
        _ => number(entry + 8, 4)?,
    };
    number(value, unit)
}

/// The order of the bytes of a number.
#[derive(Clone, Copy)]
pub(super) enum Order {
    LittleEndian,
    BigEndian,
}

impl Order {
    /// What the first two bytes say.
    pub(super) fn of(data: &[u8]) -> Option<Self> {
        match data.get(..2)? {
            b"II" => Some(Self::LittleEndian),
            b"MM" => Some(Self::BigEndian),
            _ => None,
        }
    }

    /// The number of `len` bytes at `at`.
    pub(super) fn number(self, data: &[u8], at: usize, len: usize) -> Option<usize> {
        let bytes = data.get(at..at.checked_add(len)?)?;
        let push = |sum: usize, &byte: &u8| sum << 8 | usize::from(byte);
        Some(match self {
            Self::LittleEndian => bytes.iter().rev().fold(0, push),
            Self::BigEndian => bytes.iter().fold(0, push),
        })
    }
}
