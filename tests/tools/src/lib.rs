//! What the developers' programs share; each program is a file or a folder in `src/bin/`.

pub mod folder;
pub mod photos;
pub mod solve;
pub mod specimens;
pub mod table;
pub mod truth;
