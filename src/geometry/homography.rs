//! Projective maps.

use super::{Point, Quad};

/// A projective map of the plane, as a row-major 3 × 3 matrix.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Homography([f64; 9]);

impl Homography {
    /// The map that takes the corners of the rectangle `width` × `height` with its upper left corner at the origin to
    /// the corners of `quad`, in order; `None` where `quad` is not convex or the rectangle is empty.
    ///
    /// Closed form of Heckbert, "Fundamentals of texture mapping and image warping" (1989), section 2.2.3.
    pub(crate) fn from_rect(width: f64, height: f64, quad: &Quad) -> Option<Self> {
        if !quad.is_convex() || width <= 0.0 || height <= 0.0 {
            return None;
        }
        let [p0, p1, p2, p3] = *quad.corners();
        let (sx, sy) = (p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y);
        let (dx1, dy1) = (p1.x - p2.x, p1.y - p2.y);
        let (dx2, dy2) = (p3.x - p2.x, p3.y - p2.y);
        let det = dx1 * dy2 - dx2 * dy1;
        let (g, h) = ((sx * dy2 - dx2 * sy) / det, (dx1 * sy - sx * dy1) / det);
        let unit = [
            p1.x - p0.x + g * p1.x,
            p3.x - p0.x + h * p3.x,
            p0.x,
            p1.y - p0.y + g * p1.y,
            p3.y - p0.y + h * p3.y,
            p0.y,
            g,
            h,
            1.0,
        ];
        let m = [
            unit[0] / width,
            unit[1] / height,
            unit[2],
            unit[3] / width,
            unit[4] / height,
            unit[5],
            unit[6] / width,
            unit[7] / height,
            unit[8],
        ];
        m.iter().all(|v| v.is_finite()).then_some(Self(m))
    }

    /// The map `(x, y) → (a x + b y + c, d x + e y + f)`.
    pub(crate) const fn affine([a, b, c, d, e, f]: [f64; 6]) -> Self {
        Self([a, b, c, d, e, f, 0.0, 0.0, 1.0])
    }

    /// This map followed by `next`.
    pub(crate) fn then(&self, next: &Self) -> Self {
        let (m, n) = (&self.0, &next.0);
        Self(std::array::from_fn(|i| {
            (0..3).map(|k| n[i / 3 * 3 + k] * m[k * 3 + i % 3]).sum()
        }))
    }

    /// Where `point` goes. Points on the map's horizon go to infinity.
    pub(crate) fn apply(&self, point: Point) -> Point {
        let m = &self.0;
        let w = m[6] * point.x + m[7] * point.y + m[8];
        Point::new(
            (m[0] * point.x + m[1] * point.y + m[2]) / w,
            (m[3] * point.x + m[4] * point.y + m[5]) / w,
        )
    }

    /// The quadrilateral whose corners are the images of those of `quad`.
    pub(crate) fn apply_quad(&self, quad: &Quad) -> Quad {
        Quad::new(quad.corners().map(|p| self.apply(p)))
    }

    /// The map that undoes this one; `None` where it cannot be undone.
    pub(crate) fn inverse(&self) -> Option<Self> {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let adjugate = [
            e * i - f * h,
            c * h - b * i,
            b * f - c * e,
            f * g - d * i,
            a * i - c * g,
            c * d - a * f,
            d * h - e * g,
            b * g - a * h,
            a * e - b * d,
        ];
        let det = a * adjugate[0] + b * adjugate[3] + c * adjugate[6];
        let m = adjugate.map(|v| v / det);
        m.iter().all(|v| v.is_finite()).then_some(Self(m))
    }

    /// The matrix, row by row.
    pub(crate) const fn matrix(&self) -> &[f64; 9] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Rect;

    #[test]
    fn it_is_the_projection_through_the_four_corners() {
        let corners = [[3.0, -4.0], [90.0, 8.0], [99.0, 66.0], [10.0, 60.0]];
        let map = Homography::from_rect(60.0, 40.0, &Quad::new(corners.map(Point::from))).unwrap();
        let plain = imageproc::geometric_transformations::Projection::from_control_points(
            [(0.0, 0.0), (60.0, 0.0), (60.0, 40.0), (0.0, 40.0)],
            corners.map(|[x, y]| (x as f32, y as f32)),
        )
        .unwrap();
        for (x, y) in [(0.0, 0.0), (12.0, 31.0), (59.0, 7.5), (30.0, 20.0)] {
            let (u, v) = plain * (x, y);
            let there = map.apply(Point::new(f64::from(x), f64::from(y)));
            // It reckons with 24 bits.
            assert!(
                there.distance(Point::new(f64::from(u), f64::from(v))) < 1e-2,
                "{x}, {y}"
            );
        }
    }

    #[test]
    fn a_homography_takes_the_rectangle_to_the_quad_and_back() {
        let target = Quad::new(
            [
                [215.5, 198.4],
                [1246.1, 198.9],
                [1212.0, 852.4],
                [264.8, 900.0],
            ]
            .map(Point::from),
        );
        let map = Homography::from_rect(85.6, 53.98, &target).unwrap();
        let card = Quad::from(Rect::new(0.0, 0.0, 85.6, 53.98));
        let back = map.inverse().unwrap();
        for (corner, expected) in card.corners().iter().zip(target.corners()) {
            assert!(map.apply(*corner).distance(*expected) < 1e-9);
            assert!(back.apply(*expected).distance(*corner) < 1e-9);
        }
    }
}
