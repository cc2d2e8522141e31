//! Writes the first inputs of every target into `corpus`: the project's own files under `tests/intake/files`, which its picture
//! maker made, whole, and as parts of a check or a submission; small PDF files; requests; texts of every field.
//!
//! `run` compiles and runs it, without the flags that the targets need.

use std::fs;
use std::path::Path;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let write = |target: &str, name: &str, bytes: &[u8]| {
        let folder = root.join("corpus").join(target);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("seed-{name}")), bytes).unwrap();
    };
    let files = fs::read_dir(root.join("../intake/files")).unwrap();
    let mut files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut pictures = Vec::new();
    for (i, path) in files.iter().enumerate() {
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".md") {
            continue;
        }
        let bytes = fs::read(path).unwrap();
        for target in ["intake", "structure", "metadata"] {
            write(target, name, &bytes);
        }
        write(
            "check",
            name,
            &[&[i as u8, 3 * i as u8], &bytes[..]].concat(),
        );
        pictures.push(bytes);
    }
    for (i, pair) in pictures.chunks(2).enumerate() {
        let parts: Vec<Vec<u8>> = pair
            .iter()
            .zip(i..)
            .map(|(file, slot)| [&[slot as u8], &file[..]].concat())
            .collect();
        write(
            "submission",
            &i.to_string(),
            &parts.join(&b"\n--8<--\n"[..]),
        );
    }
    for (name, bytes) in pdfs() {
        write("pdf", name, &bytes);
        write("check", name, &[b"\x04\xFF", &bytes[..]].concat());
    }
    let photo = fs::read(root.join("../intake/files/420.jpg")).unwrap();
    for (name, bytes) in requests(&photo) {
        write("request", &name, &bytes);
    }
    for (i, text) in TEXTS.iter().enumerate() {
        write("text", &i.to_string(), text.as_bytes());
    }
    for (i, text) in PAGES.iter().enumerate() {
        write("words", &i.to_string(), text.as_bytes());
    }
    for (i, text) in POLICIES.iter().enumerate() {
        write("policy", &i.to_string(), text.as_bytes());
    }
}

/// A page of text; one with a picture, a pattern, a mask and a field.
fn pdfs() -> [(&'static str, Vec<u8>); 2] {
    let text = "BT /F1 11 Tf 60 760 Td (Date of issue 12 November 2026) Tj 0 -20 Td (Marta Sovell, 14 Harbour Lane) Tj ET";
    let drawn = "q 200 0 0 100 50 600 cm /I1 Do Q /Pattern cs /P1 scn 50 400 200 100 re f /G1 gs \
                 10 w [3 2] 0 d 50 300 m 200 350 300 200 400 300 c S BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI /X1 Do";
    let page = |content: &str, resources: &str| -> Vec<u8> {
        let stream = |dict: &str, data: &str| {
            format!(
                "<<{dict} /Length {}>>\nstream\n{data}\nendstream",
                data.len()
            )
        };
        let objects = [
            "<</Type /Catalog /Pages 2 0 R>>".to_owned(),
            "<</Type /Pages /Kids [3 0 R] /Count 1>>".to_owned(),
            format!(
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> {resources}>>>>"
            ),
            stream("", content),
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>".to_owned(),
            stream(
                "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8",
                "abcdefghijkl",
            ),
            stream(
                "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <<>>",
                "0 0 5 5 re f",
            ),
            stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Group <</S /Transparency>>",
                "1 0 0 rg 0 0 50 50 re f",
            ),
        ];
        let mut file = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (i, object) in objects.iter().enumerate() {
            places.push(file.len());
            file.extend(format!("{} 0 obj\n{object}\nendobj\n", i + 1).bytes());
        }
        let table = file.len();
        file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
        for place in places {
            file.extend(format!("{place:010} 00000 n \n").bytes());
        }
        file.extend(
            format!(
                "trailer\n<</Size {} /Root 1 0 R>>\nstartxref\n{table}\n%%EOF",
                objects.len() + 1
            )
            .bytes(),
        );
        file
    };
    [
        ("text.pdf", page(text, "")),
        (
            "drawn.pdf",
            page(
                drawn,
                "/XObject <</I1 6 0 R /X1 8 0 R>> /Pattern <</P1 7 0 R>> /ExtGState <</G1 <</ca 0.5 /SMask <</S /Alpha /G 8 0 R>>>>>>",
            ),
        ),
    ]
}

