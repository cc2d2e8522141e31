//! What a PDF may cost, in counts of work and not in seconds: the library reads no clock, and the same file is always
//! judged alike.
//!
//! All of it is reckoned before anything is drawn. The numbers are several times what the statements, bills and forms of
//! the calibration need (see `tests/calibration/pdf.md`).

use crate::intake::refusal::{Refusal, Unreadable};

/// How many pages are looked at: the first ones, which carry the name, the address and the date.
pub(crate) const PAGES: usize = 5;
/// What all streams of a file inflate to at most, in bytes: a scan of A4 at 600 dots an inch in colour is 104 MB.
pub(super) const INFLATED: u64 = 128 << 20;
/// What the content of one page, or of one drawing that it uses, is at most, in bytes.
pub(super) const CONTENT: u64 = 16 << 20;
/// How many objects a file may have.
pub(super) const OBJECTS: usize = 100_000;
/// How many operators drawing a page takes, those of the drawings within it counted as often as they are drawn.
pub(super) const OPERATORS: u64 = 400_000;
/// How many bytes of content are read for a page, counted likewise.
pub(super) const READ: u64 = 32 << 20;
/// How many letters a page shows.
pub(super) const GLYPHS: u64 = 100_000;
/// How many pixels of pictures are decoded for a page, counted as often as they are drawn.
pub(super) const PICTURE_PIXELS: u64 = 60_000_000;
/// How often the page may be painted over, whole.
pub(super) const COATS: f64 = 100.0;
/// How many layers and patterns are drawn by themselves, each as large as the page at most.
pub(super) const LAYERS: u64 = 64;
/// The longest side that a page can have, in points: 200 inches (ISO 32000-1, annex C.2).
pub(super) const LONGEST_PAGE: f64 = 14_400.0;
/// How many graphics states may be saved at a time: each takes some hundred bytes.
pub(super) const SAVED_STATES: u64 = 2_000;
/// How long a row of packed samples is said to be at most: a row of a picture of 65 535 pixels, the longest that is read.
pub(super) const COLUMNS: u64 = 65_535;
/// How deep drawings may lie in each other.
pub(super) const DEPTH: usize = 20;
/// How many bytes of dictionaries and of what they name are read while a page is drawn, counted as often as they are named: a
/// reader keeps next to nothing.
pub(super) const LOOKED_UP: u64 = 16 << 20;
/// How many glyphs a font has that draws them by operators, each of which is weighed.
pub(super) const DRAWN_GLYPHS: usize = 4096;
/// The bytes of the longest object, as often as the file has pages: each page may share it, and has it read for itself.
pub(super) const SHARED: u64 = 512 << 20;
/// How many functions and colour spaces one is made of, those within them counted as often as they are built.
pub(super) const PARTS: u64 = 4096;
/// How deep they lie in each other: a pattern's, an indexed and a separation's space, and functions in two stages, are six.
pub(super) const PARTS_DEEP: usize = 8;
/// How many samples a function has: four inks at 17 steps make 334 084 for four others.
pub(super) const SAMPLES: u64 = 1 << 20;
/// How many inputs a function of samples has.
pub(super) const INPUTS: usize = 8;
/// How long the program of a function is, in bytes, and how many blocks it has: those of print programs have some hundred
/// bytes for each ink.
pub(super) const PROGRAM: u64 = 8 << 10;
pub(super) const BLOCKS: usize = 64;
/// The largest number of a glyph in a composite font, and how many widths ranges of them may set (ISO 32000-1, annex C.2).
pub(super) const CID: u64 = 65_535;
pub(super) const WIDTHS: u64 = 16 << 20;

/// The refusal of a file beyond any of these.
pub(super) fn too_complex() -> Refusal {
    Unreadable::TooComplex.into()
}
