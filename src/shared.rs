//! What all photos of one [`crate::Precheck`] share.

use std::sync::{Arc, OnceLock};

use fast_image_resize::Resizer;

use crate::face::Detector;
use crate::imaging::fringes::Fringes;
use crate::imaging::spectrum::Spectrometer;
use crate::intake::Workspace;
use crate::pool::{Pool, Shelf, Weigh};
use crate::reading::MrzReader;
use crate::screen::Eye;

/// The pool of buffers, and tools with their plans and tables, which are made for the first photo and for no other. Any
/// number of threads take what they need from it.
#[derive(Debug)]
pub(crate) struct Shared {
    /// The buffers that photos are decoded into.
    pub(crate) workspaces: Shelf<Workspace>,
    /// The buffers of facts.
    pub(crate) pool: Arc<Pool>,
    /// What reduces photos; each keeps the picture that is reduced along one side.
    pub(crate) resizers: Shelf<Resizer>,
    /// What takes spectra; each has the transform's plan and the tables beside it.
    pub(crate) spectrometers: Shelf<Spectrometer>,
    /// What looks for fringes.
    pub(crate) fringes: Shelf<Fringes>,
    /// What looks for displays; each has the transform's plan and the weights.
    pub(crate) eyes: Shelf<Eye>,
    /// What looks for faces; loaded once.
    pub(crate) detector: Detector,
    /// What reads machine-readable zones; loaded once.
    pub(crate) mrz: OnceLock<MrzReader>,
}

/// How many bytes of decoded photos wait for the next ones: four of twenty megapixels, or seven of twelve. More threads
/// than that each page in a buffer afresh now and then; a burst of large photos does not hold its memory for ever.
const MOST_PHOTO_BYTES: usize = 256 << 20;

impl Default for Shared {
    fn default() -> Self {
        Self {
            workspaces: Shelf::keeping(MOST_PHOTO_BYTES),
            pool: Arc::default(),
            resizers: Shelf::default(),
            spectrometers: Shelf::default(),
            fringes: Shelf::default(),
            eyes: Shelf::default(),
            detector: Detector::default(),
            mrz: OnceLock::new(),
        }
    }
}

impl Weigh for Workspace {
    fn bytes(&self) -> usize {
        self.capacity()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{ImageFormat, RgbImage};

    use super::*;
    use crate::Kind;
    use crate::checks::CATALOGUE;
    use crate::evidence::Evidence;
    use crate::intake::{Limits, read};
    use crate::locate::Cutoffs;

    /// Takes every fact of a photo.
    fn look_at(file: &[u8], shared: &Arc<Shared>) {
        let day = crate::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let cutoffs = Cutoffs {
            document: 0.5,
            recognised: 0.5,
            corner_hidden: 0.4,
        };
        let mut workspace = shared.workspaces.take_or(Workspace::default);
        let limits = Limits::default();
        let intake = read(file, &limits, &mut workspace);
        let shared = Arc::clone(shared);
        let evidence = Evidence::new(Kind::IdFront, day, intake, workspace, cutoffs, shared);
        for check in CATALOGUE {
            let _ = check.measure(&evidence);
        }
    }

    #[test]
    fn a_second_photo_makes_no_buffer_and_no_tool() {
        let picture = RgbImage::from_fn(1600, 1200, |x, y| {
            let card = (300..1300).contains(&x) && (280..910).contains(&y);
            let print = card && x % 23 < 4 && y % 60 < 25;
            image::Rgb(match (card, print) {
                (_, true) => [50, 45, 60],
                (true, false) => [210, 215, 195],
                _ => [92, 70 + (x * y % 7) as u8, 55],
            })
        });
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, ImageFormat::Png).unwrap();
        let file = file.into_inner();
        let shared = Arc::new(Shared::default());
        look_at(&file, &shared);
        let first = format!("{shared:?}");
        assert!(!first.contains("Shelf(0 of"), "{first}");
        look_at(&file, &shared);
        assert_eq!(first, format!("{shared:?}"));
    }
}
