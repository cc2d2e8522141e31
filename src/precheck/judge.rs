//! Runs the checks, and holds what they measure to what the policy asks for.

use std::collections::BTreeMap;

use crate::check::{Check, Measure, Measurement, Threshold, in_time};
use crate::checks::CATALOGUE;
use crate::claims::Form;
use crate::code::{Kind, Severity, Subject};
use crate::countries::Country;
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};
use crate::intake::Refusal;
use crate::messages::Messages;
use crate::policy::{Policy, WhenNotAssessed};
use crate::report::{
    CheckResult, FieldSource, Finding, FormReport, Judged, Outcome, Report, Summary, Verdict,
};
use crate::stop::Stop;
use crate::submission::Whole;

use super::describe;

/// What is found in the picture.
pub(super) fn picture(evidence: &Evidence, policy: &Policy, messages: &Messages) -> Report {
    let kind = evidence.kind();
    let mut judge = Judge::new(policy, messages, Some(kind));
    judge.country = evidence.person().country;
    for check in CATALOGUE.iter().filter(|check| check.applies_to(kind)) {
        let Measure::Picture(measure) = check.measure else {
            continue;
        };
        match evidence
            .refusal()
            .filter(|refusal| refusal.code() == check.code)
        {
            Some(refusal) => judge.refuse(check, refusal),
            None => judge.run(check, || in_time(evidence.stop(), || measure(evidence))),
        }
    }
    let mut report = describe::report(evidence);
    for finding in judge.rejections.iter_mut().chain(&mut judge.warnings) {
        finding.regions = describe::inside(&finding.regions, evidence);
    }
    (report.verdict, report.rejections, report.warnings) =
        (judge.verdict(), judge.rejections, judge.warnings);
    (report.checks, report.summary) = (judge.checks, judge.summary);
    report
}

/// What is found in the form.
pub(super) fn form(form: &Form<'_>, policy: &Policy, messages: &Messages) -> FormReport {
    let mut judge = Judge::new(policy, messages, None);
    for check in CATALOGUE {
        if let Measure::Form(measure) = check.measure {
            judge.run(check, || measure(form));
        }
    }
    let sources = form.sources().into_iter();
    FormReport {
        language: None,
        fields: sources
            .map(|(field, source)| FieldSource { field, source })
            .collect(),
        verdict: judge.verdict(),
        rejections: judge.rejections,
        warnings: judge.warnings,
        checks: judge.checks,
        summary: judge.summary,
    }
}

/// What is found in a submission as a whole, beside what is found in its uploads and its form.
pub(super) fn whole(
    whole: &Whole<'_>,
    stop: &Stop,
    policy: &Policy,
    messages: &Messages,
) -> Together {
    let mut judge = Judge::new(policy, messages, None);
    judge.subject = Subject::Submission;
    for check in CATALOGUE {
        if let Measure::Submission(measure) = check.measure {
            judge.run(check, || in_time(stop, || measure(whole)));
        }
    }
    Together {
        verdict: judge.verdict(),
        findings: [judge.rejections, judge.warnings].concat(),
        checks: judge.checks,
        summary: judge.summary,
    }
}

/// What is found in a submission as a whole.
pub(super) struct Together {
    pub(super) verdict: Verdict,
    pub(super) findings: Vec<Finding>,
    pub(super) checks: Vec<CheckResult>,
    pub(super) summary: Summary,
}

/// Judges one thing, check by check.
struct Judge<'a> {
    policy: &'a Policy,
    messages: &'a Messages,
    /// The kind of upload; `None` for the form and the submission.
    kind: Option<Kind>,
    /// What the sentences are about.
    subject: Subject,
    /// The country where the person lives, where a rule can depend on it.
    country: Option<Country>,
    rejections: Vec<Finding>,
    warnings: Vec<Finding>,
    checks: Vec<CheckResult>,
    summary: Summary,
}

impl<'a> Judge<'a> {
    fn new(policy: &'a Policy, messages: &'a Messages, kind: Option<Kind>) -> Self {
        Self {
            policy,
            messages,
            kind,
            subject: kind.map_or(Subject::Form, Kind::subject),
            country: None,
            rejections: Vec::new(),
            warnings: Vec::new(),
            checks: Vec::new(),
            summary: Summary::default(),
        }
    }

