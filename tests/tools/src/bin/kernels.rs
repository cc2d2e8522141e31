//! How long our kernels take beside imageproc's versions of them, on the sizes that the library works on.
//!
//! Each pair is run in turns; printed are the least times of as many rounds as the argument says (default 61), which
//! whatever else the machine does disturbs least, and their ratio.

use std::hint::black_box;
use std::time::Instant;

use image::{GrayImage, Luma, Rgb, RgbImage, imageops};
use imageproc::distance_transform::Norm;
use imageproc::geometric_transformations::{Border, Interpolation, Projection, warp_into};
use imageproc::{edges, filter, gradients, hough, morphology, region_labelling};
use precheck::internals::Kernels;

/// A card with lines of print on a table.
fn scene(width: u32, height: u32) -> RgbImage {
    let (w, h) = (f64::from(width), f64::from(height));
    RgbImage::from_fn(width, height, |x, y| {
        let (u, v) = (f64::from(x) / w, f64::from(y) / h);
        let (u, v) = (u + 0.05 * v, v - 0.05 * u);
        let card = (0.15..0.85).contains(&u) && (0.15..0.8).contains(&v);
        let print = card && (v * 30.0).fract() < 0.4 && (u * 70.0).fract() < 0.4;
        let grain = (x * 7 + y * 13 + x * y % 5) as u8 % 9;
        Rgb(match (card, print) {
            (_, true) => [50, 45, 60],
            (true, false) => [210, 215, 195],
            _ => [92, 70, 55],
        }
        .map(|v: u8| v + grain))
    })
}

/// The least times of both in microseconds.
fn race(rounds: usize, mut ours: impl FnMut(), mut theirs: impl FnMut()) -> [f64; 2] {
    let time = |run: &mut dyn FnMut()| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1e6
    };
    let mut least = [f64::INFINITY; 2];
    for _ in 0..rounds {
        least[0] = least[0].min(time(&mut ours));
        least[1] = least[1].min(time(&mut theirs));
    }
    least
}

fn main() {
    let rounds = std::env::args().nth(1).and_then(|n| n.parse().ok());
    let rounds = rounds.unwrap_or(61).max(1);
    let kernels = Kernels::default();
    let say = |name: &str, [ours, theirs]: [f64; 2]| {
        println!(
            "{name}: {ours:.0} µs and {theirs:.0} µs, {:.1} times",
            theirs / ours
        );
    };

    let photo = scene(1600, 1200);
    let corners = [
        [200.0, 150.0],
        [1400.0, 180.0],
        [1380.0, 950.0],
        [190.0, 900.0],
    ];
    let (width, height) = (856_u32, 540_u32);
    let projection = Projection::from_control_points(
        corners.map(|[x, y]| (x as f32, y as f32)),
        [(0, 0), (width, 0), (width, height), (0, height)].map(|(x, y)| (x as f32, y as f32)),
    )
    .expect("the corners are convex");
    let mut out = RgbImage::new(width, height);
    say(
        "warp to 856 × 540, RGB",
        race(
            rounds,
            || {
                black_box(kernels.warp(&photo, corners, (width, height)));
            },
            || {
                let (how, border) = (Interpolation::Bilinear, Border::Replicate);
                warp_into(black_box(&photo), projection, how, border, &mut out);
            },
        ),
    );

    let small = scene(342, 256);
    say(
        "gradient at 342 × 256, RGB and Sobel of each channel",
        race(
            rounds,
            || {
                black_box(kernels.gradient(&small));
            },
            || {
                for channel in 0..3 {
                    let plane =
                        GrayImage::from_fn(342, 256, |x, y| Luma([small.get_pixel(x, y)[channel]]));
                    black_box(gradients::horizontal_sobel(&plane));
                    black_box(gradients::vertical_sobel(&plane));
                }
            },
        ),
    );
    let weights = [0.25f32, 0.5, 0.25];
    say(
        "smoothing at 342 × 256, RGB",
        race(
            rounds,
            || {
                black_box(kernels.smooth(&small));
            },
            || {
                black_box(filter::separable_filter_equal(black_box(&small), &weights));
            },
        ),
    );
    let gray = imageops::grayscale(&scene(640, 540));
    say(
        "edges at 640 × 540, gray, and Canny",
        race(
            rounds,
            || {
                black_box(kernels.edges(&gray));
            },
            || {
                black_box(edges::canny(black_box(&gray), 20.0, 60.0));
            },
        ),
    );
    let small_gray = imageops::grayscale(&small);
    say(
        "edges and straight lines at 342 × 256, and Canny and Hough",
        race(
            rounds,
            || {
                black_box(kernels.lines(&small));
            },
            || {
                let options = hough::LineDetectionOptions {
                    vote_threshold: 40,
                    suppression_radius: 8,
                };
                let canny = edges::canny(black_box(&small_gray), 20.0, 60.0);
                black_box(hough::detect_lines(&canny, options));
            },
        ),
    );
    let lamp = RgbImage::from_fn(342, 216, |x, y| {
        let away = (f64::from(x) - 200.0).hypot(f64::from(y) - 100.0);
        Rgb([(150.0 + 105.0 * (1.9 - away / 25.0).clamp(0.0, 1.0)) as u8; 3])
    });
    let mask = GrayImage::from_fn(342, 216, |x, y| {
        Luma([u8::from(lamp.get_pixel(x, y)[0] > 245) * 255])
    });
    say(
        "spots of glare at 342 × 216 with a lamp, and imageproc's part in it",
        race(
            rounds,
            || {
                black_box(kernels.spots(&lamp, 300));
            },
            || {
                let inner = morphology::erode(black_box(&mask), Norm::LInf, 1);
                let four = region_labelling::Connectivity::Four;
                black_box(region_labelling::connected_components(
                    &inner,
                    four,
                    Luma([0]),
                ));
            },
        ),
    );
    let dull = scene(342, 216);
    say(
        "the same without a lamp, where it is spared",
        race(
            rounds,
            || {
                black_box(kernels.spots(&dull, 300));
            },
            || {
                black_box(morphology::erode(black_box(&mask), Norm::LInf, 1));
            },
        ),
    );
}
