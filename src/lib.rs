//! Checks the photo of an ID, a selfie or a proof of address before it is submitted to identity verification.
//!
//! The modules are in the order in which they may use each other: each only those above it.

mod error;
mod names;

mod code;

pub mod geometry;

pub mod dates;

pub mod mrz;

mod claims;

mod imaging;

pub mod intake;

mod locate;

pub mod reading;

mod legibility;

mod originality;

mod evidence;

mod check;

pub mod checks;

mod policy;

mod report;

mod precheck;

#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod internals;

pub use chrono::NaiveDate;

pub use check::{Check, Measurement, Threshold};
pub use claims::Claims;
pub use code::{Code, Kind, Reason, Remedy, Severity, Unit};
pub use error::Error;
pub use evidence::{Evidence, NotAssessed};
pub use intake::{FileFacts, Intake, Limits, Metadata, Orientation, Photo, Refusal, Workspace};
pub use locate::{Document, Format, Visibility};
pub use policy::Policy;
pub use precheck::{Precheck, Upload};
pub use report::{
    CameraDistance, CheckResult, DocumentFacts, Face, Finding, ImageFacts, Judged,
    MachineReadableZone, Outcome, Report, SCHEMA_VERSION, Verdict,
};

/// The README's examples are compiled and run with the documentation's own.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
