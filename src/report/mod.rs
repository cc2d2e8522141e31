//! What is said about one upload.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::check::Threshold;
use crate::code::{
    Code, FieldName, Kind, Language, ProofType, Reason, Remedy, Severity, Source, Unit,
};
use crate::detail::Detail;
use crate::face::DetectedFace;
use crate::geometry::{Point, Quad, Rect};
use crate::intake::{PageContent, PdfFacts};
use crate::labels::System;
use crate::locate::{Cutoffs, Document, DocumentSize};
use crate::matching::Comparison;
use crate::matching::find::Found;
use crate::originality::rephoto::Reach;
use crate::proof::{Day, Proof};
use crate::reading::MrzReading;

mod submission;

pub(crate) use submission::Reasons;
pub use submission::{SubmissionFinding, SubmissionReport};

/// The meaning of the keys of a report; it changes only when a key changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything that was found in one upload: its JSON is the crate's contract.
///
/// Numbers are finite, coordinates are pixels of the upright picture, and nothing in it allows the photo to be
/// reconstructed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The name that the caller has for the file.
    pub file: Option<String>,
    /// What the upload was meant to be.
    pub kind: Kind,
    /// The language of the sentences, where the caller chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What follows from the findings.
    pub verdict: Verdict,
    /// Every failed check of severity error, most useful first.
    pub rejections: Vec<Finding>,
    /// Every failed check of severity warning, most useful first.
    pub warnings: Vec<Finding>,
    /// The outcome of every check that was to be run.
    pub checks: Vec<CheckResult>,
    /// How many checks passed, failed and were not assessed, and which the latter are.
    #[serde(default)]
    pub summary: Summary,
    /// The file and its picture.
    pub image: ImageFacts,
    /// The document in the picture, where one was looked for and found.
    pub document: Option<DocumentFacts>,
    /// The faces in the picture; empty where none were looked for.
    pub faces: Vec<Face>,
    /// The machine-readable zone, where one was read.
    pub mrz: Option<MachineReadableZone>,
    /// What the words of a proof of address say, where a check asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<ProofFacts>,
    /// The pages of a PDF that were looked at, the first ones; none for a picture.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<PageReport>,
    /// What is known of a PDF as a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pdf: Option<PdfFacts>,
    /// Where the value of each field that was judged comes from; empty where there was neither a form nor a zone.
    #[serde(default)]
    pub fields: Vec<FieldSource>,
    /// How long the caller's call took, in milliseconds, if the caller timed it: the library reads no clock.
    pub elapsed_ms: Option<f64>,
}

impl Report {
    /// The report as one line of JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a report is plain data with text keys")
    }

    /// The JSON Schema of a report.
    #[cfg(feature = "schema")]
    #[must_use]
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Self).to_value()
    }

    /// The same report with what was found in the form joined to it.
    #[must_use]
    pub fn with_form(mut self, form: FormReport) -> Self {
        self.rejections.extend(form.rejections);
        self.warnings.extend(form.warnings);
        self.checks.extend(form.checks);
        self.fields = form.fields;
        self.summary.add(form.summary);
        self.verdict = self.verdict.max(form.verdict);
        self
    }

    /// The same report with the caller's name for the file.
    #[must_use]
    pub fn with_file(mut self, name: impl Into<String>) -> Self {
        self.file = Some(name.into());
        self
    }

    /// The same report with the time that the caller's call took.
    #[must_use]
    pub fn with_elapsed(mut self, elapsed: std::time::Duration) -> Self {
        self.elapsed_ms = Some(elapsed.as_secs_f64() * 1e3);
        self
    }
}

/// What the words of a proof of address say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProofFacts {
    /// What the page is; `None` where its words do not tell.
    #[serde(rename = "type")]
    pub proof_type: Option<ProofType>,
    /// The day of issue: one, or the two that a date such as 01/02/2026 can mean, earlier first; empty where none is found.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub issued: Vec<NaiveDate>,
    /// How far the nearest name on the page and the typed one agree; `None` where they were not compared.
    pub name: Option<Comparison>,
    /// The same of the address.
    pub address: Option<Comparison>,
}

impl ProofFacts {
    pub(crate) fn new(proof: &Proof) -> Self {
        let issued = proof
            .issued
            .map_or_else(Vec::new, |issued| match issued.day {
                Day::One(day) => vec![day],
                Day::Either(first, second) => vec![first, second],
            });
        let comparison =
            |found: &Option<Found>| found.as_ref().map(|found| found.comparison.clone());
        Self {
            proof_type: proof.kind,
            issued,
            name: comparison(&proof.name),
            address: comparison(&proof.address),
        }
    }
}

crate::names::names! {
    /// What follows from the findings.
    pub enum Verdict as "verdict" {
        /// Everything that was needed was assessed, and nothing failed.
        Accept = "accept",
        /// Only warnings, or a check that was needed could not be assessed.
        Review = "review",
        /// At least one error.
        Reject = "reject",
    }
}

