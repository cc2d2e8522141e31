//! From the bytes of an upload to an upright photo.
mod photo;
pub use photo::{Orientation, Photo};
