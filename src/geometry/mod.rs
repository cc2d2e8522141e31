//! Points, rectangles and quadrilaterals.
//!
//! Every coordinate is in pixels of the upright image, x to the right and y down, in the continuous convention in
//! which the pixel in column `i` covers `[i, i + 1)`: its centre is `i + 0.5`, the picture spans `[0, width]`, and
//! changing the resolution is a plain multiplication.

mod angle;
mod homography;

use serde::{Deserialize, Serialize};

pub(crate) use angle::angle;
pub(crate) use homography::Homography;

/// A point in pixels of the upright image; `[x, y]` in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "[f64; 2]", into = "[f64; 2]")]
#[cfg_attr(feature = "schema", schemars(with = "[f64; 2]"))]
#[non_exhaustive]
pub struct Point {
    /// Pixels to the right of the picture's left border.
    pub x: f64,
    /// Pixels below the picture's upper border.
    pub y: f64,
}

impl Point {
    /// The point at `x` to the right and `y` down.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to `other`, in pixels.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The point `t` of the way from here (0) to `other` (1).
    pub(crate) fn lerp(self, other: Self, t: f64) -> Self {
        Self::new(
            self.x + (other.x - self.x) * t,
            self.y + (other.y - self.y) * t,
        )
    }

    /// Both coordinates multiplied by `factor`.
    pub(crate) fn scaled(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

impl From<[f64; 2]> for Point {
    fn from([x, y]: [f64; 2]) -> Self {
        Self::new(x, y)
    }
}

impl From<Point> for [f64; 2] {
    fn from(p: Point) -> Self {
        [p.x, p.y]
    }
}

/// An upright rectangle in pixels of the upright image; `[x, y, width, height]` in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "[f64; 4]", into = "[f64; 4]")]
#[cfg_attr(feature = "schema", schemars(with = "[f64; 4]"))]
#[non_exhaustive]
pub struct Rect {
    /// The left border.
    pub x: f64,
    /// The upper border.
    pub y: f64,
    /// The width; never negative.
    pub width: f64,
    /// The height; never negative.
    pub height: f64,
}

impl Rect {
    /// The rectangle from `(x, y)`, `width` to the right and `height` down; negative sizes become zero.
    #[must_use]
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width: width.max(0.0),
            height: height.max(0.0),
        }
    }

    /// The smallest rectangle around these points; empty at the origin where there are none.
    pub(crate) fn around(points: &[Point]) -> Self {
        let Some(first) = points.first() else {
            return Self::default();
        };
        let (mut low, mut high) = (*first, *first);
        for p in points {
            low = Point::new(low.x.min(p.x), low.y.min(p.y));
            high = Point::new(high.x.max(p.x), high.y.max(p.y));
        }
        Self::new(low.x, low.y, high.x - low.x, high.y - low.y)
    }

    /// The area in square pixels.
    pub(crate) fn area(&self) -> f64 {
        self.width * self.height
    }

    /// The part that both rectangles cover; empty (zero width or height) where they do not meet.
    pub(crate) fn intersection(&self, other: &Self) -> Self {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let right = (self.x + self.width).min(other.x + other.width);
        let bottom = (self.y + self.height).min(other.y + other.height);
        Self::new(x, y, right - x, bottom - y)
    }
}

impl From<[f64; 4]> for Rect {
    fn from([x, y, width, height]: [f64; 4]) -> Self {
        Self::new(x, y, width, height)
    }
}

impl From<Rect> for [f64; 4] {
    fn from(r: Rect) -> Self {
        [r.x, r.y, r.width, r.height]
    }
}

impl From<Rect> for Quad {
    fn from(r: Rect) -> Self {
        let (right, bottom) = (r.x + r.width, r.y + r.height);
        Self::new([
            Point::new(r.x, r.y),
            Point::new(right, r.y),
            Point::new(right, bottom),
            Point::new(r.x, bottom),
        ])
    }
}

/// A quadrilateral by its corners, clockwise as seen on the picture: top left, top right, bottom right, bottom left of
/// what it outlines when that is known to have a reading direction, else from the corner nearest the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Quad([Point; 4]);

impl Quad {
    /// The quadrilateral with these corners.
    #[must_use]
    pub const fn new(corners: [Point; 4]) -> Self {
        Self(corners)
    }

    /// The corners, in order.
    #[must_use]
    pub const fn corners(&self) -> &[Point; 4] {
        &self.0
    }

    /// The sides as pairs of corners: top, right, bottom, left.
    pub(crate) fn sides(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        (0..4).map(|i| (self.0[i], self.0[(i + 1) % 4]))
    }

