//! Small PDF files: pages of text or of pictures, and what hostile, broken and edited files are made of.

use std::io::Write;

/// A PDF put together object by object. Objects are numbered from 1 in the order in which they are added.
#[derive(Clone, Debug, Default)]
pub struct Pdf {
    objects: Vec<Vec<u8>>,
    catalogue: String,
    information: String,
    pages: Vec<usize>,
}

/// A4 in points.
pub const A4: [f64; 2] = [595.0, 842.0];

impl Pdf {
    pub fn new() -> Self {
        // The catalogue, the tree of pages and the font that all share.
        let font = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>".to_vec();
        Self {
            objects: vec![Vec::new(), Vec::new(), font],
            ..Self::default()
        }
    }

    /// Adds an object; its number.
    pub fn object(&mut self, content: impl Into<Vec<u8>>) -> usize {
        self.objects.push(content.into());
        self.objects.len()
    }

    /// Adds a stream with these entries in its dictionary; its number.
    pub fn stream(&mut self, entries: &str, content: &[u8]) -> usize {
        self.object(stream(entries, content))
    }

    /// Adds a stream that is packed by deflate; its number.
    pub fn packed(&mut self, entries: &str, content: &[u8]) -> usize {
        self.stream(
            &format!("{entries} /Filter /FlateDecode"),
            &deflated(content),
        )
    }

    /// Adds a page of this size with this content; its number. `entries` go into its dictionary, `resources` beside the font
    /// `F1`.
    pub fn page(
        &mut self,
        [width, height]: [f64; 2],
        content: usize,
        resources: &str,
        entries: &str,
    ) -> usize {
        let page = format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {content} 0 R \
             /Resources <</Font <</F1 3 0 R>> {resources}>> {entries}>>"
        );
        let page = self.object(page);
        self.pages.push(page);
        page
    }

    /// Adds a page of A4 with these lines of text, 11 points high, from the top.
    pub fn text_page(&mut self, lines: &[&str]) -> usize {
        let content = self.stream("", text(lines).as_bytes());
        self.page(A4, content, "", "")
    }

    /// Adds a page that shows a JPEG of `width` × `height` pixels from border to border.
    pub fn picture_page(&mut self, jpeg: &[u8], width: u32, height: u32) -> usize {
        let entries = format!(
            "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB \
             /BitsPerComponent 8 /Filter /DCTDecode"
        );
        let picture = self.stream(&entries, jpeg);
        let long = A4[1];
        let size = if width < height {
            [long * f64::from(width) / f64::from(height), long]
        } else {
            [long, long * f64::from(height) / f64::from(width)]
        };
        let content = format!("q {} 0 0 {} 0 0 cm /P Do Q", size[0], size[1]);
        let content = self.stream("", content.as_bytes());
        self.page(size, content, &format!("/XObject <</P {picture} 0 R>>"), "")
    }

    /// The same file with these entries in its catalogue.
    #[must_use]
    pub fn with_catalogue(mut self, entries: &str) -> Self {
        self.catalogue += entries;
        self
    }

    /// The same file, made by this program.
    #[must_use]
    pub fn made_by(mut self, program: &str) -> Self {
        self.information = format!("<</Creator ({program})>>");
        self
    }

    /// The file's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        self.with_trailer("")
    }

    /// The file's bytes with these entries in the trailer.
    pub fn with_trailer(&self, entries: &str) -> Vec<u8> {
        let mut objects = self.objects.clone();
        let kids: String = self
            .pages
            .iter()
            .map(|page| format!("{page} 0 R "))
            .collect();
        objects[0] = format!("<</Type /Catalog /Pages 2 0 R {}>>", self.catalogue).into_bytes();
        objects[1] = format!(
            "<</Type /Pages /Kids [{kids}] /Count {}>>",
            self.pages.len()
        )
        .into_bytes();
        let mut entries = entries.to_owned();
        if !self.information.is_empty() {
            objects.push(self.information.clone().into_bytes());
            entries += &format!(" /Info {} 0 R", objects.len());
        }
        let numbered: Vec<_> = (1..).zip(objects).collect();
        written(b"%PDF-1.7\n".to_vec(), &numbered, &entries)
    }

    /// The file with a later version of one of its objects behind it.
    pub fn with_update(&self, number: usize, content: impl Into<Vec<u8>>) -> Vec<u8> {
        let first = self.bytes();
        let before = start_of_table(&first);
        written(
            first,
            &[(number, content.into())],
            &format!("/Prev {before} /Size {}", self.objects.len() + 1),
        )
    }
}

/// The operators that show these lines.
pub fn text(lines: &[&str]) -> String {
    let shown: String = lines
        .iter()
        .map(|line| format!("({line}) Tj T* "))
        .collect();
    format!("BT /F1 11 Tf 15 TL 60 780 Td {shown}ET")
}

/// Lines of a bill of an invented water works, each some ten words long.
pub fn bill() -> Vec<&'static str> {
    let mut lines = vec![
        "Ambrel Water and Power, statement of account",
        "Marta Sovell, 14 Harbour Lane, 3120 New Sarrel, Calderia",
        "Date of issue 12 November 2026, account number 7730 4418 205",
    ];
    lines.extend(
        ["Water supply and waste water for the quarter, standing charge and levy 84.12"; 12],
    );
    lines
}

pub fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let mut object = format!("<</Length {} {entries}>>\nstream\n", content.len()).into_bytes();
    object.extend(content);
    object.extend(b"\nendstream");
    object
}

/// The bytes packed by deflate as zlib has it.
pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

/// The file with these objects, a table of them and a trailer behind it.
fn written(mut file: Vec<u8>, objects: &[(usize, Vec<u8>)], trailer: &str) -> Vec<u8> {
    let mut places = Vec::new();
    for (number, content) in objects {
        places.push((*number, file.len()));
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend(content);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(b"xref\n");
    for (number, place) in &places {
        file.extend(format!("{number} 1\n{place:010} 00000 n \n").into_bytes());
    }
    let size = places.len() + 1;
    let size = if trailer.contains("/Size") {
        String::new()
    } else {
        format!("/Size {size}")
    };
    file.extend(
        format!("trailer\n<<{size} /Root 1 0 R {trailer}>>\nstartxref\n{table}\n%%EOF\n")
            .into_bytes(),
    );
    file
}

fn start_of_table(file: &[u8]) -> usize {
    let text = String::from_utf8_lossy(&file[file.len() - 64..]);
    let number = text
        .split("startxref")
        .nth(1)
        .and_then(|rest| rest.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .expect("the file ends in its own trailer")
}
