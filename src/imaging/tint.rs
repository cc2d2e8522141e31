//! The tint that all of a region shares: a curve over luma that drifts from side to side.

/// Steps of luma in which the tint is followed, so that a duotone or a clipped channel is still one tint.
const STEPS: usize = 24;

/// The mean colour of a cell.
pub(crate) struct Cell {
    pub(crate) column: u32,
    pub(crate) row: u32,
    /// The luma of the cell alone.
    pub(crate) tone: f32,
    /// The luma of the cell and its neighbours.
    pub(crate) luma: f32,
    /// The chroma of the cell and its neighbours: Cb and Cr of ITU-R BT.601 without their offset of 128.
    pub(crate) chroma: [f32; 2],
}

impl Cell {
    pub(crate) fn new(column: u32, row: u32, own: &[u32; 4], around: &[u32; 4]) -> Self {
        let mean = |sum: &[u32; 4]| [0, 1, 2].map(|i| sum[i] as f32 / sum[3] as f32);
        let luma = |[r, g, b]: [f32; 3]| 0.299 * r + 0.587 * g + 0.114 * b;
        let [r, g, b] = mean(around);
        let tone = luma(mean(own));
        let luma = luma([r, g, b]);
        Self {
            column,
            row,
            tone,
            luma,
            chroma: [(b - luma) * 0.564, (r - luma) * 0.713],
        }
    }
}

/// The colour of a region's paper, which is what is bright in it: what a tint of the light and one of the paper come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paper {
    /// The natural logarithm of red over blue, of linear values: lamps are warm, the sky is cool.
    pub(crate) warmth: f64,
    /// The same of the geometric mean of red and blue over green: positive for pink, negative for green.
    pub(crate) pinkness: f64,
}

/// The shares of the cells, by tone, that are taken for paper: above half of the tones stand neither print nor portrait, the
/// brightest may be a reflection.
const PAPER: (f64, f64) = (0.6, 0.98);

impl Paper {
    /// The median of the bright cells; `None` where there are none.
    pub(crate) fn of(cells: &[Cell]) -> Option<Self> {
        let tones = || cells.iter().map(|c| c.tone).collect();
        let range = percentile(tones(), PAPER.0)?..=percentile(tones(), PAPER.1)?;
        let bright = || cells.iter().filter(|c| range.contains(&c.tone));
        let median = |of: fn(&Cell) -> f32| percentile(bright().map(of).collect(), 0.5);
        let (luma, cb, cr) = (
            median(|c| c.luma)?,
            median(|c| c.chroma[0])?,
            median(|c| c.chroma[1])?,
        );
        let (red, blue) = (luma + cr / 0.713, luma + cb / 0.564);
        let green = (luma - 0.299 * red - 0.114 * blue) / 0.587;
        // The exponent of sRGB, near enough for ratios of bright values.
        let log = |v: f32| 2.2 * f64::from(v.max(1.0)).ln();
        let [red, green, blue] = [red, green, blue].map(log);
        Some(Self {
            warmth: red - blue,
            pinkness: (red + blue) / 2.0 - green,
        })
    }

    /// Whether white paper can look like this in a photo, whatever lamp or sky it lies under.
    ///
    /// Lamps and daylight lie near one line, from warm to cool: lamps sold as white keep within 0.006 of it in u′v′ (ANSI
    /// C78.377), which is 0.07 in green here, and cameras, which balance the white of what they see, leave some more: up to 0.1 in ten simulated
    /// photos of copies. Along the line they leave up to 0.2.
    pub(crate) fn can_be_white(self) -> bool {
        const MOST_PINK_OR_GREEN: f64 = 0.115;
        const WARMTH: std::ops::RangeInclusive<f64> = -0.4..=0.6;
        self.pinkness.abs() <= MOST_PINK_OR_GREEN && WARMTH.contains(&self.warmth)
    }
}

/// The chroma of each cell without the common tint. A knot of the tint's curve that strays farther than `bend` from a
/// straight line over luma is a colour of its own, and stays.
#[inline(always)]
pub(crate) fn without_tint(cells: &[Cell], bend: f32) -> Vec<[f32; 2]> {
    without_curve(cells, without_drift(cells), bend)
}

/// Chroma without the tint that grows with luma and drifts linearly over the region: least squares on
/// (1, Y, Y·x, Y·y), four times over, each time on the cells near the last fit.
#[inline(always)]
fn without_drift(cells: &[Cell]) -> Vec<[f32; 2]> {
    let (mx, my) = cells
        .iter()
        .fold((1, 1), |(x, y), c| (x.max(c.column), y.max(c.row)));
    let basis = |c: &Cell| {
        let (x, y) = (
            c.column as f32 / mx as f32 - 0.5,
            c.row as f32 / my as f32 - 0.5,
        );
        [1.0, c.luma, c.luma * x, c.luma * y].map(f64::from)
    };
    let mut near = vec![true; cells.len()];
    let mut left: Vec<[f32; 2]> = cells.iter().map(|c| c.chroma).collect();
    for _ in 0..4 {
        let mut normal = [[0.0_f64; 6]; 4];
        for (cell, _) in cells.iter().zip(&near).filter(|(_, near)| **near) {
            let row = basis(cell);
            let right = cell.chroma.map(f64::from);
            for (i, equation) in normal.iter_mut().enumerate() {
                for j in 0..4 {
                    equation[j] += row[i] * row[j];
                }
                equation[4] += row[i] * right[0];
                equation[5] += row[i] * right[1];
            }
        }
        let Some([cb, cr]) = solve(normal) else {
            break;
        };
        let dot = |w: &[f64; 4], row: &[f64; 4]| {
            w.iter().zip(row).map(|(a, b)| a * b).sum::<f64>() as f32
        };
        for (rest, cell) in left.iter_mut().zip(cells) {
            let row = basis(cell);
            *rest = [
                cell.chroma[0] - dot(&cb, &row),
                cell.chroma[1] - dot(&cr, &row),
            ];
        }
        let distance = left.iter().map(|[x, y]| (x * x + y * y).sqrt());
        let distance: Vec<f32> = distance.collect();
        let Some(median) = percentile(distance.clone(), 0.5) else {
            break;
        };
        // Half of the cells are within the median; the 0.2 keeps a perfectly gray region from trimming itself away.
        near = distance.iter().map(|&d| d <= 1.5 * median + 0.2).collect();
    }
    left
}

