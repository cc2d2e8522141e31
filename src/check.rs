//! What a check is: a declaration, and a function that measures.

use serde::{Deserialize, Serialize};

use crate::claims::Form;
use crate::code::{Code, Kind, Reason, Remedy, Severity, Subject, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::geometry::Quad;
use crate::stop::Stop;
use crate::submission::Whole;

/// One check: one code, one number, one threshold. The list of all is [`crate::checks::CATALOGUE`]; what is said to the
/// person is in [`crate::Messages`].
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
    /// The kinds of upload that it is run on; none where it judges the form or the submission.
    pub kinds: &'static [Kind],
    /// What the measured number counts.
    pub unit: Unit,
    /// What the measured number must keep to.
    pub threshold: Threshold,
    /// Other severities for some kinds.
    pub severities: &'static [(Kind, Severity)],
    /// Other limits for some kinds, in the direction of `threshold`.
    pub limits: &'static [(Kind, f64)],
    /// The smallest and the largest number that a threshold can mean.
    pub range: (f64, f64),
    /// Whether it cannot be set otherwise: what it finds leaves nothing to judge.
    pub fixed: bool,
    /// Its documentation in Markdown: why it matters, measurement, threshold, blind spots, sources.
    pub docs: &'static str,
    pub(crate) measure: Measure,
}

/// What a check takes its number from.
#[derive(Debug)]
pub(crate) enum Measure {
    /// The facts about one picture.
    Picture(fn(&Evidence) -> Result<Measurement, NotAssessed>),
    /// What the customer typed.
    Form(fn(&Form<'_>) -> Result<Measurement, NotAssessed>),
    /// Several uploads and the form together.
    Submission(fn(&Whole<'_>) -> Result<Measurement, NotAssessed>),
}

impl Check {
    /// Takes the number from a picture, without judging it; `None` for a check on the form or on the whole submission.
    ///
    /// # Errors
    ///
    /// The fact that was missing. [`NotAssessed::TimeUp`] where the caller's time was up before it was begun, or something that
    /// it rests on was cut short.
    pub fn measure(&self, evidence: &Evidence) -> Option<Result<Measurement, NotAssessed>> {
        match self.measure {
            Measure::Picture(measure) => Some(in_time(evidence.stop(), || measure(evidence))),
            Measure::Form(_) | Measure::Submission(_) => None,
        }
    }

    /// Whether it judges what the customer typed, and no picture.
    #[must_use]
    pub fn is_of_form(&self) -> bool {
        matches!(self.measure, Measure::Form(_))
    }

    /// Whether it judges the submission as a whole, and no upload by itself.
    #[must_use]
    pub fn is_of_submission(&self) -> bool {
        matches!(self.measure, Measure::Submission(_))
    }

    /// What its sentences can be about.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        match self.measure {
            Measure::Picture(_) => {}
            Measure::Form(_) => return vec![Subject::Form],
            Measure::Submission(_) => return vec![Subject::Submission],
        }
        let mut subjects: Vec<_> = self.kinds.iter().map(|kind| kind.subject()).collect();
        subjects.dedup();
        subjects
    }

    /// The default threshold for this kind of upload.
    #[must_use]
    pub fn threshold_for(&self, kind: Kind) -> Threshold {
        self.limit_for(kind)
            .map_or(self.threshold, |limit| self.threshold.with_limit(limit))
    }

    /// The default severity for this kind of upload, or for the form.
    #[must_use]
    pub fn severity_for(&self, kind: Option<Kind>) -> Severity {
        let own = self.severities.iter().find(|(own, _)| Some(*own) == kind);
        own.map_or(self.severity, |(_, severity)| *severity)
    }

    /// The check's own limit for this kind of upload, where it has one.
    pub(crate) fn limit_for(&self, kind: Kind) -> Option<f64> {
        self.limits
            .iter()
            .find(|(own, _)| *own == kind)
            .map(|(_, limit)| *limit)
    }

    /// Whether the check is run on this kind of upload.
    #[must_use]
    pub fn applies_to(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }
}

/// What `measure` comes to, where it is not time to stop before it or within it: checks do without a fact that is not there,
/// and would take one that was cut short for such a one.
pub(crate) fn in_time(
    stop: &Stop,
    measure: impl FnOnce() -> Result<Measurement, NotAssessed>,
) -> Result<Measurement, NotAssessed> {
    if stop.is_due() {
        return Err(NotAssessed::TimeUp);
    }
    let measured = measure();
    match stop.came() {
        true => Err(NotAssessed::TimeUp),
        false => measured,
    }
}

/// What a measured number must keep to; `{"at_least": 0.35}` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
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
    /// The other end of what the number can be, where what it is taken from is known only in part: a measurement is
    /// judged where both ends come out the same.
    pub other_end: Option<f64>,
    /// Whether the number rests on one weak trace that has innocent reasons, too: a failure then only warns, whatever weight
    /// the policy gives it, and rejects as soon as a second trace joins.
    pub single_trace: bool,
    /// Where in the picture, if the check knows; empty where it concerns the whole.
    pub regions: Vec<Quad>,
    /// What exactly was found, where the number does not say it.
    pub detail: Option<Detail>,
}

impl Measurement {
    /// A number that concerns the whole upload.
    #[must_use]
    pub fn new(value: f64) -> Self {
        Self {
            value,
            other_end: None,
            single_trace: false,
            regions: Vec::new(),
            detail: None,
        }
    }

