//! Writes the photos that the benches check into a folder, for a profiler or another program's turn at them.

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("."), PathBuf::from);
    for megapixels in [12_u32, 24] {
        for name in ["good-id-front", "good-passport", "good-selfie", "good-poa"] {
            let bytes = precheck_benches::camera::photo(name, f64::from(megapixels));
            std::fs::write(folder.join(format!("{name}-{megapixels}.jpg")), bytes)?;
        }
    }
    Ok(())
}
