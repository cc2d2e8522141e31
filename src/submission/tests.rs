//! What the checks of a submission measure, by the places and pictures of its uploads.

use super::part::tests::picture;
use super::*;
use crate::check::Measure;
use crate::checks::find;
use crate::claims::{Form, Zone};
use crate::code::{Code, FieldName, Source};
use crate::detail::Detail;
use crate::policy::Policy;

/// The number and the detail, or why there is none.
type Said = Result<(f64, Option<Detail>), String>;

/// What the check measures on these parts, of which the typed type is this, under this policy.
fn measured(code: Code, parts: &[Part], typed: &str, policy: &str, kept: &[Fingerprint]) -> Said {
    let Measure::Submission(measure) = find(code).measure else {
        panic!("{code} is of the submission");
    };
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let policy = Policy::from_toml(policy).unwrap();
    let claims = Claims::default().with_document_type(typed);
    let measured = measure(&Whole {
        parts,
        form: &Form::read(&claims, day),
        needs: policy.needs(),
        rejected: kept,
    });
    let said = measured.map(|found| (found.value, found.detail));
    said.map_err(|why| why.to_string())
}

fn bare(slots: &[Slot]) -> Vec<Part> {
    let part = |slot: &Slot| Part::with_zone(*slot, None);
    slots.iter().map(part).collect()
}

fn showing(uploads: &[(Slot, u32)]) -> Vec<Part> {
    let part = |(slot, seed): &(Slot, u32)| Part::showing(*slot, &picture(*seed));
    uploads.iter().map(part).collect()
}

#[test]
fn what_is_missing_is_counted_where_it_is_needed() {
    use Slot::{Back, Front, Passport, Proof, Selfie};
    struct Case(
        Code,
        &'static [Slot],
        &'static str,
        Result<f64, &'static str>,
    );
    const PAGE: Result<f64, &str> = Err("the photo page of a passport is there");
    const NO_FRONT: Result<f64, &str> = Err("there is no front of a card");
    const NO_BACK: Result<f64, &str> = Err("this document has no back");
    let cases = [
        // What is looked for, the uploads, the type that was typed.
        Case(Code::FrontMissing, &[], "", Ok(0.0)),
        Case(Code::FrontMissing, &[Back, Selfie], "", Ok(0.0)),
        Case(Code::FrontMissing, &[Front], "", Ok(1.0)),
        Case(Code::FrontMissing, &[Front, Back], "", Ok(1.0)),
        Case(Code::FrontMissing, &[Passport], "", PAGE),
        // Whoever sends a back has a card.
        Case(Code::FrontMissing, &[Passport, Back], "", Ok(0.0)),
        Case(Code::BackMissing, &[], "", NO_FRONT),
        Case(Code::BackMissing, &[Passport], "", NO_FRONT),
        Case(Code::BackMissing, &[Front], "", Ok(0.0)),
        Case(Code::BackMissing, &[Front, Back], "", Ok(1.0)),
        Case(Code::BackMissing, &[Front], "visa", NO_BACK),
        Case(Code::BackMissing, &[Front, Back], "visa", NO_BACK),
        Case(Code::SelfieMissing, &[Front], "", Ok(0.0)),
        Case(Code::SelfieMissing, &[Front, Selfie], "", Ok(1.0)),
        Case(Code::ProofMissing, &[Front], "", Ok(0.0)),
        Case(Code::ProofMissing, &[Proof, Front, Proof], "", Ok(2.0)),
    ];
    let needs = "[submission]\nneeds = ['selfie', 'proof']";
    for Case(code, slots, typed, expected) in cases {
        let said = measured(code, &bare(slots), typed, needs, &[]);
        let expected = expected.map(|count| (count, None)).map_err(str::to_owned);
        assert_eq!(said, expected, "{code} {slots:?} {typed}");
    }
    for (code, why) in [
        (Code::SelfieMissing, "the policy asks for no selfie"),
        (
            Code::ProofMissing,
            "the policy asks for no proof of address",
        ),
    ] {
        let said = measured(code, &bare(&[Front]), "", "", &[]);
        assert_eq!(said, Err(why.to_owned()));
    }
}

