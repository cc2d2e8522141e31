//! Any bytes, within small limits: no panic, and no memory beyond the limit (the fuzzer's own cap watches).
#![no_main]

use libfuzzer_sys::fuzz_target;
use precheck::Limits;
use precheck::internals::intake::{Workspace, read};

fuzz_target!(|bytes: &[u8]| {
    let mut limits = Limits::default();
    limits.max_pixels = 4_000_000;
    limits.max_memory = 64 << 20;
    let read = read(bytes, &limits, &mut Workspace::default());
    if let Ok(photo) = read.outcome {
        let pixels = u64::from(photo.width()) * u64::from(photo.height());
        assert!(pixels <= limits.max_pixels);
        assert_eq!(photo.to_rgb8().len() as u64, 3 * pixels);
    }
});
