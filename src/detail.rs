//! What exactly was found, as data: what sentences to the person are made of, in any language.

use serde::{Deserialize, Serialize};

/// What exactly was found, for programs and for whoever puts it into words. Append-only.
///
/// ```
/// use precheck::{Detail, Limits, Photo};
///
/// let refusal = Photo::decode(b"%PDF-1.7\n", &Limits::default()).unwrap_err();
/// assert_eq!(refusal.detail(), Detail::FormatNotRead { format: "pdf".into() });
/// assert_eq!(
///     serde_json::to_string(&refusal.detail()).unwrap(),
///     r#"{"kind":"format-not-read","format":"pdf"}"#,
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Detail {
    /// The file has no bytes at all.
    FileEmpty,
    /// The picture goes on where the file stops.
    FileTruncated,
    /// The bytes of the file contradict its format.
    FileDamaged,
    /// The file is sound and holds no picture.
    NoPicture,
    /// The picture is stored in more scans, passes over all its pixels, than are granted.
    TooManyScans {
        /// The number of scans.
        scans: u32,
        /// How many are granted.
        limit: u32,
    },
    /// The picture takes more memory to decode than is granted.
    TooMuchMemory {
        /// The memory that decoding was foretold to take, in bytes.
        bytes: u64,
        /// How much is granted, in bytes.
        limit: u64,
    },
    /// The bytes of the file tell no kind of file.
    FormatUnknown,
    /// The kind of file is known and not read.
    FormatNotRead {
        /// The kind of file, as `image.format` names it in a report: `pdf`, `gif`.
        format: String,
    },
    /// The format is read, and this rare variety of it is not: an arithmetically coded JPEG, say.
    VarietyNotRead {
        /// The format, as `image.format` names it in a report.
        format: String,
    },
    /// The file has more bytes than are granted.
    FileSize {
        /// The size of the file, in bytes.
        bytes: u64,
        /// How large it may be, in bytes.
        limit: u64,
    },
    /// The picture has more pixels than are granted.
    PixelCount {
        /// The width that the file claims, in pixels as they are stored.
        width: u32,
        /// The height that the file claims, in pixels as they are stored.
        height: u32,
        /// How many pixels it may have.
        limit: u64,
    },
    /// The picture is wider or taller than is granted.
    SideLength {
        /// The width that the file claims, in pixels as they are stored.
        width: u32,
        /// The height that the file claims, in pixels as they are stored.
        height: u32,
        /// How long its longer side may be, in pixels.
        limit: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_survives_serialisation_by_its_kind() {
        for (detail, json) in [
            (Detail::FileEmpty, r#"{"kind":"file-empty"}"#),
            (
                Detail::TooManyScans {
                    scans: 98,
                    limit: 32,
                },
                r#"{"kind":"too-many-scans","scans":98,"limit":32}"#,
            ),
            (
                Detail::SideLength {
                    width: 30_000,
                    height: 2,
                    limit: 20_000,
                },
                r#"{"kind":"side-length","width":30000,"height":2,"limit":20000}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&detail).unwrap(), json);
            assert_eq!(serde_json::from_str::<Detail>(json).unwrap(), detail);
        }
    }
}
