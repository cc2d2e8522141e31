//! The JSON of a report, as others build on it.

use precheck::{
    Claims, Kind, Language, Messages, NaiveDate, Policy, Precheck, Severity, Subject, System,
    Upload,
};

fn report(bytes: &[u8], policy: Policy) -> serde_json::Value {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let report = Precheck::new(policy).check(&Upload::new(bytes, Kind::IdFront, today));
    serde_json::from_str(&report.with_file("photo.jpg").to_json()).unwrap()
}

#[test]
fn a_file_that_cannot_be_read_is_a_report_with_one_rejection() {
    let json = report(b"", Policy::default());
    assert_eq!(json["schema_version"], 1);
    assert_eq!(json["file"], "photo.jpg");
    assert_eq!(json["kind"], "id-front");
    assert_eq!(json["verdict"], "reject");
    assert_eq!(json["rejections"].as_array().unwrap().len(), 1);
    let finding = &json["rejections"][0];
    assert_eq!(finding["code"], "file-unreadable");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["threshold"], serde_json::json!({"at_most": 0.0}));
    assert_eq!(finding["message"], "The file is empty.");
    assert_eq!(finding["detail"], serde_json::json!({"kind": "file-empty"}));
    for key in ["document", "mrz"] {
        assert!(json[key].is_null(), "{key}");
    }
    assert_eq!(json["faces"], serde_json::json!([]));
    let outcomes = json["checks"].as_array().unwrap();
    let of = |code: &str| outcomes.iter().find(|c| c["code"] == code).unwrap();
    assert_eq!(of("file-too-large")["outcome"], "pass");
    assert_eq!(of("image-side-too-long")["outcome"], "not-assessed");
    assert_eq!(
        of("image-side-too-long")["why"],
        "the file could not be read"
    );
}

