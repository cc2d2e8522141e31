//! How each default came about is told under `tests/calibration/`, where `--explain` sends those who ask.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use precheck::checks::CATALOGUE;
use precheck_tests::rate::Rate;

/// What every account of a check's calibration has, in this order.
const SECTIONS: [&str; 4] = ["## Default", "## Data", "## Rates", "## Run again"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("calibration")
}

/// The accounts that a text names, without their folder.
fn named(text: &str) -> Vec<&str> {
    let names = text.split("tests/calibration/").skip(1);
    names
        .filter_map(|rest| rest.find(".md").map(|end| &rest[..end + 3]))
        .collect()
}

/// What is wrong with the rates of a text, which are written as [`Rate`] shows them. Counts that stand without an interval
/// are wrong in accounts; a check's documentation may say "6 of 255 levels".
fn wrong_rates(text: &str, in_account: bool) -> Vec<String> {
    let number = |word: &str| word.parse::<usize>().ok();
    let words: Vec<&str> = text.split_whitespace().chain([""]).collect();
    words
        .windows(4)
        .filter(|four| four[1] == "of")
        .filter_map(|four| {
            let (count, of) = (number(four[0])?, number(four[2])?);
            let right = Rate::new(count, of).to_string();
            let said = four.join(" ");
            let judged = in_account || four[3].starts_with("(0.") || four[3].starts_with("(1.");
            (judged && !said.starts_with(&right)).then(|| format!("`{said}` should be `{right}`"))
        })
        .collect()
}

/// The tables with rates in what an account says under `## Rates`.
fn tables(account: &str) -> Vec<String> {
    let rates = account.split("\n## Rates\n").nth(1).unwrap_or_default();
    let rates = rates.split("\n## ").next().unwrap_or_default();
    let lines: Vec<&str> = rates.lines().collect();
    lines
        .split(|line| !line.starts_with('|'))
        .filter(|table| {
            table
                .iter()
                .any(|line| line.contains(" of ") && line.contains("(0.") || line.contains("(1."))
        })
        .map(|table| table.join("\n"))
        .collect()
}

/// `tests/calibration/RATES.md`: the rates of every check, in the order of the catalogue.
fn page_of_rates() -> String {
    let mut page = String::from(
        "# Published error rates\n\nThe tables of the accounts beside this page, put together by `BLESS=1 cargo test -p precheck-tests --test \
         calibration`: of how many pictures in\neach condition a check said so, with the 95 % interval of Wilson. What the pictures are, \
         and whether the limits were chosen while\nlooking at them, is told in each account.\n",
    );
    let mut without = Vec::new();
    for check in CATALOGUE {
        let account = format!("{}.md", check.code);
        let text = fs::read_to_string(folder().join(&account)).unwrap_or_default();
        let tables = tables(&text);
        if tables.is_empty() {
            without.push(format!("`{}`", check.code));
            continue;
        }
        page += &format!(
            "\n## [{}]({account})\n\n{}\n",
            check.code,
            tables.join("\n\n")
        );
    }
    page += &format!("\n## Without a table of rates\n\n{}.\n", without.join(", "));
    page
}

#[test]
fn the_page_of_rates_is_that_of_the_accounts() {
    let path = folder().join("RATES.md");
    let page = page_of_rates();
    assert!(
        page.matches("\n## [").count() > 20,
        "most checks have rates"
    );
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == page,
        "run `BLESS=1 cargo test -p precheck-tests --test calibration`"
    );
}

#[test]
fn every_account_that_a_check_names_is_there_and_whole() {
    let mut wrong = Vec::new();
    for check in CATALOGUE {
        wrong.extend(
            wrong_rates(check.docs, false)
                .iter()
                .map(|why| format!("{}: {why}", check.code)),
        );
        for name in named(check.docs) {
            let Ok(text) = fs::read_to_string(folder().join(name)) else {
                wrong.push(format!(
                    "{}: tests/calibration/{name} is missing",
                    check.code
                ));
                continue;
            };
            if !text.starts_with(&format!("# {}\n", check.code)) {
                wrong.push(format!("{name} does not begin with the name of its check"));
            }
            let mut from = 0;
            for section in SECTIONS {
                let heading = format!("\n{section}\n");
                let Some(at) = text[from..].find(&heading) else {
                    wrong.push(format!("{name} lacks `{section}` in its place"));
                    break;
                };
                from += at + heading.len();
                let body = text[from..].split("\n## ").next().unwrap_or_default();
                if body.trim().len() < 10 {
                    wrong.push(format!("{name} says nothing under `{section}`"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_account_is_named_and_its_intervals_are_right() {
    let known: BTreeSet<&str> = CATALOGUE.iter().flat_map(|c| named(c.docs)).collect();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".md") {
            continue;
        }
        seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        let of_a_check = CATALOGUE
            .iter()
            .any(|c| text.starts_with(&format!("# {}\n", c.code)));
        if of_a_check && !known.contains(&name.as_str()) {
            wrong.push(format!("no check names {name}"));
        }
        wrong.extend(
            wrong_rates(&text, true)
                .iter()
                .map(|why| format!("{name}: {why}")),
        );
    }
    assert!(seen > 10, "the accounts are found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wrong_interval_is_seen() {
    let wrong = |text, in_account| wrong_rates(text, in_account).len();
    assert_eq!(wrong("It finds 10 of 10 (0.72–1.00) of 12.", true), 0);
    assert_eq!(wrong("It finds 10 of 10 (0.90–1.00).", false), 1);
    assert_eq!(wrong("It finds 10 of 10", true), 1);
    assert_eq!(wrong("By 6 of 255 levels", false), 0);
    assert_eq!(named("see tests/calibration/a-b.md, too"), ["a-b.md"]);
}

/// Of the table in R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
/// (1998), method 3.
#[test]
fn intervals_are_those_of_the_literature() {
    for (count, of, low, high) in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ] {
        let found = Rate::new(count, of).interval();
        assert!((found.0 - low).abs() < 5e-5, "{count} of {of}: {found:?}");
        assert!((found.1 - high).abs() < 5e-5, "{count} of {of}: {found:?}");
    }
    assert_eq!(Rate::new(0, 0).interval(), (0.0, 1.0));
}
