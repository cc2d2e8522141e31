//! A PDF with any content: no panic within our own code, and no page that goes on.
#![no_main]

use libfuzzer_sys::fuzz_target;
use precheck::Limits;
use precheck::internals::pdf::read;

fuzz_target!(init: precheck_fuzz::forgive_others(), |bytes: &[u8]| {
    if let Ok(file) = read(bytes, &Limits::default()) {
        assert!(!file.pages.is_empty() && file.pages.len() <= 5);
        for page in file.pages {
            if let Ok(photo) = page.outcome {
                assert!(photo.width().max(photo.height()) <= 2401);
            }
        }
    }
});
