use precheck::internals::readability;
use precheck::{Kind, Limits, Photo};
fn main() {
    for p in std::env::args().skip(1) {
        let b = std::fs::read(&p).unwrap();
        let Ok(photo) = Photo::decode(&b, &Limits::default()) else {
            continue;
        };
        let up = precheck::Upload::new(&b, Kind::IdFront, "2026-11-26".parse().unwrap());
        let r = precheck::Precheck::default().check(&up);
        let q = r.document.map(|d| d.corners);
        let x = readability(&photo, q.as_ref(), Kind::IdFront);
        let w: f64 = x.lines.iter().map(|l| l[2]).sum();
        let h = x.lines.iter().map(|l| l[0] * l[2]).sum::<f64>() / w;
        let f = x
            .lines
            .iter()
            .map(|l| (40.0 / l[1].max(1.0)).ln_1p() * l[2])
            .sum::<f64>()
            / w;
        println!(
            "{} slope {:.3} clipped {:.3} grain {:.4} h {:.1} faint {:.3} score {:.3}",
            p.rsplit('/').next().unwrap(),
            x.slope,
            x.clipped,
            x.grain,
            h,
            f,
            x.score
        );
    }
}