    /// The lengths of the top, right, bottom and left side, in pixels.
    #[must_use]
    pub fn side_lengths(&self) -> [f64; 4] {
        let c = &self.0;
        [
            c[0].distance(c[1]),
            c[1].distance(c[2]),
            c[2].distance(c[3]),
            c[3].distance(c[0]),
        ]
    }

    /// The enclosed area in square pixels; positive for corners in clockwise order.
    #[must_use]
    pub fn area(&self) -> f64 {
        polygon_area(&self.0)
    }

    /// The mean of the corners.
    pub(crate) fn centre(&self) -> Point {
        let sum = |f: fn(&Point) -> f64| self.0.iter().map(f).sum::<f64>();
        Point::new(sum(|p| p.x) / 4.0, sum(|p| p.y) / 4.0)
    }

    /// Whether every turn goes the same way and no corner is degenerate.
    pub(crate) fn is_convex(&self) -> bool {
        let c = &self.0;
        (0..4).all(|i| cross(c[i], c[(i + 1) % 4], c[(i + 2) % 4]) > 1e-9)
    }

    /// The smallest upright rectangle around the corners.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        Rect::around(&self.0)
    }

    /// Whether `point` lies inside or on the border of this convex quadrilateral.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        self.sides().all(|(a, b)| cross(a, b, point) >= 0.0)
    }

    /// Every coordinate multiplied by `factor`, as when the resolution changes.
    pub(crate) fn scaled(&self, factor: f64) -> Self {
        Self(self.0.map(|p| p.scaled(factor)))
    }

    /// The part of this convex quadrilateral that lies in `window`, as its polygon; empty where they do not meet.
    pub(crate) fn clipped(&self, window: &Rect) -> Vec<Point> {
        clip(&self.0, &Quad::from(*window))
    }

    /// The area of the part of this convex quadrilateral that lies in `window`, in square pixels.
    pub(crate) fn area_within(&self, window: &Rect) -> f64 {
        polygon_area(&self.clipped(window)).max(0.0)
    }

    /// The area shared with `other` over the area covered by either (intersection over union), 0 to 1; both convex.
    #[must_use]
    pub fn iou(&self, other: &Self) -> f64 {
        let shared = polygon_area(&clip(&self.0, other)).max(0.0);
        let either = self.area() + other.area() - shared;
        if either > 0.0 {
            (shared / either).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }
}

/// Twice the signed area of the triangle; positive where `a → b → c` turns clockwise on the picture (y down).
fn cross(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// The signed area of a polygon (shoelace formula), positive for clockwise corners with y down.
fn polygon_area(corners: &[Point]) -> f64 {
    let n = corners.len();
    (0..n)
        .map(|i| corners[i].x * corners[(i + 1) % n].y - corners[(i + 1) % n].x * corners[i].y)
        .sum::<f64>()
        / 2.0
}

/// The part of `polygon` inside the convex `window` (Sutherland and Hodgman, "Reentrant polygon clipping", CACM 1974).
fn clip(polygon: &[Point], window: &Quad) -> Vec<Point> {
    let mut kept = polygon.to_vec();
    for (a, b) in window.sides() {
        let input = std::mem::take(&mut kept);
        for (i, &p) in input.iter().enumerate() {
            let q = input[(i + 1) % input.len()];
            let (dp, dq) = (cross(a, b, p), cross(a, b, q));
            if dp >= 0.0 {
                kept.push(p);
            }
            if (dp >= 0.0) != (dq >= 0.0) {
                kept.push(p.lerp(q, dp / (dp - dq)));
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quad(c: [[f64; 2]; 4]) -> Quad {
        Quad::new(c.map(Point::from))
    }

    #[test]
    fn overlap_is_measured_over_the_union() {
        let a = Quad::from(Rect::new(0.0, 0.0, 2.0, 1.0));
        let b = Quad::from(Rect::new(1.0, 0.0, 2.0, 1.0));
        assert!((a.iou(&a) - 1.0).abs() < 1e-12);
        assert!((a.iou(&b) - 1.0 / 3.0).abs() < 1e-12);
        assert!(a.iou(&Quad::from(Rect::new(5.0, 5.0, 1.0, 1.0))) < 1e-12);
    }

    #[test]
    fn a_bow_tie_is_not_convex() {
        assert!(!quad([[0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 1.0]]).is_convex());
        assert!(Quad::from(Rect::new(0.0, 0.0, 3.0, 2.0)).is_convex());
    }

    #[test]
    fn json_is_plain_arrays() {
        let q = Quad::from(Rect::new(1.0, 2.0, 3.0, 4.0));
        assert_eq!(
            serde_json::to_string(&q).unwrap(),
            "[[1.0,2.0],[4.0,2.0],[4.0,6.0],[1.0,6.0]]"
        );
    }
}
