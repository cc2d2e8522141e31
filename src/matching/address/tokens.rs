//! An address taken apart into numbers, postal codes and words.

use super::tables::meaning;
use crate::matching::fold::{Script, in_word, own_form, plain};

/// No address that is compared has more words; of a longer text the rest is left out.
const MOST_ATOMS: usize = 96;

/// A run of letters or digits.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    pub(super) text: String,
    pub(super) own: String,
    /// What parts it from the one before: a blank, a hyphen, another mark, `'·'` for a full stop and a blank, or `'0'` where
    /// a digit touches a letter.
    pub(super) mark: char,
    /// Which part it is in: parts end at commas and line ends.
    pub(super) part: usize,
}

/// A number, a postal code, or a word.
#[derive(Clone, Debug)]
pub(super) enum Token {
    Number { digits: String, letter: String },
    Postal(String),
    Word(Atom),
}

/// The tokens of a text, each with its part and the mark before it.
pub(super) fn tokens(text: &str) -> Vec<(Token, usize, char)> {
    let atoms = join_letters(atoms(&plain(text)));
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(atom) = atoms.get(at) {
        let rest = &atoms[at..];
        let (token, taken) = postal(rest)
            .or_else(|| number(rest))
            .unwrap_or_else(|| (Token::Word(atom.clone()), 1));
        if !is_country_prefix(rest) {
            tokens.push((token, atom.part, atom.mark));
        }
        at += taken;
    }
    tokens
}

fn atoms(text: &str) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let (mut part, mut mark) = (0, ' ');
    // An apostrophe is no end of a word: `Queen's Road`, `רח'`.
    let text = text.replace('\'', "");
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        if atoms.len() >= MOST_ATOMS {
            break;
        }
        if in_word(c) || c == '#' {
            let digit = c.is_ascii_digit();
            let same = |c: char| in_word(c) && c.is_ascii_digit() == digit;
            let end = if c == '#' {
                1
            } else {
                rest.find(|c| !same(c)).unwrap_or(rest.len())
            };
            let text = rest[..end].to_owned();
            let own = own_form(&text);
            atoms.push(Atom {
                text,
                own,
                mark,
                part,
            });
            (rest, mark) = (&rest[end..], '0');
            continue;
        }
        match c {
            ',' | '\n' => {
                part += 1;
                mark = ',';
            }
            // White space beside a mark does not count, but for a full stop and a spaced dash.
            ' ' if mark == '0' => mark = ' ',
            ' ' if mark == '.' => mark = '·',
            '-' if mark == ' ' => {}
            ' ' if mark == '-' => mark = ' ',
            ' ' => {}
            c if mark != ',' => mark = c,
            _ => {}
        }
        rest = &rest[c.len_utf8()..];
    }
    atoms
}

/// Letters with full stops between them as one word, `N.W.`, `P.zza`, and the short forms `пр-т` and `P O Box`.
fn join_letters(atoms: Vec<Atom>) -> Vec<Atom> {
    let mut joined: Vec<Atom> = Vec::with_capacity(atoms.len());
    let count = |atom: &Atom| atom.text.chars().count();
    let letters = |atom: &Atom| atom.text.chars().all(char::is_alphabetic);
    let mut open = false;
    for atom in atoms {
        if let Some(last) = joined
            .last_mut()
            .filter(|last| last.part == atom.part && letters(last) && letters(&atom))
        {
            let latin = Script::of_word(&atom.text) == Some(Script::Latin);
            let dotted =
                atom.mark == '.' && latin && (open || count(last) == 1) && count(&atom) <= 4;
            let dashed = atom.mark == '-' && count(&atom) == 1 && count(last) <= 3;
            let post = atom.mark == ' ' && last.own == "p" && atom.own == "o";
            if dotted || dashed || post {
                last.text.push_str(&atom.text);
                last.own.push_str(&atom.own);
                open = true;
                continue;
            }
        }
        open = false;
        joined.push(atom);
    }
    joined
}

/// `D-80331`, `SE-111 36`: the country's letters before a postal code.
fn is_country_prefix(atoms: &[Atom]) -> bool {
    let [letters, digits, ..] = atoms else {
        return false;
    };
    let upper = letters.text.len() <= 3 && letters.text.bytes().all(|b| b.is_ascii_uppercase());
    upper
        && digits.mark == '-'
        && digits.text.len() >= 3
        && digits.text.bytes().all(|b| b.is_ascii_digit())
}

/// A postal code of letters and digits at the start, and how many atoms it has: those of the United Kingdom, Canada, Ireland
/// and the Netherlands (UPU, addressing solutions by country).
fn postal(atoms: &[Atom]) -> Option<(Token, usize)> {
    const SHAPES: [(&str, &str); 9] = [
        ("A9", "9AA"),
        ("A99", "9AA"),
        ("AA9", "9AA"),
        ("AA99", "9AA"),
        ("A9A", "9AA"),
        ("AA9A", "9AA"),
        ("A9A", "9A9"),
        ("A99", "****"),
        ("9999", "AA"),
    ];
    // Each as a run without blanks: the atoms that touch.
    let run = |from: usize| -> Option<(String, usize)> {
        let first = atoms.get(from)?;
        let touching = atoms[from + 1..]
            .iter()
            .take_while(|atom| atom.mark == '0')
            .count();
        let text: String = atoms[from..=from + touching]
            .iter()
            .map(|atom| atom.text.as_str())
            .collect();
        (first.part == atoms[0].part && text.len() <= 8 && text.is_ascii())
            .then(|| (text.to_ascii_lowercase(), from + touching + 1))
    };
    let fits = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(b, s)| match s {
                b'9' => b.is_ascii_digit(),
                b'A' => b.is_ascii_alphabetic(),
                _ => b.is_ascii_alphanumeric(),
            })
    };
    let (one, end) = run(0)?;
    for (out, inward) in SHAPES {
        if fits(&one, &format!("{out}{inward}")) && is_dutch_or_other(out, &one[out.len()..]) {
            return Some((Token::Postal(one), end));
        }
        if fits(&one, out)
            && let Some((two, end)) = run(end)
            && fits(&two, inward)
            && atoms
                .get(end - 1)
                .is_some_and(|_| is_dutch_or_other(out, &two))
            && (inward != "****" || two.bytes().any(|b| b.is_ascii_digit()))
        {
            return Some((Token::Postal(format!("{one}{two}")), end));
        }
    }
    None
}

