//! Every request that the service must not believe: a clear answer with the right status, and the service alive after.

mod support;

use std::io::{Read, Write};
use std::num::NonZeroUsize;
use std::thread;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use precheck_tests::pdf::{A4, Pdf, deflated};
use support::{Answer, Form, config, head, photo, start};

#[test]
fn no_file() {
    let service = start(config());
    service
        .submit(&Form::default())
        .assert_error(400, "no-file");
    service
        .submit(&Form::default().text("dob", "1990-04-12"))
        .assert_error(400, "no-file");
    service
        .post("/check/selfie", "image/jpeg", b"")
        .assert_error(400, "no-file");
    service.assert_alive("no file");
}

#[test]
fn too_many_files_and_a_place_taken_twice() {
    let service = start(config());
    let selfie = photo("good-selfie");
    let ten = (0..10).fold(Form::default(), |form, _| form.file("proof", &selfie));
    service.submit(&ten).assert_error(400, "too-many-files");
    let twice = Form::default()
        .file("front", &selfie)
        .file("front", &selfie);
    service.submit(&twice).assert_error(400, "file-twice");
    service.assert_alive("ten files");
}

#[test]
fn two_hundred_megabytes() {
    let service = start(config());
    let length = 200_000_000;
    for (path, kind) in [
        ("/submission", Form::KIND),
        ("/check/id-front", "image/jpeg"),
    ] {
        // All of it, from a sender that reads the answer only then.
        let mut stream = service.connect();
        stream
            .write_all(head(path, kind, length).as_bytes())
            .unwrap();
        let block = vec![b'x'; 1_000_000];
        for _ in 0..length / block.len() {
            stream.write_all(&block).unwrap();
        }
        Answer::read(&mut stream).assert_error(413, "too-large");
        // A sender that asks first is told at once.
        let mut stream = service.connect();
        let asks = head(path, kind, length).replace("Host:", "Expect: 100-continue\r\nHost:");
        stream.write_all(asks.as_bytes()).unwrap();
        let asked = Instant::now();
        Answer::read(&mut stream).assert_error(413, "too-large");
        assert!(
            asked.elapsed() < Duration::from_secs(2),
            "{:?}",
            asked.elapsed()
        );
    }
    // Without a length, in chunks: where the bound is reached is seen on the way.
    let mut bounded = config();
    bounded.most_body = 1_000_000;
    let bounded = start(bounded);
    let mut stream = bounded.connect();
    let chunked = format!(
        "POST /submission HTTP/1.1\r\nHost: localhost\r\nContent-Type: {}\r\nTransfer-Encoding: chunked\r\n\r\n",
        Form::KIND
    );
    stream.write_all(chunked.as_bytes()).unwrap();
    let body = Form::default().file("front", &vec![b'x'; 2_000_000]).body();
    stream
        .write_all(format!("{:x}\r\n", body.len()).as_bytes())
        .unwrap();
    stream.write_all(&body).unwrap();
    stream.write_all(b"\r\n0\r\n\r\n").unwrap();
    Answer::read(&mut stream).assert_error(413, "too-large");
    bounded.assert_alive("a body in chunks");
    service.assert_alive("200 MB");
}

#[test]
fn a_slow_sender() {
    let mut config = config();
    config.body_time = Duration::from_millis(600);
    config.head_time = Duration::from_millis(600);
    let service = start(config);
    let body = Form::default()
        .file("front", &photo("good-id-front"))
        .body();
    let mut stream = service.connect();
    stream
        .write_all(head("/submission", Form::KIND, body.len()).as_bytes())
        .unwrap();
    stream.write_all(&body[..1000]).unwrap();
    Answer::read(&mut stream).assert_error(408, "too-slow");
    // Half a head is no request yet: there is nothing to answer, and the connection is closed.
    let mut stream = service.connect();
    stream.write_all(b"POST /submission HTT").unwrap();
    let mut rest = Vec::new();
    let closed = stream.read_to_end(&mut rest);
    assert!(closed.is_ok() && rest.is_empty(), "{closed:?} {rest:?}");
    service.assert_alive("a slow sender");
}

