//! Names as people type them in the letters of the zone (Doc 9303 part 3, eighth edition, section 6.A).

/// What one typed letter becomes in the zone: one reading, or several where the standard or the states' habits leave a choice.
pub(super) type Letter = Vec<&'static str>;

/// What the zone makes of letters of Latin script other than A to Z, upper case, and those letters. The first reading is the
/// standard's; the others are the standard's alternatives, or what states print all the same: the letter without its mark.
#[rustfmt::skip]
const READINGS: [(&[&str], &str); 33] = [
    (&["A"], "ÁÀÂÃĂĀĄǍ"),
    (&["AE", "A"], "Ä"),
    (&["AA", "A"], "Å"),
    (&["AE"], "ÆǼ"),
    (&["C"], "ÇĆĈČĊ"),
    (&["D", "DJ"], "Đ"),
    (&["D"], "ĎÐ"),
    (&["E"], "ÉÈÊËĚĔĖĒĘẼ"),
    (&["E", "A"], "Ə"),
    (&["G"], "ĜĞĠĢǦ"),
    (&["H"], "ĤĦ"),
    (&["I"], "ÍÌÎÏĨĪĬĮİǏ"),
    (&["IJ"], "Ĳ"),
    (&["J"], "Ĵ"),
    (&["K"], "ĶĸǨ"),
    (&["L"], "ĹĻĽĿŁ"),
    (&["N"], "ŃŅŇŊ"),
    (&["N", "NXX"], "Ñ"),
    (&["O"], "ÓÒÔÕŌŎŐƠǑ"),
    (&["OE", "O"], "ÖØǾ"),
    (&["OE"], "Œ"),
    (&["R"], "ŔŖŘ"),
    (&["S"], "ŚŜŞŠȘ"),
    (&["SS"], "ẞ"),
    (&["T"], "ŢŤŦȚ"),
    (&["TH"], "Þ"),
    (&["U"], "ÚÙÛŨŪŬŮŰŲƯǓ"),
    (&["UE", "UXX", "U"], "Ü"),
    (&["W"], "ŴẀẂẄ"),
    (&["Y"], "ÝŶŸỲ"),
    (&["Z"], "ŹŻŽƵ"),
    (&["B"], "Ḃ"),
    (&["F"], "Ḟ"),
];

/// The letters of Vietnamese in the Unicode block Latin Extended Additional, by the last one on each of A, E, I, O, U and Y.
const VIETNAMESE: [(char, &str); 6] = [
    ('\u{1eb7}', "A"),
    ('\u{1ec7}', "E"),
    ('\u{1ecb}', "I"),
    ('\u{1ee3}', "O"),
    ('\u{1ef1}', "U"),
    ('\u{1ef9}', "Y"),
];

