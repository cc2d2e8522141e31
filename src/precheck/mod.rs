//! The front door, and the only place where a value meets a threshold.

mod describe;
mod judge;
#[cfg(feature = "pdf")]
mod pages;
mod submission;

use std::fmt;
use std::sync::Arc;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
use std::time::Instant;

use chrono::NaiveDate;

use crate::claims::{Claims, Form, Person};
use crate::code::{Code, Kind, Language, Severity};
use crate::evidence::Evidence;
use crate::face::{Detector, FaceDetector};
use crate::intake::{self, Intake, Workspace};
use crate::locate::Cutoffs;
use crate::messages::{Library, Messages};
use crate::policy::Policy;
use crate::report::{Finding, FormReport, Report};
use crate::shared::Shared;
use crate::stop::Stop;
use crate::words::{Text, Word};

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
    /// The words that the caller's OCR program reads in the picture, for a proof of address.
    pub words: Option<Vec<Word>>,
    /// The same as text, where there are no boxes; words go first.
    pub text: Option<String>,
    /// Whether to go on.
    pub(crate) stop: Stop,
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
            words: None,
            text: None,
            stop: Stop::NEVER,
        }
    }

    /// The same upload with the words that an OCR program reads in it, which a proof of address is judged by: its type, its
    /// date, and whether it bears the name and the address of the claims. At most [`crate::words::MOST_WORDS`] count.
    ///
    /// ```
    /// use precheck::geometry::Rect;
    /// use precheck::words::Word;
    /// use precheck::{Kind, NaiveDate, Upload};
    ///
    /// let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    /// let words = [
    ///     Word::new("Electricity").within(Rect::new(120.0, 80.0, 160.0, 24.0)),
    ///     Word::new("bill").within(Rect::new(290.0, 80.0, 50.0, 24.0)),
    /// ];
    /// let upload = Upload::new(b"the picture", Kind::Poa, today).with_words(words);
    /// ```
    #[must_use]
    pub fn with_words(mut self, words: impl Into<Vec<Word>>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// The same upload with the text that it bears, line by line, where its words have no boxes; two blanks part columns, a form
    /// feed ends a page.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// The same upload with what the customer typed, whose findings then stand in the same report. Give them with one of
    /// several uploads only, or to [`Precheck::check_claims`], so that the person is told once.
    #[must_use]
    pub fn with_claims(mut self, claims: Claims) -> Self {
        self.claims = Some(claims);
        self
    }

    /// The same upload, on which no more work is done once `is_time_to_stop` says so: a clock, a client that has gone, a
    /// process that ends.
    ///
    /// It is asked before each check and all along the long stages, of a photo some hundred to thousand times, so it should
    /// answer in less than a microsecond; after its first yes it is not asked again. What is not measured by then is not
    /// assessed, for [`NotAssessed::TimeUp`](crate::NotAssessed::TimeUp), and leads to [`crate::Verdict::Review`] whatever the
    /// policy says of checks that are not assessed; what was found by then stands, and so does what can be said of the file
    /// without opening it. The form is judged all the same.
    ///
    /// The library asks rather than reads a clock of its own: so it needs none, as on `wasm32-unknown-unknown`, and what it says
    /// depends on its arguments alone.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use std::sync::atomic::{AtomicBool, Ordering};
    /// use precheck::{Kind, Precheck, Upload, Verdict};
    ///
    /// let bytes = std::fs::read("fixtures/photos/good-id-front.jpg").unwrap();
    /// let gone = Arc::new(AtomicBool::new(false));
    /// let asked = Arc::clone(&gone);
    /// let upload = Upload::new(&bytes, Kind::IdFront, "2026-11-26".parse().unwrap())
    ///     .until(move || asked.load(Ordering::Relaxed));
    /// gone.store(true, Ordering::Relaxed); // As another thread would.
    /// assert_eq!(Precheck::default().check(&upload).verdict, Verdict::Review);
    /// ```
    #[must_use]
    pub fn until(mut self, is_time_to_stop: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.stop = Stop::when(is_time_to_stop);
        self
    }

    /// [`Self::until`] this instant of the monotonic clock, the only one that the library ever reads and only where a deadline
    /// was given. The report comes a little later, by the longest stretch without a question: see there, and
    /// `tests/deadline.rs` for how much that is.
    ///
    /// Not on `wasm32-unknown-unknown`, where [`Instant::now`] panics.
    #[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
    #[must_use]
    pub fn with_deadline(self, deadline: Instant) -> Self {
        self.until(move || Instant::now() >= deadline)
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
            .field("words", &self.words.as_ref().map(Vec::len))
            .field("text", &self.text.as_ref().map(String::len))
            .field("stop", &self.stop)
            .finish()
    }
}

