//! The facts about one upload, each worked out at most once and only when a check asks for it.

mod document;
mod faces;
mod not_assessed;
mod originality;
mod words;
mod zone;

use std::sync::Arc;

use chrono::NaiveDate;
use fast_image_resize::Resizer;
use image::RgbImage;

use crate::claims::Person;
use crate::code::{Kind, ProofType};
use crate::content::Content;
use crate::face::portrait::Portrait;
use crate::face::quality::Clarity;
use crate::face::selfie::Selfie;
use crate::intake::{
    FileFacts, Intake, Limits, Metadata, PageContent, PageFacts, Photo, Refusal, Workspace,
};
use crate::legibility;
use crate::locate::{Cutoffs, Located};
use crate::originality::colours::Colours;
use crate::originality::moire::Moire;
use crate::page::Print;
use crate::pool::{Lent, Pool};
use crate::proof::Proof;
use crate::reading::MrzReading;
use crate::screen::ScreenLook;
use crate::shared::Shared;
use crate::stop::{Fact, Stop};
use crate::words::Text;

pub use not_assessed::NotAssessed;

/// The longer side of the picture that whole-picture checks and the search for the document work on, in pixels.
///
/// At 1024 an ID-1 card that fills half the width still has 6 pixels a millimetre, and the reduction of a
/// twelve-megapixel photo takes about as long as reading its pixels once.
pub(crate) const REDUCED_LONG_SIDE: u32 = 1024;

/// The facts about one picture. Made by [`crate::Precheck::evidence`]; checks take their numbers from it.
pub struct Evidence {
    kind: Kind,
    as_of: NaiveDate,
    limits: Limits,
    facts: FileFacts,
    /// The picture, or why there is none.
    outcome: Result<Photo, Refusal>,
    /// Where the picture's buffer goes in the end, for the next photo.
    workspace: Workspace,
    cutoffs: Cutoffs,
    shared: Arc<Shared>,
    /// Whether to go on.
    stop: Stop,
    reduced: Fact<Lent<RgbImage>>,
    print: Fact<Print>,
    located: Fact<(Located, Option<Content>)>,
    legibility: Fact<legibility::Facts>,
    colours: Fact<Colours>,
    moire: Fact<Option<Moire>>,
    screen: Fact<Option<ScreenLook>>,
    selfie: Fact<Selfie>,
    portrait: Fact<Option<Portrait>>,
    portrait_clarity: Fact<Option<Clarity>>,
    mrz: Fact<Option<MrzReading>>,
    #[cfg(feature = "barcode")]
    barcode: Fact<Option<crate::barcode::Licence>>,
    text: Option<Text>,
    person: Person,
    accepted_proofs: Vec<ProofType>,
    proof: Fact<Proof>,
}

impl Evidence {
    /// The facts about a file that was read.
    pub(crate) fn new(
        kind: Kind,
        as_of: NaiveDate,
        intake: Intake,
        workspace: Workspace,
        cutoffs: Cutoffs,
        shared: Arc<Shared>,
    ) -> Self {
        Self {
            kind,
            as_of,
            limits: intake.limits,
            facts: intake.facts,
            outcome: intake.outcome,
            workspace,
            cutoffs,
            shared,
            stop: Stop::NEVER,
            reduced: Fact::new(),
            print: Fact::new(),
            located: Fact::new(),
            legibility: Fact::new(),
            colours: Fact::new(),
            moire: Fact::new(),
            screen: Fact::new(),
            selfie: Fact::new(),
            portrait: Fact::new(),
            portrait_clarity: Fact::new(),
            mrz: Fact::new(),
            #[cfg(feature = "barcode")]
            barcode: Fact::new(),
            text: None,
            person: Person::of(None),
            accepted_proofs: Vec::new(),
            proof: Fact::new(),
        }
    }

    /// The same evidence with the words of the upload, what was typed, and which proofs of address the policy accepts.
    pub(crate) fn beside(
        mut self,
        text: Option<Text>,
        person: Person,
        accepted_proofs: Vec<ProofType>,
    ) -> Self {
        (self.text, self.person, self.accepted_proofs) = (text, person, accepted_proofs);
        self
    }

