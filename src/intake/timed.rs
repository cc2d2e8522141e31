//! The bytes of a file as decoders read them, up to the time to stop.
//!
//! No decoder here can be told to stop; but all read as they go, and a reader may fail. What it fails with does not matter:
//! [`super::read`] sees that the time was up, whatever the decoder made of it.

use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom};

use zune_core::bytestream::{ZByteIoError, ZByteReaderTrait, ZCursor, ZSeekFrom};

use crate::stop::Stop;

/// How many bytes are read between two questions. The slowest, a HEIC apart, are a progressive JPEG's, some 10 MB/s.
const BYTES: usize = 1 << 14;
/// How many reads: of a picture in one colour a decoder paints megapixels from a few bytes. Most of them fill a buffer;
const READS: usize = 1 << 6;
/// zune-jpeg takes four bytes at a time, a block or so of a picture in one colour.
const READS_OF_FOUR: usize = 1 << 10;

/// When to ask next.
struct Pace<'a> {
    stop: &'a Stop,
    most_reads: usize,
    bytes: usize,
    reads: usize,
    /// The bytes that may be read in all.
    left: u64,
}

impl<'a> Pace<'a> {
    fn new(stop: &'a Stop, most_reads: usize) -> Self {
        Self {
            stop,
            most_reads,
            bytes: BYTES,
            reads: most_reads,
            left: u64::MAX,
        }
    }

    /// Whether so many more bytes may be read.
    #[inline(always)]
    fn goes_on(&mut self, bytes: usize) -> bool {
        if bytes < self.bytes && self.reads > 0 {
            self.bytes -= bytes;
            self.reads -= 1;
            return true;
        }
        self.ask(bytes)
    }

    #[cold]
    fn ask(&mut self, bytes: usize) -> bool {
        let read = (BYTES - self.bytes).saturating_add(bytes) as u64;
        (self.bytes, self.reads) = (BYTES, self.most_reads);
        self.left = self.left.saturating_sub(read);
        self.left > 0 && !self.stop.is_due()
    }
}

/// For decoders that read through the standard library's traits.
pub(super) struct Timed<'a> {
    bytes: Cursor<&'a [u8]>,
    pace: Pace<'a>,
}

impl<'a> Timed<'a> {
    pub(super) fn new(bytes: &'a [u8], stop: &'a Stop) -> Self {
        let (bytes, pace) = (Cursor::new(bytes), Pace::new(stop, READS));
        Self { bytes, pace }
    }

    /// The same bytes, of which so many may be read in all, whatever is read twice: directories can name the same bytes
    /// without end.
    pub(super) fn at_most(mut self, bytes: u64) -> Self {
        self.pace.left = bytes;
        self
    }

    fn go_on(&mut self, bytes: usize) -> io::Result<()> {
        let up = || io::Error::from(io::ErrorKind::TimedOut);
        self.pace.goes_on(bytes).then_some(()).ok_or_else(up)
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
        self.pace.bytes = self.pace.bytes.saturating_sub(bytes);
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
            pace: Pace::new(stop, READS_OF_FOUR),
            due: false,
        }
    }
}

impl ZByteReaderTrait for TimedStream<'_> {
    /// Cannot fail, and so asks nothing.
    #[inline(always)]
    fn read_byte_no_error(&mut self) -> u8 {
        self.bytes.read_byte_no_error()
    }

    /// A scan is read in fours by this. After a failure the decoder tries bytes one by one, each with the question whether
    /// that was the end, whose failure it heeds.
    #[inline(always)]
    fn read_exact_bytes(&mut self, buffer: &mut [u8]) -> Result<(), ZByteIoError> {
        if !self.pace.goes_on(buffer.len()) {
            self.due = true;
            return Err(ZByteIoError::Generic(TIME_UP));
        }
        self.bytes.read_exact_bytes(buffer)
    }

    #[inline(always)]
    fn is_eof(&mut self) -> Result<bool, ZByteIoError> {
        if self.due {
            return Err(ZByteIoError::Generic(TIME_UP));
        }
        self.bytes.is_eof()
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
