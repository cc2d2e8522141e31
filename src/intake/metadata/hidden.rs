//! Texts of a file in [`std::fmt::Debug`]: that they are there, and never what they say.
//!
//! What a file says about itself is the customer's: names, dates, places, comments. None of it may reach a log through a
//! `{:?}` that somebody adds in a hurry.

use std::fmt;

/// A text of the file, shown by its length.
pub(super) struct Hidden<'a>(pub(super) &'a Option<String>);

impl fmt::Debug for Hidden<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(text) => write!(f, "Some({} bytes)", text.len()),
            None => f.write_str("None"),
        }
    }
}
