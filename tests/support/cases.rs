//! What is tried on the fixtures: `fixtures/<code>/cases.toml`, described in `fixtures/README.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use precheck::{
    CheckResult, Claims, Code, Kind, NaiveDate, Policy, Precheck, Severity, Slot, Submission,
    Upload,
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The upload that is judged; empty where a submission is.
    #[serde(default)]
    pub file: String,
    /// The uploads of a submission by their places, all proofs of address under one.
    #[serde(default)]
    pub submission: BTreeMap<Slot, Vec<String>>,
    /// The files that the caller of a submission has rejected before.
    #[serde(default)]
    pub rejected: Vec<String>,
    pub expect: Expectation,
    /// What is to be seen in the picture.
    pub why: String,
    #[serde(default = "id_front")]
    pub kind: Kind,
    #[serde(default = "today")]
    pub as_of: NaiveDate,
    #[serde(default)]
    pub claims: Claims,
    #[serde(default)]
    pub policy: Policy,
    /// The text of a proof of address, as OCR would give it.
    pub text: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Expectation {
    Pass,
    /// Fails on one weak trace, which only warns where the check would reject.
    Warn,
    Fail,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

fn id_front() -> Kind {
    Kind::IdFront
}

/// The day on which the fixtures are judged.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar")
}

/// The folder of the fixtures.
pub fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fixtures")
}

/// The cases of a code.
pub fn cases(code: Code) -> Result<Vec<Case>, String> {
    let path = fixtures().join(code.as_str()).join("cases.toml");
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let cases: Cases = toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(cases.case)
}

impl Case {
    /// What became of the checks, and which of them warn.
    pub fn checks(&self, code: Code) -> Result<(Vec<CheckResult>, Vec<Code>), String> {
        let read = |file: &str| {
            let path = fixtures().join(code.as_str()).join(file);
            fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))
        };
        let precheck = Precheck::new(self.policy.clone());
        if !self.file.is_empty() {
            let bytes = read(&self.file)?;
            let upload = Upload::new(&bytes, self.kind, self.as_of);
            let upload = match &self.text {
                Some(text) => upload.with_text(text.as_str()),
                None => upload,
            };
            let report = precheck.check(&upload.with_claims(self.claims.clone()));
            let warnings = report.warnings.iter().map(|finding| finding.code);
            return Ok((report.checks, warnings.collect()));
        }
        let mut rejected = Vec::new();
        for file in &self.rejected {
            let bytes = read(file)?;
            let alone = Submission::new(self.as_of).with(Slot::Front, &bytes);
            rejected.extend(precheck.check_submission(&alone).fingerprints.into_values());
        }
        let mut uploads = Vec::new();
        for (slot, files) in &self.submission {
            for file in files {
                uploads.push((*slot, read(file)?));
            }
        }
        let submission = Submission::new(self.as_of)
            .with_claims(self.claims.clone())
            .with_rejected(rejected);
        let submission = uploads
            .iter()
            .fold(submission, |all, (slot, bytes)| all.with(*slot, bytes));
        let report = precheck.check_submission(&submission);
        let findings = report.reasons.iter().map(|said| &said.finding);
        let warnings = findings.filter(|finding| finding.severity == Severity::Warning);
        let warnings = warnings.map(|finding| finding.code).collect();
        Ok((report.checks, warnings))
    }
}
