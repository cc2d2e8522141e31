//! Painted cards, so that what is true of each is known.

use fast_image_resize::Resizer;
use image::{GrayImage, Rgb, RgbImage};
use proptest::prelude::*;

use super::*;
use crate::evidence::REDUCED_LONG_SIDE;
use crate::geometry::Point;

const WIDTH: u32 = 900;
const HEIGHT: u32 = 640;

/// Where the card lies in the pictures below.
fn corners() -> Quad {
    Quad::new([[60.0, 80.0], [842.0, 60.0], [856.0, 561.0], [52.0, 570.0]].map(Point::from))
}

/// A card with lines of strokes on colour, before a background of this level.
fn card(background: u8) -> RgbImage {
    let corners = corners();
    let to_card = crate::geometry::Homography::from_rect(85.6, 53.98, &corners)
        .and_then(|map| map.inverse())
        .unwrap();
    RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let at = Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5);
        if !corners.contains(at) {
            return Rgb([background; 3]);
        }
        let p = to_card.apply(at);
        // Letters 1.5 mm high on lines 3.5 mm apart, strokes of 0.3 mm that lean either way, with word spaces.
        let (line, height) = ((p.y / 3.5) as u32, p.y % 3.5);
        let letter = (p.x / 1.1) as u32;
        let within = p.x % 1.1;
        let bar = height < 0.3 || (1.2..1.5).contains(&height);
        let lean = if letter.is_multiple_of(2) {
            height / 2.0
        } else {
            0.75 - height / 2.0
        };
        let stroke =
            (within - lean).abs() < 0.15 || (letter.is_multiple_of(3) && bar && within < 0.8);
        let print =
            height < 1.5 && !(letter + line).is_multiple_of(7) && p.x > 6.0 && p.x < 80.0 && stroke;
        Rgb(if print { [45, 45, 60] } else { [205, 215, 190] })
    })
}

/// A photo, the same reduced, and what is known of it.
struct Measured(Photo, Lent<RgbImage>, Facts);

impl Measured {
    fn of(picture: &RgbImage, corners: Option<&Quad>, kind: Kind) -> Self {
        let (width, height) = picture.dimensions();
        let photo = Photo::from_rgb8(width, height, picture.as_raw().clone()).unwrap();
        let pool = Arc::default();
        let facts = Facts::new(&photo, corners, kind, &pool);
        let reduced = photo.reduced(REDUCED_LONG_SIDE, &mut Resizer::new(), &pool);
        Self(photo, reduced, facts)
    }

    fn facts(&self) -> Legibility<'_> {
        self.2.of(&self.0, &self.1)
    }
}

fn measured(picture: &RgbImage) -> Measured {
    Measured::of(picture, Some(&corners()), Kind::IdFront)
}

fn score(picture: &RgbImage) -> f64 {
    measured(picture).facts().score()
}

/// Every pixel of the card changed by what is added at its place in millimetres; the background stays.
fn lit(light: impl Fn(Point, [f64; 3]) -> [f64; 3]) -> RgbImage {
    let mut picture = card(90);
    let corners = corners();
    let to_card = crate::geometry::Homography::from_rect(85.6, 53.98, &corners)
        .and_then(|map| map.inverse())
        .unwrap();
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let at = Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5);
        if corners.contains(at) {
            let seen = light(to_card.apply(at), pixel.0.map(f64::from));
            pixel.0 = seen.map(|v| v.round().clamp(0.0, 255.0) as u8);
        }
    }
    picture
}

fn spot(p: Point, x: f64, y: f64, radius: f64) -> f64 {
    (-(p.distance(Point::new(x, y)) / radius).powi(2)).exp()
}

#[test]
fn a_sharp_card_is_legible_and_a_blurred_one_is_not() {
    let sharp = score(&card(90));
    let blurred = score(&image::imageops::blur(&card(90), 3.0));
    assert!(sharp > 0.6 && blurred < 0.25, "{sharp} and {blurred}");
}

#[test]
fn who_asks_for_the_light_pays_for_nothing_else() {
    let card = measured(&card(90));
    let (facts, known) = (card.facts(), &card.2);
    assert!(facts.exposure().quantile(0.95) > 0.5);
    assert!(known.coarse.get().is_some() && known.glare.get().is_none());
    assert!(known.blocks.get().is_none() && known.edges.get().is_none());
    assert!(facts.contrast() > 0.0);
    assert!(known.edges.get().is_some() && known.grain.get().is_none());
    assert!(known.lines.get().is_none() && known.parts.get().is_none());
}

#[test]
fn the_order_of_asking_changes_nothing() {
    let picture = card(90);
    let (one, other) = (measured(&picture), measured(&picture));
    let (one, other) = (one.facts(), other.facts());
    let (score, grain, light) = (one.score(), one.grain(), one.exposure().clipped());
    let again = (other.exposure().clipped(), other.grain(), other.score());
    assert_eq!((light, grain, score), again);
    assert_eq!(one.lines(), other.lines());
    assert_eq!(one.sharpness(), other.sharpness());
}

#[test]
fn the_background_changes_nothing() {
    let (dark, bright) = (score(&card(10)), score(&card(245)));
    assert!((dark - bright).abs() < 0.005, "{dark} and {bright}");
}

#[test]
fn an_outline_that_is_a_hundredth_off_changes_little() {
    let picture = card(90);
    let exact = score(&picture);
    for (dx, dy) in [(8.0, 8.0), (-8.0, 5.0), (6.0, -8.0)] {
        let moved = corners().corners().map(|c| Point::new(c.x + dx, c.y + dy));
        let off = Measured::of(&picture, Some(&Quad::new(moved)), Kind::IdFront);
        let off = off.facts().score();
        assert!((off - exact).abs() < 0.05, "{off} and {exact}");
    }
}

