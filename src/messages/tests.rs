//! That nothing is missing in any language, and that nothing stands there for nothing.

use std::collections::BTreeSet;

use super::*;
use crate::checks::{CATALOGUE, find};
use crate::code::{Difference, DocumentType, FieldName, ProofType, Slot};
use crate::detail::{Calendar, DateConflict};

mod languages;

/// What each check can find exactly. The compiler asks for every variant.
fn codes_of(detail: &Detail) -> &'static [Code] {
    const DATES: &[Code] = &[Code::DateOfBirthInvalid, Code::ExpiryInvalid];
    match detail {
        Detail::FileEmpty
        | Detail::FileTruncated
        | Detail::FileDamaged
        | Detail::NoPicture
        | Detail::FileEncrypted
        | Detail::NoPages
        | Detail::FileTooComplex
        | Detail::TooManyScans { .. }
        | Detail::TooMuchMemory { .. } => &[Code::FileUnreadable],
        Detail::FormatUnknown | Detail::FormatNotRead { .. } | Detail::VarietyNotRead { .. } => {
            &[Code::FormatUnsupported]
        }
        Detail::FileSize { .. } => &[Code::FileTooLarge],
        Detail::PixelCount { .. } => &[Code::ImageTooManyPixels],
        Detail::SideLength { .. } => &[Code::ImageSideTooLong],
        Detail::PageBlank | Detail::CardShown => &[Code::TextNotFound],
        Detail::PageRewritten => &[Code::ImageEdited],
        Detail::OutOfFocus
        | Detail::CameraMoved
        | Detail::PartlySoft
        | Detail::PrintHeight { .. }
        | Detail::Noise
        | Detail::FaintPrint => &[Code::ImageBlurred],
        Detail::Angle { .. } => &[Code::DocumentTilted, Code::FaceTurned],
        Detail::FaceSmall { .. } => &[Code::PortraitUnclear, Code::FaceTooSmall],
        Detail::FaceSoft | Detail::FaceCovered => &[Code::PortraitUnclear],
        Detail::FaceBright => &[Code::PortraitUnclear, Code::FaceBadlyLit],
        Detail::FaceDark | Detail::FaceUneven => &[Code::FaceBadlyLit],
        Detail::DaysLeft { .. } => &[Code::DocumentExpiresSoon],
        Detail::DaysSince { .. } => &[
            Code::DocumentExpired,
            Code::IssueDateTooOld,
            Code::PoaTooOld,
        ],
        Detail::ProofNotAccepted { .. } => &[Code::PoaTypeNotAccepted],
        Detail::NameDiffers { .. } => &[Code::PoaNameMismatch],
        Detail::AddressDiffers { .. } => &[Code::PoaAddressMismatch],
        Detail::DateUnrecognized
        | Detail::DateForeignDigits
        | Detail::TwoDigitYear
        | Detail::DateAmbiguous { .. }
        | Detail::NoSuchDay
        | Detail::YearOutOfRange { .. }
        | Detail::OtherCalendar { .. }
        | Detail::DateIncomplete => DATES,
        Detail::DatePartlyUnknown | Detail::DateUnknown => &[Code::ExpiryInvalid],
        Detail::DateUnlimited => &[Code::DateOfBirthInvalid],
        // An empty field has a check of its own.
        Detail::DateEmpty => &[],
        Detail::FieldsDiffer { .. } => &[Code::FieldMismatch, Code::UploadsContradict],
        Detail::UploadsAlike { .. } => &[Code::SameSideTwice, Code::SelfieIsDocument],
        Detail::OneUpload { .. } => &[Code::AlreadyRejected],
        Detail::DatesInConflict { .. } => &[Code::DatesOutOfOrder],
        Detail::IssuedBefore { .. } => &[Code::DocumentSuperseded],
        Detail::TypesAccepted { .. } => &[Code::DocumentTypeNotAccepted],
        Detail::ProgramNamed { .. } | Detail::EditorMarks | Detail::PreviewDiffers => {
            &[Code::ImageEdited]
        }
        Detail::LargerThanDocument | Detail::SmallerThanDocument => &[Code::PhotoOfScreen],
    }
}

