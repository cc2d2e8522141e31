//! Any bytes, within small limits: no panic, and no memory beyond the limit (the fuzzer's own cap watches).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: precheck_fuzz::forgive_others(), |bytes: &[u8]| precheck_fuzz::decode(bytes));
