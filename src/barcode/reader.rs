//! PDF417 in a picture. Finding and decoding the symbol is the crate `rxing`'s.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use image::GrayImage;
use rxing::common::HybridBinarizer;
use rxing::pdf417::PDF417Reader;
use rxing::{BinaryBitmap, Luma8LuminanceSource, Reader};

use super::Licence;
use crate::geometry::{Homography, Quad};
use crate::imaging::warp::warp_luma;
use crate::intake::Photo;

/// The longer side of the pictures that are searched, in pixels. The symbol of a licence is about 75 mm of the card's 85.6 and
/// 290 modules wide (AAMVA DL/ID Card Design Standard, annex D.3): five pixels a module where the card fills the picture.
const LONG_SIDE: f64 = 1800.0;

/// The licence whose barcode is in `photo`: in the document with this outline, in pixels of the upright photo, or else anywhere.
pub(crate) fn read(photo: &Photo, outline: Option<&Quad>) -> Option<Licence> {
    outline
        .and_then(|outline| seen(photo, outline))
        .or_else(|| {
            let (w, h) = (f64::from(photo.width()), f64::from(photo.height()));
            seen(photo, &crate::geometry::Rect::new(0.0, 0.0, w, h).into())
        })
}

fn seen(photo: &Photo, part: &Quad) -> Option<Licence> {
    let [top, right, bottom, left] = part.side_lengths();
    let (width, height) = ((top + bottom) / 2.0, (right + left) / 2.0);
    let scale = (LONG_SIDE / width.max(height)).min(1.0);
    let (w, h) = (width * scale, height * scale);
    let map = Homography::from_rect(w, h, part)?.then(&photo.to_stored());
    let pool = Arc::default();
    let picture = warp_luma(photo.stored(), &map, w as u32, h as u32, 1.0 / scale, &pool);
    Licence::parse(&text(picture.clone())?).ok()
}

/// The text of the PDF417 symbol in `picture`, at any quarter turn; `None` where none is found or one is beyond repair.
fn text(picture: GrayImage) -> Option<String> {
    let (w, h) = picture.dimensions();
    if w.min(h) < 16 {
        return None;
    }
    let source = Luma8LuminanceSource::new(picture.into_raw(), w, h).ok()?;
    // The decoder indexes what it found: a panic in it is a symbol that was not read.
    let decoded = catch_unwind(AssertUnwindSafe(|| {
        let mut bits = BinaryBitmap::new(HybridBinarizer::new(source));
        PDF417Reader::new().decode(&mut bits).ok()
    }));
    Some(decoded.ok().flatten()?.getText().to_owned())
}

#[cfg(test)]
mod tests {
    use image::RgbImage;
    use proptest::prelude::*;
    use rxing::pdf417::PDF417Writer;
    use rxing::{BarcodeFormat, Writer};

    use super::*;
    use crate::geometry::Point;
    use crate::intake::Orientation;

    /// A licence of nobody: the elements that we read, and others around them.
    fn text_of_a_licence() -> String {
        let body = "DLDAQY8142397\nDCSCANARY\nDDEN\nDACMARA\nDDFN\nDADLOUISE\nDDGN\nDCAC\nDCBNONE\nDCDNONE\nDBD03122024\n\
                    DBB11301985\nDBA11302032\nDBC2\nDAU064 in\nDAYBRO\nDAG1 FIRST STREET\nDAISPRINGFIELD\nDAJUT\n\
                    DAK000010000\nDCFA1B2C3D4E5\nDCGUSA\nDDAF\nDDB01012020\n\r";
        let header = format!("@\n\u{1e}\rANSI 636000100001DL0031{:04}", body.len());
        format!("{header}{body}")
    }

    /// The symbol on a card: `module` pixels a module, seen by a camera that moved and stands aslant by `skew` pixels.
    fn picture(module: u32, skew: f64, blur: u32) -> RgbImage {
        let bits = PDF417Writer
            .encode(&text_of_a_licence(), &BarcodeFormat::PDF_417, 300, 80)
            .expect("the text fits a symbol");
        let (w, h) = (bits.getWidth() * module, bits.getHeight() * module);
        let card = RgbImage::from_fn(w + 80, h + 240, |x, y| {
            let at = (x.wrapping_sub(40) / module, y.wrapping_sub(150) / module);
            let dark = at.0 < bits.getWidth() && at.1 < bits.getHeight() && bits.get(at.0, at.1);
            image::Rgb(
                [if dark {
                    50
                } else {
                    210 - (x * 30 / (w + 80)) as u8
                }; 3],
            )
        });
        let (cw, ch) = (f64::from(card.width()), f64::from(card.height()));
        let corners = [
            (0.0, skew),
            (cw - skew, 0.0),
            (cw, ch - skew),
            (skew / 2.0, ch),
        ];
        let seen = Quad::new(corners.map(|(x, y)| Point::new(x, y)));
        let map = Homography::from_rect(cw, ch, &seen).expect("four corners");
        let gray = warp_luma(
            &card,
            &map,
            card.width(),
            card.height(),
            1.0,
            &Arc::default(),
        );
        let gray = imageproc::filter::box_filter(&gray, blur, 0);
        RgbImage::from_fn(gray.width(), gray.height(), |x, y| {
            let noise = (x * 7919 + y * 104_729) % 17;
            image::Rgb([gray.get_pixel(x, y).0[0].saturating_add(noise as u8); 3])
        })
    }

    #[test]
    fn the_barcode_is_read_aslant_blurred_and_at_every_quarter_turn() {
        for (module, skew, blur) in [(2, 0.0, 0), (3, 12.0, 1), (4, 20.0, 1)] {
            for exif in [1, 3, 6, 8] {
                let orientation = Orientation::from_exif(exif).expect("a value of EXIF");
                let photo = Photo::new(picture(module, skew, blur), orientation);
                let licence =
                    read(&photo, None).unwrap_or_else(|| panic!("{module} {skew} {exif}: read"));
                assert_eq!(licence.document_number().as_deref(), Ok("Y8142397"));
                assert_eq!(
                    licence.expiry().ok(),
                    chrono::NaiveDate::from_ymd_opt(2032, 11, 30)
                );
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn no_picture_makes_the_reader_panic((w, h) in (1u32..300, 1u32..200), bar in 1u32..9, noise in any::<u64>()) {
            // Bars like those at the start of the symbol, broken by noise.
            let start = [8, 1, 1, 1, 1, 1, 1, 3];
            let picture = RgbImage::from_fn(w, h, |x, y| {
                let mut at = x / bar % 17;
                let mut dark = true;
                for run in start {
                    if at < run {
                        break;
                    }
                    at -= run;
                    dark = !dark;
                }
                let flip = noise >> ((x / 5 * 3 + y / 4 * 11) % 64) & 1 == 1 && (x + y) % 5 == 0;
                image::Rgb([if dark != flip { 20 } else { 230 }; 3])
            });
            let photo = Photo::new(picture, Orientation::from_exif(1).expect("a value of EXIF"));
            let _ = read(&photo, None);
        }
    }
}
