//! What stands where a document does not expire.

use std::sync::LazyLock;

use super::fold::fold;

/// Whether the text says that there is no end, such as "permanent" or 長期.
pub(super) fn is_phrase(folded: &str) -> bool {
    let said = words(folded);
    PHRASES.binary_search(&said).is_ok()
}

/// Whether a year, with its month and day where they are known, stands for "without expiry".
///
/// 9999 is the last year that calendars of computers have (ISO 8601): Spain prints 01-01-9999, other systems write 31
/// December, and Thailand's chip says 99999999. 31 December 2999 is what Italy's register of residents takes for it.
/// The sources are in the head of the table of phrases. Other years far ahead are a slip of the pen.
pub(super) fn is_stand_in(year: i32, month: Option<u32>, day: Option<u32>) -> bool {
    year == 9999 || (year, month, day) == (2999, Some(12), Some(31))
}

/// The phrases by language; the head of the file says how it is written and where they are from.
const TABLE: &str = include_str!("unlimited.txt");

/// Every phrase, folded, in alphabetical order.
static PHRASES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut phrases: Vec<String> = TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(_, phrases)| phrases.split(';'))
        .map(|phrase| words(&fold(phrase)))
        .collect();
    phrases.sort_unstable();
    phrases.dedup();
    phrases
});

/// The words with one space between them, without the marks; those that are not letters, such as the vowels of Thai,
/// belong to the words.
fn words(folded: &str) -> String {
    let mut words = String::with_capacity(folded.len());
    let is_mark = |c: char| c.is_ascii_punctuation() || matches!(c, ' ' | '。' | '·');
    for word in folded.split(is_mark).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::month::months_of;
    use super::*;

    #[test]
    fn no_end_is_said_in_the_languages_of_the_table() {
        for text in [
            "permanent",
            "PERMANENTE",
            "Indefinite",
            "unlimited.",
            "no expiry",
            "No expiry date",
            "does not expire",
            "doesn’t expire",
            "(lifetime)",
            "長期",
            "长期",
            "unbefristet",
            "illimité",
            "ILLIMITE",
            "sans limite",
            "indefinido",
            "vitalício",
            "indeterminado",
            "illimitata",
            "onbeperkt",
            "bezterminowo",
            "na czas nieoznaczony",
            "süresiz",
            "SÜRESİZ",
            "không thời hạn",
            "KHÔNG THỜI HẠN",
            "kho\u{302}ng tho\u{31b}\u{300}i ha\u{323}n",
            "無期限",
            "غير محدد",
            "бессрочно",
            "БЕЗСРОЧНО",
            "seumur hidup",
            "ตลอดชีพ",
            "ΑΟΡΙΣΤΗ",
            "무기한",
        ] {
            assert!(is_phrase(&fold(text)), "{text:?}");
        }
        for text in [
            "",
            "-",
            "soon",
            "unknown",
            "none",
            "n/a",
            "perm",
            "not permanent",
            "noexpiry",
        ] {
            assert!(!is_phrase(&fold(text)), "{text:?}");
        }
    }

    #[test]
    fn no_phrase_is_a_month_or_has_a_digit() {
        assert!(PHRASES.len() > 250, "{}", PHRASES.len());
        for phrase in PHRASES.iter() {
            assert_eq!(months_of(phrase), None, "{phrase}");
            assert!(
                !phrase.is_empty() && !phrase.contains(char::is_numeric),
                "{phrase}"
            );
        }
    }

    #[test]
    fn far_years_stand_for_no_end_only_where_a_source_says_so() {
        assert!(is_stand_in(9999, Some(1), Some(1)));
        assert!(is_stand_in(9999, None, None));
        assert!(is_stand_in(2999, Some(12), Some(31)));
        assert!(!is_stand_in(2999, Some(1), Some(1)));
        assert!(!is_stand_in(2099, Some(12), Some(31)));
        assert!(!is_stand_in(9998, Some(12), Some(31)));
    }
}
