//! The command line, run as its users run it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use precheck::{Code, Report};
use serde_json::Value;

/// The example that `cargo test` has built beside this test: `target/<profile>/examples/precheck`.
fn program() -> Command {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(Path::parent).unwrap();
    let name = format!("precheck{}", std::env::consts::EXE_SUFFIX);
    let path = profile.join("examples").join(name);
    assert!(
        path.is_file(),
        "{} is missing: `cargo test` without a selection, or `cargo build --example precheck`, builds it",
        path.display()
    );
    Command::new(path)
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A picture of so many pixels.
fn photo(path: &Path, width: u32, height: u32) -> String {
    let pixel = |x: u32, y: u32| image::Rgb([(x * 3) as u8, (y * 5) as u8, (x ^ y) as u8]);
    image::RgbImage::from_fn(width, height, pixel)
        .save(path)
        .unwrap();
    path.to_str().unwrap().to_owned()
}

/// A file that is no picture.
fn broken(path: &Path) -> String {
    fs::write(path, "not a picture").unwrap();
    path.to_str().unwrap().to_owned()
}

/// A policy of the checks on files and typed dates alone, so that these tests do not depend on what a photo is worth.
fn dates_only(folder: &Path) -> String {
    let kept = [
        "file-",
        "format-",
        "date",
        "age-",
        "expiry-",
        "document-exp",
    ];
    let text: String = Code::ALL
        .iter()
        .filter(|code| !kept.iter().any(|name| code.as_str().starts_with(name)))
        .map(|code| format!("[checks.{code}]\nseverity = 'off'\n"))
        .collect();
    let path = folder.join("policy.toml");
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_photo_is_told_about_and_the_status_says_whether_it_passed() {
    let folder = folder("status");
    let policy = dates_only(&folder);
    let good = photo(&folder.join("good.png"), 60, 40);
    let passed = run(&["--policy", &policy, &good]);
    assert_eq!(status(&passed), 0, "{}", stderr(&passed));
    assert!(stdout(&passed).contains("nothing speaks against it"));
    assert!(
        !stdout(&passed).contains('\u{1b}'),
        "colour is for terminals"
    );

    let rejected = run(&["--policy", &policy, "--expiry", "2020-01-01", &good]);
    assert_eq!(status(&rejected), 1);
    let said = stdout(&rejected);
    assert!(
        said.contains("The document has expired. (document-expired)"),
        "{said}"
    );
    assert!(
        said.contains("Use a document that is still valid."),
        "{said}"
    );
    assert!(!said.contains("measured"), "numbers are for those who ask");

    let verbose = run(&[
        "--policy",
        &policy,
        "--as-of",
        "2020-01-02",
        "--expiry",
        "2020-01-01",
        "-v",
        &good,
    ]);
    let said = stdout(&verbose);
    assert!(
        said.contains("measured -1, wanted at least 0 days"),
        "{said}"
    );
    assert!(
        said.contains("date-of-birth-missing: not assessed"),
        "{said}"
    );
}

#[test]
fn the_person_is_spoken_to_in_the_language_that_was_asked_for() {
    let folder = folder("language");
    let policy = dates_only(&folder);
    let good = photo(&folder.join("good.png"), 60, 40);
    let ask = |more: &[&str]| {
        let arguments = ["--policy", &policy, "--expiry", "2020-01-01", &good];
        run(&[&arguments[..], more].concat())
    };
    let said = stdout(&ask(&["--lang", "es-MX"]));
    assert!(
        said.contains("El documento ha caducado. (document-expired)"),
        "{said}"
    );
    assert!(!said.contains("onfido"), "{said}");
    let said = stdout(&ask(&["--labels"]));
    assert!(
        said.contains("onfido: data_validation.document_expiration"),
        "{said}"
    );
    let json: Value =
        serde_json::from_str(&stdout(&ask(&["--json", "--lang", "ar", "--labels"]))).unwrap();
    assert_eq!(json["language"], "ar");
    assert_eq!(json["rejections"][0]["message"], "انتهت صلاحية الوثيقة.");
    assert_eq!(
        json["rejections"][0]["labels"]["stripe"],
        "verification_document_expired"
    );
    let unknown = ask(&["--lang", "nl"]);
    assert_eq!(status(&unknown), 2);
    let said = stderr(&unknown);
    assert!(
        said.contains("en, es, fr, de, pt, zh, ja, ar, tr, vi"),
        "{said}"
    );
}

#[test]
fn content_credentials_are_mentioned() {
    let folder = folder("credentials");
    let policy = dates_only(&folder);
    let path = folder.join("signed.jpg");
    photo(&path, 60, 40);
    let plain = fs::read(&path).unwrap();
    // A JUMBF box in a segment APP11.
    let segment = b"\xFF\xEB\0\x16JP\0\x01\0\0\0\x01\0\0\0\x10jumbc2pa";
    for (bytes, told) in [
        (plain.clone(), false),
        ([&plain[..2], segment, &plain[2..]].concat(), true),
    ] {
        fs::write(&path, bytes).unwrap();
        let said = stdout(&run(&["--policy", &policy, path.to_str().unwrap()]));
        assert_eq!(said.contains("Content Credentials (C2PA)"), told, "{said}");
    }
}

#[test]
fn a_line_of_json_has_the_shape_of_the_contract() {
    let folder = folder("json");
    let policy = dates_only(&folder);
    let good = photo(&folder.join("good.png"), 60, 40);
    let claims = [
        "--dob",
        "2010-05-04",
        "--expiry",
        "2026-12-01",
        "--as-of",
        "2026-11-23",
    ];
    let output = run(&[
        &["--json", "--kind", "passport", "--policy", &policy, &good],
        &claims[..],
    ]
    .concat());
    assert_eq!(status(&output), 1);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |path: &str| {
        json.pointer(path)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    assert_eq!(json["schema_version"], 1);
    assert_eq!(text("/file"), good);
    assert_eq!(text("/kind"), "passport");
    assert_eq!(text("/verdict"), "reject");
    assert_eq!(text("/rejections/0/code"), "age-below-minimum");
    assert_eq!(text("/rejections/0/reason"), "date-of-birth");
    assert_eq!(json["rejections"][0]["measured"], 16.0);
    assert_eq!(json["rejections"][0]["threshold"]["at_least"], 18.0);
    assert_eq!(text("/warnings/0/code"), "document-expires-soon");
    assert_eq!(json["image"]["width"], 60);
    assert_eq!(json["image"]["height"], 40);
    assert!(json["elapsed_ms"].as_f64().is_some_and(|ms| ms > 0.0));
    let report: Report = serde_json::from_value(json).unwrap();
    assert_eq!(
        report.to_json() + "\n",
        stdout(&output),
        "the library reads it back"
    );
}

#[test]
fn files_come_in_the_order_of_the_arguments_and_those_of_a_folder_by_name() {
    let folder = folder("order");
    let inside = folder.join("inside");
    fs::create_dir_all(inside.join("deeper")).unwrap();
    photo(&inside.join("deeper/skipped.png"), 8, 8);
    broken(&inside.join(".hidden"));
    let (b, a) = (
        photo(&inside.join("b.png"), 8, 8),
        broken(&inside.join("a.txt")),
    );
    let (z, y) = (
        broken(&folder.join("z")),
        photo(&folder.join("y.png"), 8, 8),
    );
    let output = run(&["--json", &z, inside.to_str().unwrap(), &y]);
    let files: Vec<String> = stdout(&output)
        .lines()
        .map(|line| {
            serde_json::from_str::<Value>(line).unwrap()["file"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(files, [z, a, b, y]);
    assert_eq!(status(&output), 1);
}

#[test]
fn what_cannot_be_run_is_said_and_the_rest_is_done() {
    let folder = folder("failed");
    let (policy, good) = (dates_only(&folder), photo(&folder.join("good.png"), 8, 8));
    let empty = folder.join("empty");
    fs::create_dir(&empty).unwrap();
    let output = run(&[
        "--policy",
        &policy,
        "missing.jpg",
        empty.to_str().unwrap(),
        &good,
    ]);
    assert_eq!(status(&output), 2);
    assert!(
        stderr(&output).contains("missing.jpg"),
        "{}",
        stderr(&output)
    );
    assert!(
        stderr(&output).contains("there is no file in this folder"),
        "{}",
        stderr(&output)
    );
    assert!(
        stdout(&output).contains("good.png: nothing speaks against it"),
        "{}",
        stdout(&output)
    );

    fs::write(&policy, "[checks.document-expird]\nseverity = 'off'").unwrap();
    struct Case<'a>(&'a [&'a str], &'a str);
    let cases = [
        Case(
            &["--policy", &policy, &good],
            "did you mean `checks.document-expired`?",
        ),
        Case(&["--policy", "missing.toml", &good], "missing.toml"),
        Case(&["--kind", "pasport", &good], "did you mean `passport`?"),
        Case(&["--as-of", "03/04/2031", &good], "year-month-day"),
        Case(
            &["--explain", "image-blured"],
            "did you mean `image-blurred`?",
        ),
        Case(&["--bogus", &good], "--bogus"),
        Case(
            &["--annotate", "missing.png", &good, &good],
            "must name a folder",
        ),
        Case(&["--annotate", "missing/drawn.png", &good], "missing"),
        Case(&[], "FILE"),
    ];
    for Case(arguments, says) in cases {
        let output = run(arguments);
        assert_eq!(status(&output), 2, "{arguments:?}: {}", stderr(&output));
        assert!(
            stderr(&output).contains(says),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn every_check_is_listed_and_explained() {
    let list = run(&["--list"]);
    assert_eq!(status(&list), 0);
    let list = stdout(&list);
    for check in precheck::checks::CATALOGUE {
        assert!(
            list.lines()
                .any(|line| line.starts_with(check.code.as_str())),
            "{}",
            check.code
        );
    }
    let explained = run(&["--explain", "document-expired"]);
    assert_eq!(status(&explained), 0);
    let explained = stdout(&explained);
    for part in [
        "The document has expired.",
        "at least 0 days",
        "# Why it matters",
        "# Sources",
        "use-another-document",
    ] {
        assert!(explained.contains(part), "{part}: {explained}");
    }
}

#[test]
fn a_drawing_is_a_png_that_fits_a_screen() {
    let folder = folder("annotate");
    struct Case(u32, u32, u32, u32);
    let cases = [
        // The photo, and its place on the drawing.
        Case(2400, 1200, 1600, 800),
        Case(800, 600, 800, 600),
        Case(3, 2, 640, 2),
    ];
    for Case(width, height, drawn_width, picture_height) in cases {
        let photo = photo(&folder.join("photo.png"), width, height);
        let drawing = folder.join("drawn.png");
        let output = run(&["--annotate", drawing.to_str().unwrap(), &photo]);
        assert_ne!(status(&output), 2, "{}", stderr(&output));
        assert!(fs::read(&drawing).unwrap().starts_with(b"\x89PNG"));
        let drawn = image::open(&drawing).unwrap();
        assert_eq!(drawn.width(), drawn_width);
        assert!(
            (picture_height..=1600).contains(&drawn.height()),
            "{} × {}",
            drawn.width(),
            drawn.height()
        );
    }
    let several = folder.join("several");
    fs::create_dir(&several).unwrap();
    let first = photo(&folder.join("first.png"), 80, 60);
    let second = photo(&folder.join("second.jpg"), 80, 60);
    let unreadable = broken(&folder.join("third.png"));
    let output = run(&[
        "--annotate",
        several.to_str().unwrap(),
        &first,
        &second,
        &unreadable,
    ]);
    assert_eq!(status(&output), 1, "{}", stderr(&output));
    assert!(several.join("first.png").is_file() && several.join("second.png").is_file());
    assert!(
        !several.join("third.png").exists(),
        "there is no picture to draw on"
    );
}

#[test]
fn a_photo_may_come_from_standard_input() {
    let folder = folder("stdin");
    let (policy, good) = (dates_only(&folder), photo(&folder.join("good.png"), 60, 40));
    let mut child = program()
        .args(["--json", "--policy", &policy, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(&fs::read(good).unwrap())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(status(&output), 0);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&json["file"], &json["image"]["width"]),
        (&Value::from("-"), &Value::from(60))
    );
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let folder = folder("pipe");
    let file = broken(&folder.join("photo"));
    let mut child = program()
        .arg("--json")
        .args(vec![file; 500])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(stderr(&output), "");
    assert_ne!(status(&output), 101, "a panic");
}

#[test]
fn the_main_job_of_the_readme() {
    let photos = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/photos");
    let name = |name: &str| photos.join(name).to_str().unwrap().to_owned();
    let (good, bad) = (name("good-id-front.jpg"), name("bad-id-front.jpg"));
    let as_of = ["--as-of", "2026-11-23"];
    let passed = run(&[&as_of[..], &[&good]].concat());
    assert_eq!(status(&passed), 0, "{}", stdout(&passed));
    let both = run(&[&as_of[..], &[&good, &bad]].concat());
    assert_eq!(status(&both), 1);
    assert!(
        stdout(&both).contains("bad-id-front.jpg: it would be turned down."),
        "{}",
        stdout(&both)
    );
    assert!(stdout(&both).contains("2 files:"), "{}", stdout(&both));
}

#[test]
fn the_parts_of_a_submission_are_judged_together() {
    let folder = folder("submission");
    let (front, back) = (broken(&folder.join("front")), broken(&folder.join("back")));
    let missing = folder.join("missing");
    let missing = missing.to_str().unwrap();

    let output = run(&[
        "--front",
        &front,
        "--back",
        &back,
        "--expiry",
        "2020-01-31",
        "--json",
    ]);
    assert_eq!(status(&output), 1, "{}", stderr(&output));
    let report: Value = serde_json::from_str(&stdout(&output)).unwrap();
    let said: Vec<_> = report["reasons"].as_array().unwrap().iter().collect();
    let codes: Vec<_> = said
        .iter()
        .map(|said| said["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["document-expired", "format-unsupported"]);
    assert_eq!(said[0]["uploads"], serde_json::json!(["form"]));
    assert_eq!(said[1]["uploads"], serde_json::json!(["front", "back"]));
    assert_eq!(report["uploads"]["back"]["kind"], "id-back");

    let output = run(&["--front", &front, "--lang", "de"]);
    assert_eq!(status(&output), 1);
    assert!(
        stdout(&output).contains("(back-missing)"),
        "{}",
        stdout(&output)
    );

    for wrong in [
        &["--front", &front, "--proof", missing][..],
        &["--front", &front, &back],
        &["--front", &front, "--kind", "selfie"],
        &["--threads", "2", &front],
    ] {
        let output = run(wrong);
        assert_eq!(status(&output), 2, "{wrong:?}: {}", stdout(&output));
        assert!(!stderr(&output).is_empty());
    }
}

#[test]
fn a_preset_is_printed_and_is_a_policy() {
    let printed = run(&["--preset", "jpn"]);
    assert_eq!(status(&printed), 0);
    let text = stdout(&printed);
    assert!(text.contains("# source: "), "{text}");
    assert!(precheck::Policy::from_toml(&text).is_ok(), "{text}");
    let unknown = run(&["--preset", "japn"]);
    assert_eq!(status(&unknown), 2);
    assert!(
        stderr(&unknown).contains("did you mean `jpn`?"),
        "{}",
        stderr(&unknown)
    );
}
