//! How letters are written with A to Z.
//!
//! Sources: ICAO Doc 9303 part 3, eighth edition, section 6, tables A (Latin), B (Cyrillic); ISO 843 and ELOT 743 for Greek;
//! for common use GOST 16876, BGN/PCGN and what passports of the last decades bear. Where several are in use, each is
//! listed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fold::Script;

type Ways = Vec<Vec<(usize, &'static str)>>;

/// From each letter of the word, how many letters are passed and what is written for them.
pub(super) fn edges(word: &str, script: Script) -> Ways {
    let letters: Vec<char> = word
        .nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| !is_combining_mark(*c))
        .collect();
    let mut ways: Ways = vec![Vec::new(); letters.len()];
    let table = match script {
        Script::Cyrillic => CYRILLIC,
        Script::Greek => GREEK,
        _ => LATIN,
    };
    for (at, from) in ways.iter_mut().enumerate() {
        let rest = &letters[at..];
        for (written, texts) in table {
            if starts_with(rest, written) {
                let length = written.chars().count();
                from.extend(
                    texts
                        .split(' ')
                        .map(|text| (length, if text == "-" { "" } else { text })),
                );
            }
        }
        if script == Script::Latin {
            from.extend(romanised(rest, at));
        }
        if from.iter().all(|(length, _)| *length != 1) {
            from.push((1, base(letters[at])));
        }
    }
    ways
}

fn starts_with(letters: &[char], start: &str) -> bool {
    let mut letters = letters.iter();
    start.chars().all(|c| letters.next() == Some(&c))
}

/// The letter without its accent; nothing for a character that is none.
fn base(letter: char) -> &'static str {
    let plain = letter
        .nfd()
        .find(|c| !is_combining_mark(*c))
        .unwrap_or(letter);
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    LETTERS
        .find(plain)
        .and_then(|at| LETTERS.get(at..=at))
        .unwrap_or("?")
}

/// Spellings of names that were brought into Latin letters by two tables and that stand for the same letter of the
/// original: the end of `Dmitriy` and `Dmitry`, `Yulia` and `Iuliia`, `Khrushchev` and `Hrushchev`, `Alexei` and `Aleksei`.
fn romanised(rest: &[char], at: usize) -> Vec<(usize, &'static str)> {
    let mut ways = Vec::new();
    let whole = |text: &str| rest.len() == text.chars().count() && starts_with(rest, text);
    for (written, text) in [
        ("iya", "ia"),
        ("iia", "ia"),
        ("ija", "ia"),
        ("ya", "ia"),
        ("ja", "ia"),
        ("yu", "iu"),
        ("ju", "iu"),
        ("iyu", "iu"),
        ("iiu", "iu"),
        ("yo", "io"),
        ("kh", "h"),
        ("x", "ks"),
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("aa", "a"),
    ] {
        if starts_with(rest, written) {
            ways.push((written.len(), text));
        }
    }
    for (end, text) in [
        ("iy", "i"),
        ("ii", "i"),
        ("ij", "i"),
        ("yi", "i"),
        ("y", "i"),
        ("ey", "ei"),
        ("ej", "ei"),
        ("ay", "ai"),
    ] {
        if at > 0 && whole(end) {
            ways.push((end.len(), text));
        }
    }
    if at == 0 {
        for (start, text) in [
            ("ye", "e"),
            ("je", "e"),
            ("ie", "e"),
            ("abdal", "abdul"),
            ("abdel", "abdul"),
            ("abdol", "abdul"),
        ] {
            if starts_with(rest, start) {
                ways.push((start.len(), text));
            }
        }
    }
    ways
}

/// Latin letters beyond A to Z that are written in more than one way, or not by leaving the accent out.
const LATIN: &[(&str, &str)] = &[
    ("ä", "a ae"),
    ("ö", "o oe"),
    ("ü", "u ue"),
    ("ß", "ss"),
    ("å", "a aa"),
    ("æ", "ae a"),
    ("ø", "o oe"),
    ("œ", "oe o"),
    ("đ", "d dj"),
    ("ð", "d dh"),
    ("þ", "th"),
    ("ł", "l"),
    ("ı", "i"),
    ("ħ", "h"),
    ("ŋ", "n ng"),
    ("ĳ", "ij"),
    ("ŀ", "l"),
    ("š", "s sh"),
    ("ž", "z zh"),
    ("č", "c ch"),
    ("ć", "c"),
    ("ș", "s"),
    ("ñ", "n"),
    ("ë", "e yo io"),
    ("ə", "e a"),
    ("ű", "u ue"),
    ("ő", "o oe"),
    ("ǆ", "dz"),
    ("ǉ", "lj"),
    ("ǌ", "nj"),
];

