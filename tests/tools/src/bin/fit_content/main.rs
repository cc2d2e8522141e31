//! Fits the trees by which a document is told from other things with four sides (`src/content/forest.rs`).
//!
//! `cargo run --release -p precheck-tools --bin fit_content -- TABLE… [--trees N] [--write src/content/forest.rs]`
//!
//! takes tables of `content_table`, prints how often each group is told rightly by trees that were fitted without it, and
//! writes the trees fitted on all. A group is a photographer, or the source of a document.

mod boost;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;

use boost::{Boost, Row, Tree};
use clap::Parser;
use precheck::internals::content_signs;
use precheck_tests::rate::Rate;
use precheck_tools::table::Table;

/// Fits the weights of what outlines hold.
#[derive(Parser)]
struct Options {
    tables: Vec<PathBuf>,
    /// How many trees.
    #[arg(long, default_value_t = 80)]
    trees: usize,
    /// What each tree adds of what it would like to.
    #[arg(long, default_value_t = 0.15)]
    rate: f64,
    /// Signs that are left out.
    #[arg(long)]
    without: Vec<String>,
    /// Where the trees are written to.
    #[arg(long)]
    write: Option<PathBuf>,
    /// How many of the worst are named.
    #[arg(long, default_value_t = 0)]
    worst: usize,
    /// Whether groups are held out, which takes a minute.
    #[arg(long)]
    quick: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let mut rows = Vec::new();
    for path in &options.tables {
        rows.extend(read(path)?);
    }
    let used: Vec<usize> = (0..content_signs().len())
        .filter(|i| !options.without.iter().any(|w| w == content_signs()[*i]))
        .collect();
    let boost = Boost {
        trees: options.trees,
        rate: options.rate,
        used,
    };
    if !options.quick {
        held_out(&rows, &boost, options.worst);
    }
    let all: Vec<&Row> = rows.iter().collect();
    let trees = boost.fit(&all);
    let mut counts = BTreeMap::new();
    for tree in &trees {
        for (sign, _) in [tree.first, tree.then[0], tree.then[1]] {
            *counts.entry(content_signs()[sign]).or_insert(0) += 1;
        }
    }
    println!("questions by sign: {counts:?}");
    if let Some(path) = &options.write {
        std::fs::write(path, source(&trees))?;
    }
    Ok(())
}

/// The rows that are documents or not.
fn read(path: &std::path::Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let table = Table::read(path)?;
    let at = |name: &str| table.column(name);
    let (label, group, picture) = (at("label")?, at("group")?, at("picture")?);
    let signs: Vec<usize> = content_signs()
        .iter()
        .map(|name| at(name))
        .collect::<Result<_, _>>()?;
    let rows = table.rows.iter().filter(|row| row[label] != "neither");
    rows.map(|row| {
        let signs: Result<Vec<f32>, _> = signs.iter().map(|i| row[*i].parse()).collect();
        Ok(Row {
            document: row[label] == "document",
            group: row[group].clone(),
            picture: row[picture].clone(),
            signs: signs?,
        })
    })
    .collect()
}

/// What trees that have not seen a group say of it.
fn held_out(rows: &[Row], boost: &Boost, worst: usize) {
    let mut groups: Vec<&str> = rows.iter().map(|row| row.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    let mut said: Vec<(f32, &Row)> = Vec::new();
    for group in &groups {
        let rest: Vec<&Row> = rows.iter().filter(|row| row.group != *group).collect();
        let trees = boost.fit(&rest);
        let own = rows.iter().filter(|row| row.group == *group);
        said.extend(own.map(|row| (boost::logit(&trees, &row.signs), row)));
    }
    said.sort_by(|a, b| a.0.total_cmp(&b.0));
    let of = |document: bool| -> Vec<(f32, &Row)> {
        let own = said.iter().filter(|(_, row)| row.document == document);
        own.copied().collect()
    };
    let (documents, others) = (of(true), of(false));
    for share in [0.0, 0.0025, 0.005, 0.01, 0.02, 0.05] {
        let limit = documents[(share * documents.len() as f64) as usize].0;
        let over = |of: &[(f32, &Row)], least: f32| {
            let sure = of.iter().filter(|(_, row)| row.signs[0] >= least);
            let hits = sure.clone().filter(|(logit, _)| *logit >= limit).count();
            Rate::new(hits, sure.count())
        };
        println!(
            "losing {share} of documents ({limit:.2}): keeps {} of others, {} of those with a sure outline",
            over(&others, f32::NEG_INFINITY),
            over(&others, 0.0),
        );
    }
    for group in &groups {
        let own = |document: bool, above: f32| {
            let own = said.iter().filter(|(_, row)| row.group == *group);
            let own = own.filter(|(_, row)| row.document == document && row.signs[0] >= 0.0);
            let hits = own.clone().filter(|(logit, _)| *logit >= above).count();
            Rate::new(hits, own.count())
        };
        println!(
            "{group}: documents {}, others {} at -1; {} and {} at -2",
            own(true, -1.0),
            own(false, -1.0),
            own(true, -2.0),
            own(false, -2.0)
        );
    }
    for (logit, row) in documents.iter().take(worst) {
        println!("document {logit:.2} {} {}", row.group, row.picture);
    }
    for (logit, row) in others.iter().rev().take(worst) {
        println!("other {logit:.2} {} sure {:.1}", row.picture, row.signs[0]);
    }
}

/// The trees as the library holds them.
fn source(trees: &[Tree]) -> String {
    let mut text = String::from("//! The trees of [`super::model`], written by `fit_content`.\n\n");
    text += "use super::model::Tree;\n\n";
    let _ = writeln!(
        text,
        "#[rustfmt::skip]\npub(super) static TREES: [Tree; {}] = [",
        trees.len()
    );
    for tree in trees {
        let q = |(sign, limit): (usize, f32)| format!("({sign}, {limit:?})");
        let _ = writeln!(
            text,
            "    Tree {{ first: {}, then: [{}, {}], ends: {:?} }},",
            q(tree.first),
            q(tree.then[0]),
            q(tree.then[1]),
            tree.ends
        );
    }
    text + "];\n"
}
