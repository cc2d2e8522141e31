//! Fits of least squares.

/// Where a line lies in the ribbon: a parabola over −0.5 to 0.5 along it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub(super) level: f64,
    pub(super) slope: f64,
    pub(super) bend: f64,
    /// The height of its print, in rows of the ribbon.
    pub(super) height: f64,
}

impl Line {
    pub(super) fn at(&self, x: f64) -> f64 {
        self.level + self.slope * x + self.bend * x * x
    }

    /// The straight or `bent` line through weighted points (x, y, weight), least squares; `None` where they do not tell.
    pub(super) fn through(points: &[(f64, f64, f64)], bent: bool) -> Option<Self> {
        let least = if bent { 6 } else { 3 };
        if points.iter().filter(|p| p.2 > 0.0).count() < least {
            return None;
        }
        let terms = if bent { 3 } else { 2 };
        let mut rows = [[0.0; 4]; 3];
        for &(x, y, weight) in points {
            let powers = [1.0, x, x * x];
            for i in 0..terms {
                for j in 0..terms {
                    rows[i][j] += weight * powers[i] * powers[j];
                }
                rows[i][3] += weight * powers[i] * y;
            }
        }
        let [level, slope, bend] = solve(rows, terms)?;
        Some(Self {
            level,
            slope,
            bend,
            height: 0.0,
        })
    }
}
/// The solution of the first `terms` equations, the others zero; `None` where there is none.
pub(super) fn solve(mut rows: [[f64; 4]; 3], terms: usize) -> Option<[f64; 3]> {
    for i in 0..terms {
        let pivot = (i..terms).max_by(|&a, &b| rows[a][i].abs().total_cmp(&rows[b][i].abs()))?;
        rows.swap(i, pivot);
        if rows[i][i].abs() < 1e-12 {
            return None;
        }
        for k in 0..terms {
            if k != i {
                let factor = rows[k][i] / rows[i][i];
                let pivot = rows[i];
                for (value, above) in rows[k].iter_mut().zip(pivot).skip(i) {
                    *value -= factor * above;
                }
            }
        }
    }
    Some(std::array::from_fn(|i| {
        if i < terms {
            rows[i][3] / rows[i][i]
        } else {
            0.0
        }
    }))
}
