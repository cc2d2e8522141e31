//! The promises of the search, on drawings.

use image::{Rgb, RgbImage, imageops};
use proptest::prelude::*;

use super::*;
use crate::code::Code;
use crate::geometry::Homography;

/// How far a corner may be from its true place or from where it was found on the changed picture, as a share of the
/// document's longer side: the issue asks for a mean of 0.008.
const TOLERANCE: f64 = 0.008;

/// A card on a table, seen by a camera.
#[derive(Clone, Debug)]
pub(super) struct Scene {
    /// The turn in the plane, and the tilt and its direction, in radians.
    turn: f64,
    tilt: f64,
    towards: f64,
    /// The card's longer side over the picture's width, seen from the front.
    size: f64,
    table: [u8; 3],
    card: [u8; 3],
    grain: u8,
}

const SIZE: (u32, u32) = (800, 600);
/// ID-1 with its longer side as the unit.
const CARD: (f64, f64) = (1.0, 53.98 / 85.60);

impl Scene {
    /// A card of this colour in the middle of a table of that one.
    pub(super) fn of(card: [u8; 3], table: [u8; 3]) -> Self {
        Self {
            turn: 0.1,
            tilt: 0.1,
            towards: 0.7,
            size: 0.55,
            table,
            card,
            grain: 6,
        }
    }

    /// The corners of the card on the picture, as the card is read.
    pub(super) fn quad(&self) -> Quad {
        let (w, h) = (f64::from(SIZE.0), f64::from(SIZE.1));
        let focal = w;
        let distance = focal / (self.size * w);
        let (x, y) = (CARD.0 / 2.0, CARD.1 / 2.0);
        Quad::new(
            [[-x, -y], [x, -y], [x, y], [-x, y]].map(|[x, y]: [f64; 2]| {
                let (sin, cos) = self.turn.sin_cos();
                let (x, y) = (x * cos - y * sin, x * sin + y * cos);
                // A turn about the axis in the plane that points `towards`.
                let (ax, ay) = (self.towards.cos(), self.towards.sin());
                let (along, across) = (x * ax + y * ay, y * ax - x * ay);
                let (depth, across) = (across * self.tilt.sin(), across * self.tilt.cos());
                let (x, y) = (along * ax - across * ay, along * ay + across * ax);
                let z = distance + depth;
                Point::new(w / 2.0 + focal * x / z, h / 2.0 + focal * y / z)
            }),
        )
    }

    pub(super) fn draw(&self) -> RgbImage {
        let map = Homography::from_rect(CARD.0, CARD.1, &self.quad())
            .and_then(|m| m.inverse())
            .expect("a card can be seen");
        let mut noise = 7_u32;
        let mut picture = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
            // Four samples a pixel make the edges smooth.
            let mut sum = [0u32; 3];
            for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
                let p = map.apply(Point::new(f64::from(x) + dx, f64::from(y) + dy));
                let colour = self.colour(p);
                (0..3).for_each(|c| sum[c] += u32::from(colour[c]));
            }
            Rgb(sum.map(|s| (s / 4) as u8))
        });
        for value in picture.iter_mut() {
            // Numerical Recipes' linear congruential generator.
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *value = value.saturating_add((noise >> 24) as u8 % (self.grain + 1));
        }
        picture
    }

    /// The colour at a point of the card's plane: the card has a portrait and lines of print.
    fn colour(&self, p: Point) -> [u8; 3] {
        if p.x < 0.0 || p.y < 0.0 || p.x > CARD.0 || p.y > CARD.1 {
            return self.table;
        }
        let portrait = (0.06..0.3).contains(&p.x) && (0.16..0.5).contains(&p.y);
        let line =
            (0.38..0.9).contains(&p.x) && (0.1..0.56).contains(&p.y) && (p.y * 14.0).fract() < 0.4;
        if portrait || (line && (p.x * 47.0).fract() < 0.7) {
            return self.card.map(|v| v / 3);
        }
        self.card
    }
}

fn scenes() -> impl Strategy<Value = Scene> {
    use std::f64::consts::TAU;
    (
        (0.0..TAU, 0.0..35_f64.to_radians(), 0.0..TAU, 0.45..0.6),
        (any::<bool>(), 0_u8..30, 0_u8..30, 0_u8..12),
    )
        .prop_map(|((turn, tilt, towards, size), (light, a, b, grain))| {
            let (dark, bright) = ([60 + a, 50 + b, 40 + a], [200 + a, 190 + b, 180 + b]);
            let (table, card) = if light {
                (dark, bright)
            } else {
                (bright, dark)
            };
            Scene {
                turn,
                tilt,
                towards,
                size,
                table,
                card,
                grain,
            }
        })
        // A large card that is turned upright and tilted may reach out of the picture.
        .prop_filter("the whole card is in the picture", |scene| {
            let corners = scene.quad();
            let inside = |p: &Point| {
                (4.0..f64::from(SIZE.0) - 4.0).contains(&p.x)
                    && (4.0..f64::from(SIZE.1) - 4.0).contains(&p.y)
            };
            corners.corners().iter().all(inside)
        })
}

