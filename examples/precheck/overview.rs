//! What is said about the checks themselves.

use std::fmt::Write;

use precheck::checks::{CATALOGUE, find};
use precheck::{Check, Code, Kind, Language, Messages, Threshold};

/// Everything about one check.
pub(crate) fn explain(code: Code) -> String {
    let check = find(code);
    let kinds: Vec<_> = check.kinds.iter().map(Kind::to_string).collect();
    let runs_on = if check.is_of_form() {
        "the form".to_owned()
    } else if check.is_of_submission() {
        "the submission".to_owned()
    } else {
        kinds.join(", ")
    };
    let messages = Messages::new(Language::English);
    let said = messages.text(code, check.subjects()[0], None);
    let mut text = format!(
        "{code} ({}, {})\n\n{} {}\n\n",
        check.severity, check.reason, said.message, said.advice
    );
    let _ = writeln!(text, "Default:  {}", limit(check.threshold, check));
    for (kind, _) in check.limits {
        let _ = writeln!(
            text,
            "          {} for {kind}",
            limit(check.threshold_for(*kind), check)
        );
    }
    for (kind, severity) in check.severities {
        let _ = writeln!(text, "          {severity} for {kind}");
    }
    let _ = writeln!(text, "Remedy:   {}\nRuns on:  {}\n", check.remedy, runs_on);
    for line in check.docs.lines() {
        // The space that follows the slashes of a doc comment.
        let _ = writeln!(text, "{}", line.strip_prefix(' ').unwrap_or(line));
    }
    text
}

/// One line for each check.
pub(crate) fn list() -> String {
    let width = CATALOGUE
        .iter()
        .map(|check| check.code.as_str().len())
        .max()
        .unwrap_or(0);
    let messages = Messages::new(Language::English);
    let mut text = String::new();
    for check in CATALOGUE {
        let said = messages.text(check.code, check.subjects()[0], None);
        let limit = limit(check.threshold, check);
        let _ = writeln!(
            text,
            "{:width$}  {:7}  {limit:26}  {}",
            check.code, check.severity, said.message
        );
    }
    text
}

/// A threshold in words.
fn limit(threshold: Threshold, check: &Check) -> String {
    let direction = match threshold {
        Threshold::AtMost(_) => "at most",
        Threshold::AtLeast(_) => "at least",
    };
    format!("{direction} {} {}", threshold.limit(), check.unit)
}
