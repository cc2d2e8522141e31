//! What a check is: a declaration, and a function that measures.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::geometry::Quad;

/// One check: one code, one number, one threshold, one message. The list of all is [`crate::checks::CATALOGUE`].
///
/// The fields are the defaults; a [`crate::Policy`] may set another severity and threshold.
#[derive(Debug)]
#[non_exhaustive]
pub struct Check {
    /// The name of what it looks for.
    pub code: Code,
    /// The sentence of the help article that it belongs to.
    pub reason: Reason,
    /// How much a failure weighs.
    pub severity: Severity,
    /// What the person should do.
    pub remedy: Remedy,
    /// The kinds of upload that it is run on.
    pub kinds: &'static [Kind],
    /// What the measured number counts.
    pub unit: Unit,
    /// What the measured number must keep to.
    pub threshold: Threshold,
    /// Other limits for some kinds, in the direction of `threshold`.
    pub limits: &'static [(Kind, f64)],
    /// What is wrong, as a whole sentence to the person.
    pub message: &'static str,
    /// What the person should do, as whole sentences to the person.
    pub advice: &'static str,
    /// Its documentation in Markdown: why it matters, measurement, threshold, blind spots, sources.
    pub docs: &'static str,
    pub(crate) measure: Measure,
}

/// How a check takes its number from the facts.
pub(crate) type Measure = fn(&Evidence) -> Result<Measurement, NotAssessed>;

impl Check {
    /// Takes the number, without judging it.
    ///
    /// # Errors
    ///
    /// The fact that was missing.
    pub fn measure(&self, evidence: &Evidence) -> Result<Measurement, NotAssessed> {
        (self.measure)(evidence)
    }

    /// The default threshold for this kind of upload.
    #[must_use]
    pub fn threshold_for(&self, kind: Kind) -> Threshold {
        let own = self.limits.iter().find(|(k, _)| *k == kind);
        own.map_or(self.threshold, |(_, limit)| {
            self.threshold.with_limit(*limit)
        })
    }

    /// Whether the check is run on this kind of upload.
    #[must_use]
    pub fn applies_to(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }
}

/// What a measured number must keep to; `{"at_least": 0.35}` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Threshold {
    /// Passes from this number up.
    AtLeast(f64),
    /// Passes up to this number.
    AtMost(f64),
}

impl Threshold {
    /// Whether `value` passes. Never for a value that is not a number.
    #[must_use]
    pub fn accepts(self, value: f64) -> bool {
        match self {
            Self::AtLeast(limit) => value >= limit,
            Self::AtMost(limit) => value <= limit,
        }
    }

    /// The number to keep to.
    #[must_use]
    pub fn limit(self) -> f64 {
        match self {
            Self::AtLeast(limit) | Self::AtMost(limit) => limit,
        }
    }

    /// The same direction with another number.
    #[must_use]
    pub fn with_limit(self, limit: f64) -> Self {
        match self {
            Self::AtLeast(_) => Self::AtLeast(limit),
            Self::AtMost(_) => Self::AtMost(limit),
        }
    }
}

/// What a check measured.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Measurement {
    /// The number, in the check's unit.
    pub value: f64,
    /// Where in the picture, if the check knows; empty where it concerns the whole.
    pub regions: Vec<Quad>,
    /// A whole sentence to the person that says more exactly what was found.
    pub detail: Option<Cow<'static, str>>,
}

impl Measurement {
    /// A number that concerns the whole upload.
    #[must_use]
    pub fn new(value: f64) -> Self {
        Self {
            value,
            regions: Vec::new(),
            detail: None,
        }
    }

    /// The same, found in these places.
    #[must_use]
    pub fn with_regions(mut self, regions: Vec<Quad>) -> Self {
        self.regions = regions;
        self
    }

    /// The same, with a whole sentence that says more.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Declares a check: its doc comment is kept as data, so that `--explain` and the tests can read it.
macro_rules! declare_check {
    (@limits) => {
        &[]
    };
    (@limits $limits:expr) => {
        $limits
    };
    (
        $(#[doc = $doc:literal])+
        pub static $NAME:ident = {
            code: $code:expr, reason: $reason:expr, severity: $severity:expr, remedy: $remedy:expr,
            kinds: $kinds:expr, unit: $unit:expr, threshold: $threshold:expr, $(limits: $limits:expr,)?
            message: $message:literal, advice: $advice:literal, $measure:ident $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        pub static $NAME: $crate::check::Check = $crate::check::Check {
            code: $code,
            reason: $reason,
            severity: $severity,
            remedy: $remedy,
            kinds: $kinds,
            unit: $unit,
            threshold: $threshold,
            limits: declare_check!(@limits $($limits)?),
            message: $message,
            advice: $advice,
            docs: concat!($($doc, "\n"),+),
            measure: $measure,
        };
    };
}
pub(crate) use declare_check;
