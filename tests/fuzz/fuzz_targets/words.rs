//! The words that an OCR program gives for a page, with any boxes, beside what was typed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use precheck::geometry::Rect;
use precheck::words::Word;
use precheck::{Claims, Kind, Precheck, Upload, Verdict};
use precheck_fuzz::today;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let number = |at: usize| {
        let eight = std::array::from_fn(|i| bytes.get((at + i) % bytes.len().max(1)).copied());
        f64::from_le_bytes(eight.map(Option::unwrap_or_default))
    };
    let words = text.split_whitespace().enumerate().map(|(i, word)| {
        let word = Word::new(word).on_page(bytes[i % bytes.len()].into());
        match bytes[i % bytes.len()] % 4 {
            0 => word,
            1 => word.within(Rect::new(
                number(i),
                number(i + 1),
                number(i + 2),
                number(i + 3),
            )),
            _ => word.within(Rect::new(
                (i % 12 * 60) as f64,
                (i / 12 * 20) as f64,
                55.0,
                14.0,
            )),
        }
    });
    let claims = Claims::default()
        .with_name("Marta Sovell")
        .with_address("14 Harbour Lane, 3120 New Sarrel");
    let upload = Upload::new(b"", Kind::Poa, today()).with_claims(claims);
    let precheck = Precheck::default();
    for upload in [
        upload.clone().with_words(words.collect::<Vec<_>>()),
        upload.with_text(text.clone()),
    ] {
        let report = precheck.check(&upload);
        assert_eq!(report.verdict, Verdict::Reject, "an empty file");
    }
});
