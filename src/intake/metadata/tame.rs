//! Makes a TIFF structure harmless and plain before it is parsed.

use super::directories::Order;

/// The most that the value of a tag may take, in bytes. Values may overlap, so that a file could otherwise be copied as
/// often as it has tags.
const MAX_VALUE: u64 = 1 << 20;

/// More directories than Exif has: the picture's, the thumbnail's, Exif, position, interoperability.
const MAX_DIRECTORIES: usize = 8;

/// The tags whose value is the position of another directory: Exif and GPS.
const POINTERS: [u16; 2] = [0x8769, 0x8825];

/// TIFF's types `LONG` and `IFD`, which hold the same.
const LONG: u16 = 4;
const IFD: u16 = 13;

/// Empties the values that are too large, and calls pointers what every parser knows.
pub(super) fn tame(data: &mut [u8]) {
    let Some(mut file) = File::open(data) else {
        return;
    };
    let mut waiting = vec![file.number(4, 4)];
    let mut seen = Vec::new();
    while let Some(Some(at)) = waiting.pop() {
        if seen.contains(&at) || seen.len() == MAX_DIRECTORIES {
            continue;
        }
        seen.push(at);
        let Some(count) = file.number(at, 2) else {
            continue;
        };
        for entry in (0..count).map(|i| at + 2 + 12 * i) {
            if let Some(pointer) = file.tame_entry(entry) {
                waiting.push(Some(pointer));
            }
        }
        waiting.push(
            file.number(at + 2 + 12 * count, 4)
                .filter(|&next| next != 0),
        );
    }
}

struct File<'a> {
    data: &'a mut [u8],
    order: Order,
}

impl<'a> File<'a> {
    fn open(data: &'a mut [u8]) -> Option<Self> {
        let order = Order::of(data)?;
        (order.number(data, 2, 2) == Some(42)).then_some(Self { data, order })
    }

    /// The entry's pointer to another directory, if it is one.
    fn tame_entry(&mut self, at: usize) -> Option<usize> {
        let (tag, kind, count) = (
            self.number(at, 2)?,
            self.number(at + 2, 2)?,
            self.number(at + 4, 4)?,
        );
        if count as u64 * 8 > MAX_VALUE && count as u64 * unit(kind as u16) > MAX_VALUE {
            self.data.get_mut(at + 4..at + 8)?.fill(0);
            return None;
        }
        if !POINTERS.contains(&(tag as u16)) {
            return None;
        }
        if kind as u16 == IFD {
            let long = match self.order {
                Order::LittleEndian => LONG.to_le_bytes(),
                Order::BigEndian => LONG.to_be_bytes(),
            };
            self.data.get_mut(at + 2..at + 4)?.copy_from_slice(&long);
        }
        self.number(at + 8, 4)
    }

    /// The number of `len` bytes at `at`.
    fn number(&self, at: usize, len: usize) -> Option<usize> {
        self.order.number(self.data, at, len)
    }
}

/// The bytes of a value of this type (TIFF 6.0, section 2).
fn unit(kind: u16) -> u64 {
    match kind {
        1 | 2 | 6 | 7 => 1,
        3 | 8 => 2,
        5 | 10 | 12 => 8,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_values_are_emptied_and_pointers_made_plain() {
        let entry = |tag: u16, kind: u16, count: u32, value: u32| {
            let mut bytes = tag.to_le_bytes().to_vec();
            bytes.extend(kind.to_le_bytes());
            bytes.extend(count.to_le_bytes());
            bytes.extend(value.to_le_bytes());
            bytes
        };
        let file = |count: u32, kind: u16| {
            let mut bytes = b"II*\0\x08\0\0\0\x02\0".to_vec();
            bytes.extend(entry(0x010F, 2, count, 8));
            // Points back at its own directory: no endless loop.
            bytes.extend(entry(0x8769, kind, 1, 8));
            bytes.extend([0; 4]);
            bytes
        };
        let mut bytes = file(2 << 20, IFD);
        tame(&mut bytes);
        assert_eq!(bytes, file(0, LONG));
        for end in 0..bytes.len() {
            tame(&mut bytes[..end].to_vec());
        }
    }
}
