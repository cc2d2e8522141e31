//! HEIC: HEVC pictures in a HEIF container (ISO/IEC 23008-12), through heifer.
//!
//! A container of a few hundred bytes can ask for a picture of any size, or for the same large picture a thousand
//! times; and heifer paints what the tiles of a grid leave open. So everything that will be decoded is added up first.

use heifer::heifer_hevc_dec::nal::{NalUnit, NalUnitType, split_annex_b};
use heifer::heifer_hevc_dec::params::Sps;
use heifer::heifer_isobmff::{self as isobmff, HeifFile, ItemId, boxes::Property};
use image::RgbImage;

use super::limits::pixels;
use super::refusal::{Unreadable, Unsupported};
use super::{Format, Limits, Refusal, samples};

/// Derived images nest: a rotated grid of tiles is two deep. heifer stops at the same depth.
const MAX_DEPTH: u32 = 4;

/// The coded bytes of all items together, as a multiple of the file's bytes: tiles may share an item, which is then
/// decoded once for each of them. What is spent on every item besides, its headers, counts in [`MIN_CODED`].
const MAX_CODED: u64 = 4;
const MIN_CODED: u64 = 1 << 20;

/// The entries that may be walked through to find items: each look at one walks through the lists of all. A picture of
/// 120 megapixels in tiles of 256 × 256 has 1831 of them, each named in three lists: ten million.
const MAX_LOOKS: u64 = 200_000_000;

/// Why a plan is given up.
const TOO_MUCH: &str = "heif items: more to decode than the picture has";

/// The pixels of the primary image, turned and cropped as the container says.
pub(super) fn decode(bytes: &[u8], limits: &Limits) -> Result<RgbImage, Refusal> {
    let file = HeifFile::parse(bytes).map_err(|e| container(&e))?;
    let (width, height) = size(&file, file.primary_id)?;
    limits.check_size(width, height)?;
    let mut plan = Plan::new(&file, bytes.len() as u64, limits);
    plan.add(file.primary_id, 0)?;
    let pixels = pixels(width, height);
    // RGBA, and once more where a transformation copies it; of the item being decoded 16-bit planes, up to 4:4:4, and
    // what the decoder keeps per block.
    let copies = if plan.transformed { 2 } else { 1 };
    let planes = plan.largest.saturating_mul(12);
    let painted = (copies * pixels).saturating_add(plan.canvases);
    limits.check_memory(painted.saturating_mul(4).saturating_add(planes), 0)?;

    let options = heifer::Options {
        // Parallelism is the caller's.
        max_threads: 1,
        max_pixels: limits.max_pixels,
    };
    let picture = heifer::decode_rgba8(bytes, &options).map_err(refusal)?;
    let (width, height) = (picture.width, picture.height);
    limits.check_size(width, height)?;
    let mut buffer = picture.data;
    if buffer.len() as u64 != 4 * super::limits::pixels(width, height) {
        return Err(Unreadable::Damaged.because("heifer: another number of samples"));
    }
    if !picture.has_alpha {
        // Whatever the unused channel holds must not tint the picture.
        buffer.iter_mut().skip(3).step_by(4).for_each(|a| *a = 255);
    }
    let pixels = buffer.len() / 4;
    samples::to_rgb(&mut buffer, pixels, samples::Layout::Rgba);
    RgbImage::from_raw(width, height, buffer).ok_or_else(|| Unreadable::Damaged.into())
}

/// What decoding an image takes, its sources included.
struct Plan<'a> {
    file: &'a HeifFile<'a>,
    /// The coded pixels that may still be decoded.
    budget: u64,
    /// The coded bytes that may still be decoded.
    coded: u64,
    /// The entries that may still be walked through.
    looks: u64,
    /// The entries of the lists of items and of their references.
    entries: u64,
    /// The pixels of grids inside of the image, each of which is painted on a canvas of its own.
    canvases: u64,
    /// The pixels of the largest coded item.
    largest: u64,
    /// Whether the image as a whole is turned, mirrored or cropped.
    transformed: bool,
}

impl<'a> Plan<'a> {
    fn new(file: &'a HeifFile<'a>, file_bytes: u64, limits: &Limits) -> Self {
        let references = file.references.iter().map(|r| r.to.len() + 1);
        let entries = (file.items.len() + references.sum::<usize>()) as u64;
        Self {
            file,
            coded: file_bytes.saturating_mul(MAX_CODED).max(MIN_CODED),
            looks: MAX_LOOKS,
            entries,
            canvases: 0,
            // The picture and its transparency, and half a picture of what grids cut off at their edges.
            budget: limits.max_pixels.saturating_mul(5) / 2,
            largest: 0,
            transformed: false,
        }
    }

