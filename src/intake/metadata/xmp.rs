//! XMP (ISO 16684-1): the editing programs' record, read from its XML with a scanner that knows no more than it needs.

use std::fmt;

use super::MAX_TEXT;
use super::hidden::Hidden;

/// The editing programs' record.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Xmp {
    /// The program that made or last saved the file.
    pub creator_tool: Option<String>,
    /// The steps of the editing history, in the order of the file, at most 256.
    pub history: Vec<HistoryEvent>,
    /// Whether the file says that it was made from another one.
    pub derived: bool,
    /// The user's comment; screenshots say so here.
    pub user_comment: Option<String>,
    /// The kind of source in the vocabulary of IPTC, such as `digitalCapture` or `trainedAlgorithmicMedia`.
    pub digital_source_type: Option<String>,
}

/// A step of the editing history.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HistoryEvent {
    /// What was done: `saved`, `converted`.
    pub action: Option<String>,
    /// The program that did it.
    pub software_agent: Option<String>,
}

impl fmt::Debug for Xmp {
    /// Says what is known and never a text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            creator_tool,
            history,
            derived,
            user_comment,
            digital_source_type,
        } = self;
        f.debug_struct("Xmp")
            .field("creator_tool", &Hidden(creator_tool))
            .field("history", history)
            .field("derived", derived)
            .field("user_comment", &Hidden(user_comment))
            .field("digital_source_type", &Hidden(digital_source_type))
            .finish()
    }
}

impl fmt::Debug for HistoryEvent {
    /// Says what is known and never a text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            action,
            software_agent,
        } = self;
        f.debug_struct("HistoryEvent")
            .field("action", &Hidden(action))
            .field("software_agent", &Hidden(software_agent))
            .finish()
    }
}

/// The most of a packet that is looked into, in bytes.
const MAX_PACKET: usize = 1 << 20;

/// The most steps kept.
const MAX_EVENTS: usize = 256;

/// Reads the packets of a file, the main one first; `None` where there is none.
///
/// Prefixes of names are the ones that the specification recommends, and `xap…`, which older Adobe programs use.
pub(super) fn read<P: AsRef<[u8]>>(packets: &[P]) -> Option<Xmp> {
    let mut found = Xmp::default();
    for packet in packets {
        let packet = packet.as_ref();
        let packet = String::from_utf8_lossy(&packet[..packet.len().min(MAX_PACKET)]);
        scan(&packet, &mut found);
    }
    found
        .history
        .retain(|event| *event != HistoryEvent::default());
    (!packets.is_empty()).then_some(found)
}

/// Takes properties in both their spellings: as attributes, and as elements with text.
fn scan(packet: &str, found: &mut Xmp) {
    let mut rest = packet;
    let mut section = Section::Elsewhere;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(end) = tag_end(rest) else {
            return;
        };
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if Section::of(name.trim()) == section {
                section = Section::Elsewhere;
            }
            continue;
        }
        let (name, attributes) = tag
            .split_once(|c: char| c.is_whitespace() || c == '/')
            .unwrap_or((tag, ""));
        match Section::of(name) {
            Section::Elsewhere => {}
            entered if !tag.ends_with('/') => section = entered,
            _ => {}
        }
        match name {
            "xmpMM:DerivedFrom" | "xapMM:DerivedFrom" => found.derived = true,
            "rdf:li" if section == Section::History && found.history.len() < MAX_EVENTS => {
                found.history.push(HistoryEvent::default());
            }
            _ => {}
        }
        for (name, value) in Attributes(attributes) {
            property(name, value, section, found);
        }
        let text = &after[..after.find('<').unwrap_or(after.len())];
        if !text.trim().is_empty() {
            property(name, text, section, found);
        }
    }
}

/// What the scanner is inside of.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    History,
    Comment,
    Elsewhere,
}

impl Section {
    fn of(element: &str) -> Self {
        match element {
            "xmpMM:History" | "xapMM:History" => Self::History,
            "exif:UserComment" => Self::Comment,
            _ => Self::Elsewhere,
        }
    }
}

