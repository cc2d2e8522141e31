//! HEIC: HEVC pictures in a HEIF container (ISO/IEC 23008-12), through heifer.
//!
//! A container of a few hundred bytes can ask for a picture of any size, or for the same large picture a thousand
//! times; and heifer paints what the tiles of a grid leave open. So everything that will be decoded is added up first.

use heifer::heifer_hevc_dec::nal::{NalUnit, NalUnitType, split_annex_b};
use heifer::heifer_hevc_dec::params::Sps;
use heifer::heifer_isobmff::{self as isobmff, HeifFile, ItemId, boxes::Property};
use image::RgbImage;

use super::{Format, Limits, Refusal, Unreadable, Unsupported, samples};

/// Derived images nest: a rotated grid of tiles is two deep. heifer stops at the same depth.
const MAX_DEPTH: u32 = 4;

/// The pixels of the primary image, turned and cropped as the container says.
pub(super) fn decode(bytes: &[u8], limits: &Limits) -> Result<RgbImage, Refusal> {
    let file = HeifFile::parse(bytes).map_err(|e| container(&e))?;
    let (width, height) = size(&file, file.primary_id)?;
    limits.check_size(width, height)?;
    let mut plan = Plan::new(&file, limits);
    plan.add(file.primary_id, 0)?;
    let pixels = u64::from(width) * u64::from(height);
    // RGBA, and once more where a transformation copies it; of the item being decoded 16-bit planes, up to 4:4:4, and
    // what the decoder keeps per block.
    let copies = if plan.transformed { 2 } else { 1 };
    limits.check_memory(4 * copies * pixels + 12 * plan.largest)?;

    let options = heifer::Options {
        // Parallelism is the caller's.
        max_threads: 1,
        max_pixels: limits.max_pixels,
    };
    let picture = heifer::decode_rgba8(bytes, &options).map_err(refusal)?;
    let (width, height) = (picture.width, picture.height);
    limits.check_size(width, height)?;
    let mut buffer = picture.data;
    let pixels = width as usize * height as usize;
    if buffer.len() != 4 * pixels {
        return Err(Unreadable::Damaged.into());
    }
    if !picture.has_alpha {
        // Whatever the unused channel holds must not tint the picture.
        buffer.iter_mut().skip(3).step_by(4).for_each(|a| *a = 255);
    }
    samples::to_rgb(&mut buffer, pixels, samples::Layout::Rgba);
    RgbImage::from_raw(width, height, buffer).ok_or_else(|| Unreadable::Damaged.into())
}

/// What decoding an image takes, its sources included.
struct Plan<'a> {
    file: &'a HeifFile<'a>,
    /// The coded pixels that may still be decoded.
    budget: u64,
    /// The pixels of the largest coded item.
    largest: u64,
    /// Whether the image as a whole is turned, mirrored or cropped.
    transformed: bool,
}

impl<'a> Plan<'a> {
    fn new(file: &'a HeifFile<'a>, limits: &Limits) -> Self {
        Self {
            file,
            // The picture and its transparency, and half a picture of what grids cut off at their edges.
            budget: limits.max_pixels.saturating_mul(5) / 2,
            largest: 0,
            transformed: false,
        }
    }

    /// Adds an item and all that it is made of.
    fn add(&mut self, id: ItemId, depth: u32) -> Result<(), Refusal> {
        if depth > MAX_DEPTH {
            return Err(Unreadable::Damaged.into());
        }
        let item = self.file.item(id).map_err(|e| container(&e))?;
        let sources = self.file.referenced_items(id, b"dimg");
        match &item.item_type.0 {
            b"hvc1" => self.add_coded(id)?,
            b"grid" => {
                self.check_cover(id, sources)?;
                for &tile in sources {
                    self.add(tile, depth + 1)?;
                }
            }
            b"iden" => {
                for &source in sources {
                    self.add(source, depth + 1)?;
                }
            }
            b"av01" => return Err(Unsupported::Kind(Format::Avif).into()),
            _ => return Err(Unsupported::Variety(Format::Heic).into()),
        }
        for alpha in self.file.referencing_items(id, b"auxl") {
            // Depth and gain maps hang there as well; only what heifer takes for transparency is decoded.
            if self.is_alpha(alpha)? {
                self.add(alpha, depth + 1)?;
            }
        }
        let transforms = |p: &Property| {
            matches!(
                p,
                Property::Rotation(_) | Property::Mirror(_) | Property::CleanAperture { .. }
            )
        };
        if depth == 0 {
            self.transformed = self.properties(id)?.any(transforms);
        }
        Ok(())
    }

    fn properties(
        &self,
        id: ItemId,
    ) -> Result<impl Iterator<Item = &'a Property> + use<'a>, Refusal> {
        self.file.item_properties(id).map_err(|e| container(&e))
    }

    fn is_alpha(&self, id: ItemId) -> Result<bool, Refusal> {
        Ok(self
            .properties(id)?
            .any(|p| matches!(p, Property::AuxiliaryType(t) if t.contains("alpha") || t.contains("auxid:1"))))
    }

