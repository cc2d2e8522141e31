//! Logistic regression, and what it comes to on groups that it has not seen.

use precheck_tools::solve::{sigmoid, solve};

pub struct Sample {
    pub features: Vec<f64>,
    pub screen: bool,
    /// What is held out together: the layout of sub-pixels, or the kind of surface.
    pub group: String,
    /// Whether weights are fitted on it; the rest is reported alone.
    pub fitted: bool,
    /// What the checks say as they stand: the score of `photo-of-screen`, the lattice of `photo-of-print`.
    pub score: f64,
    pub dots: Option<f64>,
    pub name: String,
}

/// Weights, the intercept last.
pub type Weights = Vec<f64>;

pub fn score(weights: &Weights, features: &[f64]) -> f64 {
    let z: f64 = weights
        .iter()
        .zip(features)
        .map(|(w, f)| w * f)
        .sum::<f64>()
        + weights[features.len()];
    sigmoid(z)
}

/// What a photo without a display weighs, where one of a display weighs 1: an original called a copy costs more than a
/// copy that passes.
const WEIGHT_OF_OTHERS: f64 = 4.0;

/// The share of photos without a display that may be called one; the intercept is moved to keep to it.
const FALSE_SHARE: f64 = 0.01;

/// Maximum likelihood with a little ridge, by Newton's method, and the intercept moved to the false share.
pub fn fit(samples: &[&Sample]) -> Weights {
    let n = samples[0].features.len() + 1;
    let mut weights = vec![0.0; n];
    for _ in 0..30 {
        let mut gradient: Vec<f64> = weights.iter().map(|w| -0.05 * w).collect();
        let mut hessian = vec![vec![0.0; n]; n];
        for (i, row) in hessian.iter_mut().enumerate() {
            row[i] = 0.05;
        }
        for s in samples {
            let weight = if s.screen { 1.0 } else { WEIGHT_OF_OTHERS };
            let p = score(&weights, &s.features);
            let x: Vec<f64> = s.features.iter().copied().chain([1.0]).collect();
            for i in 0..n {
                gradient[i] += weight * (f64::from(u8::from(s.screen)) - p) * x[i];
                for j in 0..n {
                    hessian[i][j] += weight * p * (1.0 - p) * x[i] * x[j];
                }
            }
        }
        let step = solve(hessian, gradient);
        for (w, d) in weights.iter_mut().zip(&step) {
            *w += d.clamp(-2.0, 2.0);
        }
    }
    let linear = |s: &&Sample| {
        weights
            .iter()
            .zip(&s.features)
            .map(|(w, f)| w * f)
            .sum::<f64>()
    };
    let mut others: Vec<f64> = samples.iter().filter(|s| !s.screen).map(linear).collect();
    others.sort_by(f64::total_cmp);
    let allowed = (others.len() as f64 * FALSE_SHARE) as usize;
    if let Some(limit) = others.iter().rev().nth(allowed) {
        weights[n - 1] = -limit - 1e-6;
    }
    weights
}

/// Prints the samples as a table, then for each group how many the checks as they stand find, how many with its weights
/// fitted on the other groups, and the weights fitted on all.
pub fn report(samples: &[Sample]) {
    for s in samples {
        let features: Vec<String> = s.features.iter().map(|f| format!("{f:.4}")).collect();
        println!(
            "{},{},{},{:.4},{:.3},{}",
            s.group,
            u8::from(s.screen),
            features.join(","),
            s.score,
            s.dots.unwrap_or(0.0),
            s.name.replace(',', ";")
        );
    }
    let fitted: Vec<&Sample> = samples.iter().filter(|s| s.fitted).collect();
    println!("# weights, intercept last: {:.4?}", fit(&fitted));
    let mut groups: Vec<&String> = samples.iter().map(|s| &s.group).collect();
    groups.sort();
    groups.dedup();
    for group in groups {
        let kept: Vec<&Sample> = fitted
            .iter()
            .copied()
            .filter(|s| s.group != *group)
            .collect();
        let held: Vec<&Sample> = samples.iter().filter(|s| s.group == *group).collect();
        let count = |is: &dyn Fn(&Sample) -> bool| held.iter().filter(|s| is(s)).count();
        let weights = fit(&kept);
        println!(
            "# {group}, {}: called a screen {}, a print {}; a screen when held out {}",
            held.len(),
            count(&|s| s.score > 0.4),
            count(&|s| s.dots.is_some_and(|dots| dots > 1.8)),
            count(&|s| score(&weights, &s.features) > 0.5),
        );
    }
}
