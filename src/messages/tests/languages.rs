//! That each language speaks its own way, and like English leaves nothing out.

use super::*;
use crate::dates::DateReader;

/// With what a sentence ends in the script of this language.
pub(super) fn full_stop(language: Language) -> char {
    match language {
        Language::Chinese | Language::Japanese => '。',
        _ => '.',
    }
}

fn translations() -> impl Iterator<Item = Language> {
    let all = Language::ALL.iter().copied();
    all.filter(|language| *language != Language::English)
}

/// Every sentence of a language, message and advice alike, with its case.
fn sentences(language: Language) -> Vec<(String, String)> {
    let messages = Messages::new(language);
    let told = cases().flat_map(|(code, subject, detail)| {
        let text = messages.text(code, subject, detail.as_ref());
        let case = format!("{language}: {code}, {subject}, {detail:?}");
        [(case.clone(), text.message), (case, text.advice)]
    });
    told.collect()
}

/// Runs a rule over every sentence of the languages and reports all that break it.
fn every_sentence(
    languages: impl Iterator<Item = Language>,
    rule: impl Fn(Language, &str) -> bool,
) {
    let mut broken = Vec::new();
    for language in languages {
        let told = sentences(language).into_iter();
        let wrong = told.filter(|(_, text)| !rule(language, text));
        broken.extend(wrong.map(|(case, text)| format!("{case}: “{text}”")));
    }
    broken.dedup();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The words in Latin letters, in small ones.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphabetic());
    let words = words.filter(|word| word.len() > 1 && word.is_ascii());
    words.map(str::to_lowercase)
}

/// The lines of a language's file that are no comments, by the entry in which they stand.
fn entries(language: Language) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut entries: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in source(language)
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        if let Some((name, _)) = line
            .split_once(" =")
            .filter(|(name, _)| !name.contains(' '))
        {
            entries.push((name, Vec::new()));
        }
        if let Some((_, lines)) = entries.last_mut() {
            lines.push(line.trim());
        }
    }
    entries.retain(|(name, _)| !["date", "day"].contains(name));
    entries
}

/// The key of a branch of a selector.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line
        .trim_start_matches('*')
        .strip_prefix('[')?
        .split_once(']')?;
    Some(key)
}

/// What a number of things can be told with; the compiler asks for every language.
fn plurals(language: Language) -> &'static [&'static str] {
    match language {
        Language::English
        | Language::Spanish
        | Language::French
        | Language::German
        | Language::Portuguese
        | Language::Turkish => &["one", "other"],
        Language::Chinese | Language::Japanese | Language::Vietnamese => &["other"],
        Language::Arabic => &["zero", "one", "two", "few", "many", "other"],
    }
}

#[test]
fn files_have_the_order_of_the_english_one_and_say_who_read_them() {
    let names = |language| {
        entries(language)
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    for language in translations() {
        assert_eq!(names(language), names(Language::English), "{language}");
        let head = source(language)
            .lines()
            .take_while(|line| line.starts_with('#'));
        let head: Vec<_> = head.collect();
        assert!(
            head.join(" ")
                .contains("machine-made, not yet read by a native speaker"),
            "{language}: {head:?}"
        );
    }
}

/// What English tells apart by a subject or a finding, every language does.
#[test]
fn no_branch_is_left_out() {
    const PLURALS: [&str; 8] = ["0", "1", "zero", "one", "two", "few", "many", "other"];
    let branches = |language| {
        let keys = |lines: Vec<&'static str>| {
            let keys = lines.into_iter().filter_map(key);
            keys.filter(|key| !PLURALS.contains(key))
                .collect::<Vec<_>>()
        };
        entries(language)
            .into_iter()
            .map(move |(name, lines)| (name, keys(lines)))
    };
    for language in translations() {
        for (own, english) in branches(language).zip(branches(Language::English)) {
            assert_eq!(own, english, "{language}");
        }
    }
}

