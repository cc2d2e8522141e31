//! What the integrator decides: which checks run, what they must keep to, and how much a failure weighs.

mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::check::Threshold;
use crate::checks;
use crate::code::{Code, Kind, Severity};
use crate::error::Error;
use crate::intake::Limits;

/// Which checks run, their thresholds and severities, and the limits of decoding. The default is every check as it
/// declares itself.
///
/// ```
/// use precheck::{Code, Kind, Policy, Severity};
///
/// let policy = Policy::from_toml(r#"
///     [checks.file-too-large]
///     threshold = 10e6
///     [checks.image-too-many-pixels]
///     severity = "warning"
///     [checks.image-side-too-long.kinds.selfie]
///     threshold = 8000
///     [limits]
///     max-scans = 50
/// "#)?;
/// assert_eq!(policy.severity(Code::ImageTooManyPixels, Kind::IdFront), Severity::Warning);
///
/// let mistake = Policy::from_toml("[checks.image-blured]\nseverity = 'off'").unwrap_err();
/// assert_eq!(
///     mistake.to_string(),
///     "the policy has no key `checks.image-blured`; did you mean `checks.image-blurred`?",
/// );
/// # Ok::<(), precheck::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "serde_json::Value", into = "serde_json::Value")]
pub struct Policy {
    /// For a check on every kind of upload (`None`) or on one, which then goes first.
    settings: BTreeMap<(Code, Option<Kind>), Setting>,
    max_memory: Option<u64>,
    max_scans: Option<u32>,
}

/// What a policy says about one check; `None` leaves the check's own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Setting {
    severity: Option<Severity>,
    threshold: Option<f64>,
}

