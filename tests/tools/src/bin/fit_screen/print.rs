//! Prints of a picture: dots of four inks in screens, in lines, or strewn.

use image::RgbImage;

use crate::chance::Chance;

/// How a printer makes tones of full ink and none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Round dots, 65 to 85 lines an inch: newspapers, some laser printers.
    Coarse,
    /// Round dots, 133 to 175 lines an inch: offset printing, good laser printers.
    Fine,
    /// Lines, 106 to 175 an inch: laser printers and copiers.
    Lines,
    /// Droplets by diffusion of the error, 300 to 600 an inch: inkjet printers.
    Strewn,
}

pub const SCREENS: [Screen; 4] = [Screen::Coarse, Screen::Fine, Screen::Lines, Screen::Strewn];

/// The angles of cyan, magenta, yellow and black, in degrees: 30 apart, yellow between.
const ANGLES: [f32; 4] = [15.0, 75.0, 0.0, 45.0];

/// What each ink lets through of red, green and blue.
const INKS: [[f32; 3]; 4] = [
    [0.10, 0.55, 0.85],
    [0.75, 0.12, 0.40],
    [0.95, 0.85, 0.12],
    [0.06, 0.06, 0.06],
];

/// Droplets along each side of the sheet that is strewn; it repeats.
const SHEET: usize = 1000;

/// A print, in millimetres.
pub struct Print {
    screen: Screen,
    /// Screen lines, or droplets, per millimetre.
    frequency: f32,
    /// The whole is turned by this, in radians.
    turn: f32,
    /// For [`Screen::Strewn`]: which inks lie on each droplet's place, a bit each.
    sheet: Vec<u8>,
}

impl Print {
    pub fn new(screen: Screen, shown: &RgbImage, per_mm: f32, chance: &mut Chance) -> Self {
        let frequency = match screen {
            Screen::Coarse => chance.between(65.0, 85.0),
            Screen::Fine => chance.between(133.0, 175.0),
            Screen::Lines => chance.between(106.0, 175.0),
            Screen::Strewn => chance.between(300.0, 600.0),
        } / 25.4;
        let sheet = if screen == Screen::Strewn {
            strewn(|x, y| {
                let at = |v: usize, side: u32| ((v as f32 / frequency * per_mm) as u32) % side;
                let p = shown
                    .get_pixel(at(x, shown.width()), at(y, shown.height()))
                    .0;
                coverage(p.map(|v| (f32::from(v) / 255.0).powf(2.2)))
            })
        } else {
            Vec::new()
        };
        Self {
            screen,
            frequency,
            turn: chance.between(0.0, std::f32::consts::FRAC_PI_2),
            sheet,
        }
    }

    /// The light that leaves a point, in millimetres, where the picture has this colour.
    pub fn light(&self, x: f32, y: f32, colour: [f32; 3]) -> [f32; 3] {
        let inked = match self.screen {
            Screen::Strewn => {
                let at = |v: f32| (v * self.frequency).floor().rem_euclid(SHEET as f32) as usize;
                let bits = self.sheet[(at(y) * SHEET + at(x)).min(SHEET * SHEET - 1)];
                [0, 1, 2, 3].map(|i| bits >> i & 1 == 1)
            }
            _ => {
                let covered = coverage(colour);
                [0, 1, 2, 3].map(|i| {
                    let (sin, cos) = (ANGLES[i].to_radians() + self.turn).sin_cos();
                    let wave =
                        |t: f32| 0.5 + 0.5 * (std::f32::consts::TAU * t * self.frequency).cos();
                    let (a, b) = (wave(cos * x + sin * y), wave(cos * y - sin * x));
                    let spot = match self.screen {
                        Screen::Lines => a,
                        _ => (a + b) / 2.0,
                    };
                    spot > 1.0 - covered[i]
                })
            }
        };
        let mut light = [0.9; 3];
        for (ink, _) in INKS.iter().zip(inked).filter(|(_, inked)| *inked) {
            light.iter_mut().zip(ink).for_each(|(l, t)| *l *= t);
        }
        light
    }
}

/// The share that each of four inks covers, half of the gray in black.
fn coverage(colour: [f32; 3]) -> [f32; 4] {
    let [c, m, y] = colour.map(|v| 1.0 - v.clamp(0.0, 1.0));
    let black = 0.5 * c.min(m).min(y);
    let rest = |v: f32| (v - black) / (1.0 - black).max(0.01);
    [rest(c), rest(m), rest(y), black]
}

/// Floyd and Steinberg's diffusion of the error, each ink for itself.
fn strewn(coverage: impl Fn(usize, usize) -> [f32; 4]) -> Vec<u8> {
    let mut sheet = vec![0; SHEET * SHEET];
    let mut error = [[const { [0.0_f32; SHEET + 2] }; 2]; 4];
    for y in 0..SHEET {
        for lines in &mut error {
            lines.swap(0, 1);
            lines[1].fill(0.0);
        }
        for x in 0..SHEET {
            for (i, wanted) in coverage(x, y).into_iter().enumerate() {
                let value = wanted + error[i][0][x + 1];
                let on = value > 0.5;
                let left = value - f32::from(u8::from(on));
                sheet[y * SHEET + x] |= u8::from(on) << i;
                error[i][0][x + 2] += left * 7.0 / 16.0;
                for (dx, share) in [(0, 3.0), (1, 5.0), (2, 1.0)] {
                    error[i][1][x + dx] += left * share / 16.0;
                }
            }
        }
    }
    sheet
}