/// Cyrillic letters of the Slavic languages.
const CYRILLIC: &[(&str, &str)] = &[
    ("а", "a"),
    ("б", "b"),
    ("в", "v w"),
    ("г", "g h"),
    ("ґ", "g"),
    ("д", "d"),
    ("ђ", "dj d"),
    ("ѓ", "g gj"),
    ("е", "e ye je ie"),
    ("ё", "e yo io jo ye o"),
    ("є", "ie ye je e"),
    ("ж", "zh j z"),
    ("з", "z"),
    ("ѕ", "dz z"),
    ("и", "i y"),
    ("і", "i"),
    ("ї", "i yi ji"),
    ("й", "i y j"),
    ("ј", "j y i"),
    ("к", "k c"),
    ("ќ", "k kj"),
    ("л", "l"),
    ("љ", "lj ly l"),
    ("м", "m"),
    ("н", "n"),
    ("њ", "nj n"),
    ("о", "o"),
    ("п", "p"),
    ("р", "r"),
    ("с", "s"),
    ("т", "t"),
    ("ћ", "c ch"),
    ("у", "u ou"),
    ("ў", "u w"),
    ("ф", "f ph"),
    ("х", "kh h ch"),
    ("ц", "ts tc c cz"),
    ("ч", "ch tch c"),
    ("џ", "dz dzh"),
    ("ш", "sh sch s"),
    ("щ", "shch sht sch sc"),
    ("ъ", "- a u ie"),
    ("ы", "y i"),
    ("ь", "- i"),
    ("э", "e"),
    ("ю", "iu yu ju u"),
    ("я", "ia ya ja a"),
    ("ий", "y i iy ii"),
    ("ый", "y i yi"),
    ("ия", "ia iya iia ija ya"),
    ("іа", "ia"),
    ("кс", "x ks"),
    ("ье", "ie ye je"),
    ("ьё", "io yo"),
];

/// Greek letters and the pairs that are read as one sound.
const GREEK: &[(&str, &str)] = &[
    ("α", "a"),
    ("ά", "a"),
    ("β", "v b"),
    ("γ", "g y gh"),
    ("δ", "d dh"),
    ("ε", "e"),
    ("έ", "e"),
    ("ζ", "z"),
    ("η", "i e h"),
    ("ή", "i e h"),
    ("θ", "th"),
    ("ι", "i"),
    ("ί", "i"),
    ("ϊ", "i"),
    ("ΐ", "i"),
    ("κ", "k c"),
    ("λ", "l"),
    ("μ", "m"),
    ("ν", "n"),
    ("ξ", "x ks"),
    ("ο", "o"),
    ("ό", "o"),
    ("π", "p"),
    ("ρ", "r"),
    ("σ", "s"),
    ("ς", "s"),
    ("τ", "t"),
    ("υ", "y i u"),
    ("ύ", "y i u"),
    ("ϋ", "y i"),
    ("φ", "f ph"),
    ("χ", "ch h kh x"),
    ("ψ", "ps"),
    ("ω", "o"),
    ("ώ", "o"),
    ("ου", "ou u"),
    ("ού", "ou u"),
    ("αυ", "av af au"),
    ("αύ", "av af au"),
    ("ευ", "ev ef eu"),
    ("εύ", "ev ef eu"),
    ("μπ", "mp b mb"),
    ("ντ", "nt d nd"),
    ("γκ", "gk g ng"),
    ("γγ", "ng gg"),
    ("γχ", "nch nh"),
    ("γξ", "nx"),
    ("αι", "ai e ae"),
    ("αί", "ai e ae"),
    ("ει", "ei i"),
    ("εί", "ei i"),
    ("οι", "oi i"),
    ("οί", "oi i"),
    ("τζ", "tz dz j"),
];
