//! Counts and places in a file that ask for more than the file has: each is refused, or left out, before it costs anything.

use precheck::{Detail, Limits};

use crate::support::{chunk, decode, encoded, file, intake, picture, with_chunk, with_segment};

/// A record of Exif whose first directory is nothing but pointers, each to another place in bytes that read as directories of as
/// many entries as there is room for.
fn overlapping(pointers: u16, filling: usize) -> Vec<u8> {
    let mut record = b"II*\0\x08\0\0\0".to_vec();
    record.extend(pointers.to_le_bytes());
    let first = 14 + 12 * u32::from(pointers);
    for place in (first..).take(pointers.into()) {
        record.extend(0x8769_u16.to_le_bytes());
        record.extend(4_u16.to_le_bytes());
        record.extend(1_u32.to_le_bytes());
        record.extend(place.to_le_bytes());
    }
    record.extend([0; 4]);
    record.extend(vec![0xFF; filling]);
    record
}

#[test]
fn directories_within_each_other_are_not_listed() {
    // Seven million entries in 65 kB, and four thousand million in 1.6 MB.
    let sound = file("420.jpg");
    let segment = [b"Exif\0\0", overlapping(2_500, 34_000).as_slice()].concat();
    let jpeg = with_segment(&sound, 0xE1, &segment);
    let png = encoded(
        &image::DynamicImage::ImageRgb8(picture()),
        image::ImageFormat::Png,
    );
    let png = with_chunk(&png, &chunk(b"eXIf", &overlapping(60_000, 850_000)));
    for (name, bytes) in [("jpeg", jpeg), ("png", png)] {
        let read = intake(&bytes);
        assert!(read.outcome.is_ok(), "{name}");
        assert_eq!(read.facts.metadata.exif, None, "{name}");
    }
}

/// Values of a TIFF's tag.
enum Values {
    Short(u16),
    Longs(Vec<u32>),
}

/// A little-endian TIFF of one page with these tags, in order, and this data behind the directory; `place` makes the tags that
/// say where that is.
fn tiff(tags: impl Fn(u32) -> Vec<(u16, Values)>, data: &[u8]) -> Vec<u8> {
    let lists = |place| -> usize {
        let long = |(_, values): &(u16, Values)| match values {
            Values::Longs(list) if list.len() > 1 => 4 * list.len(),
            _ => 0,
        };
        tags(place).iter().map(long).sum()
    };
    let count = tags(0).len();
    let behind = 8 + 2 + 12 * count + 4;
    let place = (behind + lists(0)) as u32;
    let (mut directory, mut list_bytes) = (b"II*\0\x08\0\0\0".to_vec(), Vec::new());
    directory.extend((count as u16).to_le_bytes());
    for (tag, values) in tags(place) {
        let (kind, count, value) = match values {
            Values::Short(value) => (3_u16, 1, u32::from(value)),
            Values::Longs(list) if list.len() == 1 => (4, 1, list[0]),
            Values::Longs(list) => {
                let at = behind + list_bytes.len();
                list_bytes.extend(list.iter().flat_map(|v| v.to_le_bytes()));
                (4, list.len() as u32, at as u32)
            }
        };
        directory.extend(tag.to_le_bytes());
        directory.extend(kind.to_le_bytes());
        directory.extend(count.to_le_bytes());
        directory.extend(value.to_le_bytes());
    }
    [&directory, [0; 4].as_slice(), &list_bytes, data].concat()
}

/// A picture of `width` × `height` gray pixels, each row a strip, all of them these same bytes.
fn one_for_all(width: u16, height: u16, compression: u16, data: &[u8]) -> Vec<u8> {
    let all = |value: u32| Values::Longs(vec![value; height.into()]);
    let tags = |place| {
        vec![
            (256, Values::Short(width)),
            (257, Values::Short(height)),
            (258, Values::Short(8)),
            (259, Values::Short(compression)),
            (262, Values::Short(1)),
            (273, all(place)),
            (277, Values::Short(1)),
            (278, Values::Short(1)),
            (279, all(data.len() as u32)),
        ]
    };
    tiff(tags, data)
}

const PACK_BITS: u16 = 32_773;
const DEFLATE: u16 = 8;
const JPEG: u16 = 7;

#[test]
fn strips_may_share_few_bytes_and_not_many() {
    // A run of a hundred, alone and behind bytes that say nothing.
    let run = [157, 90];
    let photo = decode(&one_for_all(100, 3_000, PACK_BITS, &run)).unwrap();
    assert!(photo.to_rgb8().iter().all(|&v| v == 90));
    let idle = [vec![0x80; 200_000], run.to_vec()].concat();
    let refusal = decode(&one_for_all(100, 3_000, PACK_BITS, &idle)).unwrap_err();
    assert_eq!(refusal.cause(), Some("tiff: strips that share their bytes"));
}

#[test]
fn strips_that_say_less_than_they_hold_are_read_no_further_than_the_file_is_long() {
    // Empty blocks of deflate, of which the length that is told has one.
    let mut packed = b"\x78\x01".to_vec();
    packed.extend(b"\x00\x00\x00\xFF\xFF".repeat(400_000));
    packed.extend(b"\x01\x64\x00\x9B\xFF");
    packed.extend([90; 100]);
    let mut bytes = one_for_all(100, 3_000, DEFLATE, &packed);
    let told = (packed.len() as u32).to_le_bytes();
    let lengths = bytes
        .windows(8)
        .position(|w| w == [told, told].concat())
        .unwrap();
    bytes[lengths..lengths + 4 * 3_000].copy_from_slice(&100_u32.to_le_bytes().repeat(3_000));
    assert_eq!(decode(&bytes).unwrap_err().detail(), Detail::FileDamaged);
}

#[test]
fn a_strip_that_is_a_jpeg_is_as_large_as_it_says_itself() {
    let jpeg = file("420_progressive.jpg");
    let size = jpeg.windows(2).position(|w| w == [0xFF, 0xC2]).unwrap() + 5;
    let claiming = |side: u16| {
        let mut jpeg = jpeg.clone();
        jpeg[size..size + 4].copy_from_slice(&[side.to_be_bytes(); 2].concat());
        jpeg
    };
    // One that takes 4 GB, and a thousand that take an hour.
    let refusal = decode(&one_for_all(64, 1, JPEG, &claiming(16_000))).unwrap_err();
    let limit = Limits::DEFAULT.max_memory;
    assert_eq!(
        refusal.detail(),
        Detail::TooMuchMemory {
            bytes: 16 * 16_000 * 16_000,
            limit
        }
    );
    let refusal = decode(&one_for_all(64, 1_000, JPEG, &claiming(2_000))).unwrap_err();
    assert_eq!(
        refusal.cause(),
        Some("tiff: strips of more pixels than are granted")
    );
}

#[test]
fn texts_are_unpacked_so_many_times_and_no_more() {
    let sound = encoded(
        &image::DynamicImage::ImageRgb8(picture()),
        image::ImageFormat::Png,
    );
    let nothing = chunk(b"zTXt", b"Comment\0\0").repeat(300);
    let packed = {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut encoder, b"a text").unwrap();
        encoder.finish().unwrap()
    };
    let text = chunk(b"zTXt", &[b"Comment\0\0".as_slice(), &packed].concat());
    let texts = |chunks: &[u8]| {
        intake(&with_chunk(&sound, chunks))
            .facts
            .metadata
            .texts
            .len()
    };
    assert_eq!(texts(&text), 1);
    assert_eq!(texts(&[nothing, text].concat()), 0);
}
