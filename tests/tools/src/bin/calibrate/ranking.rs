//! How well each measure ranks pictures against a graded truth.

use precheck::Code;

use crate::Case;

/// Prints Spearman's rank correlation of every measure with every graded column of the truth.
pub(crate) fn print(cases: &[Case]) {
    let Some(first) = cases.first() else { return };
    for (name, _) in &first.row.grades {
        let grade = |case: &Case| {
            case.row
                .grades
                .iter()
                .find(|(n, _)| n == name)
                .map(|(_, g)| *g)
        };
        if cases.iter().any(|case| grade(case).is_none()) {
            continue;
        }
        println!("## Rank correlation with `{name}`\n");
        println!("| code | pictures | Spearman's rho |\n|---|---|---|");
        for code in Code::ALL {
            let pairs: Vec<(f64, f64)> = cases
                .iter()
                .filter_map(|case| Some((case.measured(*code)?, grade(case)?)))
                .collect();
            if let Some(rho) = spearman(&pairs) {
                println!("| {code} | {} | {rho:+.3} |", pairs.len());
            }
        }
        println!();
    }
}

/// Spearman's rank correlation, ties sharing their mean rank; `None` for fewer than three pairs or constant values.
fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    if pairs.len() < 3 {
        return None;
    }
    let x = ranks(&pairs.iter().map(|p| p.0).collect::<Vec<_>>());
    let y = ranks(&pairs.iter().map(|p| p.1).collect::<Vec<_>>());
    let middle = (pairs.len() as f64 - 1.0) / 2.0;
    let product = |a: &[f64], b: &[f64]| -> f64 {
        a.iter()
            .zip(b)
            .map(|(p, q)| (p - middle) * (q - middle))
            .sum()
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
