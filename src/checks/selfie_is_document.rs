use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Slot, Unit};
use crate::detail::Detail;
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags a selfie that is a picture of the document or of its portrait.
    ///
    /// # Why it matters
    ///
    /// A selfie shows that the person is there; a picture of a picture shows the opposite.
    ///
    /// # Measurement
    ///
    /// The share of bits, 0 to 1, in which the fingerprint of the selfie differs from that of the document's side that is
    /// most like it: as a whole picture, as the document in both, or as the face in both, as `same-side-twice` compares
    /// them. Not assessed where there is no selfie, or no other picture to hold it against.
    ///
    /// # Threshold
    ///
    /// At least 0.2. Among 77 faces, of selfies and of portraits in simulated photos of documents, no pair of a selfie and a
    /// portrait came closer than 0.271; copies of one picture come closer than 0.197 (`same-side-twice.md` in
    /// `tests/calibration`). How many selfies that are photos of a document are found was not counted on real ones.
    ///
    /// # Blind spots
    ///
    /// Another photo of the person than the one on the document. A portrait that was photographed from the side or bent.
    ///
    /// # Sources
    ///
    /// As `same-side-twice`.
    pub static SELFIE_IS_DOCUMENT = {
        code: Code::SelfieIsDocument, reason: Reason::IncompleteSubmission, severity: Severity::Error,
        remedy: Remedy::UploadMissingPart, kinds: &[], unit: Unit::Fraction, threshold: Threshold::AtLeast(0.2),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    if whole.count(Slot::Selfie) == 0 {
        return Err(NotAssessed::DoesNotApply("there is no selfie"));
    }
    let meant = |first, second| (first == Slot::Selfie) != (second == Slot::Selfie);
    let none = NotAssessed::DoesNotApply("there is no picture to hold the selfie against");
    let pair = whole.nearest(meant).ok_or(none)?;
    let other = if pair.first == Slot::Selfie { pair.second } else { pair.first };
    let alike = Detail::UploadsAlike {
        slot: Slot::Selfie,
        other,
    };
    Ok(Measurement::new(pair.distance).with_detail(alike))
}
