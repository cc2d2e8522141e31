use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Slot, Unit};
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags a submission without the front of its document.
    ///
    /// # Why it matters
    ///
    /// The front carries the portrait, the name and the dates; without it nothing can be verified.
    ///
    /// # Measurement
    ///
    /// The number of uploads in the place of the front, 0 or 1. Not assessed where the photo page of a passport is there and
    /// no back of a card is: the page is the document.
    ///
    /// # Threshold
    ///
    /// At least 1: the rule itself. A file that cannot be read counts as there: what is wrong with it is said of it.
    ///
    /// # Blind spots
    ///
    /// A back that was uploaded as the front.
    ///
    /// # Sources
    ///
    /// The help article: "upload both the front and back sides".
    pub static FRONT_MISSING = {
        code: Code::FrontMissing, reason: Reason::IncompleteSubmission, severity: Severity::Error,
        remedy: Remedy::UploadMissingPart, kinds: &[], unit: Unit::Count, threshold: Threshold::AtLeast(1.0),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    if whole.count(Slot::Passport) > 0 && whole.count(Slot::Back) == 0 {
        return Err(NotAssessed::DoesNotApply("the photo page of a passport is there"));
    }
    Ok(Measurement::new(whole.count(Slot::Front) as f64))
}
