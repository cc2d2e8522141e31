//! From bytes to report at three sizes, beside the `image` crate's own decoding of the same bytes.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use precheck::{Kind, Precheck, Upload};

fn end_to_end(c: &mut Criterion) {
    let precheck = Precheck::default();
    let mut group = c.benchmark_group("end to end");
    group.sample_size(10);
    for megapixels in [2_u32, 12, 48] {
        let bytes = precheck_benches::jpeg(f64::from(megapixels));
        let upload = Upload::new(&bytes, Kind::IdFront, precheck_benches::today());
        group.throughput(Throughput::Elements(u64::from(megapixels) * 1_000_000));
        group.bench_function(format!("{megapixels} MP/precheck"), |b| {
            b.iter(|| precheck.check(black_box(&upload)));
        });
        group.bench_function(format!("{megapixels} MP/image decodes"), |b| {
            b.iter(|| image::load_from_memory(black_box(&bytes)).expect("a sound file"));
        });
    }
    group.finish();
}

criterion_group!(benches, end_to_end);
criterion_main!(benches);
