//! The project's own picture maker: specimen documents of an invented country, laid on a surface and photographed.
//!
//! [`documents`] paints flat sheets in millimetres, [`scene`] lays them on a [`surface`] and looks at them through a
//! pinhole camera, [`sensor`] makes a photo of what the camera sees, [`file`] and [`exif`] write it.
//! Everything follows from the numbers given and a seed: no clock, no environment, no files beside the assets.
#![allow(
    dead_code,
    unused_imports,
    reason = "every test and bench compiles this and uses its own part"
)]

pub(crate) mod assets;
pub(crate) mod camera;
pub(crate) mod canvas;
pub(crate) mod cases;
pub(crate) mod documents;
pub(crate) mod exif;
pub(crate) mod file;
pub(crate) mod fixtures;
pub(crate) mod gleam;
pub(crate) mod laid;
pub(crate) mod light;
pub(crate) mod noise;
pub(crate) mod optics;
pub(crate) mod scene;
pub(crate) mod selfie;
pub(crate) mod sensor;
pub(crate) mod surface;
