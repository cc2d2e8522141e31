use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Slot, Unit};
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags a submission without a selfie, where the policy asks for one.
    ///
    /// # Why it matters
    ///
    /// Whoever has the document in hand is compared with its portrait; without a picture of the person there is nothing to
    /// compare.
    ///
    /// # Measurement
    ///
    /// The number of uploads in the place of the selfie. Not assessed where the policy does not name it under
    /// `submission.needs`.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself.
    ///
    /// # Blind spots
    ///
    /// None.
    ///
    /// # Sources
    ///
    /// The policy.
    pub static SELFIE_MISSING = {
        code: Code::SelfieMissing, reason: Reason::IncompleteSubmission, severity: Severity::Error,
        remedy: Remedy::UploadMissingPart, kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    if !whole.needs.contains(&Slot::Selfie) {
        return Err(NotAssessed::DoesNotApply("the policy asks for no selfie"));
    }
    Ok(Measurement::new(whole.count(Slot::Selfie) as f64))
}
