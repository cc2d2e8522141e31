//! Says, before it is submitted to identity verification, why the photo of an ID, a selfie or a proof of address would
//! be turned down, and what the person should do about it: offline, in milliseconds, in safe code.
//!
//! # From a worker
//!
//! Make one [`Precheck`] per process and call it from any thread with the bytes of an upload. It holds what all photos
//! share, among it the buffers to decode into, so that each photo finds those of the one before it.
//!
//! ```
//! use precheck::{Kind, NaiveDate, Policy, Precheck, Upload, Verdict};
//!
//! let precheck = Precheck::new(Policy::default());
//! let today: NaiveDate = "2026-11-26".parse().unwrap();
//! # let front = std::fs::read("fixtures/photos/good-id-front.jpg").unwrap();
//! # let selfie = std::fs::read("fixtures/photos/good-selfie.jpg").unwrap();
//! std::thread::scope(|workers| {
//!     for (kind, bytes) in [(Kind::IdFront, &front), (Kind::Selfie, &selfie)] {
//!         let precheck = &precheck;
//!         workers.spawn(move || {
//!             let report = precheck.check(&Upload::new(bytes, kind, today));
//!             if report.verdict == Verdict::Reject {
//!                 for finding in &report.rejections {
//!                     println!("{} {}", finding.message, finding.advice);
//!                 }
//!             }
//!         });
//!     }
//! });
//! ```
//!
//! One photo is checked on one thread and takes about as long as decoding it once or twice. In an asynchronous server
//! call it where blocking is allowed. [`Report::to_json`] writes the JSON that the command line prints.
//!
//! # What was typed
//!
//! The form is judged once, however many pictures belong to it: by [`Precheck::check_claims`], or together with one
//! upload by [`Upload::with_claims`].
//!
//! ```
//! use precheck::{Claims, Code, Precheck};
//!
//! let claims = Claims::default().with_date_of_birth("12 de junio de 1985").with_expiry("2026-01-31");
//! let form = Precheck::default().check_claims(&claims, "2026-11-26".parse().unwrap());
//! assert_eq!(form.rejections[0].code, Code::DocumentExpired);
//! ```
//!
//! # What a policy does
//!
//! Every check measures one number; a [`Policy`] says what the number must keep to, and whether a failure rejects, warns
//! or does not matter. It cannot lift the [`Limits`] of decoding, which always hold. What could not be assessed and would
//! have rejected leads to [`Verdict::Review`], never to a silent accept; `when-not-assessed` says otherwise.
//!
//! ```
//! use precheck::{Code, Policy, Severity};
//!
//! let text = Policy::from_toml("[checks.photocopy]\nseverity = 'warning'")?;
//! let code = Policy::builder().severity(Code::Photocopy, Severity::Warning).build()?;
//! assert_eq!(text, code);
//! # Ok::<(), precheck::Error>(())
//! ```
//!
//! # What a finding says
//!
//! A [`Finding`] is a [`Code`], the number and what it was held to, where in the picture, and a typed [`Detail`] of what
//! exactly was found. Its sentences are made of these by [`Messages`], which a caller can also ask by itself.
//! [`Precheck::with_language`] makes them in another [`Language`], and [`Precheck::with_labels`] adds what comes nearest in the
//! words of other systems. [`checks::CATALOGUE`] lists every check with its documentation: how it measures, what its threshold was set on with
//! which error rates, and what it cannot see.
//!
//! # What is promised
//!
//! - A file that cannot be read is a report; an [`Error`] is a mistake in the policy or a name, never an upload.
//! - No clock, file, network or environment variable is read, and nothing is logged; only [`Upload::with_deadline`] has the
//!   monotonic clock read, for that upload. `Debug` of nothing public shows
//!   pixels, bytes of a file or what a person typed.
//! - Numbers in a report are finite, coordinates are pixels of the upright picture, and the photo cannot be
//!   reconstructed from it.
//! - No bytes make it panic through to the caller, hang, or take memory beyond the policy's limits. What
//!   this rests on is the next section's.
//! - Codes, reasons, remedies, kinds, units and details are append-only.
//!
//! # Panics, and machines of 32 bits
//!
//! The library's own code is meant not to panic on any input, and its fuzz targets look for an input on which it does. Other
//! people's code that reads hostile bytes runs under [`std::panic::catch_unwind`]: the decoders of pictures and thumbnails, the
//! readers of metadata, the PDF reader and painter, the barcode reader. After a panic there the file is unreadable
//! ([`Detail::FileDamaged`], with the cause "the decoder panicked"), or what it says beside its picture is missing. Nothing else
//! is caught: neither a panic in a check, nor one in a [`face::FaceDetector`] or a question of [`Upload::until`] that the caller
//! brought, which reach the caller with every lock and pool left usable.
//!
//! With `panic = "abort"`, and on `wasm32-unknown-unknown`, whose panics abort unless told otherwise, there is nothing to catch: a
//! panic in a decoder ends the process or the instance. Who builds so runs uploads in a process or instance that may end.
//!
//! Sizes that a file claims are reckoned in 64 bits and asked of the allocator before they become a `usize`, so that on 32 bits
//! a picture beyond the address space is refused ([`Detail::TooMuchMemory`]).
//!
//! # What it does not do
//!
//! It says what a photo shows and not whether the document is genuine, stolen, or the person's own. `README.md` lists the
//! limits of the method with the measured error rates.
//!
//! # Features
//!
//! `face` (on by default) is the built-in face detector, for which [`Precheck::with_face_detector`] takes another; `heic`
//! (on by default) reads what iPhones write; `pdf` (on by default) reads PDF files as proofs of address; `schema` (on by
//! default) gives [`Report::schema`]; `barcode` reads the barcode on the back of North American licences.
//!
//! The modules below are in the order in which they may use each other: each only those above it.

