//! What tells an original from its copies: facts that the checks of originality measure.
//!
//! A quarter of what decoding takes: 129 M instructions to 479 M on a front of 12 megapixels (`benches/instructions.rs`). Most is
//! moiré, which is looked for in the spectra of 48 tiles and in 36 windows: it shows at one resolution and not at another, and comes
//! and goes over a picture. A fifth is colour beside the tint of the light, fitted robustly.

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
