//! The passport, ISO/IEC 7810 ID-3: 125 × 88 mm, lying open with the page before above it.

use super::Sheet;
use super::card::field;
use super::ornament::{emblem, guilloche, rosette, signature};
use super::person::{Person, printed, td3};
use crate::assets::{BOLD, ITALIC, OCR_B, SANS};
use crate::canvas::{Canvas, hex};
use crate::noise::{mix3, step};

const PAGE: [f32; 2] = [125.0, 88.0];

/// What of the booklet is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Opening {
    /// Only the data page.
    Page,
    /// The page above it as well.
    Spread,
}

/// The data page, and the page above it where the booklet lies open.
pub fn passport(person: &Person, opening: Opening, signed: bool, scale: f32) -> Sheet {
    let top = match opening {
        Opening::Page => 0.0,
        Opening::Spread => PAGE[1],
    };
    let mut c = Canvas::new(PAGE[0], top + PAGE[1], scale, [1.0; 3]);
    let grounds = [hex(0xe9dfcd), hex(0xcfdde6)];
    c.shade(|x, y, _| {
        mix3(
            grounds[0],
            grounds[1],
            0.6 * x / PAGE[0] + 0.4 * (y - top) / PAGE[1],
        )
    });
    if opening == Opening::Spread {
        upper_page(&mut c, person);
    }
    let inks = [hex(0xb99a76), hex(0x86a9bd)];
    guilloche(&mut c, [0.0, top + 2.0, PAGE[0], 60.0], inks, 1.1);
    rosette(&mut c, [98.0, top + 34.0], 20.0, inks[1], 0.7);
    emblem(&mut c, [113.0, top + 11.0], 6.0, hex(0x6b2f3b));
    let maroon = hex(0x6b2f3b);
    c.text(
        &BOLD,
        [46.0, top + 8.0],
        4.0,
        maroon,
        "REPUBLIC OF CALDERIA",
    );
    c.text(
        &SANS,
        [46.0, top + 11.8],
        2.4,
        maroon,
        "PASSPORT · PASSEPORT · SPECIMEN",
    );
    c.portrait(
        person.portrait,
        [6.0, top + 13.0, 35.0, 45.0],
        Some(hex(0xdcdfe0)),
        1.0,
    );
    c.portrait(person.portrait, [96.0, top + 38.0, 15.5, 20.0], None, 0.3);
    let [left, right] = [46.0, 84.0];
    field(&mut c, [left, top + 16.6], "Type / Type", "P");
    field(&mut c, [left + 14.0, top + 16.6], "Code / Code", "UTO");
    field(
        &mut c,
        [right, top + 16.6],
        "Passport no. / Passeport no",
        person.number,
    );
    field(&mut c, [left, top + 23.8], "Surname / Nom", person.surname);
    field(
        &mut c,
        [left, top + 31.0],
        "Given names / Prénoms",
        person.given,
    );
    field(
        &mut c,
        [left, top + 38.2],
        "Nationality / Nationalité",
        "CALDERIAN",
    );
    field(
        &mut c,
        [left, top + 45.4],
        "Date of birth / Date de naissance",
        &printed(person.birth),
    );
    field(
        &mut c,
        [right, top + 38.2],
        "Sex / Sexe",
        &person.sex.to_string(),
    );
    field(
        &mut c,
        [right, top + 23.8],
        "Place of birth / Lieu de naissance",
        person.birthplace,
    );
    field(
        &mut c,
        [right, top + 31.0],
        "Date of issue / Délivré le",
        &printed(person.issued),
    );
    field(
        &mut c,
        [left, top + 52.6],
        "Date of expiry / Expire le",
        &printed(person.expiry),
    );
    field(
        &mut c,
        [right, top + 45.4],
        "Authority / Autorité",
        "CIVIL REGISTRY",
    );
    c.fill([0.0, top + 62.5, PAGE[0], 25.5], [0.97, 0.97, 0.95], 0.7);
    c.text(
        &SANS,
        [80.0, top + 57.4],
        1.5,
        maroon,
        "Holder's signature / Signature du titulaire",
    );
    if signed {
        signature(&mut c, [80.0, top + 63.0], 26.0, 3.3);
    }
    for (i, line) in td3(person).iter().enumerate() {
        c.text_pitched(
            &OCR_B,
            [6.6, top + 73.0 + 6.6 * i as f32],
            2.54,
            hex(0x16181c),
            line,
        );
    }
    let mut sheet = Sheet::new(fold(c, top), 3.0, 2.4, 0.25);
    sheet.part = [0.0, top, PAGE[0], PAGE[1]];
    sheet
}

fn upper_page(c: &mut Canvas, person: &Person) {
    let ink = hex(0x5b6670);
    guilloche(
        c,
        [0.0, 4.0, PAGE[0], 80.0],
        [hex(0xd6b7a5), hex(0xa9c3b4)],
        2.2,
    );
    c.text(&BOLD, [46.0, 14.0], 2.6, ink, "OBSERVATIONS");
    let lines = [
        "The Minister for External Affairs of the Republic of Calderia requests",
        "all those whom it may concern to allow the bearer to pass freely and",
        "to afford the bearer such assistance and protection as may be needed.",
    ];
    for (i, line) in lines.into_iter().enumerate() {
        c.text(&ITALIC, [16.0, 26.0 + 5.5 * i as f32], 2.6, ink, line);
    }
    c.text(&OCR_B, [88.0, 80.0], 3.0, ink, person.number);
}

/// The shadow that gathers where the pages meet, and the paper rising out of it.
fn fold(mut canvas: Canvas, gutter: f32) -> Canvas {
    canvas.shade(|_, y, old| {
        let away = (y - gutter).abs();
        let dark = 0.30 * (1.0 - step(0.0, 4.0, away)) + 0.08 * (1.0 - step(0.0, 22.0, away));
        let dark = if gutter > 0.0 { dark } else { 0.0 };
        old.map(|v| v * (1.0 - dark))
    });
    canvas
}
