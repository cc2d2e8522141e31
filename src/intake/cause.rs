//! Why a decoder gave up, for the integrator's log and never with a piece of the file in it.

use std::error::Error;
use std::fmt;
use std::io;

/// The longest cause, in bytes.
const LONGEST: usize = 120;

/// What a decoder said about a file, without what it quoted of the file: one line of ASCII, at most 120 characters.
///
/// Decoders put pieces of the file into their messages: the name of a chunk, a marker, a value. So of a message only
/// the words up to the first sign that a quoted piece begins with are kept. Messages that embed a text of the file
/// bare, without such a sign in front, were looked for in the error types of the decoders linked and where they write
/// their messages (zune-jpeg 0.5.15, jpeg-decoder 0.3.2, png 0.18.1, image 0.25.10, image-webp 0.2.4, tiff 0.11.3 and
/// heifer 0.3.22), and none was seen: what they embed is numbers, and names in quotes, backticks or after a colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cause(String);

impl Cause {
    /// In our own words, which quote nothing.
    pub(super) fn own(words: &'static str) -> Self {
        Self::bounded(words.to_owned())
    }

    /// What `decoder` said last, at the bottom of the chain of errors, where the reason is.
    pub(super) fn of(decoder: &'static str, error: &(dyn Error + 'static)) -> Self {
        let mut error = error;
        loop {
            // The message of an I/O error may be anything; its kind is one of a fixed list.
            if let Some(io) = reading(error) {
                return Self::said(decoder, &io.kind().to_string());
            }
            match error.source() {
                Some(source) => error = source,
                None => return Self::said(decoder, &error.to_string()),
            }
        }
    }

    /// What `decoder` said, from an error that is no [`Error`].
    pub(super) fn said(decoder: &'static str, message: &str) -> Self {
        Self::bounded(match unquoted(message) {
            "" => decoder.to_owned(),
            words => format!("{decoder}: {words}"),
        })
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    fn bounded(mut text: String) -> Self {
        debug_assert!(text.is_ascii(), "only ASCII words are kept");
        text.truncate(text.floor_char_boundary(LONGEST));
        Self(text)
    }
}

/// The I/O error that this one is or wraps without naming it as its source.
fn reading<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a io::Error> {
    if let Some(image::ImageError::IoError(io)) = error.downcast_ref() {
        return Some(io);
    }
    if let Some(png::DecodingError::IoError(io)) = error.downcast_ref() {
        return Some(io);
    }
    error.downcast_ref()
}

/// The words of a message in front of the first thing that it may quote: a digit, a quotation mark, a bracket, a colon.
fn unquoted(message: &str) -> &str {
    let plain =
        |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | ',' | '.' | '\'' | '-' | '/');
    let end = message.find(|c| !plain(c)).unwrap_or(message.len());
    let words = &message[..end];
    // A word that is cut, as `0xFF` is behind nothing and `IDAT1` behind its letters, may be a piece of what is quoted.
    let whole = match message[end..].chars().next() {
        Some(c) if c.is_ascii_digit() || c == '_' => {
            words.rfind(' ').map_or("", |space| &words[..space])
        }
        _ => words,
    };
    whole.trim_matches([' ', ',', '.', '\'', '-', '/'])
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Cause {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_quotes_is_left_out() {
        for (message, kept) in [
            ("Corrupt bitstream", "Corrupt bitstream"),
            ("CRC error: expected 0x1f have 0x2a", "CRC error"),
            (
                "Unrecognized critical chunk: ChunkType { S3CR }",
                "Unrecognized critical chunk",
            ),
            ("missing required box `Jane`", "missing required box"),
            ("tag “Jane Doe” is odd", "tag"),
            ("Jane's 3rd \"Doe\"", "Jane's"),
            ("12 pixels", ""),
            ("bad\nline", "bad"),
            ("bad marker FF00", "bad marker"),
            ("größer", "gr"),
            ("", ""),
        ] {
            assert_eq!(unquoted(message), kept, "{message}");
        }
    }

    #[test]
    fn a_cause_is_one_short_line() {
        let long = Cause::said("decoder", &"word ".repeat(100));
        assert_eq!(long.as_str().len(), LONGEST);
        assert_eq!(Cause::said("decoder", "`quoted`").as_str(), "decoder");
    }

    #[test]
    fn the_reason_lies_at_the_bottom_of_the_chain() {
        let io = || io::Error::new(io::ErrorKind::InvalidData, "Jane Doe, born 1974");
        for error in [
            Box::new(io()) as Box<dyn Error>,
            Box::new(image::ImageError::IoError(io())),
            Box::new(png::DecodingError::IoError(io())),
            Box::new(tiff::TiffError::IoError(io())),
            Box::new(jpeg_decoder::Error::Io(io())),
        ] {
            let cause = Cause::of("decoder", &*error);
            assert_eq!(cause.as_str(), "decoder: invalid data", "{error:?}");
        }
    }
}
