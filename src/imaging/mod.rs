//! Pure kernels of image processing: slices and plain images in, numbers and plain images out.
//!
//! Nothing here knows of photos, documents or checks. Images are `image::RgbImage` and `image::GrayImage`.
//!
//! # Kernels: ours or imageproc's
//!
//! What every photo goes through is ours where imageproc's version takes several times as long or measures something
//! else; it is then the oracle in our tests. The rest is imageproc's. The times are least ones of 61 rounds, as
//! `cargo run --release -p precheck-tools --bin kernels` prints them.
//!
//! | kernel | whose | why |
//! |---|---|---|
//! | sampling through a projective map, [`warp`] | ours | `warp_into` takes 2.8 times as long for RGB, and has no reduction |
//! | gradient of colour, [`gradient`] | ours | Sobel filters of three planes take 16 times as long, their sum not counted |
//! | smoothing by 1 2 1, [`smooth`] | ours | `separable_filter` takes 25 times as long |
//! | how steep edges are, [`sharpness`] | ours | `canny` takes 10 times as long and says where edges are, not how steep |
//! | straight lines (`locate`) | ours | `canny` and `detect_lines` take 1.5 times as long, with votes that know no strength |
//! | the paper under strokes, [`background`] | ours over imageproc's box filter | `grayscale_close` takes 20 times as long |
//! | reduction of the height, [`squash`] | ours, the width fast_image_resize's | by profiles of whole checks, not by that program: with both by fast_image_resize the reduction takes 1.3 to 1.7 times as long |
//! | reduction by a whole factor, luma, noise, exposure, print, tint | ours | there is no counterpart |
//! | the fall of light around a spot, [`halo`] | ours | its distances are whole pixels over the picture, ours thirds of one around the spot |
//! | spectra, [`spectrum`] | ours over rustfft | there is none in two dimensions |
//! | what hangs together and its rim, [`glare`] | imageproc's erosion and connected components | 0.5 ms, and only where there is white enough |
//! | the densest block, [`chroma`] | imageproc's integral image | once a photo, of 128 × 128 cells |
//! | lines, disks and text on drawings (the command line) | imageproc's | once a drawing |
//!
//! The painter of the test pictures is its own: it covers fractions of pixels, in millimetres and numbers of 0 to 1, where
//! imageproc's drawing rounds to whole ones.

pub(crate) mod background;
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
pub(crate) mod squash;
pub(crate) mod tint;
pub(crate) mod warp;
pub(crate) mod wide;
