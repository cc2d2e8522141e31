//! The pieces of a date that say something: numbers, what is unknown, and months, without the words between them.

use super::month::{Months, months_of};
use super::pieces::{Kind, Piece};

/// What a piece says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Number(&'a str),
    Unknown(&'a str),
    Month(Months),
}

/// The tokens of a date, and the mark before each: `None` where two touch.
pub(super) type Tokens<'a> = Vec<(Token<'a>, Option<char>)>;

/// Words before the day: Danish, German, Norwegian and Swedish; English; French; Italian; Spanish; Vietnamese.
const BEFORE: [&str; 6] = ["DEN", "THE", "LE", "IL", "EL", "NGAY"];

/// Words between two parts: Romance "of" (CLDR's long date formats of Spanish, Portuguese, Catalan and Galician, with
/// the elided d'), English, Maltese; "year" in Vietnamese, Latvian and Lithuanian.
const BETWEEN: [&str; 9] = ["DE", "DEL", "D", "OF", "TA", "NAM", "GADA", "M", "METU"];

/// Words behind the year, all of them "of the year": Polish, Czech; Slovak; Serbian, Croatian and Bosnian; Slovenian;
/// Estonian. Behind the day: Lithuanian.
const BEHIND: [&str; 12] = [
    "R", "ROKU", "ROKA", "G", "GOD", "GODINE", "L", "LETA", "A", "AASTA", "D", "DIENA",
];

/// "Month" before its number: Vietnamese, in full and short.
const NUMBERED_MONTH: [&str; 2] = ["THANG", "THG"];

/// The tokens of these pieces; `None` where there is a word that has no place in a date.
pub(super) fn tokens<'a>(pieces: &[Piece<'a>]) -> Option<Tokens<'a>> {
    let mut tokens: Tokens<'a> = Vec::with_capacity(4);
    let mut at = 0;
    let mut dropped = false;
    let mut last_dropped = false;
    while let Some(piece) = pieces.get(at) {
        let twice = std::mem::take(&mut last_dropped);
        let mark = if twice { Some(' ') } else { piece.mark };
        let token = match piece.kind {
            Kind::Number => Token::Number(piece.text),
            Kind::Unknown => Token::Unknown(piece.text),
            Kind::Word => {
                let before = tokens.last().map(|(token, _)| *token);
                if let Some((months, length)) = month(&pieces[at..]) {
                    tokens.push((Token::Month(months), mark));
                    at += length;
                    continue;
                }
                at += 1;
                let touches = piece.mark.is_none() || piece.mark == Some('.') && piece.text == "º";
                if touches && before.is_some_and(|day| is_ordinal(day, piece.text)) {
                    continue;
                }
                let last = at == pieces.len();
                let place: &[&str] = match (tokens.is_empty(), last) {
                    (true, _) => &BEFORE,
                    (false, true) => &BEHIND,
                    (false, false) => &BETWEEN,
                };
                let spaced = |mark| matches!(mark, Some(' ' | '.' | ',' | '\''));
                let apart = tokens.is_empty() || last || spaced(piece.mark);
                let follows = pieces.get(at).is_none_or(|next| spaced(next.mark));
                if !place.contains(&piece.text) || !apart || !follows || twice {
                    return None;
                }
                dropped = true;
                last_dropped = true;
                continue;
            }
        };
        tokens.push((token, mark));
        at += 1;
    }
    // Nobody puts such words between numbers alone.
    let worded = |(token, _): &(Token<'_>, _)| matches!(token, Token::Month(_));
    (!dropped || tokens.iter().any(worded)).then_some(tokens)
}

/// The months that the pieces begin with, and how many pieces say so.
fn month(pieces: &[Piece<'_>]) -> Option<(Months, usize)> {
    let first = pieces.first()?;
    if let (true, Some(next)) = (NUMBERED_MONTH.contains(&first.text), pieces.get(1)) {
        let number = (next.kind == Kind::Number && next.text.len() <= 2 && next.mark == Some(' '))
            .then(|| next.text.parse().ok())
            .flatten();
        return Some((Months::only(number?)?, 2));
    }
    let (mut months, mut length) = named(pieces)?;
    // ICAO Doc 9303 part 3, section 3.8: the month in the language of the state and, after a slash, in English, French
    // or Spanish. Of the former any word will do; of two that are known, both must mean the month.
    while let Some(next) = pieces.get(length) {
        if next.mark != Some('/') || next.kind != Kind::Word {
            break;
        }
        let (other, more) = named(&pieces[length..])?;
        months = match (months, other) {
            (Some(one), Some(other)) => Some(one.common(other)?),
            (None, other) => other,
            (Some(_), None) => return None,
        };
        length += more;
    }
    Some((months?, length))
}

/// The months of the name that the pieces begin with, `None` for a word that is no name of a month, and how many pieces
/// it has: two for the Irish "Meán Fómhair".
fn named(pieces: &[Piece<'_>]) -> Option<(Option<Months>, usize)> {
    let first = pieces.first().filter(|piece| piece.kind == Kind::Word)?;
    if let Some(months) = months_of(first.text) {
        return Some((Some(months), 1));
    }
    let second = pieces
        .get(1)
        .filter(|next| next.kind == Kind::Word && next.mark == Some(' '));
    let both = second.and_then(|second| months_of(&format!("{}_{}", first.text, second.text)));
    Some(both.map_or((None, 1), |months| (Some(months), 2)))
}

/// Whether the word makes an ordinal of the day that it touches: `12th`, `1er`, `1º`.
fn is_ordinal(day: Token<'_>, word: &str) -> bool {
    let Token::Number(day) = day else {
        return false;
    };
    let tens = day.len() == 2 && day.starts_with('1');
    match word {
        "º" => day.len() <= 2,
        "ER" | "RO" => matches!(day, "1" | "01"),
        "ST" => day.ends_with('1') && !tens,
        "ND" => day.ends_with('2') && !tens,
        "RD" => day.ends_with('3') && !tens,
        "TH" => day.len() <= 2 && (tens || !day.ends_with(['1', '2', '3'])),
        _ => false,
    }
}
