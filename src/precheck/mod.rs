//! The front door, and the only place where a value meets a threshold.

mod describe;
mod judge;
#[cfg(feature = "pdf")]
mod pages;

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::claims::{Claims, Form, Zone};
use crate::code::{Code, Kind, Language};
use crate::evidence::Evidence;
use crate::face::{Detector, FaceDetector};
use crate::intake::{self, Intake, Workspace};
use crate::locate::Cutoffs;
use crate::messages::Messages;
use crate::policy::Policy;
use crate::report::{FormReport, Report};
use crate::shared::Shared;

/// One upload and what it is to be judged by.
#[derive(Clone)]
#[non_exhaustive]
pub struct Upload<'a> {
    /// The file's content.
    pub bytes: &'a [u8],
    /// What it is meant to be.
    pub kind: Kind,
    /// The day for which it is judged, usually the caller's today: the library reads no clock.
    pub as_of: NaiveDate,
    /// What the customer typed, where the form is to be judged together with this upload.
    pub claims: Option<Claims>,
}

impl<'a> Upload<'a> {
    /// An upload by itself, without a form.
    #[must_use]
    pub fn new(bytes: &'a [u8], kind: Kind, as_of: NaiveDate) -> Self {
        Self {
            bytes,
            kind,
            as_of,
            claims: None,
        }
    }

    /// The same upload with what the customer typed, whose findings then stand in the same report. Give them with one of
    /// several uploads only, or to [`Precheck::check_claims`], so that the person is told once.
    #[must_use]
    pub fn with_claims(mut self, claims: Claims) -> Self {
        self.claims = Some(claims);
        self
    }
}

impl fmt::Debug for Upload<'_> {
    /// Says the size of the file and neither its bytes nor what was typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("bytes", &self.bytes.len())
            .field("kind", &self.kind)
            .field("as_of", &self.as_of)
            .field("claims", &self.claims)
            .finish()
    }
}

/// The front door: made once per process with the integrator's policy, shared between threads.
///
/// It holds what all photos share: the policy, the sentences, and the buffers to decode into, which serve one photo
/// after the other.
///
/// ```
/// use precheck::{Code, Kind, NaiveDate, Precheck, Upload, Verdict};
///
/// let precheck = Precheck::default();
/// let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
/// let report = precheck.check(&Upload::new(b"not a picture", Kind::IdFront, today));
/// assert_eq!(report.verdict, Verdict::Reject);
/// assert_eq!(report.rejections[0].code, Code::FormatUnsupported);
/// ```
#[derive(Clone, Debug)]
pub struct Precheck {
    policy: Policy,
    messages: Arc<Messages>,
    shared: Arc<Shared>,
}

impl Default for Precheck {
    fn default() -> Self {
        Self::new(Policy::default())
    }
}

impl Precheck {
    /// Judges by this policy, in English. A clone shares everything with the original.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            messages: Arc::new(Messages::new(Language::English)),
            shared: Arc::default(),
        }
    }

    /// Looks for faces with this detector instead of the built-in one.
    #[must_use]
    pub fn with_face_detector(self, detector: Arc<dyn FaceDetector>) -> Self {
        Self {
            shared: Arc::new(Shared {
                detector: Detector::new(detector),
                ..Shared::default()
            }),
            ..self
        }
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The sentences.
    #[must_use]
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// Everything that is to be said about the upload, and about the form where it comes with one. Never fails: a file
    /// that cannot be read is a report too.
    #[must_use]
    pub fn check(&self, upload: &Upload<'_>) -> Report {
        #[cfg(feature = "pdf")]
        if pages::are_in(upload) {
            return self.check_pages(upload);
        }
        let evidence = self.evidence(upload);
        let report = self.judge(&evidence);
        match self.judge_fields(upload.claims.as_ref(), &evidence) {
            None => report,
            Some(form) => report.with_form(form),
        }
    }

    /// Everything that is to be said about what the customer typed, for the day `as_of`; no picture is needed.
    ///
    /// ```
    /// use precheck::{Claims, Code, NaiveDate, Precheck};
    ///
    /// let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    /// let claims = Claims::default().with_date_of_birth("4 May 1990").with_expiry("2026-01-31");
    /// let form = Precheck::default().check_claims(&claims, today);
    /// assert_eq!(form.rejections[0].code, Code::DocumentExpired);
    /// ```
    #[must_use]
    pub fn check_claims(&self, claims: &Claims, as_of: NaiveDate) -> FormReport {
        let form = Form::read(claims, as_of).under(self.policy.jurisdictions());
        judge::form(&form, &self.policy, &self.messages)
    }

    /// What is to be said about the fields of a document: what was typed, and what its machine-readable zone says where a
    /// check has asked for it, so after [`Self::judge`]. `None` where there is neither.
    ///
    /// Dates of the zone stand in for those that the form does not ask for; where both are there, they are compared.
    #[must_use]
    pub fn judge_fields(&self, claims: Option<&Claims>, evidence: &Evidence) -> Option<FormReport> {
        // A zone with characters that could as well be others is no evidence against what was typed.
        let reading = evidence.mrz_if_sought();
        // A zone on what was sent in as a proof of address says that it is none, and nothing that the form asks for.
        let proof = evidence.kind() == Kind::Poa;
        let reading = reading.filter(|reading| reading.unsure().is_empty() && !proof);
        if claims.is_none() && reading.is_none() {
            return None;
        }
        let none = Claims::default();
        let form = Form::read(claims.unwrap_or(&none), evidence.as_of());
        let form = form.under(self.policy.jurisdictions());
        let form = match reading {
            None => form,
            Some(reading) => form.beside(Zone::of(reading.mrz(), evidence.as_of())),
        };
        Some(judge::form(&form, &self.policy, &self.messages))
    }

    /// The first half of [`Self::check`]: decodes the upload. The facts are worked out when they are asked for. Of a PDF it
    /// is the first page that is not blank; [`Self::check`] looks at more.
    #[must_use]
    pub fn evidence(&self, upload: &Upload<'_>) -> Evidence {
        let limits = self.policy.limits();
        let mut workspace = self.shared.workspaces.take_or(Workspace::default);
        #[cfg(feature = "pdf")]
        if pages::are_in(upload) {
            let first = pages::first(upload, &limits);
            return self.evidence_of(upload, first, workspace);
        }
        let intake = intake::read(upload.bytes, &limits, &mut workspace);
        self.evidence_of(upload, intake, workspace)
    }

    fn evidence_of(&self, upload: &Upload<'_>, intake: Intake, workspace: Workspace) -> Evidence {
        let kind = upload.kind;
        let limit = |code| self.policy.threshold(code, Some(kind)).limit();
        let cutoffs = Cutoffs {
            document: limit(Code::DocumentNotFound),
            corner_hidden: limit(Code::DocumentCornerHidden),
        };
        let shared = Arc::clone(&self.shared);
        Evidence::new(kind, upload.as_of, intake, workspace, cutoffs, shared)
    }

    /// The second half of [`Self::check`], of the picture alone: runs the checks and judges what they measure.
    #[must_use]
    pub fn judge(&self, evidence: &Evidence) -> Report {
        judge::picture(evidence, &self.policy, &self.messages)
    }
}
