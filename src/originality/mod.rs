//! What tells an original from its copies: facts that the checks of originality measure.
pub(crate) mod moire;
