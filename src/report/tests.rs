use super::*;
use crate::claims::Claims;
use crate::code::Remedy;
use crate::precheck::Precheck;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn form(claims: &Claims) -> FormReport {
    Precheck::default().check_claims(claims, today())
}

/// Something that was found, to be changed by a test.
fn finding() -> Finding {
    form(&Claims::default().with_date_of_birth("2010-05-04")).rejections[0].clone()
}

#[test]
fn sums_are_counted_and_names_are_joined() {
    let one = Summary {
        passed: 2,
        failed: 3,
        not_assessed: 1,
        not_assessed_codes: vec![Code::ImageNoisy],
        needed_codes: vec![],
    };
    let other = Summary {
        passed: 5,
        failed: 7,
        not_assessed: 2,
        not_assessed_codes: vec![Code::Photocopy, Code::ImageDark],
        needed_codes: vec![Code::Photocopy],
    };
    let mut sum = one;
    sum.add(other);
    let expected = Summary {
        passed: 7,
        failed: 10,
        not_assessed: 3,
        not_assessed_codes: vec![Code::ImageNoisy, Code::Photocopy, Code::ImageDark],
        needed_codes: vec![Code::Photocopy],
    };
    assert_eq!(sum, expected);
}

#[test]
fn the_time_is_told_in_milliseconds() {
    let elapsed = std::time::Duration::from_micros(12_500);
    let upload = crate::Upload::new(b"", crate::Kind::IdFront, today());
    let report = Precheck::default().check(&upload).with_elapsed(elapsed);
    assert_eq!(report.elapsed_ms, Some(12.5));
    let submission = crate::Submission::new(today());
    let report = Precheck::default().check_submission(&submission);
    assert_eq!(report.with_elapsed(elapsed).elapsed_ms, Some(12.5));
}

#[test]
fn what_is_written_is_read_back() {
    let upload = crate::Upload::new(b"", crate::Kind::IdFront, today());
    let report = Precheck::default().check(&upload).with_file("a.jpg");
    assert_eq!(
        serde_json::from_str::<Report>(&report.to_json()).unwrap(),
        report
    );
    let submission = crate::Submission::new(today()).with(crate::Slot::Front, b"");
    let report = Precheck::default().check_submission(&submission);
    let read = serde_json::from_str::<SubmissionReport>(&report.to_json());
    assert_eq!(read.unwrap(), report);
}

#[cfg(feature = "schema")]
#[test]
fn schemas_name_what_must_be_there() {
    for schema in [Report::schema(), SubmissionReport::schema()] {
        let required = schema["required"].as_array().unwrap();
        assert!(required.contains(&"verdict".into()), "{required:?}");
    }
}

#[test]
fn no_age_gets_into_a_log_and_what_was_found_does() {
    let shown = format!("{:?}", finding());
    for told in ["AgeBelowMinimum", "Error", "… years, AtLeast(18.0)"] {
        assert!(shown.contains(told), "{shown}");
    }
    assert!(!shown.contains("16"), "{shown}");
    let pixels = Judged::new(12.0, Threshold::AtLeast(18.0), Unit::Pixels);
    assert_eq!(format!("{pixels:?}"), "12 pixels, AtLeast(18.0)");
}

#[test]
fn a_zone_in_a_log_says_nothing_of_the_person() {
    let zone = MachineReadableZone {
        format: "td3".to_owned(),
        lines: vec!["P<UTOERIKSSON<<ANNA".to_owned()],
        valid: true,
        date_of_birth: Some("1974-08-12".to_owned()),
        expiry: None,
        document_number: Some("L898902C3".to_owned()),
        issuing_state: None,
        names: Some("ERIKSSON ANNA".to_owned()),
        corrected: 2,
        corners: None,
    };
    let shown = format!("{zone:?}");
    let told = "MachineReadableZone { format: \"td3\", valid: true, corrected: 2, .. }";
    assert_eq!(shown, told);
}

#[test]
fn distances_are_told_to_the_millimetre() {
    let told = CameraDistance::from(Reach {
        said: 0.412_345,
        if_original: 0.298_765,
    });
    assert_eq!((told.said, told.if_original), (0.412, 0.299));
}

#[test]
fn corners_are_told_from_where_the_document_is_read() {
    let corners = [(1.0, 2.0), (9.0, 2.0), (9.0, 7.0), (1.0, 7.0)].map(|(x, y)| Point::new(x, y));
    let facts = DocumentFacts {
        corners: Quad::new(corners),
        visible: [true, false, true, true],
        confidence: 0.9,
        format: DocumentSize::Id1,
        pixels_per_mm: None,
    };
    let turned = facts.read_from(1);
    let [first, second, third, last] = corners;
    assert_eq!(turned.corners, Quad::new([second, third, last, first]));
    assert_eq!(turned.visible, [false, true, true, true]);
}

#[test]
fn the_same_words_are_said_once_of_all_uploads() {
    let place = Quad::from(Rect::new(1.0, 2.0, 3.0, 4.0));
    let said = || Finding {
        regions: vec![place],
        ..finding()
    };
    let other: [fn(&mut Finding); 4] = [
        |finding| finding.code = Code::ImageDark,
        |finding| finding.severity = Severity::Warning,
        |finding| finding.message.push('!'),
        |finding| finding.advice.push('!'),
    ];
    for change in other {
        let mut different = said();
        change(&mut different);
        let mut reasons = Reasons::default();
        reasons.add(Some("front"), [said()]);
        reasons.add(Some("back"), [different.clone(), said()]);
        reasons.add(None, [different]);
        let told: Vec<_> = reasons
            .in_order()
            .into_iter()
            .map(|said| (said.uploads.join(" "), said.finding.regions.len()))
            .collect();
        // What is about several uploads has no places: each upload's own report has them.
        assert_eq!(told, [("front back".to_owned(), 0), ("back".to_owned(), 0)]);
    }
    let mut reasons = Reasons::default();
    reasons.add(Some("front"), [said()]);
    assert_eq!(reasons.in_order()[0].finding.regions, [place]);
}

#[test]
fn reasons_come_in_the_order_in_which_to_act() {
    let order = [
        (Severity::Error, Remedy::UseAnotherDocument),
        (Severity::Error, Remedy::UploadMissingPart),
        (Severity::Error, Remedy::Retake),
        (Severity::Error, Remedy::CorrectTheForm),
        (Severity::Warning, Remedy::UseAnotherDocument),
        (Severity::Warning, Remedy::CorrectTheForm),
    ];
    let mut reasons = Reasons::default();
    for (severity, remedy) in order.into_iter().rev() {
        let message = format!("{severity} {remedy}");
        reasons.add(
            None,
            [Finding {
                severity,
                remedy,
                message,
                ..finding()
            }],
        );
    }
    let told: Vec<_> = reasons
        .in_order()
        .into_iter()
        .map(|said| (said.finding.severity, said.finding.remedy))
        .collect();
    assert_eq!(told, order);
}
