//! The barcode on the back of North American licences (feature `barcode`): its text, and where it is in a picture.
//!
//! The feature brings 15 crates, `rxing` and its regular expressions among them. On painted symbols of 2 to 4 pixels a module,
//! aslant by up to 20 pixels and blurred by one, all 12 are read, three at each quarter turn (12 of 12, 0.76–1.00); no photo of
//! a licence was at hand to measure it on. Without an outline the whole picture is searched, reduced to 1800 pixels.

mod aamva;
mod fields;
mod reader;

pub use aamva::{ElementProblem, Licence, LicenceError};
pub(crate) use fields::fields;
pub(crate) use reader::read;