/// Requests to the service: a form with every field, bytes of each kind, and what has no body.
fn requests(photo: &[u8]) -> Vec<(String, Vec<u8>)> {
    let part = |name: &str, file: &str, value: &[u8]| {
        let head = format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        [head.as_bytes(), value, b"\r\n"].concat()
    };
    let file = |name, value| {
        part(
            name,
            "; filename=\"a.jpg\"\r\nContent-Type: image/jpeg",
            value,
        )
    };
    let files = ["front", "back", "passport", "selfie", "proof"].map(|name| file(name, photo));
    let fields = FIELDS.map(|(name, value)| part(name, "", value.as_bytes()));
    let form = [&files.concat(), &fields.concat(), b"--B--\r\n".as_slice()].concat();
    let head = |address: &str, kind: &str| format!("{address}\n{kind}\n").into_bytes();
    let submission = head("POST /submission", "multipart/form-data; boundary=B");
    let mut requests = vec![("form".to_owned(), [submission, form].concat())];
    for kind in ["id-front", "id-back", "passport", "selfie", "poa"] {
        let address = format!("POST /check/{kind}?lang=es-MX&labels=1");
        let request = [head(&address, "image/jpeg"), photo.to_vec()].concat();
        requests.push((kind.to_owned(), request));
    }
    for (i, address) in ["GET /health", "GET /metrics", "GET /", "DELETE /check/poa"]
        .iter()
        .enumerate()
    {
        requests.push((i.to_string(), head(address, "text/plain")));
    }
    requests
}

const FIELDS: [(&str, &str); 12] = [
    ("dob", "1990-04-12"),
    ("expiry", "2031-06-30"),
    ("issued", "01/02/2021"),
    ("name", "Marta Sovell"),
    ("address", "14 Harbour Lane, 3120 New Sarrel"),
    ("country", "DEU"),
    ("number", "X 12-3"),
    ("type", "passport"),
    ("sex", "F"),
    ("date_order", "day-first"),
    ("lang", "ar"),
    ("labels", "1"),
];

/// Fields parted by U+001F: birth, expiry, issue, name, address, country, number, type, sex; and zones line by line.
const TEXTS: &[&str] = &[
    "12 de junio de 1985\u{1F}2031-06-30\u{1F}01/02/2021\u{1F}Marta Sovell\u{1F}14 Harbour Lane, 3120 New Sarrel\u{1F}DE\u{1F}X 12-3\u{1F}passport\u{1F}F",
    "平成2年4月12日\u{1F}١٢ يونيو ٢٠٣١\u{1F}12.IV.1990\u{1F}SOVELL, Marta Ángela\u{1F}東京都千代田区1-2-3\u{1F}Deutschland\u{1F}\u{1F}residence permit\u{1F}weiblich",
    "Apr 12th, 90\u{1F}30 juin 2031\u{1F}2564/04/12\u{1F}Nguyễn Thị Minh\u{1F}Flat 3, 12b Rue de l'Église",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];

const PAGES: &[&str] = &[
    "Electricity bill Date of issue 12 November 2026 Marta Sovell 14 Harbour Lane 3120 New Sarrel total 84.12",
    "Kontoauszug Datum: 01.11.2026 Frau Marta Sovell Hafenweg 14 3120 Neu Sarrel",
    "Fecha de emisión 3 de octubre de 2026 Titular M. Sovell Calle 14",
];

const POLICIES: &[&str] = &[
    "[checks.document-expires-soon]\nseverity = \"error\"\nthreshold = 90\n[limits]\nmax-bytes = 60_000_000\nmax-scans = 50",
    "[checks.image-resolution-low.kinds.selfie]\nthreshold = 640\n[checks.photocopy]\nwhen-not-assessed = \"ignore\"",
    "[countries]\nrefused = [\"PRK\"]\naccepted-types = [\"passport\"]\n[jurisdictions.DEU]\naccepted-types = [\"passport\", \"id-card\"]\n[jurisdictions.UTO.superseded]\npassport = 2015-01-01\n[submission]\nneeds = [\"selfie\", \"proof\"]",
];
