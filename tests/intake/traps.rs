//! What decoders get wrong, or take on trust: each trap has its test.

use std::time::{Duration, Instant};

use image::{DynamicImage, ImageFormat, RgbImage};
use precheck::{Detail, Limits, Photo};

use crate::support::{
    SIZE, chunk, decode, difference, encoded, file, intake, picture, pixels, with_chunk,
    with_segment,
};

/// A JPEG whose data fills some kilobytes: the picture with grain, enlarged.
fn grainy() -> Vec<u8> {
    let mut noise = 7_u32;
    let picture = RgbImage::from_fn(320, 240, |x, y| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (noise >> 28) as u8;
        image::Rgb([(x / 2) as u8 + grain, y as u8 / 2 + grain, 90 + grain])
    });
    encoded(&DynamicImage::ImageRgb8(picture), ImageFormat::Jpeg)
}

fn position(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes
        .windows(wanted.len())
        .position(|w| w == wanted)
        .expect("it is there")
}

#[test]
fn a_truncated_jpeg_is_told_wherever_it_is_cut() {
    for name in [
        "444",
        "420",
        "420_restarts",
        "420_progressive",
        "420_planes",
        "gray",
        "cmyk",
    ] {
        let bytes = file(&format!("{name}.jpg"));
        for percent in 10..100 {
            let cut = &bytes[..bytes.len() * percent / 100];
            assert_eq!(
                decode(cut).unwrap_err().detail(),
                Detail::FileTruncated,
                "{name} cut at {percent} %"
            );
        }
    }
}

#[test]
fn a_truncated_jpeg_with_an_end_marker_put_behind_is_told_as_well() {
    let mut files = vec![("grainy".to_owned(), grainy())];
    for name in [
        "444",
        "420",
        "420_restarts",
        "420_progressive",
        "420_planes",
        "gray",
        "cmyk",
    ] {
        files.push((name.to_owned(), file(&format!("{name}.jpg"))));
    }
    for (name, bytes) in files {
        let start = position(&bytes, &[0xFF, 0xDA]) + 14;
        // The last block may be complete but for the bits that fill its last byte.
        for end in start..bytes.len() - 6 {
            let closed = [&bytes[..end], b"\xFF\xD9"].concat();
            assert!(
                decode(&closed).is_err(),
                "{name} cut at {end} of {}",
                bytes.len()
            );
        }
    }
}

#[test]
fn damage_to_the_coded_data_is_told_where_it_can_be() {
    let sound = grainy();
    let start = position(&sound, &[0xFF, 0xDA]) + 14;
    let mut noise = 1_u32;
    let mut random = |below: usize| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (noise >> 8) as usize % below
    };
    let (mut flips, mut bursts) = (0, 0);
    for _ in 0..200 {
        let mut bytes = sound.clone();
        let at = start + random(bytes.len() - start - 2);
        bytes[at] ^= 1 << random(8);
        flips += usize::from(decode(&bytes).is_err());

        let mut bytes = sound.clone();
        let at = start + random(bytes.len() - start - 300);
        bytes[at..at + 256]
            .iter_mut()
            .for_each(|b| *b = random(256) as u8);
        bursts += usize::from(decode(&bytes).is_err());
    }
    println!("{flips} of 200 flipped bits and {bursts} of 200 bursts are told");
    assert!(
        flips >= 20 && bursts >= 150,
        "{flips} flips, {bursts} bursts"
    );
}

#[test]
fn what_follows_the_picture_does_not_matter() {
    let sound = file("420.jpg");
    // A phone's film, a second picture, padding.
    for tail in [
        b"\0\0\0\x18ftypmp42".to_vec(),
        sound.clone(),
        vec![0xFF; 9],
        vec![0; 999],
    ] {
        let photo = decode(&[sound.clone(), tail].concat()).unwrap();
        assert!(difference(&pixels(&photo), &picture()).0 < 1.5);
    }
}

