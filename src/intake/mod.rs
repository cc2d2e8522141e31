//! From the bytes of an upload to a photo.

mod photo;
mod stub;

pub use photo::{Orientation, Photo};
pub(crate) use stub::read;
pub use stub::{FileFacts, Intake, Limits, Metadata, Refusal, Workspace};
