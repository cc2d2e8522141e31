//! A text taken apart into digits, letters and the marks between them.

/// A run of characters of one kind, and the mark before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) kind: Kind,
    /// What stands between the piece before and this one: `None` where they touch, a space where there is nothing but
    /// white space.
    pub(super) mark: Option<char>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// 0 to 9.
    Number,
    /// At least two of `X`, or any of `?` and `<`: what is marked as unknown.
    Unknown,
    /// Letters.
    Word,
}

/// The pieces of a folded text, and whether a full stop ends it; `None` where there are other characters, or more marks
/// between two pieces than dates have.
pub(super) fn split(text: &str) -> Option<(Vec<Piece<'_>>, bool)> {
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(8);
    let mut mark = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = run(rest);
        if length == 0 {
            mark = joined(mark, c, pieces.last()?)?;
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (text, after) = rest.split_at(length);
        let kind = match c {
            '0'..='9' => Kind::Number,
            '?' | '<' => Kind::Unknown,
            'X' if text.len() > 1 && text.bytes().all(|b| b == b'X') => Kind::Unknown,
            _ => Kind::Word,
        };
        let mark = mark.take();
        pieces.push(Piece { text, kind, mark });
        rest = after;
    }
    match mark {
        None => Some((pieces, false)),
        Some('.') => Some((pieces, true)),
        Some(_) => None,
    }
}

/// The length in bytes of the run of one kind at the start.
fn run(text: &str) -> usize {
    let of = |same: fn(char) -> bool| text.find(|c| !same(c)).unwrap_or(text.len());
    match text.chars().next() {
        Some('0'..='9') => of(|c| c.is_ascii_digit()),
        Some('?') => of(|c| c == '?'),
        Some('<') => of(|c| c == '<'),
        Some(c) if is_letter(c) => of(is_letter),
        _ => 0,
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == 'º'
}

/// What two marks in a row come to: white space beside a mark does not count, nor does the full stop of an abbreviation.
fn joined(mark: Option<char>, next: char, before: &Piece<'_>) -> Option<Option<char>> {
    let after_word = before.kind == Kind::Word;
    match (mark, next) {
        (mark @ Some(_), ' ') => Some(mark),
        (None, ' ') => Some(Some(' ')),
        (None, '\'') => after_word.then_some(Some('\'')),
        (None | Some(' '), '-' | '/' | '.' | ',' | '_') => Some(Some(next)),
        (Some('.'), '-' | '/' | ',') => after_word.then_some(Some(next)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_one_between_two_pieces() {
        let marks = |text| {
            let (pieces, stop) = split(text)?;
            let marks: Vec<_> = pieces.iter().skip(1).map(|p| p.mark).collect();
            Some((marks, stop))
        };
        let some = |marks: &[Option<char>], stop| Some((marks.to_vec(), stop));
        assert_eq!(marks("4MAY"), some(&[None], false));
        assert_eq!(marks("4 . MAY"), some(&[Some('.')], false));
        assert_eq!(marks("MAI./MAY"), some(&[Some('/')], false));
        assert_eq!(marks("D'ABRIL"), some(&[Some('\'')], false));
        assert_eq!(marks("4.5."), some(&[Some('.')], true));
        for wrong in ["-4", "4--5", "4./5", "4'5", "4-", "4:5", "4/ /5"] {
            assert_eq!(marks(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn what_is_unknown_is_told_from_words() {
        let kinds = |text| -> Vec<Kind> { split(text).unwrap().0.iter().map(|p| p.kind).collect() };
        assert_eq!(
            kinds("XX ?? << X XII"),
            [
                Kind::Unknown,
                Kind::Unknown,
                Kind::Unknown,
                Kind::Word,
                Kind::Word
            ]
        );
    }
}
