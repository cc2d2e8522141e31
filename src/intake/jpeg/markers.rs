//! One linear pass over the markers of a JPEG file.

use std::ops::Range;

use super::frame::Frame;
use crate::intake::refusal::{Unreadable, Unsupported};
use crate::intake::{Format, Refusal};

pub(in crate::intake) const SOI: u8 = 0xD8;
pub(in crate::intake) const EOI: u8 = 0xD9;
pub(in crate::intake) const SOS: u8 = 0xDA;
pub(in crate::intake) const DQT: u8 = 0xDB;
pub(in crate::intake) const DHT: u8 = 0xC4;
pub(in crate::intake) const DRI: u8 = 0xDD;
pub(in crate::intake) const APP0: u8 = 0xE0;

/// More segments than any camera writes (a 20 MB gain map in 64 kB pieces is 300), and few enough to list.
const MAX_SEGMENTS: usize = 8192;

/// A marker segment outside of entropy-coded data.
pub(in crate::intake) struct Segment<'a> {
    /// The second byte of the marker.
    pub marker: u8,
    /// What follows the length.
    pub payload: &'a [u8],
}

/// A scan: its header and its entropy-coded data.
pub(in crate::intake) struct Scan {
    /// The number of components in it.
    pub components: usize,
    /// From its marker to the end of its data.
    pub bytes: Range<usize>,
    /// The restart markers in it.
    pub restarts: u32,
    /// Whether they count 0 to 7 in turn, as they must.
    pub in_turn: bool,
    /// The restart interval in force, in minimum coded units; 0 for none.
    pub interval: u16,
}

/// What the markers of a file say.
#[derive(Default)]
pub(in crate::intake) struct Markers<'a> {
    /// Every segment from the first to the end of the image, frame and scan headers included.
    pub segments: Vec<Segment<'a>>,
    /// How many of [`Self::segments`] precede the first scan.
    pub header: usize,
    pub frame: Option<Frame>,
    /// The scans, no more than one beyond the limit given.
    pub scans: Vec<Scan>,
    /// How many scans there are in all.
    pub scan_count: u32,
    /// Where the end-of-image marker begins; `None` where it is missing.
    pub end: Option<usize>,
}

impl<'a> Markers<'a> {
    /// Walks over the file. What contradicts the format is skipped, as the decoders do; what is missing shows in the
    /// fields.
    pub(in crate::intake) fn read(bytes: &'a [u8], max_scans: u32) -> Self {
        let mut found = Self::default();
        let mut at = start(bytes).unwrap_or(0) + 2;
        let mut interval = 0;
        while let Some(start) = next_marker(bytes, at) {
            let marker = bytes[start + 1];
            at = start + 2;
            if marker == EOI {
                found.end = Some(start);
                break;
            }
            // TEM, restarts out of place and a second start stand alone.
            if marker == 0x01 || (0xD0..=SOI).contains(&marker) {
                continue;
            }
            let Some(payload) = payload(bytes, at) else {
                break;
            };
            at += 2 + payload.len();
            if found.segments.len() == MAX_SEGMENTS {
                break;
            }
            found.segments.push(Segment { marker, payload });
            match marker {
                DRI => interval = payload.first_chunk().map_or(0, |v| u16::from_be_bytes(*v)),
                0xC0..=0xCF if !matches!(marker, DHT | 0xC8 | 0xCC) && found.frame.is_none() => {
                    found.frame = Frame::read(marker, payload);
                }
                SOS => {
                    if found.scan_count == 0 {
                        found.header = found.segments.len() - 1;
                    }
                    found.scan_count += 1;
                    let data = entropy_coded(bytes, at);
                    at = data.end;
                    if found.scan_count <= max_scans {
                        found.scans.push(Scan {
                            components: payload.first().map_or(0, |&n| usize::from(n)),
                            bytes: start..data.end,
                            restarts: data.restarts,
                            in_turn: data.in_turn,
                            interval,
                        });
                    }
                }
                _ => {}
            }
        }
        if found.scan_count == 0 {
            found.header = found.segments.len();
        }
        found
    }

    /// The frame, if the file is whole as far as markers can tell and of a kind that is read. That the end-of-image marker
    /// is missing does not tell: whether the last scan brings all of its blocks is seen when it is decoded.
    pub(super) fn whole(&self, max_scans: u32) -> Result<&Frame, Refusal> {
        let Some(frame) = &self.frame else {
            return Err(match self.end {
                Some(_) => Unreadable::NoPicture.because("jpeg markers: no frame"),
                None => Unreadable::Truncated.because("jpeg markers: no frame and no end of image"),
            });
        };
        // Arithmetic, lossless and hierarchical coding, 12-bit samples, other than gray, colour and CMYK.
        if !matches!(frame.marker, 0xC0..=0xC2)
            || frame.precision != 8
            || !matches!(frame.components.len(), 1 | 3 | 4)
        {
            return Err(Refusal::from(Unsupported::Variety(Format::Jpeg))
                .because("jpeg markers: a coding, precision or number of components not read"));
        }
        if self.scan_count == 0 {
            return Err(match self.end {
                Some(_) => Unreadable::NoPicture.because("jpeg markers: no scan"),
                None => Unreadable::Truncated.because("jpeg markers: no scan and no end of image"),
            });
        }
        if self.scan_count > max_scans {
            return Err(Unreadable::TooManyScans {
                scans: self.scan_count,
                limit: max_scans,
            }
            .into());
        }
        if !self.covers(frame) {
            return Err(Unreadable::Truncated.because("jpeg markers: scans are missing"));
        }
        Ok(frame)
    }

