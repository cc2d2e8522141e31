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
    /// compared in every quarter turn and with up to 5 % of each side cut off or made up for. Selfies are compared with each
    /// other's neighbours by `selfie-is-document`. Not assessed where fewer than two pictures could be read.
    ///
    /// # Threshold
    ///
    /// TODO
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
        remedy: Remedy::UploadMissingPart, kinds: &[], unit: Unit::Fraction, threshold: Threshold::AtLeast(0.14),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    let meant = |first, second| first != Slot::Selfie && second != Slot::Selfie;
    let none = NotAssessed::DoesNotApply("there are no two pictures to compare");
    let pair = whole.nearest(meant).ok_or(none)?;
    let alike = Detail::UploadsAlike {
        slot: pair.first,
        other: pair.second,
    };
    Ok(Measurement::new(pair.distance).with_detail(alike))
}