#[test]
fn a_number_has_every_plural_of_its_language() {
    for language in Language::ALL {
        for (name, lines) in entries(*language) {
            for (at, line) in lines.iter().enumerate() {
                if !(line.ends_with(" ->")
                    && ["$pixels", "$days"].iter().any(|name| line.contains(name)))
                {
                    continue;
                }
                let branches = lines[at + 1..].iter().map_while(|line| key(line));
                // A number of its own stands for the plural that holds no other.
                let branches = branches.map(|key| match key {
                    "0" => "zero",
                    "1" => "one",
                    key => key,
                });
                let branches: BTreeSet<_> = branches.collect();
                let missing: Vec<_> = plurals(*language)
                    .iter()
                    .filter(|p| !branches.contains(*p))
                    .collect();
                assert!(missing.is_empty(), "{language}: {name} lacks {missing:?}");
            }
        }
    }
    // Where a noun changes with its number, the sentence does.
    let inflected = ["en", "es", "fr", "pt", "ar"].map(|tag| tag.parse::<Language>().unwrap());
    for language in inflected {
        let messages = Messages::new(language);
        let says = |pixels| {
            let detail = Detail::PrintHeight { pixels };
            let text = messages.text(Code::ImageBlurred, Subject::Page, Some(&detail));
            text.message.replace(|c: char| c.is_ascii_digit(), "")
        };
        assert_ne!(says(1), says(7), "{language}");
    }
}

/// The rule as the CLDR has it for ar, number by number.
#[test]
fn arabic_counts_in_its_six_ways() {
    let messages = Messages::new(Language::Arabic);
    for days in 0..=1200 {
        let number = format!("\u{2068}{days}\u{2069}");
        let says = match (days, days % 100) {
            (0, _) => "تنتهي صلاحية الوثيقة اليوم.".to_owned(),
            (1, _) => "تنتهي صلاحية الوثيقة غدًا.".to_owned(),
            (2, _) => "تنتهي صلاحية الوثيقة بعد يومين.".to_owned(),
            (_, 3..=10) => format!("تنتهي صلاحية الوثيقة بعد {number} أيام."),
            (_, 11..=99) => format!("تنتهي صلاحية الوثيقة بعد {number} يومًا."),
            _ => format!("تنتهي صلاحية الوثيقة بعد {number} يوم."),
        };
        let detail = Detail::DaysLeft { days };
        let text = messages.text(Code::DocumentExpiresSoon, Subject::Form, Some(&detail));
        assert_eq!(text.message, says);
    }
}

#[test]
fn nothing_is_said_as_in_english() {
    let english: BTreeSet<_> = sentences(Language::English)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    every_sentence(translations(), |_, text| !english.contains(text));
}

/// A word of the English sentences stands in another language only where that language has it too.
#[test]
fn no_english_word_is_left() {
    const NAMES: &str = "avif gif heic jpeg xl png pdf photoshop brushwork";
    let own = |language| match language {
        Language::Spanish => "chat compare flash monitor no normal original postal use web",
        Language::French => {
            "archive chose code compression date dates direct distance document documents expire flash image large \
             minimum on original page panorama passes photo pixel pixels portrait postal rare signature surface type types visa \
             visas web"
        }
        Language::German => {
            "an april august chat filter in monitor name november office original panorama person pixel september so \
             text visa"
        }
        Language::Portuguese => {
            "as compare flash monitor no normal original panorama pixel pixels postal use web"
        }
        Language::Turkish => "normal panorama",
        Language::Vietnamese => "flash in so web",
        _ => "",
    };
    let english: BTreeSet<_> = sentences(Language::English)
        .iter()
        .flat_map(|(_, text)| words(text))
        .collect();
    every_sentence(translations(), |language, text| {
        let may = |word: &str| {
            NAMES
                .split(' ')
                .chain(own(language).split(' '))
                .any(|known| known == word)
        };
        // In other scripts no Latin letter stands but those of names.
        let latin = !matches!(
            language,
            Language::Chinese | Language::Japanese | Language::Arabic
        );
        words(text).all(|word| may(&word) || latin && !english.contains(&word))
    });
}

#[test]
fn punctuation_is_that_of_the_script() {
    every_sentence(
        Language::ALL.iter().copied(),
        |language, text| match language {
            Language::Chinese => !text.contains([',', ':', ';', '.']),
            Language::Japanese => !text.contains([',', ':', ';', '.']),
            Language::Arabic => !text.contains([',', ';', '?', '。']),
            Language::French => {
                !text.contains(" :") && !text.contains("« ") && !text.contains(" »")
            }
            _ => !text.contains(['。', '，', '、', '،', '：']),
        },
    );
}

