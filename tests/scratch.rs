//! Scratch.
mod support;
use support::{documents::*, file, light::*, scene::Scene, surface::Surface};

#[test]
fn look() {
    let t = std::time::Instant::now();
    let front = id_front(&MARA, Design::sea(), 24.0);
    println!("front {:?}", t.elapsed());
    let s = Scene::new(1600, 1200, Surface::Oak, 3).lay(front, [0.0, 0.0], 0.0).with(|s| {
        s.roll = 3.0; s.shadows.push(Shadow { degrees: 40.0, offset: 45.0, softness: 14.0, depth: 0.35 });
    });
    let shot = s.shoot();
    println!("shot {:?}", t.elapsed());
    let b = file::jpeg(&shot.image, 85);
    println!("{} bytes {:?} {:?}", b.len(), t.elapsed(), shot.outlines);
    std::fs::write("/tmp/fixtures/front.jpg", b).unwrap();
    let back = Scene::new(1600, 1200, Surface::Walnut, 3).lay(id_back(&MARA, Design::rose(), 24.0), [0.0, 0.0], 0.0).shoot();
    std::fs::write("/tmp/fixtures/back.jpg", file::jpeg(&back.image, 85)).unwrap();
    let pp = Scene::new(1600, 1200, Surface::Cloth, 3).lay(passport(&EDITH, Opening::Spread, true, 16.0), [0.0, 0.0], 0.0).shoot();
    std::fs::write("/tmp/fixtures/pp.jpg", file::jpeg(&pp.image, 85)).unwrap();
    let bill = Scene::new(1200, 1600, Surface::Desk, 3).lay(utility_bill(&MARA, [2026,5,2], 9.0), [0.0, 0.0], 0.0).with(|s|s.fill=0.85).shoot();
    std::fs::write("/tmp/fixtures/bill.jpg", file::jpeg(&bill.image, 85)).unwrap();
    println!("all {:?}", t.elapsed());
}
