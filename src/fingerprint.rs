//! A picture's fingerprint: the signs of its lowest frequencies, which outlive re-encoding, resizing, small crops and
//! quarter turns, and from which no picture can be made again.

use std::fmt;
use std::str::FromStr;

use image::RgbImage;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::Error;
use crate::imaging::luma::luma;

/// Frequencies kept along each side. With 8 and 12 a copy and another picture come closer to each other: see
/// `tests/calibration/same-side-twice.md`.
const FREQUENCIES: usize = 16;
/// Cells along each side of the window whose frequencies are taken.
const CELLS: usize = 64;
/// Cells along each side of the picture that windows are laid into.
const SIDE: usize = 128;
/// How much of a side is cut off, or was cut off and is made up for, at each end that is tried; together at most the last.
const CUTS: [f32; 5] = [0.0, 0.0125, 0.025, 0.0375, 0.05];

/// What a picture looks like from afar, in 255 bits: whether each of its lowest frequencies (discrete cosine transform
/// of its luma, 16 along each side, without the mean) is positive.
///
/// Its text is 64 hexadecimal digits. A caller who keeps those of rejected uploads learns when one comes again
/// ([`crate::Submission::with_rejected`]); a picture cannot be made from it, but whoever has the picture can recognise it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u64; 4]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|word| write!(f, "{word:016x}"))
    }
}

impl fmt::Debug for Fingerprint {
    /// Says nothing by which a person's picture could be recognised.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fingerprint(…)")
    }
}

impl FromStr for Fingerprint {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.bytes().all(|b| b.is_ascii_hexdigit());
        if text.len() != 64 || !digits {
            return Err(Error::UnreadableFingerprint);
        }
        let word = |i: usize| u64::from_str_radix(&text[i * 16..(i + 1) * 16], 16);
        let mut words = [0; 4];
        for (i, into) in words.iter_mut().enumerate() {
            *into = word(i).map_err(|_| Error::UnreadableFingerprint)?;
        }
        Ok(Self(words))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// A picture made ready to be compared with fingerprints: its own, and those that it would have turned, or had a little
/// of its border been cut off or not been cut off.
#[derive(Clone)]
pub(crate) struct Probe {
    /// The picture's own first.
    variants: Vec<Fingerprint>,
}

impl Probe {
    /// Of a picture, whatever its size and shape.
    pub(crate) fn of(picture: &RgbImage) -> Self {
        let cells = cells(picture);
        let windows: Vec<_> = windows().into_iter().map(Window::of).collect();
        // Rows first: what is left is a matrix of frequencies across by cells down, for each window.
        let across: Vec<Vec<f32>> = windows.iter().map(|window| window.across(&cells)).collect();
        let mut variants = Vec::with_capacity(4 * windows.len() * windows.len());
        for across in &across {
            for down in &windows {
                let mut spectrum = down.down(across);
                for _ in 0..4 {
                    variants.push(signs(&spectrum));
                    spectrum = quarter_turned(&spectrum);
                }
            }
        }
        let own = variants[0];
        variants.sort_unstable_by_key(|variant| variant.0);
        variants.dedup();
        variants.insert(0, own);
        Self { variants }
    }

    /// The picture's own fingerprint.
    pub(crate) fn fingerprint(&self) -> Fingerprint {
        self.variants[0]
    }

    /// The share of bits, 0 to 1, in which the fingerprint of another picture differs from the variant of this one that
    /// is most like it. Unrelated pictures come to about 0.35.
    pub(crate) fn distance(&self, other: Fingerprint) -> f64 {
        let differ = |variant: &Fingerprint| -> u32 {
            let pairs = variant.0.iter().zip(other.0);
            pairs.map(|(a, b)| (a ^ b).count_ones()).sum()
        };
        let least = self.variants.iter().map(differ).min().unwrap_or(u32::MAX);
        f64::from(least) / (FREQUENCIES * FREQUENCIES - 1) as f64
    }
}

impl fmt::Debug for Probe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Probe({} variants)", self.variants.len())
    }
}

