//! Pictures of which the structure is mutated and the rest left alone: the markers, lengths and tables of a JPEG, the chunks of
//! a PNG, the directory of a TIFF. Random bytes seldom get past a checksum or a length; these do.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(init: precheck_fuzz::forgive_others(), |bytes: &[u8]| precheck_fuzz::decode(bytes));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = Dice(seed | 1);
    let mut file = data[..size].to_vec();
    let pieces = match &file[..] {
        [0xFF, 0xD8, ..] => jpeg(&file),
        [0x89, b'P', b'N', b'G', ..] => png(&file),
        [b'I', b'I', ..] | [b'M', b'M', ..] => tiff(&file),
        _ => Vec::new(),
    };
    if pieces.is_empty() || dice.below(8) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let piece = pieces[dice.below(pieces.len())].clone();
    match dice.below(6) {
        // A piece away, twice, or in another's place.
        0 => drop(file.drain(piece)),
        1 => {
            let copy = file[piece.clone()].to_vec();
            file.splice(piece.end..piece.end, copy);
        }
        2 => {
            let other = pieces[dice.below(pieces.len())].clone();
            let copy = file[other].to_vec();
            file.splice(piece, copy);
        }
        // A number of its head: kind, length, the first fields.
        3 => {
            let at = piece.start + dice.below(piece.len().min(20));
            file[at] = [0, 1, 0x7F, 0x80, 0xFF, dice.below(256) as u8][dice.below(6)];
        }
        4 => {
            let at = piece.start + dice.below(piece.len());
            file[at] ^= 1 << dice.below(8);
        }
        // What follows its head, as libFuzzer would.
        _ => {
            let body = piece.start + piece.len().min(4);
            let mut part = file[body..piece.end].to_vec();
            let len = part.len();
            part.resize(len + 16, 0);
            let grown = part.len();
            let len = fuzzer_mutate(&mut part, len, grown);
            file.splice(body..piece.end, part[..len].iter().copied());
        }
    }
    if file.starts_with(b"\x89PNG") {
        check_sums(&mut file);
    }
    let len = file.len().min(max_size);
    data[..len].copy_from_slice(&file[..len]);
    len
});

/// Random numbers by Marsaglia's xorshift.
struct Dice(u32);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % limit.max(1)
    }
}

type Piece = std::ops::Range<usize>;

/// The segments up to the first scan, and the scans' headers.
fn jpeg(file: &[u8]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = file.get(at..at + 4) {
        let end = at + 2 + usize::from(u16::from_be_bytes([high, low]));
        if end > file.len() || end <= at + 4 {
            break;
        }
        pieces.push(at..end);
        at = end;
        if marker == 0xDA {
            let next =
                |at: &usize| file[*at] == 0xFF && !matches!(file[*at + 1], 0 | 0xD0..=0xD7 | 0xFF);
            match (at..file.len() - 1).find(next) {
                Some(next) => at = next,
                None => break,
            }
        }
    }
    pieces
}

/// The chunks.
fn png(file: &[u8]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 8;
    while let Some(length) = file.get(at..at + 4) {
        let length = u32::from_be_bytes(length.try_into().unwrap()) as usize;
        let end = at.saturating_add(12).saturating_add(length);
        if end > file.len() {
            break;
        }
        pieces.push(at..end);
        at = end;
    }
    pieces
}

/// Makes the checksums right again, so that a chunk is looked at and not turned away.
fn check_sums(file: &mut [u8]) {
    for piece in png(file) {
        let sum = file[piece.start + 4..piece.end - 4]
            .iter()
            .fold(!0_u32, |sum, &byte| {
                (0..8).fold(sum ^ u32::from(byte), |sum, _| match sum & 1 {
                    1 => sum >> 1 ^ 0xEDB8_8320,
                    _ => sum >> 1,
                })
            });
        file[piece.end - 4..piece.end].copy_from_slice(&(!sum).to_be_bytes());
    }
}

/// The header and the entries of the first directory, twelve bytes each.
fn tiff(file: &[u8]) -> Vec<Piece> {
    let little = file[0] == b'I';
    let number = |at: usize, len: usize| -> Option<usize> {
        let bytes = file.get(at..at.checked_add(len)?)?;
        let join = |sum: usize, &byte: &u8| sum << 8 | usize::from(byte);
        Some(match little {
            true => bytes.iter().rev().fold(0, join),
            false => bytes.iter().fold(0, join),
        })
    };
    let mut pieces = Vec::new();
    if let Some(first) = number(4, 4).filter(|&at| at < file.len()) {
        pieces.push(0..8.min(file.len()));
        for i in 0..number(first, 2).unwrap_or(0).min(64) {
            let entry = first + 2 + 12 * i;
            if entry + 12 <= file.len() {
                pieces.push(entry..entry + 12);
            }
        }
    }
    pieces
}
