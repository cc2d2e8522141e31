//! The report for people: what is wrong and what to do, most useful first.

use std::fmt::Write;
use std::io::{self, IsTerminal};

use clap::builder::styling::{AnsiColor, Style};
use precheck::{
    Finding, Judged, Outcome, PageContent, Report, Severity, SubmissionReport, Threshold, Unit,
    Verdict,
};

/// How a report is told.
pub(crate) struct Voice {
    colour: bool,
    verbose: bool,
}

/// A mark and its colour.
type Mark = (char, Style);

const GOOD: Mark = ('✓', AnsiColor::Green.on_default());
const DOUBTFUL: Mark = ('!', AnsiColor::Yellow.on_default());
const BAD: Mark = ('✗', AnsiColor::Red.on_default());
const NOT_ASSESSED: Mark = ('·', Style::new().dimmed());

impl Voice {
    /// Colour is for terminals, and for those who do not refuse it (no-color.org).
    pub(crate) fn new(verbose: bool) -> Self {
        let set = |name| std::env::var_os(name).unwrap_or_default();
        let refused = !set("NO_COLOR").is_empty() || set("TERM") == "dumb";
        Self {
            colour: io::stdout().is_terminal() && !refused,
            verbose,
        }
    }

    /// What is said about one file.
    pub(crate) fn report(&self, report: &Report) -> String {
        let (mark, verdict) = judged(report.verdict);
        let file = match report.file.as_deref().unwrap_or_default() {
            "-" => "standard input",
            file => file,
        };
        let mut text = format!("{} {}: {verdict}\n", self.mark(mark), printable(file));
        for finding in &report.rejections {
            text += &self.finding(BAD, "", finding);
        }
        for finding in &report.warnings {
            text += &self.finding(DOUBTFUL, "", finding);
        }
        text += &self.pages(report);
        if report.image.content_credentials {
            text += "    The file carries Content Credentials (C2PA), which are not read.\n";
        }
        if self.verbose {
            text += &self.others(report);
        }
        text
    }

