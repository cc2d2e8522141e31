use image::{Rgb, RgbImage, imageops};

use super::*;
use crate::face::testing::{collins, hopper};
use crate::face::{BuiltIn, FaceDetector, FacePicture};

fn face(picture: &RgbImage) -> DetectedFace {
    let view = FacePicture::new(picture.width(), picture.height(), picture.as_raw()).unwrap();
    BuiltIn::new().detect(view)[0]
}

/// The quality of the face that is found in the first picture, as the second shows it.
fn quality(first: &RgbImage, second: RgbImage) -> FaceQuality {
    let photo = Photo::from_rgb8(second.width(), second.height(), second.into_raw()).unwrap();
    FaceQuality::of(&photo, &face(first), &Arc::default()).unwrap()
}

fn changed(picture: &RgbImage, change: impl Fn(f64, f64) -> f64) -> RgbImage {
    let width = f64::from(picture.width());
    let mut picture = picture.clone();
    for (x, _, pixel) in picture.enumerate_pixels_mut() {
        pixel.0 = pixel
            .0
            .map(|c| change(f64::from(c), f64::from(x) / width).clamp(0.0, 255.0) as u8);
    }
    picture
}

#[test]
fn a_careful_portrait_is_within_every_range() {
    for portrait in [hopper(), collins()] {
        let q = quality(&portrait, portrait.clone());
        assert!(
            (0.0..1.0).contains(&q.luminance_mean) && (0.0..0.25).contains(&q.luminance_variance)
        );
        assert!(q.under_exposure < 0.2 && q.over_exposure < 0.1, "{q:?}");
        assert!(q.dynamic_range > 6.0 && q.dynamic_range <= 8.0, "{q:?}");
        assert!(
            q.illumination_uniformity > 0.3 && q.cheek_ratio > 0.5,
            "{q:?}"
        );
        assert!(q.natural_colour < 20.0, "{q:?}");
    }
}

#[test]
fn each_fault_moves_its_measure() {
    let portrait = hopper();
    let own = quality(&portrait, portrait.clone());
    let dark = quality(&portrait, changed(&portrait, |c, _| c * 0.1));
    assert!(dark.under_exposure > 0.8 && dark.luminance_mean < 0.2 * own.luminance_mean);
    let bright = quality(&portrait, changed(&portrait, |c, _| c * 4.0));
    assert!(bright.over_exposure > 0.5, "{bright:?}");
    let aside = quality(
        &portrait,
        changed(&portrait, |c, x| if x < 0.515 { c * 0.3 } else { c }),
    );
    assert!(
        aside.cheek_ratio < 0.3 && aside.illumination_uniformity < 0.2,
        "{aside:?}"
    );
    let soft = quality(&portrait, imageops::blur(&portrait, 4.0));
    assert!(
        soft.sharpness < 0.75 * own.sharpness,
        "{} {}",
        soft.sharpness,
        own.sharpness
    );
    let gray = quality(&portrait, RgbImage::from_pixel(512, 600, Rgb([90; 3])));
    assert!(gray.contrast < 1e-9 && gray.dynamic_range < 1e-9 && gray.luminance_variance < 1e-9);
    assert!((gray.luminance_mean - 90.0 / 255.0).abs() < 1e-9);
}

#[test]
fn light_alone_does_not_change_what_is_relative_to_the_face() {
    let portrait = hopper();
    let own = quality(&portrait, portrait.clone());
    let dim = quality(&portrait, changed(&portrait, |c, _| c * 0.6));
    assert!((own.sharpness - dim.sharpness).abs() < 0.03);
    assert!((own.contrast - dim.contrast).abs() < 0.03);
    assert!((own.cheek_ratio - dim.cheek_ratio).abs() < 0.1);
}

#[test]
fn the_frame_of_the_picture_gives_crops_and_head_size() {
    let mut wide = RgbImage::from_pixel(1000, 1200, Rgb([110, 120, 130]));
    imageops::overlay(&mut wide, &hopper(), 244, 300);
    let q = quality(&wide, wide.clone());
    // The eyes at (465, 490) and (550, 487.5), 85 apart.
    assert!((q.inter_eye_distance - 85.0).abs() < 12.0, "{q:?}");
    assert!(
        (q.leftward_crop - 465.0 / 85.0).abs() < 1.0
            && (q.rightward_crop - 450.0 / 85.0).abs() < 1.0
    );
    assert!((q.head_size - 145.0 / 1200.0).abs() < 0.025, "{q:?}");
}
