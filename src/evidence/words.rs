//! The words of an upload, and the print of a page.

use fast_image_resize::Resizer;

use super::{Evidence, NotAssessed};
use crate::page::{self, Print};
use crate::proof::Proof;
use crate::shared::Shared;
use crate::words::Text;

impl Evidence {
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
}
