//! Counts for whoever runs the service, in the text format of Prometheus (version 0.0.4). Statuses, verdicts and codes are
//! counted, and how long things took: nothing of a file, of a form or of who sent it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use precheck::{Code, Finding, Report, Severity, SubmissionReport, Verdict};

/// The upper ends of the histograms' steps, in seconds: a small photo takes some hundredths, five large ones a second.
const STEPS: [f64; 11] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

#[derive(Default)]
pub(crate) struct Metrics(Mutex<Counts>);

#[derive(Default)]
struct Counts {
    requests: BTreeMap<u16, u64>,
    verdicts: BTreeMap<(&'static str, Verdict), u64>,
    findings: BTreeMap<(Code, Severity), u64>,
    checking: Histogram,
    waiting: Histogram,
}

#[derive(Default)]
struct Histogram {
    steps: [u64; STEPS.len()],
    count: u64,
    sum: f64,
}

impl Metrics {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A request was answered with this status.
    pub(crate) fn answered(&self, status: u16) {
        *self.counts().requests.entry(status).or_default() += 1;
    }

    /// One upload was judged.
    pub(crate) fn judged(&self, report: &Report, waited: Duration, took: Duration) {
        let findings = report.rejections.iter().chain(&report.warnings);
        self.counts()
            .judged(report.kind.as_str(), report.verdict, findings, waited, took);
    }

    /// A submission was judged.
    pub(crate) fn judged_together(
        &self,
        report: &SubmissionReport,
        waited: Duration,
        took: Duration,
    ) {
        let findings = report.reasons.iter().map(|said| &said.finding);
        self.counts()
            .judged("submission", report.verdict, findings, waited, took);
    }

    /// The text that is collected.
    pub(crate) fn text(&self, waiting: usize) -> String {
        let counts = self.counts();
        let mut text = String::new();
        let begin = |name: &str, kind: &str, help: &str| {
            format!("# HELP precheck_{name} {help}\n# TYPE precheck_{name} {kind}\n")
        };
        text += &begin("requests_total", "counter", "Requests by status.");
        for (status, n) in &counts.requests {
            let _ = writeln!(text, "precheck_requests_total{{status=\"{status}\"}} {n}");
        }
        text += &begin(
            "verdicts_total",
            "counter",
            "What was judged, by what it was and how it came out.",
        );
        for ((of, verdict), n) in &counts.verdicts {
            let _ = writeln!(
                text,
                "precheck_verdicts_total{{of=\"{of}\",verdict=\"{verdict}\"}} {n}"
            );
        }
        text += &begin(
            "findings_total",
            "counter",
            "Findings by code and severity.",
        );
        for ((code, severity), n) in &counts.findings {
            let _ = writeln!(
                text,
                "precheck_findings_total{{code=\"{code}\",severity=\"{severity}\"}} {n}"
            );
        }
        text += &begin("queue_depth", "gauge", "Uploads that wait for a thread.");
        let _ = writeln!(text, "precheck_queue_depth {waiting}");
        text += &begin(
            "check_seconds",
            "histogram",
            "How long a thread worked on an upload or a submission.",
        );
        counts.checking.tell("check_seconds", &mut text);
        text += &begin("queue_seconds", "histogram", "How long it waited for one.");
        counts.waiting.tell("queue_seconds", &mut text);
        text
    }
}

impl Counts {
    fn judged<'a>(
        &mut self,
        of: &'static str,
        verdict: Verdict,
        findings: impl Iterator<Item = &'a Finding>,
        waited: Duration,
        took: Duration,
    ) {
        *self.verdicts.entry((of, verdict)).or_default() += 1;
        for finding in findings {
            let of = (finding.code, finding.severity);
            *self.findings.entry(of).or_default() += 1;
        }
        self.checking.add(took);
        self.waiting.add(waited);
    }
}

impl Histogram {
    fn add(&mut self, time: Duration) {
        let seconds = time.as_secs_f64();
        for (step, most) in self.steps.iter_mut().zip(STEPS) {
            *step += u64::from(seconds <= most);
        }
        self.count += 1;
        self.sum += seconds;
    }

    fn tell(&self, name: &str, text: &mut String) {
        for (n, most) in self.steps.iter().zip(STEPS) {
            let _ = writeln!(text, "precheck_{name}_bucket{{le=\"{most}\"}} {n}");
        }
        let Self { count, sum, .. } = self;
        let _ = writeln!(
            text,
            "precheck_{name}_bucket{{le=\"+Inf\"}} {count}\nprecheck_{name}_sum {sum}\nprecheck_{name}_count {count}"
        );
    }
}
