//! The two scores of outlines, and how their weights are fitted.

use precheck::internals::outline_weights;
use precheck_tools::solve::{sigmoid, solve};

use crate::Said;
use crate::photos::{Outline, Photo};

/// The measures of the shape, which say nothing about whether an outline is a document's: a receipt is one as well.
const SHAPE: [usize; 2] = [15, 16];

/// What taking seven of eight uploads to show a document adds to the logits.
const PRIOR: f64 = 1.945_910;

/// Newton's method settles long before.
const ROUNDS: usize = 25;

#[derive(Clone, Debug)]
pub(crate) struct Weights {
    pub(crate) rank: Vec<f64>,
    pub(crate) trust: Vec<f64>,
    /// Where the logits of the trust start.
    pub(crate) level: f64,
}

impl Weights {
    pub(crate) fn of_library() -> Self {
        let (weights, level) = outline_weights();
        Self {
            rank: weights.iter().map(|w| f64::from(w.0)).collect(),
            trust: weights.iter().map(|w| f64::from(w.1)).collect(),
            level: f64::from(level),
        }
    }

    pub(crate) fn fit(photos: &[&Photo], ridge: f64) -> Self {
        let scales = Scales::of(photos);
        let rank = scales.undo(&rank(photos, &scales, ridge));
        let firsts: Vec<(&Outline, bool)> = photos
            .iter()
            .filter_map(|photo| first(&rank, photo).map(|o| (o, photo.shown && o.right)))
            .collect();
        let (trust, level) = trust(&firsts, &scales, ridge);
        Self { rank, trust, level }
    }

    pub(crate) fn say(&self, photo: &Photo) -> Said {
        let first = first(&self.rank, photo);
        Said {
            shown: photo.shown,
            findable: photo.outlines.iter().any(|o| o.right),
            right: first.is_some_and(|o| o.right),
            trust: first.map_or(0.0, |o| sigmoid(dot(&self.trust, &o.measures) + self.level)),
        }
    }
}

fn dot(weights: &[f64], measures: &[f64]) -> f64 {
    weights.iter().zip(measures).map(|(w, m)| w * m).sum()
}

fn first<'a>(rank: &[f64], photo: &'a Photo) -> Option<&'a Outline> {
    let score = |o: &Outline| dot(rank, &o.measures);
    let all = photo.outlines.iter();
    all.max_by(|a, b| score(a).total_cmp(&score(b)))
}

/// The mean and deviation of each measure.
struct Scales(Vec<(f64, f64)>);

impl Scales {
    fn of(photos: &[&Photo]) -> Self {
        let all: Vec<&Outline> = photos.iter().flat_map(|p| &p.outlines).collect();
        let n = all.len().max(1) as f64;
        let count = all.first().map_or(0, |o| o.measures.len());
        let scale = |k: usize| {
            let mean = all.iter().map(|o| o.measures[k]).sum::<f64>() / n;
            let spread = all
                .iter()
                .map(|o| (o.measures[k] - mean).powi(2))
                .sum::<f64>()
                / n;
            (mean, spread.sqrt().max(1e-6))
        };
        Self((0..count).map(scale).collect())
    }

    fn apply(&self, measures: &[f64]) -> Vec<f64> {
        let pairs = measures.iter().zip(&self.0);
        pairs
            .map(|(m, (mean, spread))| (m - mean) / spread)
            .collect()
    }

    fn undo(&self, weights: &[f64]) -> Vec<f64> {
        weights
            .iter()
            .zip(&self.0)
            .map(|(w, (_, spread))| w / spread)
            .collect()
    }
}

