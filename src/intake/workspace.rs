//! Buffers that outlive a photo.

use super::Photo;

/// Buffers to decode into, kept by the caller from one photo to the next.
///
/// The pages of a fresh 36 MB buffer take the system about as long to map as a quarter of the decoding of a
/// 12-megapixel JPEG. One workspace serves one photo at a time; keep one a thread.
#[derive(Default)]
pub struct Workspace {
    /// Where the next photo's pixels go.
    pixels: Vec<u8>,
    /// The compressed stream as the decoder is to see it.
    stream: Vec<u8>,
}

impl Workspace {
    /// Takes a photo's pixels back as the buffer of the next one.
    pub fn recycle(&mut self, photo: Photo) {
        self.give_back(photo.into_buffer());
    }

    /// How many bytes it holds.
    pub(crate) fn capacity(&self) -> usize {
        self.pixels.capacity() + self.stream.capacity()
    }

    /// A buffer of `len` bytes with unspecified content, which the decoder must overwrite entirely.
    pub(super) fn take_pixels(&mut self, len: usize) -> Vec<u8> {
        let mut buffer = std::mem::take(&mut self.pixels);
        if buffer.capacity() < len {
            // A fresh allocation comes zeroed from the system; growing the old one would copy it first.
            return vec![0; len];
        }
        buffer.resize(len, 0);
        buffer
    }

    /// Keeps a buffer whose decoding failed.
    pub(super) fn give_back(&mut self, buffer: Vec<u8>) {
        if buffer.capacity() > self.pixels.capacity() {
            self.pixels = buffer;
        }
    }

    /// The emptied stream buffer; put it back with [`Self::keep_stream`].
    pub(super) fn take_stream(&mut self) -> Vec<u8> {
        let mut stream = std::mem::take(&mut self.stream);
        stream.clear();
        stream
    }

    /// Keeps the stream buffer for the next photo.
    pub(super) fn keep_stream(&mut self, stream: Vec<u8>) {
        self.stream = stream;
    }
}

impl std::fmt::Debug for Workspace {
    /// Says the sizes and never a pixel.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Workspace({} + {} bytes)",
            self.pixels.capacity(),
            self.stream.capacity()
        )
    }
}