    /// Runs one check, unless the policy has it off.
    fn run(&mut self, check: &Check, measure: impl FnOnce() -> Result<Measurement, NotAssessed>) {
        let severity = self.policy.severity(check.code, self.kind);
        if severity == Severity::Off {
            return;
        }
        match measure() {
            // A promise of the report: its numbers are finite.
            Ok(measurement) if !measurement.value.is_finite() => {
                self.pass_over(check, &NotAssessed::NoNumber);
            }
            Ok(measurement) => {
                let threshold = self
                    .policy
                    .threshold_in(check.code, self.kind, self.country);
                let value = threshold.accepts(measurement.value);
                let other_end = measurement.other_end.map(|end| threshold.accepts(end));
                if other_end.is_some_and(|end| end != value) {
                    return self.pass_over(check, &NotAssessed::Open);
                }
                self.weigh(check, severity, threshold, measurement, None);
            }
            Err(why) => self.pass_over(check, &why),
        }
    }

    /// Rejects what intake turned down, whatever the policy says of the check: there is nothing else to judge.
    fn refuse(&mut self, check: &Check, refusal: &Refusal) {
        let detail = refusal.detail();
        let (value, limit) = match detail {
            Detail::FileSize { bytes, limit } => (bytes as f64, limit as f64),
            Detail::PixelCount {
                width,
                height,
                limit,
            } => (f64::from(width) * f64::from(height), limit as f64),
            Detail::SideLength {
                width,
                height,
                limit,
            } => (f64::from(width.max(height)), f64::from(limit)),
            _ => (1.0, check.threshold.limit()),
        };
        let threshold = check.threshold.with_limit(limit);
        let measurement = Measurement::new(value).with_detail(detail);
        let cause = refusal.cause().map(str::to_owned);
        self.weigh(check, Severity::Error, threshold, measurement, cause);
    }

    fn weigh(
        &mut self,
        check: &Check,
        severity: Severity,
        threshold: Threshold,
        measurement: Measurement,
        cause: Option<String>,
    ) {
        let judged = Judged::new(measurement.value, threshold, check.unit);
        let severity = match severity {
            Severity::Error if measurement.single_trace => Severity::Warning,
            severity => severity,
        };
        let outcome = if threshold.accepts(measurement.value) {
            self.summary.passed += 1;
            Outcome::Pass(judged)
        } else {
            self.summary.failed += 1;
            let finding = self.finding(check, severity, judged, measurement, cause);
            match severity {
                Severity::Error => self.rejections.push(finding),
                Severity::Warning | Severity::Off => self.warnings.push(finding),
            }
            Outcome::Fail(judged)
        };
        self.checks.push(CheckResult {
            code: check.code,
            outcome,
        });
    }

    fn pass_over(&mut self, check: &Check, why: &NotAssessed) {
        self.summary.not_assessed += 1;
        self.summary.not_assessed_codes.push(check.code);
        let then = self.policy.when_not_assessed(check.code, self.kind);
        // Whatever the policy says: a caller who does not wait is not to accept what was not looked at.
        let late = *why == NotAssessed::TimeUp;
        if late || then == WhenNotAssessed::Review && !why.is_no_lack() {
            self.summary.needed_codes.push(check.code);
        }
        let why = why.to_string();
        self.checks.push(CheckResult {
            code: check.code,
            outcome: Outcome::NotAssessed { why },
        });
    }

    fn finding(
        &self,
        check: &Check,
        severity: Severity,
        judged: Judged,
        measurement: Measurement,
        cause: Option<String>,
    ) -> Finding {
        let text = self
            .messages
            .text(check.code, self.subject, measurement.detail.as_ref());
        Finding {
            code: check.code,
            reason: check.reason,
            severity,
            remedy: check.remedy,
            message: text.message,
            advice: text.advice,
            detail: measurement.detail,
            cause,
            labels: BTreeMap::new(),
            measured: judged.measured,
            threshold: judged.threshold,
            unit: judged.unit,
            regions: measurement.regions,
            page: None,
        }
    }

