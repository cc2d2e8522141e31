//! What all photos of one [`crate::Precheck`] share.

use std::sync::Arc;

use fast_image_resize::Resizer;

use crate::imaging::fringes::Fringes;
use crate::imaging::spectrum::Spectrometer;
use crate::pool::{Pool, Shelf, Weigh};

/// The pool of buffers, and tools with their plans and tables, which are made for the first photo and for no other. Any
/// number of threads take what they need from it.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// The buffers of facts.
    pub(crate) pool: Arc<Pool>,
    /// What reduces photos; each keeps the picture that is reduced along one side.
    pub(crate) resizers: Shelf<Resizer>,
    /// What takes spectra; each has the transform's plan and the tables beside it.
    pub(crate) spectrometers: Shelf<Spectrometer>,
    /// What looks for fringes.
    pub(crate) fringes: Shelf<Fringes>,
}

impl Weigh for Resizer {
    fn bytes(&self) -> usize {
        self.size_of_internal_buffers()
    }
}
