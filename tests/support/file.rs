//! Pictures as files: JPEG, PNG and GIF.

use image::{ExtendedColorType, GrayImage, ImageEncoder, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// The picture as a baseline JPEG with halved chroma, as phones write it.
pub fn jpeg(image: &RgbImage, quality: u8) -> Vec<u8> {
    encoded(image, quality, |_| ())
}

/// The picture as a progressive JPEG, as web sites write it.
pub fn progressive_jpeg(image: &RgbImage, quality: u8) -> Vec<u8> {
    encoded(image, quality, |encoder| encoder.set_progressive(true))
}

fn encoded(image: &RgbImage, quality: u8, set: impl Fn(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    set(&mut encoder);
    let [width, height] = [image.width(), image.height()].map(|v| v as u16);
    encoder
        .encode(image.as_raw(), width, height, ColorType::Rgb)
        .expect("a picture that fits into a JPEG");
    bytes
}

/// The picture as PNG.
pub fn png(image: &RgbImage) -> Vec<u8> {
    use image::codecs::png::{CompressionType, FilterType, PngEncoder};
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(
            image,
            image.width(),
            image.height(),
            ExtendedColorType::Rgb8,
        )
        .expect("a picture that fits into a PNG");
    bytes
}

/// The picture as a GIF of 256 grays whose code table is never grown, so that it needs no compressor.
pub fn gif(image: &GrayImage) -> Vec<u8> {
    let [width, height] = [image.width() as u16, image.height() as u16].map(u16::to_le_bytes);
    let mut bytes = b"GIF89a".to_vec();
    bytes.extend([width[0], width[1], height[0], height[1], 0xf7, 0, 0]);
    bytes.extend((0..=255u8).flat_map(|v| [v; 3]));
    bytes.extend([
        0x2c, 0, 0, 0, 0, width[0], width[1], height[0], height[1], 0, 8,
    ]);
    let (mut packed, mut hold, mut held) = (Vec::new(), 0u32, 0);
    let mut put = |code: u32| {
        hold |= code << held;
        held += 9;
        while held >= 8 {
            packed.push(hold as u8);
            hold >>= 8;
            held -= 8;
        }
    };
    for (i, pixel) in image.as_raw().iter().enumerate() {
        // A clear code before the decoder's table would reach codes of ten bits.
        if i % 250 == 0 {
            put(256);
        }
        put(u32::from(*pixel));
    }
    put(257);
    put(0);
    for block in packed.chunks(255) {
        bytes.push(block.len() as u8);
        bytes.extend(block);
    }
    bytes.extend([0, 0x3b]);
    bytes
}

/// A PNG of a few bytes whose header claims these sides.
pub fn hollow_png(width: u32, height: u32) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    // An empty zlib stream: the pixels never come.
    let nothing = [0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", &header[..]), (b"IDAT", &nothing), (b"IEND", &[])] {
        bytes.extend(chunk(name, data));
    }
    bytes
}

pub(super) fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut bytes = (data.len() as u32).to_be_bytes().to_vec();
    bytes.extend(name);
    bytes.extend(data);
    let sum = crc(&bytes[4..]);
    bytes.extend(sum.to_be_bytes());
    bytes
}

/// The checksum of PNG, ISO/IEC 15948 annex D.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 * (sum & 1))
        })
    })
}
