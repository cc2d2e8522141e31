//! What the worst files within the limits cost: where the default limits come from.
//!
//! `cargo test --test intake worst -- --ignored --nocapture` prints it. Peaks of memory are the system's, and there is
//! but one process: the test is run alone.

use std::fs;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use precheck::{Limits, Photo};

/// The peak of the process's memory since [`reset_peak`], in bytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("a Linux system");
    let line = status
        .lines()
        .find(|l| l.starts_with("VmHWM"))
        .expect("it is told");
    let kibibytes = line.split_whitespace().nth(1).expect("a number");
    1024 * kibibytes.parse::<u64>().expect("a number")
}

/// The time that this thread has run, in seconds: a wall clock also counts what else the machine does.
fn run_time() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").expect("a Linux system");
    let nanoseconds = told.split_whitespace().next().expect("three numbers");
    nanoseconds.parse::<f64>().expect("a number") / 1e9
}

fn reset_peak() {
    fs::write("/proc/self/clear_refs", "5").expect("a Linux system");
}

/// A picture of about so many pixels, 3:2, with grain of `bits` bits.
fn picture(pixels: u64, bits: u32) -> RgbImage {
    let height = ((pixels as f64 / 1.5).sqrt() as u32) & !15;
    let width = ((pixels / u64::from(height)) as u32) & !15;
    let mut noise = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = noise.checked_shr(32 - bits).unwrap_or(0);
        image::Rgb([x >> 6, y >> 6, 90].map(|v| (v as u8).wrapping_add(grain as u8)))
    })
}

fn jpeg(picture: &RgbImage, quality: u8, scans: Option<u8>, sampling: SamplingFactor) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(sampling);
    if let Some(scans) = scans {
        encoder.set_progressive_scans(scans);
    }
    let (width, height) = picture.dimensions();
    encoder
        .encode(
            picture.as_raw(),
            width as u16,
            height as u16,
            ColorType::Rgb,
        )
        .unwrap();
    bytes
}

