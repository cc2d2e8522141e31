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
    /// counts.
    ///
    /// # Threshold
    ///
    /// At most 0.55, so that two traces are needed where none is strong. Of 348 photos and scans (190 simulated; 36 scans
    /// of documents; the rest real, of cards, papers, people and things, 28 of them camera originals with their metadata)
    /// none is above 0.4. Of copies of those 28 originals without metadata, in full size at JPEG quality 85, or reduced to
    /// 1600, 1280 and 960 pixels at quality 80 to 70, none of 112 is flagged. The share of blocks with drawn edges was
    /// 0.12 to 0.39 on 11 captures of parts of a computer's screen in their own pixels, 0.012 at most on every photo, scan
    /// and computer-made specimen. Of 21 such captures those 11 are found, with their metadata and without; the others
    /// were scaled, which undoes these edges. Of 51 pictures of documents, shown by six drawn apps on the screens of
    /// telephones and tablets, all 306 captures are found as PNG, as JPEG, and as a messenger sends them; in an app that
    /// hides everything but the picture, 39 of 51, 36, and none. On drawn screens of computers, 51 of 51 are found as PNG,
    /// none as JPEG. Drawn captures are kinder than real ones, of which no whole screen was at hand: Provisional.
    /// `examples/messenger` makes the copies and the drawn captures.
    ///
    /// # Blind spots
    ///
    /// Missing metadata is no trace: messengers strip photos. A capture that was cropped or scaled and saved again without
    /// metadata is not found, nor one of a computer's screen that was saved as JPEG, nor one of a device that the table
    /// lacks, saved as JPEG, that shows no bars. A photo saved as PNG in exactly the size of a phone's screen would be
    /// flagged, and so would a document that was never on paper, exported as PNG.
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
    Ok(Measurement::new(traces.strength()))
}