mod error;
mod names;

mod stop;

mod code;

mod labels;

mod countries;

mod jurisdictions;

mod detail;

pub mod geometry;

pub mod dates;

pub mod mrz;

mod matching;

pub mod words;

mod claims;

mod proof;

mod pool;

mod imaging;

mod fingerprint;

mod intake;

mod locate;

mod content;

pub mod reading;

#[cfg(feature = "barcode")]
pub mod barcode;

pub mod face;

mod legibility;

mod page;

mod signature;

mod originality;

mod screen;

mod shared;

mod evidence;

mod submission;

mod check;

pub mod checks;

mod policy;

mod messages;

mod report;

mod precheck;

#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod internals;

pub use chrono::NaiveDate;

pub use check::{Check, Measurement, Threshold};
pub use claims::{Address, Claims};
pub use code::{
    Code, Difference, Direction, DocumentType, FieldName, Kind, Language, ProofType, Reason,
    Remedy, Severity, Sex, Slot, Source, Subject, Unit,
};
pub use countries::Country;
pub use detail::{Calendar, DateConflict, Detail};
pub use error::Error;
pub use evidence::{Evidence, NotAssessed};
pub use fingerprint::Fingerprint;
pub use intake::{Limits, PageContent, PdfFacts, Photo, Refusal};
pub use labels::System;
pub use locate::DocumentSize;
pub use matching::{Comparison, compare_addresses, compare_names};
pub use messages::{Messages, Text};
pub use policy::{Policy, PolicyBuilder, Preset, PresetRule, WhenNotAssessed};
pub use precheck::{Precheck, Upload};
pub use report::{
    CameraDistance, CheckResult, DocumentFacts, Face, FieldSource, Finding, FormReport, ImageFacts,
    Judged, MachineReadableZone, Outcome, PageReport, ProofFacts, Report, SCHEMA_VERSION,
    SubmissionFinding, SubmissionReport, Summary, Verdict,
};
pub use submission::Submission;

/// The README's examples are compiled and run with the documentation's own.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
