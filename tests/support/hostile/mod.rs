//! PDF files that would hang a reader, fill its memory or act, if it let them.

mod formulas;
mod structure;

use crate::pdf::{A4, Pdf, deflated, stream};

/// Each with its name. All are small, and none must take long.
pub fn all() -> Vec<(&'static str, Vec<u8>)> {
    let mut all = vec![
        ("forms drawing two others each", doubling()),
        ("a form that draws itself", itself()),
        ("nested arrays", nested(b"[", b"]")),
        ("nested dictionaries", nested(b"<</A", b">>")),
        ("nested saved states", saved()),
        ("a stream that inflates", inflating("")),
        (
            "a table that inflates",
            inflating("/Type /ObjStm /N 1 /First 4"),
        ),
        ("a picture of many pixels", pixels()),
        ("a picture drawn many times", pictures()),
        ("a pattern of tiny steps", tiles()),
        ("a line of tiny dashes", dashes()),
        ("fields painted over each other", coats()),
        ("a tree of pages that is a ring", ring()),
        ("masks in masks", masks()),
        ("letters that are drawings of letters", glyphs()),
        ("a table that is its own predecessor", own_predecessor()),
        ("a page as large as a field", huge_page()),
    ];
    all.extend(endless());
    all
}

/// Those that would keep a reader busy for hours or fill its memory, so that they must be refused before one begins.
pub fn endless() -> Vec<(&'static str, Vec<u8>)> {
    [formulas::all(), structure::all()].concat()
}

fn with_content(content: &[u8], resources: &str, mut pdf: Pdf) -> Vec<u8> {
    let content = pdf.packed("", content);
    pdf.page(A4, content, resources, "");
    pdf.bytes()
}

fn form(pdf: &mut Pdf, content: &str, resources: &str) -> usize {
    let entries =
        format!("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <<{resources}>>");
    pdf.stream(&entries, content.as_bytes())
}

/// 2⁴⁰ rectangles.
fn doubling() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut inner = form(&mut pdf, "0 0 1 1 re f", "");
    for _ in 0..40 {
        inner = form(
            &mut pdf,
            "/X Do /X Do",
            &format!("/XObject <</X {inner} 0 R>>"),
        );
    }
    with_content(b"/X Do", &format!("/XObject <</X {inner} 0 R>>"), pdf)
}

fn itself() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let own = form(&mut pdf, "/X Do /X Do", "/XObject <</X 4 0 R>>");
    with_content(b"/X Do", &format!("/XObject <</X {own} 0 R>>"), pdf)
}

/// 200 kB of objects in each other, in the place of the page's resources.
fn nested(open: &[u8], close: &[u8]) -> Vec<u8> {
    let depth = 200_000 / (open.len() + close.len());
    let mut pdf = Pdf::new();
    let mut deep = open.repeat(depth);
    deep.extend(close.repeat(depth));
    let deep = pdf.object(deep);
    with_content(
        b"BT /F1 9 Tf (a) Tj ET",
        &format!("/XObject {deep} 0 R"),
        pdf,
    )
}

fn saved() -> Vec<u8> {
    with_content(&b"q 1 0 0 1 0 0 cm ".repeat(200_000), "", Pdf::new())
}

fn inflating(entries: &str) -> Vec<u8> {
    let mut pdf = Pdf::new();
    pdf.packed(entries, &vec![b' '; 200 << 20]);
    with_content(b"0 0 1 1 re f", "", pdf)
}

fn pixels() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let picture = pdf.packed(
        "/Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 1",
        b"abc",
    );
    with_content(
        b"595 0 0 842 0 0 cm /P Do",
        &format!("/XObject <</P {picture} 0 R>>"),
        pdf,
    )
}

fn pictures() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let picture = pdf.packed(
        "/Subtype /Image /Width 3000 /Height 3000 /ColorSpace /DeviceGray /BitsPerComponent 8",
        &vec![128; 9_000_000],
    );
    let content = b"q 595 0 0 842 0 0 cm /P Do Q ".repeat(2000);
    with_content(&content, &format!("/XObject <</P {picture} 0 R>>"), pdf)
}

fn tiles() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let cell = pdf.stream(
        "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10000 10000] /XStep 0.01 /YStep 0.01 /Resources <<>>",
        b"1 0 0 rg 0 0 9000 9000 re f",
    );
    let content = b"/Pattern cs /T scn 0 0 595 842 re f";
    with_content(content, &format!("/Pattern <</T {cell} 0 R>>"), pdf)
}

