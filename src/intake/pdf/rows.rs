//! How long the rows of packed data are said to be. A decoder takes the memory for a row, or for all of them, on the word of a few
//! letters, and where there is no such memory the process ends.

use hayro::hayro_syntax::object::{Dict, Object};

use super::guards;
use crate::intake::refusal::{Refusal, Unreadable};

fn too_long() -> Refusal {
    Unreadable::TooComplex.because("pdf: rows that are longer than any picture's")
}

/// Refuses an object that says so itself, or of the data behind it.
pub(super) fn admit(object: &Object<'_>) -> Result<(), Refusal> {
    let dict = match object {
        Object::Dict(dict) => dict,
        Object::Stream(stream) => stream.dict(),
        _ => return Ok(()),
    };
    columns(dict)?;
    longest(dict).map(|_| ())
}

/// The columns of the longest rows that a stream's parameters tell; `None` where they tell none.
pub(super) fn longest(dict: &Dict<'_>) -> Result<Option<u64>, Refusal> {
    let mut longest = None;
    for key in [b"DecodeParms".as_slice(), b"DP"] {
        match dict.get::<Object<'_>>(key) {
            Some(Object::Dict(one)) => longest = longest.max(columns(&one)?),
            Some(Object::Array(all)) => {
                // As many as there are filters, and none behind a gap is taken.
                for one in all
                    .iter::<Object<'_>>()
                    .take(16)
                    .filter_map(Object::into_dict)
                {
                    longest = longest.max(columns(&one)?);
                }
            }
            _ => {}
        }
    }
    Ok(longest)
}

fn columns(dict: &Dict<'_>) -> Result<Option<u64>, Refusal> {
    let Some(columns) = dict.get::<f32>(b"Columns".as_slice()) else {
        return Ok(None);
    };
    // Below nothing is beyond everything, as it is to a decoder.
    let columns = if columns < 0.0 {
        u64::MAX
    } else {
        columns as u64
    };
    (columns <= guards::COLUMNS)
        .then_some(Some(columns))
        .ok_or_else(too_long)
}

/// Refuses them in a dictionary as text, for what a reader decodes before an object can be asked for.
pub(super) fn admit_text(names: &str, is_table: bool) -> Result<(), Refusal> {
    // Parameters that stand elsewhere cannot be looked at yet; no writer puts those of a table there.
    let elsewhere = |value: &str| value.split(">>").next().is_some_and(|v| v.contains(" R"));
    let mut parameters = names
        .split("/DecodeParms")
        .skip(1)
        .chain(names.split("/DP ").skip(1));
    if is_table && parameters.any(elsewhere) {
        return Err(too_long());
    }
    for value in names.split("/Columns").skip(1) {
        let value = value.trim_start();
        let end = value
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(value.len());
        let short = value[..end]
            .parse()
            .is_ok_and(|number: u64| number <= guards::COLUMNS);
        let named = value[end..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
        if named || !short {
            return Err(too_long());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_a_row_is_read_strictly() {
        for sound in [
            "/DecodeParms <</Columns 4/Predictor 12>>",
            "/DecodeParms [null <</Columns 1728 /K -1>>]",
            "/Columns 65535>>",
            "/Type /XRef",
        ] {
            assert!(admit_text(sound, true).is_ok(), "{sound}");
        }
        for other in [
            "/Columns 65536>>",
            "/Columns 300000000000",
            "/Columns 99999999999999999999999",
            "/Columns %\n99999999",
            "/Columns 9 0 R",
            "/Columns +300000",
            "/DecodeParms 7 0 R",
        ] {
            assert!(admit_text(other, true).is_err(), "{other}");
        }
        assert!(admit_text("/DecodeParms 7 0 R", false).is_ok());
    }
}
