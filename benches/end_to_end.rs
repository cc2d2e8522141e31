//! From bytes to report on photos as cameras write them, beside the `image` crate's and zune-jpeg's own decoding of the same
//! bytes, and beside what is written by hand on `image` and imageproc.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use precheck::{Kind, Precheck, Upload};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;

/// What is checked: a fixture, what it is, and at how many megapixels.
const PHOTOS: [(&str, Kind, u32); 6] = [
    ("good-id-front", Kind::IdFront, 12),
    ("good-id-front", Kind::IdFront, 24),
    ("good-id-front", Kind::IdFront, 48),
    ("good-passport", Kind::Passport, 12),
    ("good-selfie", Kind::Selfie, 12),
    ("good-poa", Kind::Poa, 12),
];

fn end_to_end(c: &mut Criterion) {
    let precheck = Precheck::default();
    let mut group = c.benchmark_group("end to end");
    group.sample_size(10);
    for (fixture, kind, megapixels) in PHOTOS {
        let bytes = precheck_benches::camera::photo(fixture, f64::from(megapixels));
        let upload = Upload::new(&bytes, kind, precheck_benches::today());
        let name = format!("{fixture} {megapixels} MP");
        group.throughput(Throughput::Elements(u64::from(megapixels) * 1_000_000));
        group.bench_function(format!("{name}/precheck"), |b| {
            b.iter(|| precheck.check(black_box(&upload)));
        });
        group.bench_function(format!("{name}/image decodes"), |b| {
            b.iter(|| image::load_from_memory(black_box(&bytes)).expect("a sound file"));
        });
        group.bench_function(format!("{name}/zune-jpeg decodes"), |b| {
            b.iter(|| {
                let mut decoder = JpegDecoder::new(ZCursor::new(black_box(&bytes)));
                decoder.decode().expect("a sound file")
            });
        });
        group.bench_function(format!("{name}/recipe on image + imageproc"), |b| {
            b.iter(|| precheck_benches::recipe::check(black_box(&bytes)));
        });
    }
    group.finish();
}

criterion_group!(benches, end_to_end);
criterion_main!(benches);
