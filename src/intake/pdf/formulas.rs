//! What the functions and colour spaces of a PDF take to be built, once and each time that they are named.
//!
//! A colour space is made of others and of functions, and a function of functions: a chain of ten thousand is deeper than any
//! stack, thirty that name the next one twice are a thousand million, and a table of one bit a sample grows by thirty-two.
//! A reader builds them without a bound, so that all objects of a file are looked at before it is let.

use std::collections::HashMap;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream};
use hayro::hayro_syntax::xref::XRef;

use super::{guards, rows, streams};
use crate::intake::refusal::{Refusal, Unreadable};

/// What a function or a colour space takes, and all that it is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Made {
    /// How many functions and spaces are built.
    parts: u64,
    /// The bytes of the streams that are read.
    pub(super) read: u64,
    /// The bytes of the programs, all of which run for each colour.
    pub(super) program: u64,
}

impl Made {
    fn add(&mut self, part: Self) -> Result<(), Refusal> {
        self.parts = self.parts.saturating_add(part.parts);
        self.read = self.read.saturating_add(part.read);
        self.program = self.program.saturating_add(part.program);
        within(self.parts <= guards::PARTS)
    }
}

fn within(bound: bool) -> Result<(), Refusal> {
    let beyond = || Unreadable::TooComplex.because("pdf: functions or colours take too much");
    bound.then_some(()).ok_or_else(beyond)
}

/// Looks at functions and colour spaces.
pub(super) struct Formulas<'a> {
    xref: &'a XRef,
    /// What is known of them, by where their bytes stand; `None` while one is looked at.
    known: HashMap<usize, Option<Made>>,
    /// How many are being looked at, each within the one before.
    depth: usize,
}

/// The names that a colour space made of others begins with (ISO 32000-1, 8.6.3).
const SPACES: [&[u8]; 6] = [
    b"ICCBased",
    b"Indexed",
    b"I",
    b"Separation",
    b"DeviceN",
    b"Pattern",
];

impl<'a> Formulas<'a> {
    /// Looks at all of a file, and at the rows of its data.
    pub(super) fn of(pdf: &'a Pdf) -> Result<Self, Refusal> {
        let mut formulas = Self {
            xref: pdf.xref(),
            known: HashMap::new(),
            depth: 0,
        };
        for object in pdf.objects() {
            rows::admit(&object)?;
            let is_one = match &object {
                Object::Array(array) => is_space(array),
                Object::Dict(dict) => is_function(dict),
                Object::Stream(stream) => is_function(stream.dict()),
                _ => false,
            };
            if is_one {
                formulas.made_of(&object)?;
            }
        }
        Ok(formulas)
    }

    /// What this function, colour space or list of functions takes; of any other stream what it takes to be read.
    pub(super) fn made_of(&mut self, object: &Object<'_>) -> Result<Made, Refusal> {
        let place = match object {
            Object::Array(array) => array.data(),
            Object::Dict(dict) => dict.data(),
            Object::Stream(stream) => stream.dict().data(),
            _ => return Ok(Made::default()),
        };
        let place = place.as_ptr().addr();
        if let Some(known) = self.known.get(&place) {
            // One that is made of itself is given up by every reader.
            return Ok(known.unwrap_or_default());
        }
        within(self.depth < guards::PARTS_DEEP)?;
        self.known.insert(place, None);
        self.depth += 1;
        let made = match object {
            Object::Array(array) => self.all(array),
            Object::Dict(dict) => self.function(dict, None),
            Object::Stream(stream) => self.function(stream.dict(), Some(stream)),
            _ => Ok(Made::default()),
        };
        self.depth -= 1;
        let made = made?;
        self.known.insert(place, Some(made));
        Ok(made)
    }

    /// A colour space by its parts, or a list of functions.
    fn all(&mut self, array: &Array<'_>) -> Result<Made, Refusal> {
        let mut made = Made {
            parts: 1,
            ..Made::default()
        };
        for part in array.raw_iter() {
            let part = match part {
                MaybeRef::Ref(part) => match self.xref.get::<Object<'_>>(part.into()) {
                    Some(part) => part,
                    None => continue,
                },
                MaybeRef::NotRef(part) => part,
            };
            made.add(self.made_of(&part)?)?;
        }
        Ok(made)
    }

    fn function(&mut self, dict: &Dict<'_>, stream: Option<&Stream<'_>>) -> Result<Made, Refusal> {
        let mut made = Made {
            parts: 1,
            ..Made::default()
        };
        if let Some(stream) = stream {
            let (filters, raw) = (stream.filters(), stream.raw_data());
            let size = streams::weigh(&filters, &raw, guards::CONTENT);
            made.read = size.ok_or_else(guards::too_complex)?;
        }
        match (dict.get::<u32>(b"FunctionType".as_slice()), stream) {
            (Some(0), Some(_)) => sampled(dict, made.read)?,
            (Some(4), Some(stream)) => {
                made.program = made.read;
                program(stream, made.read)?;
            }
            (Some(_), _) => {
                if let Some(parts) = dict.get::<Array<'_>>(b"Functions".as_slice()) {
                    made.add(self.all(&parts)?)?;
                }
            }
            _ => {}
        }
        Ok(made)
    }
}

fn is_space(array: &Array<'_>) -> bool {
    let first = array.iter::<Name<'_>>().next();
    first.is_some_and(|first| SPACES.contains(&&*first))
}

fn is_function(dict: &Dict<'_>) -> bool {
    dict.contains_key(b"FunctionType")
}

/// Refuses a table of more samples than is granted, each of which takes four bytes; a value between samples is weighed of two
/// to the power of the inputs.
fn sampled(dict: &Dict<'_>, bytes: u64) -> Result<(), Refusal> {
    let bits = dict.get::<u32>(b"BitsPerSample".as_slice()).unwrap_or(1);
    within(bytes * 8 / u64::from(bits.max(1)) <= guards::SAMPLES)?;
    let domain = dict.get::<Array<'_>>(b"Domain".as_slice());
    let numbers = domain.map_or(0, |domain| {
        domain.raw_iter().take(2 * guards::INPUTS + 1).count()
    });
    within(numbers <= 2 * guards::INPUTS)
}

/// Refuses a program that is longer or deeper than is granted.
fn program(stream: &Stream<'_>, bytes: u64) -> Result<(), Refusal> {
    within(bytes <= guards::PROGRAM)?;
    let text = stream.decoded_data().unwrap_or_default();
    let blocks = text.iter().filter(|&&byte| byte == b'{').count();
    within(blocks <= guards::BLOCKS)
}