#[test]
fn pictures_are_held_against_each_other_where_they_must_differ() {
    use Slot::{Back, Front, Proof, Selfie};
    let alike = |slot, other| Ok((0.0, Some(Detail::UploadsAlike { slot, other })));
    let none = |why: &str| Err::<(f64, Option<Detail>), _>(why.to_owned());
    let twice =
        |uploads: &[(Slot, u32)]| measured(Code::SameSideTwice, &showing(uploads), "", "", &[]);
    let lonely = none("there are no two pictures to compare");
    assert_eq!(
        twice(&[(Front, 0), (Back, 0), (Selfie, 1)]),
        alike(Front, Back)
    );
    assert_eq!(twice(&[(Front, 0), (Proof, 0)]), alike(Front, Proof));
    // A selfie is the next check's, and two pages of one bill look alike.
    assert_eq!(twice(&[(Front, 0), (Selfie, 0)]), lonely);
    assert_eq!(twice(&[(Selfie, 0), (Front, 0)]), lonely);
    assert_eq!(twice(&[(Proof, 0), (Proof, 0)]), lonely);
    assert!(twice(&[(Front, 0), (Back, 1), (Selfie, 0)]).unwrap().0 > 0.2);

    let selfie =
        |uploads: &[(Slot, u32)]| measured(Code::SelfieIsDocument, &showing(uploads), "", "", &[]);
    assert_eq!(selfie(&[(Front, 0), (Selfie, 0)]), alike(Selfie, Front));
    assert_eq!(selfie(&[(Selfie, 0), (Proof, 0)]), alike(Selfie, Proof));
    assert!(selfie(&[(Front, 0), (Back, 0), (Selfie, 1)]).unwrap().0 > 0.2);
    let no_selfie = none("there is no selfie");
    assert_eq!(selfie(&[(Front, 0), (Back, 0)]), no_selfie);
    let nothing = none("there is no picture to hold the selfie against");
    assert_eq!(selfie(&[(Selfie, 0)]), nothing);
}

#[test]
fn what_was_rejected_before_is_known_again() {
    let uploads = showing(&[(Slot::Front, 0), (Slot::Back, 1)]);
    let known = |kept: &[Fingerprint]| measured(Code::AlreadyRejected, &uploads, "", "", kept);
    let back = uploads[1].fingerprint().unwrap();
    let other = Part::showing(Slot::Proof, &picture(2))
        .fingerprint()
        .unwrap();
    let detail = Some(Detail::OneUpload { slot: Slot::Back });
    assert_eq!(known(&[other, back]), Ok((0.0, detail)));
    assert!(known(&[other]).unwrap().0 > 0.2);
    let why = "no fingerprint of a rejected upload was given";
    assert_eq!(known(&[]), Err(why.to_owned()));
}

#[test]
fn zones_that_contradict_each_other_are_told_by_field() {
    let born = |slot, day| {
        let zone = Zone {
            date_of_birth: NaiveDate::from_ymd_opt(1974, 8, day),
            ..Zone::empty(Source::Mrz)
        };
        Part::with_zone(slot, Some(zone))
    };
    let said = |parts: &[Part]| measured(Code::UploadsContradict, parts, "", "", &[]);
    let fields = vec![FieldName::DateOfBirth];
    assert_eq!(
        said(&[born(Slot::Front, 12), born(Slot::Back, 13)]),
        Ok((1.0, Some(Detail::FieldsDiffer { fields })))
    );
    assert_eq!(
        said(&[born(Slot::Front, 12), born(Slot::Back, 12)]),
        Ok((0.0, None))
    );
    let why = "no two uploads have a zone to compare";
    assert_eq!(said(&[born(Slot::Front, 12)]), Err(why.to_owned()));
}

#[test]
fn a_place_holds_one_upload_and_proofs_are_counted() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let submission = Submission::new(day)
        .with(Slot::Front, b"one")
        .with(Slot::Proof, b"bill")
        .with(Slot::Proof, b"letter")
        .with(Slot::Front, b"another");
    assert_eq!(submission.names(), ["proof-1", "proof-2", "front"]);
    let shown = format!("{submission:?}");
    assert!(
        !shown.contains("another") && shown.contains("Front"),
        "{shown}"
    );
}

#[test]
fn the_time_is_up_from_the_deadline_on() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let due = |deadline| Submission::new(day).with_deadline(deadline).stop.is_due();
    let now = Instant::now();
    assert!(due(now));
    assert!(!due(now + std::time::Duration::from_secs(3600)));
}
