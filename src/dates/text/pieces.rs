//! A text taken apart into digits, letters and the marks between them.

/// The runs of digits and of letters in upper case, and the mark between each and the next: `None` where they touch,
/// a space where there is nothing but white space. `None` for anything else.
pub(super) fn split(text: &str) -> Option<(Vec<String>, Vec<Option<char>>)> {
    #[derive(PartialEq)]
    enum Kind {
        Digit,
        Letter,
        Mark,
    }
    let kind = |c: char| match c {
        '0'..='9' => Some(Kind::Digit),
        c if c.is_alphabetic() || is_accent(c) => Some(Kind::Letter),
        '-' | '/' | '.' | ',' => Some(Kind::Mark),
        c if c.is_whitespace() => Some(Kind::Mark),
        _ => None,
    };
    let mut items = Vec::new();
    let mut marks = Vec::new();
    let mut before = Kind::Mark;
    let mut mark = None;
    for c in text.chars() {
        let kind = kind(c)?;
        if kind == Kind::Mark {
            mark = match (mark, c.is_whitespace()) {
                (None, true) => Some(' '),
                (Some(mark), true) => Some(mark),
                (None | Some(' '), false) => Some(c),
                (Some(_), false) => return None,
            };
        } else if kind == before {
            items.last_mut().map(|item: &mut String| push(item, c))?;
        } else {
            match items.is_empty() {
                true if mark.is_some() => return None,
                true => {}
                false => marks.push(mark.take()),
            }
            let mut item = String::new();
            push(&mut item, c);
            items.push(item);
        }
        before = kind;
    }
    mark.is_none().then_some((items, marks))
}

/// Appends the letter in upper case, without its accent where that is written apart.
fn push(item: &mut String, c: char) {
    if !is_accent(c) {
        item.extend(c.to_uppercase());
    }
}

/// Whether this is an accent that combines with the letter before it (Unicode block Combining Diacritical Marks).
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}
