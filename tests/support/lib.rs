//! The project's own picture maker: specimen documents of an invented country, laid on a surface and photographed.
//!
//! [`documents`] paints flat sheets in millimetres, [`scene`] lays them on a [`surface`] and looks at them through a
//! pinhole camera, [`sensor`] makes a photo of what the camera sees, [`mod@file`] and [`exif`] write it. [`rate`] says how sure a
//! rate is that was counted on such photos.
//! Everything follows from the numbers given and a seed: no clock, no environment, no files beside the assets.

pub mod assets;
pub mod camera;
pub mod canvas;
pub mod cases;
pub mod documents;
pub mod exif;
pub mod file;
pub mod fixtures;
pub mod gleam;
pub mod hostile;
pub mod laid;
pub mod light;
pub mod noise;
pub mod optics;
pub mod pdf;
pub mod rate;
pub mod scene;
pub mod selfie;
pub mod sensor;
pub mod surface;
