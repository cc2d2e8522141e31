//! A JPEG is whole where all of its blocks are there, whatever stands around them.

use image::RgbImage;
use precheck::Detail;

use crate::support::{decode, file, intake};

const NAMES: [&str; 7] = [
    "444",
    "420",
    "420_restarts",
    "420_progressive",
    "420_planes",
    "gray",
    "cmyk",
];

/// The picture in a file that is read.
fn pixels(bytes: &[u8]) -> RgbImage {
    crate::support::pixels(&decode(bytes).unwrap_or_else(|refusal| panic!("{refusal}")))
}

/// A file, and the same without the marker at its end.
fn without_end(name: &str) -> (Vec<u8>, Vec<u8>) {
    let whole = file(&format!("{name}.jpg"));
    let end = whole.len() - 2;
    assert_eq!(whole[end..], [0xFF, 0xD9], "{name}");
    let cut = whole[..end].to_vec();
    (whole, cut)
}

#[test]
fn a_picture_without_its_end_marker_is_read() {
    for name in NAMES {
        let (whole, cut) = without_end(name);
        assert_eq!(pixels(&cut), pixels(&whole), "{name}");
    }
}

#[test]
fn what_a_phone_writes_behind_the_picture_in_place_of_the_marker_is_passed_over() {
    let trailers: [&[u8]; 4] = [
        b"SEFH\x6b\0\0\0\x01\0\0\0\0\0\x01\x0aImage_UTC_Data1600000000000SEFT",
        &[0; 300],
        b"\xFF",
        b"\xFF\xFF\xFF",
    ];
    for name in NAMES {
        let (whole, cut) = without_end(name);
        for trailer in trailers {
            let trailed = [&cut, trailer].concat();
            assert_eq!(pixels(&trailed), pixels(&whole), "{name} and {trailer:?}");
        }
    }
}

#[test]
fn a_picture_that_lacks_blocks_is_truncated_whatever_follows() {
    for name in NAMES {
        let (_, cut) = without_end(name);
        // The last bytes hold no block that anybody could miss.
        for missing in [8, 40, 200] {
            let short = &cut[..cut.len() - missing];
            for end in [b"".as_slice(), b"\xFF", b"\xFF\xD8", b"\xFF\xE1\0\x08"] {
                let ended = [short, end].concat();
                let refusal = decode(&ended).unwrap_err();
                assert_eq!(
                    refusal.detail(),
                    Detail::FileTruncated,
                    "{name} less {missing}"
                );
            }
        }
    }
}

#[test]
fn bytes_before_the_picture_are_passed_over_within_a_bound() {
    let (whole, _) = without_end("420");
    let fronts: [Vec<u8>; 6] = [
        b"\r\n".to_vec(),
        b"--boundary\r\nContent-Type: image/jpeg\r\n\r\n".to_vec(),
        vec![0; 100],
        vec![0; 64 << 10],
        b"\xFF\xD8\xFF\0".repeat(10),
        b"x\xFF\xD8\xFF\xE0\0\x04ab\xFF\xDA".to_vec(),
    ];
    for front in fronts {
        let bytes = [&front[..], &whole].concat();
        let read = intake(&bytes);
        assert!(read.facts.dimensions.is_some(), "{} bytes", front.len());
        assert_eq!(pixels(&bytes), pixels(&whole), "{} bytes", front.len());
    }
    let deep = [&vec![0; (64 << 10) + 1][..], &whole].concat();
    assert_eq!(decode(&deep).unwrap_err().detail(), Detail::FormatUnknown);
    // More starts than are followed up hide a picture as well as too many bytes do.
    let starts = [&b"x\xFF\xD8\xFF\xE0\0\x02".repeat(9_000)[..], &whole].concat();
    assert_eq!(decode(&starts).unwrap_err().detail(), Detail::FormatUnknown);
    for kind in [b"%PDF-1.7\n".as_slice(), b"PK\x03\x04", b"GIF89a"] {
        let inside = [kind, &whole].concat();
        assert!(
            decode(&inside).is_err(),
            "a file of another kind is no JPEG"
        );
    }
}
