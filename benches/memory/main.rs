//! How much memory a check takes: the peak beside the pixels, and what a second photo still asks of the system.
//!
//! Counted as it is asked for, not as the system maps it; a buffer that grows counts as the new one beside the old one, and the
//! bytes of the upload are the caller's. Fails where a bound of [`CASES`] is exceeded.
//!
//! The goals are a peak of 1.5 × the three bytes a pixel, and no allocation above 64 kB for a second photo: above that, the
//! system's allocator gives pages back to the kernel and has them faulted in anew. Where a bound is above its goal, that is not
//! reached yet.
//!
//! With `CARGO_PROFILE_BENCH_DEBUG=line-tables-only`, `cargo bench -p precheck-benches --bench memory -- --sites` also says where
//! the large ones of a second photo come from, and which are held at the peak.

mod counted;

use std::collections::BTreeMap;
use std::process::ExitCode;

use precheck::{Kind, Precheck, Upload};

/// What is checked, and what it may take.
struct Case {
    fixture: &'static str,
    kind: Kind,
    megapixels: u32,
    /// The peak of a cold and a warm check after each other, over three bytes a pixel.
    peak: f64,
    /// The allocations of a second photo.
    number: usize,
    /// Those of them that are above 64 kB.
    large: usize,
}

const fn case(
    fixture: &'static str,
    kind: Kind,
    megapixels: u32,
    (peak, number, large): (f64, usize, usize),
) -> Case {
    Case {
        fixture,
        kind,
        megapixels,
        peak,
        number,
        large,
    }
}

/// The bounds: what was counted when they were last set, and a hundredth; of large ones none more.
const CASES: [Case; 8] = [
    case("good-id-front", Kind::IdFront, 12, (1.74, 18_200, 27)),
    case("good-id-front", Kind::IdFront, 24, (1.45, 18_400, 24)),
    case("good-id-front", Kind::IdFront, 48, (1.24, 18_300, 28)),
    case("good-id-back", Kind::IdBack, 12, (1.63, 18_100, 21)),
    case("good-passport", Kind::Passport, 12, (1.70, 19_300, 29)),
    case("good-selfie", Kind::Selfie, 12, (1.53, 9_700, 10)),
    case("good-poa", Kind::Poa, 12, (1.73, 30_100, 17)),
    case("good-poa", Kind::Poa, 24, (1.40, 29_400, 19)),
];

fn main() -> ExitCode {
    counted::begin();
    let asked = |name: &str| std::env::args().any(|argument| argument == name);
    let (quick, with_sites) = (asked("--quick"), asked("--sites"));
    println!(
        "a cold and a warm check: bytes over three a pixel, allocations of the warm one (bounds)"
    );
    println!("kind          MP      peak            kept         all     above 64 kB");
    let cases = CASES.iter().filter(|case| !quick || case.megapixels <= 12);
    // Every case is said, also after one that does not hold.
    let broken = cases.filter(|case| !holds(case, with_sites)).count();
    match broken {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Whether the bounds of the case hold.
fn holds(case: &Case, with_sites: bool) -> bool {
    let bytes = precheck_benches::camera::photo(case.fixture, f64::from(case.megapixels));
    let upload = Upload::new(&bytes, case.kind, precheck_benches::today());
    let before = counted::live();
    counted::forget_peak(with_sites);
    let precheck = Precheck::default();
    drop(precheck.check(&upload));
    counted::allocations();
    drop(precheck.check(&upload));
    let sites = counted::take_sites();
    let (number, large) = counted::allocations();
    let pixels = f64::from(case.megapixels) * 3e6;
    let share = |bytes: usize| (bytes - before) as f64 / pixels;
    let (peak, kept) = (share(counted::peak()), share(counted::live()));
    let holds = peak <= case.peak && number <= case.number && large <= case.large;
    println!(
        "{:<12}{:>4}{peak:>10.3} ({:.2}){kept:>10.3}{number:>12} ({}){large:>8} ({}){}",
        case.kind,
        case.megapixels,
        case.peak,
        case.number,
        case.large,
        if holds { "" } else { "   TOO MUCH" },
    );
    if with_sites {
        say("asked for by a second photo", sites.asked_for);
        say("held at the peak", sites.at_peak);
    }
    holds
}

/// The sums for each place, the greatest first.
fn say(what: &str, allocations: counted::Asked) {
    let mut sums = BTreeMap::<String, (usize, usize)>::new();
    for (site, size) in allocations {
        let (count, sum) = sums.entry(site).or_default();
        (*count, *sum) = (*count + 1, *sum + size);
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, (_, sum))| std::cmp::Reverse(*sum));
    println!("    {what}:");
    for (site, (count, sum)) in sums {
        println!("    {sum:>9} bytes in {count:>3}  {site}");
    }
}
