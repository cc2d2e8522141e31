//! A policy as text: strict in its keys, because a misspelt key that is silently ignored is a check that silently
//! keeps its default.

use serde_json::{Map, Value, json};

use super::guards::GUARDS;
use super::{Policy, PolicyBuilder, Setting, jurisdictions};
use crate::code::{Code, Kind};
use crate::error::Error;

/// What a policy is made of.
const TABLES: [&str; 6] = [
    "checks",
    "limits",
    "when-not-assessed",
    "countries",
    "jurisdictions",
    "submission",
];

/// What can be said of one check, or of one check on one kind of upload.
const SETTINGS: [&str; 3] = ["severity", "threshold", "when-not-assessed"];

impl TryFrom<Value> for Policy {
    type Error = Error;

    fn try_from(value: Value) -> Result<Self, Error> {
        let mut builder = Self::builder();
        for (key, path, value) in entries(&value, "", &TABLES)? {
            builder = match key {
                "countries" => jurisdictions::read_countries(builder, value, &path)?,
                "jurisdictions" => jurisdictions::read_jurisdictions(builder, value, &path)?,
                "checks" => read_checks(builder, value, &path)?,
                "limits" => read_limits(builder, value, &path)?,
                "submission" => read_submission(builder, value, &path)?,
                _ => builder.when_nothing_else_is_said(name(value, &path)?.parse()?),
            };
        }
        builder.build()
    }
}

fn read_submission(
    mut builder: PolicyBuilder,
    value: &Value,
    path: &str,
) -> Result<PolicyBuilder, Error> {
    for (_, path, value) in entries(value, path, &["needs"])? {
        builder = builder.needs(jurisdictions::names(value, &path)?);
    }
    Ok(builder)
}

fn read_limits(
    mut builder: PolicyBuilder,
    value: &Value,
    path: &str,
) -> Result<PolicyBuilder, Error> {
    for (key, path, value) in entries(value, path, &GUARDS.map(|guard| guard.key))? {
        // TOML writes 500e6 as a number with a fraction.
        let whole =
            |n: f64| (n >= 0.0 && n.fract() == 0.0 && n < 2_f64.powi(63)).then_some(n as u64);
        let number = value.as_u64().or_else(|| value.as_f64().and_then(whole));
        builder = builder.limit(
            key,
            number.ok_or_else(|| wrong_type(&path, "a whole number"))?,
        );
    }
    Ok(builder)
}

fn read_checks(
    mut builder: PolicyBuilder,
    value: &Value,
    path: &str,
) -> Result<PolicyBuilder, Error> {
    let codes: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    let keys = [&SETTINGS[..], &["kinds"]].concat();
    for (code, path, value) in entries(value, path, &codes)? {
        let code: Code = code.parse()?;
        for (key, path, value) in entries(value, &path, &keys)? {
            if key != "kinds" {
                builder = read_setting(builder, (code, None), key, value, &path)?;
                continue;
            }
            for (kind, path, value) in entries(value, &path, &kinds)? {
                let kind: Kind = kind.parse()?;
                for (key, path, value) in entries(value, &path, &SETTINGS)? {
                    builder = read_setting(builder, (code, Some(kind)), key, value, &path)?;
                }
            }
        }
    }
    Ok(builder)
}

fn read_setting(
    builder: PolicyBuilder,
    place: (Code, Option<Kind>),
    key: &str,
    value: &Value,
    path: &str,
) -> Result<PolicyBuilder, Error> {
    Ok(match (key, place) {
        ("severity", (code, None)) => builder.severity(code, name(value, path)?.parse()?),
        ("severity", (code, Some(kind))) => {
            builder.severity_for(code, kind, name(value, path)?.parse()?)
        }
        ("threshold", (code, None)) => builder.threshold(code, number(value, path)?),
        ("threshold", (code, Some(kind))) => {
            builder.threshold_for(code, kind, number(value, path)?)
        }
        (_, (code, None)) => builder.when_not_assessed(code, name(value, path)?.parse()?),
        (_, (code, Some(kind))) => {
            builder.when_not_assessed_for(code, kind, name(value, path)?.parse()?)
        }
    })
}

pub(super) fn name<'v>(value: &'v Value, path: &str) -> Result<&'v str, Error> {
    value.as_str().ok_or_else(|| wrong_type(path, "a name"))
}

fn number(value: &Value, path: &str) -> Result<f64, Error> {
    // TOML's `nan` and `inf` have no place in JSON's numbers and arrive as null.
    value
        .as_f64()
        .filter(|n| n.is_finite())
        .ok_or_else(|| wrong_type(path, "a number"))
}

/// The entries of a table with their full paths, all of them known.
pub(super) fn entries<'v>(
    value: &'v Value,
    path: &str,
    known: &[&str],
) -> Result<Vec<(&'v str, String, &'v Value)>, Error> {
    let table = value
        .as_object()
        .ok_or_else(|| wrong_type(path, "a table"))?;
    let prefix = if path.is_empty() {
        String::new()
    } else {
        format!("{path}.")
    };
    let entry = |(key, value): (&'v String, &'v Value)| {
        if !known.contains(&key.as_str()) {
            return Err(Error::unknown_key(&prefix, key, known));
        }
        Ok((key.as_str(), format!("{prefix}{key}"), value))
    };
    table.iter().map(entry).collect()
}

pub(super) fn wrong_type(path: &str, expected: &str) -> Error {
    Error::UnreadablePolicy(format!("`{path}` must be {expected}"))
}

impl From<Policy> for Value {
    fn from(policy: Policy) -> Self {
        let mut checks = Map::new();
        for ((code, kind), setting) in &policy.settings {
            let check = checks.entry(code.as_str()).or_insert_with(|| json!({}));
            let place = match kind {
                Some(kind) => &mut check["kinds"][kind.as_str()],
                None => check,
            };
            write_setting(place, setting);
        }
        let limits: Map<_, _> = policy
            .guards
            .entries()
            .map(|(key, value)| (key.to_owned(), json!(value)))
            .collect();
        let mut text = json!({ "checks": checks, "limits": limits });
        if let Some(then) = policy.when_not_assessed {
            text["when-not-assessed"] = json!(then);
        }
        if !policy.needs.is_empty() {
            text["submission"] = json!({ "needs": policy.needs });
        }
        jurisdictions::write(&policy.jurisdictions, &mut text);
        text
    }
}

fn write_setting(place: &mut Value, setting: &Setting) {
    let said = [
        setting.severity.map(|severity| json!(severity)),
        setting.threshold.map(|threshold| json!(threshold)),
        setting.when_not_assessed.map(|then| json!(then)),
    ];
    for (key, value) in SETTINGS.into_iter().zip(said) {
        if let Some(value) = value {
            place[key] = value;
        }
    }
}
