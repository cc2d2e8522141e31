//! The frame header of a JPEG (T.81, B.2.2).

/// A component of the frame: one colour plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::intake) struct Component {
    pub id: u8,
    /// Horizontal and vertical sampling factors, 1 to 4.
    pub sampling: (u8, u8),
    /// The number of its quantisation table.
    pub table: u8,
}

/// What the frame header says.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Frame {
    /// The marker: 0xC0 and 0xC1 are sequential, 0xC2 is progressive Huffman coding.
    pub marker: u8,
    pub precision: u8,
    pub width: u16,
    pub height: u16,
    pub components: Vec<Component>,
}

impl Frame {
    /// Reads the payload of a frame header; `None` where it contradicts itself.
    pub(super) fn read(marker: u8, payload: &[u8]) -> Option<Self> {
        let (&[precision, y1, y0, x1, x0, count], rest) = payload.split_first_chunk()?;
        let components: Vec<Component> = rest
            .as_chunks::<3>()
            .0
            .iter()
            .take(usize::from(count))
            .map(|&[id, sampling, table]| Component {
                id,
                sampling: (sampling >> 4, sampling & 15),
                table,
            })
            .collect();
        let factors = 1..=4;
        let sound = components.len() == usize::from(count)
            && components
                .iter()
                .all(|c| factors.contains(&c.sampling.0) && factors.contains(&c.sampling.1));
        sound.then(|| Self {
            marker,
            precision,
            width: u16::from_be_bytes([x1, x0]),
            height: u16::from_be_bytes([y1, y0]),
            components,
        })
    }

    /// The greatest sampling factors, horizontal and vertical.
    pub(in crate::intake) fn max_sampling(&self) -> (u8, u8) {
        self.components.iter().fold((1, 1), |(h, v), c| {
            (h.max(c.sampling.0), v.max(c.sampling.1))
        })
    }

    /// The minimum coded units of a scan over all components.
    pub(super) fn units(&self) -> u32 {
        let (h, v) = match self.components.len() {
            // A lone component is never interleaved, whatever its factors (A.2.2).
            1 => (1, 1),
            _ => self.max_sampling(),
        };
        let across = u32::from(self.width).div_ceil(8 * u32::from(h));
        let down = u32::from(self.height).div_ceil(8 * u32::from(v));
        across * down
    }

    /// The samples of all components, padded to whole units.
    pub(super) fn samples(&self) -> u64 {
        let blocks: u64 = self
            .components
            .iter()
            .map(|c| u64::from(c.sampling.0) * u64::from(c.sampling.1))
            .sum();
        u64::from(self.units()) * blocks * 64
    }
}
