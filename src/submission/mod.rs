//! What a person sends in together: several uploads and a form; and the facts about the whole.

mod part;
mod whole;

use std::fmt;
use std::num::NonZeroUsize;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
use std::time::Instant;

use chrono::NaiveDate;

use crate::claims::Claims;
use crate::code::Slot;
use crate::fingerprint::Fingerprint;
use crate::stop::Stop;
use crate::words::Word;

pub(crate) use part::Part;
pub(crate) use whole::Whole;

/// Several uploads and the form that belong to one person, to be judged together by
/// [`crate::Precheck::check_submission`].
///
/// Each place has room for one upload, and the last one given counts; proofs of address are as many as are given.
#[derive(Clone)]
#[non_exhaustive]
pub struct Submission<'a> {
    /// The uploads.
    pub(crate) uploads: Vec<Sent<'a>>,
    /// What the person typed.
    pub(crate) claims: Option<Claims>,
    /// The day for which it is judged, usually the caller's today: the library reads no clock.
    pub(crate) as_of: NaiveDate,
    /// How many threads may work on it.
    pub(crate) threads: NonZeroUsize,
    /// The fingerprints of uploads that were rejected before.
    pub(crate) rejected: Vec<Fingerprint>,
    /// Whether to go on.
    pub(crate) stop: Stop,
}

/// One upload of a submission.
#[derive(Clone)]
pub(crate) struct Sent<'a> {
    pub(crate) slot: Slot,
    pub(crate) bytes: &'a [u8],
    /// What the caller's OCR program reads in it.
    pub(crate) words: Option<Vec<Word>>,
}

impl<'a> Submission<'a> {
    /// A submission without anything in it, to be judged for the day `as_of` on the thread that asks.
    #[must_use]
    pub fn new(as_of: NaiveDate) -> Self {
        Self {
            uploads: Vec::new(),
            claims: None,
            as_of,
            threads: NonZeroUsize::MIN,
            rejected: Vec::new(),
            stop: Stop::NEVER,
        }
    }

    /// The same submission with the bytes of a file in this place.
    #[must_use]
    pub fn with(mut self, slot: Slot, bytes: &'a [u8]) -> Self {
        if slot != Slot::Proof {
            self.uploads.retain(|sent| sent.slot != slot);
        }
        self.uploads.push(Sent {
            slot,
            bytes,
            words: None,
        });
        self
    }

    /// The same submission with the words that an OCR program reads in the upload that was added last, as
    /// [`crate::Upload::with_words`] takes them.
    #[must_use]
    pub fn with_words(mut self, words: impl Into<Vec<Word>>) -> Self {
        if let Some(last) = self.uploads.last_mut() {
            last.words = Some(words.into());
        }
        self
    }

    /// The same submission with what the person typed.
    #[must_use]
    pub fn with_claims(mut self, claims: Claims) -> Self {
        self.claims = Some(claims);
        self
    }

    /// The same submission, to be worked on by up to this many threads. Each holds one decoded picture at a time.
    #[must_use]
    pub fn on_threads(mut self, threads: NonZeroUsize) -> Self {
        self.threads = threads;
        self
    }

    /// The same submission beside the fingerprints of uploads that the caller has rejected before, as
    /// [`crate::SubmissionReport::fingerprints`] gave them.
    #[must_use]
    pub fn with_rejected(mut self, rejected: impl IntoIterator<Item = Fingerprint>) -> Self {
        self.rejected.extend(rejected);
        self
    }

    /// The same submission, on which no more work is done once this says so, as [`crate::Upload::until`]; all of it together.
    #[must_use]
    pub fn until(mut self, is_time_to_stop: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.stop = Stop::when(is_time_to_stop);
        self
    }

    /// [`Self::until`] this instant, as [`crate::Upload::with_deadline`].
    #[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
    #[must_use]
    pub fn with_deadline(self, deadline: Instant) -> Self {
        self.until(move || Instant::now() >= deadline)
    }

    /// The name of each upload in the report, in the order in which they were given: `front`, `proof-1`, `proof-2`.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut proofs = 0;
        let name = |&Sent { slot, .. }: &Sent<'_>| match slot {
            Slot::Proof => {
                proofs += 1;
                format!("{slot}-{proofs}")
            }
            _ => slot.to_string(),
        };
        self.uploads.iter().map(name).collect()
    }
}

impl fmt::Debug for Submission<'_> {
    /// Says the places and sizes of the uploads, and neither their bytes nor what was typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sizes: Vec<_> = self
            .uploads
            .iter()
            .map(|sent| (sent.slot, sent.bytes.len()))
            .collect();
        f.debug_struct("Submission")
            .field("uploads", &sizes)
            .field("claims", &self.claims)
            .field("as_of", &self.as_of)
            .field("threads", &self.threads)
            .field("rejected", &self.rejected.len())
            .field("stop", &self.stop)
            .finish()
    }
}

#[cfg(test)]
mod tests;
