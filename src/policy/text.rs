//! A policy as text: strict in its keys, because a misspelt key that is silently ignored is a check that silently
//! keeps its default.

use serde_json::{Map, Value, json};

use super::{Policy, Setting};
use crate::code::{Code, Kind};
use crate::error::{Error, nearest};

impl TryFrom<Value> for Policy {
    type Error = Error;

    fn try_from(value: Value) -> Result<Self, Error> {
        let mut policy = Self::default();
        for (key, path, value) in entries(&value, "", &["checks", "limits"])? {
            match key {
                "limits" => read_limits(&mut policy, value, &path)?,
                _ => read_checks(&mut policy, value, &path)?,
            }
        }
        Ok(policy)
    }
}

fn read_limits(policy: &mut Policy, value: &Value, path: &str) -> Result<(), Error> {
    for (key, path, value) in entries(value, path, &["max-memory", "max-scans"])? {
        let number = value
            .as_u64()
            .ok_or_else(|| wrong_type(&path, "a whole number"))?;
        match key {
            "max-memory" => policy.max_memory = Some(number),
            _ => {
                let scans =
                    u32::try_from(number).map_err(|_| wrong_type(&path, "a smaller number"))?;
                policy.max_scans = Some(scans);
            }
        }
    }
    Ok(())
}

fn read_checks(policy: &mut Policy, value: &Value, path: &str) -> Result<(), Error> {
    let codes: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    for (code, path, value) in entries(value, path, &codes)? {
        let code: Code = code.parse()?;
        for (key, path, value) in entries(value, &path, &["severity", "threshold", "kinds"])? {
            if key == "kinds" {
                let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
                for (kind, path, value) in entries(value, &path, &kinds)? {
                    let kind: Kind = kind.parse()?;
                    for (key, path, value) in entries(value, &path, &["severity", "threshold"])? {
                        let setting = policy.settings.entry((code, Some(kind))).or_default();
                        read_setting(setting, key, value, &path)?;
                    }
                }
            } else {
                read_setting(
                    policy.settings.entry((code, None)).or_default(),
                    key,
                    value,
                    &path,
                )?;
            }
        }
    }
    Ok(())
}

fn read_setting(setting: &mut Setting, key: &str, value: &Value, path: &str) -> Result<(), Error> {
    if key == "severity" {
        let name = value.as_str().ok_or_else(|| wrong_type(path, "a name"))?;
        setting.severity = Some(name.parse()?);
    } else {
        // TOML's `nan` and `inf` have no place in JSON's numbers and arrive as null.
        let number = value.as_f64().filter(|n| n.is_finite());
        setting.threshold = Some(number.ok_or_else(|| wrong_type(path, "a number"))?);
    }
    Ok(())
}

/// The entries of a table with their full paths, all of them known.
fn entries<'v>(
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
            let nearest = nearest(key, known.iter().copied()).map(|name| format!("{prefix}{name}"));
            return Err(Error::UnknownKey {
                key: format!("{prefix}{key}"),
                nearest,
            });
        }
        Ok((key.as_str(), format!("{prefix}{key}"), value))
    };
    table.iter().map(entry).collect()
}

fn wrong_type(path: &str, expected: &str) -> Error {
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
            if let Some(severity) = setting.severity {
                place["severity"] = json!(severity);
            }
            if let Some(threshold) = setting.threshold {
                place["threshold"] = json!(threshold);
            }
        }
        let mut limits = Map::new();
        limits.extend(
            policy
                .max_memory
                .map(|bytes| ("max-memory".to_owned(), json!(bytes))),
        );
        limits.extend(
            policy
                .max_scans
                .map(|scans| ("max-scans".to_owned(), json!(scans))),
        );
        json!({ "checks": checks, "limits": limits })
    }
}
