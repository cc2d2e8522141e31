//! What is read of a file beside its pixels, which are turned away here: no panic, and nothing without end.
#![no_main]

use libfuzzer_sys::fuzz_target;
use precheck::Limits;
use precheck::internals::intake::{Workspace, read};

fuzz_target!(init: precheck_fuzz::forgive_others(), |bytes: &[u8]| {
    let mut limits = Limits::default();
    limits.max_pixels = 1;
    let read = read(bytes, &limits, &mut Workspace::default());
    let facts = format!("{:?}", read.facts);
    assert!(facts.len() < 1 << 20, "{} characters", facts.len());
});
