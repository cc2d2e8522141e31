//! What can be asked for.

use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Parser;
use precheck::dates::DateOrder;
use precheck::{Claims, Code, DocumentType, Kind, Language, NaiveDate, Policy, Preset, Slot};

/// What is said of single files and not of a submission.
const PARTS_ALONE: [&str; 3] = ["files", "kind", "annotate"];

/// Says why the photo of an ID, a selfie or a proof of address would be turned down, and what to do about it.
///
/// Exit status: 0 if nothing was rejected, 1 if something was, 2 if something could not be run.
#[derive(Parser)]
#[command(name = "precheck", version, group = clap::ArgGroup::new("slots").multiple(true))]
pub(crate) struct Options {
    /// Photos, folders (their files by name, not those of folders inside), or - for standard input
    #[arg(value_name = "FILE", required_unless_present_any = ["explain", "list", "preset", "slots"])]
    pub(crate) files: Vec<PathBuf>,

    /// What the photos are meant to be: id-front, id-back, passport, selfie or poa
    #[arg(long, value_name = "KIND", default_value = "id-front")]
    pub(crate) kind: Kind,

    /// The front of a card, to be judged together with the other parts of a submission
    #[arg(long, value_name = "FILE", group = "slots", conflicts_with_all = PARTS_ALONE)]
    front: Option<PathBuf>,

    /// Its back
    #[arg(long, value_name = "FILE", group = "slots", conflicts_with_all = PARTS_ALONE)]
    back: Option<PathBuf>,

    /// The photo page of a passport
    #[arg(long, value_name = "FILE", group = "slots", conflicts_with_all = PARTS_ALONE)]
    passport: Option<PathBuf>,

    /// A photo of the person
    #[arg(long, value_name = "FILE", group = "slots", conflicts_with_all = PARTS_ALONE)]
    selfie: Option<PathBuf>,

    /// A proof of address; may be given several times
    #[arg(long, value_name = "FILE", group = "slots", conflicts_with_all = PARTS_ALONE)]
    proof: Vec<PathBuf>,

    /// How many threads may work on a submission
    #[arg(long, value_name = "N", default_value = "1", requires = "slots")]
    pub(crate) threads: NonZeroUsize,

    /// Print one line of JSON for each file, or for the submission
    #[arg(long)]
    pub(crate) json: bool,

    /// In the report for people, say as well what passed, what was not assessed, and the numbers
    #[arg(long, short)]
    pub(crate) verbose: bool,

    /// The day for which the photos are judged [default: today, UTC]
    #[arg(long, value_name = "DATE", value_parser = date)]
    as_of: Option<NaiveDate>,

    /// A policy in TOML, or in JSON if its name ends so
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,

    /// The language of what is said to the person, as an IETF tag such as es-MX [default: en]
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(crate) lang: Option<Language>,

    /// Say each finding in the nearest words of other systems as well
    #[arg(long)]
    pub(crate) labels: bool,

    /// Draw the findings: one photo into this PNG, several into this folder
    #[arg(long, value_name = "PNG")]
    pub(crate) annotate: Option<PathBuf>,

    /// The date of birth as typed; empty if it was asked for and left out
    #[arg(long, value_name = "DATE")]
    dob: Option<String>,

    /// The expiry date of the document as typed
    #[arg(long, value_name = "DATE")]
    expiry: Option<String>,

    /// The date of issue of the document as typed
    #[arg(long, value_name = "DATE")]
    issued: Option<String>,

    /// Which comes first in typed dates such as 03/04/2031: day-first or month-first [default: neither is assumed]
    #[arg(long, value_name = "ORDER")]
    date_order: Option<DateOrder>,

    /// The full name as typed
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The address as typed
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,

    /// The country that issued the document, ISO 3166-1 alpha-3
    #[arg(long, value_name = "ISO3")]
    country: Option<String>,

