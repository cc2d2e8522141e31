//! A headless Chromium, driven by its DevTools protocol over two pipes: no library between, and no port that somebody else
//! could take.

use std::collections::VecDeque;
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long anything in the browser may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the browser is called on different systems.
const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

pub struct Browser {
    child: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    profile: PathBuf,
    session: Option<String>,
    asked: u64,
    /// What the browser has said by itself.
    events: VecDeque<Value>,
}

impl Browser {
    /// A browser with one empty page; `None`, and a word on it, where none is installed.
    pub fn start(name: &str) -> Option<Self> {
        let folders = env::var_os("PATH").unwrap_or_default();
        let mut programs = env::split_paths(&folders)
            .flat_map(|folder| NAMES.map(|name| folder.join(name)))
            .filter(|path| path.is_file());
        let Some(program) = programs.next() else {
            eprintln!("no Chromium is installed: the page was not tested in a browser");
            return None;
        };
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("browser-{name}"));
        let _ = fs::remove_dir_all(&profile);
        // It reads from descriptor 3 and writes to 4, which the shell makes of its own input and output.
        let mut child = Command::new("sh")
            .args([
                "-c",
                r#"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#,
            ])
            .arg(program)
            .args([
                "--headless=new",
                "--remote-debugging-pipe",
                "--no-sandbox",
                "--disable-gpu",
            ])
            .args([
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
            ])
            .args(["--hide-scrollbars", "--force-color-profile=srgb"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let to = child.stdin.take().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let (tell, from) = channel();
        thread::spawn(move || {
            let mut message = Vec::new();
            while said.read_until(0, &mut message).is_ok_and(|n| n > 0) {
                message.pop();
                let heard = serde_json::from_slice(&message).map(|value| tell.send(value));
                if !heard.is_ok_and(|sent| sent.is_ok()) {
                    return;
                }
                message.clear();
            }
        });
        let (session, events) = (None, VecDeque::new());
        let mut browser = Self {
            child,
            to,
            from,
            profile,
            session,
            asked: 0,
            events,
        };
        let target = browser.call("Target.createTarget", json!({"url": "about:blank"}));
        let asked = json!({"targetId": target["targetId"], "flatten": true});
        let session = browser.call("Target.attachToTarget", asked);
        browser.session = session["sessionId"].as_str().map(str::to_owned);
        for part in ["Page", "Runtime", "Network", "Log", "DOM", "Accessibility"] {
            browser.call(&format!("{part}.enable"), json!({}));
        }
        Some(browser)
    }

    /// Calls a method of the protocol.
    pub fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.asked += 1;
        let mut message = json!({"id": self.asked, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.to.write_all(message.to_string().as_bytes()).unwrap();
        self.to.write_all(b"\0").unwrap();
        self.to.flush().unwrap();
        loop {
            let heard = self
                .from
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|why| panic!("{method}: {why}"));
            if heard["id"] == self.asked {
                assert!(heard["error"].is_null(), "{method}: {}", heard["error"]);
                return heard["result"].clone();
            }
            self.events.push_back(heard);
        }
    }

    /// What an expression comes to, once it is settled.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let result = self.call("Runtime.evaluate", asked);
        assert!(
            result["exceptionDetails"].is_null(),
            "{expression}: {result}"
        );
        result["result"]["value"].clone()
    }

    /// Waits until an expression is true.
    pub fn until(&mut self, expression: &str) {
        let asked = Instant::now();
        while self.evaluate(expression) != true {
            assert!(
                asked.elapsed() < PATIENCE,
                "{expression} does not become true"
            );
            sleep(Duration::from_millis(15));
        }
    }

    /// Opens an address and waits for the page to be ready.
    pub fn open(&mut self, address: &str) {
        self.call("Page.navigate", json!({"url": address}));
        self.until("document.documentElement?.dataset.ready === ''");
    }

    /// Chooses a file in the input that a selector finds.
    pub fn choose(&mut self, selector: &str, file: &Path) {
        let found = format!("document.querySelector({})", json!(selector));
        let found = self.call("Runtime.evaluate", json!({"expression": found}));
        let input = &found["result"]["objectId"];
        assert!(input.is_string(), "{selector}: {found}");
        let file = file.canonicalize().unwrap();
        self.call(
            "DOM.setFileInputFiles",
            json!({"objectId": input, "files": [file]}),
        );
    }

    /// Presses a key: its name, its code and what it writes.
    pub fn press(&mut self, key: &str, code: u32, text: &str) {
        for kind in ["keyDown", "keyUp"] {
            let mut event =
                json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code});
            if kind == "keyDown" && !text.is_empty() {
                event["text"] = json!(text);
            }
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// The size of the window, whether it is held in a hand, and the colours.
    pub fn look(&mut self, width: u32, height: u32, hand: bool, colours: &str) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": hand});
        self.call("Emulation.setDeviceMetricsOverride", size);
        self.call(
            "Emulation.setTouchEmulationEnabled",
            json!({"enabled": hand}),
        );
        let colours = json!({"name": "prefers-color-scheme", "value": colours});
        // A colour on its way to another is neither.
        let still = json!({"name": "prefers-reduced-motion", "value": "reduce"});
        let colours = json!({"features": [colours, still]});
        self.call("Emulation.setEmulatedMedia", colours);
    }

    /// A picture of the window, or of the whole page, as PNG.
    pub fn picture(&mut self, whole: bool) -> Vec<u8> {
        let asked = json!({"format": "png", "captureBeyondViewport": whole});
        let picture = self.call("Page.captureScreenshot", asked);
        base64(picture["data"].as_str().unwrap())
    }

    /// What the browser has said by itself by this method.
    pub fn events(&self, method: &str) -> Vec<&Value> {
        let of = |event: &&Value| event["method"] == method;
        self.events
            .iter()
            .filter(of)
            .map(|event| &event["params"])
            .collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// The bytes of a text in base64.
fn base64(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let bytes = text.trim_end_matches('=').as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len() * 3 / 4);
    for four in bytes.chunks(4) {
        let bits = four
            .iter()
            .fold(0_u32, |bits, c| bits << 6 | u32::from(value(*c)));
        let bits = bits << (6 * (4 - four.len()));
        decoded.extend(&bits.to_be_bytes()[1..four.len()]);
    }
    decoded
}
