//! What is printed for machines, and the signature beside it.

use std::sync::Arc;

use super::{Evidence, NotAssessed};
use crate::claims::Zone;
#[cfg(feature = "barcode")]
use crate::code::Kind;
use crate::locate::Document;
use crate::reading::{MrzReader, MrzReading};
use crate::signature::{self, Signature};

impl Evidence {
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
}
