//! How long each check takes once the facts that it shares with others are there, and the facts themselves.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use precheck::checks::CATALOGUE;
use precheck::{Claims, Kind, Precheck, Upload};

fn checks(c: &mut Criterion) {
    let bytes = precheck_benches::jpeg(12.0);
    let upload = Upload::new(&bytes, Kind::IdFront, precheck_benches::today());
    let precheck = Precheck::default();
    let fresh = || precheck.evidence(&upload);

    let mut group = c.benchmark_group("evidence");
    group.sample_size(10);
    group.bench_function("every fact and check, after decoding", |b| {
        b.iter_batched(
            fresh,
            |evidence| black_box(precheck.judge(&evidence)),
            BatchSize::LargeInput,
        );
    });
    group.finish();

    let claims = Claims::default()
        .with_date_of_birth("1990-04-12")
        .with_issued("2021-07-01")
        .with_expiry("2031-06-30");
    c.bench_function("every check on the form", |b| {
        b.iter(|| precheck.check_claims(black_box(&claims), precheck_benches::today()));
    });

    let evidence = fresh();
    let mut group = c.benchmark_group("checks");
    group.sample_size(20);
    for check in CATALOGUE
        .iter()
        .filter(|check| check.applies_to(Kind::IdFront))
    {
        let _ = check.measure(&evidence);
        group.bench_function(check.code.as_str(), |b| {
            b.iter(|| black_box(check.measure(&evidence)))
        });
    }
    group.finish();
}

criterion_group!(benches, checks);
criterion_main!(benches);
