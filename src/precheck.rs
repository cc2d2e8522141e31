//! Runs the checks: the only place where a value meets a threshold.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::check::{Check, Measurement};
use crate::checks::CATALOGUE;
use crate::claims::Claims;
use crate::code::{Code, Kind, Severity};
use crate::evidence::{Evidence, NotAssessed};
use crate::geometry::{Point, Quad, Rect};
use crate::intake::{self, Workspace};
use crate::locate::Cutoffs;
use crate::policy::Policy;
use crate::report::{
    CheckResult, DocumentFacts, Finding, ImageFacts, Judged, Outcome, Report, SCHEMA_VERSION,
    Verdict,
};
use crate::shared::Shared;

/// One upload and what it is to be judged by.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Upload<'a> {
    /// The file's content.
    pub bytes: &'a [u8],
    /// What it is meant to be.
    pub kind: Kind,
    /// The day for which it is judged, usually the caller's today: the library reads no clock.
    pub as_of: NaiveDate,
    /// What the customer typed.
    pub claims: Claims,
}

impl<'a> Upload<'a> {
    /// The upload of a customer who typed nothing.
    #[must_use]
    pub fn new(bytes: &'a [u8], kind: Kind, as_of: NaiveDate) -> Self {
        Self {
            bytes,
            kind,
            as_of,
            claims: Claims::default(),
        }
    }

    /// The same upload with what the customer typed.
    #[must_use]
    pub fn with_claims(mut self, claims: Claims) -> Self {
        self.claims = claims;
        self
    }
}

/// The front door: made once per process with the integrator's policy, shared between threads.
///
/// ```
/// use precheck::{Claims, Code, Kind, NaiveDate, Precheck, Upload, Verdict};
///
/// let precheck = Precheck::default();
/// let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
/// let report = precheck.check(&Upload::new(b"not a picture", Kind::IdFront, today));
/// assert_eq!(report.verdict, Verdict::Reject);
/// assert_eq!(report.rejections[0].code, Code::FormatUnsupported);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Precheck {
    policy: Policy,
    shared: Arc<Shared>,
}

impl Precheck {
    /// Judges by this policy.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            shared: Arc::default(),
        }
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Everything that is to be said about the upload. Never fails: a file that cannot be read is a report too.
    #[must_use]
    pub fn check(&self, upload: &Upload) -> Report {
        self.check_in(upload, &mut Workspace::default())
    }

    /// The same as [`Self::check`], with buffers that the caller keeps from one photo to the next: paging in fresh
    /// ones costs about a fifth of the decoding of a large photo.
    #[must_use]
    pub fn check_in(&self, upload: &Upload, workspace: &mut Workspace) -> Report {
        let evidence = self.evidence(upload, workspace);
        let report = self.judge(&evidence);
        evidence.recycle(workspace);
        report
    }

    /// The first half of [`Self::check`]: decodes the upload. The facts are worked out when they are asked for.
    #[must_use]
    pub fn evidence(&self, upload: &Upload, workspace: &mut Workspace) -> Evidence {
        let intake = intake::read(upload.bytes, &self.policy.limits(upload.kind), workspace);
        let limit = |code| self.policy.threshold(code, upload.kind).limit();
        let cutoffs = Cutoffs {
            document: limit(Code::DocumentNotFound),
            corner_hidden: limit(Code::DocumentCornerHidden),
        };
        Evidence::new(
            upload.kind,
            upload.claims.clone(),
            upload.as_of,
            intake,
            cutoffs,
            Arc::clone(&self.shared),
        )
    }

    /// The second half of [`Self::check`]: runs the checks and judges what they measure.
    #[must_use]
    pub fn judge(&self, evidence: &Evidence) -> Report {
        let kind = evidence.kind();
        let mut report = blank(evidence);
        for check in CATALOGUE.iter().filter(|check| check.applies_to(kind)) {
            let severity = self.policy.severity(check.code, kind);
            if severity == Severity::Off {
                continue;
            }
            let outcome = match measured(check, evidence) {
                Err(why) => Outcome::NotAssessed {
                    why: why.to_string(),
                },
                Ok(measurement) => {
                    let threshold = self.policy.threshold(check.code, kind);
                    let judged = Judged::new(measurement.value, threshold, check.unit);
                    if threshold.accepts(measurement.value) {
                        Outcome::Pass(judged)
                    } else {
                        let finding = finding(check, severity, judged, measurement, evidence);
                        match severity {
                            Severity::Error => report.rejections.push(finding),
                            _ => report.warnings.push(finding),
                        }
                        Outcome::Fail(judged)
                    }
                }
            };
            report.checks.push(CheckResult {
                code: check.code,
                outcome,
            });
        }
        if let Some(document) = evidence.document_if_sought() {
            report.document = Some(DocumentFacts::new(document, evidence.cutoffs()));
            report.image.camera_distance = evidence.reach(document).map(Into::into);
        }
        report.verdict = match (report.rejections.is_empty(), report.warnings.is_empty()) {
            (false, _) => Verdict::Reject,
            (true, false) => Verdict::Review,
            (true, true) => Verdict::Accept,
        };
        report
    }
}

