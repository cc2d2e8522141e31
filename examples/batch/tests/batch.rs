//! The program, run as its users run it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use precheck::{Claims, Kind, Precheck, Report, Upload};
use precheck_tests::cases::{fixtures, today};
use serde_json::{Value, json};

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_precheck-batch"));
    program.args(["--as-of", "2026-11-23"]);
    program
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn started(arguments: &[&str]) -> Child {
    let piped = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    piped.unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{output:?}");
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("batch-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn photo(name: &str) -> PathBuf {
    fixtures()
        .join(format!("photos/{name}.jpg"))
        .canonicalize()
        .unwrap()
}

#[test]
fn a_folder_is_a_line_for_each_file_whatever_is_in_it() {
    let root = folder("mixed");
    for place in ["selfies", "cards/id-back", "odd"] {
        fs::create_dir_all(root.join(place)).unwrap();
    }
    fs::copy(photo("good-selfie"), root.join("selfies/1.jpg")).unwrap();
    fs::write(root.join("selfies/2.jpg"), "not a picture").unwrap();
    fs::write(root.join("selfies/3.jpg"), "").unwrap();
    fs::copy(photo("good-id-back"), root.join("cards/id-back/a.jpg")).unwrap();
    fs::copy(photo("bad-id-front"), root.join("cards/x front.jpg")).unwrap();
    fs::write(root.join("odd/thing.bin"), [0; 100]).unwrap();
    fs::write(root.join(".hidden"), "left out").unwrap();
    let said = lines(&run(&["--ordered", root.to_str().unwrap()]));
    let told: Vec<_> = said
        .iter()
        .map(|line| {
            let path = Path::new(line["path"].as_str().unwrap());
            let report = &line["report"];
            let code = report
                .pointer("/rejections/0/code")
                .unwrap_or(&line["error"]["code"]);
            let of = path
                .strip_prefix(&root)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            json!([of, report["kind"], code])
        })
        .collect();
    let blurred = lines(&run(&[photo("bad-id-front").to_str().unwrap()]));
    let first = &blurred[0]["report"]["rejections"][0]["code"];
    assert!(first.is_string());
    let expected = [
        json!(["cards/id-back/a.jpg", "id-back", null]),
        json!(["cards/x front.jpg", "id-front", first]),
        json!(["odd/thing.bin", null, "kind-unknown"]),
        json!(["selfies/1.jpg", "selfie", null]),
        json!(["selfies/2.jpg", "selfie", "format-unsupported"]),
        json!(["selfies/3.jpg", "selfie", "file-unreadable"]),
    ];
    assert_eq!(told, expected);
    let any = lines(&run(&["--threads", "3", root.to_str().unwrap()]));
    let paths = |lines: &[Value]| {
        let mut paths: Vec<_> = lines.iter().map(|line| line["path"].to_string()).collect();
        paths.sort();
        paths
    };
    assert_eq!(paths(&any), paths(&said), "in any order, the same files");
    // A pattern goes before --kind, and that before names.
    let kinds = [
        "--kind",
        "passport",
        "--pattern",
        "poa=*.bin",
        "--ordered",
        root.to_str().unwrap(),
    ];
    let told: Vec<_> = lines(&run(&kinds))
        .iter()
        .map(|line| line["report"]["kind"].clone())
        .collect();
    assert_eq!(
        told,
        [
            "passport", "passport", "poa", "passport", "passport", "passport"
        ]
    );
}

#[test]
fn a_list_is_read_from_standard_input_and_answered_line_by_line() {
    let missing = "nowhere/id-front.jpg";
    let front = photo("good-id-front");
    let claims = json!({"path": front, "kind": "passport", "claims": {"expiry": "2026-01-31"}});
    let mut child = started(&["--lang", "es", "-"]);
    let mut to = child.stdin.take().unwrap();
    let mut from = BufReader::new(child.stdout.take().unwrap());
    let mut ask = |line: &str| -> Value {
        writeln!(to, "{line}").unwrap();
        let mut answer = String::new();
        from.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap()
    };
    // Each is answered before the next is asked, as a worker at a queue needs it.
    let plain = ask(front.to_str().unwrap());
    let bytes = fs::read(&front).unwrap();
    let precheck = Precheck::default().with_language("es".parse().unwrap());
    let expected = precheck.check(&Upload::new(&bytes, Kind::IdFront, today()));
    let mut report = plain["report"].clone();
    assert!(
        report["elapsed_ms"].as_f64().is_some_and(|ms| ms > 0.0),
        "{plain}"
    );
    report["elapsed_ms"] = Value::Null;
    // Both sides are read from text: reading a number may take its last bit.
    let read = |report: &Report| serde_json::from_str::<Value>(&report.to_json()).unwrap();
    assert_eq!(report, read(&expected));
    let typed = ask(&claims.to_string());
    let upload = Upload::new(&bytes, Kind::Passport, today());
    let expected = precheck.check(&upload.with_claims(Claims::default().with_expiry("2026-01-31")));
    assert_eq!(typed["report"]["rejections"], read(&expected)["rejections"]);
    assert_eq!(typed["report"]["language"], "es");
    assert_eq!(ask(missing)["error"]["code"], "unreadable-path");
    let folder = json!({"path": fixtures().join("photos"), "kind": "selfie"});
    assert_eq!(ask(&format!("{folder}\r"))["error"]["code"], "not-a-file");
    assert_eq!(
        ask(r#"{"path": "x", "name": "Zebulon Quirk"}"#)["error"]["code"],
        "bad-line"
    );
    let typo = ask(r#"{"path": "x", "claims": {"expiry": {"day": "Zebulon Quirk"}}}"#);
    assert_eq!(typo["error"]["code"], "bad-line");
    assert!(!typo["error"].to_string().contains("Quirk"), "{typo}");
    assert_eq!(ask(&"x".repeat(200_000))["error"]["code"], "bad-line");
    assert_eq!(
        ask(front.to_str().unwrap())["path"],
        front.to_str().unwrap()
    );
    drop(to);
    assert!(child.wait().unwrap().success());
}

#[test]
fn many_more_files_than_places_come_in_order() {
    let broken = folder("many").join("selfie.jpg");
    fs::write(&broken, "not a picture").unwrap();
    let mut child = started(&["--ordered", "--threads", "2", "-"]);
    let mut to = child.stdin.take().unwrap();
    let number = 3000;
    let writer = std::thread::spawn(move || {
        for i in 0..number {
            // Every hundredth takes long, so that those behind it are ready before it.
            let path = if i % 100 == 0 {
                photo("good-selfie")
            } else {
                broken.clone()
            };
            writeln!(
                to,
                "{}",
                json!({"path": path, "claims": {"name": i.to_string()}, "kind": "selfie"})
            )
            .unwrap();
            if i % 50 == 0 {
                writeln!(to, "{{{i}").unwrap();
            }
        }
    });
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut marks = Vec::new();
    let mut count = 0;
    for line in out.lines() {
        let line: Value = serde_json::from_str(&line.unwrap()).unwrap();
        match line["path"].as_str().unwrap().strip_prefix('{') {
            Some(mark) => marks.push((mark.parse::<usize>().unwrap(), count)),
            None => count += 1,
        }
    }
    writer.join().unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(count, number);
    let expected: Vec<_> = (0..number).step_by(50).map(|i| (i, i + 1)).collect();
    assert_eq!(marks, expected, "each mark stands where it was written");
}

#[test]
fn nobody_reading_is_no_failure_and_a_bad_option_is() {
    let mut child = started(&["--kind", "selfie", "-"]);
    drop(child.stdout.take());
    let mut to = child.stdin.take().unwrap();
    writeln!(to, "nowhere.jpg").unwrap();
    // Standard input stays open, and the program ends all the same.
    assert!(child.wait().unwrap().success());
    drop(to);
    for wrong in [
        &["--kind", "selfy", "x"][..],
        &["--pattern", "selfie", "x"],
        &["--policy", "nowhere", "x"],
        &[],
    ] {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong:?}");
    }
}