    /// Counts a coded item by the sizes in its own stream: the container's word for it may be smaller.
    fn add_coded(&mut self, id: ItemId) -> Result<(), Refusal> {
        let stream = self.file.hevc_bitstream(id).map_err(|e| container(&e))?;
        let mut pixels = 0;
        for unit in split_annex_b(&stream) {
            let Ok(unit) = NalUnit::parse(unit) else {
                continue;
            };
            if unit.header.unit_type == NalUnitType::Sps
                && let Ok(sps) = Sps::parse(&unit.rbsp)
            {
                let (w, h) = (
                    sps.pic_width_in_luma_samples,
                    sps.pic_height_in_luma_samples,
                );
                pixels = pixels.max(u64::from(w) * u64::from(h));
            }
        }
        self.largest = self.largest.max(pixels);
        // An image without a size still costs the look at it.
        self.budget = self
            .budget
            .checked_sub(pixels.max(1))
            .ok_or(Unreadable::Damaged)?;
        Ok(())
    }

    /// Refuses a grid whose tiles do not cover it.
    fn check_cover(&self, id: ItemId, tiles: &[ItemId]) -> Result<(), Refusal> {
        let grid = self.file.grid(id).map_err(|e| container(&e))?;
        let first = *tiles.first().ok_or(Unreadable::NoPicture)?;
        let (width, height) = size(self.file, first)?;
        let covers = u64::from(width) * u64::from(grid.columns) >= u64::from(grid.output_width)
            && u64::from(height) * u64::from(grid.rows) >= u64::from(grid.output_height);
        let complete = tiles.len() == usize::from(grid.rows) * usize::from(grid.columns);
        if covers && complete {
            Ok(())
        } else {
            Err(Unreadable::Truncated.into())
        }
    }
}

/// The size of an item before it is turned and cropped: of a grid the size that will be painted.
fn size(file: &HeifFile<'_>, id: ItemId) -> Result<(u32, u32), Refusal> {
    if let Ok(grid) = file.grid(id) {
        return Ok((grid.output_width, grid.output_height));
    }
    file.image_size(id)
        .map_err(|e| container(&e))?
        .ok_or_else(|| Unreadable::Damaged.into())
}

fn refusal(error: heifer::Error) -> Refusal {
    match error {
        heifer::Error::Container(error) => container(&error),
        heifer::Error::Unsupported(_) => Unsupported::Variety(Format::Heic).into(),
        _ => Unreadable::Damaged.into(),
    }
}

fn container(error: &isobmff::Error) -> Refusal {
    match error {
        isobmff::Error::UnexpectedEof => Unreadable::Truncated.into(),
        isobmff::Error::Unimplemented(_) => Unsupported::Variety(Format::Heic).into(),
        _ => Unreadable::Damaged.into(),
    }
}

#[cfg(test)]
mod tests {
    use heifer::heifer_isobmff::writer::{HeifWriter, ImageSpec};

    use super::*;

    /// A gray tile of 64 × 64 pixels as a HEIC file of its own.
    fn tile() -> Vec<u8> {
        heifer::encode_rgb8(
            64,
            64,
            &[90; 64 * 64 * 3],
            &heifer::EncodeOptions::default(),
        )
        .unwrap()
    }

    /// A grid of 2 × 2 such tiles that says it is `width` × `height`.
    fn grid(width: u32, height: u32) -> Vec<u8> {
        let tile = tile();
        let file = HeifFile::parse(&tile).unwrap();
        let id = file.primary_id;
        let config = file.hevc_config(id).unwrap().unwrap().clone();
        let data = file.item_data(id).unwrap();
        let mut slices = Vec::new();
        let mut rest: &[u8] = &data;
        while let Some((length, tail)) = rest.split_first_chunk::<4>() {
            let (slice, tail) = tail.split_at(u32::from_be_bytes(*length) as usize);
            slices.push(slice.to_vec());
            rest = tail;
        }
        let mut spec = ImageSpec::new(64, 64, config, &slices);
        spec.hidden = true;
        let mut writer = HeifWriter::new();
        let tiles: Vec<ItemId> = (0..4).map(|_| writer.add_image(&spec)).collect();
        let primary = writer.add_grid(2, 2, width, height, &tiles, None, None);
        writer.set_primary(primary);
        writer.finish()
    }

    #[test]
    fn a_grid_is_read_where_its_tiles_cover_it() {
        let limits = Limits::default();
        for (width, height) in [(128, 128), (100, 120)] {
            let picture = decode(&grid(width, height), &limits).unwrap();
            assert_eq!(picture.dimensions(), (width, height));
            assert!(picture.as_raw().iter().all(|v| v.abs_diff(90) <= 2));
        }
        // heifer would leave the rest of the canvas black.
        for (width, height) in [(129, 128), (128, 4000)] {
            assert_eq!(
                decode(&grid(width, height), &limits).unwrap_err(),
                Unreadable::Truncated.into()
            );
        }
    }

    #[test]
    fn what_will_be_decoded_is_limited_before_it_is() {
        let limits = Limits {
            max_memory: 100_000,
            ..Limits::default()
        };
        assert!(matches!(
            decode(&grid(128, 128), &limits).unwrap_err(),
            Refusal::Unreadable(Unreadable::TooMuchMemory { .. })
        ));
        // One tile is within the limit, the four that the grid names are not: its own size is not what counts.
        let limits = Limits {
            max_pixels: 64 * 64,
            ..Limits::default()
        };
        assert!(decode(&tile(), &limits).is_ok());
        assert!(decode(&grid(64, 64), &limits).is_err());
    }

    #[test]
    fn a_truncated_file_is_told() {
        let whole = grid(128, 128);
        for percent in 10..100 {
            let cut = &whole[..whole.len() * percent / 100];
            assert!(
                decode(cut, &Limits::default()).is_err(),
                "cut at {percent} %"
            );
        }
    }
}
