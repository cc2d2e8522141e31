//! Programs that name themselves in a file, and what they are for.

/// What a program does to a picture, from the least to the most that it can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Program {
    /// Changes format and size, and leaves what is seen: ImageMagick, a web server.
    Converter,
    /// Shows the pictures on a device, and turns, cuts and brightens them: what comes with the operating system.
    Viewer,
    /// Turns a camera's raw picture into an ordinary one, with light and colour adjusted as a whole: Lightroom.
    Developer,
    /// Paints, clones, and puts pictures together: Photoshop.
    Editor,
    /// Makes pictures from words.
    Generator,
    /// Takes pictures of the screen.
    ScreenCapture,
}

use Program::{Converter, Developer, Editor, Generator, ScreenCapture, Viewer};

/// How programs name themselves, in lower case, and what they are. The first name found counts, so the longer name
/// comes first: "Photoshop Lightroom" is a developer. The names are those that the programs write to the EXIF tag
/// `Software`, the XMP property `CreatorTool` or a PNG text, as collected in files of their making.
const PROGRAMS: &[(&str, Program)] = &[
    // The photo viewer of Windows 10 and 11 calls itself an editor once it has turned a picture.
    ("windows photo editor", Viewer),
    ("windows photo gallery", Viewer),
    ("windows live photo gallery", Viewer),
    ("microsoft photos", Viewer),
    ("microsoft photo gallery", Viewer),
    ("gwenview", Viewer),
    ("shotwell", Viewer),
    ("gthumb", Viewer),
    ("lightroom", Developer),
    ("camera raw", Developer),
    ("capture one", Developer),
    ("darktable", Developer),
    ("rawtherapee", Developer),
    ("dxo", Developer),
    ("digital photo professional", Developer),
    ("viewnx", Developer),
    ("nx studio", Developer),
    ("nikon transfer", Developer),
    ("olympus viewer", Developer),
    ("imaging edge", Developer),
    ("silkypix", Developer),
    ("aperture", Developer),
    ("photoshop album", Developer),
    ("photoshop", Editor),
    ("imageready", Editor),
    ("adobe express", Editor),
    ("adobe illustrator", Editor),
    ("adobe indesign", Editor),
    ("gimp", Editor),
    ("affinity", Editor),
    ("pixelmator", Editor),
    ("paint.net", Editor),
    ("paint shop pro", Editor),
    ("paintshop", Editor),
    ("coreldraw", Editor),
    ("corel", Editor),
    ("photo-paint", Editor),
    ("krita", Editor),
    ("inkscape", Editor),
    ("photopea", Editor),
    ("pixlr", Editor),
    ("canva", Editor),
    ("fotor", Editor),
    ("befunky", Editor),
    ("picmonkey", Editor),
    ("picsart", Editor),
    ("snapseed", Editor),
    ("facetune", Editor),
    ("faceapp", Editor),
    ("meitu", Editor),
    ("beautyplus", Editor),
    ("youcam", Editor),
    ("airbrush", Editor),
    ("remini", Editor),
    ("lensa", Editor),
    ("vsco", Editor),
    ("polarr", Editor),
    ("photoscape", Editor),
    ("photofiltre", Editor),
    ("photodirector", Editor),
    ("acdsee", Editor),
    ("luminar", Editor),
    ("photo editor", Editor),
    ("inshot", Editor),
    ("midjourney", Generator),
    ("stable diffusion", Generator),
    ("dall-e", Generator),
    ("dall·e", Generator),
    ("firefly", Generator),
    ("comfyui", Generator),
    ("novelai", Generator),
    ("screenshot", ScreenCapture),
    ("screen capture", ScreenCapture),
    ("screengrab", ScreenCapture),
    ("greenshot", ScreenCapture),
    ("flameshot", ScreenCapture),
    ("sharex", ScreenCapture),
    ("snagit", ScreenCapture),
    ("snipping tool", ScreenCapture),
    ("spectacle", ScreenCapture),
    ("lightshot", ScreenCapture),
    ("cleanshot", ScreenCapture),
    ("monosnap", ScreenCapture),
    ("imagemagick", Converter),
    ("graphicsmagick", Converter),
    ("gd-jpeg", Converter),
    ("irfanview", Converter),
    ("xnview", Converter),
    ("libformat", Converter),
    ("libvips", Converter),
    ("lavc", Converter),
];

/// The program that a text names; `None` where it is a camera's firmware or unknown.
pub(crate) fn program(text: &str) -> Option<Program> {
    let text = text.to_lowercase();
    let known = PROGRAMS.iter().find(|(name, _)| names(&text, name));
    known.map(|(_, program)| *program)
}

/// Whether the text holds the name as words of their own: "Canva" is not in "canvas", "Lavc" is in "Lavc58".
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_told_from_firmware() {
        struct Case(&'static str, Option<Program>);
        let cases = [
            Case("Adobe Photoshop CC 2014 (Macintosh)", Some(Editor)),
            Case("Adobe Photoshop Lightroom 6.1 (Windows)", Some(Developer)),
            Case("GIMP 2.10.30", Some(Editor)),
            Case("Windows Photo Editor 10.0.10011.16384", Some(Viewer)),
            Case("Samsung Photo Editor", Some(Editor)),
            Case("Greenshot", Some(ScreenCapture)),
            Case("LIBFORMAT (c) Pierre-e Gougelet", Some(Converter)),
            Case("HDR+ 1.0.199571065z", None),
            Case("13.1.2", None),
            Case("V06.02.20", None),
            Case("Ver.1.00", None),
            Case("canvas", None),
            Case("MediaTek Camera Application", None),
            Case("", None),
        ];
        for Case(text, expected) in cases {
            assert_eq!(program(text), expected, "{text}");
        }
    }

    #[test]
    fn names_are_in_lower_case_and_none_hides_another() {
        for (i, (name, _)) in PROGRAMS.iter().enumerate() {
            assert_eq!(*name, name.to_lowercase());
            let hidden = PROGRAMS[..i]
                .iter()
                .any(|(earlier, _)| names(name, earlier));
            assert!(!hidden, "{name} is never reached");
        }
    }
}