    fn verdict(&self) -> Verdict {
        if !self.rejections.is_empty() {
            Verdict::Reject
        } else if !self.warnings.is_empty() || !self.summary.needed_codes.is_empty() {
            Verdict::Review
        } else {
            Verdict::Accept
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::find;
    use crate::code::{Code, Language};
    use crate::{NaiveDate, Precheck, Upload};

    /// How one check is judged that measures this, under this policy.
    fn judged(
        code: Code,
        policy: &str,
        measured: Result<Measurement, NotAssessed>,
    ) -> (Verdict, Outcome, Summary) {
        let (policy, messages) = (
            Policy::from_toml(policy).unwrap(),
            Messages::new(Language::English),
        );
        let mut judge = Judge::new(&policy, &messages, Some(Kind::IdFront));
        judge.run(find(code), || measured);
        let outcome = judge.checks[0].outcome.clone();
        (judge.verdict(), outcome, judge.summary)
    }

    #[test]
    fn a_measurement_leads_to_a_verdict() {
        let weak = || Measurement::new(0.9).of_single_trace(true);
        let strong = || Measurement::new(0.9);
        let edited = Code::ImageEdited;
        let warning = "[checks.image-edited]\nseverity = 'warning'";
        for (policy, measured, verdict, counts) in [
            ("", Ok(Measurement::new(0.6)), Verdict::Accept, [1, 0, 0]),
            ("", Ok(strong()), Verdict::Reject, [0, 1, 0]),
            ("", Ok(weak()), Verdict::Review, [0, 1, 0]),
            (warning, Ok(strong()), Verdict::Review, [0, 1, 0]),
            // Where both ends come out alike it does not matter which it is.
            (
                "",
                Ok(Measurement::between(0.7, 0.9)),
                Verdict::Reject,
                [0, 1, 0],
            ),
            (
                "",
                Ok(Measurement::between(0.5, 0.9)),
                Verdict::Review,
                [0, 0, 1],
            ),
            (
                "",
                Ok(Measurement::new(f64::NAN)),
                Verdict::Review,
                [0, 0, 1],
            ),
            (
                "",
                Ok(Measurement::new(f64::INFINITY)),
                Verdict::Review,
                [0, 0, 1],
            ),
            ("", Err(NotAssessed::NoFace), Verdict::Review, [0, 0, 1]),
            (
                "",
                Err(NotAssessed::DoesNotApply("")),
                Verdict::Accept,
                [0, 0, 1],
            ),
            ("", Err(NotAssessed::TimeUp), Verdict::Review, [0, 0, 1]),
            (
                warning,
                Err(NotAssessed::NoFace),
                Verdict::Accept,
                [0, 0, 1],
            ),
            (
                warning,
                Err(NotAssessed::TimeUp),
                Verdict::Review,
                [0, 0, 1],
            ),
        ] {
            let said = format!("{policy} {measured:?}");
            let (found, outcome, summary) = judged(edited, policy, measured);
            let counted = [summary.passed, summary.failed, summary.not_assessed];
            assert_eq!((found, counted), (verdict, counts), "{said}");
            let told = match outcome {
                Outcome::Pass(_) => [1, 0, 0],
                Outcome::Fail(_) => [0, 1, 0],
                Outcome::NotAssessed { .. } => [0, 0, 1],
            };
            assert_eq!(told, counts, "{said}");
        }
    }

    #[test]
    fn a_check_that_is_off_is_not_made() {
        let policy = Policy::from_toml("[checks.image-edited]\nseverity = 'off'").unwrap();
        let messages = Messages::new(Language::English);
        let mut judge = Judge::new(&policy, &messages, Some(Kind::IdFront));
        judge.run(find(Code::ImageEdited), || panic!("is off"));
        assert!(judge.checks.is_empty());
        assert_eq!(judge.summary, Summary::default());
    }

    #[test]
    fn what_intake_turns_down_is_told_by_its_own_number() {
        let mut png = std::io::Cursor::new(Vec::new());
        let picture = image::RgbImage::new(64, 48);
        picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let png = png.into_inner();
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let bytes = png.len() as f64;
        for (limit, file, code, measured, most) in [
            ("max-bytes = 10", &png[..], Code::FileTooLarge, bytes, 10.0),
            (
                "max-pixels = 3071",
                &png,
                Code::ImageTooManyPixels,
                3072.0,
                3071.0,
            ),
            ("max-side = 63", &png, Code::ImageSideTooLong, 64.0, 63.0),
            ("", b"", Code::FileUnreadable, 1.0, 0.0),
        ] {
            let policy = Policy::from_toml(&format!("[limits]\n{limit}")).unwrap();
            let upload = Upload::new(file, Kind::IdFront, today);
            let report = Precheck::new(policy).check(&upload);
            let [found] = &report.rejections[..] else {
                panic!("{limit}: {:?}", report.rejections);
            };
            assert_eq!(found.code, code, "{limit}");
            assert_eq!(
                (found.measured, found.threshold),
                (measured, Threshold::AtMost(most))
            );
            assert_eq!(found.severity, Severity::Error);
        }
    }
}
