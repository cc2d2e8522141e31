use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags an upload that the caller has rejected before.
    ///
    /// # Why it matters
    ///
    /// The same picture comes to the same end; the person is better told to take another.
    ///
    /// # Measurement
    ///
    /// The share of bits, 0 to 1, in which the fingerprint of an upload differs from the one that is most like it among those
    /// that the caller gave as rejected ([`crate::Submission::with_rejected`]); whole pictures alone are compared. Not
    /// assessed where none was given.
    ///
    /// # Threshold
    ///
    /// At least 0.14, a warning: 1112 of 1122 copies come closer (0.98–1.00), but so do documents of one kind and of different
    /// holders that are scanned flat and fill their pictures: of seven scans of one kind of card each pair does
    /// (`same-side-twice.md` in `tests/calibration`).
    ///
    /// # Blind spots
    ///
    /// A new photo of the same document is another picture, as it should be. Flat scans of one kind of card are alike whoever
    /// holds it, and so are the pages of one bank: sixteen frequencies do not see a name.
    ///
    /// # Sources
    ///
    /// As `same-side-twice`.
    pub static ALREADY_REJECTED = {
        code: Code::AlreadyRejected, reason: Reason::IncompleteSubmission, severity: Severity::Warning,
        remedy: Remedy::Retake, kinds: &[], unit: Unit::Fraction, threshold: Threshold::AtLeast(0.14),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    let distances = whole.parts.iter().flat_map(|part| {
        let distance = |kept: &_| Some((part.slot, part.distance_to(*kept)?));
        whole.rejected.iter().filter_map(distance)
    });
    let nearest = distances.min_by(|(_, one), (_, other)| one.total_cmp(other));
    let (slot, distance) = nearest.ok_or(NotAssessed::DoesNotApply(
        "no fingerprint of a rejected upload was given",
    ))?;
    Ok(Measurement::new(distance).with_detail(Detail::OneUpload { slot }))
}
