//! The identity card, ISO/IEC 7810 ID-1: 85.60 × 53.98 mm.

use super::ornament::{emblem, guilloche, rosette, signature};
use super::person::{Person, printed, td1};
use super::{Sheen, Sheet, hologram};
use crate::assets::{BOLD, ITALIC, OCR_B, SANS};
use crate::canvas::{Canvas, Colour, hex};
use crate::noise::{Random, mix3};

const SIZE: [f32; 2] = [85.60, 53.98];
const INK: Colour = [0.09, 0.10, 0.13];

/// The colours of an issue.
#[derive(Clone, Copy, Debug)]
pub struct Design {
    ground: [Colour; 2],
    inks: [Colour; 2],
    header: Colour,
    foil: Option<Sheen>,
}

impl Design {
    pub fn sea() -> Self {
        Self {
            ground: [hex(0xdbe8ef), hex(0xc3dccf)],
            inks: [hex(0x7fb0c9), hex(0xd79a8c)],
            header: hex(0x1f4e79),
            foil: None,
        }
    }

    pub fn rose() -> Self {
        Self {
            ground: [hex(0xf3dfd6), hex(0xe3d3e6)],
            inks: [hex(0xd38f9b), hex(0x8aa3c8)],
            header: hex(0x7a2a45),
            foil: None,
        }
    }

    /// Paper-white with hardly a tint.
    pub fn white() -> Self {
        Self {
            ground: [hex(0xf6f6f4), hex(0xf3f5f6)],
            inks: [hex(0xd9e2ea), hex(0xeadfd6)],
            header: hex(0x37474f),
            foil: None,
        }
    }

    pub fn with(mut self, foil: Sheen) -> Self {
        self.foil = Some(foil);
        self
    }

    fn ground(&self, scale: f32) -> Canvas {
        let mut canvas = Canvas::new(SIZE[0], SIZE[1], scale, [1.0; 3]);
        let [left, right] = self.ground;
        canvas.shade(|x, y, _| mix3(left, right, 0.7 * x / SIZE[0] + 0.3 * y / SIZE[1]));
        guilloche(&mut canvas, [0.0, 8.0, SIZE[0], 46.0], self.inks, 0.4);
        rosette(&mut canvas, [66.0, 31.0], 15.0, self.inks[0], 0.7);
        canvas
    }
}

/// The side with the portrait.
pub fn id_front(person: &Person, design: Design, scale: f32) -> Sheet {
    let mut c = design.ground(scale);
    c.fill([0.0, 0.0, SIZE[0], 9.4], design.header, 1.0);
    emblem(&mut c, [7.5, 4.7], 3.4, hex(0xf0d9a0));
    c.text(&BOLD, [13.5, 4.6], 3.5, [1.0; 3], "REPUBLIC OF CALDERIA");
    c.text(
        &SANS,
        [13.5, 7.8],
        2.2,
        hex(0xdfe8f0),
        "IDENTITY CARD · CARTE D'IDENTITÉ",
    );
    c.text(&BOLD, [73.0, 5.8], 3.4, hex(0xf0d9a0), "UTO");

    c.fill([3.6, 12.4, 24.8, 31.9], [1.0; 3], 0.8);
    c.portrait(
        person.portrait,
        [4.0, 12.8, 24.0, 31.1],
        Some(hex(0xd5dde2)),
        1.0,
    );
    c.portrait(person.portrait, [70.0, 36.2, 11.2, 14.5], None, 0.38);

    let given = person.given;
    let (birth, expiry, issued) = (
        printed(person.birth),
        printed(person.expiry),
        printed(person.issued),
    );
    field(&mut c, [31.5, 13.6], "Surname / Nom", person.surname);
    field(&mut c, [31.5, 19.6], "Given names / Prénoms", given);
    field(
        &mut c,
        [31.5, 25.6],
        "Date of birth / Date de naissance",
        &birth,
    );
    field(&mut c, [61.5, 25.6], "Sex / Sexe", &person.sex.to_string());
    field(
        &mut c,
        [31.5, 31.6],
        "Place of birth / Lieu de naissance",
        person.birthplace,
    );
    field(&mut c, [61.5, 13.6], "Card no. / Carte no", person.number);
    field(&mut c, [31.5, 37.6], "Date of issue / Délivrée le", &issued);
    field(&mut c, [52.5, 37.6], "Date of expiry / Expire le", &expiry);
    c.text(
        &SANS,
        [31.5, 43.6],
        1.5,
        hex(0x46505c),
        "Signature of holder / Signature du titulaire",
    );
    signature(
        &mut c,
        [34.0, 48.3],
        26.0,
        person.number.len() as f32 + person.birth[2] as f32,
    );
    c.text(&BOLD, [4.0, 48.2], 2.4, hex(0x8a3040), "SPECIMEN");
    c.text(&OCR_B, [4.0, 51.6], 2.1, INK, person.number);
    let small = "REPUBLICOFCALDERIA·".repeat(6);
    c.text(&SANS, [30.5, 52.6], 0.8, design.header, &small);
    if let Some(foil) = design.foil {
        let area = match foil {
            Sheen::Hologram => [19.0, 24.0, 26.0, 24.0],
            Sheen::Laminate => [0.0, 0.0, SIZE[0], SIZE[1]],
        };
        hologram(&mut c, area, foil);
    }
    Sheet::new(c, 3.18, 0.76, 0.5)
}

