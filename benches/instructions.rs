//! How many instructions the path from bytes to report takes, under Valgrind: the same number on every machine with
//! the same processor features, so that a change is seen where wall-clock time is too noisy.

#![expect(
    missing_docs,
    reason = "the macros of gungraun make public items without any"
)]

use std::hint::black_box;

use gungraun::prelude::*;
use gungraun::{Callgrind, EventKind};
use precheck::{Kind, Precheck, Report, Upload};

/// The budget for two megapixels, in instructions; about a tenth above what was counted when it was last set: 872 M for the
/// README's good photo, under Callgrind with the command line. Before faces, zones, displays and what an outline holds were
/// looked for it was 690 M.
const BUDGET: u64 = 960_000_000;

fn two_megapixels() -> Vec<u8> {
    precheck_benches::jpeg(2.0)
}

#[library_benchmark(
    config = LibraryBenchmarkConfig::default().tool(Callgrind::default().hard_limits([(EventKind::Ir, BUDGET)]))
)]
#[bench::id_front(setup = two_megapixels)]
fn end_to_end(bytes: Vec<u8>) -> Report {
    black_box(Precheck::default().check(&Upload::new(
        &bytes,
        Kind::IdFront,
        precheck_benches::today(),
    )))
}

library_benchmark_group!(name = budget, benchmarks = end_to_end);
main!(library_benchmark_groups = budget);