#[test]
fn broken_metadata_never_makes_a_picture_unreadable() {
    let sound = file("420.jpg");
    for (name, marker, payload) in [
        ("Exif of nothing", 0xE1, b"Exif\0\0".as_slice()),
        ("Exif of noise", 0xE1, b"Exif\0\0MM\0*\xFF\xFF\xFF\xFF"),
        ("profile", 0xE2, b"ICC_PROFILE\0\x01"),
        ("empty pictures list", 0xE2, b"MPF\0"),
        ("Photoshop", 0xED, b"Photoshop 3.0\0"),
        ("Adobe, short", 0xEE, b"Adobe\0"),
        ("Adobe, unknown transform", 0xEE, b"Adobe\0\x64\0\0\0\0\x09"),
        ("a segment nobody knows", 0xEB, b"\0\0\0"),
    ] {
        let photo = decode(&with_segment(&sound, marker, payload));
        let photo = photo.unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert!(difference(&pixels(&photo), &picture()).0 < 1.5, "{name}");
    }
    let junk = [&sound[..20], b"\x12\x34\x56\x78\x9A", &sound[20..]].concat();
    assert!(decode(&junk).is_ok(), "bytes between segments");

    let sound = encoded(&DynamicImage::ImageRgb8(picture()), ImageFormat::Png);
    let mut wrong = chunk(b"tEXt", b"Software\0Something");
    *wrong.last_mut().unwrap() ^= 1;
    for (name, chunk) in [
        ("wrong checksum of a text", wrong),
        (
            "profile that is none",
            chunk(b"iCCP", b"name\0\0not packed"),
        ),
        ("Exif of noise", chunk(b"eXIf", b"MM\0*\xFF\xFF\xFF\xFF")),
        (
            "text that is not packed",
            chunk(b"zTXt", b"Comment\0\0nonsense"),
        ),
    ] {
        let photo = decode(&with_chunk(&sound, &chunk));
        let photo = photo.unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!(pixels(&photo), picture(), "{name}");
    }
}

