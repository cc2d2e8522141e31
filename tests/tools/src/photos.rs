//! Photos of documents as uploads have them: good and bad light, focus, hold and company.

use precheck_tests::canvas::Canvas;
use precheck_tests::documents::Sheet;
use precheck_tests::file::jpeg;
use precheck_tests::light::{Finger, Glare};
use precheck_tests::noise::Random;
use precheck_tests::scene::{Scene, Shot};
use precheck_tests::surface::Surface;

use crate::specimens::Specimen;

const SURFACES: [Surface; 7] = [
    Surface::Oak,
    Surface::Walnut,
    Surface::Cloth,
    Surface::Desk,
    Surface::White,
    Surface::Black,
    Surface::Checks,
];

/// A photo for the search for outlines, of a document or of a table without one: any surface, turn, tilt and distance,
/// papers beside it, fingers, reflections, too much and too little light.
pub fn of_scene(document: Option<&Specimen>, random: &mut Random) -> Shot {
    let portrait = random.unit() < 0.3;
    let (width, height) = if portrait { (768, 1024) } else { (1024, 768) };
    let surface = SURFACES[random.bits() as usize % SURFACES.len()];
    let mut scene = Scene::new(width, height, surface, random.bits() as u32);
    if let Some(specimen) = document {
        scene = scene.lay(
            specimen.sheet.clone(),
            [0.0, 0.0],
            quarter(specimen, portrait, random),
        );
        scene.fill = fill(specimen, portrait, width, height, random.between(0.3, 0.95));
    }
    // The camera looks at the first sheet, and a paper in the middle of the picture would be a document to anyone.
    let papers = document.map_or(0, |_| (random.unit() * 3.0) as usize);
    for _ in 0..papers {
        let side = if random.unit() < 0.5 { -1.0 } else { 1.0 };
        let at = [
            side * random.between(30.0, 95.0),
            random.between(-70.0, 70.0),
        ];
        scene = scene.lay(paper(random), at, random.between(0.0, 180.0));
    }
    scene.tilt = random.between(0.0, 38.0);
    scene.azimuth = random.between(0.0, 360.0);
    scene.roll = random.between(-25.0, 25.0);
    // Some are cut off by the picture's border.
    let off = if random.unit() < 0.2 { 0.3 } else { 0.08 };
    scene.shift = [random.between(-off, off), random.between(-off, off)];
    light(&mut scene, random);
    if random.unit() < 0.15 {
        scene.defocus = random.between(1.0, 5.0);
    }
    if random.unit() < 0.1 {
        scene.motion = Some([random.between(4.0, 16.0), random.between(0.0, 180.0)]);
    }
    if random.unit() < 0.15 {
        scene.glares.push(Glare {
            at: [random.unit(), random.unit()],
            size: [random.between(4.0, 18.0), random.between(4.0, 18.0)],
            degrees: random.between(0.0, 180.0),
            strength: random.between(0.5, 3.0),
        });
    }
    if let Some(specimen) = document.filter(|_| random.unit() < 0.12) {
        let [width, height] = specimen.sheet.size();
        scene.fingers.push(Finger {
            tip: [
                if random.unit() < 0.5 { 0.06 } else { 0.94 } * width,
                random.between(0.1, 0.9) * height,
            ],
            degrees: random.between(0.0, 360.0),
            radius: random.between(6.0, 10.0),
        });
    }
    scene.shoot()
}

/// A photo as somebody careful takes it, whose print can all be read as far as the document allows.
pub fn careful(specimen: &Specimen, random: &mut Random) -> (Vec<u8>, [[f32; 2]; 4]) {
    let upright = specimen.sheet.size()[1] > specimen.sheet.size()[0];
    let (width, height) = match upright {
        true => (1500, 2000),
        false => (2000, 1500),
    };
    let surface = SURFACES[random.bits() as usize % SURFACES.len()];
    let mut scene = Scene::new(width, height, surface, random.bits() as u32);
    scene = scene.lay(specimen.sheet.clone(), [0.0, 0.0], 0.0);
    scene.fill = random.between(0.8, 0.9);
    scene.tilt = random.between(0.0, 6.0);
    scene.azimuth = random.between(0.0, 360.0);
    scene.roll = random.between(-3.0, 3.0);
    scene.lamp.at[0] = random.between(-400.0, 400.0);
    let shot = scene.shoot();
    (jpeg(&shot.image, 92), shot.outlines[0])
}

