//! What tells an original from its copies: facts that the checks of originality measure.
pub(crate) mod colours;
mod devices;
mod editors;
pub(crate) mod edits;
#[allow(dead_code)]
pub(crate) mod moire;
pub(crate) mod screen_bars;
pub(crate) mod screenshots;
mod thumbnail;