    /// Adds an item and all that it is made of.
    fn add(&mut self, id: ItemId, depth: u32) -> Result<(), Refusal> {
        if depth > MAX_DEPTH {
            return Err(Unreadable::Damaged.because("heif items: derived too many times over"));
        }
        spend(&mut self.looks, self.entries)?;
        let item = self.file.item(id).map_err(|e| container(&e))?;
        let sources = self.file.referenced_items(id, b"dimg");
        match &item.item_type.0 {
            b"hvc1" => self.add_coded(id)?,
            b"grid" => {
                let canvas = self.check_cover(id, sources)?;
                if depth > 0 {
                    self.canvases = self.canvases.saturating_add(canvas);
                }
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
            _ => {
                return Err(Refusal::from(Unsupported::Variety(Format::Heic))
                    .because("heif items: a kind of item not read"));
            }
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
        spend(&mut self.coded, stream.len() as u64)?;
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
                pixels = pixels.max(super::limits::pixels(w, h));
            }
        }
        self.largest = self.largest.max(pixels);
        // An image without a size still costs the look at it.
        spend(&mut self.budget, pixels.max(1))
    }

    /// Refuses a grid whose tiles do not cover it; the pixels of its canvas.
    fn check_cover(&self, id: ItemId, tiles: &[ItemId]) -> Result<u64, Refusal> {
        let grid = self.file.grid(id).map_err(|e| container(&e))?;
        let first = *tiles
            .first()
            .ok_or_else(|| Unreadable::NoPicture.because("heif items: a grid without tiles"))?;
        let (width, height) = size(self.file, first)?;
        let covers = u64::from(width) * u64::from(grid.columns) >= u64::from(grid.output_width)
            && u64::from(height) * u64::from(grid.rows) >= u64::from(grid.output_height);
        let complete = tiles.len() == usize::from(grid.rows) * usize::from(grid.columns);
        if covers && complete {
            Ok(pixels(grid.output_width, grid.output_height))
        } else {
            Err(Unreadable::Truncated.because("heif items: tiles that do not cover their grid"))
        }
    }
}

/// Takes `cost` out of a budget.
fn spend(budget: &mut u64, cost: u64) -> Result<(), Refusal> {
    *budget = budget
        .checked_sub(cost)
        .ok_or_else(|| Unreadable::Damaged.because(TOO_MUCH))?;
    Ok(())
}

/// The size of an item before it is turned and cropped: of a grid the size that will be painted.
fn size(file: &HeifFile<'_>, id: ItemId) -> Result<(u32, u32), Refusal> {
    if let Ok(grid) = file.grid(id) {
        return Ok((grid.output_width, grid.output_height));
    }
    file.image_size(id)
        .map_err(|e| container(&e))?
        .ok_or_else(|| Unreadable::Damaged.because("heif items: a picture without a size"))
}

fn refusal(error: heifer::Error) -> Refusal {
    let why = match &error {
        heifer::Error::Container(error) => return container(error),
        heifer::Error::Unsupported(_) => Unsupported::Variety(Format::Heic).into(),
        _ => Refusal::from(Unreadable::Damaged),
    };
    why.said_by("heifer", &error)
}

fn container(error: &isobmff::Error) -> Refusal {
    let why: Refusal = match error {
        isobmff::Error::UnexpectedEof => Unreadable::Truncated.into(),
        isobmff::Error::Unimplemented(_) => Unsupported::Variety(Format::Heic).into(),
        _ => Unreadable::Damaged.into(),
    };
    why.said_by("heifer-isobmff", error)
}

#[cfg(test)]
mod tests {
    use heifer::heifer_isobmff::boxes::HevcConfig;
    use heifer::heifer_isobmff::writer::{HeifWriter, ImageSpec};

    use super::*;
    use crate::detail::Detail;

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

    /// How such a tile is coded: its configuration and its slices.
    fn coded() -> (HevcConfig, Vec<Vec<u8>>) {
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
        (config, slices)
    }

    /// A grid of 2 × 2 such tiles that says it is `width` × `height`.
    fn grid(width: u32, height: u32) -> Vec<u8> {
        let (config, slices) = coded();
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
                decode(&grid(width, height), &limits).unwrap_err().detail(),
                Detail::FileTruncated
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
            decode(&grid(128, 128), &limits).unwrap_err().detail(),
            Detail::TooMuchMemory { .. }
        ));
        // One tile is within the limit, the four that the grid names are not: its own size is not what counts.
        let limits = Limits {
            max_pixels: 64 * 64,
            ..Limits::default()
        };
        assert!(decode(&tile(), &limits).is_ok());
        assert!(decode(&grid(64, 64), &limits).is_err());
    }

    /// A grid of 255 × 255 that names the same item over and over, and so on for `depth` grids, down to one tile.
    fn nested(depth: usize) -> Vec<u8> {
        let (config, slices) = coded();
        let mut spec = ImageSpec::new(64, 64, config, &slices);
        spec.hidden = true;
        let mut writer = HeifWriter::new();
        let mut item = writer.add_image(&spec);
        for _ in 0..depth {
            item = writer.add_grid(255, 255, 64, 64, &vec![item; 255 * 255], None, None);
        }
        writer.set_primary(item);
        writer.finish()
    }

    #[test]
    fn a_file_that_names_its_items_without_end_is_given_up_at_once() {
        // 65 025 looks at a list as long, and its square and cube.
        for depth in 1..=3 {
            let bytes = nested(depth);
            let start = std::time::Instant::now();
            let refusal = decode(&bytes, &Limits::CEILING).unwrap_err();
            let took = start.elapsed();
            assert_eq!(refusal.cause(), Some(TOO_MUCH), "{depth} grids");
            assert!(took.as_secs() < 5, "{depth} grids took {took:?}");
        }
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
