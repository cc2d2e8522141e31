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
    /// developer that adjusts the picture as a whole (Lightroom, Capture One, camera makers' converters), 0.65 for the
    /// viewer of an operating system (Windows Photo Editor, Gwenview), which names itself when a picture was only turned, so
    /// that it alone only warns, 0.7 where the
    /// thumbnail in the file shows another picture (correlation of luma over 24 × 24 cells below 0.6), 0.9 for an
    /// editor that paints and clones (Photoshop, GIMP, Snapseed), 1 for a generator of pictures. The strongest counts.
    /// Looked at are EXIF `Software` and `ProcessingSoftware`, XMP `CreatorTool`, history and IPTC's digital source
    /// type, and texts of PNG and JPEG. A phone's own crop keeps the firmware's name and passes. Where no editor is
    /// named, two marks that Photoshop and its kin leave when they save a JPEG count like its name: the segment `Ducky` of
    /// "Save for Web", and the image resource 1030, "JPEG quality". Of a PDF the programs that it names count, and with 0.5
    /// that the content of a page was written anew after the file was first written: a hint, since programs have reasons
    /// of their own for it.
    ///
    /// # Threshold
    ///
    /// At most 0.6: editors fail, viewers warn, developers and converters pass. Of files that Photoshop wrote 16 of 16 (0.81–1.00)
    /// bear its marks, of copies as messengers make them 0 of 112 (0.00–0.03) are called edited. What it was calibrated
    /// on: tests/calibration/image-edited.md.
    ///
    /// # Blind spots
    ///
    /// Whoever removes the metadata removes the trace; messengers do it unasked. A program that is not on the list is
    /// taken for a camera. Programs that only opened and saved the picture are named like those that changed it.
    /// Double compression and quantisation tables were tried and are not used; see tests/calibration/image-edited.md.
    ///
    /// # Sources
    ///
    /// CIPA DC-008 (Exif), ISO 16684-1 (XMP), PNG third edition for where programs name themselves; IPTC's
    /// "Digital Source Type" vocabulary; "Adobe Photoshop File Formats Specification" for image resources; the
    /// documentation of ExifTool and metadata-extractor for `Ducky`.
    pub static IMAGE_EDITED = {
        code: Code::ImageEdited, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(0.6),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let mut trace = edits::trace(evidence.metadata(), evidence.photo().ok(), evidence.limits());
    if evidence.page().is_some_and(|page| page.rewritten) {
        trace = trace.or_rewritten();
    }
    Ok(Measurement::new(trace.strength)
        .of_single_trace(trace.viewer_alone)
        .with_detail(trace.detail))
}
