//! How long the facts about legibility take on a photo of twelve megapixels, after decoding and the search for the
//! document.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use precheck::{Code, Kind, NaiveDate, Precheck, Upload, checks};
use precheck_benches::LEGIBILITY;

/// A card with lines of print on a plain table, as a JPEG of 4032 × 3024 pixels.
fn photo() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(4032, 3024, |x, y| {
        let card = (500..3500).contains(&x) && (550..2442).contains(&y);
        let print = card
            && (700..3300).contains(&x)
            && (700..2300).contains(&y)
            && y % 120 < 55
            && (x % 38).abs_diff(y % 120 / 3) < 7;
        image::Rgb(match (card, print) {
            (_, true) => [50, 45, 60],
            (true, false) => [210, 215, 195],
            _ => [92, 70, 55],
        })
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Jpeg)
        .expect("a JPEG can hold it");
    bytes.into_inner()
}

fn legibility(criterion: &mut Criterion) {
    let bytes = photo();
    let precheck = Precheck::default();
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let upload = Upload::new(&bytes, Kind::IdFront, day);
    let located = || {
        let evidence = precheck.evidence(&upload);
        let _ = black_box(checks::find(Code::DocumentNotFound).measure(&evidence));
        evidence
    };
    criterion.bench_function("legibility/12 megapixels", |bencher| {
        bencher.iter_batched_ref(
            located,
            |evidence| {
                for code in LEGIBILITY {
                    let _ = black_box(checks::find(code).measure(evidence));
                }
            },
            BatchSize::PerIteration,
        );
    });
    for code in [Code::ImageDark, Code::GlareOnDocument, Code::ImageBlurred] {
        criterion.bench_function(&format!("legibility/{code} alone"), |bencher| {
            bencher.iter_batched_ref(
                located,
                |evidence| {
                    black_box(
                        checks::find(code)
                            .measure(evidence)
                            .is_some_and(|m| m.is_ok()),
                    )
                },
                BatchSize::PerIteration,
            );
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = legibility
}
criterion_main!(benches);