fn property(name: &str, value: &str, section: Section, found: &mut Xmp) {
    let text = || Some(unescape(value.trim())).filter(|t| !t.is_empty());
    let event = found
        .history
        .last_mut()
        .filter(|_| section == Section::History);
    match (name, event) {
        ("xmp:CreatorTool" | "xap:CreatorTool", _) => found.creator_tool = text(),
        ("exif:UserComment", _) => found.user_comment = text(),
        // A comment may be a list of languages; the first entry is the default one.
        ("rdf:li", _) if section == Section::Comment && found.user_comment.is_none() => {
            found.user_comment = text();
        }
        ("Iptc4xmpExt:DigitalSourceType", _) => {
            found.digital_source_type =
                text().map(|t| t.rsplit('/').next().unwrap_or_default().to_owned());
        }
        ("stEvt:action", Some(event)) => event.action = text(),
        ("stEvt:softwareAgent", Some(event)) => event.software_agent = text(),
        _ => {}
    }
}

/// The position of the `>` that ends a tag: the first outside of quotes.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    rest.bytes().position(|b| match (quote, b) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(b);
            false
        }
        (Some(q), b) if q == b => {
            quote = None;
            false
        }
        _ => false,
    })
}

/// The attributes of a tag: name and raw value.
struct Attributes<'a>(&'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, rest) = self.0.split_once('=')?;
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, rest) = rest[1..].split_once(quote)?;
        self.0 = rest;
        Some((name.trim(), value))
    }
}

/// The text with XML's five entities and numbered characters put in; cut at the length that is kept.
fn unescape(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // No entity is longer; a text of nothing but `&` is not searched to its end for each of them.
        let entity = rest.bytes().take(11).position(|b| b == b';');
        let c = entity.and_then(|end| match &rest[1..end] {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            name => {
                let number = name.strip_prefix('#')?;
                let code = match number.strip_prefix('x') {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => number.parse(),
                };
                char::from_u32(code.ok()?)
            }
        });
        match (c, entity) {
            (Some(c), Some(end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            _ => {
                out.push('&');
                rest = &rest[1..];
            }
        }
        if out.len() > MAX_TEXT {
            break;
        }
    }
    out.push_str(rest);
    out.truncate(out.floor_char_boundary(MAX_TEXT));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACKET: &str = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<!-- <xmp:CreatorTool>not this</xmp:CreatorTool> -->
<rdf:Description rdf:about="a > b" xmp:CreatorTool="Tom &amp; Jerry&#x21; 3">
<xmpMM:DerivedFrom stRef:instanceID="xmp.iid:1" stEvt:action="elsewhere"/>
<xmpMM:History><rdf:Seq>
<rdf:li stEvt:action="created" stEvt:softwareAgent='Editor "One"'/>
<rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action><stEvt:softwareAgent>Editor Two</stEvt:softwareAgent></rdf:li>
</rdf:Seq></xmpMM:History>
<exif:UserComment><rdf:Alt><rdf:li xml:lang="x-default">Screenshot</rdf:li></rdf:Alt></exif:UserComment>
<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#;

    #[test]
    fn properties_are_read_in_both_spellings() {
        let xmp = read(&[PACKET]).unwrap();
        assert_eq!(xmp.creator_tool.as_deref(), Some("Tom & Jerry! 3"));
        assert!(xmp.derived);
        let event = |action: &str, agent: &str| HistoryEvent {
            action: Some(action.into()),
            software_agent: Some(agent.into()),
        };
        assert_eq!(
            xmp.history,
            [
                event("created", r#"Editor "One""#),
                event("saved", "Editor Two")
            ]
        );
        assert_eq!(xmp.user_comment.as_deref(), Some("Screenshot"));
        assert_eq!(xmp.digital_source_type.as_deref(), Some("digitalCapture"));
    }

    #[test]
    fn a_cut_packet_gives_what_it_has() {
        for end in 0..PACKET.len() {
            let xmp = read(&[&PACKET[..end]]).unwrap();
            assert!(xmp.history.len() <= 2);
        }
        assert_eq!(read::<&str>(&[]), None);
    }
}
