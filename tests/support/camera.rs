//! A pinhole camera over the table.

use super::scene::Scene;

/// A pinhole camera over the table; coordinates are right, down and up from the table.
pub(super) struct Camera {
    at: [f32; 3],
    right: [f32; 3],
    down: [f32; 3],
    forward: [f32; 3],
    /// In pixels.
    focal: f32,
    centre: [f32; 2],
}

impl Camera {
    pub(super) fn new(scene: &Scene) -> Self {
        // 0.75 of the longer side is a phone's main camera, about 26 mm on 35 mm film.
        let focal = 0.75 * scene.width.max(scene.height) as f32;
        let (target, size) = scene
            .sheets
            .first()
            .map_or(([0.0; 2], [85.6, 54.0]), |laid| {
                let [_, _, width, height] = laid.sheet.part;
                (laid.centre, [width, height])
            });
        let scale = scene.fill * scene.width as f32 / size[0];
        let distance = focal / scale;
        let (st, ct) = scene.tilt.to_radians().sin_cos();
        let (sa, ca) = scene.azimuth.to_radians().sin_cos();
        let at = [
            target[0] + distance * st * ca,
            target[1] + distance * st * sa,
            distance * ct,
        ];
        let forward = [-st * ca, -st * sa, -ct];
        let (sr, cr) = scene.roll.to_radians().sin_cos();
        let flat = [cr, sr, 0.0];
        let along: f32 = (0..3).map(|k| flat[k] * forward[k]).sum();
        let right: [f32; 3] = std::array::from_fn(|k| flat[k] - along * forward[k]);
        let length = right.iter().map(|v| v * v).sum::<f32>().sqrt();
        let right = right.map(|v| v / length);
        let down = [
            right[1] * forward[2] - right[2] * forward[1],
            right[2] * forward[0] - right[0] * forward[2],
            right[0] * forward[1] - right[1] * forward[0],
        ];
        let centre = [
            (0.5 + scene.shift[0]) * scene.width as f32,
            (0.5 + scene.shift[1]) * scene.height as f32,
        ];
        Self {
            at,
            right,
            down,
            forward,
            focal,
            centre,
        }
    }

    /// The place on the table seen at a point of the picture.
    pub(super) fn ground(&self, x: f32, y: f32) -> [f32; 2] {
        let (u, v) = (
            (x - self.centre[0]) / self.focal,
            (y - self.centre[1]) / self.focal,
        );
        let ray: [f32; 3] =
            std::array::from_fn(|k| self.forward[k] + u * self.right[k] + v * self.down[k]);
        // Beyond the horizon there is no table; such steep views are not made.
        let reach = self.at[2] / (-ray[2]).max(1e-3);
        [self.at[0] + reach * ray[0], self.at[1] + reach * ray[1]]
    }

    /// The point of the picture at which a place on the table is seen.
    pub(super) fn picture(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let ray = [x - self.at[0], y - self.at[1], -self.at[2]];
        let dot = |axis: [f32; 3]| (0..3).map(|k| axis[k] * ray[k]).sum::<f32>();
        let depth = dot(self.forward);
        [
            self.centre[0] + self.focal * dot(self.right) / depth,
            self.centre[1] + self.focal * dot(self.down) / depth,
        ]
    }
}
