//! Stand-in until the intake branch lands.
#![allow(missing_docs)]
use super::{Orientation, Photo};
use crate::code::Code;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Limits {
    pub max_bytes: u64,
    pub max_pixels: u64,
    pub max_side: u32,
    pub max_memory: u64,
    pub max_scans: u32,
}
impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 25_000_000,
            max_pixels: 100_000_000,
            max_side: 20_000,
            max_memory: 1 << 30,
            max_scans: 100,
        }
    }
}
#[derive(Debug, Default)]
pub struct Workspace {}
impl Workspace {
    pub(crate) fn recycle(&mut self, _photo: Photo) {}
}
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Refusal {
    pub code: Code,
    pub detail: String,
}
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Metadata {}
#[derive(Debug)]
#[non_exhaustive]
pub struct FileFacts {
    pub format: Option<&'static str>,
    pub dimensions: Option<(u32, u32)>,
    pub orientation: Orientation,
    pub bytes: u64,
    pub metadata: Metadata,
}
#[derive(Debug)]
#[non_exhaustive]
pub struct Intake {
    pub facts: FileFacts,
    pub outcome: Result<Photo, Refusal>,
}
pub(crate) fn read(bytes: &[u8], _limits: &Limits, _workspace: &mut Workspace) -> Intake {
    let outcome = image::load_from_memory(bytes)
        .map(|p| Photo::new(p.into_rgb8(), Orientation::UPRIGHT))
        .map_err(|e| Refusal {
            code: Code::FormatUnsupported,
            detail: e.to_string(),
        });
    Intake {
        facts: FileFacts {
            format: Some("jpeg"),
            dimensions: outcome.as_ref().ok().map(|p| (p.width(), p.height())),
            orientation: Orientation::UPRIGHT,
            bytes: bytes.len() as u64,
            metadata: Metadata::default(),
        },
        outcome,
    }
}