/// What was found in the form that the customer filled in. It is judged once, however many pictures belong to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormReport {
    /// The language of the sentences, where the caller chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What follows from the findings.
    pub verdict: Verdict,
    /// Every failed check of severity error, most useful first.
    pub rejections: Vec<Finding>,
    /// Every failed check of severity warning, most useful first.
    pub warnings: Vec<Finding>,
    /// The outcome of every check that was to be run.
    pub checks: Vec<CheckResult>,
    /// How many checks passed, failed and were not assessed, and which the latter are.
    pub summary: Summary,
    /// Where the value of each field comes from.
    pub fields: Vec<FieldSource>,
}

/// Where the value of a field comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FieldSource {
    /// The field.
    pub field: FieldName,
    /// Where from.
    pub source: Source,
}

/// One page of a PDF. Its findings stand in the report, each with the number of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PageReport {
    /// Its number, from 1.
    pub page: u32,
    /// What it is made of; `None` where it could not be shown.
    pub content: Option<PageContent>,
    /// What follows for the page by itself. That a page is blank says nothing against the others.
    pub verdict: Verdict,
    /// The page as it was looked at: regions and corners on it are in pixels of this picture.
    pub image: ImageFacts,
    /// The page in the picture, where one was looked for and found.
    pub document: Option<DocumentFacts>,
    /// The outcome of every check that was to be run.
    pub checks: Vec<CheckResult>,
    /// How many words its text layer has.
    pub words: u32,
}

/// How the checks that were to be run came out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Summary {
    /// How many passed.
    pub passed: u32,
    /// How many failed.
    pub failed: u32,
    /// How many were not assessed.
    pub not_assessed: u32,
    /// Which were not assessed.
    pub not_assessed_codes: Vec<Code>,
    /// Which of these lead to review, because the policy needs them and they do not merely not apply, or the time was up.
    pub needed_codes: Vec<Code>,
}

impl Summary {
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.not_assessed += other.not_assessed;
        self.not_assessed_codes.extend(other.not_assessed_codes);
        self.needed_codes.extend(other.needed_codes);
    }
}

/// A failed check.
///
/// `Debug` leaves out the sentences and what tells a person's age, so that a report may stand in a log.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// The check.
    pub code: Code,
    /// The sentence of the help article that it belongs to.
    pub reason: Reason,
    /// How much it weighs.
    pub severity: Severity,
    /// What the person should do.
    pub remedy: Remedy,
    /// What is wrong, in whole sentences to the person.
    pub message: String,
    /// What the person should do, in whole sentences to the person.
    pub advice: String,
    /// What exactly was found, as data; `None` where the number says it all.
    #[serde(default)]
    pub detail: Option<Detail>,
    /// For the integrator's log: why a decoder turned the file down, in its own words. Never for the person, never of the
    /// picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// What comes nearest to the code in the words of other systems, as [`Code::labels`]; empty unless the caller asked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<System, String>,
    /// What was measured, in `unit`.
    pub measured: f64,
    /// What it should have kept to.
    pub threshold: Threshold,
    /// What the numbers count.
    pub unit: Unit,
    /// Where; empty where it concerns the whole.
    pub regions: Vec<Quad>,
    /// On which page of a PDF, from 1, the first one where it is so on several; `None` where it concerns the file, or a
    /// picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// The outcome of one check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CheckResult {
    /// The check.
    pub code: Code,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What became of a check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "outcome", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// The number kept to the threshold.
    Pass(Judged),
    /// The number did not keep to the threshold; the finding says more.
    Fail(Judged),
    /// A fact was missing.
    NotAssessed {
        /// Which, as half a sentence.
        why: String,
    },
}

/// A number and what it was held against.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Judged {
    /// What was measured, in `unit`.
    pub measured: f64,
    /// What it had to keep to.
    pub threshold: Threshold,
    /// What the numbers count.
    pub unit: Unit,
}

impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let judged = Judged::new(self.measured, self.threshold, self.unit);
        f.debug_struct("Finding")
            .field("code", &self.code)
            .field("severity", &self.severity)
            .field("judged", &judged)
            .field("detail", &self.detail)
            .field("cause", &self.cause)
            .field("regions", &self.regions)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Judged {
    /// Days and years are a person's age, or the age of their document.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit {
            Unit::Days | Unit::Years => write!(f, "… {}, {:?}", self.unit, self.threshold),
            unit => write!(f, "{} {unit}, {:?}", self.measured, self.threshold),
        }
    }
}

impl Judged {
    pub(crate) fn new(measured: f64, threshold: Threshold, unit: Unit) -> Self {
        Self {
            measured,
            threshold,
            unit,
        }
    }
}

/// The file and its picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ImageFacts {
    /// The format by its content, "jpeg" say; `None` where it was not recognised.
    pub format: Option<String>,
    /// The width of the upright picture in pixels, where the file says it.
    pub width: Option<u32>,
    /// The height of the upright picture in pixels, where the file says it.
    pub height: Option<u32>,
    /// The EXIF orientation, 1 to 8; 1 is upright.
    pub orientation: u8,
    /// The size of the file.
    pub bytes: u64,
    /// Whether the file carries Content Credentials (C2PA), a signed record of its making. They are noticed, neither read
    /// nor verified.
    #[serde(default)]
    pub content_credentials: bool,
    /// How far away the camera was by what the file says; `None` where it does not say, or where no document of a known
    /// size was looked for and found.
    #[serde(default)]
    pub camera_distance: Option<CameraDistance>,
}

