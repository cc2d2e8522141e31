//! A policy made in code. The text form is read through the same door, so that both know the same mistakes.

use super::{Policy, Setting, WhenNotAssessed};
use crate::checks;
use crate::code::{Code, Kind, Severity, Slot};
use crate::error::Error;
use crate::intake::Limits;

/// Makes a [`Policy`]; mistakes are told by [`Self::build`].
///
/// ```
/// use precheck::{Code, Kind, Policy, Severity};
///
/// let policy = Policy::builder()
///     .severity(Code::ImageEdited, Severity::Warning)
///     .threshold(Code::AgeBelowMinimum, 21.0)
///     .threshold_for(Code::ImageBlurred, Kind::Passport, 0.5)
///     .build()?;
///
/// let mistake = Policy::builder().threshold(Code::ImageBlurred, 46.0).build().unwrap_err();
/// assert_eq!(
///     mistake.to_string(),
///     "`checks.image-blurred.threshold` cannot be used: 46 is outside 0 to 1, which a score can be",
/// );
/// # Ok::<(), precheck::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "a builder makes nothing until it is built"]
pub struct PolicyBuilder {
    pub(super) policy: Policy,
    mistake: Option<Error>,
}

impl PolicyBuilder {
    /// How much a failure of `code` weighs, on every kind of upload.
    pub fn severity(self, code: Code, severity: Severity) -> Self {
        self.set(code, None, "severity", |setting| {
            setting.severity = Some(severity)
        })
    }

    /// How much a failure of `code` weighs on this kind of upload.
    pub fn severity_for(self, code: Code, kind: Kind, severity: Severity) -> Self {
        self.set(code, Some(kind), "severity", |setting| {
            setting.severity = Some(severity)
        })
    }

    /// What `code` must keep to, in its unit, on every kind of upload for which the check has no limit of its own.
    pub fn threshold(self, code: Code, threshold: f64) -> Self {
        self.number(code, None, threshold)
    }

    /// What `code` must keep to, in its unit, on this kind of upload.
    pub fn threshold_for(self, code: Code, kind: Kind, threshold: f64) -> Self {
        self.number(code, Some(kind), threshold)
    }

    /// What follows where `code` could not be assessed, on every kind of upload.
    pub fn when_not_assessed(self, code: Code, then: WhenNotAssessed) -> Self {
        self.set(code, None, "when-not-assessed", |setting| {
            setting.when_not_assessed = Some(then)
        })
    }

    /// What follows where `code` could not be assessed on this kind of upload.
    pub fn when_not_assessed_for(self, code: Code, kind: Kind, then: WhenNotAssessed) -> Self {
        self.set(code, Some(kind), "when-not-assessed", |setting| {
            setting.when_not_assessed = Some(then)
        })
    }

    /// What follows where any check of which nothing else is said could not be assessed.
    pub fn when_nothing_else_is_said(mut self, then: WhenNotAssessed) -> Self {
        self.policy.when_not_assessed = Some(then);
        self
    }

    /// What a submission needs beside an identity document: a selfie, a proof of address, both or, by default, neither.
    pub fn needs(mut self, slots: impl IntoIterator<Item = Slot>) -> Self {
        for slot in slots {
            if matches!(slot, Slot::Selfie | Slot::Proof) {
                self.policy.needs.insert(slot);
                continue;
            }
            let key = "submission.needs".to_owned();
            let why = format!(
                "a document is always needed, its `{slot}` among it; write `selfie` or `proof`, or leave it out"
            );
            self.note(Err(Error::UnusableSetting { key, why }));
        }
        self
    }

    /// What decoding may take.
    pub fn limits(mut self, limits: &Limits) -> Self {
        let set = self.policy.guards.set_all(limits);
        self.note(set);
        self
    }

    /// The policy.
    ///
    /// # Errors
    ///
    /// The first setting that cannot be meant or has no effect.
    pub fn build(self) -> Result<Policy, Error> {
        if let Some(mistake) = self.mistake {
            return Err(mistake);
        }
        for (&(code, kind), setting) in &self.policy.settings {
            if let Some(threshold) = setting.threshold {
                self.policy
                    .guards
                    .admit(code, &path(code, kind, "threshold"), threshold)?;
            }
        }
        Ok(self.policy)
    }

    /// One of the limits by its key.
    pub(super) fn limit(mut self, key: &str, value: u64) -> Self {
        let set = self.policy.guards.set(key, value);
        self.note(set);
        self
    }

    fn number(mut self, code: Code, kind: Option<Kind>, threshold: f64) -> Self {
        let (least, most) = checks::find(code).range;
        if (least..=most).contains(&threshold) {
            return self.set(code, kind, "threshold", |setting| {
                setting.threshold = Some(threshold)
            });
        }
        let unit = checks::find(code).unit;
        let range = if most == f64::MAX {
            format!("{least} and more")
        } else {
            format!("{least} to {most}")
        };
        let why = if threshold.is_finite() {
            format!("{threshold} is outside {range}, which a {unit} can be")
        } else {
            format!("a threshold is a finite number, and {threshold} is none")
        };
        self.note(Err(Error::UnusableSetting {
            key: path(code, kind, "threshold"),
            why,
        }));
        self
    }

    fn set(
        mut self,
        code: Code,
        kind: Option<Kind>,
        key: &str,
        write: impl FnOnce(&mut Setting),
    ) -> Self {
        match has_effect(code, kind, key) {
            Ok(()) => write(self.policy.settings.entry((code, kind)).or_default()),
            Err(mistake) => self.note(Err(mistake)),
        }
        self
    }

    /// Keeps the first mistake.
    pub(super) fn note(&mut self, done: Result<(), Error>) {
        self.mistake = self.mistake.take().or(done.err());
    }
}

/// Whether a setting of this key can change anything.
fn has_effect(code: Code, kind: Option<Kind>, key: &str) -> Result<(), Error> {
    let check = checks::find(code);
    let unusable = |why: String| Error::UnusableSetting {
        key: path(code, kind, key),
        why,
    };
    if check.fixed {
        return Err(unusable(
            "a file that cannot be read is always turned away; leave this out".to_owned(),
        ));
    }
    let Some(kind) = kind else {
        return Ok(());
    };
    if check.kinds.is_empty() {
        let of = if check.is_of_form() {
            "form"
        } else {
            "submission"
        };
        let why = format!(
            "the check is on the {of} and on no kind of upload; write `{}`",
            path(code, None, key)
        );
        return Err(unusable(why));
    }
    if !check.applies_to(kind) {
        let kinds: Vec<_> = check.kinds.iter().map(|kind| kind.as_str()).collect();
        return Err(unusable(format!(
            "the check is never run on {kind}, only on {}",
            kinds.join(", ")
        )));
    }
    Ok(())
}

/// Where a setting stands in the text form.
fn path(code: Code, kind: Option<Kind>, key: &str) -> String {
    match kind {
        None => format!("checks.{code}.{key}"),
        Some(kind) => format!("checks.{code}.kinds.{kind}.{key}"),
    }
}
