//! placeholder crate docs
pub mod geometry;
mod imaging;
pub mod intake;
