//! How well each measure ranks pictures against a graded truth.

use precheck::Code;
use precheck_tools::solve::spearman;

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
