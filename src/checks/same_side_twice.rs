use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Slot, Unit};
use crate::detail::Detail;
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags a submission in which one picture, or one side of a document, stands in two places.
    ///
    /// # Why it matters
    ///
    /// Whoever uploads the front twice is told so weeks later, if nobody tells them now.
    ///
    /// # Measurement
    ///
    /// The share of bits, 0 to 1, in which the fingerprints of the two uploads differ that are most alike. A
    /// [`crate::Fingerprint`] is taken of the whole picture and of the document in it, seen from straight above, and is
    /// compared in every quarter turn and with up to 5 % of each side cut off or made up for. Selfies are left to
    /// `selfie-is-document`, and two proofs of address are not compared: two months of one statement look the same. Not assessed where fewer than two pictures could be read.
    ///
    /// # Threshold
    ///
    /// At least 0.18. Of 1122 copies of 561 pictures (re-encoded at a quality of 30 to 95, resized by 0.3 to 2, up to 5 % cut
    /// off a side, turned by quarter turns) 1118 come closer, 0.99 (0.99–1.00), and the four others up to 0.196; of 157 080
    /// pairs of different pictures 25 do, all of them two holders' documents of one kind scanned flat, or two photos of one
    /// document: `same-side-twice.md` in `tests/calibration`.
    ///
    /// # Blind spots
    ///
    /// Two photos of one side are found where the outline is found in both. Two pages that are nearly blank are alike.
    ///
    /// # Sources
    ///
    /// C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010, for the signs of the lowest
    /// frequencies; the calibration named above for the rest.
    pub static SAME_SIDE_TWICE = {
        code: Code::SameSideTwice, reason: Reason::IncompleteSubmission, severity: Severity::Error,
        remedy: Remedy::UploadMissingPart, kinds: &[], unit: Unit::Fraction, threshold: Threshold::AtLeast(0.18),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    let meant = |first, second| {
        first != Slot::Selfie && second != Slot::Selfie && (first, second) != (Slot::Proof, Slot::Proof)
    };
    let none = NotAssessed::DoesNotApply("there are no two pictures to compare");
    let pair = whole.nearest(meant).ok_or(none)?;
    let alike = Detail::UploadsAlike {
        slot: pair.first,
        other: pair.second,
    };
    Ok(Measurement::new(pair.distance).with_detail(alike))
}