    /// The same evidence, of which nothing more is worked out when it is time to stop.
    pub(crate) fn until(mut self, stop: Stop) -> Self {
        self.stop = stop;
        self
    }

    /// Whether to go on.
    pub(crate) fn stop(&self) -> &Stop {
        &self.stop
    }

    /// What was typed of the person.
    pub(crate) fn person(&self) -> &Person {
        &self.person
    }

    /// Which proofs of address are accepted.
    pub(crate) fn accepted_proofs(&self) -> &[ProofType] {
        &self.accepted_proofs
    }

    /// What the upload is meant to be.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The day for which the upload is judged.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// What is known of the file, whether or not its picture could be read.
    pub(crate) fn facts(&self) -> &FileFacts {
        &self.facts
    }

    /// Why the file was turned down before any check; `None` where its picture could be read, or the time was up before that
    /// was known.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        let refusal = self.outcome.as_ref().err();
        refusal.filter(|refusal| !refusal.is_for_time())
    }

    /// What decoding may take.
    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// What the file says about itself.
    pub(crate) fn metadata(&self) -> &Metadata {
        &self.facts.metadata
    }

    /// The width and height that the file claims, in stored pixels, whether or not it could be decoded.
    pub(crate) fn claimed_size(&self) -> Result<(u32, u32), NotAssessed> {
        self.facts.dimensions.ok_or(NotAssessed::FileNotRead)
    }

    /// What a camera or a scanner saw.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::FileNotRead`] where the file was refused; [`NotAssessed::DoesNotApply`] for a page of a PDF that a
    /// program wrote, which is an original of which no picture was taken.
    pub fn photo(&self) -> Result<&Photo, NotAssessed> {
        match self.page().map(|page| page.content) {
            Some(PageContent::Digital) => Err(NotAssessed::DoesNotApply("the page is digital")),
            Some(PageContent::Blank) => Err(NotAssessed::DoesNotApply("the page is blank")),
            _ => self.picture(),
        }
    }

    /// What there is to be seen: a photo, or the picture of a page as it is shown on a screen.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::FileNotRead`] where the file was refused, [`NotAssessed::TimeUp`] where it was not read in time.
    pub fn picture(&self) -> Result<&Photo, NotAssessed> {
        let why = |refusal: &Refusal| match refusal.is_for_time() {
            true => NotAssessed::TimeUp,
            false => NotAssessed::FileNotRead,
        };
        self.outcome.as_ref().map_err(why)
    }

    /// Where buffers come from.
    pub(crate) fn pool(&self) -> &Arc<Pool> {
        &self.shared.pool
    }

    /// The page that this is of, in a file that has pages.
    pub(crate) fn page(&self) -> Option<&PageFacts> {
        self.facts.page.as_ref()
    }

    /// The upright picture, its longer side reduced to 1024 pixels at most.
    pub(crate) fn reduced(&self) -> Result<&RgbImage, NotAssessed> {
        let photo = self.photo()?;
        let Shared { pool, resizers, .. } = &*self.shared;
        let reduced = self.reduced.or_work_out(&self.stop, || {
            resizers.lend(Resizer::new, |resizer| {
                photo.reduced(REDUCED_LONG_SIDE, resizer, pool)
            })
        })?;
        Ok(reduced)
    }

    /// Where an outline becomes a document, and a corner a hidden one.
    pub(crate) fn cutoffs(&self) -> &Cutoffs {
        &self.cutoffs
    }
}

impl Drop for Evidence {
    /// Leaves the buffers to the next photo.
    fn drop(&mut self) {
        let mut workspace = std::mem::take(&mut self.workspace);
        let gone = Err(Refusal::of_nothing());
        if let Ok(photo) = std::mem::replace(&mut self.outcome, gone) {
            workspace.recycle(photo);
        }
        self.shared.workspaces.put(workspace);
    }
}

impl std::fmt::Debug for Evidence {
    /// Says what kind of file it is of, and neither its pixels nor what the file says about a person.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Evidence")
            .field("kind", &self.kind)
            .field("format", &self.facts.format)
            .field("bytes", &self.facts.bytes)
            .field("outcome", &self.outcome)
            .finish_non_exhaustive()
    }
}
