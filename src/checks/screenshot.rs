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
    /// (a pill or three buttons on a flat strip along the bottom) 0.3. Where the file says how it was exposed, nothing
    /// but its own word counts.
    ///
    /// # Threshold
    ///
    /// At most 0.55, so that two traces are needed where none is strong. No camera original of 55 files with metadata is
    /// above 0.25, and none of 105 copies of 35 originals without metadata, reduced to 1600, 1280 and 960 pixels at JPEG
    /// quality 80 to 70, is flagged. Before the weight of the navigation bar was lowered, one of 195 such copies was, cut
    /// to exactly a phone's screen. Of 21 captures of parts of a computer's screen, which have no screen's size, the 11
    /// that say so are found. Of 56 drawn captures of whole phone screens all were found as PNG, 55 as JPEG and 55 as a
    /// messenger sends them, before that weight was lowered; real ones were not at hand: Provisional.
    ///
    /// # Blind spots
    ///
    /// Missing metadata is no trace: messengers strip photos. A screenshot that was cropped or scaled out of shape and
    /// saved again without metadata is not found, nor one of a device that the table lacks, saved as JPEG, that shows
    /// no bars. A photo saved as PNG in exactly the size of a phone's screen would be flagged.
    ///
    /// # Sources
    ///
    /// Apple's "Human Interface Guidelines" (layout, status bar), Android's "System bars" for shapes and heights; the
    /// makers' specifications for sizes.
    pub static SCREENSHOT = {
        code: Code::Screenshot, reason: Reason::NotTheOriginal, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::ALL, unit: Unit::Score, threshold: Threshold::AtMost(0.55),
        message: "The picture is a screenshot.",
        advice: "Take a photo of the document itself with your camera.",
        measure,
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let pictures = evidence.photo().ok().zip(evidence.reduced().ok());
    let traces = ScreenTraces::collect(&evidence.intake().facts, evidence.kind(), pictures);
    Ok(Measurement::new(traces.strength()))
}
