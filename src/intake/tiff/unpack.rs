//! The compressions of TIFF that need no knowledge of the picture.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;
use weezl::{BitOrder, LzwStatus, decode as lzw};

use crate::intake::refusal::{Unreadable, Unsupported};
use crate::intake::{Format, Refusal};

/// The first `len` bytes of what is packed by the method that the tag `Compression` names.
pub(super) fn unpack(
    packed: &[u8],
    compression: u16,
    len: usize,
) -> Result<Cow<'_, [u8]>, Refusal> {
    let unpacked = match compression {
        1 => Cow::Borrowed(&packed[..len.min(packed.len())]),
        5 => Cow::Owned(lzw(packed, len)),
        // Adobe's number, and the one before it.
        8 | 32946 => {
            let mut out = Vec::with_capacity(len);
            // What is missing after an error shows in the length.
            let _ = ZlibDecoder::new(packed)
                .take(len as u64)
                .read_to_end(&mut out);
            Cow::Owned(out)
        }
        32773 => Cow::Owned(pack_bits(packed, len)),
        _ => {
            return Err(Refusal::from(Unsupported::Variety(Format::Tiff))
                .because("tiff: a compression not read"));
        }
    };
    if unpacked.len() < len {
        return Err(Unreadable::Damaged.because("tiff: a strip unpacks to less than its rows"));
    }
    Ok(unpacked)
}

/// TIFF 6.0, section 13, to `len` bytes at most.
fn lzw(packed: &[u8], len: usize) -> Vec<u8> {
    let mut out = vec![0; len];
    let mut decoder = lzw::Decoder::with_tiff_size_switch(BitOrder::Msb, 8);
    let (mut read, mut written) = (0, 0);
    loop {
        let step = decoder.decode_bytes(&packed[read..], &mut out[written..]);
        read += step.consumed_in;
        written += step.consumed_out;
        if written == len || !matches!(step.status, Ok(LzwStatus::Ok)) {
            break;
        }
    }
    out.truncate(written);
    out
}

/// TIFF 6.0, section 9: runs and literals, to `len` bytes at most.
fn pack_bits(packed: &[u8], len: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(len);
    let mut rest = packed;
    while let Some((&head, tail)) = rest.split_first() {
        let room = len - out.len();
        match head as i8 {
            -128 => rest = tail,
            head @ 0.. => {
                let literal = &tail[..(head as usize + 1).min(tail.len())];
                out.extend_from_slice(&literal[..literal.len().min(room)]);
                rest = &tail[literal.len()..];
            }
            head => {
                let Some((&value, tail)) = tail.split_first() else {
                    break;
                };
                let run = usize::from(head.unsigned_abs()) + 1;
                out.resize(out.len() + run.min(room), value);
                rest = tail;
            }
        }
        if out.len() == len {
            break;
        }
    }
    out
}
