//! Checks the photo of an ID, a selfie or a proof of address before it is submitted to identity verification.
//!
//! The modules are in the order in which they may use each other: each only those above it.

mod error;
mod names;

mod code;

mod detail;

pub mod geometry;

pub mod dates;

mod claims;

mod pool;

mod imaging;

mod intake;

mod locate;

mod legibility;

mod originality;

mod shared;

mod evidence;

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
pub use claims::Claims;
pub use code::{Code, Kind, Language, Reason, Remedy, Severity, Subject, Unit};
pub use detail::{Calendar, DateConflict, Detail};
pub use error::Error;
pub use evidence::{Evidence, NotAssessed};
pub use intake::{Limits, Photo, Refusal};
pub use locate::DocumentSize;
pub use messages::{Messages, Text};
pub use policy::{Policy, PolicyBuilder, WhenNotAssessed};
pub use precheck::{Precheck, Upload};
pub use report::{
    CameraDistance, CheckResult, DocumentFacts, Face, Finding, FormReport, ImageFacts, Judged,
    MachineReadableZone, Outcome, Report, SCHEMA_VERSION, Summary, Verdict,
};

/// The README's examples are compiled and run with the documentation's own.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