/// The checks' own thresholds.
fn cutoffs() -> Cutoffs {
    use crate::checks::find;
    let limit = |code| find(code).threshold_for(Kind::IdFront).limit();
    Cutoffs {
        recognised: 0.0,
        document: limit(Code::DocumentNotFound),
        corner_hidden: limit(Code::DocumentCornerHidden),
    }
}

fn found(picture: &RgbImage) -> Option<Document> {
    let located = locate(picture, 1.0, Kind::IdFront, &Arc::default(), &Stop::NEVER);
    located.document(&cutoffs()).cloned()
}

fn corners(picture: &RgbImage) -> Option<Quad> {
    Some(*found(picture)?.corners())
}

/// The greatest distance between corners, whichever comes first, over the longer side.
fn apart(found: &Quad, expected: &Quad) -> f64 {
    let (f, e) = (found.corners(), expected.corners());
    let turned = |t: usize| {
        (0..4)
            .map(|i| f[(i + t) % 4].distance(e[i]))
            .fold(0.0, f64::max)
    };
    let least = (0..4).map(turned).fold(f64::INFINITY, f64::min);
    least / expected.side_lengths().into_iter().fold(0.0, f64::max)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_card_is_found_at_any_turn_and_tilt(scene in scenes()) {
        let document = found(&scene.draw()).expect("the card is found");
        let off = apart(document.corners(), &scene.quad());
        prop_assert!(off < TOLERANCE, "{off}");
        prop_assert_eq!(document.visible(&cutoffs()), [true; 4]);
        prop_assert!((document.tilt() - scene.tilt.to_degrees()).abs() < 6.0, "{}", document.tilt());
    }

    #[test]
    fn turning_and_mirroring_the_picture_turns_and_mirrors_the_corners(scene in scenes()) {
        let picture = scene.draw();
        let (w, h) = (f64::from(SIZE.0), f64::from(SIZE.1));
        let before = corners(&picture).expect("the card is found");
        let turned = corners(&imageops::rotate90(&picture)).expect("turned");
        let upside_down = corners(&imageops::rotate180(&picture)).expect("upside down");
        let mirrored = corners(&imageops::flip_horizontal(&picture)).expect("mirrored");
        let moved = |f: &dyn Fn(Point) -> Point| Quad::new(before.corners().map(f));
        prop_assert!(apart(&turned, &moved(&|p| Point::new(h - p.y, p.x))) < TOLERANCE);
        prop_assert!(apart(&upside_down, &moved(&|p| Point::new(w - p.x, h - p.y))) < TOLERANCE);
        let [a, b, c, d]: [Point; 4] = *moved(&|p| Point::new(w - p.x, p.y)).corners();
        prop_assert!(apart(&mirrored, &Quad::new([b, a, d, c])) < TOLERANCE);
    }

    #[test]
    fn scaling_and_light_leave_the_corners_in_place(scene in scenes(), scale in 0.6..1.25_f64, light in 0.4..1.1_f64) {
        let picture = scene.draw();
        let before = corners(&picture).expect("the card is found");
        let (w, h) = ((800.0 * scale) as u32, (600.0 * scale) as u32);
        let resized = imageops::resize(&picture, w, h, imageops::FilterType::Triangle);
        let found = corners(&resized).expect("at another scale").scaled(800.0 / f64::from(w));
        prop_assert!(apart(&found, &before) < TOLERANCE, "scale {}", apart(&found, &before));
        let mut lit = picture;
        lit.iter_mut().for_each(|v: &mut u8| *v = (f64::from(*v) * light).min(255.0) as u8);
        let found = corners(&lit).expect("in another light");
        prop_assert!(apart(&found, &before) < TOLERANCE, "light {}", apart(&found, &before));
    }
}

#[test]
fn an_empty_table_holds_no_document() {
    let mut scene = Scene {
        turn: 0.2,
        tilt: 0.3,
        towards: 1.0,
        size: 0.5,
        table: [150, 120, 90],
        card: [150, 120, 90],
        grain: 12,
    };
    scene.size = 0.0001;
    let picture = scene.draw();
    assert_eq!(found(&picture), None);
}

#[test]
fn a_card_that_leaves_the_picture_has_corners_outside() {
    let scene = Scene {
        turn: 0.1,
        tilt: 0.0,
        towards: 0.0,
        size: 0.55,
        table: [60, 50, 40],
        card: [210, 200, 190],
        grain: 6,
    };
    let cut = 260;
    let picture = imageops::crop_imm(&scene.draw(), cut, 0, SIZE.0 - cut, SIZE.1).to_image();
    let document = found(&picture).expect("the rest of the card is found");
    let seen = document.visible(&cutoffs());
    assert_eq!(seen.iter().filter(|seen| !**seen).count(), 2);
    assert_eq!(document.beyond, seen.map(|seen| !seen));
    assert!(document.outside() > 0.02 && document.margin() < 0.0);
}

#[test]
fn pictures_of_any_size_are_looked_at() {
    for (w, h) in [
        (1, 1),
        (2, 3),
        (1, 900),
        (900, 1),
        (5, 5),
        (341, 9),
        (1024, 3),
    ] {
        let picture = RgbImage::from_fn(w, h, |x, y| Rgb([(x * 37) as u8, (y * 91) as u8, 9]));
        let _ = locate(&picture, 1.0, Kind::Poa, &Arc::default(), &Stop::NEVER);
    }
}
