//! The facts about one upload, each worked out at most once and only when a check asks for it.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;
use fast_image_resize::Resizer;
use image::RgbImage;

use crate::claims::{Person, Zone};
use crate::code::{Kind, ProofType};
use crate::content::Content;
use crate::face::portrait::Portrait;
use crate::face::quality::{Clarity, FaceQuality};
use crate::face::selfie::{MainFace, Selfie};
use crate::face::{DetectedFace, FaceDetector};
use crate::geometry::Quad;
use crate::imaging::spectrum::Spectrometer;
use crate::intake::{
    FileFacts, Intake, Limits, Metadata, PageContent, PageFacts, Photo, Refusal, Workspace,
};
use crate::legibility::{self, Legibility};
use crate::locate::{Cutoffs, Document, DocumentSize, Located, locate};
use crate::originality::colours::Colours;
use crate::originality::moire::Moire;
use crate::originality::moire_fringes::MoireFringes;
use crate::originality::rephoto::Reach;
use crate::page::{self, Print};
use crate::pool::{Lent, Pool};
use crate::proof::Proof;
use crate::reading::{MrzReader, MrzReading};
use crate::screen::{Eye, ScreenLook};
use crate::shared::Shared;
use crate::signature::{self, Signature};
use crate::stop::{Fact, Stop, TimeUp};
use crate::words::Text;

