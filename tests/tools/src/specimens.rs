//! The documents that photos are simulated of: the project's own specimens, and scans of others.

use std::error::Error;
use std::path::Path;

use precheck::Kind;
use precheck::geometry::{Point, Quad};
use precheck_tests::canvas::Canvas;
use precheck_tests::documents::{
    Design, EDITH, MARA, Opening, Sheet, id_back, id_front, passport, utility_bill,
};

/// A document, under the name by which it is held out.
#[derive(Clone, Debug)]
pub struct Specimen {
    pub name: String,
    pub kind: Kind,
    pub sheet: Sheet,
}

/// The project's own.
pub fn own() -> Vec<Specimen> {
    let (card, page) = (16.0, 8.0);
    let all = [
        (
            "front-sea",
            Kind::IdFront,
            id_front(&MARA, Design::sea(), card),
        ),
        (
            "front-rose",
            Kind::IdFront,
            id_front(&EDITH, Design::rose(), card),
        ),
        (
            "front-white",
            Kind::IdFront,
            id_front(&EDITH, Design::white(), card),
        ),
        (
            "back-sea",
            Kind::IdBack,
            id_back(&MARA, Design::sea(), card),
        ),
        (
            "back-rose",
            Kind::IdBack,
            id_back(&EDITH, Design::rose(), card),
        ),
        (
            "passport",
            Kind::Passport,
            passport(&MARA, Opening::Page, true, 12.0),
        ),
        (
            "spread",
            Kind::Passport,
            passport(&EDITH, Opening::Spread, true, 12.0),
        ),
        ("bill", Kind::Poa, utility_bill(&EDITH, [2026, 9, 14], page)),
    ];
    let specimens = all.into_iter().map(|(name, kind, sheet)| Specimen {
        name: name.into(),
        kind,
        sheet,
    });
    specimens.collect()
}

/// A scan of a card, cut at the card's border, held out by the name of its file.
pub fn scan(path: &Path) -> Result<Specimen, Box<dyn Error>> {
    let picture = image::open(path)?.into_rgb8();
    // The longer side of an ID-1 card, whatever the document: only its look is of use.
    let scale = picture.width().max(picture.height()) as f32 / 85.6;
    let pixels = picture.pixels().map(|p| p.0.map(|v| f32::from(v) / 255.0));
    let canvas = Canvas {
        width: picture.width() as usize,
        height: picture.height() as usize,
        scale,
        pixels: pixels.collect(),
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    Ok(Specimen {
        name: name.replace(',', ";"),
        kind: Kind::IdFront,
        sheet: Sheet::new(canvas, 0.0, 0.76, 0.5),
    })
}

/// The project's own and the scans at these paths.
pub fn all(scans: &[impl AsRef<Path>]) -> Result<Vec<Specimen>, Box<dyn Error>> {
    let mut specimens = own();
    for path in scans {
        specimens.push(scan(path.as_ref())?);
    }
    Ok(specimens)
}

/// Corners as the library takes them.
pub fn quad(corners: [[f32; 2]; 4]) -> Quad {
    Quad::new(corners.map(|[x, y]| Point::new(f64::from(x), f64::from(y))))
}
