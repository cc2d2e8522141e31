//! Judges the pages of a PDF, each as an upload of its own, and puts together what they come to.

use crate::checks::CATALOGUE;
use crate::code::{Code, Kind};
use crate::intake::pdf::PdfFile;
use crate::intake::{FileFacts, Format, Intake, Limits, PageContent, PageFacts, Workspace, pdf};
use crate::report::{CheckResult, Finding, Outcome, PageReport, Report, Summary};

use crate::words::Word;

use super::{Precheck, Upload};

/// Whether the upload is a file with pages, where one is asked for. A photo of an identity document or of a person is a
/// picture, and a PDF in its place is a kind of file that is not read.
pub(super) fn are_in(upload: &Upload<'_>) -> bool {
    upload.kind == Kind::Poa && Format::of(upload.bytes) == Some(Format::Pdf)
}

/// The first page that is not blank, or why the file was turned down.
pub(super) fn first(upload: &Upload<'_>, limits: &Limits) -> Intake {
    match pdf::read_until(upload.bytes, limits, &upload.stop) {
        Ok(file) => first_of(file).unwrap_or_else(|| refused(upload, limits, pdf::no_pages())),
        Err(refusal) => refused(upload, limits, refusal),
    }
}

fn first_of(file: PdfFile) -> Option<Intake> {
    let mut pages = file.pages;
    let shown = pages
        .iter()
        .position(|page| !is_blank(&page.facts))
        .unwrap_or(0);
    (shown < pages.len()).then(|| pages.swap_remove(shown))
}

fn is_blank(facts: &FileFacts) -> bool {
    facts
        .page
        .as_ref()
        .is_some_and(|page| page.content == PageContent::Blank)
}

fn refused(upload: &Upload<'_>, limits: &Limits, refusal: crate::intake::Refusal) -> Intake {
    Intake::refused(Format::Pdf, upload.bytes.len() as u64, *limits, refusal)
}

impl Precheck {
    /// [`Precheck::judge`] for a PDF, page by page.
    pub(super) fn judge_pages(&self, upload: &Upload<'_>) -> Report {
        let limits = self.policy.limits();
        let file = match pdf::read_until(upload.bytes, &limits, &upload.stop) {
            Ok(file) => file,
            Err(refusal) => {
                let intake = refused(upload, &limits, refusal);
                return self.joined(upload, vec![intake]);
            }
        };
        let facts = file.facts;
        let mut report = self.joined(upload, file.pages);
        report.pdf = Some(facts);
        report
    }

    /// The report on an upload with these pages.
    fn joined(&self, upload: &Upload<'_>, pages: Vec<Intake>) -> Report {
        let mut upload = upload.clone();
        if upload.words.is_none() && upload.text.is_none() {
            upload.words = Some(words(&pages)).filter(|words| !words.is_empty());
        }
        let all_blank = pages.iter().all(|page| is_blank(&page.facts));
        let mut whole: Option<Report> = None;
        let mut told = Vec::new();
        for intake in pages {
            let page = intake.facts.page.as_ref();
            let number = page.map_or(told.len() as u32 + 1, |page| page.number);
            let content = page.map(|page| page.content);
            let words = page.map_or(0, |page| page.words.len() as u32);
            let readable = intake.outcome.is_ok();
            let workspace = self.shared.workspaces.take_or(Workspace::default);
            let evidence = self.evidence_of(&upload, intake, workspace);
            let mut report = self.judge(&evidence);
            for finding in report.rejections.iter_mut().chain(&mut report.warnings) {
                finding.page = Some(number);
            }
            if content.is_some() || !readable {
                told.push(PageReport {
                    page: number,
                    content,
                    verdict: report.verdict,
                    image: report.image.clone(),
                    document: report.document.clone(),
                    checks: report.checks.clone(),
                    words,
                });
            }
            // The back of a letter is often blank.
            if content == Some(PageContent::Blank) && !all_blank {
                continue;
            }
            whole = Some(match whole {
                None => report,
                Some(whole) => joined(whole, report),
            });
        }
        let mut report =
            whole.expect("a file that was read has a page, and one that was not has a refusal");
        if report.image.width.is_none() {
            // Nothing was shown: the file as a whole was turned down.
            let findings = report.rejections.iter_mut().chain(&mut report.warnings);
            findings
                .filter(|_| told.len() < 2)
                .for_each(|finding| finding.page = None);
        }
        if told.iter().any(|page| page.content.is_some()) {
            report.pages = told;
        }
        report
    }
}

/// The words of all pages, for each is judged as a part of the whole: the name can be on one and the date on another. Of a
/// page that a program wrote those that are painted; of a scan those that the scanner's software read as well.
fn words(pages: &[Intake]) -> Vec<Word> {
    let pages = pages.iter().filter_map(|page| page.facts.page.as_ref());
    let of = |page: &PageFacts| {
        let scan = page.content == PageContent::Picture;
        let number = page.number;
        let words = page.words.iter().filter(move |word| word.painted || scan);
        let words =
            words.map(move |word| Word::new(&*word.text).within(word.place).on_page(number));
        words.collect::<Vec<_>>()
    };
    pages.flat_map(of).collect()
}

/// Two reports on pages as one: of each check the outcome that weighs most, of each finding the first.
fn joined(mut one: Report, other: Report) -> Report {
    let is_new = |findings: &[Finding], code: Code| findings.iter().all(|f| f.code != code);
    for finding in other.rejections {
        if is_new(&one.rejections, finding.code) {
            one.rejections.push(finding);
        }
    }
    for finding in other.warnings {
        if is_new(&one.warnings, finding.code) && is_new(&one.rejections, finding.code) {
            one.warnings.push(finding);
        }
    }
    let place = |code: Code| CATALOGUE.iter().position(|check| check.code == code);
    one.rejections.sort_by_key(|finding| place(finding.code));
    one.warnings.sort_by_key(|finding| place(finding.code));
    let (own_needs, other_needs) = (one.summary.needed_codes, other.summary.needed_codes);
    let weight = |check: &CheckResult, needed: &[Code]| match &check.outcome {
        Outcome::Fail(_) => 3,
        Outcome::NotAssessed { .. } if needed.contains(&check.code) => 2,
        Outcome::Pass(_) => 1,
        Outcome::NotAssessed { .. } => 0,
    };
    for check in other.checks {
        match one.checks.iter_mut().find(|own| own.code == check.code) {
            Some(own) if weight(own, &own_needs) >= weight(&check, &other_needs) => {}
            Some(own) => *own = check,
            None => one.checks.push(check),
        }
    }
    one.summary = summary(&one.checks, &[own_needs, other_needs].concat());
    one.verdict = one.verdict.max(other.verdict);
    one
}

fn summary(checks: &[CheckResult], needed: &[Code]) -> Summary {
    let mut summary = Summary::default();
    for check in checks {
        match check.outcome {
            Outcome::Pass(_) => summary.passed += 1,
            Outcome::Fail(_) => summary.failed += 1,
            Outcome::NotAssessed { .. } => {
                summary.not_assessed += 1;
                summary.not_assessed_codes.push(check.code);
                if needed.contains(&check.code) {
                    summary.needed_codes.push(check.code);
                }
            }
        }
    }
    summary
}
