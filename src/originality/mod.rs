//! What tells an original from its copies: facts that the checks of originality measure.
pub(crate) mod colours;
mod devices;
mod editors;
pub(crate) mod edits;
pub(crate) mod moire;
mod moire_fringes;
mod moire_photo;
pub(crate) mod screen_bars;
pub(crate) mod screenshots;
mod thumbnail;
