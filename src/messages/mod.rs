//! What is said to the person: sentences made of a code, what it is about, and what exactly was found.
//!
//! The sentences are data, one Fluent file a language beside this one, so that a translator edits them without touching
//! code. Nothing is glued together here: what depends on a number, a plural or a subject is decided in the file.
//!
//! A new sentence goes into `en.ftl` and to the same place of every other file; the tests name what is missing in which
//! language. All but English are machine-made, as the head of each file says together with the words it keeps to: whoever
//! has one read by a native speaker changes its head.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentMessage, FluentResource, FluentValue};

use crate::code::{Code, Direction, Language, Subject};
use crate::detail::Detail;

#[cfg(test)]
mod tests;

/// What is said about one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Text {
    /// What is wrong, in whole sentences to the person.
    pub message: String,
    /// What the person should do, in whole sentences to the person.
    pub advice: String,
}

/// The sentences of one language.
///
/// ```
/// use precheck::{Code, Language, Messages, Subject};
///
/// let messages = Messages::new(Language::English);
/// let text = messages.text(Code::ImageGrayscale, Subject::Selfie, None);
/// assert_eq!(text.message, "The picture is black and white.");
/// ```
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The file of a language.
fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("en.ftl"),
        Language::Spanish => include_str!("es.ftl"),
        Language::French => include_str!("fr.ftl"),
        Language::German => include_str!("de.ftl"),
        Language::Portuguese => include_str!("pt.ftl"),
        Language::Chinese => include_str!("zh.ftl"),
        Language::Japanese => include_str!("ja.ftl"),
        Language::Arabic => include_str!("ar.ftl"),
        Language::Turkish => include_str!("tr.ftl"),
        Language::Vietnamese => include_str!("vi.ftl"),
    }
}

/// A number below 103 that takes the plural of this one in Arabic, where of large numbers the last two digits decide (CLDR:
/// few is n % 100 = 3..10, many is n % 100 = 11..99).
///
/// `intl_pluralrules` 7.0.2, which selects plurals for Fluent, leaves the remainder out and has 103 as other.
fn counted_alike(number: u64) -> u64 {
    match number % 100 {
        last @ 3.. => last,
        last if number < 100 => last,
        last => 100 + last,
    }
}

impl Messages {
    /// The sentences of this language. Reading the file takes about a millisecond: keep what this returns.
    ///
    /// # Panics
    ///
    /// Never: a test reads the file of every language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let tag = language
            .as_str()
            .parse()
            .expect("every language has a valid tag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // A name or a number within a sentence that runs the other way is put between marks (U+2068, U+2069) that keep it
        // together; elsewhere these would only break searching.
        bundle.set_use_isolating(language.direction() == Direction::RightToLeft);
        let resource = FluentResource::try_new(source(language).to_owned());
        let resource = resource.expect("the file of every language can be read");
        bundle
            .add_resource(resource)
            .expect("no code has two entries");
        Self { language, bundle }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// What to say about a finding of `code` on `subject`, with `detail` where that is known.
    ///
    /// # Panics
    ///
    /// Never: a test holds that every language has a sentence for every code.
    #[must_use]
    pub fn text(&self, code: Code, subject: Subject, detail: Option<&Detail>) -> Text {
        let entry = self
            .bundle
            .get_message(code.as_str())
            .expect("every code has an entry");
        let arguments = self.arguments(subject, detail);
        Text {
            message: self.render(&entry, None, &arguments),
            advice: self.render(&entry, Some("advice"), &arguments),
        }
    }

    /// A value that a sentence names and that is missing is written by its name: a defect that the tests look for.
    fn render(
        &self,
        entry: &FluentMessage<'_>,
        part: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> String {
        self.try_render(entry, part, arguments).0
    }

    fn try_render(
        &self,
        entry: &FluentMessage<'_>,
        part: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> (String, Vec<FluentError>) {
        let pattern = match part {
            None => entry.value(),
            Some(part) => entry.get_attribute(part).map(|attribute| attribute.value()),
        };
        let pattern = pattern.expect("every entry has a message and advice");
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(arguments), &mut errors);
        (text.into_owned(), errors)
    }

    fn arguments(&self, subject: Subject, detail: Option<&Detail>) -> FluentArgs<'static> {
        let mut arguments = FluentArgs::new();
        arguments.set("subject", subject.as_str());
        let Some((kind, values)) = detail.map(Detail::parts) else {
            arguments.set("detail", "none");
            // What no sentence is about, but a selector may ask for.
            arguments.set("conflicts", "none");
            arguments.set("fields", "none");
            arguments.set("slot", "none");
            arguments.set("other", "none");
            arguments.set("differences", "none");
            arguments.set("proof", "none");
            return arguments;
        };
        arguments.set("detail", kind);
        for (name, value) in values {
            if let Some(number) = value.as_u64() {
                arguments.set(format!("{name}_counted"), counted_alike(number));
            }
            arguments.set(name, self.argument(&value));
        }
        arguments
    }

    /// A value as sentences take it: numbers as numbers, a day in words, of several names only that there are several.
    fn argument(&self, value: &serde_json::Value) -> FluentValue<'static> {
        match value {
            serde_json::Value::Number(number) => number.as_f64().unwrap_or_default().into(),
            serde_json::Value::Array(names) => match names.as_slice() {
                [name] => self.argument(name),
                _ => "several".into(),
            },
            serde_json::Value::String(text) => match text.parse() {
                Ok(date) => self.day(date).into(),
                Err(_) => text.clone().into(),
            },
            _ => FluentValue::None,
        }
    }

    /// A day in words, which no one reads in two ways.
    fn day(&self, date: chrono::NaiveDate) -> String {
        use chrono::Datelike;
        let mut arguments = FluentArgs::new();
        arguments.set("day", date.day());
        arguments.set("month", date.month());
        arguments.set("year", date.year());
        let entry = self
            .bundle
            .get_message("date")
            .expect("every language writes dates");
        self.render(&entry, None, &arguments)
    }
}

/// The sentences of every language, each file read when its language is first spoken.
#[derive(Debug, Default)]
pub(crate) struct Library {
    spoken: [OnceLock<Messages>; Language::ALL.len()],
}

impl Library {
    pub(crate) fn messages(&self, language: Language) -> &Messages {
        self.spoken[language as usize].get_or_init(|| Messages::new(language))
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Messages({})", self.language)
    }
}