#[test]
fn a_small_file_that_claims_a_huge_picture_is_refused_before_it_costs_anything() {
    let (w, h) = (65_000_u32, 65_000_u32);
    let mut header = [w.to_be_bytes(), h.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let png = [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        chunk(b"IHDR", &header),
        chunk(b"IDAT", &[0; 900]),
    ]
    .concat();
    let mut jpeg = file("420.jpg");
    let frame = position(&jpeg, &[0xFF, 0xC0]) + 5;
    jpeg[frame..frame + 4].copy_from_slice(&[0xFD, 0xE8, 0xFD, 0xE8]);
    let mut bmp = encoded(&DynamicImage::ImageRgb8(picture()), ImageFormat::Bmp);
    bmp[18..26].copy_from_slice(&[w.to_le_bytes(), h.to_le_bytes()].concat());
    for (name, bytes) in [("png", png), ("jpeg", jpeg), ("bmp", bmp)] {
        let start = Instant::now();
        let read = intake(&bytes);
        let took = start.elapsed();
        assert_eq!(
            read.outcome.unwrap_err().detail(),
            Detail::PixelCount {
                width: w,
                height: h,
                limit: Limits::DEFAULT.max_pixels
            },
            "{name}"
        );
        assert_eq!(read.facts.dimensions, Some((w, h)), "{name}");
        assert!(took < Duration::from_millis(50), "{name} took {took:?}");
    }
}

#[test]
fn every_limit_holds() {
    let refused =
        |bytes: &[u8], limits: Limits| Photo::decode(bytes, &limits).unwrap_err().detail();
    let limited = |change: fn(&mut Limits)| {
        let mut limits = Limits::default();
        change(&mut limits);
        limits
    };
    let jpeg = file("420_progressive.jpg");
    assert_eq!(
        refused(&jpeg, limited(|l| l.max_bytes = 100)),
        Detail::FileSize {
            bytes: jpeg.len() as u64,
            limit: 100
        }
    );
    assert_eq!(
        refused(&jpeg, limited(|l| l.max_pixels = 3000)),
        Detail::PixelCount {
            width: SIZE.0,
            height: SIZE.1,
            limit: 3000
        }
    );
    assert_eq!(
        refused(&jpeg, limited(|l| l.max_side = 66)),
        Detail::SideLength {
            width: SIZE.0,
            height: SIZE.1,
            limit: 66
        }
    );
    assert_eq!(
        refused(&jpeg, limited(|l| l.max_scans = 9)),
        Detail::TooManyScans {
            scans: 10,
            limit: 9
        }
    );
    let mut files: Vec<(String, Vec<u8>)> = crate::support::files();
    files.retain(|(_, bytes)| decode(bytes).is_ok());
    for format in [
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Tiff,
        ImageFormat::Bmp,
    ] {
        let bytes = encoded(&DynamicImage::ImageRgb8(picture()), format);
        files.push((format!("{format:?}"), bytes));
    }
    for (name, bytes) in files {
        assert!(
            matches!(
                refused(&bytes, limited(|l| l.max_memory = 800)),
                Detail::TooMuchMemory { limit: 800, .. }
            ),
            "{name}"
        );
    }
}

#[test]
fn a_jpeg_of_many_scans_is_refused_by_their_number() {
    let bytes = file("420_progressive.jpg");
    let last = bytes.windows(2).rposition(|w| w == [0xFF, 0xDA]).unwrap();
    let (head, scan) = (&bytes[..last], &bytes[last..bytes.len() - 2]);
    let repeated = [head.to_vec(), scan.repeat(89), b"\xFF\xD9".to_vec()].concat();
    assert_eq!(
        decode(&repeated).unwrap_err().detail(),
        Detail::TooManyScans {
            scans: 98,
            limit: 32
        }
    );
}

/// Limits that would be none.
fn absurd() -> Limits {
    let mut limits = Limits::default();
    limits.max_bytes = u64::MAX;
    limits.max_pixels = u64::MAX;
    limits.max_side = u32::MAX;
    limits.max_memory = u64::MAX;
    limits.max_scans = u32::MAX;
    limits
}

#[test]
fn no_limit_can_be_turned_off() {
    let header = |width: u32, height: u32| {
        let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
        header.extend([16, 6, 0, 0, 0]);
        [
            b"\x89PNG\r\n\x1A\n".to_vec(),
            chunk(b"IHDR", &header),
            chunk(b"IDAT", &[0; 900]),
        ]
        .concat()
    };
    let refused = |bytes: &[u8]| Photo::decode(bytes, &absurd()).unwrap_err().detail();
    let ceiling = Limits::CEILING;
    assert_eq!(
        refused(&header(0x7FFF_FFFF, 0x7FFF_FFFF)),
        Detail::PixelCount {
            width: 0x7FFF_FFFF,
            height: 0x7FFF_FFFF,
            limit: ceiling.max_pixels
        }
    );
    assert_eq!(
        refused(&header(70_000, 2)),
        Detail::SideLength {
            width: 70_000,
            height: 2,
            limit: ceiling.max_side
        }
    );
    let jpeg = file("420_progressive.jpg");
    let last = jpeg.windows(2).rposition(|w| w == [0xFF, 0xDA]).unwrap();
    let (head, scan) = (&jpeg[..last], &jpeg[last..jpeg.len() - 2]);
    let repeated = [head.to_vec(), scan.repeat(600), b"\xFF\xD9".to_vec()].concat();
    assert_eq!(
        refused(&repeated),
        Detail::TooManyScans {
            scans: 609,
            limit: ceiling.max_scans
        }
    );
    // And every file of the folder gives the answer that it gives within the default limits.
    for (name, bytes) in crate::support::files() {
        let read = |limits| Photo::decode(&bytes, &limits).map(|photo| photo.to_rgb8());
        assert_eq!(read(absurd()), read(Limits::default()), "{name}");
    }
}

#[test]
fn texts_that_unpack_without_end_cost_nothing_without_end() {
    let packed = {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut encoder, &vec![b'&'; 16 << 20]).unwrap();
        encoder.finish().unwrap()
    };
    let xmp = [b"XML:com.adobe.xmp\0\x01\0\0\0".as_slice(), &packed].concat();
    let text = [b"Comment\0\0".as_slice(), &packed].concat();
    let sound = encoded(&DynamicImage::ImageRgb8(picture()), ImageFormat::Png);
    let bombs = [chunk(b"iTXt", &xmp), chunk(b"zTXt", &text)].concat();
    // Two thousand chunks of 16 kB that would unpack to 16 MB each.
    let bytes = with_chunk(&sound, &bombs.repeat(1000));
    let start = Instant::now();
    let read = intake(&bytes);
    let took = start.elapsed();
    assert_eq!(pixels(&read.outcome.unwrap()), picture());
    assert!(read.facts.metadata.texts.len() <= 64);
    assert!(took < Duration::from_secs(2), "it took {took:?}");
}