    /// A number that lies anywhere between `value`, which is told, and `other_end`.
    #[must_use]
    pub fn between(value: f64, other_end: f64) -> Self {
        Self {
            other_end: Some(other_end),
            ..Self::new(value)
        }
    }

    /// The same, resting on one weak trace where `single` says so.
    #[must_use]
    pub fn of_single_trace(mut self, single: bool) -> Self {
        self.single_trace = single;
        self
    }

    /// The same, found in these places.
    #[must_use]
    pub fn with_regions(mut self, regions: Vec<Quad>) -> Self {
        self.regions = regions;
        self
    }

    /// The same, with what exactly was found, if that is known.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<Option<Detail>>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// Declares a check: its doc comment is kept as data, so that `--explain` and the tests can read it.
macro_rules! declare_check {
    (@or $default:expr) => {
        $default
    };
    (@or $default:expr, $given:expr) => {
        $given
    };
    (
        $(#[doc = $doc:literal])+
        pub static $NAME:ident = {
            code: $code:expr, reason: $reason:expr, severity: $severity:expr, remedy: $remedy:expr,
            kinds: $kinds:expr, unit: $unit:expr, threshold: $threshold:expr, $(limits: $limits:expr,)?
            $(severities: $severities:expr,)?
            $(range: $range:expr,)? $(fixed: $fixed:literal,)? measure: $Takes:ident($measure:ident) $(,)?
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
            severities: $crate::check::declare_check!(@or &[] $(, $severities)?),
            limits: $crate::check::declare_check!(@or &[] $(, $limits)?),
            range: $crate::check::declare_check!(@or $unit.range() $(, $range)?),
            fixed: $crate::check::declare_check!(@or false $(, $fixed)?),
            docs: concat!($($doc, "\n"),+),
            measure: $crate::check::Measure::$Takes($measure),
        };
    };
}
pub(crate) use declare_check;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::find;

    #[test]
    fn a_check_says_what_it_judges() {
        struct Case(Code, bool, bool, &'static [Subject]);
        let cases = [
            // Of the form, of the submission, what its sentences can be about.
            Case(Code::FrontMissing, false, true, &[Subject::Submission]),
            Case(Code::AgeBelowMinimum, true, false, &[Subject::Form]),
            Case(Code::SignatureMissing, false, false, &[Subject::Passport]),
            Case(
                Code::GlareOnDocument,
                false,
                false,
                &[Subject::IdentityDocument, Subject::Passport],
            ),
        ];
        for Case(code, of_form, of_submission, subjects) in cases {
            let check = find(code);
            let said = (check.is_of_form(), check.is_of_submission());
            assert_eq!(said, (of_form, of_submission), "{code}");
            assert_eq!(check.subjects(), subjects, "{code}");
        }
    }

    #[test]
    fn a_kinds_own_limit_and_severity_go_first() {
        let cut = find(Code::DocumentCutOff);
        assert_eq!(cut.threshold_for(Kind::Poa), Threshold::AtMost(0.045));
        assert_eq!(cut.threshold_for(Kind::IdFront), Threshold::AtMost(0.002));
        let hidden = find(Code::DocumentCornerHidden);
        assert_eq!(hidden.severity_for(Some(Kind::Poa)), Severity::Warning);
        assert_eq!(hidden.severity_for(Some(Kind::IdFront)), Severity::Error);
        assert_eq!(hidden.severity_for(None), Severity::Error);
    }

    #[test]
    fn a_threshold_takes_its_own_number_and_none_that_is_no_number() {
        for (threshold, below, above) in [
            (Threshold::AtLeast(0.5), false, true),
            (Threshold::AtMost(0.5), true, false),
        ] {
            assert!(threshold.accepts(0.5));
            assert_eq!(threshold.accepts(0.4), below);
            assert_eq!(threshold.accepts(0.6), above);
            assert!(!threshold.accepts(f64::NAN));
            let other = threshold.with_limit(0.7);
            assert_eq!(other.limit(), 0.7);
            assert_eq!(other.accepts(0.6), below, "in the same direction");
        }
    }

    #[test]
    fn a_measurement_keeps_what_is_joined_to_it() {
        let place = Quad::from(crate::geometry::Rect::new(1.0, 2.0, 3.0, 4.0));
        let whole = Measurement::between(17.0, 18.0)
            .of_single_trace(true)
            .with_regions(vec![place])
            .with_detail(Detail::Noise);
        let expected = Measurement {
            value: 17.0,
            other_end: Some(18.0),
            single_trace: true,
            regions: vec![place],
            detail: Some(Detail::Noise),
        };
        assert_eq!(whole, expected);
    }

    #[test]
    fn nothing_is_measured_after_the_time_and_nothing_counts_that_was_cut_short() {
        use std::sync::Arc;
        use std::sync::atomic::{AtomicBool, Ordering};
        let now = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&now);
        let stop = Stop::when(move || asked.load(Ordering::Relaxed));
        let in_time = |measure: &dyn Fn() -> Measurement| super::in_time(&stop, || Ok(measure()));
        let one = || Measurement::new(1.0);
        assert_eq!(in_time(&one), Ok(one()));
        let cut_short = || {
            now.store(true, Ordering::Relaxed);
            assert!(stop.is_due());
            one()
        };
        assert_eq!(in_time(&cut_short), Err(NotAssessed::TimeUp));
        assert_eq!(
            in_time(&|| panic!("is not begun")),
            Err(NotAssessed::TimeUp)
        );
    }
}
