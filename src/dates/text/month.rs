//! The names of the months.

/// The month of two words, the first of which may be of any language.
pub(super) fn month_of_both(local: &str, second: &str) -> Option<u32> {
    match (month_of(local), month_of(second)) {
        (Some(a), Some(b)) => (a == b).then_some(a),
        // ICAO Doc 9303 part 3, section 3.8: the second is English, French or Spanish.
        (None, second) => second,
        (Some(_), None) => None,
    }
}

/// The number of the month with this name, in upper case; accents may be left out.
pub(super) fn month_of(name: &str) -> Option<u32> {
    let found = MONTHS.iter().position(|names| names.contains(&name))?;
    u32::try_from(found + 1).ok()
}

/// English, French and Spanish names and their abbreviations: those of ICAO Doc 9303 part 3, section 3.8, and the first
/// three letters.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["JANUARY", "JAN", "JANVIER", "JANV", "ENERO", "ENE"],
    &["FEBRUARY", "FEB", "FÉVRIER", "FEVRIER", "FÉVR", "FEVR", "FÉV", "FEV", "FEBRERO"],
    &["MARCH", "MAR", "MARS", "MARZO"],
    &["APRIL", "APR", "AVRIL", "AVR", "ABRIL", "ABR"],
    &["MAY", "MAI", "MAYO"],
    &["JUNE", "JUN", "JUIN", "JUNIO"],
    &["JULY", "JUL", "JUILLET", "JUIL", "JULIO"],
    &["AUGUST", "AUG", "AOÛT", "AOUT", "AGOSTO", "AGO"],
    &["SEPTEMBER", "SEPT", "SEP", "SEPTEMBRE", "SEPTIEMBRE"],
    &["OCTOBER", "OCT", "OCTOBRE", "OCTUBRE"],
    &["NOVEMBER", "NOV", "NOVEMBRE", "NOVIEMBRE"],
    &["DECEMBER", "DEC", "DÉCEMBRE", "DECEMBRE", "DÉC", "DICIEMBRE", "DIC"],
];
