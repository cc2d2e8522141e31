//! Intake from outside: bytes in, a photo or a refusal out.
mod counts;
mod formats;
mod jpeg;
mod metadata;
#[cfg(feature = "pdf")]
mod pdf;
mod privacy;
mod robustness;
mod support;
mod traps;
mod worst;