fn written(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A bitmap of one bit a pixel, which becomes three bytes a pixel.
fn bitmap(width: u32, height: u32) -> Vec<u8> {
    let row = width.div_ceil(32) * 4;
    let mut bytes = b"BM".to_vec();
    bytes.extend((62 + row * height).to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(62_u32.to_le_bytes());
    bytes.extend(40_u32.to_le_bytes());
    bytes.extend(width.to_le_bytes());
    bytes.extend(height.to_le_bytes());
    bytes.extend([1, 0, 1, 0]);
    bytes.extend([0; 24]);
    bytes.extend([0, 0, 0, 0, 255, 255, 255, 0]);
    bytes.resize(62 + (row * height) as usize, 0x5A);
    bytes
}

/// A TIFF whose strips are packed, of any number of pixels in few bytes.
fn packed_tiff(picture: &RgbImage) -> Vec<u8> {
    use tiff::encoder::{Compression, TiffEncoder, colortype::RGB8};
    let mut bytes = Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut bytes)
        .unwrap()
        .with_compression(Compression::Lzw);
    let (width, height) = picture.dimensions();
    encoder
        .write_image::<RGB8>(width, height, picture.as_raw())
        .unwrap();
    bytes.into_inner()
}

/// A HEIC of so many tiles of 384 × 384 pixels, each coded by itself.
#[cfg(feature = "heic")]
fn heic(columns: u16, rows: u16) -> Vec<u8> {
    use heifer::heifer_isobmff::HeifFile;
    use heifer::heifer_isobmff::writer::{HeifWriter, ImageSpec};
    let tile = picture(512 * 512, 4);
    let tile = image::imageops::crop_imm(&tile, 0, 0, 384, 384).to_image();
    let coded =
        heifer::encode_rgb8(384, 384, tile.as_raw(), &heifer::EncodeOptions::default()).unwrap();
    let file = HeifFile::parse(&coded).unwrap();
    let config = file.hevc_config(file.primary_id).unwrap().unwrap().clone();
    let data = file.item_data(file.primary_id).unwrap();
    let mut slices = Vec::new();
    let mut rest: &[u8] = &data;
    while let Some((length, tail)) = rest.split_first_chunk::<4>() {
        let (slice, tail) = tail.split_at(u32::from_be_bytes(*length) as usize);
        slices.push(slice.to_vec());
        rest = tail;
    }
    let mut spec = ImageSpec::new(384, 384, config, &slices);
    spec.hidden = true;
    let mut writer = HeifWriter::new();
    let tiles: Vec<_> = (0..columns * rows)
        .map(|_| writer.add_image(&spec))
        .collect();
    let (width, height) = (384 * u32::from(columns), 384 * u32::from(rows));
    let primary = writer.add_grid(rows, columns, width, height, &tiles, None, None);
    writer.set_primary(primary);
    writer.finish()
}

#[test]
#[ignore = "takes a minute and half a gigabyte, and measures the process as a whole"]
fn the_worst_files_within_the_limits() {
    let limits = Limits::default();
    let all = limits.max_pixels;
    let progressive = |pixels, sampling| jpeg(&picture(pixels, 3), 60, Some(10), sampling);
    let wide =
        |pixels| DynamicImage::ImageRgb16(DynamicImage::ImageRgb8(picture(pixels, 0)).to_rgb16());
    type Make = Box<dyn Fn() -> Vec<u8>>;
    let makes: Vec<(&str, Make)> = vec![
        (
            "jpeg, 4:2:0",
            Box::new(move || jpeg(&picture(all, 4), 60, None, SamplingFactor::F_2_2)),
        ),
        (
            "jpeg, 4:4:4",
            Box::new(move || jpeg(&picture(all, 3), 40, None, SamplingFactor::F_1_1)),
        ),
        (
            "jpeg, progressive 4:2:0",
            Box::new(move || progressive(78_000_000, SamplingFactor::F_2_2)),
        ),
        (
            "jpeg, progressive 4:4:4",
            Box::new(move || progressive(54_000_000, SamplingFactor::F_1_1)),
        ),
        (
            "png",
            Box::new(move || written(picture(all, 0).into(), ImageFormat::Png)),
        ),
        (
            "png, 16 bits",
            Box::new(move || written(wide(80_000_000), ImageFormat::Png)),
        ),
        (
            "webp, lossless",
            Box::new(move || written(picture(70_000_000, 1).into(), ImageFormat::WebP)),
        ),
        (
            "tiff, packed",
            Box::new(move || packed_tiff(&picture(55_000_000, 0))),
        ),
        ("bmp, 1 bit", Box::new(move || bitmap(13_408, 8_944))),
        #[cfg(feature = "heic")]
        ("heic, tiles", Box::new(|| heic(24, 16))),
    ];
    println!(
        "{:<26} {:>8} {:>8} {:>10} {:>10}",
        "file", "MB", "MP", "seconds", "peak MiB"
    );
    for (name, make) in makes {
        let bytes = make();
        reset_peak();
        let before = peak();
        let start = run_time();
        let outcome = Photo::decode(&bytes, &limits);
        let seconds = run_time() - start;
        let taken = peak().saturating_sub(before);
        let said = match &outcome {
            Ok(photo) => format!(
                "{:.0}",
                f64::from(photo.width()) * f64::from(photo.height()) / 1e6
            ),
            Err(refusal) => format!("{:?}", refusal.detail()),
        };
        println!(
            "{name:<26} {:>8.1} {said:>8} {seconds:>10.2} {:>10.0}",
            bytes.len() as f64 / 1e6,
            taken as f64 / f64::from(1 << 20)
        );
        // What is foretold holds: the file's own copy in the record of a TIFF is not in it.
        assert!(
            taken <= limits.max_memory + bytes.len() as u64,
            "{name} took {taken}"
        );
    }
}
