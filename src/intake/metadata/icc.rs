//! ICC profiles (ICC.1): the name of a colour space.

use std::fmt;

use super::hidden::Hidden;
use super::text;

/// The colour profile that the file carries. It is not applied: samples are taken as sRGB.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColorProfile {
    /// The name of the profile, such as `Display P3`.
    pub description: Option<String>,
    /// The colour space of the samples: `RGB`, `GRAY`, `CMYK`.
    pub color_space: Option<String>,
}

impl fmt::Debug for ColorProfile {
    /// Says what is known and never a text: people name profiles after themselves and their devices.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            description,
            color_space,
        } = self;
        f.debug_struct("ColorProfile")
            .field("description", &Hidden(description))
            .field("color_space", &Hidden(color_space))
            .finish()
    }
}

/// More tags than any profile has.
const MAX_TAGS: usize = 256;

/// Reads the name of a profile; of a broken one nothing but that it is there.
pub(super) fn read(profile: &[u8]) -> ColorProfile {
    ColorProfile {
        description: description(profile),
        color_space: profile.get(16..20).and_then(text),
    }
}

/// The tag `desc` (9.2.41): plain text in version 2, UTF-16 in version 4.
fn description(profile: &[u8]) -> Option<String> {
    let count = number(profile, 128)?;
    let tag = (0..count.min(MAX_TAGS))
        .map(|i| 132 + 12 * i)
        .find(|&at| profile.get(at..at + 4) == Some(b"desc"))?;
    let value = profile.get(number(profile, tag + 4)?..)?;
    match value.get(..4)? {
        b"desc" => text(value.get(12..)?.get(..number(value, 8)?)?),
        b"mluc" => {
            let (len, at) = (number(value, 20)?, number(value, 24)?);
            let utf16 = value.get(at..at.checked_add(len.min(super::MAX_TEXT))?)?;
            let units = utf16.as_chunks::<2>().0.iter();
            let name: String = char::decode_utf16(units.map(|&unit| u16::from_be_bytes(unit)))
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect();
            text(name.as_bytes())
        }
        _ => None,
    }
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?) as usize)
}