    /// The number of the document as typed
    #[arg(long, value_name = "TEXT")]
    number: Option<String>,

    /// What the document is: passport, id-card, driving-licence, residence-permit or visa
    #[arg(long = "type", value_name = "TYPE")]
    document_type: Option<DocumentType>,

    /// The person's sex: female, male or unspecified, or F, M or X
    #[arg(long, value_name = "SEX")]
    sex: Option<String>,

    /// Explain a code: why it matters, how it is measured, where it fails
    #[arg(long, value_name = "CODE", conflicts_with = "list")]
    pub(crate) explain: Option<Code>,

    /// List every check
    #[arg(long)]
    pub(crate) list: bool,

    /// Print the rules collected for a region, with their sources, as a policy to copy and change: eu, gbr, usa and others
    #[arg(long, value_name = "NAME", conflicts_with_all = ["explain", "list"])]
    pub(crate) preset: Option<Preset>,
}

impl Options {
    /// The policy that was named, or the default.
    pub(crate) fn policy(&self) -> io::Result<Policy> {
        let Some(path) = &self.policy else {
            return Ok(Policy::default());
        };
        let named =
            |why: &dyn std::fmt::Display| io::Error::other(format!("{}: {why}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|why| named(&why))?;
        let json = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("json"));
        let policy = if json {
            Policy::from_json(&text)
        } else {
            Policy::from_toml(&text)
        };
        policy.map_err(|why| named(&why))
    }

    /// What the customer typed; `None` where no form was given at all.
    pub(crate) fn claims(&self) -> Option<Claims> {
        let fields = [
            &self.dob,
            &self.expiry,
            &self.issued,
            &self.name,
            &self.address,
            &self.country,
            &self.number,
            &self.document_type.map(|named| named.to_string()),
            &self.sex,
        ];
        if fields.iter().all(|field| field.is_none()) {
            return None;
        }
        let mut claims = Claims::default();
        claims.date_of_birth.clone_from(&self.dob);
        claims.expiry.clone_from(&self.expiry);
        claims.issued.clone_from(&self.issued);
        claims.date_order = self.date_order;
        claims.name.clone_from(&self.name);
        claims.address = self.address.clone().map(Into::into);
        claims.country.clone_from(&self.country);
        claims.document_number.clone_from(&self.number);
        claims.document_type = self.document_type.map(|named| named.to_string());
        claims.sex.clone_from(&self.sex);
        Some(claims)
    }

    /// The files of a submission, each with its place; none where single files were named.
    pub(crate) fn parts(&self) -> Vec<(Slot, &Path)> {
        let single = [
            (Slot::Front, &self.front),
            (Slot::Back, &self.back),
            (Slot::Passport, &self.passport),
            (Slot::Selfie, &self.selfie),
        ];
        let single = single.into_iter();
        let single = single.filter_map(|(slot, file)| Some((slot, file.as_deref()?)));
        let proofs = self.proof.iter().map(|file| (Slot::Proof, file.as_path()));
        single.chain(proofs).collect()
    }

    /// The day to judge for.
    pub(crate) fn as_of(&self) -> NaiveDate {
        self.as_of.unwrap_or_else(today)
    }
}

/// The day of the system's clock, in UTC; the library itself never reads a clock.
fn today() -> NaiveDate {
    const SECONDS_A_DAY: u64 = 24 * 60 * 60;
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    NaiveDate::default() + chrono::Days::new(since_1970.as_secs() / SECONDS_A_DAY)
}

fn language(tag: &str) -> Result<Language, String> {
    let known: Vec<_> = Language::ALL.iter().map(|known| known.as_str()).collect();
    Language::nearest_to(tag).ok_or_else(|| format!("the languages are {}", known.join(", ")))
}

fn date(text: &str) -> Result<NaiveDate, String> {
    let wrong = |_| "a day is written as year-month-day, such as 2026-11-23".to_owned();
    text.parse().map_err(wrong)
}
