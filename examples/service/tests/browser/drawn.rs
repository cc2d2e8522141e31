//! Pictures of the page, for people.

use std::fs;
use std::path::PathBuf;

use precheck::Slot;
use serde_json::json;

use crate::{page, photo, put};

/// Draws the page for looking at, and as the README shows it:
/// `PICTURES=folder cargo test -p precheck-service --test browser -- --ignored`.
#[test]
#[ignore = "it writes pictures for people"]
fn pictures() {
    let Some(folder) = std::env::var_os("PICTURES").map(PathBuf::from) else {
        return;
    };
    let Some((service, mut browser)) = page("pictures") else {
        return;
    };
    let write = |name: String, picture| fs::write(folder.join(name), picture).unwrap();
    for language in ["en", "ar", "de", "ja"] {
        browser.look(1280, 860, false, "light");
        browser.open(&format!("http://{}/?lang={language}", service.address));
        write(format!("{language}-empty.png"), browser.picture(true));
        for (slot, name) in [
            (Slot::Front, "bad-id-front"),
            (Slot::Back, "good-id-back"),
            (Slot::Selfie, "good-selfie"),
            (Slot::Proof, "good-poa"),
        ] {
            put(&mut browser, slot, &photo(name));
        }
        browser.evaluate("document.querySelector('#check').click()");
        browser.until("document.querySelector('.outcome').dataset.state === 'done'");
        browser.evaluate("scrollTo(0, 0)");
        browser.evaluate("document.activeElement.blur()");
        for (size, width, height, hand) in
            [("desktop", 1280, 860, false), ("phone", 390, 844, true)]
        {
            for colours in ["light", "dark"] {
                browser.look(width, height, hand, colours);
                let name = format!("{language}-{size}-{colours}.png");
                write(name, browser.picture(true));
            }
        }
        if language == "en" {
            browser.look(1280, 1000, false, "light");
            // Small, so that the README loads fast.
            let size =
                json!({"width": 1280, "height": 1000, "deviceScaleFactor": 0.6, "mobile": false});
            browser.call("Emulation.setDeviceMetricsOverride", size);
            write("page.png".to_owned(), browser.picture(false));
        }
    }
}
