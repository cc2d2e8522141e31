//! What the service says of pictures: what the library says, in the language that was asked for.

mod support;

use std::fs;

use precheck::{Claims, Code, Direction, Kind, Language, Precheck, Slot, Submission, Upload};
use precheck_tests::cases::{cases, fixtures, today};
use serde_json::Value;
use support::{Answer, Form, config, photo, start};

/// Both sides are read from text: reading a number may take its last bit.
fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// The report without the time that it took.
fn untimed(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{answer:?}");
    let mut json = answer.json();
    assert!(
        json["elapsed_ms"].as_f64().is_some_and(|ms| ms > 0.0),
        "{json}"
    );
    json["elapsed_ms"] = Value::Null;
    json
}

/// The pictures of the fixtures that were made to fail a check, with their kinds and codes.
pub fn faulty() -> Vec<(Kind, Code, Vec<u8>)> {
    let of = |code: &Code| {
        let own = |file: &str| file.starts_with("fail-");
        let plain = cases(*code).unwrap().into_iter().filter(move |case| {
            own(&case.file) && case.policy == precheck::Policy::default() && case.text.is_none()
        });
        let code = *code;
        plain.map(move |case| {
            let path = fixtures().join(code.as_str()).join(&case.file);
            (case.kind, code, fs::read(path).unwrap())
        })
    };
    Code::ALL.iter().flat_map(of).collect()
}

#[test]
fn one_upload_is_told_what_the_library_tells() {
    let service = start(config());
    let precheck = Precheck::default();
    let good = [
        (Kind::IdFront, "good-id-front"),
        (Kind::IdBack, "good-id-back"),
        (Kind::Passport, "good-passport"),
        (Kind::Selfie, "good-selfie"),
        (Kind::IdFront, "bad-id-front"),
    ];
    for (kind, name) in good {
        let bytes = photo(name);
        let answer = service.post(&format!("/check/{kind}"), "image/jpeg", &bytes);
        let expected = precheck.check(&Upload::new(&bytes, kind, today()));
        assert_eq!(untimed(&answer), read(&expected.to_json()), "{name}");
        let rejected = answer.json()["verdict"] == "reject";
        assert_eq!(
            rejected,
            name.starts_with("bad"),
            "{name}: {:?}",
            answer.codes()
        );
    }
}

#[test]
fn faulty_pictures_are_told_their_codes() {
    let service = start(config());
    let faulty = faulty();
    assert!(faulty.len() > 30, "{}", faulty.len());
    for (kind, code, bytes) in faulty {
        let answer = service.post(&format!("/check/{kind}"), "", &bytes);
        assert_eq!(answer.status, 200, "{code}: {answer:?}");
        assert!(
            answer.codes().contains(&code.to_string()),
            "{code}: {:?}",
            answer.codes()
        );
        assert_ne!(answer.json()["verdict"], "accept", "{code}");
    }
}

#[test]
fn a_submission_is_told_what_the_library_tells() {
    let service = start(config());
    let (front, back, selfie, poa) = (
        photo("good-id-front"),
        photo("good-id-back"),
        photo("good-selfie"),
        photo("good-poa"),
    );
    let form = Form::default()
        .file("front", &front)
        .file("back", &back)
        .file("selfie", &selfie)
        .file("proof", &poa)
        .file("proof", b"%PDF-1.7 and nothing more")
        .text("dob", "1988-04-17")
        .text("expiry", "2026-01-31")
        .text("name", "Mara Elise Ordway")
        .text("address", "27 Lantern Quay, 4180 Port Ambrel")
        .text("country", "UTO")
        .text("document_type", "id-card")
        .text("date_order", "day-first")
        .text("lang", "ar-EG")
        .text("labels", "1");
    let answer = service.submit(&form);
    let claims = Claims::default()
        .with_date_of_birth("1988-04-17")
        .with_expiry("2026-01-31")
        .with_name("Mara Elise Ordway")
        .with_address("27 Lantern Quay, 4180 Port Ambrel")
        .with_country("UTO")
        .with_document_type("id-card")
        .with_date_order("day-first".parse().unwrap());
    let submission = Submission::new(today())
        .with(Slot::Front, &front)
        .with(Slot::Back, &back)
        .with(Slot::Selfie, &selfie)
        .with(Slot::Proof, &poa)
        .with(Slot::Proof, b"%PDF-1.7 and nothing more")
        .with_claims(claims);
    let precheck = Precheck::default()
        .with_language(Language::Arabic)
        .with_labels();
    let expected = precheck.check_submission(&submission);
    assert_eq!(untimed(&answer), read(&expected.to_json()));
    let json = answer.json();
    assert_eq!(json["verdict"], "reject");
    assert_eq!(json["reasons"][0]["code"], "document-expired");
    assert_eq!(json["reasons"][0]["message"], "انتهت صلاحية الوثيقة.");
    assert_eq!(
        json["reasons"][0]["labels"]["stripe"],
        "verification_document_expired"
    );
    assert_eq!(
        json["uploads"]["proof-2"]["rejections"][0]["code"],
        "file-unreadable"
    );
}