/// Details whose number is for programs: the sentence is the same without them.
fn is_for_programs(detail: &Detail) -> bool {
    matches!(
        detail,
        Detail::FileSize { .. }
            | Detail::PixelCount { .. }
            | Detail::SideLength { .. }
            | Detail::Angle { .. }
            | Detail::DaysSince { .. }
    )
}

fn samples() -> Vec<Detail> {
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let size = (30_000, 2);
    let text = |text: &str| text.to_owned();
    let mut samples = vec![
        Detail::FileEmpty,
        Detail::FileTruncated,
        Detail::FileDamaged,
        Detail::NoPicture,
        Detail::FileEncrypted,
        Detail::NoPages,
        Detail::FileTooComplex,
        Detail::TooManyScans {
            scans: 98,
            limit: 32,
        },
        Detail::TooMuchMemory { bytes: 9, limit: 8 },
        Detail::FormatUnknown,
        Detail::VarietyNotRead {
            format: text("jpeg"),
        },
        Detail::FileSize { bytes: 9, limit: 8 },
        Detail::PixelCount {
            width: size.0,
            height: size.1,
            limit: 8,
        },
        Detail::SideLength {
            width: size.0,
            height: size.1,
            limit: 8,
        },
        Detail::PageBlank,
        Detail::CardShown,
        Detail::PageRewritten,
        Detail::OutOfFocus,
        Detail::CameraMoved,
        Detail::PartlySoft,
        Detail::PrintHeight { pixels: 1 },
        Detail::PrintHeight { pixels: 7 },
        Detail::Noise,
        Detail::FaintPrint,
        Detail::Angle { degrees: 50 },
        Detail::FaceSmall {
            inter_eye_pixels: 20,
        },
        Detail::FaceSoft,
        Detail::FaceDark,
        Detail::FaceBright,
        Detail::FaceUneven,
        Detail::FaceCovered,
        Detail::DaysLeft { days: 0 },
        Detail::DaysLeft { days: 1 },
        Detail::DaysLeft { days: 21 },
        Detail::DaysSince { days: 3 },
        Detail::DateUnrecognized,
        Detail::DateForeignDigits,
        Detail::TwoDigitYear,
        Detail::DateAmbiguous {
            first: day(2031, 3, 4),
            second: day(2031, 4, 3),
        },
        Detail::NoSuchDay,
        Detail::YearOutOfRange { year: 1066 },
        Detail::DateIncomplete,
        Detail::DatePartlyUnknown,
        Detail::DateUnknown,
        Detail::DateUnlimited,
        Detail::DateEmpty,
        Detail::DatesInConflict {
            conflicts: vec![
                DateConflict::IssuedBeforeBirth,
                DateConflict::ExpiryBeforeIssue,
            ],
        },
        Detail::ProgramNamed {
            name: text("Brushwork 3"),
        },
        Detail::EditorMarks,
        Detail::PreviewDiffers,
        Detail::LargerThanDocument,
        Detail::SmallerThanDocument,
    ];
    let proofs = ProofType::ALL.iter();
    samples.extend(proofs.map(|&proof| Detail::ProofNotAccepted {
        proof,
        accepted: vec![ProofType::UtilityBill, ProofType::BankStatement],
    }));
    samples.push(Detail::NameDiffers {
        differences: vec![Difference::Name],
    });
    let differences = Difference::ALL.iter().map(|&one| vec![one]);
    samples.extend(differences.map(|differences| Detail::AddressDiffers { differences }));
    samples.push(Detail::FieldsDiffer {
        fields: FieldName::ALL.to_vec(),
    });
    for (i, &slot) in Slot::ALL.iter().enumerate() {
        samples.push(Detail::OneUpload { slot });
        let others = Slot::ALL[i..].iter();
        samples.extend(others.map(|&other| Detail::UploadsAlike { slot, other }));
    }
    let fields = FieldName::ALL.iter();
    samples.extend(fields.map(|&field| Detail::FieldsDiffer {
        fields: vec![field],
    }));
    let conflicts = [
        DateConflict::IssuedBeforeBirth,
        DateConflict::ExpiryBeforeBirth,
        DateConflict::ExpiryBeforeIssue,
        DateConflict::IssuedInFuture,
    ];
    samples.extend(conflicts.map(|c| Detail::DatesInConflict { conflicts: vec![c] }));
    let types = DocumentType::ALL.iter().copied();
    samples.extend(types.clone().flat_map(|document_type| {
        let before = day(2015, 1, 1);
        let accepted = vec![document_type];
        [
            Detail::IssuedBefore {
                document_type,
                before,
            },
            Detail::TypesAccepted { accepted },
        ]
    }));
    samples.push(Detail::TypesAccepted {
        accepted: types.collect(),
    });
    let calendars = Calendar::ALL.iter();
    samples.extend(calendars.map(|&calendar| Detail::OtherCalendar {
        calendar,
        year: 1447,
    }));
    let formats = [
        "gif",
        "avif",
        "heic",
        "jpeg-2000",
        "jpeg-xl",
        "psd",
        "ico",
        "svg",
        "pdf",
        "html",
        "video",
        "archive",
        "text",
    ];
    samples.extend(formats.map(|format| Detail::FormatNotRead {
        format: text(format),
    }));
    samples
}

