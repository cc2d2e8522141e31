//! Moiré in a photo: the resolutions and the region that it is looked for in.

use image::RgbImage;

use crate::geometry::Quad;
use crate::imaging::chroma::whole;
use crate::imaging::fringes::Fringes;
use crate::imaging::spectrum::Spectrometer;
use crate::intake::Photo;
use crate::stop::Stop;

use super::moire::Moire;
use super::moire_fringes::MoireFringes;

/// Below this ratio of the two widths the reduced picture is another look; above it, the same again.
const ANOTHER_LOOK: f64 = 0.75;

/// Windows that fringes are looked for in: at most these in the photo's own resolution, and in the reduced one, where
/// they cover a document that fills half of the picture.
const OWN_WINDOWS: usize = 12;
const REDUCED_WINDOWS: usize = 24;

impl Moire {
    /// Looks at the document with these corners in the upright photo, or at the whole photo; at its own resolution,
    /// where a display's lattice is finest, and at the reduced one, where wider fringes come into reach. `None` where it is time to stop.
    pub(crate) fn of_photo(
        photo: &Photo,
        reduced: &RgbImage,
        document: Option<Quad>,
        spectrometer: &mut Spectrometer,
        kernel: &mut Fringes,
        stop: &Stop,
    ) -> Option<Self> {
        let in_time = || (!stop.is_due()).then_some(());
        let stored = photo.stored();
        let to_stored = photo.to_stored();
        let region = document.map_or_else(
            || whole(stored),
            |quad| clockwise(&to_stored.apply_quad(&quad)),
        );
        let own = Self::measure(spectrometer, stored, &region).map(|moire| match document {
            Some(_) => moire.with_dots(spectrometer, stored, &region),
            None => moire,
        });
        let upright = |place: Quad| {
            to_stored
                .inverse()
                .map_or(place, |up| up.apply_quad(&place))
        };
        let own = own.map(|moire| Self {
            place: upright(moire.place),
            ..moire
        });
        in_time()?;
        let scale = f64::from(reduced.width()) / f64::from(photo.width());
        let seen = document.map_or_else(|| whole(reduced), |quad| quad.scaled(scale));
        let fringes = MoireFringes::measure(kernel, reduced, &seen, REDUCED_WINDOWS).map(|found| {
            MoireFringes {
                place: found.place.scaled(1.0 / scale),
                ..found
            }
        });
        if scale > ANOTHER_LOOK {
            return own.map(|moire| moire.with_fringes(fringes));
        }
        in_time()?;
        let own_fringes =
            MoireFringes::measure(kernel, stored, &region, OWN_WINDOWS).map(|found| MoireFringes {
                place: upright(found.place),
                ..found
            });
        in_time()?;
        let small = Self::measure(spectrometer, reduced, &seen).map(|moire| Self {
            place: moire.place.scaled(1.0 / scale),
            ..moire
        });
        Self::better(own, small)
            .map(|moire| moire.with_fringes(MoireFringes::stronger(own_fringes, fringes)))
    }
}

/// The same corners in clockwise order: a mirrored picture has them the other way round.
fn clockwise(quad: &Quad) -> Quad {
    if quad.area() >= 0.0 {
        return *quad;
    }
    let [a, b, c, d] = *quad.corners();
    Quad::new([a, d, c, b])
}
