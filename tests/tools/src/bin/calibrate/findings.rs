//! What was found in each set.

use std::collections::BTreeMap;

use precheck::Code;
use precheck_tests::rate::Rate;

use crate::{Case, by_set};

/// Prints, for each set, how many pictures have what was expected, and every code that was found with its count.
pub(crate) fn print(cases: &[Case]) {
    println!("## Found in each set\n");
    println!("| set | pictures | as expected | found |\n|---|---|---|---|");
    for (set, members) in by_set(cases) {
        let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
        for code in members.iter().flat_map(|case| case.found_codes()) {
            *counts.entry(code).or_default() += 1;
        }
        let known: Vec<_> = members
            .iter()
            .filter(|case| case.row.expect.is_some())
            .collect();
        let expected = match known.len() {
            0 => "-".into(),
            _ => Rate::where_true(&known, |case| as_expected(case)).to_string(),
        };
        let mut found: Vec<_> = counts.into_iter().collect();
        found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let found: Vec<_> = found
            .iter()
            .map(|(code, count)| format!("{code} {count}"))
            .collect();
        println!(
            "| {set} | {} | {expected} | {} |",
            members.len(),
            found.join(", ")
        );
    }
    println!();
}

/// Whether the code that was expected is among those found, or none was and none was expected.
fn as_expected(case: &Case) -> bool {
    match case.row.expect {
        None => false,
        Some(None) => case.report.rejections.is_empty(),
        Some(Some(code)) => case.found(code),
    }
}
