//! Functions, colours and fonts that are small to write and endless to build.

use super::with_content;
use crate::pdf::Pdf;

pub(super) fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a chain of functions", chain(5_000)),
        ("functions that name the next one twice", twice()),
        ("a chain of colour spaces", spaces()),
        ("a function of samples of one bit", samples()),
        ("a function of many inputs", inputs()),
        ("a program for every pixel", program()),
        ("a program of blocks in blocks", blocks()),
        ("pictures in a colour that is a program", tinted()),
        ("letters of a font that a state brings in", state()),
        ("a font that draws more glyphs than are weighed", glyphs()),
        (
            "widths of every number there is",
            widths("/W [0 4294967295 500]"),
        ),
        (
            "widths of the same glyphs over and over",
            widths(&format!("/W [{}]", "0 65535 5 ".repeat(9_000))),
        ),
        ("a first letter of any number", first_letter()),
    ]
}

/// A page filled with a spot colour whose tint is worked out by this function.
fn filled(function: usize, pdf: Pdf) -> Vec<u8> {
    let space = format!("/ColorSpace <</C [/Separation /Spot /DeviceRGB {function} 0 R]>>");
    with_content(b"/C cs 0.5 scn 0 0 99 99 re f", &space, pdf)
}

const LINEAR: &str = "<</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0] /C1 [1 1 1]>>";

fn chain(length: usize) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut inner = pdf.object(LINEAR);
    for _ in 0..length {
        inner = pdf.object(format!(
            "<</FunctionType 3 /Domain [0 1] /Functions [{inner} 0 R] /Bounds [] /Encode [0 1]>>"
        ));
    }
    filled(inner, pdf)
}

/// 2⁴⁰ functions.
fn twice() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut inner = pdf.object(LINEAR);
    for _ in 0..40 {
        inner = pdf.object(format!(
            "<</FunctionType 3 /Domain [0 1] /Functions [{inner} 0 R {inner} 0 R] /Bounds [0.5] /Encode [0 1 0 1]>>"
        ));
    }
    filled(inner, pdf)
}

fn spaces() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut inner = pdf.object("[/DeviceRGB]");
    for _ in 0..5_000 {
        inner = pdf.object(format!("[/Pattern {inner} 0 R]"));
    }
    let space = format!("/ColorSpace <</C {inner} 0 R>>");
    with_content(b"/C cs 0 0 99 99 re f", &space, pdf)
}

/// Each bit becomes four bytes.
fn samples() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let function =
        "/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [44000000] /BitsPerSample 1";
    let function = pdf.packed(function, &vec![0; 16_500_000]);
    filled(function, pdf)
}

/// 2²⁰ corners for each colour.
fn inputs() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let names = "/A ".repeat(20);
    let function = format!(
        "/FunctionType 0 /Domain [{}] /Range [0 1] /Size [{}] /BitsPerSample 1",
        "0 1 ".repeat(20),
        "2 ".repeat(20)
    );
    let function = pdf.packed(&function, &vec![0; 1 << 17]);
    let space = format!("/ColorSpace <</C [/DeviceN [{names}] /DeviceGray {function} 0 R]>>");
    let colour = format!("/C cs {} scn 0 0 99 99 re f ", "0.5 ".repeat(20));
    with_content(colour.repeat(200).as_bytes(), &space, pdf)
}

fn shaded(program: &[u8]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let function = "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]";
    let function = pdf.packed(function, program);
    let shading = format!(
        "/Shading <</S <</ShadingType 1 /Matrix [595 0 0 842 0 0] /ColorSpace /DeviceRGB /Function {function} 0 R>>>>"
    );
    with_content(b"/S sh", &shading, pdf)
}

fn program() -> Vec<u8> {
    shaded(&[b"{ ".as_slice(), &b"dup mul ".repeat(900), b"dup }"].concat())
}

fn blocks() -> Vec<u8> {
    shaded(&b"{".repeat(8_000))
}

fn tinted() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let program = [b"{ ".as_slice(), &b"dup mul ".repeat(900), b"pop dup dup }"].concat();
    let function = "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]";
    let function = pdf.packed(function, &program);
    let picture = pdf.packed(
        &format!(
            "/Subtype /Image /Width 3000 /Height 3000 /BitsPerComponent 8 \
             /ColorSpace [/DeviceN [/A /B] /DeviceRGB {function} 0 R]"
        ),
        &vec![90; 18_000_000],
    );
    let content = b"595 0 0 842 0 0 cm /P Do";
    with_content(content, &format!("/XObject <</P {picture} 0 R>>"), pdf)
}

/// A Type 3 font with these glyphs, of which the letter `a` is the first, and these resources.
fn drawn_font(pdf: &mut Pdf, glyphs: &str, resources: &str) -> usize {
    pdf.object(format!(
        "<</Type /Font /Subtype /Type3 /FirstChar 97 /LastChar 97 /Widths [1000] /FontMatrix [.001 0 0 .001 0 0] \
         /FontBBox [0 0 1000 1000] /Encoding <</Type /Encoding /Differences [97 /a]>> /CharProcs <<{glyphs}>> \
         /Resources <<{resources}>>>>"
    ))
}

/// 16¹² letters, each of a font that no operator names.
fn state() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut glyph = pdf.stream("", b"1000 0 d0 0 0 500 500 re f");
    let mut state = String::new();
    for _ in 0..12 {
        let font = drawn_font(&mut pdf, &format!("/a {glyph} 0 R"), &state);
        state = format!("/ExtGState <</G <</Font [{font} 0 R 9]>>>>");
        glyph = pdf.stream("", b"1000 0 d0 /G gs BT (aaaaaaaaaaaaaaaa) Tj ET");
    }
    with_content(b"/G gs BT (aaaaaaaa) Tj ET", &state, pdf)
}

fn glyphs() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let plain = pdf.stream("", b"1000 0 d0");
    let many: String = (0..9_000).map(|i| format!("/g{i} {plain} 0 R ")).collect();
    let heavy = pdf.stream(
        "",
        &[b"1000 0 d0 ".as_slice(), &b"0 0 5 5 re f ".repeat(20_000)].concat(),
    );
    let font = drawn_font(&mut pdf, &format!("{many} /a {heavy} 0 R"), "");
    let text = format!("BT /T 9 Tf ({}) Tj ET", "a".repeat(2_000));
    with_content(text.as_bytes(), &format!("/Font <</T {font} 0 R>>"), pdf)
}

fn widths(entries: &str) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let about = pdf.object("<</Type /FontDescriptor /FontName /A /Flags 4>>");
    let inner = pdf.object(format!(
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor {about} 0 R \
         /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> {entries}>>"
    ));
    let font = pdf.object(format!(
        "<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [{inner} 0 R]>>"
    ));
    with_content(
        b"BT /T 9 Tf (ab) Tj ET",
        &format!("/Font <</T {font} 0 R>>"),
        pdf,
    )
}

fn first_letter() -> Vec<u8> {
    let mut pdf = Pdf::new();
    let font = pdf.object(
        "<</Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 4000000000 /LastChar 4000000001 /Widths [5 5]>>",
    );
    with_content(
        b"BT /T 9 Tf (ab) Tj ET",
        &format!("/Font <</T {font} 0 R>>"),
        pdf,
    )
}