    /// A line for each page of a PDF, and what the file holds that would act.
    fn pages(&self, report: &Report) -> String {
        let mut text = String::new();
        for page in &report.pages {
            let (mark, said) = match (page.content, page.verdict) {
                (None, _) => (BAD, "it could not be shown"),
                (Some(PageContent::Blank), _) => (NOT_ASSESSED, "it is blank"),
                (_, Verdict::Accept) => (GOOD, "nothing speaks against it"),
                (_, Verdict::Review) => (DOUBTFUL, "it could be better"),
                _ => (BAD, "it would be turned down"),
            };
            let made = match page.content {
                Some(PageContent::Digital) => " (made by a program)",
                Some(PageContent::Picture) => " (a scan or photo)",
                _ => "",
            };
            let _ = writeln!(
                text,
                "  {} page {}{made}: {said}.",
                self.mark(mark),
                page.page
            );
        }
        let Some(pdf) = report.pdf else {
            return text;
        };
        let held = [
            (pdf.scripts, "scripts"),
            (pdf.launches, "actions that start something"),
            (pdf.embedded_files, "other files"),
        ];
        let held: Vec<_> = held
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, what)| *what)
            .collect();
        if !held.is_empty() {
            let _ = writeln!(
                text,
                "    The file holds {}, which are not run or opened.",
                held.join(" and ")
            );
        }
        if pdf.pages as usize > report.pages.len() {
            let _ = writeln!(
                text,
                "    Of its {} pages the first {} were looked at.",
                pdf.pages,
                report.pages.len()
            );
        }
        text
    }

    /// What is said about one finding, of `about` where there are several uploads.
    fn finding(&self, mark: Mark, about: &str, finding: &Finding) -> String {
        let code = self.paint(Style::new().dimmed(), &format!("({})", finding.code));
        let mut text = format!(
            "  {} {about}{}{} {code}\n    {}\n",
            self.mark(mark),
            finding
                .page
                .map_or(String::new(), |page| format!("Page {page}: ")),
            printable(&finding.message),
            finding.advice
        );
        for (system, label) in &finding.labels {
            let _ = writeln!(text, "    {system}: {label}");
        }
        if self.verbose {
            let judged = numbers(finding.measured, finding.threshold, finding.unit);
            let _ = writeln!(text, "    {judged}");
        }
        text
    }

    /// What passed, and what could not be told.
    fn others(&self, report: &Report) -> String {
        let mut text = String::new();
        for check in &report.checks {
            let (mark, said) = match &check.outcome {
                Outcome::Pass(Judged {
                    measured,
                    threshold,
                    unit,
                    ..
                }) => (GOOD, numbers(*measured, *threshold, *unit)),
                Outcome::NotAssessed { why } => (NOT_ASSESSED, format!("not assessed: {why}")),
                _ => continue,
            };
            let _ = writeln!(
                text,
                "  {} {}: {}",
                self.mark(mark),
                check.code,
                printable(&said)
            );
        }
        if let Some(distance) = report.image.camera_distance {
            let _ = writeln!(
                text,
                "    the camera noted {} m; a document of its real size would be {} m away",
                short(distance.said),
                short(distance.if_original)
            );
        }
        if let Some(elapsed) = report.elapsed_ms {
            let _ = writeln!(text, "    checked in {elapsed:.0} ms");
        }
        text
    }

    /// What is said about a submission: everything once, in the order in which the person should act.
    pub(crate) fn submission(&self, report: &SubmissionReport) -> String {
        let (mark, verdict) = judged(report.verdict);
        let mut text = format!("{} The submission: {verdict}\n", self.mark(mark));
        for said in &report.reasons {
            let mark = match said.finding.severity {
                Severity::Error => BAD,
                _ => DOUBTFUL,
            };
            let about = match said.uploads.is_empty() {
                true => String::new(),
                false => format!("{}: ", said.uploads.join(", ")),
            };
            text += &self.finding(mark, &about, &said.finding);
        }
        if self.verbose {
            for (name, report) in &report.uploads {
                let _ = writeln!(text, "  {name}");
                text += &self.others(report);
            }
            if let Some(elapsed) = report.elapsed_ms {
                let _ = writeln!(text, "  checked in {elapsed:.0} ms");
            }
        }
        text
    }

    /// What is said about several files, after the last.
    pub(crate) fn summary(&self, [accepted, review, rejected]: [usize; 3]) -> String {
        let all = accepted + review + rejected;
        format!(
            "\n{all} files: {accepted} good, {review} that could be better, {rejected} that would be turned down.\n"
        )
    }

    fn mark(&self, (mark, style): Mark) -> String {
        self.paint(style, &mark.to_string())
    }

    fn paint(&self, style: Style, text: &str) -> String {
        if self.colour {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

/// A verdict in words.
fn judged(verdict: Verdict) -> (Mark, &'static str) {
    match verdict {
        Verdict::Accept => (GOOD, "nothing speaks against it."),
        Verdict::Review => (DOUBTFUL, "it can be used, and could be better."),
        _ => (BAD, "it would be turned down."),
    }
}

/// A number and what it was held against.
fn numbers(measured: f64, threshold: Threshold, unit: Unit) -> String {
    let direction = match threshold {
        Threshold::AtMost(_) => "at most",
        _ => "at least",
    };
    let unit = match unit {
        Unit::Count | Unit::Score => String::new(),
        unit => format!(" {unit}"),
    };
    let (measured, limit) = (short(measured), short(threshold.limit()));
    format!("measured {measured}, wanted {direction} {limit}{unit}")
}

/// A whole number as it is, another with three significant digits.
fn short(value: f64) -> String {
    if value.fract() == 0.0 {
        return format!("{value}");
    }
    let before = value.abs().log10().floor() as i32 + 1;
    format!(
        "{value:.*}",
        usize::try_from(3 - before).unwrap_or(0).min(9)
    )
}

/// The text without control characters, with which a file's name could speak to the terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}
