//! Error rates over a sweep of each check's threshold.

use precheck::checks::find;
use precheck::{Code, Kind, Threshold};
use precheck_tests::rate::Rate;

use crate::Case;

/// At how many of a group's measured values, from the least to the greatest, a threshold is tried.
const TRIED: usize = 5;

/// Prints, for each code that some picture is expected to have, how often it is found there and how often where
/// nothing is wrong, and where something else is.
pub(crate) fn print(cases: &[Case]) {
    for &code in Code::ALL {
        let expected = |case: &&Case| case.row.expect == Some(Some(code));
        let (with, without): (Vec<_>, Vec<_>) = cases
            .iter()
            .filter(|c| c.row.expect.is_some())
            .partition(expected);
        if with.is_empty() {
            continue;
        }
        let (other, clean): (Vec<_>, Vec<_>) = without
            .into_iter()
            .partition(|c| c.row.expect != Some(None));
        let groups = [with, clean, other].map(|group| Group::of(&group, code));
        let default = find(code).threshold_for(Kind::IdFront);
        println!("## {code}\n");
        println!("Where it could not be measured it is not found.\n");
        println!(
            "| threshold | found where expected | wrongly found with nothing wrong | with something else |"
        );
        println!("|---|---|---|---|");
        for threshold in thresholds(&groups, default) {
            let [with, clean, other] = [0, 1, 2].map(|g| groups[g].found(threshold));
            let mark = if threshold == default {
                " (default)"
            } else {
                ""
            };
            println!(
                "| {:.4}{mark} | {with} | {clean} | {other} |",
                threshold.limit(),
            );
        }
        println!();
    }
}

/// What a check measured on a group of pictures.
struct Group {
    n: usize,
    values: Vec<f64>,
}

impl Group {
    fn of(cases: &[&Case], code: Code) -> Self {
        Self {
            n: cases.len(),
            values: cases
                .iter()
                .filter_map(|case| case.measured(code))
                .collect(),
        }
    }

    /// How many pictures the check fails with this threshold.
    fn found(&self, threshold: Threshold) -> Rate {
        let failed = self.values.iter().filter(|v| !threshold.accepts(**v));
        Rate::new(failed.count(), self.n)
    }
}

/// Thresholds at even shares of each group's measured values, and the default, in order.
fn thresholds(groups: &[Group; 3], default: Threshold) -> Vec<Threshold> {
    let mut limits = vec![default.limit()];
    for group in groups {
        let mut values = group.values.clone();
        values.sort_by(f64::total_cmp);
        let last = values.len().saturating_sub(1);
        limits.extend((0..TRIED).filter_map(|i| values.get(i * last / (TRIED - 1))));
    }
    limits.sort_by(f64::total_cmp);
    limits.dedup();
    limits
        .into_iter()
        .map(|limit| default.with_limit(limit))
        .collect()
}
