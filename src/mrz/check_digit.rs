//! The check digit of ICAO Doc 9303 part 3, section 4.9: weights 7, 3, 1 repeated, modulo 10.

/// What a character counts: digits their value, A to Z 10 to 35, the filler 0; `None` for any other byte.
pub(crate) fn value(character: u8) -> Option<u32> {
    match character {
        b'0'..=b'9' => Some(u32::from(character - b'0')),
        b'A'..=b'Z' => Some(u32::from(character - b'A') + 10),
        b'<' => Some(0),
        _ => None,
    }
}

/// The check digit, `'0'` to `'9'`, over characters of the machine-readable zone; any other byte counts as a filler.
pub(crate) fn check_digit(characters: impl IntoIterator<Item = u8>) -> u8 {
    let sum: u32 = characters
        .into_iter()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(c, weight)| value(c).unwrap_or(0) * weight)
        .sum();
    b'0' + (sum % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_doc_9303_come_out() {
        // Part 3, section 4.9, and the specimens of parts 4 and 5.
        for (text, digit) in [
            ("520727", b'3'),
            ("AB2134<<<", b'5'),
            ("L898902C3", b'6'),
            ("740812", b'2'),
            ("ZE184226B<<<<<", b'1'),
            ("L898902C3674081221204159ZE184226B<<<<<1", b'0'),
        ] {
            assert_eq!(check_digit(text.bytes()), digit, "{text}");
        }
    }

    proptest! {
        /// Weights 7, 3 and 1 have no factor in common with 10: a change is missed only where the values differ by a
        /// multiple of ten.
        #[test]
        fn one_changed_character_changes_the_digit(
            text in "[0-9A-Z<]{1,40}",
            at in any::<prop::sample::Index>(),
            to in "[0-9A-Z<]",
        ) {
            let mut other = text.clone().into_bytes();
            let at = at.index(other.len());
            let (was, is) = (value(other[at]).unwrap(), value(to.as_bytes()[0]).unwrap());
            other[at] = to.as_bytes()[0];
            let same = check_digit(text.bytes()) == check_digit(other);
            prop_assert_eq!(same, was % 10 == is % 10);
        }
    }
}
