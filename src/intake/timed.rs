//! The bytes of a file as decoders read them, up to the time to stop.
//!
//! No decoder here can be told to stop; but all read as they go, and a reader may fail. What it fails with does not matter:
//! [`super::read`] sees that the time was up, whatever the decoder made of it.

use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom};

use zune_core::bytestream::{ZByteIoError, ZByteReaderTrait, ZCursor, ZSeekFrom};

use crate::stop::Stop;

/// How many bytes are read between two questions. The slowest, a HEIC apart, are a progressive JPEG's, some 10 MB/s.
const BYTES: usize = 1 << 14;
/// What a read counts beside its bytes: of a picture in one colour a decoder paints megapixels from a few of them. Most reads
/// fill a buffer, and 64 of them are as much as [`BYTES`];
const READ: usize = BYTES / 64;
/// zune-jpeg takes four bytes at a time, a block or so of a picture in one colour: a thousand of them are as much.
const READ_OF_FOUR: usize = BYTES / 1024 - 4;

/// When to ask next.
struct Pace<'a> {
    stop: &'a Stop,
    read: usize,
    left: usize,
}

impl<'a> Pace<'a> {
    /// Where a read counts as so many bytes more.
    fn new(stop: &'a Stop, read: usize) -> Self {
        let left = BYTES;
        Self { stop, read, left }
    }

    /// Whether so many more bytes may be read.
    #[inline(always)]
    fn goes_on(&mut self, bytes: usize) -> bool {
        match self.left.checked_sub(bytes.saturating_add(self.read)) {
            Some(left) => {
                self.left = left;
                true
            }
            None => self.ask(),
        }
    }

    #[cold]
    fn ask(&mut self) -> bool {
        self.left = BYTES;
        !self.stop.is_due()
    }
}

/// For decoders that read through the standard library's traits.
pub(super) struct Timed<'a> {
    bytes: Cursor<&'a [u8]>,
    pace: Pace<'a>,
    /// The bytes that may be read in all.
    left: u64,
}

impl<'a> Timed<'a> {
    pub(super) fn new(bytes: &'a [u8], stop: &'a Stop) -> Self {
        Self {
            bytes: Cursor::new(bytes),
            pace: Pace::new(stop, READ),
            left: u64::MAX,
        }
    }

    /// The same bytes, of which so many may be read in all, whatever is read twice: directories can name the same bytes
    /// without end.
    pub(super) fn at_most(mut self, bytes: u64) -> Self {
        self.left = bytes;
        self
    }

    fn go_on(&mut self, bytes: usize) -> io::Result<()> {
        let up = || io::Error::from(io::ErrorKind::TimedOut);
        self.left = self.left.saturating_sub(bytes as u64);
        let goes_on = self.left > 0 && self.pace.goes_on(bytes);
        goes_on.then_some(()).ok_or_else(up)
    }
}

impl Read for Timed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.go_on(buffer.len())?;
        self.bytes.read(buffer)
    }
}

impl BufRead for Timed<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.go_on(0)?;
        let rest = self.bytes.fill_buf()?;
        Ok(&rest[..rest.len().min(BYTES)])
    }

    fn consume(&mut self, bytes: usize) {
        self.bytes.consume(bytes);
        self.pace.left = self.pace.left.saturating_sub(bytes);
        self.left = self.left.saturating_sub(bytes as u64);
    }
}

impl Seek for Timed<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

const TIME_UP: &str = "the time was up";

/// For zune-jpeg, which has a trait of its own.
pub(super) struct TimedStream<'a> {
    bytes: ZCursor<&'a [u8]>,
    pace: Pace<'a>,
    due: bool,
}

impl<'a> TimedStream<'a> {
    pub(super) fn new(bytes: &'a [u8], stop: &'a Stop) -> Self {
        Self {
            bytes: ZCursor::new(bytes),
            pace: Pace::new(stop, READ_OF_FOUR),
            due: false,
        }
    }

    fn rest(&self) -> &[u8] {
        ZCursor::split(&self.bytes).1
    }
}

/// What is asked for every few bytes of a scan is answered from what is left of the file, in a move or two; the cursor's own
/// reading is a call each time.
impl ZByteReaderTrait for TimedStream<'_> {
    /// Cannot fail, and so asks nothing.
    #[inline(always)]
    fn read_byte_no_error(&mut self) -> u8 {
        let byte = self.rest().first().copied().unwrap_or(0);
        self.bytes.skip(1);
        byte
    }

    /// A scan is read in fours by this. After a failure the decoder tries bytes one by one, each with the question whether
    /// that was the end, whose failure it heeds.
    #[inline(always)]
    fn read_exact_bytes(&mut self, buffer: &mut [u8]) -> Result<(), ZByteIoError> {
        if !self.pace.goes_on(buffer.len()) {
            self.due = true;
            return Err(ZByteIoError::Generic(TIME_UP));
        }
        let Some(part) = self.rest().get(..buffer.len()) else {
            return self.bytes.read_exact_bytes(buffer);
        };
        // Of a length that is known when this is compiled.
        buffer.copy_from_slice(part);
        self.bytes.skip(buffer.len());
        Ok(())
    }

    #[inline(always)]
    fn is_eof(&mut self) -> Result<bool, ZByteIoError> {
        if self.due {
            return Err(ZByteIoError::Generic(TIME_UP));
        }
        Ok(self.rest().is_empty())
    }

    fn read_bytes(&mut self, buffer: &mut [u8]) -> Result<usize, ZByteIoError> {
        self.bytes.read_bytes(buffer)
    }

    fn peek_bytes(&mut self, buffer: &mut [u8]) -> Result<usize, ZByteIoError> {
        self.bytes.peek_bytes(buffer)
    }

    fn peek_exact_bytes(&mut self, buffer: &mut [u8]) -> Result<(), ZByteIoError> {
        self.bytes.peek_exact_bytes(buffer)
    }

    #[inline(always)]
    fn z_seek(&mut self, to: ZSeekFrom) -> Result<u64, ZByteIoError> {
        self.bytes.z_seek(to)
    }

    fn z_position(&mut self) -> Result<u64, ZByteIoError> {
        self.bytes.z_position()
    }

    fn read_remaining(&mut self, sink: &mut Vec<u8>) -> Result<usize, ZByteIoError> {
        self.bytes.read_remaining(sink)
    }
}
