//! What the developers' programs share; each program is a file or a folder in `src/bin/`.