fn dashes() -> Vec<u8> {
    with_content(b"[0.00001 0.00001] 0 d 0 0 m 595 842 l S", "", Pdf::new())
}

fn coats() -> Vec<u8> {
    let content = b"/G gs 0.1 0.2 0.3 rg 0 0 595 842 re f ".repeat(50_000);
    with_content(&content, "/ExtGState <</G <</ca 0.5>>>>", Pdf::new())
}

fn ring() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let inner = pdf.object("<</Type /Pages /Kids [5 0 R 5 0 R] /Count 2>>");
    pdf.object(format!(
        "<</Type /Pages /Kids [{inner} 0 R {inner} 0 R] /Count 4>>"
    ));
    let content = pdf.stream("", b"");
    pdf.page(A4, content, "", "");
    // The tree's root stands in front of what was written as such.
    let bytes = pdf.bytes();
    let text = String::from_utf8_lossy(&bytes).replace("/Kids [7 0 R ]", "/Kids [5 0 R ]");
    text.into_bytes()
}

fn masks() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let group = "/Group <</S /Transparency /CS /DeviceGray>>";
    let plain = format!("/Subtype /Form /BBox [0 0 595 842] {group}");
    let mut mask = pdf.stream(&plain, b"1 g 0 0 595 842 re f");
    for _ in 0..15 {
        let state = format!("/ExtGState <</G <</SMask <</S /Luminosity /G {mask} 0 R>>>>>>");
        let entries = format!("{plain} /Resources <<{state}>>");
        mask = pdf.stream(&entries, &b"/G gs 1 g 0 0 595 842 re f ".repeat(8));
    }
    let state = format!("/ExtGState <</G <</SMask <</S /Luminosity /G {mask} 0 R>>>>>>");
    with_content(b"/G gs 0 0 595 842 re f", &state, pdf)
}

fn glyphs() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let widths = "/FirstChar 97 /LastChar 97 /Widths [1000] /FontMatrix [.001 0 0 .001 0 0] /FontBBox [0 0 1000 1000]";
    let encoding = "/Encoding <</Type /Encoding /Differences [97 /a]>>";
    let mut glyph = pdf.stream("", b"1000 0 d0 0 0 500 500 re f");
    let mut font = 0;
    for _ in 0..12 {
        font = pdf.object(format!(
            "<</Type /Font /Subtype /Type3 {widths} {encoding} /CharProcs <</a {glyph} 0 R>> \
             /Resources <</Font <</F {} 0 R>>>>>>",
            font.max(3)
        ));
        glyph = pdf.stream("", b"1000 0 d0 BT /F 9 Tf (aaaaaaaaaaaaaaaa) Tj ET");
    }
    let content = format!("BT /T 9 Tf ({}) Tj ET", "a".repeat(200));
    let content = pdf.stream("", content.as_bytes());
    pdf.page(A4, content, &format!("/Font <</T {font} 0 R>>"), "");
    pdf.bytes()
}

fn own_predecessor() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let content = pdf.stream("", b"0 0 9 9 re f");
    pdf.page(A4, content, "", "");
    let length = pdf.bytes().len();
    pdf.with_trailer(&format!("/Prev {}", length - 20))
}

fn huge_page() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let content = pdf.stream("", b"0 0 9 9 re f");
    pdf.page([1e9, 1e9], content, "", "");
    pdf.bytes()
}

/// Files that would act, each with what they would do.
pub fn active() -> Vec<(&'static str, Vec<u8>)> {
    let page = || {
        let mut pdf = Pdf::new();
        pdf.text_page(&crate::pdf::bill());
        pdf
    };
    let script = "/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>";
    let launch = "/OpenAction <</S /Launch /F (calc.exe)>>";
    let files = "/Names <</EmbeddedFiles <</Names []>>>>";
    vec![
        ("scripts", page().with_catalogue(script).bytes()),
        ("launches", page().with_catalogue(launch).bytes()),
        ("embedded files", page().with_catalogue(files).bytes()),
    ]
}

/// A file that opens with a password only (RC4 with a key of 40 bits, ISO 32000-1, 7.6.3; the keys are made up).
pub fn encrypted() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let text = stream("/Filter /FlateDecode", &deflated(b"not to be read"));
    pdf.object(text);
    pdf.text_page(&["secret"]);
    let key = "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF";
    let encryption = pdf.object(format!(
        "<</Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4>>"
    ));
    pdf.with_trailer(&format!("/Encrypt {encryption} 0 R /ID [<0011> <0011>]"))
}
