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
        (
            "rows that are longer than memory",
            rows(
                "/FlateDecode /DecodeParms <</Predictor 2 /BitsPerComponent 16 /Columns 300000000000>>",
            ),
        ),
        ("rows that are told elsewhere", rows_elsewhere()),
        (
            "a fax that is wider than it says",
            rows("/CCITTFaxDecode /DecodeParms <</K -1 /Columns 60000>>"),
        ),
        ("a picture of tiles of a pixel each", tiles()),
        ("a region that is larger than its page", region()),
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

/// A picture that says it is one pixel wide.
fn rows(filter: &str) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let entries = format!(
        "/Subtype /Image /Width 1 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter {filter}"
    );
    let picture = pdf.stream(&entries, &crate::pdf::deflated(&[0; 1_000]));
    with_content(b"/P Do", &format!("/XObject <</P {picture} 0 R>>"), pdf)
}

fn rows_elsewhere() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let columns = pdf.object("300000000000");
    let told = pdf.object(format!(
        "<</Predictor 2 /BitsPerComponent 16 /Columns {columns} 0 R>>"
    ));
    let content = pdf.packed(&format!("/DecodeParms {told} 0 R"), b"0 0 9 9 re f");
    pdf.page(A4, content, "", "");
    pdf.bytes()
}

/// JPEG 2000, of which only the size is told.
fn tiles() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut size = b"\xFF\x4F\xFF\x51\x00\x29\x00\x00".to_vec();
    for word in [7_000_u32, 7_000, 0, 0, 1, 1, 0, 0] {
        size.extend(word.to_be_bytes());
    }
    size.extend(b"\x00\x01\x07\x01\x01");
    let entries = "/Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode";
    let picture = pdf.stream(entries, &size);
    with_content(b"/P Do", &format!("/XObject <</P {picture} 0 R>>"), pdf)
}

/// JBIG2: a page of one pixel, and a region of 65 535 × 65 535.
fn region() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let segment = |number: u8, kind: u8, data: &[u8]| {
        let length = (data.len() as u32).to_be_bytes();
        [&[0, 0, 0, number, kind, 0, 1], length.as_slice(), data].concat()
    };
    let page = [[0, 0, 0, 1].repeat(2), vec![0; 11]].concat();
    let mut region =
        b"\x00\x00\xFF\xFF\x00\x00\xFF\xFF\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00".to_vec();
    region.extend(b"\x03\xFF\xFD\xFF\x02\xFE\xFE\xFE");
    region.extend([0; 60]);
    let picture = [segment(0, 48, &page), segment(1, 38, &region)].concat();
    let entries = "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode";
    let picture = pdf.stream(entries, &picture);
    with_content(b"/P Do", &format!("/XObject <</P {picture} 0 R>>"), pdf)
}
