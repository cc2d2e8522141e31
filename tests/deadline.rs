//! What is said of an upload on which no more time was to be spent.
//!
//! `cargo test -p precheck-tests --test deadline -- --nocapture` prints the longest stretch without a question.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use precheck::{
    Claims, Code, Kind, NaiveDate, Outcome, Policy, Precheck, Report, Slot, Submission, Upload,
    Verdict, WhenNotAssessed,
};
use precheck_tests::pdf;

const UP: &str = "the time was up";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn photo(name: &str) -> Vec<u8> {
    fs::read(format!("../fixtures/photos/{name}")).unwrap()
}

/// What every check came to for want of time.
fn late(report: &Report) -> usize {
    let is_late = |outcome: &Outcome| matches!(outcome, Outcome::NotAssessed { why } if why == UP);
    let checks = report.checks.iter();
    checks.filter(|check| is_late(&check.outcome)).count()
}

/// The size of `good-poa.jpg`, in pixels.
const SCAN: (u32, u32) = (2000, 1500);

/// A page that a program wrote, and a scan.
fn a_pdf() -> Vec<u8> {
    let (jpeg, (width, height)) = (photo("good-poa.jpg"), SCAN);
    let mut file = pdf::Pdf::new();
    file.text_page(&pdf::bill());
    file.picture_page(&jpeg, width, height);
    file.bytes()
}

/// One upload of each way through the house.
fn uploads() -> Vec<(Kind, Vec<u8>)> {
    vec![
        (Kind::IdFront, photo("good-id-front.jpg")),
        (Kind::IdBack, photo("good-id-back.jpg")),
        (Kind::Passport, photo("good-passport.jpg")),
        (Kind::Selfie, photo("good-selfie.jpg")),
        (Kind::Poa, photo("good-poa.jpg")),
        (Kind::Poa, a_pdf()),
    ]
}

#[test]
fn a_deadline_that_has_passed_leaves_everything_to_review_at_once() {
    let careless = Policy::builder().when_nothing_else_is_said(WhenNotAssessed::Ignore);
    for policy in [Policy::default(), careless.build().unwrap()] {
        let precheck = Precheck::new(policy);
        for (kind, bytes) in uploads() {
            let started = Instant::now();
            let upload = Upload::new(&bytes, kind, today()).with_deadline(started);
            let report = precheck.check(&upload);
            // Decoding alone takes ten times as long here.
            assert!(
                started.elapsed() < Duration::from_millis(50),
                "{kind}: {:?}",
                started.elapsed()
            );
            assert_eq!(report.verdict, Verdict::Review, "{kind}");
            assert!(
                report.rejections.is_empty() && report.warnings.is_empty(),
                "{kind}"
            );
            assert!(!report.checks.is_empty());
            assert_eq!(late(&report), report.checks.len(), "{kind}");
            assert_eq!(
                report.summary.needed_codes.len(),
                report.checks.len(),
                "{kind}"
            );
        }
    }
}

#[test]
fn what_is_refused_without_a_look_into_it_is_refused_whatever_the_time() {
    let large = vec![0xFF; 41_000_000];
    for (bytes, code) in [
        (&b""[..], Code::FileUnreadable),
        (b"plain text", Code::FormatUnsupported),
        (&large, Code::FileTooLarge),
    ] {
        let upload = Upload::new(bytes, Kind::IdFront, today()).until(|| true);
        let report = Precheck::default().check(&upload);
        assert_eq!(report.verdict, Verdict::Reject);
        assert_eq!(report.rejections[0].code, code);
        assert_eq!(late(&report), report.checks.len() - 1, "{code}");
    }
}

#[test]
fn the_form_is_judged_whatever_the_time() {
    let bytes = photo("good-id-front.jpg");
    let claims = Claims::default().with_expiry("2026-01-31");
    let upload = Upload::new(&bytes, Kind::IdFront, today())
        .with_claims(claims)
        .until(|| true);
    let report = Precheck::default().check(&upload);
    assert_eq!(report.rejections.len(), 1);
    assert_eq!(report.rejections[0].code, Code::DocumentExpired);
}

/// The report of an upload on which no more is done after so many questions, and how many were asked.
fn after(questions: usize, precheck: &Precheck, upload: &Upload<'_>) -> (Report, usize) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let upload = upload
        .clone()
        .until(move || count.fetch_add(1, Ordering::Relaxed) >= questions);
    (precheck.check(&upload), asked.load(Ordering::Relaxed))
}