/// Why a check could not take its number. Displayed as half a sentence: "no document found".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotAssessed {
    /// The file could not be read as a picture.
    #[error("the file could not be read")]
    FileNotRead,
    /// No document was found in the picture.
    #[error("no document found")]
    NoDocument,
    /// No face was found in the picture.
    #[error("no face found")]
    NoFace,
    /// The caller's form does not ask for this field.
    #[error("no {0} was given")]
    NotClaimed(&'static str),
    /// There is nothing that the check could be about: the rule does not apply to this upload.
    #[error("{0}")]
    DoesNotApply(&'static str),
    /// The picture or the file does not hold what the check needs.
    #[error("{0}")]
    Because(Cow<'static, str>),
    /// What is known leaves open on which side of the threshold the number lies.
    #[error("what is known leaves it open")]
    Open,
    /// The measurement came to no number.
    #[error("the measurement came to no number")]
    NoNumber,
    /// The caller's time was up before it was measured: see [`crate::Upload::until`].
    #[error("the time was up")]
    TimeUp,
}

impl From<TimeUp> for NotAssessed {
    fn from(_: TimeUp) -> Self {
        Self::TimeUp
    }
}

impl NotAssessed {
    /// Whether nothing is lacking: the caller does not ask, or the rule is about something else.
    pub(crate) fn is_no_lack(&self) -> bool {
        matches!(self, Self::NotClaimed(_) | Self::DoesNotApply(_))
    }

    /// For another reason, as half a sentence.
    pub(crate) const fn because(why: &'static str) -> Self {
        Self::Because(Cow::Borrowed(why))
    }
}

/// The longer side of the picture that whole-picture checks and the search for the document work on, in pixels.
///
/// At 1024 an ID-1 card that fills half the width still has 6 pixels a millimetre, and the reduction of a
/// twelve-megapixel photo takes about as long as reading its pixels once.
pub(crate) const REDUCED_LONG_SIDE: u32 = 1024;

/// How sure it is that an outline has a document in it where a machine-readable zone was read: none was in 1239 other pictures
/// (`tests/calibration/mrz.md`).
const BY_ITS_ZONE: f64 = 0.95;
/// The same where a portrait stands where documents have theirs,
const BY_ITS_PORTRAIT: f64 = 0.5;
/// which counts where the rest does not speak plainly against a document: people stand before windows and on screens.
const LEAST_FOR_PORTRAIT: f64 = 0.03;

/// An outline with less of the letters in it is not the page's.
const LEAST_PRINT_WITHIN: f64 = 0.8;

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

    /// The words of the upload: those that the caller gave.
    pub(crate) fn text(&self) -> Result<&Text, NotAssessed> {
        let none = NotAssessed::because("no words were given to read");
        self.text
            .as_ref()
            .filter(|text| !text.is_empty())
            .ok_or(none)
    }

    /// What the words say of a proof of address.
    pub(crate) fn proof(&self) -> Result<&Proof, NotAssessed> {
        let text = self.text()?;
        let read = || Proof::read(text, &self.person, self.as_of);
        Ok(self.proof.or_work_out(&self.stop, read)?)
    }

    /// The same, if a check has asked for it.
    pub(crate) fn proof_if_sought(&self) -> Option<&Proof> {
        self.proof.get()
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

    /// The print of the page.
    pub(crate) fn print(&self) -> Result<&Print, NotAssessed> {
        let picture = self.picture()?;
        let Shared { pool, resizers, .. } = &*self.shared;
        Ok(self.print.or_work_out(&self.stop, || {
            let small = resizers.lend(Resizer::new, |resizer| {
                picture.reduced(page::SIDE, resizer, pool)
            });
            Print::of(&small, pool)
        })?)
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

    /// What the search for the document came to.
    pub(crate) fn located(&self) -> Result<&Located, NotAssessed> {
        self.found().map(|(located, _)| located)
    }

    /// The outlines, and what the best of them holds where an identity document is looked for.
    fn found(&self) -> Result<&(Located, Option<Content>), NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let scale = f64::from(photo.width()) / f64::from(reduced.width());
        let (stop, pool) = (&self.stop, &self.shared.pool);
        Ok(self.located.or_work_out(stop, || {
            let mut located = locate(reduced, scale, self.kind, pool, stop);
            let content = match Kind::IDENTITY.contains(&self.kind) {
                true => Content::choose(&mut located, reduced, scale, self.kind, pool, stop),
                false => None,
            };
            (located, content)
        })?)
    }

    /// The outline that is sure enough to be a document's, whatever it holds; [`NotAssessed::NoDocument`] where there is none.
    pub(crate) fn outline(&self) -> Result<&Document, NotAssessed> {
        let document = self.located()?.document(&self.cutoffs);
        let document = document.filter(|document| self.is_around_print(document));
        document.ok_or(NotAssessed::NoDocument)
    }

    /// What the best outline holds; `None` where there is none, or no identity document is looked for.
    pub(crate) fn content(&self) -> Result<Option<&Content>, NotAssessed> {
        Ok(self.found()?.1.as_ref())
    }

    /// The document in the picture: [`NotAssessed::NoDocument`] where no outline is sure enough, or where an identity
    /// document is asked for and the outline holds none.
    pub(crate) fn document(&self) -> Result<&Document, NotAssessed> {
        let outline = self.outline()?;
        if !Kind::IDENTITY.contains(&self.kind) {
            return Ok(outline);
        }
        match self.recognition()? >= self.cutoffs.recognised {
            true => Ok(outline),
            false => Err(NotAssessed::NoDocument),
        }
    }

    /// How sure it is that the outline has an identity document in it, 0 to 1. Where what is in it leaves that open, a
    /// machine-readable zone or a portrait where documents have theirs decides: both are looked for by other checks anyway.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::NoDocument`] where no outline is sure enough.
    pub(crate) fn recognition(&self) -> Result<f64, NotAssessed> {
        let outline = self.outline()?;
        let score = self.content()?.map_or(0.0, |content| content.score);
        if score >= self.cutoffs.recognised {
            return Ok(score);
        }
        if self.mrz()?.is_some() {
            return Ok(score.max(BY_ITS_ZONE));
        }
        let portrait = || -> Option<&Portrait> {
            let portrait = self.portrait().ok()??;
            portrait.is_placed_in(outline.corners()).then_some(portrait)
        };
        let asked =
            [Kind::IdFront, Kind::Passport].contains(&self.kind) && score >= LEAST_FOR_PORTRAIT;
        match asked && portrait().is_some() {
            true => Ok(score.max(BY_ITS_PORTRAIT)),
            false => Ok(score),
        }
    }

    /// Nothing where there may be something to say about a document: only an identity document has to be there first.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::NoDocument`] where the picture is to show an identity document and does not: what is wrong with
    /// "the document" would be said of a table or a room.
    pub(crate) fn document_or_page(&self) -> Result<(), NotAssessed> {
        match Kind::IDENTITY.contains(&self.kind) && self.cutoffs.recognised > 0.0 {
            true => self.document().map(|_| ()),
            false => Ok(()),
        }
    }

    /// Whether the upload is meant to show a document. A photo of a person is looked at as a whole: to search it for outlines
    /// takes as long as to search it for faces.
    fn shows_document(&self) -> bool {
        Kind::DOCUMENTS.contains(&self.kind)
    }

    /// The document, where the upload is meant to show one.
    pub(crate) fn document_meant(&self) -> Option<&Document> {
        self.shows_document()
            .then(|| self.document().ok())
            .flatten()
    }

    /// The document, if a check has asked for it and it was found.
    pub(crate) fn document_if_sought(&self) -> Option<&Document> {
        self.located.get()?;
        self.document().ok()
    }

    /// Whether this can be the outline of what the kind of upload shows: a table or a panel on a page is not that of the
    /// page.
    fn is_around_print(&self, document: &Document) -> bool {
        // The print of a page takes a tenth of a whole check to find: only a proof of address is asked for it.
        if self.kind != Kind::Poa {
            return true;
        }
        let (Ok(print), Ok(photo)) = (self.print(), self.photo()) else {
            return true;
        };
        let side = f64::from(photo.width().max(photo.height()));
        let outline = document.corners().scaled(1.0 / side);
        print.lines.is_empty() || print.share_within(&outline) >= LEAST_PRINT_WITHIN
    }

    /// What decides whether the picture can be read: the document where its outline is known, else the whole picture.
    pub(crate) fn legibility(&self) -> Result<Legibility<'_>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        self.document_or_page()?;
        let corners = self.readable_outline();
        let facts = self.legibility.or_work_out(&self.stop, || {
            legibility::Facts::new(photo, corners, self.kind, &self.shared.pool)
        })?;
        Ok(facts.of(photo, reduced))
    }

    /// The outline of the document if its shape is one that the kind of upload can have. A portrait or a panel that was
    /// taken for the document would have its own sharpness measured.
    fn readable_outline(&self) -> Option<&Quad> {
        let document = self.document_meant()?;
        let card = matches!(
            document.size(),
            DocumentSize::Id1 | DocumentSize::Id2 | DocumentSize::Id3
        );
        (card || self.kind == Kind::Poa).then(|| document.corners())
    }

    /// How coloured the picture is, and the document in it.
    pub(crate) fn colours(&self) -> Result<&Colours, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let scale = f64::from(reduced.width()) / f64::from(photo.width());
        let document = self.document_meant().map(|d| d.corners().scaled(scale));
        let measure = || Colours::measure(reduced, document.as_ref());
        Ok(self.colours.or_work_out(&self.stop, measure)?)
    }

    /// The colour lattice in the picture, or in the document where one is found; `None` in a picture that is smaller
    /// than what it is looked for in.
    pub(crate) fn moire(&self) -> Result<Option<&Moire>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let outline = || self.outline().ok().map(|d| *d.corners());
        let document = self.shows_document().then(outline).flatten();
        let Shared {
            spectrometers,
            fringes,
            ..
        } = &*self.shared;
        let stop = &self.stop;
        let moire = self.moire.or_work_out(stop, || {
            spectrometers.lend(Spectrometer::new, |spectrometer| {
                fringes.lend(MoireFringes::kernel, |fringes| {
                    Moire::of_photo(photo, reduced, document, spectrometer, fringes, stop)
                })
            })
        })?;
        Ok(moire.as_ref())
    }

    /// What the picture says about a display, beside its moiré; `None` in a picture that is too small.
    pub(crate) fn screen(&self) -> Result<Option<&ScreenLook>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let (stop, Shared { eyes, pool, .. }) = (&self.stop, &*self.shared);
        let look = self.screen.or_work_out(stop, || {
            eyes.lend(Eye::new, |eye| {
                eye.look(photo.stored(), reduced, pool, stop)
            })
        })?;
        Ok(look.as_ref())
    }

    /// The machine-readable zone in the picture; `None` where none is found. Read when it is first asked for.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::FileNotRead`] where the file was refused.
    pub fn mrz(&self) -> Result<Option<&MrzReading>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let outline = self.outline().ok().map(Document::corners);
        let reading = self.mrz.or_work_out(&self.stop, || {
            let make = || MrzReader::drawing_from(Arc::clone(&self.shared.pool));
            let reader = self.shared.mrz.get_or_init(make);
            reader.read_in(photo, reduced, outline, &self.stop)
        })?;
        Ok(reading.as_ref())
    }

    /// The machine-readable zone, if a check has asked for it and it was read.
    pub(crate) fn mrz_if_sought(&self) -> Option<&MrzReading> {
        self.mrz.get()?.as_ref()
    }

    /// The licence whose barcode is in the picture of a document's back; `None` where none is found. Read when it is first
    /// asked for.
    #[cfg(feature = "barcode")]
    pub(crate) fn barcode(&self) -> Option<&crate::barcode::Licence> {
        if self.kind != Kind::IdBack {
            return None;
        }
        let photo = self.photo().ok()?;
        let outline = self.document().ok().map(Document::corners);
        let read = || crate::barcode::read(photo, outline);
        self.barcode.or_work_out(&self.stop, read).ok()?.as_ref()
    }

    /// What stands in the place of the holder's signature on a passport's data page.
    ///
    /// # Errors
    ///
    /// Where no zone is read, or where it is not known where this country's passports are signed.
    pub(crate) fn signature(&self) -> Result<Signature, NotAssessed> {
        let none = NotAssessed::because("no machine-readable zone is read on the page");
        let (photo, zone) = (self.photo()?, self.mrz()?.ok_or(none)?);
        signature::find(photo, zone, self.outline().ok(), &self.shared.pool)
            .map_err(NotAssessed::because)
    }

    /// The fields of the machine-readable zone, if a check has asked for it and it was read without doubt; else those of the
    /// barcode.
    pub(crate) fn zone_if_sought(&self) -> Option<Zone> {
        let reading = self.mrz_if_sought();
        // A zone with characters that could as well be others is no evidence against what was typed.
        let reading = reading.filter(|reading| reading.unsure().is_empty());
        let zone = reading.map(|reading| Zone::of(reading.mrz(), self.as_of));
        #[cfg(feature = "barcode")]
        let zone = zone.or_else(|| self.barcode().map(crate::barcode::fields));
        zone
    }

    fn detector(&self) -> Result<&dyn FaceDetector, NotAssessed> {
        let none = NotAssessed::because("there is no face detector");
        self.shared.detector.get().ok_or(none)
    }

    /// The faces in a photo of a person.
    pub(crate) fn selfie(&self) -> Result<&Selfie, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let detector = self.detector()?;
        let (stop, pool) = (&self.stop, &self.shared.pool);
        let look = || Selfie::of(detector, photo, reduced, pool, stop);
        Ok(self.selfie.or_work_out(stop, look)?)
    }

    /// The portrait on the document, or in the whole picture where no outline is known, in pixels of the photo.
    pub(crate) fn portrait(&self) -> Result<Option<&Portrait>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let detector = self.detector()?;
        let scale = f64::from(photo.width()) / f64::from(reduced.width());
        let outline = self.outline().ok().map(|d| d.corners().scaled(1.0 / scale));
        let (stop, pool) = (&self.stop, &self.shared.pool);
        let portrait = self.portrait.or_work_out(stop, || {
            let found = Portrait::find(detector, reduced, outline.as_ref(), pool, stop);
            found.map(|portrait| portrait.scaled(scale))
        })?;
        Ok(portrait.as_ref())
    }

    /// How well the portrait on the document is seen; `None` where there is none or it is too small to be looked at.
    pub(crate) fn portrait_clarity(&self) -> Result<Option<&Clarity>, NotAssessed> {
        let (photo, portrait, detector) = (self.photo()?, self.portrait()?, self.detector()?);
        let clarity = self.portrait_clarity.or_work_out(&self.stop, || {
            let pool = &self.shared.pool;
            portrait.and_then(|found| Clarity::of(detector, photo, &found.face, pool))
        })?;
        Ok(clarity.as_ref())
    }

    /// The face that a selfie is of.
    pub(crate) fn main_face(&self) -> Result<&MainFace, NotAssessed> {
        self.selfie()?.main.as_ref().ok_or(NotAssessed::NoFace)
    }

    /// The face that a selfie is of, and how well it is seen.
    pub(crate) fn main_face_quality(&self) -> Result<(&MainFace, &FaceQuality), NotAssessed> {
        let face = self.main_face()?;
        let quality = face.quality.as_ref().ok_or(NotAssessed::because(
            "the face is too small to be looked at",
        ))?;
        Ok((face, quality))
    }

    /// The faces, if a check has asked for them: all in a photo of a person, the portrait on a document.
    pub(crate) fn faces_if_sought(&self) -> &[DetectedFace] {
        let selfie = self.selfie.get().map(|selfie| &selfie.faces[..]);
        let portrait = || {
            let portrait = self.portrait.get()?.as_ref()?;
            Some(std::slice::from_ref(&portrait.face))
        };
        selfie.or_else(portrait).unwrap_or_default()
    }

    /// By how many corners the document's reading order starts later than its outline, if a check has asked for the
    /// portrait that tells.
    pub(crate) fn turn_if_sought(&self) -> usize {
        let portrait = self.portrait.get().and_then(Option::as_ref);
        portrait.map_or(0, |portrait| portrait.turn)
    }

    /// How far the camera was from this document by what the file says, and by the document's size.
    pub(crate) fn reach(&self, document: &Document) -> Option<Reach> {
        let exif = self.metadata().exif.as_ref()?;
        Reach::of(exif, self.facts.dimensions?, document)
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
