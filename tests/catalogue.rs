//! The rules of the house for checks, so that no reviewer has to remember them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use precheck::checks::{CATALOGUE, find};
use precheck::{Check, Code, Kind, Language, Messages, Severity, Threshold};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Runs a rule over every check and reports all that break it.
fn every_check(rule: impl Fn(&Check) -> Result<(), String>) {
    let broken: Vec<_> = CATALOGUE
        .iter()
        .filter_map(|check| {
            rule(check)
                .err()
                .map(|why| format!("{}: {why}", check.code))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn holds(condition: bool, why: impl Into<String>) -> Result<(), String> {
    if condition { Ok(()) } else { Err(why.into()) }
}

#[test]
fn every_code_has_exactly_one_check() {
    let codes: BTreeSet<_> = CATALOGUE.iter().map(|check| check.code).collect();
    assert_eq!(codes.len(), CATALOGUE.len(), "no code twice");
    let without: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !codes.contains(code))
        .collect();
    assert!(without.is_empty(), "codes without a check: {without:?}");
    every_check(|check| {
        holds(
            find(check.code).code == check.code,
            "is not found by its code",
        )
    });
}

#[test]
fn one_name_in_five_spellings() {
    every_check(|check| {
        let kebab = check.code.as_str();
        let snake = kebab.replace('-', "_");
        let camel: String = kebab
            .split('-')
            .map(|word| word[..1].to_uppercase() + &word[1..])
            .collect();
        holds(
            format!("{:?}", check.code) == camel,
            format!("the variant should be {camel}"),
        )?;
        let file = root().join(format!("src/checks/{snake}.rs"));
        let text =
            fs::read_to_string(&file).map_err(|_| format!("src/checks/{snake}.rs is missing"))?;
        let declaration = format!("pub static {} =", snake.to_uppercase());
        holds(
            text.contains(&declaration),
            format!("src/checks/{snake}.rs lacks `{declaration}`"),
        )?;
        holds(
            root().join("fixtures").join(kebab).is_dir(),
            format!("fixtures/{kebab}/ is missing"),
        )
    });
}

#[test]
fn every_check_is_documented() {
    const HEADINGS: [&str; 5] = [
        "# Why it matters",
        "# Measurement",
        "# Threshold",
        "# Blind spots",
        "# Sources",
    ];
    every_check(|check| {
        let mut from = 0;
        holds(
            check.docs.trim_start().starts_with("Flags "),
            "the docs start with `Flags …`",
        )?;
        for heading in HEADINGS {
            let at = check.docs[from..]
                .find(heading)
                .ok_or(format!("lacks `{heading}` in its place"))?;
            from += at + heading.len();
            let body = check.docs[from..].split("\n # ").next().unwrap_or_default();
            holds(
                body.trim().len() > 3,
                format!("says nothing under `{heading}`"),
            )?;
        }
        Ok(())
    });
}

#[test]
fn thresholds_are_numbers_and_kinds_are_given() {
    every_check(|check| {
        holds(
            check.kinds.is_empty() == (check.is_of_form() || check.is_of_submission()),
            "runs on no kind, or is of the form or the submission and runs on one",
        )?;
        holds(check.severity != Severity::Off, "is off by default")?;
        for kind in Kind::ALL {
            holds(
                check.threshold_for(*kind).limit().is_finite(),
                "has no finite threshold",
            )?;
        }
        let (least, most) = check.range;
        let limits = check.limits.iter().map(|(_, limit)| *limit);
        holds(
            limits
                .chain([check.threshold.limit()])
                .all(|limit| (least..=most).contains(&limit)),
            "has a limit outside its own range",
        )?;
        holds(
            check.limits.iter().all(|(kind, _)| check.applies_to(*kind)),
            "has a limit for a kind it is not run on",
        )
    });
}

/// Names are append-only: whoever renames one sees it here.
#[test]
fn names_are_kept() {
    let names = |all: &[&str]| all.join(" ");
    insta::assert_snapshot!(
        "codes",
        names(&Code::ALL.iter().map(|c| c.as_str()).collect::<Vec<_>>())
    );
    insta::assert_snapshot!(
        "kinds",
        names(&Kind::ALL.iter().map(|k| k.as_str()).collect::<Vec<_>>())
    );
    insta::assert_snapshot!(
        "reasons",
        names(
            &precheck::Reason::ALL
                .iter()
                .map(|r| r.as_str())
                .collect::<Vec<_>>()
        )
    );
    insta::assert_snapshot!(
        "remedies",
        names(
            &precheck::Remedy::ALL
                .iter()
                .map(|r| r.as_str())
                .collect::<Vec<_>>()
        )
    );
    insta::assert_snapshot!(
        "units",
        names(
            &precheck::Unit::ALL
                .iter()
                .map(|u| u.as_str())
                .collect::<Vec<_>>()
        )
    );
}

/// The table of checks in the README is made from the catalogue; `BLESS=1 cargo test` writes it.
#[test]
fn the_readme_lists_the_catalogue() {
    const BEGIN: &str = "<!-- checks: begin, written by tests/catalogue.rs -->\n";
    const END: &str = "<!-- checks: end -->";
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme
        .split_once(BEGIN)
        .expect("the README has a place for the table");
    let (table, after) = rest.split_once(END).expect("the table has an end");
    let expected = checks_table();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{expected}{END}{after}")).unwrap();
    } else {
        assert!(
            table == expected,
            "the README's table is old: run `BLESS=1 cargo test --test catalogue`"
        );
    }
}

fn checks_table() -> String {
    let mut table = String::from(
        "\n| code | severity | kinds | default threshold | what it says |\n|---|---|---|---|---|\n",
    );
    let messages = Messages::new(Language::English);
    for check in CATALOGUE {
        let kinds = if check.is_of_form() {
            "the form".to_owned()
        } else if check.is_of_submission() {
            "the submission".to_owned()
        } else if check.kinds == Kind::ALL {
            "all".to_owned()
        } else {
            let names: Vec<_> = check.kinds.iter().map(|kind| kind.as_str()).collect();
            names.join(", ")
        };
        let sign = match check.threshold {
            Threshold::AtLeast(_) => '≥',
            Threshold::AtMost(_) => '≤',
        };
        let own = check.limits.iter();
        let own: String = own
            .map(|(kind, limit)| format!("; {kind} {sign} {limit}"))
            .collect();
        let otherwise = check.severities.iter();
        let otherwise: String = otherwise
            .map(|(kind, severity)| format!("; {kind} {severity}"))
            .collect();
        let said = messages.text(check.code, check.subjects()[0], None).message;
        table += &format!(
            "| `{}` | {}{otherwise} | {kinds} | {sign} {} {}{own} | {said} |\n",
            check.code,
            check.severity,
            check.threshold.limit(),
            check.unit
        );
    }
    table + "\n"
}

/// Nothing that is shipped grows past what a reviewer or a package index takes.
#[test]
fn fixtures_are_small() {
    fn walk(folder: &Path, large: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, large);
            } else if fs::metadata(&path).unwrap().len() > 300_000 {
                large.push(path.display().to_string());
            }
        }
    }
    let mut large = Vec::new();
    walk(&root().join("fixtures"), &mut large);
    assert!(large.is_empty(), "above 300 kB: {large:?}");
}
