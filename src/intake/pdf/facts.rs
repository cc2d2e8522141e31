//! What a PDF says about itself, and what in it would act if it were let.

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro::hayro_syntax::page::Page;
use memchr::memmem::{find_iter, rfind};

use super::guards;
use crate::intake::{PdfFacts, TextEntry};

/// The longest name of a program that is kept, in bytes.
const LONGEST_NAME: usize = 200;
/// How many annotations of a page are looked at.
const NOTES: usize = 2000;

impl PdfFacts {
    /// The facts of the file as a whole.
    pub(super) fn of(pdf: &Pdf, bytes: &[u8], encrypted: bool) -> Self {
        let mut facts = Self {
            pages: u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX),
            encrypted,
            revisions: (ends(bytes).1 as u32).saturating_sub(1),
            ..Self::default()
        };
        let Some(catalogue) = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()) else {
            return facts;
        };
        let mut left = guards::LOOKED_UP;
        if let Some(action) = catalogue.get::<Dict<'_>>(b"OpenAction".as_slice()) {
            facts.see_action(&action, 0, &mut left);
        }
        facts.see_triggers(&catalogue, &mut left);
        let names = catalogue
            .get::<Dict<'_>>(b"Names".as_slice())
            .unwrap_or_default();
        facts.scripts |= names.contains_key(b"JavaScript");
        facts.embedded_files |= names.contains_key(b"EmbeddedFiles")
            || catalogue.contains_key(b"AF")
            || catalogue.contains_key(b"Collection");
        facts
    }

    /// Adds what a page holds.
    pub(super) fn see_page(&mut self, page: &Page<'_>) {
        let mut left = guards::LOOKED_UP;
        self.see_triggers(page.raw(), &mut left);
        let notes = page.raw().get::<Array<'_>>(b"Annots".as_slice());
        for note in notes.iter().flat_map(|n| n.iter::<Dict<'_>>()).take(NOTES) {
            if !spend(&mut left, &note) {
                return;
            }
            self.see_triggers(&note, &mut left);
            if let Some(action) = note.get::<Dict<'_>>(b"A".as_slice()) {
                self.see_action(&action, 0, &mut left);
            }
            let subtype = note.get::<Name<'_>>(b"Subtype".as_slice());
            self.embedded_files |= subtype.as_deref() == Some(b"FileAttachment");
            self.scripts |= subtype.as_deref() == Some(b"RichMedia");
        }
    }

    /// Additional actions, each under the name of what sets it off.
    fn see_triggers(&mut self, owner: &Dict<'_>, left: &mut u64) {
        let triggers = owner.get::<Dict<'_>>(b"AA".as_slice()).unwrap_or_default();
        for name in triggers.keys().take(32) {
            if let Some(action) = triggers.get::<Dict<'_>>(name) {
                self.see_action(&action, 0, left);
            }
        }
    }

    fn see_action(&mut self, action: &Dict<'_>, depth: usize, left: &mut u64) {
        if !spend(left, action) {
            return;
        }
        match action.get::<Name<'_>>(b"S".as_slice()).as_deref() {
            Some(b"JavaScript" | b"Rendition") => self.scripts = true,
            Some(b"Launch" | b"SubmitForm" | b"ImportData" | b"GoToR") => self.launches = true,
            Some(b"GoToE") => self.embedded_files = true,
            _ => {}
        }
        self.scripts |= action.contains_key(b"JS");
        if let Some(next) = action
            .get::<Dict<'_>>(b"Next".as_slice())
            .filter(|_| depth < 8)
        {
            self.see_action(&next, depth + 1, left);
        }
    }
}

/// Takes what reading this anew costs out of what is left; whether there was as much.
fn spend(left: &mut u64, dict: &Dict<'_>) -> bool {
    let size = dict.data().len() as u64;
    let enough = size <= *left;
    *left = left.saturating_sub(size);
    enough
}

/// The programs that the file names, under the keywords by which the checks know them.
pub(super) fn programs(pdf: &Pdf) -> Vec<TextEntry> {
    let entry = |keyword: &str, text: &Option<std::boxed::Box<[u8]>>| {
        let text = readable(text.as_deref()?)?;
        Some(TextEntry {
            keyword: keyword.to_owned(),
            text,
        })
    };
    let metadata = pdf.metadata();
    let named = [
        entry("Creator", &metadata.creator),
        entry("Software", &metadata.producer),
    ];
    named.into_iter().flatten().collect()
}

/// A text string (ISO 32000-1, 7.9.2.2): UTF-16 behind a byte order mark, else one byte a letter.
fn readable(bytes: &[u8]) -> Option<String> {
    let bytes = &bytes[..bytes.len().min(LONGEST_NAME)];
    let text: String = match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest
                .as_chunks::<2>()
                .0
                .iter()
                .map(|pair| u16::from_be_bytes(*pair));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        _ => bytes.iter().map(|&b| char::from(b)).collect(),
    };
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Where the first version of the file ends, behind its `%%EOF`, and how many versions there are. A file that is laid out for
/// the web ("linearised") has such an end behind its first page as well, which is no version.
fn ends(bytes: &[u8]) -> (Option<usize>, usize) {
    let ends = || find_iter(bytes, b"%%EOF").map(|at| at + 5);
    let head = &bytes[..bytes.len().min(2048)];
    let count = ends().count();
    let linearised = memchr::memmem::find(head, b"/Linearized").is_some() && count > 1;
    let passed_over = usize::from(linearised);
    (ends().nth(passed_over), count - passed_over)
}

/// The objects that a page's content is written in, where a later version of the file wrote them anew or added them.
pub(super) fn rewritten(page: &Page<'_>, bytes: &[u8]) -> bool {
    let (Some(first), 2..) = ends(bytes) else {
        return false;
    };
    content_objects(page).iter().any(|id| {
        let head = format!("{} {} obj", id.obj_number, id.gen_number);
        rfind(bytes, head.as_bytes()).is_some_and(|at| {
            let whole = at == 0 || !bytes[at - 1].is_ascii_digit();
            whole && at > first
        })
    })
}

fn content_objects(page: &Page<'_>) -> Vec<ObjectIdentifier> {
    match page.raw().get::<Object<'_>>(b"Contents".as_slice()) {
        Some(Object::Stream(stream)) => vec![stream.obj_id()],
        Some(Object::Array(parts)) => {
            let parts = parts.iter::<Stream<'_>>().take(64);
            parts.map(|part| part.obj_id()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_names_itself_in_either_encoding() {
        assert_eq!(readable(b"Brushwork 3").as_deref(), Some("Brushwork 3"));
        assert_eq!(readable(b"\xFE\xFF\0B\0\xFC").as_deref(), Some("Bü"));
        assert_eq!(readable(b" \n"), None);
    }

    #[test]
    fn the_end_of_the_first_page_of_a_file_for_the_web_is_no_version() {
        assert_eq!(ends(b"1 %%EOF 2 %%EOF\n"), (Some(7), 2));
        assert_eq!(ends(b"/Linearized 1 %%EOF 2 %%EOF\n"), (Some(27), 1));
        assert_eq!(ends(b""), (None, 0));
    }
}