/// A photo whose print is to be read, as a JPEG: nearly straight from above, more or less sharp, near, bright, noisy.
/// Returned with the corners in it.
pub fn to_read(specimen: &Specimen, random: &mut Random) -> (Vec<u8>, [[f32; 2]; 4]) {
    let width = [1000, 1400, 2000][random.bits() as usize % 3];
    let upright = specimen.sheet.size()[1] > specimen.sheet.size()[0];
    let (width, height) = match upright {
        true => (width * 3 / 4, width),
        false => (width, width * 3 / 4),
    };
    let surface = SURFACES[random.bits() as usize % SURFACES.len()];
    let mut scene = Scene::new(width, height, surface, random.bits() as u32);
    scene = scene.lay(specimen.sheet.clone(), [0.0, 0.0], 0.0);
    scene.fill = random.between(0.45, 0.92);
    scene.tilt = random.between(0.0, 12.0);
    scene.azimuth = random.between(0.0, 360.0);
    scene.roll = random.between(-5.0, 5.0);
    let per_mm = scene.fill * width as f32 / specimen.sheet.size()[0];
    let quality = [92, 84, 70, 50][random.bits() as usize % 4];
    light(&mut scene, random);
    // A radius or path of about the height of the print loses it.
    match random.unit() {
        u if u < 0.4 => scene.defocus = random.between(0.0, 0.5) * per_mm,
        u if u < 0.6 => {
            scene.motion = Some([
                random.between(0.0, 1.2) * per_mm,
                random.between(0.0, 180.0),
            ]);
        }
        _ => {}
    }
    let shot = scene.shoot();
    (jpeg(&shot.image, quality), shot.outlines[0])
}

/// A lamp somewhere, its light most often right, and the sensor's noise.
fn light(scene: &mut Scene, random: &mut Random) {
    scene.lamp.at[0] = random.between(-400.0, 400.0);
    scene.lamp.at[1] = random.between(-400.0, 400.0);
    scene.lamp.tint = [random.between(0.94, 1.1), 1.0, random.between(0.84, 1.06)];
    scene.sensor.exposure = match random.unit() {
        u if u < 0.12 => random.between(-4.0, -1.5),
        u if u < 0.22 => random.between(0.8, 2.0),
        _ => random.between(-0.6, 0.2),
    };
    if random.unit() < 0.25 {
        scene.sensor.shot = random.between(5e-4, 2e-2);
        scene.sensor.read = random.between(0.002, 0.05);
    }
    scene.sensor.sharpening = random.between(0.0, 1.0);
    if random.unit() < 0.1 {
        scene.sensor.haze = random.between(0.2, 0.85);
    }
}

/// The turn at which a document lies along the picture, either way up.
fn quarter(specimen: &Specimen, portrait: bool, random: &mut Random) -> f32 {
    let [width, height] = specimen.sheet.size();
    let along = if (height > width) == portrait {
        0.0
    } else {
        90.0
    };
    along + if random.unit() < 0.3 { 180.0 } else { 0.0 }
}

/// The share of the picture's width, as the scene counts it, at which the document takes this share of the picture.
fn fill(specimen: &Specimen, portrait: bool, width: u32, height: u32, share: f32) -> f32 {
    let [w, h] = specimen.sheet.size();
    let turned = (h > w) != portrait;
    let [across, down] = if turned { [h, w] } else { [w, h] };
    let scale = (width as f32 / across).min(height as f32 / down);
    share * scale * w / width as f32
}

/// A plain sheet of paper, a note or an envelope.
fn paper(random: &mut Random) -> Sheet {
    let shade = random.between(0.2, 1.0);
    let colour = [0, 1, 2].map(|_| (shade * random.between(0.7, 1.1)).min(1.0));
    let (width, height) = (random.between(40.0, 120.0), random.between(30.0, 90.0));
    Sheet::new(Canvas::new(width, height, 2.0, colour), 0.0, 0.1, 0.0)
}