impl Policy {
    /// The policy in this TOML text.
    ///
    /// # Errors
    ///
    /// Text that is not TOML, a key that a policy does not have (with the nearest one that it has), or a value of the
    /// wrong type.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        let value: serde_json::Value =
            toml::from_str(text).map_err(|e| Error::UnreadablePolicy(e.to_string()))?;
        Self::try_from(value)
    }

    /// The policy in this JSON text, with the keys of the TOML form.
    ///
    /// # Errors
    ///
    /// As [`Self::from_toml`].
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let value: serde_json::Value =
            serde_json::from_str(text).map_err(|e| Error::UnreadablePolicy(e.to_string()))?;
        Self::try_from(value)
    }

    /// The same policy with this severity for `code`, on every kind of upload.
    #[must_use]
    pub fn with_severity(mut self, code: Code, severity: Severity) -> Self {
        self.settings.entry((code, None)).or_default().severity = Some(severity);
        self
    }

    /// The same policy with this number for `code` to keep to, on every kind of upload and in the check's unit.
    ///
    /// # Errors
    ///
    /// A threshold that is not finite.
    pub fn with_threshold(mut self, code: Code, threshold: f64) -> Result<Self, Error> {
        if !threshold.is_finite() {
            return Err(Error::UnusableThreshold {
                code: code.to_string(),
                value: threshold,
            });
        }
        self.settings.entry((code, None)).or_default().threshold = Some(threshold);
        Ok(self)
    }

    /// How much a failure of `code` weighs on this kind of upload.
    #[must_use]
    pub fn severity(&self, code: Code, kind: Kind) -> Severity {
        self.setting(code, kind, |s| s.severity)
            .unwrap_or(checks::find(code).severity)
    }

    /// What `code` must keep to on this kind of upload.
    #[must_use]
    pub fn threshold(&self, code: Code, kind: Kind) -> Threshold {
        let own = checks::find(code).threshold_for(kind);
        self.setting(code, kind, |s| s.threshold)
            .map_or(own, |limit| own.with_limit(limit))
    }

    /// What decoding may take on this kind of upload: the thresholds of the checks on the file itself, as far as
    /// their failure is an error, and the policy's own bounds on memory and scans.
    #[must_use]
    pub fn limits(&self, kind: Kind) -> Limits {
        let mut limits = Limits::default();
        let bound = |code: Code| match self.severity(code, kind) {
            Severity::Error => self.threshold(code, kind).limit().max(0.0) as u64,
            // A file that may be too large at most earns a warning has to be read first.
            _ => u64::MAX,
        };
        limits.max_bytes = bound(Code::FileTooLarge);
        limits.max_pixels = bound(Code::ImageTooManyPixels);
        limits.max_side = u32::try_from(bound(Code::ImageSideTooLong)).unwrap_or(u32::MAX);
        limits.max_memory = self.max_memory.unwrap_or(limits.max_memory);
        limits.max_scans = self.max_scans.unwrap_or(limits.max_scans);
        limits
    }

    /// What the policy itself says, the kind's own word before the general one.
    fn setting<T>(&self, code: Code, kind: Kind, part: fn(&Setting) -> Option<T>) -> Option<T> {
        let said = |key| self.settings.get(&key).and_then(part);
        said((code, Some(kind))).or_else(|| said((code, None)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_overrides_the_general_setting_and_the_rest_stays_the_checks_own() {
        let policy = Policy::from_toml(
            "[checks.file-too-large]\nthreshold = 5\nseverity = 'warning'\n\
             [checks.file-too-large.kinds.poa]\nthreshold = 7",
        )
        .unwrap();
        assert_eq!(
            policy.threshold(Code::FileTooLarge, Kind::Selfie),
            Threshold::AtMost(5.0)
        );
        assert_eq!(
            policy.threshold(Code::FileTooLarge, Kind::Poa),
            Threshold::AtMost(7.0)
        );
        assert_eq!(
            policy.severity(Code::FileTooLarge, Kind::Poa),
            Severity::Warning
        );
        assert_eq!(
            policy.severity(Code::FileUnreadable, Kind::Poa),
            Severity::Error
        );
    }

    #[test]
    fn a_policy_survives_serialisation() {
        let policy = Policy::from_toml(
            "[limits]\nmax-scans = 9\n[checks.file-too-large.kinds.poa]\nseverity = 'off'\nthreshold = 7",
        )
        .unwrap();
        let text = serde_json::to_string(&policy).unwrap();
        assert_eq!(Policy::from_json(&text).unwrap(), policy);
        assert_eq!(Policy::from_json("{}").unwrap(), Policy::default());
    }

    #[test]
    fn mistakes_are_named() {
        struct Case {
            text: &'static str,
            says: &'static str,
        }
        let cases = [
            Case {
                text: "cheks = 1",
                says: "no key `cheks`; did you mean `checks`?",
            },
            Case {
                text: "[limits]\nmax-scan = 1",
                says: "no key `limits.max-scan`; did you mean `limits.max-scans`?",
            },
            Case {
                text: "[checks.file-too-large]\nseverty = 'off'",
                says: "no key `checks.file-too-large.severty`; did you mean `checks.file-too-large.severity`?",
            },
            Case {
                text: "[checks.file-too-large.kinds.self]\nseverity = 'off'",
                says: "no key `checks.file-too-large.kinds.self`; did you mean `checks.file-too-large.kinds.selfie`?",
            },
            Case {
                text: "[checks.file-too-large]\nseverity = 'warnin'",
                says: "there is no severity `warnin`; did you mean `warning`?",
            },
            Case {
                text: "[checks.file-too-large]\nthreshold = 'big'",
                says: "`checks.file-too-large.threshold` must be a number",
            },
            Case {
                text: "[checks.file-too-large]\nthreshold = nan",
                says: "must be a number",
            },
            Case {
                text: "checks = 3",
                says: "`checks` must be a table",
            },
            Case {
                text: "[",
                says: "cannot be read",
            },
        ];
        for case in cases {
            let message = Policy::from_toml(case.text).unwrap_err().to_string();
            assert!(message.contains(case.says), "{}: {message}", case.text);
        }
    }
}
