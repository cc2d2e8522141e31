//! Every picture under `fixtures/`, by its path there.

use image::{RgbImage, imageops};

use super::assets::HOPPER;
use super::documents::{
    Design, EDITH, MARA, Opening, Sheen, Sheet, Subpixels, id_back, id_front, on_screen, passport,
    photocopy, print, screenshot, utility_bill,
};
use super::file::{Exif, PHONE, gif, hollow_png, jpeg, png, progressive_jpeg};
use super::light::{Finger, Glare, Lamp, Shadow};
use super::scene::Scene;
use super::selfie::{Backdrop, selfie};
use super::sensor::Sensor;
use super::surface::Surface;

/// A file and how it is made.
pub(crate) type Fixture = (&'static str, fn() -> Vec<u8>);

pub(crate) const FIXTURES: &[Fixture] = &[
    // What the README shows.
    ("photos/good-id-front.jpg", || {
        phone(&good_front().shoot().image, 74)
    }),
    ("photos/good-id-back.jpg", || {
        phone(&good_back().shoot().image, 74)
    }),
    ("photos/good-passport.jpg", || {
        upright_phone(&good_passport().shoot().image, 72)
    }),
    ("photos/good-poa.jpg", || {
        upright_phone(&good_bill().shoot().image, 76)
    }),
    ("photos/good-selfie.jpg", || {
        let sensor = Sensor {
            sharpening: 0.9,
            ..Sensor::default()
        };
        phone(
            &selfie(&HOPPER, Backdrop::Room, [960, 1280], 1.06, sensor),
            85,
        )
    }),
    ("photos/bad-id-front.jpg", || {
        phone(&bad_front().shoot().image, 74)
    }),
    // The file.
    ("file-unreadable/fail-truncated.jpg", || {
        let whole = phone(&card(Surface::Desk, 11).shoot().image, 75);
        whole[..whole.len() * 6 / 10].to_vec()
    }),
    ("file-unreadable/fail-header-only.jpg", || {
        phone(&card(Surface::Desk, 11).shoot().image, 75)[..400].to_vec()
    }),
    ("file-unreadable/pass-progressive.jpg", || {
        progressive_jpeg(&card(Surface::Desk, 11).shoot().image, 74)
    }),
    ("format-unsupported/fail-gif.gif", || {
        let small = imageops::thumbnail(&card(Surface::Desk, 11).shoot().image, 320, 240);
        gif(&imageops::grayscale(&small))
    }),
    ("format-unsupported/pass-png.png", || {
        png(&imageops::thumbnail(
            &card(Surface::Desk, 11).shoot().image,
            320,
            240,
        ))
    }),
    ("image-too-many-pixels/fail-claims-too-much.png", || {
        hollow_png(65_000, 65_000)
    }),
    ("image-side-too-long/fail-ribbon.png", || {
        hollow_png(400_000, 2)
    }),
    // Size, light and sharpness.
    ("image-resolution-low/fail-thumbnail.jpg", || {
        jpeg(
            &imageops::resize(
                &card(Surface::Oak, 12).shoot().image,
                320,
                240,
                imageops::FilterType::Triangle,
            ),
            85,
        )
    }),
    ("image-dark/fail-night.jpg", || {
        phone(
            &card(Surface::Oak, 21)
                .with(|s| {
                    s.sensor = Sensor {
                        exposure: -3.4,
                        read: 0.004,
                        shot: 3e-4,
                        ..s.sensor
                    }
                })
                .shoot()
                .image,
            85,
        )
    }),
    ("image-dark/pass-black-table.jpg", || {
        phone(&card(Surface::Black, 22).shoot().image, 74)
    }),
    ("image-overexposed/fail-washed-out.jpg", || {
        phone(
            &card(Surface::Desk, 23)
                .with(|s| s.sensor.exposure = 2.1)
                .shoot()
                .image,
            74,
        )
    }),
    ("image-overexposed/pass-white-on-white.jpg", || {
        phone(&white_card().shoot().image, 74)
    }),
    ("image-contrast-low/fail-fogged-lens.jpg", || {
        phone(
            &card(Surface::Desk, 24)
                .with(|s| {
                    s.sensor = Sensor {
                        haze: 0.86,
                        exposure: 0.3,
                        ..s.sensor
                    }
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("image-blurred/fail-out-of-focus.jpg", || {
        phone(
            &card(Surface::Oak, 25)
                .with(|s| s.defocus = 6.5)
                .shoot()
                .image,
            74,
        )
    }),
    ("image-blurred/fail-shaken.jpg", || {
        phone(
            &card(Surface::Cloth, 26)
                .with(|s| s.motion = Some([26.0, 28.0]))
                .shoot()
                .image,
            74,
        )
    }),
    ("image-blurred/pass-plain-table.jpg", || {
        phone(&card(Surface::White, 27).shoot().image, 74)
    }),
    ("image-noisy/fail-high-iso.jpg", || {
        phone(
            &card(Surface::Desk, 28)
                .with(|s| {
                    (s.width, s.height) = (1024, 768);
                    s.sensor = Sensor {
                        shot: 0.02,
                        read: 0.05,
                        exposure: -0.3,
                        ..s.sensor
                    };
                })
                .shoot()
                .image,
            52,
        )
    }),
    ("image-compressed/fail-squeezed.jpg", || {
        jpeg(&card(Surface::Oak, 29).shoot().image, 6)
    }),
    // Whether it is the original.
    ("image-grayscale/fail-gray.jpg", || {
        phone(
            &card(Surface::Oak, 31)
                .with(|s| s.sensor.saturation = 0.0)
                .shoot()
                .image,
            74,
        )
    }),
    ("image-grayscale/fail-sepia.jpg", || {
        phone(&toned(&card(Surface::Desk, 32)), 74)
    }),
    ("image-grayscale/pass-pale-card.jpg", || {
        phone(
            &card_of(Design::white(), Surface::Desk, 33)
                .with(|s| s.lamp.tint = [1.12, 1.0, 0.80])
                .shoot()
                .image,
            74,
        )
    }),
    ("screenshot/fail-user-comment.png", || {
        let image = screenshot(&id_front(&MARA, Design::sea(), 12.0), 640, 1136);
        Exif {
            user_comment: "Screenshot",
            ..Exif::default()
        }
        .in_png(&png(&image), 640, 1136)
    }),
    ("screenshot/fail-gallery.jpg", || {
        jpeg(
            &screenshot(&id_front(&EDITH, Design::rose(), 16.0), 1080, 2340),
            88,
        )
    }),
    ("screenshot/pass-messenger.jpg", || {
        jpeg(&card(Surface::Walnut, 34).shoot().image, 72)
    }),
    ("image-edited/fail-photoshop.jpg", || {
        edited(&card(Surface::Desk, 35), "Adobe Photoshop 25.9 (Windows)")
    }),
    ("image-edited/fail-gimp.jpg", || {
        edited(&card(Surface::Desk, 35), "GIMP 2.10.38")
    }),
    ("photocopy/fail-gray-copy.jpg", || {
        let copy = photocopy(&id_front(&MARA, Design::sea(), 20.0));
        phone(
            &on(Surface::Oak, copy, 41)
                .with(|s| s.fill = 0.57)
                .shoot()
                .image,
            74,
        )
    }),
    ("photo-of-print/fail-colour-print.jpg", || {
        let copy = print(&id_front(&MARA, Design::sea(), 30.0), 3.2);
        phone(
            &on(Surface::Walnut, copy, 42)
                .with(|s| s.fill = 0.57)
                .shoot()
                .image,
            74,
        )
    }),
    ("photo-of-screen/fail-monitor.jpg", || {
        let shown = on_screen(
            &id_front(&MARA, Design::sea(), 16.0),
            2.0,
            0.27,
            Subpixels::Stripe,
            16.0,
        );
        phone(
            &on(Surface::Black, shown, 43)
                .with(|s| {
                    s.fill = 0.80;
                    s.defocus = 0.9;
                })
                .shoot()
                .image,
            62,
        )
    }),
    ("photo-of-screen/fail-phone.jpg", || {
        let shown = on_screen(
            &id_front(&EDITH, Design::rose(), 24.0),
            0.8,
            0.062,
            Subpixels::Pentile,
            52.0,
        );
        phone(
            &on(Surface::Black, shown, 44)
                .with(|s| {
                    s.fill = 0.84;
                    s.defocus = 0.9;
                })
                .shoot()
                .image,
            66,
        )
    }),
    ("photo-of-screen/pass-woven-cloth.jpg", || {
        phone(&card(Surface::Cloth, 45).shoot().image, 74)
    }),
    // Where the document is.
    ("document-not-found/fail-empty-table.jpg", || {
        phone(&bare(Surface::Oak).shoot().image, 74)
    }),
    ("document-not-found/fail-tablecloth.jpg", || {
        phone(&bare(Surface::Checks).shoot().image, 80)
    }),
    ("document-cut-off/fail-side.jpg", || {
        phone(
            &card(Surface::Oak, 51)
                .with(|s| s.shift = [0.24, 0.0])
                .shoot()
                .image,
            74,
        )
    }),
    ("document-cut-off/fail-corner.jpg", || {
        phone(
            &card(Surface::Desk, 52)
                .with(|s| {
                    s.shift = [-0.12, -0.24];
                    s.roll = 14.0;
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("document-cut-off/pass-whole.jpg", || {
        phone(
            &card(Surface::Walnut, 53)
                .with(|s| s.fill = 0.88)
                .shoot()
                .image,
            74,
        )
    }),
    ("document-corner-hidden/fail-thumb.jpg", || {
        phone(
            &held(
                Surface::Desk,
                Finger {
                    tip: [78.5, 47.0],
                    degrees: 48.0,
                    radius: 8.5,
                },
            )
            .shoot()
            .image,
            74,
        )
    }),
    ("document-corner-hidden/fail-finger.jpg", || {
        phone(
            &held(
                Surface::Walnut,
                Finger {
                    tip: [5.5, 6.0],
                    degrees: 205.0,
                    radius: 7.0,
                },
            )
            .shoot()
            .image,
            74,
        )
    }),
    ("document-corner-hidden/pass-finger-beside.jpg", || {
        phone(
            &held(
                Surface::White,
                Finger {
                    tip: [88.0, 62.0],
                    degrees: 70.0,
                    radius: 7.5,
                },
            )
            .shoot()
            .image,
            74,
        )
    }),
    ("document-tilted/fail-steep.jpg", || {
        phone(
            &card(Surface::Oak, 54)
                .with(|s| {
                    s.tilt = 52.0;
                    s.azimuth = 75.0;
                    s.fill = 0.62;
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("document-tilted/pass-slight.jpg", || {
        phone(
            &card(Surface::Oak, 55)
                .with(|s| {
                    s.tilt = 16.0;
                    s.azimuth = 120.0;
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("document-margin-low/fail-touching.jpg", || {
        phone(
            &card(Surface::Desk, 56)
                .with(|s| {
                    s.fill = 0.955;
                    s.tilt = 1.0;
                    s.roll = 0.4;
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("document-too-small/fail-far.jpg", || {
        phone(
            &card(Surface::Oak, 57).with(|s| s.fill = 0.2).shoot().image,
            74,
        )
    }),
    ("multiple-documents/fail-two-cards.jpg", || {
        let other = id_back(&EDITH, Design::rose(), 16.0);
        let scene = card(Surface::Oak, 58).lay(other, [6.0, 61.5], 4.0);
        phone(
            &scene
                .with(|s| {
                    s.fill = 0.52;
                    s.shift = [0.0, -0.235];
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("multiple-documents/pass-card-on-paper.jpg", || {
        let paper = utility_bill(&EDITH, [2026, 4, 3], 8.0);
        phone(
            &card(Surface::Desk, 59)
                .lay(paper, [20.0, 60.0], 9.0)
                .shoot()
                .image,
            74,
        )
    }),
    // Reflections that hide something, and those that do not.
    ("glare-on-document/fail-lamp.jpg", || {
        phone(
            &card(Surface::Oak, 61)
                .with(|s| {
                    s.glares.push(Glare {
                        at: [0.52, 0.42],
                        size: [13.0, 9.0],
                        degrees: 20.0,
                        strength: 3.0,
                    })
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("glare-on-document/fail-window.jpg", || {
        phone(
            &card(Surface::Walnut, 62)
                .with(|s| {
                    s.glares.push(Glare {
                        at: [0.26, 0.5],
                        size: [7.0, 24.0],
                        degrees: 25.0,
                        strength: 2.4,
                    })
                })
                .shoot()
                .image,
            74,
        )
    }),
    ("glare-on-document/pass-hologram.jpg", || {
        phone(
            &card_of(Design::sea().with(Sheen::Hologram), Surface::Walnut, 63)
                .shoot()
                .image,
            74,
        )
    }),
    ("glare-on-document/pass-laminate.jpg", || {
        phone(
            &card_of(Design::sea().with(Sheen::Laminate), Surface::Desk, 64)
                .shoot()
                .image,
            74,
        )
    }),
    ("glare-on-document/pass-white-document.jpg", || {
        phone(
            &card_of(Design::white(), Surface::Walnut, 65)
                .with(|s| s.sensor.exposure = 0.25)
                .shoot()
                .image,
            74,
        )
    }),
];

/// As the phone that does not exist stores it.
fn phone(image: &RgbImage, quality: u8) -> Vec<u8> {
    PHONE.in_jpeg(&jpeg(image, quality), image.width(), image.height())
}

/// The same of a phone held upright: the sensor's rows lie on their side, and orientation 6 says so.
fn upright_phone(image: &RgbImage, quality: u8) -> Vec<u8> {
    let stored = imageops::rotate270(image);
    let exif = Exif {
        orientation: 6,
        ..PHONE
    };
    exif.in_jpeg(&jpeg(&stored, quality), stored.width(), stored.height())
}

fn edited(scene: &Scene, software: &'static str) -> Vec<u8> {
    let image = scene.shoot().image;
    let exif = Exif {
        software,
        exposure: false,
        ..PHONE
    };
    exif.in_jpeg(&jpeg(&image, 76), image.width(), image.height())
}

fn toned(scene: &Scene) -> RgbImage {
    let mut image = scene
        .clone()
        .with(|s| s.sensor.saturation = 0.0)
        .shoot()
        .image;
    for pixel in image.pixels_mut() {
        let [r, g, b] = pixel.0.map(f32::from);
        pixel.0 = [r * 1.06 + 6.0, g * 0.95, b * 0.76].map(|v| v.clamp(0.0, 255.0) as u8);
    }
    image
}

/// A scene of the size that most fixtures have: 1024 pixels for the width of a card.
fn on(surface: Surface, sheet: Sheet, seed: u32) -> Scene {
    let turn = (seed * 37 % 9) as f32 - 4.0;
    Scene::new(1280, 960, surface, seed)
        .lay(sheet, [0.0, 0.0], 0.0)
        .with(|s| {
            s.fill = 0.80;
            s.roll = turn;
            s.azimuth = (seed * 53 % 360) as f32;
        })
}

fn card_of(design: Design, surface: Surface, seed: u32) -> Scene {
    on(surface, id_front(&MARA, design, 24.0), seed)
}

fn card(surface: Surface, seed: u32) -> Scene {
    card_of(Design::sea(), surface, seed)
}

fn white_card() -> Scene {
    card_of(Design::white(), Surface::White, 66)
}

fn bare(surface: Surface) -> Scene {
    Scene::new(1280, 960, surface, 67)
}

fn held(surface: Surface, finger: Finger) -> Scene {
    card(surface, 68).with(|s| s.fingers.push(finger))
}

/// The photo of a careful person.
pub(crate) fn good_front() -> Scene {
    Scene::new(1600, 1200, Surface::Oak, 3)
        .lay(id_front(&MARA, Design::sea(), 24.0), [0.0, 0.0], 0.0)
        .with(|s| {
            s.fill = 0.76;
            s.roll = 3.0;
            s.shadows.push(Shadow {
                degrees: 40.0,
                offset: 52.0,
                softness: 16.0,
                depth: 0.35,
            });
        })
}

fn good_back() -> Scene {
    Scene::new(1600, 1200, Surface::Walnut, 4)
        .lay(id_back(&MARA, Design::sea(), 24.0), [0.0, 0.0], 0.0)
        .with(|s| {
            s.fill = 0.75;
            s.roll = -2.0;
            s.azimuth = 110.0;
        })
}

fn good_passport() -> Scene {
    let booklet = passport(&EDITH, Opening::Spread, true, 16.0);
    Scene::new(1500, 2000, Surface::Desk, 5)
        .lay(booklet, [0.0, 0.0], 0.0)
        .with(|s| {
            s.fill = 0.82;
            s.roll = 1.5;
            s.shift = [0.0, 0.19];
            s.tilt = 4.0;
            s.lamp.at = [-500.0, -600.0, 1100.0];
        })
}

fn good_bill() -> Scene {
    Scene::new(1500, 2000, Surface::Walnut, 6)
        .lay(utility_bill(&MARA, [2026, 10, 20], 9.0), [0.0, 0.0], 0.0)
        .with(|s| {
            s.fill = 0.88;
            s.roll = -1.0;
            s.tilt = 3.0;
            s.lamp.at = [-600.0, -500.0, 1200.0];
        })
}

/// The photo of somebody in a hurry: out of focus, a lamp mirrored in the card, its left side outside.
fn bad_front() -> Scene {
    Scene::new(1600, 1200, Surface::Walnut, 7)
        .lay(id_front(&MARA, Design::sea(), 24.0), [0.0, 0.0], 0.0)
        .with(|s| {
            s.fill = 0.80;
            s.roll = -7.0;
            s.tilt = 14.0;
            s.shift = [-0.22, 0.03];
            s.defocus = 5.5;
            s.lamp = Lamp {
                tint: [1.10, 1.0, 0.84],
                ..s.lamp
            };
            s.glares.push(Glare {
                at: [0.62, 0.44],
                size: [12.0, 8.0],
                degrees: 15.0,
                strength: 3.0,
            });
            s.shadows.push(Shadow {
                degrees: 120.0,
                offset: 20.0,
                softness: 20.0,
                depth: 0.4,
            });
        })
}
