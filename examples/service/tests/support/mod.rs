//! The service on a free port of this machine, and a client that can also be bad.
//!
//! The client writes bytes: what is to be broken, slow or too much must not be mended by a library on the way.
#![allow(dead_code, reason = "each test uses its part of this")]

pub mod browser;

use std::fs;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use precheck::Precheck;
use precheck_service::{Config, serve};
use precheck_tests::cases::{fixtures, today};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// A service that runs until this goes.
pub struct Running {
    pub address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

/// The bounds of the tests: the default, on the day of the fixtures.
pub fn config() -> Config {
    let mut config = Config::default();
    config.as_of = Some(today());
    config
}

pub fn start(config: Config) -> Running {
    let (stop, stopped) = oneshot::channel();
    let (tell, told) = std::sync::mpsc::channel();
    let thread = thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            tell.send(listener.local_addr()?).unwrap();
            let stop = async { drop(stopped.await) };
            serve(listener, Precheck::default(), config, stop).await
        })
    });
    Running {
        address: told.recv().unwrap(),
        stop: Some(stop),
        thread: Some(thread),
    }
}

impl Running {
    /// Asks it to stop, and does not wait.
    pub fn stop(&mut self) {
        drop(self.stop.take());
    }

    /// How it ended.
    pub fn ended(mut self) -> io::Result<()> {
        self.stop();
        self.thread.take().unwrap().join().unwrap()
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        stream
            .set_write_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        stream
    }

    pub fn get(&self, path: &str) -> Answer {
        let mut stream = self.connect();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        Answer::read(&mut stream)
    }

    pub fn post(&self, path: &str, kind: &str, body: &[u8]) -> Answer {
        let mut stream = self.connect();
        stream
            .write_all(head(path, kind, body.len()).as_bytes())
            .unwrap();
        stream.write_all(body).unwrap();
        Answer::read(&mut stream)
    }

    /// Sends a form.
    pub fn submit(&self, form: &Form) -> Answer {
        self.post("/submission", Form::KIND, &form.body())
    }

    /// A sound photo is still judged, and nothing waits.
    pub fn assert_alive(&self, after: &str) {
        let answer = self.post("/check/id-front", "image/jpeg", &photo("good-id-front"));
        assert_eq!(answer.status, 200, "after {after}: {}", answer.body);
        assert_ne!(answer.json()["verdict"], "reject", "after {after}");
        let health = self.get("/health");
        assert_eq!(
            health.body, r#"{"status":"ok","waiting":0}"#,
            "after {after}"
        );
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
        if let Some(thread) = self.thread.take() {
            // A test that has failed says more than how the service ended.
            let _ = thread.join();
        }
    }
}

pub fn head(path: &str, kind: &str, length: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
    )
}

/// An answer of the service.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// In lower case.
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn read(stream: &mut TcpStream) -> Self {
        let mut bytes = Vec::new();
        let mut more = [0; 4096];
        loop {
            let text = String::from_utf8_lossy(&bytes);
            if let Some((head, body)) = text.split_once("\r\n\r\n") {
                let head = head.to_lowercase();
                let length = head
                    .lines()
                    .find_map(|line| line.strip_prefix("content-length: "));
                let length: usize = length.unwrap_or("0").parse().unwrap();
                if body.len() >= length {
                    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
                    let body = body.to_owned();
                    return Self { status, head, body };
                }
            }
            let n = stream
                .read(&mut more)
                .unwrap_or_else(|why| panic!("{why} after {text:?}"));
            assert!(n > 0, "the connection ends after {text:?}");
            bytes.extend_from_slice(&more[..n]);
        }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|why| panic!("{why}: {}", self.body))
    }

    /// The answer is this error and nothing else.
    pub fn assert_error(&self, status: u16, code: &str) {
        assert_eq!(self.status, status, "{self:?}");
        let error = &self.json()["error"];
        assert_eq!(error["code"], code, "{self:?}");
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|text| text.len() > 10),
            "{self:?}"
        );
    }

    /// The codes of a report's rejections and warnings, or of a submission's reasons.
    pub fn codes(&self) -> Vec<String> {
        let json = self.json();
        let lists = ["rejections", "warnings", "reasons"];
        let findings = lists
            .iter()
            .filter_map(|list| json[list].as_array())
            .flatten();
        findings
            .map(|finding| finding["code"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// A form with files, as a browser writes it.
#[derive(Default)]
pub struct Form(Vec<u8>);

impl Form {
    pub const BOUNDARY: &str = "----precheck-test";
    pub const KIND: &str = "multipart/form-data; boundary=----precheck-test";

    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        let head = format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"photo\"\r\nContent-Type: application/octet-stream\r\n\r\n",
            Self::BOUNDARY
        );
        self.0.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        self
    }

    pub fn text(mut self, name: &str, text: &str) -> Self {
        let part = format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n",
            Self::BOUNDARY
        );
        self.0.extend(part.into_bytes());
        self
    }

    pub fn body(&self) -> Vec<u8> {
        [
            &self.0[..],
            format!("--{}--\r\n", Self::BOUNDARY).as_bytes(),
        ]
        .concat()
    }
}

/// One of the README's pictures.
pub fn photo(name: &str) -> Vec<u8> {
    fs::read(fixtures().join(format!("photos/{name}.jpg"))).unwrap()
}
