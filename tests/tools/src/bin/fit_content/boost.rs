//! Boosted trees of two questions: each tree a Newton step for the logistic loss (Friedman 2001; Chen and Guestrin 2016),
//! documents and others weighed alike.

/// An outline, and whether it has a document in it.
pub struct Row {
    pub document: bool,
    pub group: String,
    pub picture: String,
    pub signs: Vec<f32>,
}

/// Two questions and four ends.
pub struct Tree {
    pub first: (usize, f32),
    pub then: [(usize, f32); 2],
    pub ends: [f32; 4],
}

/// How trees are fitted.
pub struct Boost {
    pub trees: usize,
    pub rate: f64,
    pub used: Vec<usize>,
}

/// What pulls the ends towards nothing, in rows.
const RIDGE: f64 = 8.0;
/// An end has at least so much of the loss's curvature, in rows.
const LEAST: f64 = 3.0;

/// What the trees add up to.
pub fn logit(trees: &[Tree], signs: &[f32]) -> f32 {
    trees.iter().map(|tree| tree.ends[tree.end(signs)]).sum()
}

impl Tree {
    fn end(&self, signs: &[f32]) -> usize {
        let above = |(sign, limit): (usize, f32)| usize::from(signs[sign] >= limit);
        let branch = above(self.first);
        2 * branch + above(self.then[branch])
    }
}

impl Boost {
    pub fn fit(&self, rows: &[&Row]) -> Vec<Tree> {
        let documents = rows.iter().filter(|row| row.document).count() as f64;
        let n = rows.len() as f64;
        let weight = |row: &Row| match row.document {
            true => n / 2.0 / documents,
            false => n / 2.0 / (n - documents),
        };
        // The rows by each sign, once.
        let sorted: Vec<Vec<usize>> = (0..rows[0].signs.len())
            .map(|sign| {
                let mut order: Vec<usize> = (0..rows.len()).collect();
                order.sort_by(|a, b| rows[*a].signs[sign].total_cmp(&rows[*b].signs[sign]));
                order
            })
            .collect();
        let mut logits = vec![0.0f64; rows.len()];
        let mut trees = Vec::new();
        for _ in 0..self.trees {
            let slopes: Vec<[f64; 2]> = rows
                .iter()
                .zip(&logits)
                .map(|(row, logit)| {
                    let p = 1.0 / (1.0 + (-logit).exp());
                    let (w, truth) = (weight(row), f64::from(u8::from(row.document)));
                    [w * (truth - p), w * p * (1.0 - p)]
                })
                .collect();
            let all = vec![true; rows.len()];
            let first = self.split(rows, &sorted, &slopes, &all);
            let then = [false, true].map(|side| {
                let part: Vec<bool> = rows
                    .iter()
                    .map(|row| (row.signs[first.0] >= first.1) == side)
                    .collect();
                self.split(rows, &sorted, &slopes, &part)
            });
            let mut tree = Tree {
                first,
                then,
                ends: [0.0; 4],
            };
            let mut sums = [[0.0; 2]; 4];
            for (row, slope) in rows.iter().zip(&slopes) {
                let sum = &mut sums[tree.end(&row.signs)];
                sum[0] += slope[0];
                sum[1] += slope[1];
            }
            tree.ends = sums.map(|[g, h]| {
                let step = self.rate * g / (h + RIDGE);
                ((step * 1e4).round() / 1e4) as f32
            });
            for (logit, row) in logits.iter_mut().zip(rows) {
                *logit += f64::from(tree.ends[tree.end(&row.signs)]);
            }
            trees.push(tree);
        }
        trees
    }

    /// The question that gains most among the rows of `part`.
    fn split(
        &self,
        rows: &[&Row],
        sorted: &[Vec<usize>],
        slopes: &[[f64; 2]],
        part: &[bool],
    ) -> (usize, f32) {
        let total = slopes
            .iter()
            .zip(part)
            .filter(|(_, part)| **part)
            .fold([0.0; 2], |sum, (s, _)| [sum[0] + s[0], sum[1] + s[1]]);
        let worth = |g: f64, h: f64| g * g / (h + RIDGE);
        let mut best = (0, f32::MIN);
        let mut most = 0.0;
        for &sign in &self.used {
            let mut below = [0.0; 2];
            let mut before: Option<f32> = None;
            for &i in sorted[sign].iter().filter(|i| part[**i]) {
                let value = rows[i].signs[sign];
                if let Some(last) = before.filter(|last| *last < value) {
                    let above = [total[0] - below[0], total[1] - below[1]];
                    let gain = worth(below[0], below[1]) + worth(above[0], above[1]);
                    if below[1] >= LEAST && above[1] >= LEAST && gain > most {
                        most = gain;
                        best = (sign, (last + value) / 2.0);
                    }
                }
                below[0] += slopes[i][0];
                below[1] += slopes[i][1];
                before = Some(value);
            }
        }
        best
    }
}
