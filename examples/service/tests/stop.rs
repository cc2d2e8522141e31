//! The end: nobody is let in, what runs is finished, and the program says that it went well.

mod support;

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::{Answer, Form, config, head, photo, start};

/// Half of an upload is sent; then the service is asked to stop; then the rest.
fn finishes(stream: &mut TcpStream, stop: impl FnOnce()) {
    let body = Form::default()
        .file("front", &photo("good-id-front"))
        .body();
    let (first, rest) = body.split_at(body.len() / 2);
    stream
        .write_all(head("/submission", Form::KIND, body.len()).as_bytes())
        .unwrap();
    stream.write_all(first).unwrap();
    sleep(Duration::from_millis(100));
    stop();
    let address = stream.peer_addr().unwrap();
    let asked = Instant::now();
    while TcpStream::connect(address).is_ok() {
        assert!(
            asked.elapsed() < Duration::from_secs(10),
            "it goes on letting people in"
        );
        sleep(Duration::from_millis(10));
    }
    stream.write_all(rest).unwrap();
    let answer = Answer::read(stream);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.json()["uploads"]["front"]["kind"], "id-front");
}

#[test]
fn what_runs_is_finished() {
    let mut service = start(config());
    let mut stream = service.connect();
    // A connection on which nothing was asked holds nobody up.
    let idle = service.connect();
    finishes(&mut stream, || service.stop());
    drop(stream);
    service.ended().unwrap();
    drop(idle);
}

#[test]
fn what_takes_too_long_is_not_waited_for() {
    let mut config = config();
    config.stop_time = Duration::from_millis(200);
    let service = start(config);
    let mut stream = service.connect();
    stream
        .write_all(head("/check/selfie", "", 1000).as_bytes())
        .unwrap();
    sleep(Duration::from_millis(100));
    let asked = Instant::now();
    service.ended().unwrap_err();
    assert!(
        asked.elapsed() < Duration::from_secs(5),
        "{:?}",
        asked.elapsed()
    );
}

#[test]
#[cfg(unix)]
fn the_program_stops_on_sigterm() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_precheck-service"))
        .args([
            "--listen",
            "127.0.0.1:0",
            "--as-of",
            "2026-11-23",
            "--threads",
            "1",
        ])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line.trim().strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(60)))
        .unwrap();
    finishes(&mut stream, || {
        let sent = Command::new("kill")
            .args(["-TERM", &program.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
    });
    drop(stream);
    assert!(program.wait().unwrap().success());
}
