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

    /// How many of so many bytes for pixels, and so many for the stream, it holds already.
    pub(super) fn held(&self, pixels: u64, stream: u64) -> u64 {
        // A buffer that is too small for the pixels goes, and a new one is made.
        let has = |pixels: u64| self.pixels.capacity() as u64 >= pixels;
        let pixels = if has(pixels) { pixels } else { 0 };
        pixels + stream.min(self.stream.capacity() as u64)
    }

    /// A buffer of `len` bytes with unspecified content, which the decoder must overwrite entirely.
    pub(super) fn take_pixels(&mut self, len: usize) -> Vec<u8> {
        let mut buffer = std::mem::take(&mut self.pixels);
        if buffer.capacity() < len {
            // A fresh allocation comes zeroed from the system; growing the old one would copy it first. That one goes before
            // the new one comes, so that never both are there.
            drop(buffer);
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

    /// The emptied stream buffer with room for so many bytes; put it back with [`Self::keep_stream`].
    pub(super) fn take_stream(&mut self, bytes: usize) -> Vec<u8> {
        let mut stream = std::mem::take(&mut self.stream);
        stream.clear();
        // Left to grow by itself it would become twice as large as it has to be.
        stream.reserve_exact(bytes);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_what_is_asked_for_or_makes_it_anew() {
        let mut workspace = Workspace::default();
        assert_eq!(workspace.held(1, 1), 0);
        workspace.give_back(Vec::with_capacity(300));
        workspace.keep_stream(Vec::with_capacity(20));
        assert_eq!(workspace.held(300, 50), 320);
        assert_eq!(workspace.held(301, 10), 10);
        assert_eq!(workspace.take_pixels(301).len(), 301);
    }
}
