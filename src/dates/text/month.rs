//! The names of the months in the languages of Latin-script documents.

use std::sync::LazyLock;

use super::fold::fold;

/// A set of months: those that a name can mean. One, but for the names that two languages give to different months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Months(u16);

impl Months {
    /// The month of this number, 1 to 12.
    pub(super) fn only(month: u32) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self(1 << month))
    }

    /// Those that are in both; `None` where there are none.
    pub(super) fn common(self, other: Self) -> Option<Self> {
        (self.0 & other.0 != 0).then_some(Self(self.0 & other.0))
    }

    /// Their numbers, in order.
    pub(super) fn numbers(self) -> impl Iterator<Item = u32> {
        (1..=12).filter(move |month| self.0 >> month & 1 == 1)
    }
}

/// The months that this name, folded, can mean; `_` stands for a space in it.
pub(super) fn months_of(name: &str) -> Option<Months> {
    let found = NAMES.binary_search_by(|(known, _)| known.as_str().cmp(name));
    NAMES.get(found.ok()?).map(|&(_, months)| months)
}

/// The table by language; its head says how it is written and where it is from.
const TABLE: &str = include_str!("months.txt");

/// The rows of the table: the language and the forms of each of the twelve months.
pub(super) fn rows() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('|'))
        .map(|(language, months)| (language.trim(), months.split('|')))
}

/// Every name, folded, in alphabetical order.
static NAMES: LazyLock<Vec<(String, Months)>> = LazyLock::new(|| {
    let mut names: Vec<(String, Months)> = rows()
        .flat_map(|(_, months)| (1..).zip(months))
        .flat_map(|(number, forms)| {
            forms
                .split_whitespace()
                .filter_map(move |form| Some((fold(form), Months::only(number)?)))
        })
        .collect();
    names.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    names.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1.0 |= next.1.0;
        }
        same
    });
    names
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_twelve_months_and_every_name_folds_to_plain_letters() {
        let mut languages = 0;
        for (language, months) in rows() {
            let months: Vec<_> = months.collect();
            assert_eq!(months.len(), 12, "{language}");
            let whole = !language.contains(',') && language != "Roman";
            languages += usize::from(whole);
            for forms in months {
                assert!(!whole || !forms.trim().is_empty(), "{language}");
                for form in forms.split_whitespace() {
                    let plain = fold(form)
                        .bytes()
                        .all(|b| b.is_ascii_uppercase() || b == b'_');
                    assert!(plain, "{language}: {form} folds to {}", fold(form));
                }
            }
        }
        assert_eq!(languages, 41);
    }

    /// A name that two languages give to different months is read as both, and [`super::super::DateReader`] refuses it.
    /// A new one must be looked at: it may be an abbreviation that no one uses.
    #[test]
    fn names_of_two_months_are_those_of_polish_czech_and_croatian() {
        let two: Vec<_> = NAMES
            .iter()
            .filter(|(_, months)| months.numbers().count() > 1)
            .map(|(name, months)| (name.as_str(), months.numbers().collect::<Vec<_>>()))
            .collect();
        let expected = [
            // Polish and Czech listopad is November, Croatian listopad is October.
            ("LIP", vec![6, 7]),
            ("LIS", vec![10, 11]),
            ("LISTOPAD", vec![10, 11]),
            ("LISTOPADA", vec![10, 11]),
            ("SRP", vec![7, 8]),
        ];
        assert_eq!(two, expected);
    }

    /// Names that begin alike in one language and mean two months must not be cut to what both begin with.
    #[test]
    fn no_abbreviation_begins_two_months_of_its_own_language() {
        for (language, months) in rows() {
            let months: Vec<Vec<String>> = months
                .map(|forms| forms.split_whitespace().map(fold).collect())
                .collect();
            for (i, month) in months.iter().enumerate() {
                for short in month.iter().filter(|_| language != "Roman") {
                    let other = months
                        .iter()
                        .enumerate()
                        .find(|(j, m)| *j != i && m.iter().any(|name| name == short));
                    assert_eq!(other, None, "{language}: {short}");
                }
            }
        }
    }
}
