//! A utility bill on A4 paper, the proof of address: 210 × 297 mm, folded to fit an envelope.

use super::Sheet;
use super::ornament::emblem;
use super::person::{Person, printed};
use crate::assets::{BOLD, OCR_B, SANS};
use crate::canvas::{Canvas, hex};
use crate::noise::{Random, fractal, step};

const SIZE: [f32; 2] = [210.0, 297.0];

/// The bill of a water works, issued on the given day.
pub fn utility_bill(person: &Person, date: [u32; 3], scale: f32) -> Sheet {
    let mut c = Canvas::new(SIZE[0], SIZE[1], scale, hex(0xfbfbf8));
    let (ink, blue) = (hex(0x22262b), hex(0x0f5c8c));
    c.fill([0.0, 0.0, SIZE[0], 27.0], blue, 1.0);
    emblem(&mut c, [24.0, 13.5], 8.5, [1.0; 3]);
    c.text(&BOLD, [38.0, 14.0], 8.0, [1.0; 3], "Ambrel Water & Power");
    c.text(
        &SANS,
        [38.0, 21.0],
        4.0,
        hex(0xcfe3f0),
        "Statement of account · Specimen",
    );

    let name = format!("{} {}", person.given, person.surname);
    for (i, line) in [
        name.as_str(),
        person.address[0],
        person.address[1],
        "Calderia",
    ]
    .iter()
    .enumerate()
    {
        c.text(&SANS, [22.0, 50.0 + 6.5 * i as f32], 5.0, ink, line);
    }
    let facts = [
        ("Date of issue", printed(date)),
        ("Account no.", "7730 4418 205".to_owned()),
        ("Meter no.", "AW-118-60277".to_owned()),
        ("Supply address", person.address[0].to_owned()),
    ];
    for (i, (caption, value)) in facts.iter().enumerate() {
        let y = 48.0 + 8.5 * i as f32;
        c.text(&SANS, [122.0, y], 3.6, hex(0x5c6670), caption);
        c.text(&BOLD, [155.0, y], 4.0, ink, value);
    }
    c.text(&BOLD, [22.0, 98.0], 6.5, blue, "Your bill at a glance");
    table(&mut c);
    paragraphs(&mut c);
    c.fill([0.0, 268.0, SIZE[0], 0.4], ink, 0.6);
    c.text(
        &OCR_B,
        [22.0, 282.0],
        4.2,
        ink,
        "<077304418205<000000084120>118602776+",
    );

    c.shade(|x, y, old| {
        let crease = [99.0, 198.0].map(|at: f32| {
            let side = if y < at { 1.0 } else { -1.0 };
            let wide = 1.0 - step(0.0, 34.0, (y - at).abs());
            let sharp = 1.0 - step(0.0, 0.7, (y - at).abs());
            0.035 * side * wide - 0.05 * sharp
        });
        let paper = 0.03 * (fractal(x / 40.0, y / 40.0, 31, 3) - 0.5);
        old.map(|v| (v * (1.0 + crease[0] + crease[1] + paper)).clamp(0.0, 1.0))
    });
    Sheet::new(c, 0.0, 0.5, 0.03)
}

fn table(c: &mut Canvas) {
    let (ink, grey) = (hex(0x22262b), hex(0x9aa4ad));
    let rows = [
        ("Opening balance", "", "0.00"),
        ("Water supply, 31 m³", "1.42", "44.02"),
        ("Waste water, 31 m³", "0.88", "27.28"),
        ("Standing charge", "", "9.50"),
        ("Environmental levy", "", "3.32"),
        ("Total due in crowns", "", "84.12"),
    ];
    for (i, (what, unit, amount)) in rows.into_iter().enumerate() {
        let y = 108.0 + 9.0 * i as f32;
        let last = i + 1 == rows.len();
        if i % 2 == 0 {
            c.fill([22.0, y - 5.5, 166.0, 9.0], hex(0xe6eff5), 1.0);
        }
        let font = if last { &BOLD } else { &SANS };
        c.text(font, [25.0, y], 4.2, ink, what);
        c.text(font, [130.0, y], 4.2, ink, unit);
        c.text(font, [168.0, y], 4.2, ink, amount);
    }
    let bottom = 108.0 + 9.0 * rows.len() as f32 - 5.5;
    for y in [102.5, bottom] {
        c.lines(&[vec![[22.0, y], [188.0, y]]], 0.3, grey, 1.0);
    }
}

/// A chart of the year's use and the small print.
fn paragraphs(c: &mut Canvas) {
    let ink = hex(0x3c434a);
    let mut random = Random::new(5);
    for month in 0..12 {
        let height = 8.0 + 16.0 * random.unit();
        let left = 24.0 + 13.6 * month as f32;
        c.fill([left, 206.0 - height, 8.5, height], hex(0x5b9bc4), 1.0);
        let name = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"][month];
        c.text(&SANS, [left + 2.8, 211.0], 3.4, ink, name);
    }
    let text = [
        "Please pay within twenty-one days of the date of issue. Payments that arrive later carry",
        "interest at the rate set by the Board of Works. Questions about this bill are answered at",
        "our counters in Port Ambrel and New Sarrel on working days between eight and four.",
        "",
        "Your meter was read by our staff. The next reading is due in the first week of the quarter.",
        "Calderia does not exist; this bill is a specimen made for testing and claims nothing.",
    ];
    for (i, line) in text.into_iter().enumerate() {
        c.text(&SANS, [22.0, 224.0 + 6.4 * i as f32], 3.9, ink, line);
    }
}
