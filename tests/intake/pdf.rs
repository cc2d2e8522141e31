//! PDF files: what they hold is read, what is wrong with them is told apart, and none hangs, grows or acts.

use std::time::{Duration, Instant};

use image::RgbImage;
use precheck::internals::pdf::{PdfFile, read};
use precheck::{
    Code, Detail, Kind, Limits, Outcome, PageContent, Precheck, Refusal, Report, Upload, Verdict,
};
use precheck_tests::file::jpeg;
use precheck_tests::pdf::{A4, Pdf, bill, text};
use precheck_tests::{hostile, noise::Random};

fn day() -> precheck::NaiveDate {
    precheck::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn check(bytes: &[u8], kind: Kind) -> Report {
    Precheck::default().check(&Upload::new(bytes, kind, day()))
}

fn opened(bytes: &[u8]) -> Result<PdfFile, Refusal> {
    read(bytes, &Limits::default())
}

fn statement() -> Pdf {
    let mut pdf = Pdf::new();
    pdf.text_page(&bill());
    pdf
}

#[test]
fn a_digital_statement_is_an_original() {
    let bytes = statement().bytes();
    let report = check(&bytes, Kind::Poa);
    assert_eq!(report.verdict, Verdict::Accept, "{report:?}");
    assert_eq!(report.pages.len(), 1);
    assert_eq!(report.pages[0].content, Some(PageContent::Digital));
    assert!(report.pages[0].words > 100);
    assert_eq!(report.pdf.unwrap().pages, 1);
    assert_eq!(report.image.format.as_deref(), Some("pdf"));
}

#[test]
fn a_pdf_in_the_place_of_a_photo_is_refused_with_the_remedy() {
    for kind in [Kind::IdFront, Kind::IdBack, Kind::Passport, Kind::Selfie] {
        let report = check(&statement().bytes(), kind);
        let finding = &report.rejections[0];
        assert_eq!(finding.code, Code::FormatUnsupported);
        assert!(finding.advice.contains("photo"), "{}", finding.advice);
        assert!(report.pages.is_empty());
    }
}

#[test]
fn words_are_read_with_their_places() {
    let file = opened(&statement().bytes()).unwrap();
    let page = file.pages[0].facts.page.as_ref().unwrap();
    let (width, height) = file.pages[0].facts.dimensions.unwrap();
    let scale = f64::from(height) / A4[1];
    assert!((f64::from(width) - A4[0] * scale).abs() < 2.0);
    let texts: Vec<_> = page.words.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(
        texts[..6],
        ["Ambrel", "Water", "and", "Power,", "statement", "of"]
    );
    let first = page.words[0].place;
    // The first base line is 780 points from the foot of the page, at 60 from its left.
    assert!((first.x - 60.0 * scale).abs() < 2.0, "{first:?}");
    let base = (A4[1] - 780.0) * scale;
    assert!(first.y < base && base < first.y + first.height, "{first:?}");
    assert!((page.words[0].size - 11.0 * scale).abs() < 0.5);
    assert!(page.words.iter().all(|word| word.painted));
}

/// A page of stripes that may pass for a scan.
fn scan(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let print = (80..width - 80).contains(&x) && y % 40 < 12 && x % 9 < 4;
        image::Rgb([if print { 40 } else { 235 }; 3])
    });
    jpeg(&picture, 85)
}

#[test]
fn a_page_that_is_a_picture_is_shown_at_the_picture_s_own_size() {
    let mut pdf = Pdf::new();
    pdf.picture_page(&scan(900, 1270), 900, 1270);
    pdf.picture_page(&scan(400, 560), 400, 560);
    let file = opened(&pdf.bytes()).unwrap();
    let sizes: Vec<_> = file
        .pages
        .iter()
        .map(|page| page.facts.dimensions.unwrap())
        .collect();
    for (size, own) in sizes.iter().zip([(900, 1270), (400, 560)]) {
        assert!(
            size.0.abs_diff(own.0) <= 1 && size.1.abs_diff(own.1) <= 1,
            "{size:?} for {own:?}"
        );
    }
    for page in &file.pages {
        let facts = page.facts.page.as_ref().unwrap();
        assert_eq!(facts.content, PageContent::Picture);
        assert!(page.facts.metadata.jpeg.is_some());
    }
}

