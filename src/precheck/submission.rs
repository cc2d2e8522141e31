//! Several uploads and a form judged together.

use std::num::NonZeroUsize;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

#[cfg(feature = "pdf")]
use super::pages;
use super::{Precheck, Upload, judge};
use crate::claims::{Claims, Form};
use crate::code::Slot;
use crate::report::{Finding, FormReport, Reasons, Report, SCHEMA_VERSION, SubmissionReport};
use crate::submission::{Part, Submission, Whole};

impl Precheck {
    /// Everything that is to be said about several uploads and the form that belong together. Never fails: an upload that
    /// cannot be read has a report too.
    ///
    /// ```
    /// use precheck::{Claims, Code, NaiveDate, Precheck, Slot, Submission};
    ///
    /// let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    /// let submission = Submission::new(today)
    ///     .with(Slot::Back, b"not a picture")
    ///     .with_claims(Claims::default().with_expiry("2026-01-31"));
    /// let report = Precheck::default().check_submission(&submission);
    /// let codes: Vec<_> = report.reasons.iter().map(|said| said.finding.code).collect();
    /// assert_eq!(codes, [Code::DocumentExpired, Code::FrontMissing, Code::FormatUnsupported]);
    /// ```
    #[must_use]
    pub fn check_submission(&self, submission: &Submission<'_>) -> SubmissionReport {
        let looked = in_parallel(submission.threads, &submission.uploads, |sent| {
            let slot = sent.slot;
            let mut upload = Upload::new(sent.bytes, slot.kind(), submission.as_of);
            upload.words.clone_from(&sent.words);
            // What a proof of address bears is held against what was typed; the form itself is judged once, below.
            upload.claims.clone_from(&submission.claims);
            upload.stop = submission.stop.clone();
            #[cfg(feature = "pdf")]
            if pages::are_in(&upload) {
                return (self.judge_pages(&upload), Part::unseen(slot));
            }
            let evidence = self.evidence(&upload);
            let report = self.judge(&evidence);
            // The picture goes here: what is kept of it is small.
            (report, Part::of(slot, &evidence))
        });
        let (reports, parts): (Vec<Report>, Vec<Part>) = looked.into_iter().unzip();
        let form = self.read_form(submission, &parts);
        let form_report =
            (submission.claims.is_some() || form.zone.is_some()).then(|| self.judge_form(&form));
        let whole = Whole {
            parts: &parts,
            form: &form,
            needs: self.policy.needs(),
            rejected: &submission.rejected,
        };
        let mut together = judge::whole(&whole, &submission.stop, &self.policy, self.messages());
        self.label(together.findings.iter_mut());

        let names = submission.names();
        let mut reasons = Reasons::default();
        reasons.add(None, together.findings);
        for (name, report) in names.iter().zip(&reports) {
            reasons.add(Some(name), findings(&report.rejections, &report.warnings));
        }
        if let Some(FormReport {
            rejections,
            warnings,
            ..
        }) = &form_report
        {
            reasons.add(Some("form"), findings(rejections, warnings));
        }
        let verdicts = reports.iter().map(|report| report.verdict);
        let verdicts = verdicts.chain(form_report.as_ref().map(|form| form.verdict));
        let fingerprints = names.iter().zip(&parts);
        SubmissionReport {
            schema_version: SCHEMA_VERSION,
            language: self.language,
            verdict: verdicts.fold(together.verdict, Ord::max),
            reasons: reasons.in_order(),
            fingerprints: fingerprints
                .filter_map(|(name, part)| Some((name.clone(), part.fingerprint()?)))
                .collect(),
            uploads: names.into_iter().zip(reports).collect(),
            form: form_report,
            checks: together.checks,
            summary: together.summary,
            elapsed_ms: None,
        }
    }

    /// What was typed beside what a zone says: the photo page's, else the front's, else the back's.
    fn read_form(&self, submission: &Submission<'_>, parts: &[Part]) -> Form<'_> {
        let none = Claims::default();
        let claims = submission.claims.as_ref().unwrap_or(&none);
        let form = Form::read(claims, submission.as_of).under(self.policy.jurisdictions());
        let of = |slot| parts.iter().find(|part| part.slot == slot)?.zone.clone();
        let zone = [Slot::Passport, Slot::Front, Slot::Back]
            .into_iter()
            .find_map(|slot| Some((slot, of(slot)?)));
        match zone {
            Some((slot, zone)) => form.beside(zone, slot.kind()),
            None => form,
        }
    }
}

fn findings<'a>(
    rejections: &'a [Finding],
    warnings: &'a [Finding],
) -> impl Iterator<Item = Finding> + 'a {
    rejections.iter().chain(warnings).cloned()
}

