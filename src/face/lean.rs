//! How far a face leans, by the turns in which the network still sees it.
//!
//! The network's points hardly follow a face that leans: on photos turned by 30 degrees its eyes come to 2 to 17. Its
//! confidence does follow: it is high within about 35 degrees of upright and falls off at both ends, so that the middle of
//! the turns in which it is high is where the face is upright.

use std::sync::Arc;

use image::RgbImage;

use super::DetectedFace;
use super::detections::faces;
use super::network::Network;
use crate::geometry::{Homography, Point};
use crate::imaging::warp::warp;

/// The turns that are looked at, in degrees.
const TURNS: [f64; 9] = [-60.0, -45.0, -30.0, -15.0, 0.0, 15.0, 30.0, 45.0, 60.0];
/// The side, in pixels, of the square that is looked at in each turn, and the share of it that the face's longer side
/// takes. Larger squares see the face in more turns than the middle can be taken of.
const LOOK: u32 = 64;
const SHARE: f64 = 0.6;
/// What of the confidence counts: how far it is above this.
const FLOOR: f64 = 0.7;
/// The lean, in degrees, up to which the points are right as they are: faces that do not lean are told to by 10.
const LEVEL: f64 = 15.0;
/// The side, in pixels, of the last look, along the face.
const CLOSE: u32 = 96;

/// The same face with its points as they are seen when it is turned upright, where it leans by more than [`LEVEL`]; `None`
/// where it does not or is no more seen then. Both are in pixels of the picture.
pub(super) fn straightened(
    network: &Network,
    picture: &RgbImage,
    face: &DetectedFace,
) -> Option<DetectedFace> {
    let r = face.bounds;
    let centre = Point::new(r.x + r.width / 2.0, r.y + r.height / 2.0);
    let side = r.width.max(r.height) / SHARE;
    let look = |degrees: f64, pixels: u32| {
        let to_picture = turned(centre, side / f64::from(pixels), degrees, pixels);
        let footprint = side / f64::from(pixels);
        let seen = warp(
            picture,
            &to_picture,
            pixels,
            pixels,
            footprint,
            &Arc::default(),
        );
        let grids = network.run(seen.as_raw(), pixels as usize, pixels as usize);
        let best = faces(&grids, FLOOR).into_iter().next()?;
        Some((best, to_picture))
    };
    let lean = middle(TURNS.map(|degrees| {
        let seen = look(degrees, LOOK);
        seen.map_or(0.0, |(seen, _)| (seen.confidence - FLOOR).max(0.0))
    }))?;
    if lean.abs() <= LEVEL {
        return None;
    }
    let (seen, to_picture) = look(lean, CLOSE)?;
    let points = seen.moved(|p| to_picture.apply(p));
    Some(DetectedFace {
        bounds: face.bounds,
        confidence: face.confidence,
        ..points
    })
}

/// The turn, in degrees, in the middle of those next to the best one that count, by how much each does; `None` where none
/// does. What is seen further off, beyond turns that do not count, is something else that looks like a face.
fn middle(counts: [f64; TURNS.len()]) -> Option<f64> {
    let best = (0..counts.len()).max_by(|a, b| counts[*a].total_cmp(&counts[*b]))?;
    let before = counts[..best].iter().rposition(|count| *count <= 0.0);
    let after = counts[best..].iter().position(|count| *count <= 0.0);
    let near = before.map_or(0, |i| i + 1)..after.map_or(counts.len(), |i| best + i);
    let sum: f64 = counts[near.clone()].iter().sum();
    let moment: f64 = near.map(|i| counts[i] * TURNS[i]).sum();
    (sum > 0.0).then(|| moment / sum)
}

/// From a square of so many pixels, each `scale` pixels of the picture wide, to the picture: around `centre`, its upper
/// side leaning clockwise by so many degrees.
fn turned(centre: Point, scale: f64, degrees: f64, pixels: u32) -> Homography {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (sin, cos, half) = (sin * scale, cos * scale, f64::from(pixels) / 2.0);
    Homography::affine([
        cos,
        -sin,
        centre.x - half * (cos - sin),
        sin,
        cos,
        centre.y - half * (cos + sin),
    ])
}

#[cfg(test)]
mod tests {
    use image::{Rgb, imageops};

    use super::*;
    use crate::face::frame::FaceFrame;
    use crate::face::testing::{collins, hopper};
    use crate::face::{BuiltIn, FaceDetector, FacePicture};

    /// The portrait turned clockwise around its middle, on gray.
    fn leaning(portrait: &RgbImage, degrees: f64) -> RgbImage {
        let (w, h) = portrait.dimensions();
        let mut wide = RgbImage::from_pixel(w + 200, h + 200, Rgb([120; 3]));
        imageops::overlay(&mut wide, portrait, 100, 100);
        let (w, h) = wide.dimensions();
        let centre = Point::new(f64::from(w) / 2.0, f64::from(h) / 2.0);
        let side = w.max(h);
        let map = turned(centre, 1.0, -degrees, side);
        warp(&wide, &map, side, side, 1.0, &Arc::default()).clone()
    }

    fn roll(picture: &RgbImage) -> f64 {
        let view = FacePicture::new(picture.width(), picture.height(), picture.as_raw()).unwrap();
        let detector = BuiltIn::new();
        let face = detector.detect(view)[0];
        FaceFrame::of(&detector.refine(view, &face)).unwrap().roll
    }

    #[test]
    fn a_lean_is_told_to_within_fifteen_degrees() {
        for portrait in [hopper(), collins()] {
            for lean in [-40.0, -25.0, 25.0, 40.0] {
                let told = roll(&leaning(&portrait, lean));
                assert!((told - lean).abs() < 15.0, "{told} for {lean}");
            }
            let upright = roll(&leaning(&portrait, 0.0));
            assert!(upright.abs() < 8.0, "{upright} for an upright face");
        }
    }

    #[test]
    fn the_middle_is_that_of_the_turns_around_the_best() {
        assert_eq!(middle([0.0; 9]), None);
        assert_eq!(
            middle([0.0, 0.125, 0.25, 0.125, 0.0, 0.0, 0.125, 0.125, 0.0]),
            Some(-30.0)
        );
        let at_the_end = middle([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.2]).unwrap();
        assert!((at_the_end - 52.5).abs() < 1e-9);
    }

    #[test]
    fn what_is_no_face_is_left_as_it_is() {
        let wall = RgbImage::from_pixel(200, 160, Rgb([180, 170, 160]));
        let view = FacePicture::new(200, 160, wall.as_raw()).unwrap();
        let face = DetectedFace::new(crate::geometry::Rect::new(150.0, 20.0, 90.0, 110.0), 0.9);
        assert_eq!(BuiltIn::new().refine(view, &face), face);
    }
}
