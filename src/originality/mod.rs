//! What tells an original from its copies: facts that the checks of originality measure.
pub(crate) mod colours;
mod devices;
mod drawn;
mod editors;
pub(crate) mod edits;
mod even_bars;
pub(crate) mod moire;
pub(crate) mod moire_fringes;
mod moire_photo;
pub(crate) mod rephoto;
pub(crate) mod screen_bars;
pub(crate) mod screenshots;
mod thumbnail;