/// The front door: made once per process with the integrator's policy, shared between threads.
///
/// It holds what all photos share: the policy, the sentences of every language that was spoken, and the buffers to decode into, which serve one photo
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
    policy: Arc<Policy>,
    library: Arc<Library>,
    /// The language that the caller chose.
    language: Option<Language>,
    /// Whether the caller asked for the words of other systems.
    labels: bool,
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
            policy: Arc::new(policy),
            library: Arc::default(),
            language: None,
            labels: false,
            shared: Arc::default(),
        }
    }

    /// Speaks to the person in this language, and says so in the report. The file of a language is read when its first
    /// sentence is made, once for all clones, so that each request can have a clone in the language of its customer.
    ///
    /// ```
    /// use precheck::{Claims, Language, Precheck};
    ///
    /// let precheck = Precheck::default();
    /// let customer = Language::nearest_to("es-MX").unwrap_or(Language::English);
    /// let form = precheck.clone().with_language(customer)
    ///     .check_claims(&Claims::default().with_expiry("2026-01-31"), "2026-11-26".parse().unwrap());
    /// assert_eq!(form.language, Some(Language::Spanish));
    /// assert_eq!(form.rejections[0].message, "El documento ha caducado.");
    /// ```
    #[must_use]
    pub fn with_language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Gives with each finding what comes nearest to it in the words of other systems: [`crate::Finding::labels`].
    #[must_use]
    pub fn with_labels(mut self) -> Self {
        self.labels = true;
        self
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

    /// The sentences, in the language that was chosen.
    #[must_use]
    pub fn messages(&self) -> &Messages {
        self.library
            .messages(self.language.unwrap_or(Language::English))
    }

    /// Everything that is to be said about the upload, and about the form where it comes with one. Never fails: a file
    /// that cannot be read is a report too.
    #[must_use]
    pub fn check(&self, upload: &Upload<'_>) -> Report {
        #[cfg(feature = "pdf")]
        if pages::are_in(upload) {
            let report = self.judge_pages(upload);
            return match upload.claims.as_ref() {
                None => report,
                Some(claims) => report.with_form(self.check_claims(claims, upload.as_of)),
            };
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
        self.judge_form(&form)
    }

    /// What is to be said about the fields of a document: what was typed, and what its machine-readable zone says where a
    /// check has asked for it, so after [`Self::judge`]. `None` where there is neither.
    ///
    /// Dates, country and type of the zone stand in for those that the form does not ask for; where both are there, they are
    /// compared.
    #[must_use]
    pub fn judge_fields(&self, claims: Option<&Claims>, evidence: &Evidence) -> Option<FormReport> {
        // A zone on what was sent in as a proof of address says that it is none, and nothing that the form asks for.
        let zone = evidence.zone_if_sought();
        let zone = zone.filter(|_| evidence.kind() != Kind::Poa);
        if claims.is_none() && zone.is_none() {
            return None;
        }
        let none = Claims::default();
        let form = Form::read(claims.unwrap_or(&none), evidence.as_of());
        let form = form.under(self.policy.jurisdictions());
        let form = match zone {
            None => form,
            Some(zone) => form.beside(zone, evidence.kind()),
        };
        Some(self.judge_form(&form))
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
        let intake = intake::read_until(upload.bytes, &limits, &mut workspace, &upload.stop);
        self.evidence_of(upload, intake, workspace)
    }

    fn evidence_of(&self, upload: &Upload<'_>, intake: Intake, workspace: Workspace) -> Evidence {
        let kind = upload.kind;
        let limit = |code| self.policy.threshold(code, Some(kind)).limit();
        let cutoffs = Cutoffs {
            document: limit(Code::DocumentNotFound),
            recognised: match self
                .policy
                .severity(Code::DocumentNotRecognised, Some(kind))
            {
                Severity::Off => 0.0,
                _ => limit(Code::DocumentNotRecognised),
            },
            corner_hidden: limit(Code::DocumentCornerHidden),
        };
        let shared = Arc::clone(&self.shared);
        let evidence = Evidence::new(kind, upload.as_of, intake, workspace, cutoffs, shared)
            .until(upload.stop.clone());
        if kind != Kind::Poa {
            return evidence;
        }
        let text = match (&upload.words, &upload.text) {
            (Some(words), _) => Some(Text::of(words)),
            (None, Some(text)) => Some(Text::of_plain(text)),
            (None, None) => None,
        };
        let person = Person::of(upload.claims.as_ref());
        let rules = self.policy.jurisdictions().proofs(person.country);
        evidence.beside(text, person, rules)
    }

    /// The second half of [`Self::check`], of the picture alone: runs the checks and judges what they measure.
    #[must_use]
    pub fn judge(&self, evidence: &Evidence) -> Report {
        let mut report = judge::picture(evidence, &self.policy, self.messages());
        report.language = self.language;
        self.label(report.rejections.iter_mut().chain(&mut report.warnings));
        report
    }

    fn judge_form(&self, form: &Form<'_>) -> FormReport {
        let mut report = judge::form(form, &self.policy, self.messages());
        report.language = self.language;
        self.label(report.rejections.iter_mut().chain(&mut report.warnings));
        report
    }

    fn label<'a>(&self, findings: impl Iterator<Item = &'a mut Finding>) {
        if self.labels {
            findings.for_each(|finding| finding.labels = finding.code.labels());
        }
    }
}