#[test]
fn motion_is_told_from_defocus() {
    let sharp = card(90);
    let moved = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let sum = (0..9).fold([0u32; 3], |sum, k| {
            let p = sharp.get_pixel((x + k).min(WIDTH - 1), y).0;
            std::array::from_fn(|c| sum[c] + u32::from(p[c]))
        });
        Rgb(sum.map(|s| (s / 9) as u8))
    });
    let (moved, soft) = (
        measured(&moved),
        measured(&image::imageops::blur(&sharp, 2.0)),
    );
    let [moved, soft] = [&moved, &soft].map(|m| m.facts().sharpness());
    assert!(moved.anisotropy > 1.3, "{moved:?}");
    assert!(soft.anisotropy < 1.3, "{soft:?}");
}

#[test]
fn the_soft_side_is_found() {
    let (sharp, soft) = (card(90), image::imageops::blur(&card(90), 4.0));
    let half = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        *if x < WIDTH / 2 { &sharp } else { &soft }.get_pixel(x, y)
    });
    let regions = measured(&half).facts().soft_regions();
    assert!(regions.len() >= 4, "{regions:?}");
    for region in regions {
        assert!(region.bounds().x > f64::from(WIDTH) * 0.4, "{region:?}");
    }
    assert!(measured(&sharp).facts().soft_regions().is_empty());
}

#[test]
fn the_reflection_of_a_lamp_is_glare_where_it_lies() {
    let lamp = measured(&lit(|p, c| c.map(|v| v + 900.0 * spot(p, 55.0, 25.0, 7.0))));
    let glare = lamp.facts().glare();
    assert_eq!(glare.regions.len(), 1);
    assert!((0.03..0.2).contains(&glare.share), "{}", glare.share);
    let bounds = glare.regions[0].bounds();
    assert!(
        bounds.x > 400.0 && bounds.x + bounds.width < 700.0,
        "{bounds:?}"
    );
}

#[test]
fn holograms_laminate_white_fields_margins_and_white_cards_are_no_glare() {
    struct Case(&'static str, RgbImage);
    let rainbow = |p: Point| {
        let turn = |shift: f64| 0.5 + 0.5 * (p.x / 2.5 + p.y / 4.0 + shift).sin();
        [turn(0.0), turn(2.1), turn(4.2)]
    };
    let cases = [
        Case(
            "hologram",
            lit(|p, c| {
                let light = 330.0 * spot(p, 60.0, 25.0, 10.0);
                let colour = rainbow(p);
                std::array::from_fn(|i| c[i] + light * colour[i])
            }),
        ),
        Case(
            "one bright colour",
            lit(|p, c| {
                let light = 400.0 * spot(p, 60.0, 25.0, 10.0);
                [c[0] + light, c[1] + light, c[2] - light / 4.0]
            }),
        ),
        Case(
            "laminate sheen",
            lit(|p, c| c.map(|v| v + 45.0 * spot(p, 40.0, 20.0, 25.0))),
        ),
        Case(
            "white field",
            lit(|p, c| {
                let field = (50.0..75.0).contains(&p.x) && (15.0..35.0).contains(&p.y);
                if field { [255.0; 3] } else { c }
            }),
        ),
        Case(
            "white margin",
            lit(|p, c| {
                let inside = (5.0..80.0).contains(&p.x) && (5.0..48.0).contains(&p.y);
                if inside { c } else { [255.0; 3] }
            }),
        ),
        Case(
            "white card",
            lit(|_, c| if c[0] > 100.0 { [255.0; 3] } else { c }),
        ),
    ];
    for Case(name, picture) in cases {
        let measured = measured(&picture);
        let glare = measured.facts().glare();
        assert!(glare.share < 0.005, "{name}: {glare:?}");
    }
}

#[test]
fn pictures_of_nothing_have_a_score_of_nothing() {
    for (width, height) in [(1, 1), (20, 3), (300, 200)] {
        let gray = GrayImage::from_pixel(width, height, image::Luma([128]));
        let rgb = image::DynamicImage::ImageLuma8(gray).into_rgb8();
        for kind in [Kind::IdFront, Kind::Selfie, Kind::Poa] {
            let measured = Measured::of(&rgb, None, kind);
            let facts = measured.facts();
            assert!(facts.score() < 0.001 && facts.contrast().abs() < 1e-9);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn more_blur_never_raises_the_score(sigma in 0.5f32..4.0, more in 0.3f32..3.0) {
        let once = image::imageops::blur(&card(90), sigma);
        let twice = image::imageops::blur(&once, more);
        prop_assert!(score(&twice) <= score(&once) + 0.005);
    }

    #[test]
    fn less_light_never_raises_the_score(light in 0.1f64..0.9) {
        let dark = lit(|_, c| c.map(|v| v * light));
        prop_assert!(score(&dark) <= score(&card(90)) + 0.005);
    }

    #[test]
    fn noise_never_raises_the_score(seed in any::<u64>(), sigma in 3.0f64..25.0) {
        let mut state = seed;
        let mut uniform = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f64 / f64::from(1u32 << 24)
        };
        let mut noisy = card(90);
        for value in noisy.iter_mut() {
            let gauss = (0..6).map(|_| uniform()).sum::<f64>() - 3.0;
            *value = (f64::from(*value) + sigma * 1.41 * gauss).round().clamp(0.0, 255.0) as u8;
        }
        prop_assert!(score(&noisy) <= score(&card(90)) + 0.005, "{} {}", score(&noisy), score(&card(90)));
    }
}