/// Every code with all that it can be about and find.
fn cases() -> impl Iterator<Item = (Code, Subject, Option<Detail>)> {
    CATALOGUE.iter().flat_map(|check| {
        let details = samples()
            .into_iter()
            .filter(|d| codes_of(d).contains(&check.code));
        let details: Vec<_> = std::iter::once(None).chain(details.map(Some)).collect();
        let subjects = check.subjects().into_iter();
        subjects.flat_map(move |subject| {
            let code = check.code;
            details
                .clone()
                .into_iter()
                .map(move |detail| (code, subject, detail))
        })
    })
}

#[test]
fn every_language_has_whole_sentences_for_everything_that_can_be_found() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let messages = Messages::new(*language);
        for (code, subject, detail) in cases() {
            let entry = messages.bundle.get_message(code.as_str());
            let Some(entry) = entry else {
                wrong.push(format!("{language}: {code} has no entry"));
                continue;
            };
            let arguments = messages.arguments(subject, detail.as_ref());
            for part in [None, Some("advice")] {
                let (text, errors) = messages.try_render(&entry, part, &arguments);
                let case = format!("{language}: {code}, {subject}, {detail:?}: “{text}”");
                if !errors.is_empty() {
                    wrong.push(format!("{case}: {errors:?}"));
                }
                if !text.ends_with(languages::full_stop(*language))
                    || text.contains("  ")
                    || text.contains(['{', '}', '$', '\n'])
                {
                    wrong.push(format!("{case} is not set like a sentence"));
                }
                let cased = text.chars().next().is_some_and(|c| c.is_lowercase());
                if cased || text.chars().count() > 220 {
                    wrong.push(format!("{case} starts small or is too long"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_found_changes_the_sentence() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let messages = Messages::new(*language);
        for (code, subject, detail) in cases() {
            let Some(detail) = detail.filter(|detail| !is_for_programs(detail)) else {
                continue;
            };
            let plain = messages.text(code, subject, None);
            if plain == messages.text(code, subject, Some(&detail)) {
                // A selfie has no parts and no print; a file that is merely damaged is what the plain sentence says.
                let has_none = subject == Subject::Selfie
                    && matches!(detail, Detail::PartlySoft | Detail::PrintHeight { .. });
                // That the face is small is all that this check says.
                let has_none = has_none || code == Code::FaceTooSmall;
                // Of uploads that are alike, only a front in another place is named.
                let has_none = has_none
                    || code == Code::SelfieIsDocument
                    || matches!(detail, Detail::UploadsAlike { slot, .. } if slot != Slot::Front);
                // That several fields differ is what the plain sentence says, and some fields stand in no zone.
                let has_none = has_none
                    || code == Code::UploadsContradict
                        && matches!(
                            &detail,
                            Detail::FieldsDiffer { fields } if !matches!(
                                fields[..],
                                [FieldName::DateOfBirth
                                    | FieldName::Expiry
                                    | FieldName::DocumentNumber
                                    | FieldName::Country
                                    | FieldName::Sex]
                            )
                        );
                if !has_none {
                    wrong.push(format!(
                        "{language}: {code}, {subject}: nothing is said of {detail:?}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A branch of a selector that no value takes is a sentence that nobody reads.
#[test]
fn every_branch_can_be_taken() {
    let mut known: BTreeSet<String> = Subject::ALL.iter().map(|s| s.to_string()).collect();
    for detail in samples() {
        let (kind, values) = detail.parts();
        known.insert(kind);
        let texts = values.into_iter().flat_map(|(_, value)| match value {
            serde_json::Value::Array(names) => names,
            other => vec![other],
        });
        known.extend(texts.filter_map(|value| value.as_str().map(str::to_owned)));
    }
    known.extend((0..=12).map(|number| number.to_string()));
    known.extend(
        [
            "none", "several", "zero", "one", "two", "few", "many", "other",
        ]
        .map(str::to_owned),
    );
    for language in Language::ALL {
        let branch = |line: &str| {
            let line = line
                .trim_start()
                .trim_start_matches('*')
                .strip_prefix('[')?;
            Some(line.split_once(']')?.0.trim().to_owned())
        };
        let text = source(*language);
        let unknown: Vec<_> = text
            .lines()
            .filter_map(branch)
            .filter(|b| !known.contains(b))
            .collect();
        assert!(unknown.is_empty(), "{language}: {unknown:?}");
        let entry = |line: &str| Some(line.split_once(" =")?.0.to_owned());
        let entries = text
            .lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()));
        let stray: Vec<_> = entries
            .filter_map(entry)
            .filter(|name| !["date", "day"].contains(&&**name) && name.parse::<Code>().is_err())
            .collect();
        assert!(stray.is_empty(), "{language}: {stray:?}");
    }
}

#[test]
fn sentences_without_a_detail_hold_no_number() {
    for language in Language::ALL {
        let messages = Messages::new(*language);
        for check in CATALOGUE {
            for subject in check.subjects() {
                let text = messages.text(check.code, subject, None);
                for text in [text.message, text.advice] {
                    assert!(
                        !text.contains(|c: char| c.is_numeric()),
                        "{language}: {text}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_day_is_written_in_words_and_a_number_in_its_plural() {
    let messages = Messages::new(Language::English);
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let ambiguous = Detail::DateAmbiguous {
        first: day(2031, 3, 4),
        second: day(2031, 4, 3),
    };
    let says = |code, detail| {
        messages
            .text(code, find(code).subjects()[0], Some(&detail))
            .message
    };
    assert_eq!(
        says(Code::ExpiryInvalid, ambiguous),
        "The expiry date can be read as 4 March 2031 or as 3 April 2031."
    );
    assert_eq!(
        says(Code::DocumentExpiresSoon, Detail::DaysLeft { days: 1 }),
        "The document expires tomorrow."
    );
    assert_eq!(
        says(Code::DocumentExpiresSoon, Detail::DaysLeft { days: 21 }),
        "The document expires in 21 days."
    );
    assert_eq!(
        says(Code::ImageBlurred, Detail::PrintHeight { pixels: 7 }),
        "The print is too small to be read: the smallest letters are only 7 pixels high."
    );
}