/// `work` done on each of `all`, on up to `threads` threads, in their order. One thread is the caller's own.
fn in_parallel<T: Sync, R: Send + Sync>(
    threads: NonZeroUsize,
    all: &[T],
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let threads = threads.get().min(all.len());
    if threads <= 1 {
        return all.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let done: Vec<OnceLock<R>> = all.iter().map(|_| OnceLock::new()).collect();
    let worker = || {
        while let Some((one, done)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            all.get(at).zip(done.get(at))
        } {
            // Each place is taken by one worker once.
            let _ = done.set(work(one));
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(worker);
        }
        worker();
    });
    done.into_iter()
        .map(|done| {
            done.into_inner()
                .expect("a panic of a worker goes on in the scope")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NaiveDate;
    use crate::code::Code;

    /// The codes of all that is said, with the uploads that it is said of.
    fn told(submission: &Submission<'_>) -> Vec<(Code, String)> {
        let report = Precheck::default().check_submission(submission);
        let said = report.reasons.iter();
        said.map(|said| (said.finding.code, said.uploads.join(" ")))
            .collect()
    }

    #[test]
    fn what_is_said_of_uploads_form_and_whole_is_gathered() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let form = Claims::default().with_expiry("2026-01-31");
        let submission = Submission::new(today).with(Slot::Back, b"");
        let unreadable = (Code::FileUnreadable, "back".to_owned());
        let missing = (Code::FrontMissing, String::new());
        assert_eq!(told(&submission), [missing.clone(), unreadable.clone()]);
        let expired = (Code::DocumentExpired, "form".to_owned());
        let submission = submission.with_claims(form);
        assert_eq!(told(&submission), [expired, missing, unreadable]);
    }

    #[test]
    fn the_form_stands_beside_the_zone_of_the_photo_page_the_front_or_the_back() {
        use crate::claims::Zone;
        use crate::code::{DocumentType, Source};
        let zone = |document_types: &'static [DocumentType]| Zone {
            document_types,
            ..Zone::empty(Source::Mrz)
        };
        let (card, page) = (
            || zone(&[DocumentType::IdCard]),
            || zone(&[DocumentType::Passport]),
        );
        let visa = || zone(&[DocumentType::Visa]);
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (zones, expected) in [
            (vec![], None),
            (
                vec![(Slot::Front, None), (Slot::Back, Some(card()))],
                Some(DocumentType::IdCard),
            ),
            (
                vec![(Slot::Back, Some(card())), (Slot::Front, Some(visa()))],
                Some(DocumentType::Visa),
            ),
            (
                vec![(Slot::Front, Some(visa())), (Slot::Passport, Some(page()))],
                Some(DocumentType::Passport),
            ),
            (vec![(Slot::Proof, Some(card()))], None),
        ] {
            let parts: Vec<_> = zones
                .into_iter()
                .map(|(slot, zone)| Part::with_zone(slot, zone))
                .collect();
            let precheck = Precheck::default();
            let form = precheck.read_form(&Submission::new(today), &parts);
            assert_eq!(form.document_type.value().copied(), expected);
        }
    }

    #[test]
    fn work_is_done_once_each_and_in_order() {
        let all: Vec<_> = (0..50).collect();
        for threads in [1, 2, 7, 100] {
            let threads = NonZeroUsize::new(threads).unwrap();
            let count = AtomicUsize::new(0);
            let done = in_parallel(threads, &all, |i| {
                count.fetch_add(1, Ordering::Relaxed);
                i * 2
            });
            assert_eq!(done, all.iter().map(|i| i * 2).collect::<Vec<_>>());
            assert_eq!(count.into_inner(), 50);
        }
        // Two threads take turns where each leaves the other the time; one thread is the caller's.
        let takers = |threads| {
            let threads = NonZeroUsize::new(threads).unwrap();
            let taken = in_parallel(threads, &all, |_| {
                thread::sleep(std::time::Duration::from_millis(1));
                thread::current().id()
            });
            std::collections::HashSet::<thread::ThreadId>::from_iter(taken)
        };
        assert_eq!(takers(1), [thread::current().id()].into());
        assert_eq!(takers(2).len(), 2);
        let none: Vec<u8> = Vec::new();
        assert!(in_parallel(NonZeroUsize::MIN, &none, |b| *b).is_empty());
    }
}
