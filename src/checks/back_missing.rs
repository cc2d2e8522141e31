use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Slot, Unit};
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags a submission with the front of a card and without its back.
    ///
    /// # Why it matters
    ///
    /// Many cards have the machine-readable zone, the address or the categories on their back, and most systems ask for both
    /// sides.
    ///
    /// # Measurement
    ///
    /// The number of uploads in the place of the back, 0 or 1. Not assessed where there is no front, which is said instead,
    /// and where the document has no back: a passport, a visa, and what the policy names as `without-back`, by the type and
    /// country that the form or a machine-readable zone says.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself.
    ///
    /// # Blind spots
    ///
    /// Which cards have nothing on their back is known only as far as the policy says it.
    ///
    /// # Sources
    ///
    /// The help article: "if there is no back, the front or the photo page is sufficient".
    pub static BACK_MISSING = {
        code: Code::BackMissing, reason: Reason::IncompleteSubmission, severity: Severity::Error,
        remedy: Remedy::UploadMissingPart, kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    if whole.count(Slot::Front) == 0 {
        return Err(NotAssessed::DoesNotApply("there is no front of a card"));
    }
    if !whole.has_back() {
        return Err(NotAssessed::DoesNotApply("this document has no back"));
    }
    Ok(Measurement::new(whole.count(Slot::Back) as f64))
}