/// The check's measurement, held to the promise that numbers in a report are finite.
fn measured(check: &Check, evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let measurement = check.measure(evidence)?;
    if measurement.value.is_finite() {
        Ok(measurement)
    } else {
        Err(NotAssessed::NoNumber)
    }
}

fn finding(
    check: &Check,
    severity: Severity,
    judged: Judged,
    measurement: Measurement,
    evidence: &Evidence,
) -> Finding {
    let message = match measurement.detail {
        Some(detail) => format!("{} {detail}", check.message),
        None => check.message.to_owned(),
    };
    Finding {
        code: check.code,
        reason: check.reason,
        severity,
        remedy: check.remedy,
        message,
        advice: check.advice.to_owned(),
        measured: judged.measured,
        threshold: judged.threshold,
        unit: judged.unit,
        regions: measurement
            .regions
            .iter()
            .filter_map(|r| inside(r, evidence))
            .collect(),
    }
}

/// The part of the region that lies in the picture, rounded to tenths of a pixel, more than which no check can tell.
///
/// A part with more than four corners is told by the rectangle around it.
fn inside(region: &Quad, evidence: &Evidence) -> Option<Quad> {
    let photo = evidence.photo().ok()?;
    let (width, height) = (f64::from(photo.width()), f64::from(photo.height()));
    let part = region.clipped(&Rect::new(0.0, 0.0, width, height));
    let quad = match part[..] {
        [] => return None,
        [a, b, c, d] => Quad::new([a, b, c, d]),
        _ => Quad::from(Rect::around(&part)),
    };
    let tenths = |v: f64, limit: f64| (v.clamp(0.0, limit) * 10.0).round() / 10.0;
    let corners = quad
        .corners()
        .map(|p| Point::new(tenths(p.x, width), tenths(p.y, height)));
    corners
        .iter()
        .all(|p| p.x.is_finite() && p.y.is_finite())
        .then(|| Quad::new(corners))
}

/// The report before any check.
fn blank(evidence: &Evidence) -> Report {
    let facts = &evidence.intake().facts;
    let upright = facts
        .dimensions
        .map(|(w, h)| facts.orientation.upright(w, h));
    Report {
        schema_version: SCHEMA_VERSION,
        file: None,
        kind: evidence.kind(),
        verdict: Verdict::Accept,
        rejections: Vec::new(),
        warnings: Vec::new(),
        checks: Vec::new(),
        image: ImageFacts {
            format: facts.format.map(|format| format.to_string()),
            width: upright.map(|(width, _)| width),
            height: upright.map(|(_, height)| height),
            orientation: facts.orientation.exif(),
            bytes: facts.bytes,
            content_credentials: facts.metadata.content_credentials,
            camera_distance: None,
        },
        document: None,
        faces: Vec::new(),
        mrz: None,
        elapsed_ms: None,
    }
}
