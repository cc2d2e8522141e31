//! Addresses in Chinese and Japanese characters, which are written without blanks, from the largest part to the smallest.

use crate::matching::fold::{Script, own_form, plain};

/// The runs of characters and of digits of such an address.
#[derive(Clone, Debug, Default)]
pub(super) struct Unspaced {
    /// The characters without those that end a kind of place or belong to a number.
    pub(super) text: String,
    /// The numbers in order, without the postal code, each with whether it is of a floor or a room.
    pub(super) numbers: Vec<String>,
    pub(super) postal: Option<String>,
}

/// What stands behind or between numbers and says nothing that the order does not say.
const MARKS: &str = "号丁目番地巷弄单元室楼阶层之第の栋幢座〒邮编";

/// Countries before an address.
const COUNTRIES: [&str; 6] = [
    "中华人民共和国",
    "中国",
    "日本国",
    "日本",
    "台湾",
    "香港特别行政区",
];

impl Unspaced {
    /// Reads an address in Chinese or Japanese characters; `None` for others.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = own_form_of_all(&plain(text));
        let han = text
            .chars()
            .filter(|c| Script::of(*c) == Some(Script::Han))
            .count();
        let latin = text
            .chars()
            .filter(|c| Script::of(*c) == Some(Script::Latin))
            .count();
        if han < 4 || latin > han {
            return None;
        }
        let mut read = Self::default();
        let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        while let Some(c) = rest.chars().next() {
            if !c.is_ascii_digit() {
                if c.is_alphanumeric() && !MARKS.contains(c) {
                    read.text.push(c);
                }
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let end = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            let (digits, behind) = rest.split_at(end);
            rest = behind;
            let next = behind.strip_prefix('-').and_then(|tail| {
                let end = tail
                    .find(|c: char| !c.is_ascii_digit())
                    .unwrap_or(tail.len());
                Some((tail.get(..end)?, tail.get(end..)?))
            });
            // Japan writes 150-0001; China six digits; Taiwan three to six before the city.
            match next {
                Some((more, tail)) if digits.len() == 3 && more.len() == 4 => {
                    read.postal = Some([digits, more].concat());
                    rest = tail;
                }
                _ if digits.len() >= 5 && !behind.starts_with(['号', '室']) => {
                    read.postal = Some(digits.to_owned())
                }
                _ if digits.len() == 3 && read.text.is_empty() => {
                    read.postal = Some(digits.to_owned())
                }
                _ => read.numbers.push(digits.to_owned()),
            }
        }
        for country in COUNTRIES {
            if let Some(shorter) = read.text.strip_prefix(country) {
                read.text = shorter.to_owned();
                break;
            }
        }
        // `北京朝阳区` is `北京市朝阳区`.
        read.text.retain(|c| !matches!(c, '市' | '省'));
        Some(read)
    }
}

fn own_form_of_all(text: &str) -> String {
    text.split_inclusive(|c: char| !c.is_alphanumeric())
        .map(own_form_keeping)
        .collect()
}

/// Chinese characters in their one form; other text as it is.
fn own_form_keeping(text: &str) -> String {
    match text.chars().any(|c| Script::of(c) == Some(Script::Han)) {
        true => text.chars().map(|c| own_form(&c.to_string())).collect(),
        false => text.to_owned(),
    }
}
