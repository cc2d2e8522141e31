//! Angles for histograms.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

/// The angle of a vector, 0 to 2π, to within 0.00002: Abramowitz and Stegun, "Handbook of mathematical functions" (1964), 4.4.47,
/// folded into the first octant. The standard library's, to the last bit, takes longer than all else that is done with
/// a point of an edge.
#[inline(always)]
pub(crate) fn angle(y: f32, x: f32) -> f32 {
    let (a, b) = (x.abs(), y.abs());
    let t = a.min(b) / a.max(b).max(f32::MIN_POSITIVE);
    let s = t * t;
    let part =
        t * (0.999_866 + s * (-0.330_299_5 + s * (0.180_141 + s * (-0.085_133 + s * 0.020_835_1))));
    let octant = if b > a { FRAC_PI_2 - part } else { part };
    let half = if x < 0.0 { PI - octant } else { octant };
    if y < 0.0 { TAU - half } else { half }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_near_the_angle_of_the_standard_library() {
        for i in 0..4000_u16 {
            let turn = f32::from(i) / 4000.0 * TAU;
            for length in [1e-3, 1.0, 700.0] {
                let (y, x) = (turn.sin() * length, turn.cos() * length);
                let off = (angle(y, x) - y.atan2(x).rem_euclid(TAU)).abs();
                assert!(off < 2e-5 || (TAU - off) < 2e-5, "{turn}: {off}");
            }
        }
        assert_eq!(angle(0.0, 0.0), 0.0);
    }
}
