//! What is tried on the fixtures: `fixtures/<code>/cases.toml`, described in `fixtures/README.md`.

use std::fs;
use std::path::PathBuf;

use precheck::{Claims, Code, Kind, NaiveDate, Policy, Precheck, Report, Upload};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub file: String,
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
    /// What is said about the case.
    pub fn report(&self, code: Code) -> Result<Report, String> {
        let path = fixtures().join(code.as_str()).join(&self.file);
        let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let upload = Upload::new(&bytes, self.kind, self.as_of).with_claims(self.claims.clone());
        Ok(Precheck::new(self.policy.clone()).check(&upload))
    }
}
