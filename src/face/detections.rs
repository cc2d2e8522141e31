//! From what the network says of each place to faces.

use super::DetectedFace;
use super::convolution::Map;
use super::network::{STRIDES, VALUES};
use crate::geometry::{Point, Rect};

/// The faces with a confidence of at least `least`, most certain first, in pixels of the network's picture.
pub(super) fn faces(grids: &[Map; 3], least: f64) -> Vec<DetectedFace> {
    let mut found: Vec<DetectedFace> = grids
        .iter()
        .zip(STRIDES)
        .flat_map(|(grid, stride)| {
            let places = grid.values.chunks_exact(VALUES).enumerate();
            places.filter_map(move |(i, values)| {
                let place = Point::new((i % grid.width) as f64, (i / grid.width) as f64);
                face(place, stride as f64, values).filter(|face| face.confidence >= least)
            })
        })
        .collect();
    // A picture of nothing but faces has fewer; the work stays bounded whatever the picture.
    found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    found.truncate(512);
    distinct(found)
}

/// Each face once, where it is seen with the most confidence; the most certain first.
pub(super) fn distinct(mut found: Vec<DetectedFace>) -> Vec<DetectedFace> {
    found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut kept: Vec<DetectedFace> = Vec::new();
    for face in found {
        if !kept.iter().any(|other| same(&face.bounds, &other.bounds)) {
            kept.push(face);
        }
    }
    kept
}

/// The face that the network sees at a place: the centre of its box and its points as shifts from the place, the sides
/// of the box as logarithms, all in strides. Wu, Peng and Yu (2023), section 3.3; the confidence is the geometric mean of
/// the class's and the object's.
fn face(place: Point, stride: f64, values: &[f32]) -> Option<DetectedFace> {
    let [class, object, x, y, width, height, points @ ..] = values else {
        return None;
    };
    let probability = |logit: &f32| 1.0 / (1.0 + (-f64::from(*logit)).exp());
    let confidence = (probability(class) * probability(object)).sqrt();
    let at = |x: &f32, y: &f32| {
        Point::new(place.x + f64::from(*x), place.y + f64::from(*y)).scaled(stride)
    };
    // A side of more than e⁸ strides would be larger than any picture.
    let [width, height] =
        [width, height].map(|side| f64::from(*side).clamp(-8.0, 8.0).exp() * stride);
    let centre = at(x, y);
    let bounds = Rect::new(
        centre.x - width / 2.0,
        centre.y - height / 2.0,
        width,
        height,
    );
    let mut points = points.chunks_exact(2).map(|p| at(&p[0], &p[1]));
    let mut next = || points.next();
    let face = DetectedFace::new(bounds, confidence)
        .with_eyes([next()?, next()?])
        .with_nose(next()?)
        .with_mouth([next()?, next()?]);
    let finite = [bounds.x, bounds.y, bounds.width, bounds.height, confidence]
        .iter()
        .all(|v| v.is_finite());
    finite.then_some(face)
}

/// Whether two boxes are of one face: they share more than 0.3 of what either covers (the usual limit of non-maximum
/// suppression for faces), or the smaller lies for the most part in the larger.
fn same(a: &Rect, b: &Rect) -> bool {
    let shared = a.intersection(b).area();
    let either = a.area() + b.area() - shared;
    shared > 0.3 * either || shared > 0.6 * a.area().min(b.area())
}