/// The side with the machine-readable zone.
pub fn id_back(person: &Person, design: Design, scale: f32) -> Sheet {
    let mut c = design.ground(scale);
    let header = design.header;
    c.fill([0.0, 0.0, SIZE[0], 2.2], header, 1.0);
    c.text(
        &BOLD,
        [5.0, 6.3],
        2.4,
        header,
        "REPUBLIC OF CALDERIA · RÉPUBLIQUE DE CALDÉRIE",
    );
    field(&mut c, [5.0, 9.6], "Address / Adresse", person.address[0]);
    c.text(&BOLD, [5.0, 17.2], 2.6, INK, person.address[1]);
    field(
        &mut c,
        [5.0, 20.2],
        "Authority / Autorité",
        "CIVIL REGISTRY, PORT AMBREL",
    );
    field(
        &mut c,
        [5.0, 26.2],
        "Nationality / Nationalité",
        "CALDERIAN",
    );
    let notice = "If found, hand in at any post office. This specimen is not valid for travel.";
    c.text(&ITALIC, [5.0, 33.6], 1.5, hex(0x46505c), notice);
    barcode(&mut c, [57.0, 8.0, 24.0, 9.0]);
    emblem(&mut c, [69.0, 25.0], 5.2, header);
    c.fill(
        [0.0, 35.2, SIZE[0], SIZE[1] - 35.2],
        [0.97, 0.98, 0.98],
        0.75,
    );
    for (i, line) in td1(person).iter().enumerate() {
        c.text_pitched(&OCR_B, [4.7, 40.4 + 4.6 * i as f32], 2.54, INK, line);
    }
    Sheet::new(c, 3.18, 0.76, 0.5)
}

/// A caption and, under it, what is filled in.
pub(super) fn field(canvas: &mut Canvas, [x, y]: [f32; 2], caption: &str, value: &str) {
    canvas.text(&SANS, [x, y], 1.5, hex(0x46505c), caption);
    canvas.text(&BOLD, [x, y + 3.1], 2.7, INK, value);
}

/// A field of bars like a stacked barcode's; it encodes nothing.
fn barcode(canvas: &mut Canvas, [x, y, width, height]: [f32; 4]) {
    canvas.fill([x - 1.0, y - 1.0, width + 2.0, height + 2.0], [1.0; 3], 0.9);
    let mut random = Random::new(417);
    let (rows, module) = (12, 0.24);
    for row in 0..rows {
        let top = y + height * row as f32 / rows as f32;
        let mut at = x;
        while at < x + width {
            let bar = module * (1.0 + (4.0 * random.unit()).floor());
            canvas.fill(
                [at, top, bar.min(x + width - at), height / rows as f32],
                INK,
                1.0,
            );
            at += bar + module * (1.0 + (3.0 * random.unit()).floor());
        }
    }
}
