//! The house has one direction: a room uses only rooms that `src/lib.rs` declares above it.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `src/lib.rs`, in order.
fn rooms(lib: &str) -> Vec<String> {
    let declared = |line: &str| {
        let line = line
            .trim_start_matches("pub(crate) ")
            .trim_start_matches("pub ");
        Some(line.strip_prefix("mod ")?.strip_suffix(';')?.to_owned())
    };
    lib.lines().filter_map(declared).collect()
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// The rooms that a file names: `crate::room`, and each branch of `use crate::{room, …}`. Comments name what they
/// like, and tests may look at the whole house.
fn named(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .take_while(|line| !line.starts_with("#[cfg(test)]"))
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0_i32;
            let mut branch = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push(std::mem::take(&mut branch)),
                    c if depth == 0 => branch.push(c),
                    _ => {}
                }
            }
            found.push(branch);
        } else {
            found.push(rest.to_owned());
        }
    }
    let first = |path: String| {
        let path = path.trim_start();
        let end = path
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(path.len());
        path[..end].to_owned()
    };
    found
        .into_iter()
        .map(first)
        .filter(|room| !room.is_empty())
        .collect()
}

#[test]
fn no_arrow_runs_back() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src");
    let rooms = rooms(&fs::read_to_string(src.join("lib.rs")).unwrap());
    assert!(
        rooms.len() > 5,
        "the modules of lib.rs are found: {rooms:?}"
    );
    let floor = |room: &str| rooms.iter().position(|r| r == room);
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut wrong = Vec::new();
    for file in files {
        let inner = file.strip_prefix(&src).unwrap();
        let own = inner
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_string_lossy()
            .into_owned();
        let own = own.trim_end_matches(".rs");
        // Tests may look at the whole house.
        if own == "lib" || file.ends_with("tests.rs") {
            continue;
        }
        let own_floor = floor(own).unwrap_or_else(|| panic!("lib.rs declares {own}"));
        for room in named(&fs::read_to_string(&file).unwrap()) {
            match floor(&room) {
                Some(used) if used <= own_floor => {}
                Some(_) => wrong.push(format!(
                    "{} uses {room}, which comes later",
                    inner.display()
                )),
                None => wrong.push(format!(
                    "{} uses crate::{room}, which is no room",
                    inner.display()
                )),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_arrow_that_runs_back_is_seen() {
    let text = "use crate::{geometry::Point, report::{Report, Verdict}};\nfn f() { crate::precheck::run() }\n";
    assert_eq!(named(text), ["geometry", "report", "precheck"]);
    assert_eq!(
        rooms("mod error;\npub mod geometry;\n// mod ghost;\n"),
        ["error", "geometry"]
    );
}