/// Nobody who was just refused is spoken to like a child.
#[test]
fn the_address_is_formal() {
    every_sentence(translations(), |language, text| {
        let familiar: &[&str] = match language {
            Language::Spanish => &["tú", "tu", "tus", "ti", "te"],
            Language::French => &["tu", "toi", "ton", "ta", "tes"],
            Language::German => &[
                "du", "dich", "dir", "dein", "deine", "deinen", "deinem", "deines",
            ],
            Language::Portuguese => &["tu", "teu", "tua", "ti"],
            Language::Turkish => &["sen", "seni", "senin"],
            _ => &[],
        };
        let plain = text.to_lowercase();
        let mut own = plain.split(|c: char| !c.is_alphabetic());
        let polite = match language {
            Language::Chinese => !text.contains('你'),
            Language::Japanese => {
                let mut said = text.split('。').filter(|said| !said.is_empty());
                said.all(|said| {
                    ["ます", "です", "ません", "ました", "でした", "ください"]
                        .iter()
                        .any(|end| said.ends_with(end))
                })
            }
            _ => true,
        };
        polite && own.all(|word| !familiar.contains(&word))
    });
}

#[test]
fn a_script_runs_the_way_that_is_said() {
    let arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    every_sentence(Language::ALL.iter().copied(), |language, text| {
        text.contains(arabic) == (language.direction() == crate::code::Direction::RightToLeft)
    });
}

/// A value is kept together by marks where the sentence runs the other way; elsewhere a sentence can be searched.
#[test]
fn values_are_isolated_in_arabic_alone() {
    let marks = [
        '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}',
    ];
    every_sentence(translations(), |language, text| match language {
        Language::Arabic => {
            let count = |marks: &[char]| text.matches(marks).count();
            count(&['\u{2066}', '\u{2067}', '\u{2068}']) == count(&['\u{2069}'])
        }
        _ => !text.contains(marks),
    });
    let messages = Messages::new(Language::Arabic);
    let named = Detail::ProgramNamed {
        name: "Brushwork 3".to_owned(),
    };
    let text = messages.text(Code::ImageEdited, Subject::Selfie, Some(&named));
    assert!(
        text.message.contains("«\u{2068}Brushwork 3\u{2069}»"),
        "{}",
        text.message
    );
    // A day in digits would be turned round.
    let text = messages.text(
        Code::ExpiryInvalid,
        Subject::Form,
        Some(&Detail::DateUnrecognized),
    );
    assert!(
        text.advice.contains("\u{2066}2031-05-04\u{2069}"),
        "{}",
        text.advice
    );
}

#[test]
fn a_day_is_written_as_is_usual_and_can_be_typed_so() {
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    for (language, fourth, first) in [
        (Language::English, "4 March 2031", "1 August 2031"),
        (
            Language::Spanish,
            "4 de marzo de 2031",
            "1 de agosto de 2031",
        ),
        (Language::French, "4 mars 2031", "1er août 2031"),
        (Language::German, "4. März 2031", "1. August 2031"),
        (
            Language::Portuguese,
            "4 de março de 2031",
            "1º de agosto de 2031",
        ),
        (Language::Chinese, "2031年3月4日", "2031年8月1日"),
        (Language::Japanese, "2031年3月4日", "2031年8月1日"),
        (Language::Arabic, "4 مارس 2031", "1 أغسطس 2031"),
        (Language::Turkish, "4 Mart 2031", "1 Ağustos 2031"),
        (
            Language::Vietnamese,
            "ngày 4 tháng 3 năm 2031",
            "ngày 1 tháng 8 năm 2031",
        ),
    ] {
        let messages = Messages::new(language);
        let written = |date| messages.day(date).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(written(day(2031, 3, 4)), fourth, "{language}");
        assert_eq!(written(day(2031, 8, 1)), first, "{language}");
        for month in 1..=12 {
            let date = day(2031, month, 1);
            let text = written(date);
            // Months are read in Latin letters and as numbers, so that the Arabic advice asks for numbers.
            if language != Language::Arabic {
                assert_eq!(
                    DateReader::new().read(&text),
                    Ok(date),
                    "{language}: {text}"
                );
            }
        }
    }
}

#[test]
fn a_language_is_read_when_it_is_first_spoken() {
    let library = Library::default();
    let read = |library: &Library| {
        library
            .spoken
            .iter()
            .filter(|spoken| spoken.get().is_some())
            .count()
    };
    assert_eq!(read(&library), 0);
    for _ in 0..2 {
        assert_eq!(
            library.messages(Language::Turkish).language(),
            Language::Turkish
        );
        assert_eq!(read(&library), 1);
    }
    for language in Language::ALL {
        assert_eq!(library.messages(*language).language(), *language);
    }
}
