use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::evidence::{Evidence, NotAssessed};
use crate::originality::screenshots::ScreenTraces;

declare_check! {
    /// Flags a picture that a device took of its own screen.
    ///
    /// # Why it matters
    ///
    /// A screenshot shows a picture of the document, not the document, with fewer pixels than the photo it shows.
    ///
    /// # Measurement
    ///
    /// How strongly the traces together speak for a capture of the screen, 0 to 1: one minus the product of the doubts
    /// that each leaves. The file says "Screenshot" or names a program that captures the screen: 0.95. The size is that
    /// of a screen of a shape that no camera takes: 0.8 as PNG, 0.35 otherwise, 0.25 reduced in proportion; of a shape
    /// that cameras share (4:3, 3:2, 16:9): 0.3 as PNG. The colour profile is a display's: 0.4. On a picture of a
    /// screen's size or shape: a status bar (signs left and right on a flat strip along the top) 0.5, a navigation bar
    /// (a pill or three buttons on a flat strip along the bottom) 0.3; if cameras do not share the shape, rows or columns
    /// of a single colour from border to border over a fifth of it: 0.5, or 0.4 where they are white or black. Edges such
    /// as only a computer draws, in a PNG or BMP: two pixels exactly alike on either side, repeated exactly by the row or
    /// column beside them. Where they are a fifth of the edges of a block of 32 × 32 pixels, it counts; a tenth of the
    /// blocks with edges weighs 0.6, 0.04 of them 0.4. Proofs of address and pictures of the shape of paper may be pages
    /// of a file, so that their edges are not looked at. Where the file says how it was exposed, nothing but its own word
    /// counts. Where the size alone speaks, however exactly, the finding only warns: wallpapers, editors and scanners'
    /// programs make pictures of a screen's size as well.
    ///
    /// # Threshold
    ///
    /// At most 0.55, so that two traces are needed where none is strong. Of photos and scans 0 of 348 (0.00–0.01) are
    /// flagged, of copies as messengers make them 0 of 112 (0.00–0.03), of captures of parts of a real screen in their
    /// own pixels 11 of 11 (0.74–1.00). Whole screens were drawn, which is kinder than real ones, of which none was at
    /// hand: Provisional. What it was calibrated on: tests/calibration/screenshot.md.
    ///
    /// # Blind spots
    ///
    /// Missing metadata is no trace: messengers strip photos. A capture that was cropped or scaled and saved again without
    /// metadata is not found, nor one of a computer's screen that was saved as JPEG, nor one of a device that the table
    /// lacks, saved as JPEG, that shows no bars. One that shows nothing but the picture, from border to border, only
    /// warns. A document that was never on paper, exported as PNG, would be flagged.
    ///
    /// # Sources
    ///
    /// Apple's "Human Interface Guidelines" (layout, status bar), Android's "System bars" for shapes and heights; the
    /// makers' specifications for sizes. That a sensor leaves no two neighbours exactly alike, and a lens no edge within
    /// one pixel, is our own derivation.
    pub static SCREENSHOT = {
        code: Code::Screenshot, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(0.55),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let pictures = evidence.photo().ok().zip(evidence.reduced().ok());
    let traces = ScreenTraces::collect(evidence.facts(), evidence.kind(), pictures);
    Ok(Measurement::new(traces.strength()).of_single_trace(traces.is_size_alone()))
}
