//! The pictures under `fixtures/` are the generator's: `BLESS=1 cargo test --test generate_fixtures` rewrites them,
//! without it this compares.

use std::path::PathBuf;

use precheck_tests::fixtures::{Fixture, all};

/// A clone of the project should stay quick to fetch.
const MOST_BYTES: usize = 300_000;

#[test]
fn every_fixture_is_what_the_generator_makes() {
    let only = std::env::var("ONLY").unwrap_or_default();
    let chosen = all().filter(|(name, _)| name.contains(&only));
    let wrong: Vec<_> = chosen
        .filter_map(|f| wrong_with(f).map(|why| format!("{}: {why}", f.0)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{}\nBLESS=1 rewrites the fixtures",
        wrong.join("\n")
    );
}

fn wrong_with((name, make): &Fixture) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures")
        .join(name);
    let made = make();
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent()?).expect("a folder for the fixture");
        std::fs::write(&path, &made).expect("a place for the fixture");
    }
    if made.len() > MOST_BYTES {
        return Some(format!("{} bytes are too many", made.len()));
    }
    let Ok(kept) = std::fs::read(&path) else {
        return Some("is missing".to_owned());
    };
    let same = kept == made || alike(&kept, &made);
    (!same).then(|| "differs from what the generator makes".to_owned())
}

/// Whether two files show the same: sine and logarithm round differently from one machine to the next, and a level
/// of difference here and there is not a change of the picture.
fn alike(kept: &[u8], made: &[u8]) -> bool {
    let picture = |bytes| image::load_from_memory(bytes).map(image::DynamicImage::into_rgb8);
    let (Ok(kept), Ok(made)) = (picture(kept), picture(made)) else {
        return false;
    };
    let pairs = kept.as_raw().iter().zip(made.as_raw());
    let difference: u64 = pairs.map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    kept.dimensions() == made.dimensions() && difference <= kept.as_raw().len() as u64
}
