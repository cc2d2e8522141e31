//! What a reader takes to find its way in a PDF, reckoned before one tries.
//!
//! Where the table of objects is broken, a reader looks for objects everywhere, and passes over what follows each place that
//! looks like the beginning of one. Text in brackets that never close, begun anew in each line, is passed over to the end
//! of the file every time: half a megabyte takes minutes. So each beginning is followed here as a reader would, and
//! what all of them take together is bounded by the size of the file.

use memchr::memmem::{find, find_iter};

use super::guards;
use crate::intake::refusal::Refusal;

/// How often the bytes of a file may be passed over. A sound file takes three times: each object where it is announced and
/// where its dictionary begins, and the trailer once more.
const TIMES: u64 = 16;
/// What may be passed over in any file, in bytes.
const AT_LEAST: u64 = 1 << 20;
/// How deep objects may lie in each other: hayro's own bound.
const DEPTH: usize = 512;

/// Refuses a file through which there is no way at a bounded price; how many bytes its longest object has.
pub(super) fn admit(bytes: &[u8]) -> Result<u64, Refusal> {
    let mut left = (bytes.len() as u64).saturating_mul(TIMES).max(AT_LEAST);
    let mut spend = |cost: usize| -> Result<(), Refusal> {
        left = left
            .checked_sub(cost as u64)
            .ok_or_else(guards::too_complex)?;
        Ok(())
    };
    let mut longest = 0;
    for at in find_iter(bytes, b"obj").filter(|&at| is_announced(&bytes[..at])) {
        let (length, _) = object(&bytes[at + 3..]);
        longest = longest.max(length as u64);
        spend(length)?;
    }
    for at in find_iter(bytes, b"trailer") {
        spend(object(&bytes[at + 7..]).0)?;
    }
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"<<") {
        let (length, whole) = object(&bytes[at + found..]);
        spend(length)?;
        at += found + if whole { length } else { 2 };
    }
    // The end of a stream is searched for from its beginning.
    let mut end = 0;
    for at in find_iter(bytes, b"stream").filter(|&at| !bytes[..at].ends_with(b"end")) {
        if at >= end {
            end = find(&bytes[at..], b"endstream").map_or(bytes.len(), |length| at + length);
        }
        spend(end - at)?;
    }
    Ok(longest)
}

/// Whether what stands in front of the word `obj` are its numbers.
fn is_announced(front: &[u8]) -> bool {
    let blank = |&&byte: &&u8| is_blank(byte);
    front
        .iter()
        .rev()
        .find(|byte| !blank(byte))
        .is_some_and(u8::is_ascii_digit)
}

/// How far the object reaches that begins here, blanks in front of it included, and whether it ends.
fn object(bytes: &[u8]) -> (usize, bool) {
    let mut walk = Walk { bytes, at: 0 };
    walk.blanks();
    let whole = walk.object(0).is_some();
    (walk.at.min(bytes.len()), whole)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !b"()<>[]{}/%".contains(&byte)
}

/// Passes over objects (ISO 32000-1, 7.3) as leniently as the most lenient reader.
struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Walk<'_> {
    fn object(&mut self, depth: usize) -> Option<()> {
        if depth >= DEPTH {
            return None;
        }
        match self.rest() {
            [b'<', b'<', ..] => self.dictionary(depth),
            [b'[', ..] => self.array(depth),
            [b'(', ..] => self.text(),
            [b'<', ..] => {
                self.at += 1;
                self.run(|byte| byte.is_ascii_hexdigit() || is_blank(byte));
                self.take(b">")
            }
            [b'/', ..] => {
                self.at += 1;
                self.run(is_regular);
                Some(())
            }
            [byte, ..] if is_regular(*byte) => {
                self.run(is_regular);
                Some(())
            }
            _ => None,
        }
    }

    fn dictionary(&mut self, depth: usize) -> Option<()> {
        self.at += 2;
        loop {
            self.blanks();
            if self.take(b">>").is_some() {
                return Some(());
            }
            self.object(depth + 1)?;
        }
    }

    fn array(&mut self, depth: usize) -> Option<()> {
        self.at += 1;
        loop {
            self.blanks();
            if self.take(b"]").is_some() {
                return Some(());
            }
            self.object(depth + 1)?;
        }
    }

    /// Text in brackets, which may hold brackets in pairs.
    fn text(&mut self) -> Option<()> {
        let mut open = 0;
        loop {
            let found = memchr::memchr3(b'(', b')', b'\\', self.rest());
            let Some(found) = found else {
                self.at = self.bytes.len();
                return None;
            };
            self.at += found + 1;
            match self.bytes[self.at - 1] {
                b'(' => open += 1,
                b')' => open -= 1,
                _ => self.at += 1,
            }
            if open == 0 {
                return Some(());
            }
        }
    }

    /// Blanks and comments.
    fn blanks(&mut self) {
        self.run(is_blank);
        while self.take(b"%").is_some() {
            self.run(|byte| !matches!(byte, b'\n' | b'\r'));
            self.run(is_blank);
        }
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn run(&mut self, goes_on: impl Fn(u8) -> bool) {
        let rest = self.rest();
        self.at += rest
            .iter()
            .position(|&byte| !goes_on(byte))
            .unwrap_or(rest.len());
    }

    fn take(&mut self, word: &[u8]) -> Option<()> {
        self.rest().starts_with(word).then(|| self.at += word.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_passed_over_to_its_end() {
        for whole in [
            "<</A [1 0 R (x\\)(y)) <0A 0b>] /B <</C/D>> % a comment >>\n>>",
            "[]",
            "(a(b)c)",
            "/Name",
            "12.5",
            " \n<</A true null>>",
        ] {
            let followed = format!("{whole} endobj");
            assert_eq!(object(followed.as_bytes()), (whole.len(), true), "{whole}");
        }
        for open in ["<</A (b>>", "[[]", "((a)", "<0g>", "<</A"] {
            assert!(!object(open.as_bytes()).1, "{open}");
        }
        assert!(!object("[".repeat(DEPTH + 1).as_bytes()).1);
    }

    #[test]
    fn what_is_begun_anew_without_end_is_refused() {
        for piece in [
            "1 0 obj (\n",
            "<</A (\n",
            "1 0 obj %",
            "1 0 obj [",
            "<</A ",
            "trailer <</A (",
            "<<>> stream\n",
        ] {
            assert!(admit(piece.repeat(20_000).as_bytes()).is_err(), "{piece}");
        }
        let sound = "1 0 obj <</Length 3>>\nstream\nabc\nendstream\nendobj\n".repeat(20_000);
        assert_eq!(admit(sound.as_bytes()).unwrap(), 14);
    }
}
