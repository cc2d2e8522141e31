//! Checks the photo of an ID, a selfie or a proof of address before it is submitted to identity verification.
pub mod geometry;
mod imaging;
pub mod intake;
