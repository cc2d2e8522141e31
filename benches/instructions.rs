//! How many instructions each stage takes on a photo as cameras write it, under Valgrind: the same number on every machine with
//! the same processor features, so that a change is seen where wall-clock time is too noisy. A stage above its budget fails.
//!
//! `cargo bench -p precheck-benches --features instructions --bench instructions -- --parallel=auto`, with `gungraun-runner`
//! installed in the version of the lock file. To set the budgets anew: count, put what is counted into [`budget`].

#![expect(
    missing_docs,
    reason = "the macros of gungraun make public items without any"
)]

use std::hint::black_box;
use std::path::PathBuf;

use gungraun::prelude::*;
use gungraun::{Callgrind, EventKind};
use precheck::checks::find;
use precheck::{Code, Evidence, Kind, Precheck, Report, Upload};

/// What was counted when it was last set, in millions of instructions. What is allowed is [`SLACK`] more.
mod budget {
    /// A front, stage by stage: each with the facts of the stages before it, as [`super::STAGES`] has them.
    pub const DECODE: u64 = 479;
    pub const OUTLINE: u64 = 163;
    pub const LEGIBILITY: u64 = 124;
    pub const ORIGINALITY: u64 = 129;
    pub const SCREEN: u64 = 122;
    pub const FACE: u64 = 63;
    pub const ZONE: u64 = 36;
    pub const REST: u64 = 4;
    /// Everything after decoding, by kind.
    pub const FRONT: u64 = 639;
    pub const BACK: u64 = 629;
    pub const PASSPORT: u64 = 800;
    pub const SELFIE: u64 = 432;
    pub const POA: u64 = 1_038;
    /// The README's good photo as it is in the repository, from bytes to report, by a [`super::Precheck`] that has to make
    /// its tools and buffers first: what the command line does.
    pub const FIRST: u64 = 733;
}

/// In percent of what was counted. Other versions of the compiler and of the system's allocator make a difference of this
/// size.
const SLACK: u64 = 3;

/// The size of the photos: of the usual phone.
const MEGAPIXELS: f64 = 12.0;

/// What the judging of a front comes to, in the order in which each leaves its facts to the next.
const STAGES: [&[Code]; 6] = [
    &[Code::DocumentNotFound],
    &precheck_benches::LEGIBILITY,
    &[
        Code::ImageGrayscale,
        Code::Photocopy,
        Code::Screenshot,
        Code::PhotoOfPrint,
        Code::ImageEdited,
    ],
    &[Code::PhotoOfScreen],
    &[Code::PortraitMissing, Code::PortraitUnclear],
    &[Code::MrzCheckDigitFailed],
];

/// What is counted where, for every bench: no caches, which take half of the time.
fn within(millions: u64) -> LibraryBenchmarkConfig {
    let most = millions * (100 + SLACK) * 10_000;
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(Callgrind::with_args(["--cache-sim=no"]).hard_limits([(EventKind::Ir, most)]));
    config
}

fn file(fixture: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{fixture}.jpg"))
}

/// Makes the photos once, outside of Valgrind, under which that would take minutes.
fn make_photos() {
    for fixture in [
        "good-id-front",
        "good-id-back",
        "good-passport",
        "good-selfie",
        "good-poa",
    ] {
        let bytes = precheck_benches::camera::photo(fixture, MEGAPIXELS);
        std::fs::write(file(fixture), bytes)
            .expect("the folder for what tests make can be written");
    }
}

fn photo(fixture: &str) -> Vec<u8> {
    std::fs::read(file(fixture)).expect("it has been made")
}

/// The photo decoded.
fn decoded(fixture: &str, kind: Kind) -> (Precheck, Evidence) {
    let (precheck, bytes) = (Precheck::default(), photo(fixture));
    let evidence = precheck.evidence(&Upload::new(&bytes, kind, precheck_benches::today()));
    (precheck, evidence)
}

/// A front with the facts of all stages before this one.
fn before(stage: usize) -> (Precheck, Evidence, &'static [Code]) {
    let (precheck, evidence) = decoded("good-id-front", Kind::IdFront);
    for code in STAGES[..stage].iter().copied().flatten() {
        let _ = black_box(find(*code).measure(&evidence));
    }
    (
        precheck,
        evidence,
        STAGES.get(stage).copied().unwrap_or_default(),
    )
}

#[library_benchmark]
#[bench::front(args = ("good-id-front"), setup = photo, config = within(budget::DECODE))]
fn decode(bytes: Vec<u8>) -> Evidence {
    let upload = Upload::new(&bytes, Kind::IdFront, precheck_benches::today());
    black_box(Precheck::default().evidence(&upload))
}

#[library_benchmark]
#[bench::outline(args = (0), setup = before, config = within(budget::OUTLINE))]
#[bench::legibility(args = (1), setup = before, config = within(budget::LEGIBILITY))]
#[bench::originality(args = (2), setup = before, config = within(budget::ORIGINALITY))]
#[bench::screen(args = (3), setup = before, config = within(budget::SCREEN))]
#[bench::face(args = (4), setup = before, config = within(budget::FACE))]
#[bench::zone(args = (5), setup = before, config = within(budget::ZONE))]
fn stage(
    (precheck, evidence, codes): (Precheck, Evidence, &'static [Code]),
) -> (Precheck, Evidence) {
    for code in codes {
        let _ = black_box(find(*code).measure(&evidence));
    }
    (precheck, evidence)
}

#[library_benchmark]
#[bench::rest_of_front(args = (6), setup = before, config = within(budget::REST))]
fn rest(
    (precheck, evidence, _): (Precheck, Evidence, &'static [Code]),
) -> (Precheck, Evidence, Report) {
    let report = black_box(precheck.judge(&evidence));
    (precheck, evidence, report)
}

#[library_benchmark]
#[bench::front(args = ("good-id-front", Kind::IdFront), setup = decoded, config = within(budget::FRONT))]
#[bench::back(args = ("good-id-back", Kind::IdBack), setup = decoded, config = within(budget::BACK))]
#[bench::passport(args = ("good-passport", Kind::Passport), setup = decoded, config = within(budget::PASSPORT))]
#[bench::selfie(args = ("good-selfie", Kind::Selfie), setup = decoded, config = within(budget::SELFIE))]
#[bench::poa(args = ("good-poa", Kind::Poa), setup = decoded, config = within(budget::POA))]
fn judge((precheck, evidence): (Precheck, Evidence)) -> (Precheck, Evidence, Report) {
    let report = black_box(precheck.judge(&evidence));
    (precheck, evidence, report)
}

#[library_benchmark]
#[bench::readme(args = (2.0), setup = precheck_benches::jpeg, config = within(budget::FIRST))]
fn first(bytes: Vec<u8>) -> Report {
    let upload = Upload::new(&bytes, Kind::IdFront, precheck_benches::today());
    black_box(Precheck::default().check(&upload))
}

library_benchmark_group!(
    name = budgets,
    benchmarks = [decode, stage, rest, judge, first]
);
main!(setup = make_photos(), library_benchmark_groups = budgets);