/// The mean luma of each of [`SIDE`] × [`SIDE`] equal parts of the picture, row by row. Cells that end within a pixel get
/// their share of it, so that the size of a copy does not matter.
fn cells(picture: &RgbImage) -> Vec<f32> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut cells = vec![0.0; SIDE * SIDE];
    let mut row = [0.0; SIDE];
    let (columns, rows) = (shares(width), shares(height));
    for (pixels, parts) in picture.as_raw().chunks_exact((width * 3).max(1)).zip(&rows) {
        row.fill(0.0);
        for (pixel, parts) in pixels.chunks_exact(3).zip(&columns) {
            let value = f32::from(luma(pixel[0], pixel[1], pixel[2]));
            for &(cell, share) in parts {
                row[cell] += share * value;
            }
        }
        for &(cell, share) in parts {
            let into = &mut cells[cell * SIDE..][..SIDE];
            into.iter_mut()
                .zip(&row)
                .for_each(|(cell, value)| *cell += share * value);
        }
    }
    cells
}

/// For each of `pixels` along a side, the cells that it lies in, each with the share of the cell that it makes up.
fn shares(pixels: usize) -> Vec<Vec<(usize, f32)>> {
    let a_pixel = SIDE as f32 / pixels as f32;
    let of = |pixel: usize| {
        let (start, end) = (pixel as f32 * a_pixel, (pixel + 1) as f32 * a_pixel);
        let last = (end.ceil() as usize).min(SIDE);
        (start as usize..last)
            .map(|cell| (cell, end.min((cell + 1) as f32) - start.max(cell as f32)))
            .filter(|(_, share)| *share > 0.0)
            .collect()
    };
    (0..pixels).map(of).collect()
}

/// Where windows begin and end along a side, as shares of it counted inwards: the whole first; a negative share lies
/// outside, where the picture's border is repeated.
fn windows() -> Vec<(f32, f32)> {
    let mut windows = vec![(0.0, 0.0)];
    for start in CUTS {
        for end in CUTS {
            let cut = start + end;
            if cut > 0.0 && cut <= CUTS[CUTS.len() - 1] + f32::EPSILON {
                windows.extend([(start, end), (-start, -end)]);
            }
        }
    }
    windows
}

/// What takes the frequencies of the cells within a window along one side: [`FREQUENCIES`] rows of [`SIDE`] weights.
struct Window(Vec<f32>);

impl Window {
    fn of((start, end): (f32, f32)) -> Self {
        /// Points of each cell of the window at which the picture's cells are looked up.
        const POINTS: usize = 8;
        let side = SIDE as f32;
        let step = (1.0 - start - end) * side / (CELLS * POINTS) as f32;
        let mut weights = vec![0.0; FREQUENCIES * SIDE];
        for point in 0..CELLS * POINTS {
            let at = (start * side + (point as f32 + 0.5) * step).clamp(0.0, side - 1.0) as usize;
            let cell = (point / POINTS) as f32;
            for (frequency, weights) in weights.chunks_exact_mut(SIDE).enumerate() {
                // The discrete cosine transform of type II.
                let phase = (2.0 * cell + 1.0) * frequency as f32 / (2 * CELLS) as f32;
                weights[at] += (std::f32::consts::PI * phase).cos() / POINTS as f32;
            }
        }
        Self(weights)
    }

    /// The frequencies of each row of `cells`, each frequency's [`SIDE`] values together.
    fn across(&self, cells: &[f32]) -> Vec<f32> {
        let mut spectra = Vec::with_capacity(FREQUENCIES * SIDE);
        for weights in self.0.chunks_exact(SIDE) {
            spectra.extend(cells.chunks_exact(SIDE).map(|row| dot(weights, row)));
        }
        spectra
    }

    /// The frequencies down, one row of [`FREQUENCIES`] for each frequency across.
    fn down(&self, across: &[f32]) -> Spectrum {
        let mut spectrum = [[0.0; FREQUENCIES]; FREQUENCIES];
        for (row, column) in spectrum.iter_mut().zip(across.chunks_exact(SIDE)) {
            for (value, weights) in row.iter_mut().zip(self.0.chunks_exact(SIDE)) {
                *value = dot(weights, column);
            }
        }
        spectrum
    }
}

