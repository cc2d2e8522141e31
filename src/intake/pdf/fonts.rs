//! What the fonts of a PDF take to be opened: the size of their files, and the tables of widths that they spread out.

use std::collections::HashSet;

use hayro::hayro_syntax::object::{Array, Dict, Object, ObjectIdentifier, Stream};

use super::{guards, streams};
use crate::intake::refusal::{Refusal, Unreadable};

/// Weighs fonts; what they share is weighed once.
#[derive(Default)]
pub(super) struct Fonts {
    /// The files that were looked at.
    files: HashSet<ObjectIdentifier>,
}

impl Fonts {
    /// Refuses a font that takes too much to be opened; how many bytes are read each time that it is named.
    pub(super) fn weigh(&mut self, font: &Dict<'_>) -> Result<u64, Refusal> {
        let mut read = 0;
        let inner = font.get::<Array<'_>>(b"DescendantFonts".as_slice());
        let inner = inner.and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        for font in [Some(font), inner.as_ref()].into_iter().flatten() {
            let about = font.get::<Dict<'_>>(b"FontDescriptor".as_slice());
            let about = about.unwrap_or_default();
            read += (font.data().len() + about.data().len()) as u64;
            let files = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"];
            let files = files.iter().filter_map(|key| about.get::<Stream<'_>>(*key));
            let maps = [b"ToUnicode".as_slice(), b"Encoding", b"CIDToGIDMap"];
            let maps = maps.iter().filter_map(|key| font.get::<Stream<'_>>(*key));
            for file in files.chain(maps) {
                if self.files.insert(file.obj_id()) {
                    streams::weigh(&file.filters(), &file.raw_data(), guards::CONTENT)
                        .ok_or_else(guards::too_complex)?;
                }
            }
            read += widths(font)?;
        }
        Ok(read)
    }
}

/// Refuses tables of widths that are spread out beyond all use: a first letter of any number, and ranges of glyphs (ISO 32000-1,
/// 9.7.4.3), in which every two numbers may be the ends of one. How many bytes the tables have.
fn widths(font: &Dict<'_>) -> Result<u64, Refusal> {
    let beyond = || Unreadable::TooComplex.because("pdf: widths of more glyphs than a font has");
    let first = font.get::<f32>(b"FirstChar".as_slice());
    if first.is_some_and(|first| first as u64 > guards::CID) {
        return Err(beyond());
    }
    let (mut left, mut read) = (guards::WIDTHS, 0);
    for key in [b"W".as_slice(), b"W2"] {
        let Some(table) = font.get::<Array<'_>>(key) else {
            continue;
        };
        read += table.data().len() as u64;
        let mut before = None;
        for part in table.iter::<Object<'_>>() {
            let number = part.into_number().map(|number| number.as_f64());
            if number.is_some_and(|number| number > guards::CID as f64) {
                return Err(beyond());
            }
            if let Some((from, to)) = before.zip(number) {
                // A negative span is none: the cast saturates.
                left = left.checked_sub((to - from) as u64).ok_or_else(beyond)?;
            }
            before = number;
        }
    }
    Ok(read)
}
