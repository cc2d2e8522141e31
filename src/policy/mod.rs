//! What the integrator decides: which checks run, what they must keep to, how much a failure weighs, and what follows
//! where a check could not be made.

mod builder;
mod guards;
mod jurisdictions;
mod presets;
#[cfg(test)]
mod tests;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::check::Threshold;
use crate::checks;
use crate::code::{Code, Kind, Severity, Slot};
use crate::countries::Country;
use crate::error::Error;
use crate::intake::Limits;
use crate::jurisdictions::Jurisdictions;
use crate::names::names;

pub use builder::PolicyBuilder;
use guards::Guards;
pub use presets::{Preset, PresetRule};

names! {
    /// What follows where a check that is to be run could not take its number.
    pub enum WhenNotAssessed as "way to take a check that was not assessed" {
        /// The upload is left to review: nobody knows whether it would have passed.
        Review = "review",
        /// Nothing follows.
        Ignore = "ignore",
    }
}

/// Which checks run, their thresholds and severities, which documents of which countries are accepted, and the limits of
/// decoding. The default is every check as it declares itself, and documents of every country and type.
///
/// A policy is text, or is built in code by [`Policy::builder`]; both say the same and make the same mistakes known.
/// What a policy says has an effect, or is an error that says what to write instead.
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
///     [countries]
///     accepted = ["DEU", "FRA"]
///     accepted-types = ["passport"]
///     [jurisdictions.DEU]
///     accepted-types = ["passport", "id-card"]
///     accepted-proofs = ["utility-bill", "government-letter"]
///     proof-days = 180
///     [jurisdictions.FRA.superseded]
///     passport = 2006-04-12
///     [limits]
///     max-scans = 50
///     [submission]
///     needs = ["selfie", "proof"]
/// "#)?;
/// assert_eq!(policy.severity(Code::ImageTooManyPixels, Some(Kind::IdFront)), Severity::Warning);
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
    when_not_assessed: Option<WhenNotAssessed>,
    guards: Guards,
    jurisdictions: Jurisdictions,
    needs: BTreeSet<Slot>,
}

/// What a policy says about one check; `None` leaves the check's own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Setting {
    severity: Option<Severity>,
    threshold: Option<f64>,
    when_not_assessed: Option<WhenNotAssessed>,
}

impl Policy {
    /// The policy in this TOML text.
    ///
    /// # Errors
    ///
    /// Text that is not TOML, a key that a policy does not have (with the nearest one that it has), a value of the wrong
    /// type, or a setting that cannot be meant or has no effect.
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

    /// A policy to be made in code, beginning with the default.
    pub fn builder() -> PolicyBuilder {
        PolicyBuilder::default()
    }

    /// How much a failure of `code` weighs, on this kind of upload or on the form (`None`).
    #[must_use]
    pub fn severity(&self, code: Code, kind: Option<Kind>) -> Severity {
        self.setting(code, kind, |s| s.severity)
            .unwrap_or_else(|| checks::find(code).severity_for(kind))
    }

    /// What `code` must keep to, on this kind of upload or on the form (`None`): what the policy says for the kind, else
    /// the check's own limit for the kind, else what the policy says in general, else the check's own.
    #[must_use]
    pub fn threshold(&self, code: Code, kind: Option<Kind>) -> Threshold {
        let check = checks::find(code);
        let said = |key| self.settings.get(&(code, key)).and_then(|s| s.threshold);
        let general = said(None).map_or(check.threshold, |limit| check.threshold.with_limit(limit));
        let own = kind.and_then(|kind| said(Some(kind)).or(check.limit_for(kind)));
        let threshold = own.map_or(general, |limit| check.threshold.with_limit(limit));
        // What a guard has turned away was never judged, so that no number beyond it is ever accepted.
        match self.guards.bound(code) {
            Some(bound) if bound < threshold.limit() => threshold.with_limit(bound),
            _ => threshold,
        }
    }

    /// The same for a person who lives in this country, which may have its own age of proofs of address.
    pub(crate) fn threshold_in(
        &self,
        code: Code,
        kind: Option<Kind>,
        country: Option<Country>,
    ) -> Threshold {
        let threshold = self.threshold(code, kind);
        let own = || self.jurisdictions.of.get(&country?)?.proof_days;
        match own().filter(|_| code == Code::PoaTooOld) {
            Some(days) => threshold.with_limit(f64::from(days)),
            None => threshold,
        }
    }

    /// What follows where `code` could not be assessed: unless the policy says so itself, a check whose failure would
    /// reject leads to review, and one whose failure would warn is passed over.
    #[must_use]
    pub fn when_not_assessed(&self, code: Code, kind: Option<Kind>) -> WhenNotAssessed {
        let by_severity = || match self.severity(code, kind) {
            Severity::Error => WhenNotAssessed::Review,
            Severity::Warning | Severity::Off => WhenNotAssessed::Ignore,
        };
        self.setting(code, kind, |s| s.when_not_assessed)
            .or(self.when_not_assessed)
            .unwrap_or_else(by_severity)
    }

    /// What decoding may take, whatever the checks' severities and thresholds are.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.guards.limits()
    }

    /// Which documents of which countries are accepted.
    pub(crate) fn jurisdictions(&self) -> &Jurisdictions {
        &self.jurisdictions
    }

    /// What a submission needs beside an identity document.
    pub(crate) fn needs(&self) -> &BTreeSet<Slot> {
        &self.needs
    }

    /// What the policy itself says, the kind's own word before the general one.
    fn setting<T>(
        &self,
        code: Code,
        kind: Option<Kind>,
        part: fn(&Setting) -> Option<T>,
    ) -> Option<T> {
        let said = |key| self.settings.get(&(code, key)).and_then(part);
        kind.and_then(|kind| said(Some(kind)))
            .or_else(|| said(None))
    }
}
