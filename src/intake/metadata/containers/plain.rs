//! The formats that are one record: TIFF and bitmap.

use super::Found;
use crate::intake::metadata::{
    ColorModel, Metadata,
    exif::{MAX_RECORD, Record},
};

/// A TIFF, which is an Exif record as a whole.
pub(in crate::intake::metadata) fn tiff(bytes: &[u8]) -> Found {
    Found {
        // Beyond that it would be copied only to be left aside.
        exif: (bytes.len() <= MAX_RECORD).then(|| bytes.to_vec()),
        ..Found::default()
    }
}

/// What the first page of a TIFF says beyond Exif (TIFF 6.0, section 8; XMP part 3; ICC.1, B.5; C2PA 2.1, A.6).
pub(in crate::intake::metadata) fn tiff_page(record: &Record, found: &mut Found) {
    found.size = record.number(256).zip(record.number(257));
    found.xmp.extend(record.bytes(700).map(<[u8]>::to_vec));
    found.icc = record.bytes(34675).map(<[u8]>::to_vec);
    let metadata = &mut found.metadata;
    metadata.photoshop_resources = record.bytes(34377).is_some();
    metadata.content_credentials = record.bytes(52545).is_some();
    // One bit a sample where the tag is missing.
    metadata.bit_depth = Some(record.number(258).map_or(1, |bits| bits.min(64) as u8));
    metadata.color_model = match record.number(262) {
        Some(0 | 1) => Some(ColorModel::Gray),
        Some(2) => Some(ColorModel::Rgb),
        Some(3) => Some(ColorModel::Palette),
        Some(5) => Some(ColorModel::Cmyk),
        Some(6) => Some(ColorModel::YCbCr),
        _ => None,
    };
}

/// The header of a bitmap.
pub(in crate::intake::metadata) fn bmp(bytes: &[u8]) -> Found {
    let number = |at: usize| {
        let bytes = bytes.get(at..)?.first_chunk()?;
        Some(i32::from_le_bytes(*bytes).unsigned_abs())
    };
    Found {
        size: number(18).zip(number(22)),
        metadata: Metadata {
            bit_depth: bytes.get(28).map(|&bits| if bits > 8 { 8 } else { bits }),
            color_model: bytes.get(28).map(|&bits| {
                if bits > 8 {
                    ColorModel::Rgb
                } else {
                    ColorModel::Palette
                }
            }),
            ..Metadata::default()
        },
        ..Found::default()
    }
}
