//! The barcode on the back of North American licences (feature `barcode`).

mod aamva;
mod fields;
mod reader;

pub use aamva::{ElementProblem, Licence, LicenceError};
pub(crate) use fields::fields;
pub(crate) use reader::read;