#[test]
fn a_warning_leaves_the_upload_to_review_and_a_check_that_is_off_is_not_mentioned() {
    let gray = image::RgbImage::from_pixel(64, 48, image::Rgb([128; 3]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    gray.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let every_check = precheck::checks::CATALOGUE.iter();
    let off = every_check
        .filter(|check| !check.fixed)
        .fold(Policy::builder(), |policy, check| {
            policy.severity(check.code, Severity::Off)
        });
    let json = report(bytes.get_ref(), off.clone().build().unwrap());
    let codes: Vec<_> = json["checks"].as_array().unwrap().iter().collect();
    let always = ["file-unreadable", "format-unsupported"];
    assert!(codes.iter().map(|c| c["code"].as_str().unwrap()).eq(always));
    assert_eq!(json["verdict"], "accept");
    let one = off
        .severity(precheck::Code::ImageSideTooLong, Severity::Warning)
        .threshold(precheck::Code::ImageSideTooLong, 63.0)
        .build()
        .unwrap();
    let json = report(bytes.get_ref(), one);
    assert_eq!(json["verdict"], "review");
    assert_eq!(json["warnings"][0]["measured"], 64.0);
    assert_eq!(json["warnings"][0]["unit"], "pixels");
    assert_eq!(json["image"]["format"], "png");
}

#[test]
fn content_credentials_are_told_as_a_fact() {
    let photo =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/photos/good-selfie.jpg");
    let plain = std::fs::read(photo).unwrap();
    // A JUMBF box in a segment APP11.
    let segment = b"\xFF\xEB\0\x16JP\0\x01\0\0\0\x01\0\0\0\x10jumbc2pa";
    let signed = [&plain[..2], segment, &plain[2..]].concat();
    for (bytes, told) in [(plain.clone(), false), (signed, true)] {
        let json = report(&bytes, Policy::default());
        assert_eq!(json["image"]["content_credentials"], told);
        assert!(json["image"]["camera_distance"].is_null());
    }
}

#[test]
fn a_report_without_the_facts_added_since_is_still_read() {
    let mut json = report(b"", Policy::default());
    let image = json["image"].as_object_mut().unwrap();
    for added in ["content_credentials", "camera_distance"] {
        assert!(image.remove(added).is_some(), "{added}");
    }
    assert!(json.as_object_mut().unwrap().remove("summary").is_some());
    let finding = json["rejections"][0].as_object_mut().unwrap();
    assert!(finding.remove("detail").is_some());
    let report: precheck::Report = serde_json::from_value(json).unwrap();
    assert!(!report.image.content_credentials);
}

#[test]
fn language_and_labels_are_there_on_request() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let upload = Upload::new(b"", Kind::IdFront, today)
        .with_claims(Claims::default().with_expiry("2026-01-31"));
    let json = |precheck: &Precheck| -> serde_json::Value {
        serde_json::from_str(&precheck.check(&upload).to_json()).unwrap()
    };
    let plain = Precheck::default();
    let said = json(&plain);
    assert!(said.get("language").is_none());
    assert!(said["rejections"][0].get("labels").is_none());

    let spoken = plain.clone().with_language(Language::Spanish).with_labels();
    let said = json(&spoken);
    assert_eq!(said["language"], "es");
    let rejections = said["rejections"].as_array().unwrap();
    let told: Vec<_> = rejections
        .iter()
        .map(|found| found["message"].as_str().unwrap())
        .collect();
    assert_eq!(
        told,
        ["El archivo está vacío.", "El documento ha caducado."]
    );
    assert_eq!(rejections[0]["labels"]["veriff"], "201");
    assert_eq!(
        rejections[1]["labels"]["onfido"],
        "data_validation.document_expiration"
    );
    for found in rejections {
        assert_eq!(
            found["labels"].as_object().unwrap().len(),
            System::ALL.len()
        );
    }
    // The words change and nothing else.
    let mut same = spoken.check(&upload);
    same.language = None;
    for (found, english) in same
        .rejections
        .iter_mut()
        .zip(plain.check(&upload).rejections)
    {
        found.labels.clear();
        (found.message, found.advice) = (english.message, english.advice);
    }
    assert_eq!(same, plain.check(&upload));
    // What was written is read back.
    let back: precheck::Report = serde_json::from_value(said).unwrap();
    assert_eq!(back, spoken.check(&upload));
}

#[test]
fn a_form_alone_is_told_in_the_language_too() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let claims = Claims::default().with_expiry("2026-12-01");
    for language in Language::ALL {
        let precheck = Precheck::default().with_language(*language);
        let form = precheck.check_claims(&claims, today);
        assert_eq!(form.language, Some(*language));
        let own = Messages::new(*language);
        let found = &form.warnings[0];
        let text = own.text(found.code, Subject::Form, found.detail.as_ref());
        assert_eq!(
            (&found.message, &found.advice),
            (&text.message, &text.advice)
        );
    }
}

#[cfg(feature = "schema")]
#[test]
fn reports_keep_to_the_schema() {
    let schema = precheck::Report::schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/photos");
    let mut files: Vec<_> = std::fs::read_dir(fixtures)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "jpg"));
    assert!(files.len() >= 2, "the photos of the README are there");
    let uploads = files
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .chain([Vec::new(), b"GIF89a".to_vec()]);
    for bytes in uploads {
        let json = report(&bytes, Policy::default());
        let errors: Vec<_> = validator
            .iter_errors(&json)
            .map(|e| e.to_string())
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({"schema_version": 1})));
}

#[cfg(feature = "schema")]
#[test]
fn language_and_labels_keep_to_the_schema() {
    let validator = jsonschema::validator_for(&precheck::Report::schema()).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let asked = Precheck::default()
        .with_language(Language::Arabic)
        .with_labels();
    let asked = asked
        .check(&Upload::new(b"", Kind::IdFront, today))
        .to_json();
    let mut asked: serde_json::Value = serde_json::from_str(&asked).unwrap();
    assert!(validator.is_valid(&asked));
    asked["rejections"][0]["labels"]["veriff"] = 201.into();
    assert!(!validator.is_valid(&asked), "labels are texts");
}

#[test]
fn what_threads_share_can_be_shared() {
    fn shared<T: Send + Sync>() {}
    shared::<Precheck>();
    shared::<precheck::Evidence>();
    shared::<precheck::Report>();
}

#[test]
fn the_policy_of_the_readme_is_one() {
    let readme = include_str!("../README.md");
    let (_, rest) = readme.split_once("```toml\n").expect("a policy");
    let (policy, _) = rest.split_once("```").expect("its end");
    let policy = Policy::from_toml(policy).unwrap();
    assert_ne!(policy, Policy::default());
}