#[test]
fn words_under_a_scan_are_there_and_not_painted() {
    let mut pdf = Pdf::new();
    let picture = pdf.stream(
        "/Subtype /Image /Width 900 /Height 1270 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
        &scan(900, 1270),
    );
    let hidden = text(&bill()).replace("/F1 11 Tf", "3 Tr /F1 11 Tf");
    let content = format!("q 595 0 0 842 0 0 cm /P Do Q {hidden}");
    let content = pdf.stream("", content.as_bytes());
    pdf.page(A4, content, &format!("/XObject <</P {picture} 0 R>>"), "");
    let file = opened(&pdf.bytes()).unwrap();
    let page = file.pages[0].facts.page.as_ref().unwrap();
    assert_eq!(page.content, PageContent::Picture);
    assert!(page.words.len() > 100 && page.words.iter().all(|word| !word.painted));
}

#[test]
fn what_is_wrong_is_told_apart() {
    let whole = statement().bytes();
    let cases = [
        (hostile::encrypted(), Detail::FileEncrypted),
        (whole[..whole.len() / 3].to_vec(), Detail::FileTruncated),
        (
            b"%PDF-1.7\nnothing %%EOF startxref 9".to_vec(),
            Detail::FileDamaged,
        ),
        (Pdf::new().bytes(), Detail::NoPages),
    ];
    let mut advices = Vec::new();
    for (bytes, detail) in cases {
        let report = check(&bytes, Kind::Poa);
        let finding = &report.rejections[0];
        assert_eq!(finding.code, Code::FileUnreadable, "{detail:?}");
        assert_eq!(finding.detail, Some(detail));
        assert_eq!(finding.page, None);
        advices.push(finding.advice.clone());
    }
    advices.sort();
    advices.dedup();
    assert!(advices.len() >= 3, "{advices:?}");
}

#[test]
fn a_blank_back_says_nothing_and_nothing_but_blank_pages_says_so() {
    let blank = |pdf: &mut Pdf| {
        let content = pdf.stream("", b"");
        pdf.page(A4, content, "", "");
    };
    let mut pdf = statement();
    blank(&mut pdf);
    let report = check(&pdf.bytes(), Kind::Poa);
    assert_eq!(report.verdict, Verdict::Accept, "{report:?}");
    assert_eq!(report.pages[1].content, Some(PageContent::Blank));
    let mut pdf = Pdf::new();
    blank(&mut pdf);
    let report = check(&pdf.bytes(), Kind::Poa);
    assert_eq!(report.rejections[0].code, Code::TextNotFound);
    assert_eq!(report.rejections[0].detail, Some(Detail::PageBlank));
}

#[test]
fn findings_name_their_page() {
    let mut pdf = statement();
    pdf.picture_page(
        &jpeg(
            &RgbImage::from_pixel(900, 1200, image::Rgb([90, 60, 40])),
            80,
        ),
        900,
        1200,
    );
    let report = check(&pdf.bytes(), Kind::Poa);
    assert_eq!(report.verdict, Verdict::Reject);
    assert!(
        report
            .rejections
            .iter()
            .all(|finding| finding.page == Some(2)),
        "{report:?}"
    );
    assert_eq!(report.pages[0].verdict, Verdict::Accept);
}

#[test]
fn only_the_first_pages_are_looked_at() {
    let mut pdf = Pdf::new();
    for _ in 0..9 {
        pdf.text_page(&bill());
    }
    let report = check(&pdf.bytes(), Kind::Poa);
    assert_eq!((report.pdf.unwrap().pages, report.pages.len()), (9, 5));
}

