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
    /// At most 60, a warning: from there on Tesseract loses about a third of the words that it reads in mildly
    /// compressed copies of the same scans. What it was calibrated on: tests/calibration/image-compressed.md.
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
        remedy: Remedy::Retake, kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(60.0), range: (0.0, 255.0),
        measure: Picture(measure),
    }
}

/// Half periods a block of eight pixels, times pixels a millimetre: print that repeats every 0.6 mm.
const PRINT: f64 = 16.0 / 0.6;

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let scale = evidence.legibility()?.scale();
    let jpeg = evidence.metadata().jpeg.as_ref();
    let jpeg = jpeg.ok_or(NotAssessed::DoesNotApply("the file is not a JPEG"))?;
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
