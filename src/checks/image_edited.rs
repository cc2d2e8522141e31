use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::originality::edits;

declare_check! {
    /// Flags a picture that went through an image editor.
    ///
    /// # Why it matters
    ///
    /// A photo that was edited is turned down, whatever was changed: nobody can tell a straightened photo from a
    /// changed name. People who crop or brighten their photo do not know it, and can simply send the one that their
    /// camera made.
    ///
    /// # Measurement
    ///
    /// How much the programs that the file names can have changed, on a scale from 0 to 1 that is an order and no
    /// probability: 0 for none or a camera's firmware, 0.2 for a converter (ImageMagick, IrfanView), 0.5 for a
    /// developer that adjusts the picture as a whole (Lightroom, Capture One, camera makers' converters), 0.7 where the
    /// thumbnail in the file shows another picture (correlation of luma over 24 × 24 cells below 0.6), 0.9 for an
    /// editor that paints and clones (Photoshop, GIMP, Snapseed), 1 for a generator of pictures. The strongest counts.
    /// Looked at are EXIF `Software` and `ProcessingSoftware`, XMP `CreatorTool`, history and IPTC's digital source
    /// type, and texts of PNG and JPEG. A phone's own crop keeps the firmware's name and passes. Where no editor is
    /// named, two marks that Photoshop and its kin leave when they save a JPEG count like its name: the segment `Ducky` of
    /// "Save for Web", and the image resource 1030, "JPEG quality".
    ///
    /// # Threshold
    ///
    /// At most 0.6: editors fail, developers and converters pass. Of 55 files with metadata from many cameras, none of a
    /// camera's originals is above 0; the 12 above the threshold name Photoshop or ImageReady, and of the five below it
    /// four name Lightroom and one a converter. The marks of saving are in all 16 of the JPEGs at hand that name Photoshop
    /// and in one that names nothing; in none of four from Lightroom, in no camera's original, and in none of the fifteen
    /// others that have nothing but captions in the same segment.
    ///
    /// # Blind spots
    ///
    /// Whoever removes the metadata removes the trace; messengers do it unasked. A program that is not on the list is
    /// taken for a camera. Programs that only opened and saved the picture are named like those that changed it.
    ///
    /// Two traces were tried and are not used. Double compression: the periodic gaps that a first quantisation leaves in
    /// the histograms of nine low frequencies, judged at 2 % false alarms, showed 89 to 94 % of 18 photos saved a second
    /// time at a clearly higher quality, 6 to 22 % of those saved at a lower one, and by its nature none that was resized
    /// in between. It tells a second saving, which browsers, galleries and messengers do as well, and not an edit.
    /// Quantisation tables: Photoshop's are known from other people's collections only, and here the same
    /// tables are in a drone's original, a file from Lightroom and one from Photoshop Elements.
    ///
    /// # Sources
    ///
    /// CIPA DC-008 (Exif), ISO 16684-1 (XMP), PNG third edition for where programs name themselves; IPTC's
    /// "Digital Source Type" vocabulary; "Adobe Photoshop File Formats Specification" for image resources; the
    /// documentation of ExifTool and metadata-extractor for `Ducky`. Lukas and Fridrich, "Estimation of primary
    /// quantization matrix in double compressed JPEG images" (2003), for the gaps.
    pub static IMAGE_EDITED = {
        code: Code::ImageEdited, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(0.6),
        message: "The picture was saved by image editing software.",
        advice: "Upload the photo as your camera took it, without editing it.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let limits = &evidence.intake().limits;
    let trace = edits::trace(evidence.metadata(), evidence.photo().ok(), limits);
    let measurement = Measurement::new(trace.strength);
    Ok(match trace.sentence {
        Some(sentence) => measurement.with_detail(sentence),
        None => measurement,
    })
}