#[test]
fn what_was_found_is_told_as_data_and_its_cause_to_the_log() {
    let json = report(b"%PDF-1.7\n%%EOF", Policy::default());
    let finding = &json["rejections"][0];
    assert_eq!(finding["code"], "format-unsupported");
    assert_eq!(
        finding["detail"],
        serde_json::json!({"kind": "format-not-read", "format": "pdf"})
    );
    assert_eq!(
        finding["message"],
        "The file is a PDF document, which is not accepted."
    );
}

#[test]
fn the_summary_counts_and_names_what_was_not_assessed() {
    let json = report(b"", Policy::default());
    let outcomes = json["checks"].as_array().unwrap();
    let count = |outcome: &str| outcomes.iter().filter(|c| c["outcome"] == outcome).count();
    let summary = &json["summary"];
    assert_eq!(summary["passed"], count("pass"));
    assert_eq!(summary["failed"], count("fail"));
    assert_eq!(summary["not_assessed"], count("not-assessed"));
    let names = summary["not_assessed_codes"].as_array().unwrap();
    assert_eq!(names.len(), count("not-assessed"));
    assert!(names.contains(&serde_json::json!("image-blurred")));
    let needed = summary["needed_codes"].as_array().unwrap();
    assert!(needed.contains(&serde_json::json!("image-blurred")));
    assert!(
        !needed.contains(&serde_json::json!("image-noisy")),
        "a check that would only warn is not needed"
    );
}

#[test]
fn what_could_not_be_assessed_leads_to_review_unless_the_policy_says_otherwise() {
    // A plain picture: no outline is looked for, so that no check on the document can be made.
    let gray = image::RgbImage::from_pixel(640, 480, image::Rgb([128; 3]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    gray.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let kept = [precheck::Code::DocumentCutOff];
    let others = precheck::checks::CATALOGUE
        .iter()
        .filter(|check| !check.fixed && !kept.contains(&check.code));
    let only = others.fold(Policy::builder(), |policy, check| {
        policy.severity(check.code, Severity::Off)
    });
    let json = report(bytes.get_ref(), only.clone().build().unwrap());
    assert_eq!(json["verdict"], "review");
    assert_eq!(json["summary"]["needed_codes"][0], "document-cut-off");
    let ignoring = only.when_not_assessed(kept[0], precheck::WhenNotAssessed::Ignore);
    let json = report(bytes.get_ref(), ignoring.build().unwrap());
    assert_eq!(json["verdict"], "accept");
    assert_eq!(json["summary"]["not_assessed"], 1);
}

#[test]
fn a_file_that_a_guard_turns_away_is_rejected_whatever_the_check_is_set_to() {
    for severity in ["off", "warning"] {
        let text =
            format!("[limits]\nmax-bytes = 10\n[checks.file-too-large]\nseverity = '{severity}'");
        let json = report(
            b"\xFF\xD8\xFF but far too long",
            Policy::from_toml(&text).unwrap(),
        );
        assert_eq!(json["verdict"], "reject");
        assert_eq!(json["rejections"][0]["code"], "file-too-large");
        assert_eq!(json["rejections"][0]["threshold"]["at_most"], 10.0);
    }
}

#[test]
fn the_form_is_judged_once_and_without_a_picture() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let precheck = Precheck::default();
    let claims = precheck::Claims::default().with_date_of_birth("2010-05-04");
    let form = precheck.check_claims(&claims, today);
    assert_eq!(form.verdict, precheck::Verdict::Reject);
    let codes = |findings: &[precheck::Finding]| -> Vec<_> {
        findings.iter().map(|f| f.code.as_str()).collect()
    };
    assert_eq!(codes(&form.rejections), ["age-below-minimum"]);
    let front = Upload::new(b"", Kind::IdFront, today);
    let alone = precheck.check(&front);
    assert!(
        alone
            .checks
            .iter()
            .all(|c| !precheck::checks::find(c.code).is_of_form())
    );
    let together = precheck.check(&front.with_claims(claims));
    assert_eq!(
        codes(&together.rejections),
        ["file-unreadable", "age-below-minimum"]
    );
    assert_eq!(together.summary.failed, 2);
}
