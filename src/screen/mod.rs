//! Whether a photo shows a display, told by what the pixels of displays, their glow and their rims leave in it.
//!
//! Features are measured in three ways: of patches in the photo's own resolution and in the reduced picture, where a
//! lattice of pixels would show best (`patches`, `spectra`, `texture`); of the reduced picture at four scales (`scales`);
//! and of a small picture, for glow, borders, bands and straight lines (`tone`, `glow`, `lines`). `model` weighs them.
//!
//! A quarter of what decoding takes: 122 M instructions to 479 M on a front of 12 megapixels (`benches/instructions.rs`), the same for
//! every size of photo. No one trace is on every display, so that all are asked for, in 44 patches; which of them to leave out can
//! only be known once more displays have been fitted.

mod glow;
mod lines;
mod model;
mod patches;
mod scales;
mod sink;
mod small;
mod spectra;
mod texture;
mod tone;

use std::sync::Arc;

use image::RgbImage;

use crate::imaging::wide::wide;
use crate::pool::{Pool, Weigh};
use crate::stop::Stop;

use model::Model;
use patches::{Places, SIDE};
use sink::{Sink, quantile};
use small::Small;
use spectra::Spectra;

/// Patches in the photo's own resolution, even ones and spread ones, and in the reduced picture.
const OWN: (usize, usize) = (16, 12);
const REDUCED: (usize, usize) = (16, 0);

/// What a photo's features say about a display.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ScreenLook {
    /// How likely it is that the photo shows a display, 0 to 1; 0.4 where one photo in a hundred of other things is.
    pub(crate) score: f64,
}

/// Looks for a display; keep it from one photo to the next.
pub(crate) struct Eye {
    spectra: Spectra,
    lines: lines::Room,
    model: Model,
}

impl Weigh for Eye {
    fn bytes(&self) -> usize {
        self.spectra.bytes() + self.lines.bytes() + self.model.bytes()
    }
}

impl Eye {
    pub(crate) fn new() -> Self {
        Self {
            spectra: Spectra::new(),
            lines: lines::Room::default(),
            model: Model::new(),
        }
    }

    /// What a photo, in any orientation, and the same reduced to 1024 pixels along its longer side say; `None` where a side
    /// of the reduced one is less than a patch, or it is time to stop.
    pub(crate) fn look(
        &mut self,
        own: &RgbImage,
        reduced: &RgbImage,
        pool: &Arc<Pool>,
        stop: &Stop,
    ) -> Option<ScreenLook> {
        let least = [own, reduced].map(|rgb| rgb.width().min(rgb.height()) as usize);
        if least.into_iter().any(|side| side < SIDE) {
            return None;
        }
        let (features, _) = self.features(own, reduced, false, pool, stop)?;
        Some(ScreenLook {
            score: f64::from(self.model.score(&features)),
        })
    }

    /// The features of a photo and of the same reduced to 1024 pixels along its longer side, with their names where asked for;
    /// `None` where it is time to stop.
    pub(crate) fn features(
        &mut self,
        own: &RgbImage,
        reduced: &RgbImage,
        named: bool,
        pool: &Arc<Pool>,
        stop: &Stop,
    ) -> Option<(Vec<f32>, Vec<String>)> {
        let mut sink = Sink {
            values: Vec::new(),
            names: named.then(Vec::new),
        };
        self.closely("own", own, OWN, &mut sink, stop)?;
        self.closely("reduced", reduced, REDUCED, &mut sink, stop)?;
        wide!(scales::look(reduced, pool, &mut sink));
        if stop.is_due() {
            return None;
        }
        let small = wide!(Small::of(reduced, pool));
        tone::tones(&small, &mut sink);
        tone::borders(&small, &mut sink);
        glow::look(&small, &mut sink);
        lines::look(&small, &mut self.lines, &mut sink);
        Some((sink.values, sink.names.unwrap_or_default()))
    }

    fn closely(
        &mut self,
        group: &str,
        rgb: &RgbImage,
        (even, spread): (usize, usize),
        sink: &mut Sink,
        stop: &Stop,
    ) -> Option<()> {
        let places = Places::choose(rgb, even, spread);
        for (part, places, shares) in [
            ("even", &places.even, &[0.5, 0.8, 1.0][..]),
            ("spread", &places.spread, &[0.5, 0.8][..]),
        ] {
            if part == "spread" && spread == 0 {
                continue;
            }
            let group = format!("{group}_{part}");
            let looks: Vec<_> = places
                .iter()
                .map(|&at| (!stop.is_due()).then(|| self.spectra.look(rgb, at)))
                .collect::<Option<_>>()?;
            self.spectra.summarise(&group, &looks, shares, sink);
            if part == "even" {
                self.spectra.common(&group, &looks, sink);
            }
            let textures: Vec<_> = places.iter().map(|&at| texture::look(rgb, at)).collect();
            for (i, name) in texture::NAMES.iter().enumerate() {
                let mut values: Vec<f32> = textures.iter().map(|t| t[i]).collect();
                for (share, label) in [(0.2, "low"), (0.5, "middle"), (0.8, "high")] {
                    let value = quantile(&mut values, share);
                    sink.push(&group, &format!("{name}_{label}"), value);
                }
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([(x * 3 + y) as u8, (x * y % 97) as u8, (y * 5) as u8])
        })
    }

    #[test]
    fn pictures_of_every_shape_have_the_same_finite_features() {
        let mut eye = Eye::new();
        let (_, names) = eye
            .features(
                &picture(300, 200),
                &picture(300, 200),
                true,
                &Arc::default(),
                &Stop::NEVER,
            )
            .unwrap();
        let black = RgbImage::new(200, 100);
        let white = RgbImage::from_pixel(90, 700, image::Rgb([255; 3]));
        for rgb in [
            picture(64, 64),
            picture(65, 1000),
            picture(1000, 67),
            picture(1, 1),
            picture(2, 900),
            black,
            white,
        ] {
            let pool = Arc::default();
            let (values, _) = eye
                .features(&rgb, &rgb, false, &pool, &Stop::NEVER)
                .unwrap();
            assert_eq!(values.len(), names.len(), "{:?}", rgb.dimensions());
            assert!(values.iter().all(|v| v.is_finite()));
            let large = rgb.width().min(rgb.height()) >= 64;
            let look = eye.look(&rgb, &rgb, &pool, &Stop::NEVER);
            assert_eq!(look.is_some(), large, "{:?}", rgb.dimensions());
            assert!(look.is_none_or(|look| (0.0..=1.0).contains(&look.score)));
        }
    }

    #[test]
    fn a_photo_looks_the_same_the_second_time() {
        let (own, reduced) = (picture(900, 700), picture(450, 350));
        let (mut eye, pool) = (Eye::new(), Arc::default());
        let first = eye.look(&own, &reduced, &pool, &Stop::NEVER);
        eye.look(&reduced, &reduced, &pool, &Stop::NEVER);
        assert_eq!(eye.look(&own, &reduced, &pool, &Stop::NEVER), first);
    }
}