/// Weights of standardised measures that make the right outlines of each photo likely to be first.
fn rank(photos: &[&Photo], scales: &Scales, ridge: f64) -> Vec<f64> {
    let lists: Vec<Vec<(Vec<f64>, bool)>> = photos
        .iter()
        .filter(|p| p.outlines.iter().any(|o| o.right) && !p.outlines.iter().all(|o| o.right))
        .map(|p| {
            p.outlines
                .iter()
                .map(|o| (scales.apply(&o.measures), o.right))
                .collect()
        })
        .collect();
    let n = scales.0.len();
    newton(n, ridge, &[], |weights, gradient, hessian| {
        for list in &lists {
            let scores: Vec<f64> = list.iter().map(|(x, _)| dot(weights, x)).collect();
            let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let odds: Vec<f64> = scores.iter().map(|s| (s - most).exp()).collect();
            let all: f64 = odds.iter().sum();
            let right: f64 = list
                .iter()
                .zip(&odds)
                .filter(|((_, r), _)| *r)
                .map(|(_, o)| o)
                .sum();
            let mut mean = vec![0.0; n];
            for ((x, is_right), odds) in list.iter().zip(&odds) {
                let p = odds / all;
                let q = if *is_right {
                    odds / right.max(1e-300)
                } else {
                    0.0
                };
                for i in 0..n {
                    gradient[i] += (q - p) * x[i];
                    mean[i] += p * x[i];
                    for j in 0..n {
                        hessian[i][j] += p * x[i] * x[j];
                    }
                }
            }
            for i in 0..n {
                for j in 0..n {
                    hessian[i][j] -= mean[i] * mean[j];
                }
            }
        }
    })
}

/// A logistic regression in which photos with and without a right first outline weigh alike; its weights and level.
fn trust(firsts: &[(&Outline, bool)], scales: &Scales, ridge: f64) -> (Vec<f64>, f64) {
    let right = firsts.iter().filter(|(_, right)| *right).count().max(1) as f64;
    let wrong = (firsts.len() as f64 - right).max(1.0);
    let rows: Vec<(Vec<f64>, f64, f64)> = firsts
        .iter()
        .map(|(outline, is_right)| {
            let mut x = scales.apply(&outline.measures);
            SHAPE.iter().for_each(|i| x[*i] = 0.0);
            x.push(1.0);
            let share = if *is_right { right } else { wrong };
            (
                x,
                f64::from(u8::from(*is_right)),
                firsts.len() as f64 / (2.0 * share),
            )
        })
        .collect();
    let n = scales.0.len() + 1;
    let found = newton(n, ridge, &[n - 1], |weights, gradient, hessian| {
        for (x, y, weight) in &rows {
            let p = sigmoid(dot(weights, x));
            for i in 0..n {
                gradient[i] += weight * (y - p) * x[i];
                for j in 0..n {
                    hessian[i][j] += weight * p * (1.0 - p) * x[i] * x[j];
                }
            }
        }
    });
    let weights = scales.undo(&found[..n - 1]);
    let middle: f64 = weights
        .iter()
        .zip(&scales.0)
        .map(|(w, (mean, _))| w * mean)
        .sum();
    (weights, found[n - 1] - middle + PRIOR)
}

/// Climbs by Newton's method with a ridge on all weights but the `free` ones; `add` adds to the gradient and to the
/// negative of the second derivatives.
fn newton(
    n: usize,
    ridge: f64,
    free: &[usize],
    add: impl Fn(&[f64], &mut [f64], &mut [Vec<f64>]),
) -> Vec<f64> {
    let mut weights = vec![0.0; n];
    for _ in 0..ROUNDS {
        let mut gradient = vec![0.0; n];
        let mut hessian = vec![vec![0.0; n]; n];
        add(&weights, &mut gradient, &mut hessian);
        for i in 0..n {
            let penalty = if free.contains(&i) { 1e-6 } else { ridge };
            gradient[i] -= penalty * weights[i];
            hessian[i][i] += penalty;
        }
        let step = solve(hessian, gradient);
        let length = step.iter().map(|v| v * v).sum::<f64>().sqrt();
        // Far from the top its shape misleads.
        let most = (2.0 / length.max(1e-12)).min(1.0);
        for (weight, step) in weights.iter_mut().zip(&step) {
            *weight += most * step;
        }
    }
    weights
}
