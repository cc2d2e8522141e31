//! The catalogue: every check, one file each.
//!
//! The order is the order in which findings are told: first what makes the rest moot, then what a better photo mends,
//! then whether it is the original, then the dates.

use crate::check::{Check, Measurement};
use crate::code::Code;
use crate::evidence::Evidence;

/// Lists the checks: their modules, and the table of them.
macro_rules! catalogue {
    ($($module:ident :: $NAME:ident),+ $(,)?) => {
        $(mod $module;)+

        /// Every check that the crate has, most useful finding first.
        pub static CATALOGUE: &[&Check] = &[$(&$module::$NAME),+];
    };
}

catalogue! {
    file_unreadable::FILE_UNREADABLE,
    file_too_large::FILE_TOO_LARGE,
    format_unsupported::FORMAT_UNSUPPORTED,
    image_too_many_pixels::IMAGE_TOO_MANY_PIXELS,
    image_side_too_long::IMAGE_SIDE_TOO_LONG,
}

/// The check with this code.
///
/// # Panics
///
/// Never: a test holds that every code has its check.
#[must_use]
pub fn find(code: Code) -> &'static Check {
    CATALOGUE
        .iter()
        .find(|check| check.code == code)
        .expect("every code has a check")
}

/// How often intake refused the file for this reason, 0 or 1, and what exactly was wrong.
fn refused(evidence: &Evidence, code: Code) -> Measurement {
    match &evidence.intake().outcome {
        Err(refusal) if refusal.code == code => {
            Measurement::new(1.0).with_detail(refusal.detail.clone())
        }
        _ => Measurement::new(0.0),
    }
}
