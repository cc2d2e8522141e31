//! What is said in the page is what the library says.

use std::fs;
use std::path::Path;

use precheck::{Claims, Kind, Language, Precheck, Slot, Submission, SubmissionReport, Upload};
use precheck_tests::cases::{fixtures, today};
use serde_json::json;

use crate::{assert_quiet, expected, page, photo, put, shown};

#[test]
fn a_folder_of_pictures_gives_the_librarys_reasons_and_regions() {
    let Some((service, mut browser)) = page("folder") else {
        return;
    };
    let precheck = Precheck::default();
    let mut folders: Vec<_> = fs::read_dir(fixtures())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    let mut pictures = 0;
    let mut regions = 0;
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let slot = match name {
            "photos" | "annotated" => continue,
            _ if name.starts_with("face-") || name.starts_with("selfie-") => Slot::Selfie,
            _ if name.starts_with("mrz-") => Slot::Passport,
            _ => Slot::Front,
        };
        let files = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let Some(file) = files
            .filter(|file| file.to_string_lossy().contains("fail-"))
            .min()
        else {
            continue;
        };
        put(&mut browser, slot, &file);
        let report = precheck.check(&Upload::new(
            &fs::read(&file).unwrap(),
            slot.kind(),
            today(),
        ));
        let findings = || report.rejections.iter().chain(&report.warnings);
        let place = format!("[data-slot={slot}]");
        assert_eq!(shown(&mut browser, &place), expected(findings()), "{name}");
        let verdict = browser.evaluate(&format!(
            "document.querySelector('{place}').dataset.verdict"
        ));
        assert_eq!(verdict, report.verdict.as_str(), "{name}");
        let drawn = browser.evaluate(&format!(
            "document.querySelectorAll('{place} .region').length"
        ));
        let hidden = browser.evaluate(&format!("document.querySelector('{place} img').hidden"));
        if hidden == false {
            let of_report = findings()
                .map(|finding| finding.regions.len())
                .sum::<usize>();
            assert_eq!(drawn, of_report, "{name}");
            regions += of_report;
        }
        pictures += 1;
    }
    assert!(
        pictures > 25 && regions > 10,
        "{pictures} pictures, {regions} regions"
    );
    assert_quiet(&browser, &service);
}

/// The submission that `a_whole_submission_…` sends, as the library judges it.
fn submission(language: Language) -> SubmissionReport {
    let file = |name: &str| fs::read(photo(name)).unwrap();
    let (front, selfie, proof) = (file("bad-id-front"), file("good-selfie"), file("good-poa"));
    let submission = Submission::new(today())
        .with(Slot::Front, &front)
        .with(Slot::Selfie, &selfie)
        .with(Slot::Proof, &proof)
        .with_claims(
            Claims::default()
                .with_document_type("id-card")
                .with_expiry("2026-01-31"),
        );
    Precheck::default()
        .with_language(language)
        .check_submission(&submission)
}

#[test]
fn a_whole_submission_by_keyboard_and_in_every_language() {
    let Some((service, mut browser)) = page("submission") else {
        return;
    };
    for (slot, name) in [
        (Slot::Front, "bad-id-front"),
        (Slot::Selfie, "good-selfie"),
        (Slot::Proof, "good-poa"),
    ] {
        put(&mut browser, slot, &photo(name));
    }
    browser.evaluate("document.querySelector('[name=expiry]').value = '2026-01-31'");
    let places = browser.evaluate("document.querySelectorAll('[data-slot=proof]').length");
    assert_eq!(places, 2, "there is room for another proof");
    for language in Language::ALL {
        browser.evaluate(&format!(
            "{{ const select = document.querySelector('#language'); select.value = '{language}';
                select.dispatchEvent(new Event('change', {{ bubbles: true }})); document.querySelector('#check').focus(); }}"
        ));
        browser.until("[...document.querySelectorAll('.slot.filled')].every((slot) => slot.dataset.state === 'done')");
        browser.press("Enter", 13, "\r");
        browser
            .until("['done', 'failed'].includes(document.querySelector('.outcome').dataset.state)");
        let report = submission(*language);
        let reasons = report.reasons.iter().map(|said| &said.finding);
        assert_eq!(
            shown(&mut browser, "#reasons"),
            expected(reasons),
            "{language}"
        );
        let (tag, dir) = (language.as_str(), language.direction().as_str());
        let page = browser.evaluate("[document.documentElement.lang, document.documentElement.dir, document.title.length > 2]");
        assert_eq!(page, json!([tag, dir, true]));
        let focus = browser.evaluate("document.activeElement.id");
        assert_eq!(focus, "verdict", "what came out is where the keyboard is");
        for width in [320, 1280] {
            browser.look(width, 800, width < 400, "light");
            let wide = browser.evaluate("document.documentElement.scrollWidth");
            assert_eq!(wide, width, "{language}: nothing is wider than the window");
        }
    }
    assert_quiet(&browser, &service);
}

#[test]
fn a_picture_that_the_camera_turned_is_shown_as_it_was_judged() {
    let Some((service, mut browser)) = page("turned") else {
        return;
    };
    let plain = fs::read(photo("good-id-front")).unwrap();
    let precheck = Precheck::default();
    for orientation in 1..=8_u8 {
        // An Exif segment with nothing but the orientation (tag 0x0112, one SHORT).
        let segment = [
            b"\xFF\xE1\x00\x22Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"
                .as_slice(),
            &[orientation, 0, 0, 0, 0, 0, 0],
        ]
        .concat();
        let bytes = [&plain[..2], &segment, &plain[2..]].concat();
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("turned-{orientation}.jpg"));
        fs::write(&file, &bytes).unwrap();
        let report = precheck.check(&Upload::new(&bytes, Kind::IdFront, today()));
        assert_eq!(report.image.orientation, orientation);
        put(&mut browser, Slot::Front, &file);
        let size = browser.evaluate(
            "{ const image = document.querySelector('[data-slot=front] img'); [image.naturalWidth, image.naturalHeight] }",
        );
        assert_eq!(
            size,
            json!([report.image.width, report.image.height]),
            "{orientation}"
        );
        let outline = "document.querySelectorAll('[data-slot=front] .outline').length";
        assert_eq!(
            browser.evaluate(outline),
            usize::from(report.document.is_some()),
            "{orientation}"
        );
    }
    assert_quiet(&browser, &service);
}

#[test]
fn what_goes_wrong_is_said_in_the_place_where_it_does() {
    let Some((service, mut browser)) = page("wrong") else {
        return;
    };
    let address = service.address;
    let empty = Path::new(env!("CARGO_TARGET_TMPDIR")).join("empty.pdf");
    fs::write(&empty, "%PDF-1.7 and nothing more").unwrap();
    put(&mut browser, Slot::Proof, &empty);
    assert_eq!(
        shown(&mut browser, "[data-slot=proof]")[0][0],
        "file-unreadable"
    );
    let caption =
        browser.evaluate("document.querySelector('[data-slot=proof] figcaption').textContent");
    assert!(caption.as_str().unwrap().contains("empty.pdf"), "{caption}");
    browser.evaluate("document.querySelector('[data-slot=proof] .remove').click()");
    browser.until("document.querySelector('[data-slot=proof] figure').hidden && document.querySelector('#check').disabled");
    service.ended().unwrap();
    put(&mut browser, Slot::Front, &photo("good-id-front"));
    let state = browser.evaluate("[document.querySelector('[data-slot=front]').dataset.state, document.querySelector('[data-slot=front] .state').textContent]");
    assert_eq!(
        state,
        json!(["failed", "The service cannot be reached. Please try again."]),
        "{address}"
    );
}
