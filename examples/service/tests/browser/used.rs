//! The page by keyboard, by screen reader, and by eyes that need contrast.

use std::fs;

use precheck::{Kind, Precheck, Slot, Upload};
use precheck_tests::cases::today;
use serde_json::json;

use crate::{assert_quiet, page, photo, put};

/// The contrast of every text with what is behind it (WCAG 2.2, 1.4.3), where it is below 4.5 to 1; texts of what cannot be
/// pressed are left out, as there.
const FAINT: &str = r"(() => {
  const parse = (text) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (of) => {
    for (; of; of = of.parentElement) {
      const colour = getComputedStyle(of).backgroundColor;
      if (parse(colour)[3] === 255) return colour;
    }
    return 'white';
  };
  const texts = [...document.querySelectorAll('body *')].filter((part) => part.checkVisibility() && !part.disabled
    && [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
  return [texts.length, texts.flatMap((part) => {
    const [one, other] = [light(parse(getComputedStyle(part).color)), light(parse(ground(part)))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return ratio < 4.5 ? [`${part.tagName}.${part.className} ${part.textContent}: ${ratio}`] : [];
  })];
})()";

#[test]
fn it_works_by_keyboard_and_screen_reader_and_is_legible() {
    let Some((service, mut browser)) = page("keyboard") else {
        return;
    };
    browser.look(1280, 900, false, "light");
    put(&mut browser, Slot::Front, &photo("bad-id-front"));
    // From the top, by the tabulator alone: every stop can be seen, and has a name.
    browser.evaluate("document.activeElement.blur()");
    let mut stops = Vec::new();
    for _ in 0..40 {
        browser.press("Tab", 9, "");
        let stop = browser.evaluate(
            "(() => { const at = document.activeElement; if (at === document.body) return null;
               const ringed = at.type === 'file' ? at.nextElementSibling : at, ring = getComputedStyle(ringed);
               const box = ringed.getBoundingClientRect();
               return { at: at.id || at.className || at.tagName, ring: ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2,
                        seen: box.width > 20 && box.height > 20 && box.right > 0 && box.bottom > 0 }; })()",
        );
        if stop.is_null() || stops.first() == Some(&stop) {
            break;
        }
        assert!(stop["ring"] == true && stop["seen"] == true, "{stop}");
        stops.push(stop);
    }
    let names: Vec<_> = stops
        .iter()
        .map(|stop| stop["at"].as_str().unwrap())
        .collect();
    let order = [
        "skip",
        "language",
        "type",
        "SUMMARY",
        "front-0-choose",
        "quiet remove",
        "back-1-choose",
        "check",
    ];
    let at = order.map(|name| {
        names
            .iter()
            .position(|stop| *stop == name)
            .unwrap_or_else(|| panic!("{name} in {names:?}"))
    });
    assert!(at.is_sorted(), "{names:?}");
    let tree = browser.call("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().unwrap();
    let mut named = 0;
    for node in nodes.iter().filter(|node| node["ignored"] == false) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        if [
            "button",
            "combobox",
            "textbox",
            "link",
            "Date",
            "image",
            "progressbar",
            "region",
        ]
        .contains(&role)
        {
            assert!(
                node["name"]["value"]
                    .as_str()
                    .is_some_and(|name| !name.is_empty()),
                "{node}"
            );
            named += 1;
        }
    }
    assert!(named > 12, "{named}");
    let said = browser.evaluate("document.querySelector('[role=status]').textContent");
    let report = Precheck::default().check(&Upload::new(
        &fs::read(photo("bad-id-front")).unwrap(),
        Kind::IdFront,
        today(),
    ));
    assert!(
        said.as_str()
            .unwrap()
            .contains(&report.rejections[0].message),
        "{said}"
    );
    // A problem has a colour of its own.
    browser.evaluate("document.querySelector('[data-slot=back] .state').hidden = false");
    browser.evaluate("document.querySelector('[data-slot=back] .state').classList.add('problem')");
    browser.evaluate("document.querySelector('[data-slot=back] .state').textContent = 'problem'");
    for colours in ["light", "dark"] {
        browser.look(1280, 900, false, colours);
        let faint = browser.evaluate(FAINT);
        assert!(faint[0].as_u64().is_some_and(|texts| texts > 30), "{faint}");
        assert_eq!(faint[1], json!([]), "{colours}");
    }
    assert_quiet(&browser, &service);
}
