//! The items of a HEIF file.

use heifer::heifer_isobmff::{BoxIter, HeifFile};

use super::Found;
use crate::intake::metadata::{ColorModel, Metadata};

/// The identifier of a box with Content Credentials (C2PA 2.1, A.5).
const C2PA: [u8; 16] = *b"\xD8\xFE\xC3\xD6\x1B\x0E\x48\x3C\x92\x97\x58\x28\x87\x7E\xC4\x81";

/// The items of a HEIF file.
pub(in crate::intake::metadata) fn heic(bytes: &[u8]) -> Found {
    let Ok(file) = HeifFile::parse(bytes) else {
        return Found::default();
    };
    let id = file.primary_id;
    let coded = file.referenced_items(id, b"dimg").first().copied();
    let config = file.hevc_config(coded.unwrap_or(id)).ok().flatten();
    Found {
        exif: file.exif(id).ok().flatten(),
        xmp: file.xmp(id).ok().flatten().into_iter().collect(),
        icc: file.icc_profile(id).ok().flatten().map(<[u8]>::to_vec),
        size: file.image_size(id).ok().flatten(),
        metadata: Metadata {
            content_credentials: BoxIter::new(bytes)
                .map_while(Result::ok)
                .any(|b| b.header.box_type.0 == *b"uuid" && b.content.starts_with(&C2PA)),
            color_model: config.map(|c| match c.chroma_format {
                0 => ColorModel::Gray,
                _ => ColorModel::YCbCr,
            }),
            bit_depth: config.map(|c| c.bit_depth_luma),
            ..Metadata::default()
        },
    }
}
