//! What a file is meant to be.

use std::path::Path;
use std::str::FromStr;

use precheck::{Kind, Slot};

use crate::options::Options;

/// Files of these names are meant to be this.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    kind: Kind,
    name: Vec<char>,
}

impl FromStr for Pattern {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (kind, name) = text.split_once('=').ok_or("a pattern is KIND=NAME")?;
        let kind = kind
            .parse()
            .map_err(|why: precheck::Error| why.to_string())?;
        let name = name.chars().collect();
        Ok(Self { kind, name })
    }
}

/// The kind of the file at `path`, where anything says it.
pub(crate) fn of(path: &Path, options: &Options) -> Option<Kind> {
    let name = path.file_name()?.to_string_lossy();
    let letters: Vec<char> = name.chars().collect();
    let fits = |pattern: &&Pattern| fits(&pattern.name, &letters);
    let by_pattern = options
        .pattern
        .iter()
        .find(fits)
        .map(|pattern| pattern.kind);
    let folders = || {
        path.ancestors()
            .skip(1)
            .filter_map(|folder| named(&folder.file_name()?.to_string_lossy()))
    };
    by_pattern
        .or(options.kind)
        .or_else(|| named(&name))
        .or_else(|| folders().next())
}

/// The kind that a name names as one of its words or several: `good-id-front.jpg`, `selfies`, `proof 2.pdf`. The places of a
/// submission are names of kinds too.
fn named(name: &str) -> Option<Kind> {
    let lower = name.to_lowercase();
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let inside = words(&lower);
    let has = |wanted: &str| {
        let wanted = words(wanted);
        inside.windows(wanted.len()).any(|part| {
            let same = |(one, other): (&String, &String)| {
                one == other || one.strip_suffix('s') == Some(other.as_str())
            };
            part.iter().zip(&wanted).all(same)
        })
    };
    let kinds = Kind::ALL.iter().find(|kind| has(kind.as_str())).copied();
    kinds.or_else(|| {
        Slot::ALL
            .iter()
            .find(|slot| has(slot.as_str()))
            .map(|slot| slot.kind())
    })
}

/// Whether `text` fits `pattern`, in which `*` is any text and `?` any character. A star that was passed is taken up again
/// where the rest does not fit, so that the time is the product of the lengths at most.
fn fits(pattern: &[char], text: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star = None;
    while t < text.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(c) if *c == '?' || *c == text[t] => {
                p += 1;
                t += 1;
            }
            _ => match star {
                Some((at, taken)) => {
                    star = Some((at, taken + 1));
                    p = at + 1;
                    t = taken + 1;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_name_kinds() {
        for (name, kind) in [
            ("good-id-front.jpg", Some(Kind::IdFront)),
            ("ID_Back (2).HEIC", Some(Kind::IdBack)),
            ("front.jpg", Some(Kind::IdFront)),
            ("selfies", Some(Kind::Selfie)),
            ("proof-1.pdf", Some(Kind::Poa)),
            ("poa", Some(Kind::Poa)),
            ("confronted.jpg", None),
            ("", None),
        ] {
            assert_eq!(named(name), kind, "{name}");
        }
    }

    #[test]
    fn stars_are_any_text() {
        let fits = |pattern: &str, text: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            super::fits(&letters(pattern), &letters(text))
        };
        assert!(fits("*_face.*", "1_face_2_face.jpg"));
        assert!(fits("a?c*", "abc") && fits("*", "") && fits("日*", "日本"));
        assert!(!fits("*_face.*", "face.jpg") && !fits("a?c", "ac") && !fits("a", "ab"));
        assert!(!fits(&"*a".repeat(50), &"a".repeat(49)));
    }
}