/// How far the camera was from the document, told in two ways that agree where the document has its real size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CameraDistance {
    /// What the file says, in metres (EXIF `SubjectDistance`).
    pub said: f64,
    /// What the focal length and the document's size in the picture come to for a document of its real size, in metres.
    pub if_original: f64,
}

impl From<Reach> for CameraDistance {
    fn from(reach: Reach) -> Self {
        let millimetres = |metres: f64| (metres * 1e3).round() / 1e3;
        Self {
            said: millimetres(reach.said),
            if_original: millimetres(reach.if_original),
        }
    }
}

/// The document in the picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentFacts {
    /// The corners: top left, top right, bottom right, bottom left as the document is read when that is known, else
    /// clockwise from the one nearest the top left of the picture. A corner outside the picture is extrapolated.
    pub corners: Quad,
    /// Whether each corner is seen: neither covered nor outside the picture.
    pub visible: [bool; 4],
    /// How sure the outline is, 0 to 1.
    pub confidence: f64,
    /// The physical format: "id-1", "id-3", "page" …
    pub format: DocumentSize,
    /// Pixels of the photo per millimetre of the document, where the format is known.
    pub pixels_per_mm: Option<f64>,
}

impl DocumentFacts {
    /// A corner is seen where `cutoffs` say so.
    pub(crate) fn new(document: &Document, cutoffs: &Cutoffs) -> Self {
        Self {
            corners: *document.corners(),
            visible: document.visible(cutoffs),
            confidence: document.confidence(),
            format: document.size(),
            pixels_per_mm: document.pixels_per_mm(),
        }
    }

    /// The same facts with the corner `first` places further on as the upper left one of the document as it is read.
    pub(crate) fn read_from(mut self, first: usize) -> Self {
        let mut corners = *self.corners.corners();
        corners.rotate_left(first);
        self.corners = Quad::new(corners);
        self.visible.rotate_left(first);
        self
    }
}

/// A face in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Face {
    /// Around the face, in pixels of the upright picture.
    #[serde(rename = "box")]
    pub bounds: Rect,
    /// How sure the detection is, 0 to 1.
    pub score: f64,
    /// The centres of the eyes, that on the left of an upright face first, where the detector gives them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eyes: Option<[Point; 2]>,
}

impl Face {
    /// What the report says of a face: places in tenths of a pixel, more than which no detector can tell.
    pub(crate) fn new(face: &DetectedFace) -> Self {
        let tenths = |v: f64| (v * 10.0).round() / 10.0;
        let r = face.bounds;
        Self {
            bounds: Rect::new(tenths(r.x), tenths(r.y), tenths(r.width), tenths(r.height)),
            score: (face.confidence * 1000.0).round() / 1000.0,
            eyes: face
                .eyes
                .map(|eyes| eyes.map(|p| Point::new(tenths(p.x), tenths(p.y)))),
        }
    }
}

/// What a machine-readable zone says (ICAO Doc 9303).
///
/// `Debug` says its format and whether it is valid, and nothing of the person.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MachineReadableZone {
    /// "td1", "td2", "td3", "mrv-a", "mrv-b" or "fra-id".
    pub format: String,
    /// The lines as read.
    pub lines: Vec<String>,
    /// Whether every check digit is right and no character was read with doubt.
    pub valid: bool,
    /// ISO 8601.
    pub date_of_birth: Option<String>,
    /// ISO 8601.
    pub expiry: Option<String>,
    /// The document number.
    pub document_number: Option<String>,
    /// The issuing state, three letters.
    pub issuing_state: Option<String>,
    /// The names, surname first.
    pub names: Option<String>,
    /// How many characters the picture left open and a check digit decided.
    #[serde(default)]
    pub corrected: u32,
    /// Its corners, upper left first as it is read, in pixels of the upright picture.
    #[serde(default)]
    pub corners: Option<Quad>,
}

impl MachineReadableZone {
    pub(crate) fn new(reading: &MrzReading, as_of: NaiveDate) -> Self {
        let mrz = reading.mrz();
        let day = |date: NaiveDate| date.to_string();
        let names = mrz.names().ok();
        Self {
            format: mrz.format().name().to_owned(),
            lines: mrz.lines().to_vec(),
            valid: reading.valid(),
            date_of_birth: mrz.date_of_birth(as_of).ok().map(|born| day(born.date())),
            expiry: mrz.expiry().ok().map(day),
            document_number: mrz.document_number().ok().map(str::to_owned),
            issuing_state: mrz.issuing_state().ok().map(str::to_owned),
            names: names.map(|n| format!("{} {}", n.surname(), n.given()).trim().to_owned()),
            corrected: reading.corrected().len() as u32,
            corners: Some(*reading.corners()),
        }
    }
}

impl fmt::Debug for MachineReadableZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MachineReadableZone")
            .field("format", &self.format)
            .field("valid", &self.valid)
            .field("corrected", &self.corrected)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
