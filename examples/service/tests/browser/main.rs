//! The page in a real browser, where one is installed: pictures in, the library's reasons out; with the keyboard alone, in
//! every language, on narrow screens, in light and dark. Where none is installed each test says so and passes.

mod drawn;
#[path = "../support/mod.rs"]
mod support;
mod told;
mod used;

use std::path::{Path, PathBuf};

use precheck::{Finding, Slot};
use precheck_tests::cases::fixtures;
use serde_json::{Value, json};
use support::browser::Browser;
use support::{Running, config, start};

/// A service and a browser that shows its page.
fn page(name: &str) -> Option<(Running, Browser)> {
    let mut browser = Browser::start(name)?;
    let service = start(config());
    browser.open(&format!("http://{}/?lang=en", service.address));
    Some((service, browser))
}

fn photo(name: &str) -> PathBuf {
    fixtures().join(format!("photos/{name}.jpg"))
}

/// Puts a file into its place and waits for what is said of it.
fn put(browser: &mut Browser, slot: Slot, file: &Path) {
    let kind = if slot == Slot::Passport {
        "passport"
    } else {
        "id-card"
    };
    browser.evaluate(&format!(
        "{{ const type = document.querySelector('#type');
            if ((type.value === 'passport') !== ('{kind}' === 'passport')) {{
              type.value = '{kind}'; type.dispatchEvent(new Event('change', {{ bubbles: true }})); }} }}"
    ));
    browser.choose(&format!("[data-slot={slot}] input.choose"), file);
    browser.until(&format!(
        "['done', 'failed'].includes(document.querySelector('[data-slot={slot}]').dataset.state)"
    ));
}

/// What is shown in a list: code, message and advice of each reason.
fn shown(browser: &mut Browser, list: &str) -> Value {
    browser.evaluate(&format!(
        "[...document.querySelectorAll('{list} li')].map((item) =>
            [item.dataset.code, item.querySelector('strong').textContent, item.querySelector('.advice').textContent])"
    ))
}

fn expected<'a>(findings: impl Iterator<Item = &'a Finding>) -> Value {
    findings
        .map(|finding| json!([finding.code, finding.message, finding.advice]))
        .collect()
}

/// Nothing went wrong in the page, and nobody else was asked.
fn assert_quiet(browser: &Browser, service: &Running) {
    let own = format!("http://{}/", service.address);
    let asked = browser.events("Network.requestWillBeSent");
    assert!(asked.len() > 3, "requests are seen");
    for request in asked {
        let address = request["request"]["url"].as_str().unwrap();
        // What has no address of its own comes from the page, or is the browser's own drawing of an input.
        let own = [own.as_str(), "blob:", "data:"]
            .iter()
            .any(|start| address.starts_with(start));
        assert!(own, "{address}");
    }
    for method in [
        "Runtime.exceptionThrown",
        "Log.entryAdded",
        "Runtime.consoleAPICalled",
    ] {
        let said = browser.events(method);
        // A browser asks for an icon of its own accord.
        let said: Vec<_> = said
            .iter()
            .filter(|said| !said.to_string().contains("favicon"))
            .collect();
        assert!(said.is_empty(), "{method}: {said:?}");
    }
}
