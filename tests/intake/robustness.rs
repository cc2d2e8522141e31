//! No bytes make it panic, and the same bytes always give the same answer.

use precheck::internals::intake::{FileFacts, Format, Intake, Workspace, read};
use precheck::{Limits, Photo, Refusal};
use proptest::prelude::*;

use crate::support::{file, files};

/// What comes of a file, in a form that can be compared: the facts, and the pixels or the refusal.
fn answer(intake: &Intake) -> (&FileFacts, Result<Vec<u8>, &Refusal>) {
    let pixels = intake.outcome.as_ref().map(Photo::to_rgb8);
    (&intake.facts, pixels)
}

/// Reads twice: into a fresh workspace, and into one that another photo has left behind.
fn answer_twice(bytes: &[u8]) -> Result<(), TestCaseError> {
    let limits = Limits::default();
    let fresh = read(bytes, &limits, &mut Workspace::default());
    let mut used = Workspace::default();
    let before = read(&file("420.jpg"), &limits, &mut used);
    used.recycle(before.outcome.expect("a sound file"));
    let again = read(bytes, &limits, &mut used);
    prop_assert_eq!(answer(&fresh), answer(&again));
    if let (Ok(photo), Some((w, h))) = (&fresh.outcome, fresh.facts.dimensions) {
        prop_assert_eq!(
            u64::from(photo.width()) * u64::from(photo.height()),
            u64::from(w) * u64::from(h)
        );
    }
    Ok(())
}

/// A change to a file.
#[derive(Clone, Debug)]
enum Change {
    Set(prop::sample::Index, u8),
    Remove(prop::sample::Index, u8),
    Repeat(prop::sample::Index, u8),
    Cut(prop::sample::Index),
}

fn change() -> impl Strategy<Value = Change> {
    use prop::sample::Index;
    prop_oneof![
        6 => (any::<Index>(), any::<u8>()).prop_map(|(at, value)| Change::Set(at, value)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, len)| Change::Remove(at, len)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, len)| Change::Repeat(at, len)),
        1 => any::<Index>().prop_map(Change::Cut),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        match change {
            Change::Set(at, value) => {
                let at = at.index(bytes.len());
                bytes[at] = *value;
            }
            Change::Remove(at, len) => {
                let at = at.index(bytes.len());
                let end = (at + usize::from(*len)).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Repeat(at, len) => {
                let at = at.index(bytes.len());
                let end = (at + usize::from(*len)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            Change::Cut(at) => bytes.truncate(at.index(bytes.len())),
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        answer_twice(&bytes)?;
    }

    #[test]
    fn any_bytes_behind_a_signature_give_an_answer(
        start in prop::sample::select(vec![
            b"\xFF\xD8\xFF".as_slice(), b"\x89PNG\r\n\x1A\n", b"RIFF\xFF\0\0\0WEBPVP8 ", b"RIFF\xFF\0\0\0WEBPVP8L",
            b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"BM", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        ]),
        bytes in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let bytes = [start, &bytes].concat();
        prop_assert!(start == b"BM" || Format::of(&bytes).is_some());
        answer_twice(&bytes)?;
    }

    #[test]
    fn a_changed_file_gives_an_answer(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec(change(), 1..6),
    ) {
        let files = files();
        let (_, bytes) = &files[which.index(files.len())];
        answer_twice(&changed(bytes.clone(), &changes))?;
    }
}
