//! Files in which a reader goes round and round before it comes to a page.

use super::with_content;
use crate::pdf::{A4, Pdf};

pub(super) fn all() -> Vec<(&'static str, Vec<u8>)> {
    let anew = |piece: &str| {
        let mut file = b"%PDF-1.7\n".to_vec();
        file.extend(piece.repeat(400_000 / piece.len()).bytes());
        file.extend(b"\nstartxref\n0\n%%EOF");
        file
    };
    vec![
        ("objects that never close", anew("1 0 obj (\n")),
        ("dictionaries that never close", anew("<</A (\n")),
        ("dictionaries in dictionaries", anew("<</A ")),
        (
            "streams that never end",
            anew("<</Type /ObjStm>>\nstream\n"),
        ),
        (
            "a million streams of nothing",
            anew("/Filter /FlateDecode stream\nendstream ").repeat(50),
        ),
        ("contents behind a gap", behind_a_gap()),
        ("contents that unpack to nothing", to_nothing()),
        ("notes that share a long dictionary", notes()),
        ("pages that share a long dictionary", pages()),
        ("a picture of one pixel in many bytes", one_pixel()),
    ]
}

/// A page whose contents are these objects.
fn with_parts(parts: &str, mut pdf: Pdf) -> Vec<u8> {
    let parts = pdf.object(format!("[{parts}]"));
    pdf.page(A4, parts, "", "");
    pdf.bytes()
}

/// 1.6 GB.
fn behind_a_gap() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let blank = pdf.packed("", &vec![b' '; 16 << 20]);
    with_parts(
        &format!("null 99 0 R {}", format!("{blank} 0 R ").repeat(100)),
        pdf,
    )
}

/// Four megabytes of blocks of deflate without a byte in them, a thousand times.
fn to_nothing() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut packed = b"\x78\x01".to_vec();
    packed.extend(b"\x00\x00\x00\xFF\xFF".repeat(800_000));
    packed.extend(b"\x01\x00\x00\xFF\xFF\x00\x00\x00\x01");
    let nothing = pdf.stream("/Filter /FlateDecode", &packed);
    with_parts(&format!("{nothing} 0 R ").repeat(1_000), pdf)
}

fn notes() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let long = pdf.object(format!("<</Subtype /Link /X [{}]>>", "1 ".repeat(300_000)));
    let content = pdf.stream("", b"0 0 9 9 re f");
    let notes = format!("/Annots [{}]", format!("{long} 0 R ").repeat(2_000));
    pdf.page(A4, content, "", &notes);
    pdf.bytes()
}

fn pages() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let long = pdf.object(format!("<</X [{}]>>", "1 ".repeat(300_000)));
    let content = pdf.stream("", b"0 0 9 9 re f");
    for _ in 0..2_000 {
        pdf.page(A4, content, "", &format!("/Resources {long} 0 R"));
    }
    pdf.bytes()
}

fn one_pixel() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let entries = "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode";
    let mut jpeg = b"\xFF\xD8\xFF\xC0\x00\x0B\x08\x00\x01\x00\x01\x01\x01\x11\x00".to_vec();
    jpeg.extend(
        b"\xFF\xFE\xFF\xFF"
            .iter()
            .copied()
            .chain([b'x'; 65_533])
            .collect::<Vec<_>>()
            .repeat(60),
    );
    let picture = pdf.stream(entries, &jpeg);
    let content = b"/P Do ".repeat(100_000);
    with_content(&content, &format!("/XObject <</P {picture} 0 R>>"), pdf)
}
