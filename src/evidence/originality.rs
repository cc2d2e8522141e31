//! Whether the picture is of the original.

use super::{Evidence, NotAssessed};
use crate::imaging::spectrum::Spectrometer;
use crate::locate::Document;
use crate::originality::colours::Colours;
use crate::originality::moire::Moire;
use crate::originality::moire_fringes::MoireFringes;
use crate::originality::rephoto::Reach;
use crate::screen::{Eye, ScreenLook};
use crate::shared::Shared;

impl Evidence {
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

    /// How far the camera was from this document by what the file says, and by the document's size.
    pub(crate) fn reach(&self, document: &Document) -> Option<Reach> {
        let exif = self.metadata().exif.as_ref()?;
        Reach::of(exif, self.facts.dimensions?, document)
    }
}
