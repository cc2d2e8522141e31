//! How long it takes to find the document in a decoded photo, the reduction to the working size included, for photos of
//! several sizes: beyond the reduction the work does not grow with the photo.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use precheck::internals::outline_of;
use precheck::{Kind, Precheck, Upload};

fn locate(c: &mut Criterion) {
    let precheck = Precheck::default();
    let mut group = c.benchmark_group("locate");
    group.sample_size(20);
    for megapixels in [1.0, 3.0, 12.0] {
        let bytes = precheck_benches::jpeg(megapixels);
        let upload = Upload::new(&bytes, Kind::IdFront, precheck_benches::today());
        group.bench_function(format!("{megapixels} megapixels"), |b| {
            b.iter_batched_ref(
                || precheck.evidence(&upload),
                |evidence| black_box(outline_of(evidence)),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, locate);
criterion_main!(benches);
