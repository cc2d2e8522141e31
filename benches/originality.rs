//! How long it takes to tell whether the document is the original, once the picture is decoded, reduced and the document
//! looked for: what the checks of originality add to a twelve-megapixel photo.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use precheck::checks::find;
use precheck::internals::outline_of;
use precheck::{Code, Kind, Precheck, Upload};

/// Each with the facts that the ones before it left.
const CODES: [Code; 6] = [
    Code::ImageGrayscale,
    Code::Photocopy,
    Code::Screenshot,
    Code::PhotoOfScreen,
    Code::PhotoOfPrint,
    Code::ImageEdited,
];

fn originality(c: &mut Criterion) {
    let bytes = precheck_benches::jpeg(12.0);
    let upload = Upload::new(&bytes, Kind::IdFront, precheck_benches::today());
    let precheck = Precheck::default();
    let located = || {
        let evidence = precheck.evidence(&upload);
        let _ = outline_of(&evidence);
        evidence
    };
    let mut group = c.benchmark_group("originality");
    group.sample_size(20);
    group.bench_function("all together", |b| {
        b.iter_batched(
            located,
            |evidence| {
                let found = CODES.map(|code| {
                    black_box(find(code).measure(&evidence).is_some_and(|m| m.is_ok()))
                });
                // Given back, so that freeing the picture is not timed.
                (evidence, found)
            },
            BatchSize::LargeInput,
        );
    });
    for code in CODES {
        group.bench_function(code.as_str(), |b| {
            b.iter_batched(
                located,
                |evidence| {
                    let found = black_box(find(code).measure(&evidence).is_some_and(|m| m.is_ok()));
                    (evidence, found)
                },
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, originality);
criterion_main!(benches);