/// By frequency across, then down.
type Spectrum = [[f32; FREQUENCIES]; FREQUENCIES];

fn dot(a: &[f32], b: &[f32]) -> f32 {
    // Sums of their own that can be added side by side.
    let mut sums = [0.0; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

/// The spectrum of the picture turned by a quarter: sides change places, and what runs the other way changes the sign of
/// its odd frequencies.
fn quarter_turned(spectrum: &Spectrum) -> Spectrum {
    let mut turned = *spectrum;
    for (across, row) in turned.iter_mut().enumerate() {
        for (down, value) in row.iter_mut().enumerate() {
            let sign = if across % 2 == 1 { -1.0 } else { 1.0 };
            *value = sign * spectrum[down][across];
        }
    }
    turned
}

fn signs(spectrum: &Spectrum) -> Fingerprint {
    let mut words = [0_u64; 4];
    // The mean says how bright the picture is and nothing else.
    for (bit, value) in spectrum.iter().flatten().enumerate().skip(1) {
        words[bit / 64] |= u64::from(*value > 0.0) << (bit % 64);
    }
    Fingerprint(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::imageops::{self, FilterType};

    /// Blocks of all sizes and tones.
    fn picture(seed: u32) -> RgbImage {
        let mut state = seed;
        let mut random = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        let mut picture = RgbImage::from_pixel(640, 420, image::Rgb([128; 3]));
        for _ in 0..60 {
            let (x, y, side, tone) = (
                random(600),
                random(400),
                20 + random(160),
                random(256) as u8,
            );
            for dy in 0..side.min(420 - y) {
                for dx in 0..side.min(640 - x) {
                    picture.put_pixel(x + dx, y + dy, image::Rgb([tone, tone / 2, 255 - tone]));
                }
            }
        }
        picture
    }

    #[test]
    fn copies_are_alike_and_other_pictures_are_not() {
        let probe = Probe::of(&picture(1));
        let seen = |copy: &RgbImage| probe.distance(Probe::of(copy).fingerprint());
        let original = picture(1);
        assert_eq!(seen(&original), 0.0);
        let halved = imageops::resize(&original, 320, 210, FilterType::Triangle);
        assert!(seen(&halved) < 0.05, "{}", seen(&halved));
        let cropped = imageops::crop_imm(&original, 20, 5, 615, 410).to_image();
        assert!(seen(&cropped) < 0.12, "{}", seen(&cropped));
        assert!(seen(&imageops::rotate90(&original)) < 0.02);
        assert!(seen(&imageops::rotate270(&cropped)) < 0.12);
        for other in 2..12 {
            let distance = seen(&picture(other));
            assert!(distance > 0.25, "{distance}");
        }
    }

    #[test]
    fn cells_agree_with_the_plain_mean() {
        let picture = picture(3);
        let even = imageops::resize(&picture, 256, 384, FilterType::Nearest);
        let plain = |x: usize, y: usize| {
            let pixels =
                (0..6).map(|i| even.get_pixel(x as u32 * 2 + i % 2, y as u32 * 3 + i / 2).0);
            pixels
                .map(|[r, g, b]| f32::from(luma(r, g, b)))
                .sum::<f32>()
                / 6.0
        };
        let cells = cells(&even);
        for (x, y) in [(0, 0), (127, 127), (64, 3), (5, 99)] {
            assert!((cells[y * SIDE + x] - plain(x, y)).abs() < 1e-2);
        }
    }

    #[test]
    fn its_text_reads_back_and_other_text_is_an_error() {
        let fingerprint = Probe::of(&picture(4)).fingerprint();
        assert_eq!(
            fingerprint.to_string().parse::<Fingerprint>().unwrap(),
            fingerprint
        );
        for wrong in ["", "12", &"g".repeat(64), &"é".repeat(32)] {
            assert!(wrong.parse::<Fingerprint>().is_err());
        }
    }

    #[test]
    fn the_smallest_pictures_have_one() {
        for (w, h) in [(1, 1), (1, 500), (3, 2)] {
            let probe = Probe::of(&RgbImage::from_pixel(w, h, image::Rgb([9; 3])));
            assert_eq!(probe.distance(probe.fingerprint()), 0.0);
        }
    }
}
