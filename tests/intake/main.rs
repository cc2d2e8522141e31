//! Intake from outside: bytes in, a photo or a refusal out.
mod formats;
mod jpeg;
mod metadata;
mod privacy;
mod robustness;
mod support;
mod traps;
mod worst;
