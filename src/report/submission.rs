//! What is said about several uploads and a form together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CheckResult, Finding, FormReport, Report, Summary, Verdict};
use crate::code::{Language, Remedy, Severity};
use crate::fingerprint::Fingerprint;

/// Everything that was found in a submission: its JSON is the crate's contract.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubmissionReport {
    /// [`crate::SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The language of messages and advice, where the caller chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What follows from all of it: the worst of every upload, the form and the whole.
    pub verdict: Verdict,
    /// Every finding, each said once, in the order in which the person should act.
    pub reasons: Vec<SubmissionFinding>,
    /// The report of each upload by its name: `front`, `back`, `passport`, `selfie`, `proof-1` …
    pub uploads: BTreeMap<String, Report>,
    /// What was found in the form and in the machine-readable zone; `None` where there was neither.
    pub form: Option<FormReport>,
    /// The outcome of every check on the submission as a whole.
    pub checks: Vec<CheckResult>,
    /// How these checks came out.
    pub summary: Summary,
    /// The fingerprint of each upload whose picture could be read, for a caller who wants to know a rejected one again.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, String>"))]
    pub fingerprints: BTreeMap<String, Fingerprint>,
    /// How long the caller's call took, in milliseconds, if the caller timed it: the library reads no clock.
    pub elapsed_ms: Option<f64>,
}

/// A finding of a submission, and which uploads it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubmissionFinding {
    /// What was found. Its regions are kept where it is about one upload only; each upload's own report has its own.
    #[serde(flatten)]
    pub finding: Finding,
    /// The names of the uploads, `form` for the form; empty where it concerns the submission as a whole.
    pub uploads: Vec<String>,
}

impl SubmissionReport {
    /// The report as one line of JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a report is plain data with text keys")
    }

    /// The JSON Schema of a submission's report.
    #[cfg(feature = "schema")]
    #[must_use]
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Self).to_value()
    }

    /// The same report with the time that the caller's call took.
    #[must_use]
    pub fn with_elapsed(mut self, elapsed: std::time::Duration) -> Self {
        self.elapsed_ms = Some(elapsed.as_secs_f64() * 1e3);
        self
    }
}

/// Findings gathered from everywhere, each said once.
#[derive(Debug, Default)]
pub(crate) struct Reasons(Vec<SubmissionFinding>);

impl Reasons {
    /// Adds what was found in `upload`, or in the whole where there is no name. What has been said in the same words is
    /// not said again: the upload is added to it.
    pub(crate) fn add(
        &mut self,
        upload: Option<&str>,
        findings: impl IntoIterator<Item = Finding>,
    ) {
        for finding in findings {
            let same = |said: &&mut SubmissionFinding| {
                let said = &said.finding;
                said.code == finding.code
                    && said.severity == finding.severity
                    && said.message == finding.message
                    && said.advice == finding.advice
            };
            match self.0.iter_mut().find(same) {
                Some(said) => {
                    said.finding.regions.clear();
                    said.uploads.extend(upload.map(str::to_owned));
                }
                None => self.0.push(SubmissionFinding {
                    finding,
                    uploads: upload.map(str::to_owned).into_iter().collect(),
                }),
            }
        }
    }

    /// In the order in which the person should act: what rejects first; of these another document before everything that
    /// would be done with this one, then what is missing, then better photos, then the form. What is alike keeps its order.
    pub(crate) fn in_order(mut self) -> Vec<SubmissionFinding> {
        self.0.sort_by_key(|said| {
            (
                said.finding.severity != Severity::Error,
                turn(said.finding.remedy),
            )
        });
        self.0
    }
}

/// When a remedy's turn comes.
fn turn(remedy: Remedy) -> u8 {
    match remedy {
        Remedy::UseAnotherDocument => 0,
        Remedy::UploadMissingPart => 1,
        Remedy::Retake => 2,
        Remedy::CorrectTheForm => 3,
    }
}