/// The letters of a Dutch postal code are no words that stand behind house numbers.
fn is_dutch_or_other(out: &str, letters: &str) -> bool {
    let word = || {
        meaning(letters)
            .is_some_and(|m| !m.streets.is_empty() || m.way.is_some() || m.side.is_some())
    };
    out != "9999" || !matches!(letters, "de" | "la" | "le" | "el" | "du") && !word()
}

/// A number at the start, and how many atoms it has.
fn number(atoms: &[Atom]) -> Option<(Token, usize)> {
    let is_digits = |atom: &Atom| atom.text.bytes().all(|b| b.is_ascii_digit());
    // `A2`, the name of a block or a door.
    if let [letters, number, ..] = atoms
        && number.mark == '0'
        && is_digits(number)
        && letters.text.chars().count() <= 2
        && letters.text.chars().all(char::is_alphabetic)
        && atoms.get(2).is_none_or(|third| third.mark != '0')
    {
        let letter = format!("{}-", letters.own);
        return Some((
            Token::Number {
                digits: number.text.clone(),
                letter,
            },
            2,
        ));
    }
    let first = atoms.first().filter(|atom| is_digits(atom))?;
    let mut digits = first.text.clone();
    let next = atoms.get(1).filter(|next| next.part == first.part);
    let Some(next) = next else {
        return Some((
            Token::Number {
                digits,
                letter: String::new(),
            },
            1,
        ));
    };
    if is_digits(next) {
        let lengths = (first.text.len(), next.text.len());
        // Postal codes of Poland, Portugal, Brazil, Japan with a hyphen; of Czechia, Sweden, Greece with a blank.
        let dashed = next.mark == '-' && matches!(lengths, (2, 3) | (4, 3) | (5, 3) | (3, 4));
        let spaced = next.mark == ' '
            && lengths == (3, 2)
            && atoms.get(2).is_none_or(|third| third.mark != '0');
        if dashed || spaced {
            digits.push_str(&next.text);
            return Some((
                Token::Number {
                    digits,
                    letter: String::new(),
                },
                2,
            ));
        }
        // ZIP+4: the five digits are the code.
        let taken = if next.mark == '-' && lengths == (5, 4) {
            2
        } else {
            1
        };
        return Some((
            Token::Number {
                digits,
                letter: String::new(),
            },
            taken,
        ));
    }
    let follows = |kind: fn(&Atom) -> bool| {
        atoms
            .get(2)
            .is_some_and(|third| third.part == first.part && kind(third))
    };
    let repeated = match next.own.as_str() {
        "bis" => Some("b"),
        "ter" => Some("t"),
        "quater" => Some("q"),
        _ => None,
    };
    if let Some(letter) = repeated.filter(|_| matches!(next.mark, ' ' | '0')) {
        return Some((
            Token::Number {
                digits,
                letter: letter.to_owned(),
            },
            2,
        ));
    }
    if matches!(
        (next.own.as_str(), next.mark),
        ("st" | "nd" | "rd" | "th", '0')
    ) {
        let own = format!("{digits}{}", next.own);
        let atom = Atom {
            text: own.clone(),
            own,
            ..first.clone()
        };
        return Some((Token::Word(atom), 2));
    }
    let means = meaning(&next.own);
    let marks_number = means.is_some_and(|m| m.before.is_some())
        && follows(|third| third.text.bytes().all(|b| b.is_ascii_digit()));
    let points = means.is_some_and(|m| m.way.is_some())
        && next.mark == ' '
        && follows(|third| third.text.len() > 1 && third.text.chars().all(char::is_alphabetic));
    let one_letter = next.text.chars().count() == 1 && next.text.chars().all(char::is_alphabetic);
    let unit_behind = means.is_some_and(|m| m.after.is_some()) && next.mark == '0';
    // A full stop makes it a short form: `14 r. de la République`.
    let short = atoms.get(2).is_some_and(|third| {
        third.part == first.part
            && matches!(third.mark, '.' | '·' | '/')
            && !third.text.starts_with(|c: char| c.is_ascii_digit())
    });
    let touches = !short
        && matches!(next.mark, ' ' | '0' | '-' | '/')
        && !matches!(next.text.as_str(), "y" | "i");
    if one_letter && touches && !marks_number && !points && !unit_behind {
        return Some((
            Token::Number {
                digits,
                letter: next.own.clone(),
            },
            2,
        ));
    }
    Some((
        Token::Number {
            digits,
            letter: String::new(),
        },
        1,
    ))
}
