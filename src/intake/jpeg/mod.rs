//! JPEG (ITU-T T.81): our own walk over the markers, and two decoders behind it.
//!
//! Decoders are lenient where a document photo must not be: they paint what is missing. So the markers say first
//! whether the file is whole, and the decoder then gets exactly the bytes that make up the picture.
mod decode;
pub(super) mod frame;
pub(super) mod markers;
pub(super) use decode::decode;
