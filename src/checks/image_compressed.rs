use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::imaging::quantization::step_at;

declare_check! {
    /// Flags a JPEG that was compressed until its print suffers.
    ///
    /// # Why it matters
    ///
    /// Chats and upload forms compress pictures hard; small print turns into blocks and ringing.
    ///
    /// # Measurement
    ///
    /// The divisor of the file's luma quantisation table at the frequency of print, in levels, 1 to 255 (more in files of
    /// twelve bits): strokes of print smaller than about that much are gone. Print of the smallest size repeats its strokes every 0.6
    /// mm of a card, which at `r` pixels a millimetre is the frequency `26 / r` in half periods a block. The same table so
    /// costs less where the print has more pixels. `r` is the resolution at which print is looked at, up to 12.
    ///
    /// # Threshold
    ///
    /// At most 60, a warning. Three scanned cards at 6, 9, 14 and 22 pixels a millimetre of a card were saved with quality 2 to 60 and
    /// read by Tesseract (108 files). Of the words read at quality 40 or 60, files with a divisor below 30 kept 0.99 in
    /// the median, 30 to 60 0.9, 60 to 80 0.69, 80 to 110 0.58, 110 to 180 0.49, above 0.22; rank correlation −0.85.
    /// Quality 12 of the usual tables measures 132 at 6 pixels a millimetre and 52 at 14; quality 40 measures 40 and
    /// 16. Real scans and photos measured at most 21. A wrong warning costs a second look, a missed one a submission
    /// with some words lost.
    ///
    /// # Blind spots
    ///
    /// A picture that was compressed and then saved again keeps the table of the last time only; a picture in another
    /// format is not assessed. The contrast of the grid of blocks, which is seen in the pixels whatever the format, was
    /// measured before: it ranked the same files with −0.50.
    ///
    /// # Sources
    ///
    /// ITU-T T.81, annex A.3.4, for what the table does. Own measurement.
    pub static IMAGE_COMPRESSED = {
        code: Code::ImageCompressed, reason: Reason::InvalidDocumentPhoto, severity: Severity::Warning,
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(60.0),
        message: "The picture was compressed so much that detail is lost.",
        advice: "Upload the original photo from the camera, not a copy from a chat.",
        measure,
    }
}

/// Half periods a block of eight pixels, times pixels a millimetre: print that repeats every 0.6 mm.
const PRINT: f64 = 16.0 / 0.6;

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let scale = evidence.legibility()?.scale();
    let jpeg = evidence.metadata().jpeg.as_ref();
    let jpeg = jpeg.ok_or(NotAssessed::because("the file is not a JPEG"))?;
    let luma = jpeg.tables.first().and_then(|id| {
        let mut tables = jpeg.quantization.iter().rev();
        tables.find(|table| table.id == *id)
    });
    let luma = luma.ok_or(NotAssessed::because("the file names no quantisation table"))?;
    Ok(Measurement::new(step_at(
        &luma.values,
        PRINT / scale.max(0.1),
    )))
}
