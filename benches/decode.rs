//! How long it takes from the bytes of a twelve-megapixel photo to its pixels, beside the `image` crate's own decoding
//! of the same bytes.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use image::{RgbImage, codecs::jpeg::JpegEncoder};
use precheck::internals::intake::{Workspace, read};
use precheck::{Limits, Photo};

/// The size of the usual phone photo, in pixels.
const SIZE: (u32, u32) = (4032, 3024);

/// A picture with edges, gradients and noise, so that its JPEG has a photo's share of coefficients.
fn picture() -> RgbImage {
    let mut noise = 1_u32;
    RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        // Numerical Recipes' linear congruential generator.
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (noise >> 29) as u8;
        let line = if (x / 9 + y / 23) % 7 == 0 { 60 } else { 0 };
        image::Rgb([
            (x * 160 / SIZE.0) as u8 + line + grain,
            (y * 160 / SIZE.1) as u8 + line + grain,
            120 + grain,
        ])
    })
}

fn decode(c: &mut Criterion) {
    let picture = picture();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 90)
        .encode_image(&picture)
        .expect("an RGB picture can be encoded");
    let mut png = Vec::new();
    picture
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .expect("an RGB picture can be encoded");

    let mut group = c.benchmark_group("decode");
    group.sample_size(20);
    group.throughput(Throughput::Elements(u64::from(SIZE.0) * u64::from(SIZE.1)));
    let limits = Limits::default();
    for (name, bytes) in [("jpeg", &jpeg), ("png", &png)] {
        let mut kept = Workspace::default();
        group.bench_function(format!("{name}/kept workspace"), |b| {
            b.iter(|| {
                let photo = read(black_box(bytes), &limits, &mut kept).outcome;
                kept.recycle(photo.expect("a sound file"));
            });
        });
        group.bench_function(format!("{name}/fresh workspace"), |b| {
            b.iter(|| Photo::decode(black_box(bytes), &limits).expect("a sound file"));
        });
        group.bench_function(format!("{name}/image crate"), |b| {
            b.iter(|| image::load_from_memory(black_box(bytes)).expect("a sound file"));
        });
    }
    group.finish();
}

criterion_group!(benches, decode);
criterion_main!(benches);