#[test]
fn an_input_that_was_left_empty_is_no_file_and_an_empty_file_is_one() {
    let service = start(config());
    let chosen = Form::default()
        .file("front", &photo("good-id-front"))
        .body();
    let unchosen = format!(
        "--{0}\r\nContent-Disposition: form-data; name=\"back\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n",
        Form::BOUNDARY
    );
    let answer = service.post(
        "/submission",
        Form::KIND,
        &[unchosen.as_bytes(), &chosen].concat(),
    );
    let uploads = answer.json()["uploads"].as_object().unwrap().clone();
    assert_eq!(uploads.keys().collect::<Vec<_>>(), ["front"]);
    let empty = service.submit(&Form::default().file("front", b"")).json();
    assert_eq!(
        empty["uploads"]["front"]["rejections"][0]["code"],
        "file-unreadable"
    );
}

#[test]
fn numbers_are_counted_and_nothing_of_a_person_is() {
    let service = start(config());
    let form = Form::default()
        .file("front", &photo("bad-id-front"))
        .text("name", "Zebulon Quirk")
        .text("expiry", "2026-01-31");
    assert_eq!(service.submit(&form).status, 200);
    service.post("/check/selfie", "", &photo("good-selfie"));
    service.get("/nothing");
    let metrics = service.get("/metrics");
    assert!(
        metrics.head.contains("text/plain; version=0.0.4"),
        "{}",
        metrics.head
    );
    let lines: Vec<&str> = metrics.body.lines().collect();
    for expected in [
        "precheck_requests_total{status=\"200\"} 2",
        "precheck_requests_total{status=\"404\"} 1",
        "precheck_verdicts_total{of=\"submission\",verdict=\"reject\"} 1",
        "precheck_findings_total{code=\"document-expired\",severity=\"error\"} 1",
        "precheck_queue_depth 0",
        "precheck_check_seconds_bucket{le=\"+Inf\"} 2",
        "precheck_check_seconds_count 2",
        "precheck_queue_seconds_count 2",
    ] {
        assert!(
            lines.contains(&expected),
            "{expected} is not in\n{}",
            metrics.body
        );
    }
    for typed in ["Quirk", "2026-01-31", "photo\""] {
        assert!(!metrics.body.contains(typed), "{typed}");
    }
}

#[test]
fn the_page_asks_nothing_from_outside() {
    let service = start(config());
    for path in ["/", "/style.css", "/app.js", "/words.json"] {
        let answer = service.get(path);
        assert_eq!(answer.status, 200, "{path}");
        for header in [
            "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; ",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
        ] {
            assert!(answer.head.contains(header), "{path}: {}", answer.head);
        }
        let outside = answer.body.replace("http://www.w3.org/2000/svg", "");
        assert!(
            !outside.contains("http://") && !outside.contains("https://"),
            "{path}"
        );
        for inline in [" style=", " onclick=", "innerHTML", "<script>", "eval("] {
            assert!(!answer.body.contains(inline), "{path} has {inline}");
        }
    }
}

#[test]
fn the_pages_words_are_there_in_every_language() {
    let words: Value = serde_json::from_str(include_str!("../page/words.json")).unwrap();
    let page = concat!(
        include_str!("../page/index.html"),
        include_str!("../page/app.js")
    );
    let english = words["en"].as_object().unwrap();
    let values = |text: &Value| {
        let parts = text.as_str().unwrap().split('{').skip(1);
        parts
            .map(|part| part.split('}').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    for language in Language::ALL {
        let own = words[language.as_str()]
            .as_object()
            .unwrap_or_else(|| panic!("{language}"));
        assert_eq!(
            own.keys().collect::<Vec<_>>(),
            english.keys().collect::<Vec<_>>(),
            "{language}"
        );
        let direction = match language.direction() {
            Direction::RightToLeft => "rtl",
            Direction::LeftToRight => "ltr",
        };
        assert_eq!(own["dir"], direction, "{language}");
        for (key, text) in own {
            assert_eq!(values(text), values(&english[key]), "{language} {key}");
            let same = text == &english[key] && *language != Language::English;
            assert!(
                !same || ["dir", "type", "page"].contains(&key.as_str()),
                "{language} {key}: {text}"
            );
        }
    }
    assert_eq!(
        words.as_object().unwrap().len(),
        Language::ALL.len() + 1,
        "and a word on where they come from"
    );
    // No word is there for nothing, apart from those whose keys are put together.
    for key in english
        .keys()
        .filter(|key| !["self", "dir"].contains(&key.as_str()))
    {
        let together = ["slot-", "hint-", "accept", "review", "reject"]
            .iter()
            .any(|start| key.starts_with(start));
        assert!(
            together || page.contains(&format!("\"{key}\"")),
            "{key} is not used"
        );
    }
}
