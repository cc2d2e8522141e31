//! How a JPEG is coded: its tables and markers carry the hand of the program that wrote it.

use crate::intake::jpeg::frame::Frame;
use crate::intake::jpeg::markers::{APP0, DQT, Markers, Segment};

use super::ColorModel;

/// How a JPEG is coded.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct JpegFacts {
    /// The quantisation tables in the order of the file, at most 8.
    pub quantization: Vec<QuantizationTable>,
    /// Horizontal and vertical sampling factors, 1 to 4, one pair a component: `[(2, 2), (1, 1), (1, 1)]` is 4:2:0.
    pub sampling: Vec<(u8, u8)>,
    /// The number of the quantisation table of each component.
    pub tables: Vec<u8>,
    /// Whether the picture is stored from coarse to fine.
    pub progressive: bool,
    /// The number of scans.
    pub scans: u32,
    /// Whether the data can be entered in the middle.
    pub restart_markers: bool,
    /// Density of the JFIF header: unit (0 none, 1 per inch, 2 per centimetre), horizontal, vertical; `None` without
    /// such a header.
    pub jfif_density: Option<(u8, u16, u16)>,
    /// The colour transform that Adobe's segment names; `None` without such a segment.
    pub adobe_transform: Option<u8>,
    /// Whether the file lists further pictures (CIPA DC-007), as phones do for depth and gain maps.
    pub multi_picture: bool,
}

/// A quantisation table: the coarseness of each of the 64 frequencies.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuantizationTable {
    /// Its number, 0 to 3.
    pub id: u8,
    /// The divisors in natural order, row by row, not in the zigzag order of the file.
    pub values: [u16; 64],
}

impl std::fmt::Debug for QuantizationTable {
    /// Says its number: the rest are bytes of the file.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "QuantizationTable({})", self.id)
    }
}

/// T.81, figure A.6: the natural position of each of the 64 coefficients in the order of the file.
const ZIGZAG: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// The facts in the markers.
pub(super) fn read(markers: &Markers<'_>) -> JpegFacts {
    let frame = markers.frame.as_ref();
    let components = frame.map_or(&[][..], |f| &f.components);
    let jfif = segment(markers, APP0, b"JFIF\0").and_then(|p| {
        let &[unit, x1, x0, y1, y0] = p.get(7..)?.first_chunk()?;
        Some((
            unit,
            u16::from_be_bytes([x1, x0]),
            u16::from_be_bytes([y1, y0]),
        ))
    });
    JpegFacts {
        quantization: quantization(&markers.segments),
        sampling: components.iter().map(|c| c.sampling).collect(),
        tables: components.iter().map(|c| c.table).collect(),
        progressive: frame.is_some_and(|f| f.marker == 0xC2),
        scans: markers.scan_count,
        restart_markers: markers.scans.iter().any(|s| s.restarts > 0),
        jfif_density: jfif,
        adobe_transform: markers.adobe_transform(),
        multi_picture: segment(markers, APP0 + 2, b"MPF\0").is_some(),
    }
}

/// How the frame stores colours.
pub(super) fn color_model(frame: &Frame, markers: &Markers<'_>) -> Option<ColorModel> {
    match frame.components.as_slice() {
        [_] => Some(ColorModel::Gray),
        [r, g, b] if markers.has_rgb(frame) || [r.id, g.id, b.id] == *b"RGB" => {
            Some(ColorModel::Rgb)
        }
        [_, _, _] => Some(ColorModel::YCbCr),
        [_, _, _, _] => Some(ColorModel::Cmyk),
        _ => None,
    }
}

/// The payload of the first segment with this marker and start.
pub(super) fn segment<'a>(markers: &Markers<'a>, marker: u8, start: &[u8]) -> Option<&'a [u8]> {
    segments(markers, marker, start).next()
}

/// The payloads of all segments with this marker and start.
pub(super) fn segments<'a>(
    markers: &Markers<'a>,
    marker: u8,
    start: &[u8],
) -> impl Iterator<Item = &'a [u8]> {
    markers
        .segments
        .iter()
        .filter(move |s| s.marker == marker && s.payload.starts_with(start))
        .map(|s| s.payload)
}

/// T.81, B.2.4.1: a segment may hold several tables, of 8 or 16 bits.
fn quantization(segments: &[Segment<'_>]) -> Vec<QuantizationTable> {
    let mut tables = Vec::new();
    for s in segments.iter().filter(|s| s.marker == DQT) {
        let mut rest = s.payload;
        while let Some((&head, data)) = rest.split_first() {
            let wide = head >> 4 != 0;
            let Some(data) = data.split_at_checked(if wide { 128 } else { 64 }) else {
                break;
            };
            rest = data.1;
            let mut values = [0; 64];
            for (i, &natural) in ZIGZAG.iter().enumerate() {
                values[usize::from(natural)] = if wide {
                    u16::from_be_bytes([data.0[2 * i], data.0[2 * i + 1]])
                } else {
                    data.0[i].into()
                };
            }
            tables.push(QuantizationTable {
                id: head & 15,
                values,
            });
            // Four numbers exist; more tables than twice that redefine them without end.
            if tables.len() == 8 {
                return tables;
            }
        }
    }
    tables
}