#[test]
fn wherever_it_is_stopped_what_is_said_is_true_or_not_said() {
    let precheck = Precheck::default();
    for (kind, bytes) in uploads() {
        let upload = Upload::new(&bytes, kind, today());
        let whole = precheck.check(&upload);
        let (unstopped, all) = after(usize::MAX, &precheck, &upload);
        assert_eq!(
            unstopped.to_json(),
            whole.to_json(),
            "{kind}: a question changes nothing"
        );
        assert!(all > 20, "{kind}: {all} questions");

        // Every place in turn, by steps that grow: the last ones are in the middle of the checks.
        let mut stops: Vec<usize> = (0..5).chain((5..all).step_by(all / 8 + 1)).collect();
        stops.extend([all - 2, all - 1]);
        for questions in stops {
            let (cut, asked) = after(questions, &precheck, &upload);
            let place = format!("{kind} after {questions} of {all}");
            assert_eq!(asked, questions + 1, "{place}: asked again after a yes");
            assert!(late(&cut) > 0, "{place}");
            assert!(cut.verdict >= Verdict::Review, "{place}");
            for (cut, whole) in cut.checks.iter().zip(&whole.checks) {
                let late = matches!(&cut.outcome, Outcome::NotAssessed { why } if why == UP);
                assert!(
                    late || cut == whole,
                    "{place}: {cut:?}, and whole {whole:?}"
                );
            }
            for finding in cut.rejections.iter().chain(&cut.warnings) {
                let all = whole.rejections.iter().chain(&whole.warnings);
                assert!(
                    all.clone().any(|said| said == finding),
                    "{place}: {finding:?}"
                );
            }
            assert!(
                cut.document.is_none() || cut.document == whole.document,
                "{place}"
            );
            assert!(cut.faces.is_empty() || cut.faces == whole.faces, "{place}");
            assert!(cut.mrz.is_none() || cut.mrz == whole.mrz, "{place}");
        }
    }
}

#[test]
fn a_submission_is_stopped_as_a_whole() {
    let (front, selfie) = (photo("good-id-front.jpg"), photo("good-selfie.jpg"));
    let submission = Submission::new(today())
        .with(Slot::Front, &front)
        .with(Slot::Selfie, &selfie)
        .with_deadline(Instant::now());
    let report = Precheck::default().check_submission(&submission);
    assert_eq!(report.verdict, Verdict::Review);
    assert!(report.reasons.is_empty(), "{:?}", report.reasons);
    assert_eq!(report.uploads.len(), 2);
    for (name, upload) in &report.uploads {
        assert_eq!(late(upload), upload.checks.len(), "{name}");
    }
    // A missing side is not told either: it would be the only thing that was looked for.
    assert_eq!(report.summary.needed_codes.len(), report.checks.len());
}

/// A card of print on a table, twelve megapixels with a sensor's grain.
fn twelve_megapixels() -> (Vec<u8>, u16, u16) {
    let (width, height) = (4000_u32, 3000_u32);
    let mut noise = 1_u32;
    let mut pixels = Vec::with_capacity((width * height * 3) as usize);
    for y in 0..height {
        for x in 0..width {
            let card = (600..3400).contains(&x) && (700..2466).contains(&y);
            let print = card && (x / 7 + x / 31) % 3 == 0 && y % 90 < 34 && x % 1400 < 1100;
            let colour: [u8; 3] = match (card, print) {
                (_, true) => [50, 45, 60],
                (true, false) => [206, 211, 191],
                _ => [92, 74, 55],
            };
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            pixels.extend(colour.map(|v| v + (noise >> 28) as u8));
        }
    }
    (pixels, width as u16, height as u16)
}

fn jpeg(scans: Option<u8>) -> Vec<u8> {
    let (pixels, width, height) = twelve_megapixels();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    if let Some(scans) = scans {
        encoder.set_progressive_scans(scans);
    }
    encoder
        .encode(&pixels, width, height, ColorType::Rgb)
        .unwrap();
    bytes
}

fn png() -> Vec<u8> {
    let (pixels, width, height) = twelve_megapixels();
    let picture = image::RgbImage::from_raw(width.into(), height.into(), pixels).unwrap();
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// The share of a whole look that may pass between two questions: half as much again as was measured at worst, since other
/// tests run beside it.
const LONGEST_SHARE: f64 = 0.4;

#[test]
fn of_a_large_photo_it_is_asked_all_along() {
    let precheck = Precheck::default();
    for (name, kind, bytes) in [
        ("jpeg", Kind::IdFront, jpeg(None)),
        ("jpeg, progressive", Kind::Passport, jpeg(Some(10))),
        ("png", Kind::Poa, png()),
        ("jpeg, as a selfie", Kind::Selfie, jpeg(None)),
    ] {
        let asked = Arc::new(Mutex::new(vec![Instant::now()]));
        let log = Arc::clone(&asked);
        let upload = Upload::new(&bytes, kind, today()).until(move || {
            log.lock().unwrap().push(Instant::now());
            false
        });
        let report = precheck.check(&upload);
        assert_eq!(late(&report), 0);
        let mut asked = asked.lock().unwrap();
        asked.push(Instant::now());
        let total = *asked.last().unwrap() - asked[0];
        let gap = asked
            .windows(2)
            .map(|pair| pair[1] - pair[0])
            .max()
            .unwrap();
        println!(
            "{name} as {kind}: {total:?} in all, {} questions, {gap:?} without one at most",
            asked.len()
        );
        assert!(
            gap.as_secs_f64() < LONGEST_SHARE * total.as_secs_f64(),
            "{name}: {gap:?} of {total:?}"
        );

        // And a deadline in the middle is kept to within that.
        let started = Instant::now();
        let report =
            precheck.check(&Upload::new(&bytes, kind, today()).with_deadline(started + total / 4));
        let took = started.elapsed();
        println!("  with a deadline at {:?} it took {took:?}", total / 4);
        assert!(
            late(&report) > 0 && report.verdict == Verdict::Review,
            "{name}"
        );
        assert!(
            took < total / 4 + total.mul_f64(LONGEST_SHARE),
            "{name}: {took:?} of {total:?}"
        );
    }
}