#[test]
fn what_would_act_is_a_fact_and_is_not_run() {
    for (what, bytes) in hostile::active() {
        let report = check(&bytes, Kind::Poa);
        let facts = report.pdf.unwrap();
        let found = [facts.scripts, facts.launches, facts.embedded_files];
        let expected = ["scripts", "launches", "embedded files"].map(|name| name == what);
        assert_eq!(found, expected, "{what}");
        assert_eq!(report.verdict, Verdict::Accept, "{what}");
    }
}

#[test]
fn a_page_written_anew_is_a_hint() {
    let measured = |bytes: &[u8]| {
        let report = check(bytes, Kind::Poa);
        assert_eq!(report.verdict, Verdict::Accept);
        let check = report.checks.iter().find(|c| c.code == Code::ImageEdited);
        match check.unwrap().outcome {
            Outcome::Pass(judged) => judged.measured,
            ref other => panic!("{other:?}"),
        }
    };
    let pdf = statement();
    assert_eq!(measured(&pdf.bytes()), 0.0);
    // Object 4 is the page's content, 1 the catalogue.
    let other = text(&bill()).replace("14 Harbour Lane", "99 Other Street");
    let edited = pdf.with_update(4, precheck_tests::pdf::stream("", other.as_bytes()));
    assert_eq!(measured(&edited), 0.5);
    let signed = pdf.with_update(1, "<</Type /Catalog /Pages 2 0 R /Lang (en)>>");
    assert_eq!(measured(&signed), 0.0);
    assert_eq!(check(&signed, Kind::Poa).pdf.unwrap().revisions, 1);
}

#[test]
fn an_editor_that_names_itself_is_found() {
    let report = check(
        &statement().made_by("Adobe Photoshop 25.0").bytes(),
        Kind::Poa,
    );
    let finding = report
        .rejections
        .iter()
        .find(|f| f.code == Code::ImageEdited)
        .unwrap();
    assert!(matches!(finding.detail, Some(Detail::ProgramNamed { .. })));
}

/// What a debug build takes at most where other builds leave it a tenth of a core; a release build is held to a tenth of a second by
/// `calibrate_pdf`.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn hostile_files_end() {
    for (name, bytes) in hostile::all() {
        let start = Instant::now();
        let report = check(&bytes, Kind::Poa);
        assert!(start.elapsed() < PATIENCE, "{name}: {:?}", start.elapsed());
        assert_eq!(report.verdict, Verdict::Reject, "{name}: {report:?}");
    }
}

#[test]
fn what_would_not_end_is_refused_before_it_begins() {
    let told = |(name, bytes): (&str, Vec<u8>)| {
        let report = check(&bytes, Kind::Poa);
        let detail = report.rejections[0].detail.clone();
        (detail != Some(Detail::FileTooComplex)).then(|| format!("{name}: {detail:?}"))
    };
    let wrong: Vec<_> = hostile::endless().into_iter().filter_map(told).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn bytes_changed_at_random_end_in_a_report() {
    let mut picture = Pdf::new();
    picture.picture_page(&scan(120, 170), 120, 170);
    let mut drawn = Pdf::new();
    drawn.text_page(&["a few words"]);
    let files = [drawn.bytes(), picture.bytes(), hostile::encrypted()];
    let mut random = Random::new(14);
    let precheck = Precheck::default();
    for round in 0..150 {
        let mut bytes = files[round % files.len()].clone();
        for _ in 0..1 + round % 5 {
            let at = (random.unit() * bytes.len() as f32) as usize % bytes.len();
            match round % 4 {
                0 => bytes.truncate(at.max(9)),
                1 => {
                    let end = (at + 40).min(bytes.len());
                    let piece = bytes[at..end].to_vec();
                    bytes.splice(at..at, piece);
                }
                _ => bytes[at] = (random.unit() * 256.0) as u8,
            }
        }
        let report = precheck.check(&Upload::new(&bytes, Kind::Poa, day()));
        assert!(report.to_json().len() > 100);
    }
}
