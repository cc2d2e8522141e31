//! What several targets begin with alike.

use std::panic;
use std::path::Path;

use precheck::internals::intake::{Workspace, read};
use precheck::{Limits, NaiveDate, Policy, Precheck};

/// The day for which everything is judged.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

/// A judge with guards so small that a second has room for many files.
pub fn small() -> Precheck {
    let policy = "[limits]\nmax-pixels = 250_000\nmax-memory = 33_554_432";
    Precheck::new(Policy::from_toml(policy).unwrap())
}

/// Decodes a file within small guards: no panic of ours, and no picture beyond the guards.
pub fn decode(bytes: &[u8]) {
    let mut limits = Limits::default();
    limits.max_pixels = 4_000_000;
    limits.max_memory = 64 << 20;
    if let Ok(photo) = read(bytes, &limits, &mut Workspace::default()).outcome {
        let pixels = u64::from(photo.width()) * u64::from(photo.height());
        assert!(pixels <= limits.max_pixels);
        assert_eq!(photo.to_rgb8().len() as u64, 3 * pixels);
    }
}

/// Lets the library do with the panics of others' decoders what it does with them in life: each is told, and the search goes on.
/// Of itself libFuzzer ends at every panic, guarded or not. One of ours still ends it.
pub fn forgive_others() {
    let fatal = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let ours = |place: &panic::Location<'_>| {
            let path = Path::new(place.file());
            // What cargo fetched lies under `registry`, the standard library under `rustc`.
            !path.components().any(|part| part.as_os_str() == "registry")
        };
        match panic.location() {
            Some(place) if !ours(place) => eprintln!("OTHERS {place}"),
            _ => fatal(panic),
        }
    }));
}
