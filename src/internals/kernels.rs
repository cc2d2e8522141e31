//! Single kernels, for timing them beside others'.

use std::sync::Arc;

use image::{GrayImage, RgbImage};

use crate::geometry::{Homography, Point, Quad};
use crate::imaging::gradient::ColourGradient;
use crate::pool::Pool;

/// Kernels that have a counterpart in imageproc, each with the pool that it draws its buffers from.
#[derive(Default)]
pub struct Kernels(Arc<Pool>);

impl Kernels {
    /// The part of `source` inside these corners as a picture of `width` × `height`, sampled bilinearly: its first byte.
    #[must_use]
    pub fn warp(
        &self,
        source: &RgbImage,
        corners: [[f64; 2]; 4],
        (width, height): (u32, u32),
    ) -> u8 {
        let corners = Quad::new(corners.map(Point::from));
        let map = Homography::from_rect(f64::from(width), f64::from(height), &corners)
            .expect("the corners are convex");
        crate::imaging::warp::warp(source, &map, width, height, 1.0, &self.0)[(0, 0)][0]
    }

    /// The strength of the colour gradient at a pixel.
    #[must_use]
    pub fn gradient(&self, picture: &RgbImage) -> f32 {
        ColourGradient::of(picture, &self.0).strength[picture.width() as usize + 1]
    }

    /// The first byte of the smoothed picture.
    #[must_use]
    pub fn smooth(&self, picture: &RgbImage) -> u8 {
        crate::imaging::smooth::smooth(picture, &self.0)[(0, 0)][0]
    }

    /// How many edges the picture has, across four directions.
    #[must_use]
    pub fn edges(&self, luma: &GrayImage) -> usize {
        let mut found = Vec::new();
        let room = &mut crate::imaging::sharpness::Room::default();
        crate::imaging::sharpness::edges(luma, room, &mut found);
        found.len()
    }

    /// How many straight lines the picture has, its edges included.
    #[must_use]
    pub fn lines(&self, picture: &RgbImage) -> usize {
        crate::locate::line_count(picture, &self.0)
    }

    /// How many spots of glare the picture has.
    #[must_use]
    pub fn spots(&self, picture: &RgbImage, least: usize) -> usize {
        crate::imaging::glare::spots(picture, least).len()
    }
}
