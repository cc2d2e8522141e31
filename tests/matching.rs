//! Names and addresses that are the same, and those that are nearly so: the pairs of `calibration/matching/`, written for this.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Instant;

use precheck::{Comparison, compare_addresses, compare_names};
use precheck_tests::rate::Rate;

/// Compares what was typed with what a page says.
type Compare = fn(&str, &str) -> Option<Comparison>;

/// What is compared, and how.
const KINDS: [(&str, Compare); 2] = [("names", compare_names), ("addresses", compare_addresses)];

/// One row of a table.
struct Pair {
    script: String,
    same: bool,
    /// Kept aside while the rules were written: a third, by a hash of the typed text.
    aside: bool,
    typed: String,
    printed: String,
}

fn pairs(kind: &str) -> Vec<Pair> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("calibration/matching/{kind}.csv"));
    let text = fs::read_to_string(path).unwrap();
    let pair = |line: &str| {
        let columns: Vec<&str> = line.split(';').collect();
        let [script, label, part, typed, printed] = columns[..] else {
            panic!("five columns: {line}");
        };
        Pair {
            script: script.to_owned(),
            same: label == "same",
            aside: part == "aside",
            typed: typed.to_owned(),
            printed: printed.to_owned(),
        }
    };
    text.lines().skip(1).map(pair).collect()
}

/// How many of the pairs that are the same are missed, and how many of the others are taken for the same.
fn rates<'p>(
    pairs: impl Iterator<Item = &'p Pair>,
    compare: fn(&str, &str) -> Option<Comparison>,
) -> (Rate, Rate) {
    let (mut missed, mut same, mut mixed, mut different) = (0, 0, 0, 0);
    for pair in pairs {
        let found = compare(&pair.typed, &pair.printed).is_some_and(|c| c.is_same());
        match pair.same {
            true => (same, missed) = (same + 1, missed + usize::from(!found)),
            false => (different, mixed) = (different + 1, mixed + usize::from(found)),
        }
    }
    (Rate::new(missed, same), Rate::new(mixed, different))
}

#[test]
fn few_are_missed_and_hardly_any_are_mixed_up() {
    let (mut same, mut different) = (0, 0);
    let mut scripts = BTreeSet::new();
    let (mut missed, mut mixed) = (0.0, 0.0);
    for (kind, compare) in KINDS {
        let pairs = pairs(kind);
        for (part, aside) in [("seen", false), ("kept aside", true)] {
            let (lost, wrong) = rates(pairs.iter().filter(|p| p.aside == aside), compare);
            println!("{kind}, {part}: missed {lost}, mixed up {wrong}");
        }
        scripts.extend(pairs.iter().map(|pair| pair.script.clone()));
        for pair in &pairs {
            let found = compare(&pair.typed, &pair.printed).is_some_and(|c| c.is_same());
            same += usize::from(pair.same);
            different += usize::from(!pair.same);
            missed += f64::from(u8::from(pair.same && !found));
            mixed += f64::from(u8::from(!pair.same && found));
        }
    }
    assert!(same >= 400 && different >= 400 && scripts.len() >= 6);
    assert!(
        missed <= 0.03 * same as f64,
        "{missed} of {same} are missed"
    );
    assert!(
        mixed <= 0.005 * different as f64,
        "{mixed} of {different} are mixed up"
    );
}

/// What was typed and what is printed change places: most rules hold both ways.
#[test]
fn nobody_is_mixed_up_the_other_way_round() {
    for (kind, compare) in KINDS {
        let pairs = pairs(kind);
        let turned = pairs
            .iter()
            .filter(|p| !p.same && compare(&p.printed, &p.typed).is_some_and(|c| c.is_same()));
        let turned: Vec<_> = turned
            .map(|p| format!("{} | {}", p.printed, p.typed))
            .collect();
        assert!(turned.len() * 100 <= pairs.len(), "{kind}: {turned:?}");
    }
}

#[test]
fn long_texts_take_as_long_as_they_are() {
    // A quadratic step takes minutes of each.
    for piece in [
        "a.",
        "a'",
        "A<",
        "1-",
        "東",
        "平成",
        "Marta ",
        "a,",
        "a\u{301} ",
    ] {
        let long = piece.repeat(4_000_000 / piece.len());
        let start = Instant::now();
        for (_, compare) in KINDS {
            let _ = compare(&long, "Marta Sovell, 14 Harbour Lane");
        }
        assert!(
            start.elapsed().as_secs() < 60,
            "{piece}: {:?}",
            start.elapsed()
        );
    }
}
