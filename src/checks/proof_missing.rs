use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Slot, Unit};
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags a submission without a proof of address, where the policy asks for one.
    ///
    /// # Why it matters
    ///
    /// Where the person lives is not on most documents, and the proof cannot be asked for later without another round.
    ///
    /// # Measurement
    ///
    /// The number of uploads in the place of the proof of address. Not assessed where the policy does not name it under
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
    pub static PROOF_MISSING = {
        code: Code::ProofMissing, reason: Reason::IncompleteSubmission, severity: Severity::Error,
        remedy: Remedy::UploadMissingPart, kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    if !whole.needs.contains(&Slot::Proof) {
        return Err(NotAssessed::DoesNotApply("the policy asks for no proof of address"));
    }
    Ok(Measurement::new(whole.count(Slot::Proof) as f64))
}