/// Solves the four normal equations for both right sides by Gaussian elimination with a ridge that keeps a region of
/// one flat luma solvable; `None` where they still are not.
fn solve(mut m: [[f64; 6]; 4]) -> Option<[[f64; 4]; 2]> {
    let ridge = 1e-6 * (0..4).map(|i| m[i][i]).fold(1.0, f64::max);
    for (i, row) in m.iter_mut().enumerate() {
        row[i] += ridge;
    }
    for i in 0..4 {
        let pivot = m[i];
        if pivot[i].abs() < f64::MIN_POSITIVE {
            return None;
        }
        for (j, row) in m.iter_mut().enumerate() {
            if j != i {
                let factor = row[i] / pivot[i];
                for (value, p) in row.iter_mut().zip(&pivot) {
                    *value -= factor * p;
                }
            }
        }
    }
    Some([4, 5].map(|side| [0, 1, 2, 3].map(|i| m[i][side] / m[i][i])))
}

/// Chroma without what is left of a curve over luma: the medians of [`STEPS`] steps, joined linearly.
#[inline(always)]
fn without_curve(cells: &[Cell], chroma: Vec<[f32; 2]>, bend: f32) -> Vec<[f32; 2]> {
    let mut steps: Vec<Vec<usize>> = vec![Vec::new(); STEPS];
    for (i, cell) in cells.iter().enumerate() {
        steps[((cell.luma / 256.0 * STEPS as f32) as usize).min(STEPS - 1)].push(i);
    }
    let fewest = (cells.len() / 200).max(8);
    let knots: Vec<(f32, [f32; 2])> = steps
        .iter()
        .filter(|step| step.len() >= fewest)
        .filter_map(|step| {
            let luma = step.iter().map(|&i| cells[i].luma).sum::<f32>() / step.len() as f32;
            let median =
                |side: usize| percentile(step.iter().map(|&i| chroma[i][side]).collect(), 0.5);
            Some((luma, [median(0)?, median(1)?]))
        })
        .filter(|(_, c)| c[0].hypot(c[1]) <= bend)
        .collect();
    let (Some(first), Some(last)) = (knots.first(), knots.last()) else {
        return chroma;
    };
    let curve = |luma: f32| {
        let above = knots.partition_point(|k| k.0 < luma);
        match (above.checked_sub(1).map(|i| &knots[i]), knots.get(above)) {
            (Some(a), Some(b)) => {
                let t = (luma - a.0) / (b.0 - a.0).max(f32::EPSILON);
                [0, 1].map(|i| a.1[i] + (b.1[i] - a.1[i]) * t)
            }
            (None, _) => first.1,
            (_, None) => last.1,
        }
    };
    cells
        .iter()
        .zip(chroma)
        .map(|(cell, c)| {
            let tint = curve(cell.luma);
            [c[0] - tint[0], c[1] - tint[1]]
        })
        .collect()
}

/// The value below which this share of the values lies; `None` of nothing.
pub(crate) fn percentile(mut values: Vec<f32>, share: f64) -> Option<f32> {
    let last = values.len().checked_sub(1)?;
    let (_, value, _) =
        values.select_nth_unstable_by((last as f64 * share) as usize, f32::total_cmp);
    Some(*value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(r: u32, g: u32, b: u32) -> Paper {
        let cell = |i: u32| {
            let tone = if i < 40 { 8 } else { 10 };
            let sum = [r, g, b].map(|v| v * tone / 10);
            let sum = [sum[0], sum[1], sum[2], 1];
            Cell::new(i % 10, i / 10, &sum, &sum)
        };
        Paper::of(&(0..100).map(cell).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn white_under_a_lamp_is_white_and_green_or_pink_paper_is_not() {
        for (r, g, b) in [
            (230, 230, 230),
            (245, 235, 215),
            (215, 228, 240),
            (221, 231, 224),
        ] {
            assert!(paper(r, g, b).can_be_white(), "{r} {g} {b}");
        }
        for (r, g, b) in [
            (192, 196, 178),
            (203, 186, 192),
            (230, 215, 120),
            (160, 190, 230),
        ] {
            assert!(!paper(r, g, b).can_be_white(), "{r} {g} {b}");
        }
        assert_eq!(Paper::of(&[]), None);
    }
}
