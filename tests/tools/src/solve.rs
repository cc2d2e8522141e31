//! Small systems of linear equations, and ranks.

/// Solves `m x = r` by elimination with pivots; 0 for an unknown that no equation holds.
pub fn solve(mut m: Vec<Vec<f64>>, mut r: Vec<f64>) -> Vec<f64> {
    let n = r.len();
    for i in 0..n {
        let best = (i..n)
            .max_by(|&a, &b| m[a][i].abs().total_cmp(&m[b][i].abs()))
            .unwrap_or(i);
        m.swap(i, best);
        r.swap(i, best);
        for j in 0..n {
            if j != i && m[i][i] != 0.0 {
                let f = m[j][i] / m[i][i];
                let pivot = m[i].clone();
                for (value, p) in m[j].iter_mut().zip(&pivot) {
                    *value -= f * p;
                }
                r[j] -= f * r[i];
            }
        }
    }
    (0..n)
        .map(|i| if m[i][i] == 0.0 { 0.0 } else { r[i] / m[i][i] })
        .collect()
}

pub fn sigmoid(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

/// Spearman's rank correlation, ties sharing their mean rank; `None` for fewer than three pairs or constant values.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    if pairs.len() < 3 {
        return None;
    }
    let x = ranks(&pairs.iter().map(|p| p.0).collect::<Vec<_>>());
    let y = ranks(&pairs.iter().map(|p| p.1).collect::<Vec<_>>());
    let middle = (pairs.len() as f64 - 1.0) / 2.0;
    let product = |a: &[f64], b: &[f64]| -> f64 {
        let pairs = a.iter().zip(b);
        pairs.map(|(p, q)| (p - middle) * (q - middle)).sum()
    };
    let scale = (product(&x, &x) * product(&y, &y)).sqrt();
    (scale > 0.0).then(|| product(&x, &y) / scale)
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let below = |v: f64| values.iter().filter(|u| **u < v).count() as f64;
    let equal = |v: f64| values.iter().filter(|u| **u == v).count() as f64;
    values
        .iter()
        .map(|&v| below(v) + (equal(v) - 1.0) / 2.0)
        .collect()
}