    /// Whether the scans bring every component, and in a progressive picture all coefficients of it to the last bit: one
    /// that stops after the first scans is sound to every decoder, and coarse.
    fn covers(&self, frame: &Frame) -> bool {
        let progressive = frame.marker == 0xC2;
        let mut missing = vec![u64::MAX; frame.components.len()];
        for scan in self.segments.iter().filter(|s| s.marker == SOS) {
            let count = scan.payload.first().map_or(0, |&n| usize::from(n));
            let Some((components, [start, end, bits, ..])) = scan
                .payload
                .get(1..)
                .and_then(|rest| rest.split_at_checked(2 * count))
            else {
                continue;
            };
            // A sequential scan brings everything, whatever its parameters say.
            let brought = match (progressive, bits & 15, *start, *end) {
                (false, ..) => u64::MAX,
                (true, 0, start @ 0..64, end @ 0..64) if start <= end => {
                    (u64::MAX >> (63 - (end - start))) << start
                }
                _ => 0,
            };
            for (component, missing) in frame.components.iter().zip(&mut missing) {
                if components.iter().step_by(2).any(|&id| id == component.id) {
                    *missing &= !brought;
                }
            }
        }
        missing.iter().all(|&m| m == 0)
    }

    /// The colour transform of the `Adobe` segment (Adobe technical note 5116): 0 none, 1 YCbCr, 2 YCCK.
    pub(in crate::intake) fn adobe_transform(&self) -> Option<u8> {
        self.segments
            .iter()
            .find(|s| s.marker == APP0 + 14 && s.payload.starts_with(b"Adobe"))
            .and_then(|s| s.payload.get(11).copied())
    }

    /// Whether three components are RGB by Adobe's segment; JFIF, which knows only YCbCr, has the last word.
    pub(in crate::intake) fn has_rgb(&self, frame: &Frame) -> bool {
        let jfif = |s: &Segment<'_>| s.marker == APP0 && s.payload.starts_with(b"JFIF\0");
        frame.components.len() == 3
            && self.adobe_transform() == Some(0)
            && !self.segments.iter().any(jfif)
    }
}

/// How many bytes before the start of a picture are passed over: what a mail's, a form's or a transfer's header leaves there
/// is shorter, and a picture that lies deeper in a file belongs to a document of another kind.
const MOST_BEFORE_START: usize = 64 << 10;

/// Where the picture begins: at the first start-of-image marker that is followed by another marker, within the first 64
/// KiB. Behind foreign bytes a frame header must follow as well, so that no stray bytes are taken for a picture.
pub(in crate::intake) fn start(bytes: &[u8]) -> Option<usize> {
    const START: [u8; 3] = [0xFF, SOI, 0xFF];
    if bytes.starts_with(&START) {
        return Some(0);
    }
    let within = &bytes[..bytes.len().min(MOST_BEFORE_START + START.len())];
    let starts = within.windows(START.len()).enumerate();
    starts
        .filter(|(_, window)| *window == START)
        .take(MOST_STARTS)
        .map(|(at, _)| at)
        .find(|at| leads_to_frame(&bytes[at + 2..]))
}

/// How many starts are followed up: a file can be full of them.
const MOST_STARTS: usize = 16;

/// Whether nothing but whole segments follow up to a frame header that can be read.
fn leads_to_frame(bytes: &[u8]) -> bool {
    const MOST_SEGMENTS: usize = 512;
    let mut at = 0;
    for _ in 0..MOST_SEGMENTS {
        while bytes.get(at..at + 2) == Some(&[0xFF, 0xFF]) {
            at += 1;
        }
        let Some(&[0xFF, marker @ 0xC0..=0xFE]) = bytes.get(at..at + 2) else {
            return false;
        };
        let Some(payload) = payload(bytes, at + 2) else {
            return false;
        };
        match marker {
            0xC0..=0xCF if !matches!(marker, DHT | 0xC8 | 0xCC) => {
                return Frame::read(marker, payload).is_some();
            }
            0xD0..=EOI | SOS => return false,
            _ => at += 4 + payload.len(),
        }
    }
    false
}

/// The position of the next marker from `at` on: an 0xFF whose next byte is neither 0x00 nor 0xFF.
fn next_marker(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += find_ff(bytes.get(at..)?)?;
        match bytes.get(at + 1)? {
            0x00 => at += 2,
            // Any number of fill bytes may precede a marker (B.1.1.2).
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

/// The position of the first 0xFF, looked for by the block, so that the search costs little beside the decoding.
fn find_ff(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 32;
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    let clean = blocks
        .iter()
        .take_while(|block| !block.iter().fold(false, |any, &b| any | (b == 0xFF)))
        .count();
    let at = clean * BLOCK;
    bytes[at..].iter().position(|&b| b == 0xFF).map(|i| at + i)
}

/// The payload of the segment whose length stands at `at`; `None` where the file ends inside.
fn payload(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let length = usize::from(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
    bytes.get(at + 2..at + length.max(2))
}

struct EntropyCoded {
    end: usize,
    restarts: u32,
    in_turn: bool,
}

/// The entropy-coded data from `at` on: to the next marker that is no restart, or to the end of the file.
fn entropy_coded(bytes: &[u8], mut at: usize) -> EntropyCoded {
    let (mut restarts, mut in_turn) = (0, true);
    while let Some(marker) = next_marker(bytes, at) {
        let kind = bytes[marker + 1];
        if !(0xD0..=0xD7).contains(&kind) {
            return EntropyCoded {
                end: marker,
                restarts,
                in_turn,
            };
        }
        in_turn &= u32::from(kind & 7) == restarts % 8;
        restarts += 1;
        at = marker + 2;
    }
    EntropyCoded {
        end: bytes.len(),
        restarts,
        in_turn,
    }
}