const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The words of a typed name, parted at blanks, hyphens and full stops, with apostrophes left out as the zone does; `None`
/// where a letter is none of Latin script, or where there is no letter.
pub(super) fn words(typed: &str) -> Option<Vec<Vec<Letter>>> {
    let mut words: Vec<Vec<Letter>> = vec![Vec::new()];
    for c in typed.chars().flat_map(char::to_uppercase) {
        let word = words.last_mut()?;
        match c {
            // Apostrophes and what is typed for one, the okina and the letter apostrophe among them.
            '\'' | '`' | '´' | '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' => {}
            // An accent that is written apart from its letter: diaeresis, ring and tilde change some letters' readings.
            '\u{300}'..='\u{36f}' => {
                let marked = match (word.last().map(|letter| letter[0]), c) {
                    (Some("A"), '\u{308}') => 'Ä',
                    (Some("O"), '\u{308}') => 'Ö',
                    (Some("U"), '\u{308}') => 'Ü',
                    (Some("A"), '\u{30a}') => 'Å',
                    (Some("N"), '\u{303}') => 'Ñ',
                    _ => continue,
                };
                word.pop();
                word.push(letter(marked)?);
            }
            c if c.is_alphabetic() => word.push(letter(c)?),
            _ if word.is_empty() => {}
            _ => words.push(Vec::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    (!words.is_empty()).then_some(words)
}

/// What the zone makes of a letter, upper case; `None` where it is none of Latin script.
fn letter(c: char) -> Option<Letter> {
    // Unicode block Halfwidth and Fullwidth Forms.
    let c = match c {
        '\u{ff21}'..='\u{ff3a}' => char::from_u32(u32::from(c) - 0xfee0)?,
        c => c,
    };
    if let Some(at) = PLAIN.find(c) {
        return Some(vec![&PLAIN[at..=at]]);
    }
    if let '\u{1ea0}'..='\u{1ef9}' = c {
        let (_, plain) = VIETNAMESE.iter().find(|(last, _)| c <= *last)?;
        return Some(vec![plain]);
    }
    let found = READINGS.iter().find(|(_, letters)| letters.contains(c));
    found.map(|(readings, _)| readings.to_vec())
}

/// How the zone may spell `word`.
pub(super) fn spells(word: &[Letter], zone: &str) -> bool {
    reach(word, zone)
        .last()
        .is_some_and(|ends| ends[zone.len()])
}

/// Whether `zone` may be the start of `word`, cut at a letter.
pub(super) fn starts(word: &[Letter], zone: &str) -> bool {
    reach(word, zone).iter().any(|ends| ends[zone.len()])
}

/// For each number of letters of `word`, which lengths of `zone` they can fill.
fn reach(word: &[Letter], zone: &str) -> Vec<Vec<bool>> {
    let mut all = vec![vec![false; zone.len() + 1]];
    all[0][0] = true;
    for letter in word {
        let mut next = vec![false; zone.len() + 1];
        let before = &all[all.len() - 1];
        for (from, _) in before.iter().enumerate().filter(|(_, reached)| **reached) {
            for reading in letter {
                if zone.as_bytes()[from..].starts_with(reading.as_bytes()) {
                    next[from + reading.len()] = true;
                }
            }
        }
        all.push(next);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_has_one_row_and_is_upper_case() {
        let letters: String = READINGS.iter().map(|(_, letters)| *letters).collect();
        let once: std::collections::BTreeSet<_> = letters.chars().collect();
        assert_eq!(once.len(), letters.chars().count());
        for c in letters.chars().filter(|c| *c != 'ĸ') {
            assert!(c.to_uppercase().eq([c]), "{c}");
        }
    }

    #[test]
    fn typed_words_are_spelled_as_the_standard_has_them() {
        struct Case(&'static str, &'static [&'static str]);
        let cases = [
            Case("Müller", &["MUELLER", "MUXXLLER", "MULLER"]),
            Case("Mu\u{308}ller", &["MUELLER", "MULLER"]),
            Case("Weiß", &["WEISS"]),
            Case("Núñez", &["NUNEZ", "NUNXXEZ"]),
            Case("Åse", &["AASE", "ASE"]),
            Case("Ðorðe", &["DORDE"]),
            Case("Þór", &["THOR"]),
            Case("Nguyễn", &["NGUYEN"]),
            Case("O’Connor", &["OCONNOR"]),
            Case("ışık", &["ISIK"]),
            Case("Ｍüｌｌｅｒ", &["MUELLER"]),
        ];
        for Case(typed, spelled) in cases {
            let words = words(typed).unwrap();
            assert_eq!(words.len(), 1, "{typed}");
            for zone in spelled {
                assert!(spells(&words[0], zone), "{typed} {zone}");
                let cut = &zone[..zone.len() - 1];
                assert!(!spells(&words[0], cut), "{typed} {cut}");
                assert!(starts(&words[0], &zone[..2]), "{typed} {zone}");
            }
        }
        for typed in ["Иван", "Αννα", "محمد", "李", "Anna 李", "-", ""] {
            assert!(words(typed).is_none(), "{typed}");
        }
    }
}
