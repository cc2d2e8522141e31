//! Pure kernels of image processing: slices and plain images in, numbers and plain images out.
//!
//! Nothing here knows of photos, documents or checks. Images are `image::RgbImage` and `image::GrayImage`.

pub(crate) mod chroma;
pub(crate) mod exposure;
pub(crate) mod fringes;
pub(crate) mod glare;
pub(crate) mod gradient;
pub(crate) mod halo;
pub(crate) mod lattice;
pub(crate) mod luma;
pub(crate) mod noise;
pub(crate) mod print_cells;
pub(crate) mod quantization;
pub(crate) mod sharpness;
pub(crate) mod shrink;
pub(crate) mod smooth;
pub(crate) mod spectrum;
pub(crate) mod tint;
pub(crate) mod warp;