#[test]
fn broken_multipart() {
    let service = start(config());
    let whole = Form::default()
        .file("front", &photo("good-id-front"))
        .body();
    // Cut within the file, without its end, and no form at all.
    for broken in [&whole[..5000], &whole[..whole.len() - 30], b"{}"] {
        service
            .post("/submission", Form::KIND, broken)
            .assert_error(400, "broken-multipart");
    }
    for kind in ["multipart/form-data", "application/json"] {
        service
            .post("/submission", kind, &whole)
            .assert_error(400, "not-multipart");
    }
    for (name, text, code) in [
        ("fornt", "x", "unknown-field"),
        ("lang", "nl", "unknown-language"),
        ("date_order", "year-first", "unknown-date-order"),
        ("address", &"x".repeat(5000), "field-too-long"),
    ] {
        service
            .submit(&Form::default().text(name, text))
            .assert_error(400, code);
    }
    let many = (0..100).fold(Form::default(), |form, _| form.text("name", "x"));
    service.submit(&many).assert_error(400, "too-many-fields");
    // A sender that goes away in the middle is nobody to answer.
    let mut stream = service.connect();
    stream
        .write_all(head("/submission", Form::KIND, whole.len()).as_bytes())
        .unwrap();
    stream.write_all(&whole[..5000]).unwrap();
    drop(stream);
    service.assert_alive("broken multipart");
}

#[test]
fn other_addresses_methods_and_kinds() {
    let service = start(config());
    service.get("/nothing").assert_error(404, "not-found");
    service
        .get("/submission")
        .assert_error(405, "method-not-allowed");
    service
        .post("/check/id-frnt", "image/jpeg", b"x")
        .assert_error(404, "unknown-kind");
    service
        .post("/check/id-%ba", "image/jpeg", b"x")
        .assert_error(404, "unknown-kind");
    service
        .post("/check/selfie?lang=nl", "image/jpeg", b"x")
        .assert_error(400, "unknown-language");
    service
        .post("/check/selfie?size=1", "image/jpeg", b"x")
        .assert_error(400, "unknown-field");
    service.assert_alive("unknown addresses");
}

/// A quarter of a gigabyte of nothing, packed twice, as what a page is drawn by.
fn bomb() -> Vec<u8> {
    let mut once = ZlibEncoder::new(Vec::new(), Compression::fast());
    let block = vec![b' '; 1 << 20];
    for _ in 0..256 {
        once.write_all(&block).unwrap();
    }
    let once = once.finish().unwrap();
    let mut pdf = Pdf::new();
    let content = pdf.stream("/Filter [/FlateDecode /FlateDecode]", &deflated(&once));
    pdf.page(A4, content, "", "");
    pdf.bytes()
}

#[test]
fn a_zip_bomb_in_a_pdf() {
    let service = start(config());
    let bomb = bomb();
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let asked = Instant::now();
    let answer = service.submit(&Form::default().file("proof", &bomb));
    assert_eq!(answer.status, 200, "{answer:?}");
    let report = answer.json();
    assert_eq!(report["verdict"], "reject");
    assert_eq!(
        report["uploads"]["proof-1"]["verdict"], "reject",
        "{report}"
    );
    assert!(
        asked.elapsed() < Duration::from_secs(20),
        "{:?}",
        asked.elapsed()
    );
    service.assert_alive("a bomb");
}

#[test]
fn a_full_queue_and_full_memory() {
    let mut config = config();
    config.threads = NonZeroUsize::MIN;
    config.queue = NonZeroUsize::MIN;
    let service = start(config);
    let selfie = photo("good-selfie");
    let answers: Vec<Answer> = thread::scope(|scope| {
        let ask = || service.post("/check/selfie", "image/jpeg", &selfie);
        let asking: Vec<_> = (0..16).map(|_| scope.spawn(ask)).collect();
        asking
            .into_iter()
            .map(|asking| asking.join().unwrap())
            .collect()
    });
    let (served, refused): (Vec<_>, Vec<_>) =
        answers.iter().partition(|answer| answer.status == 200);
    assert!(
        !served.is_empty() && !refused.is_empty(),
        "{}",
        served.len()
    );
    for answer in refused {
        answer.assert_error(503, "busy");
        assert!(answer.head.contains("\r\nretry-after: "), "{}", answer.head);
    }
    service.assert_alive("a full queue");

    let mut config = support::config();
    config.most_held = 300_000;
    let service = start(config);
    let both = Form::default().file("front", &selfie).file("back", &selfie);
    service.submit(&both).assert_error(503, "busy");
    service.assert_alive("full memory");
}
