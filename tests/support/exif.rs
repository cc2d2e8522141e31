//! The metadata that cameras, phones and editors write, Exif 2.3.

use super::file::chunk;

/// What a camera or an editor says about a picture; empty fields are left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Exif {
    pub make: &'static str,
    pub model: &'static str,
    pub software: &'static str,
    pub date: &'static str,
    /// 1 to 8, as the camera was held.
    pub orientation: u16,
    pub user_comment: &'static str,
    /// Whether the lens and the exposure are told.
    pub exposure: bool,
}

/// A phone that does not exist.
pub const PHONE: Exif = Exif {
    make: "Caldera",
    model: "Caldera One",
    software: "C1.24.3",
    date: "2026:05:14 10:42:07",
    orientation: 1,
    user_comment: "",
    exposure: true,
};

enum Value {
    Text(&'static str),
    Short(u16),
    Long(u32),
    Ratio(u32, u32),
    Comment(&'static str),
}

impl Exif {
    /// The TIFF structure, little-endian.
    fn tiff(&self, width: u32, height: u32) -> Vec<u8> {
        use Value::{Comment, Long, Ratio, Short, Text};
        let mut first = Vec::new();
        for (tag, text) in [(0x010f, self.make), (0x0110, self.model)] {
            if !text.is_empty() {
                first.push((tag, Text(text)));
            }
        }
        if self.orientation != 0 {
            first.push((0x0112, Short(self.orientation)));
        }
        for (tag, text) in [(0x0131, self.software), (0x0132, self.date)] {
            if !text.is_empty() {
                first.push((tag, Text(text)));
            }
        }
        let mut second = Vec::new();
        if self.exposure {
            second.extend([
                (0x829a, Ratio(1, 60)),
                (0x829d, Ratio(18, 10)),
                (0x8827, Short(125)),
            ]);
            second.push((0x9003, Text(self.date)));
            second.push((0x920a, Ratio(59, 10)));
        }
        if !self.user_comment.is_empty() {
            second.push((0x9286, Comment(self.user_comment)));
        }
        second.extend([(0xa002, Long(width)), (0xa003, Long(height))]);

        let at = 8 + 2 + 12 * (first.len() as u32 + 1) + 4;
        let extra: u32 = first
            .iter()
            .map(|(_, value)| value.outside().len() as u32)
            .sum();
        first.push((0x8769, Long(at + extra)));
        let mut bytes = b"II*\0\x08\0\0\0".to_vec();
        write_directory(&mut bytes, &first);
        write_directory(&mut bytes, &second);
        bytes
    }

    /// The JPEG with this metadata in front, as cameras write it.
    pub fn in_jpeg(&self, jpeg: &[u8], width: u32, height: u32) -> Vec<u8> {
        let tiff = self.tiff(width, height);
        let length = (tiff.len() + 8) as u16;
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
        bytes.extend(length.to_be_bytes());
        bytes.extend(b"Exif\0\0");
        bytes.extend(tiff);
        bytes.extend(&jpeg[2..]);
        bytes
    }

    /// The PNG with this metadata after its header.
    pub fn in_png(&self, png: &[u8], width: u32, height: u32) -> Vec<u8> {
        // The signature takes 8 bytes, the header chunk 25.
        let (header, rest) = png.split_at(33);
        [header, &chunk(b"eXIf", &self.tiff(width, height)), rest].concat()
    }
}

impl Value {
    /// Type and count.
    fn kind(&self) -> (u16, u32) {
        match self {
            Self::Text(text) => (2, text.len() as u32 + 1),
            Self::Short(_) => (3, 1),
            Self::Long(_) => (4, 1),
            Self::Ratio(..) => (5, 1),
            Self::Comment(text) => (7, text.len() as u32 + 8),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => [text.as_bytes(), b"\0"].concat(),
            Self::Short(v) => v.to_le_bytes().to_vec(),
            Self::Long(v) => v.to_le_bytes().to_vec(),
            Self::Ratio(over, under) => [over.to_le_bytes(), under.to_le_bytes()].concat(),
            Self::Comment(text) => [b"ASCII\0\0\0", text.as_bytes()].concat(),
        }
    }

    /// What does not fit into the four bytes of the entry, padded to a whole word.
    fn outside(&self) -> Vec<u8> {
        let mut bytes = self.bytes();
        if bytes.len() <= 4 {
            return Vec::new();
        }
        bytes.resize(bytes.len().next_multiple_of(2), 0);
        bytes
    }
}

fn write_directory(bytes: &mut Vec<u8>, entries: &[(u16, Value)]) {
    let mut outside = Vec::new();
    let after = bytes.len() + 2 + 12 * entries.len() + 4;
    bytes.extend((entries.len() as u16).to_le_bytes());
    for (tag, value) in entries {
        let (kind, count) = value.kind();
        bytes.extend(tag.to_le_bytes());
        bytes.extend(kind.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        let far = value.outside();
        if far.is_empty() {
            let mut near = value.bytes();
            near.resize(4, 0);
            bytes.extend(near);
        } else {
            bytes.extend(((after + outside.len()) as u32).to_le_bytes());
            outside.extend(far);
        }
    }
    bytes.extend([0; 4]);
    bytes.extend(outside);
}
