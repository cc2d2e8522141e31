//! The library's public interface, one item a line, from what rustdoc tells of it in JSON. `.ci/run` compares it with
//! `tests/public-api.txt`, so that a change of it is seen in review.
//!
//! `cargo run -p precheck-tools --bin public_api -- target/doc/precheck.json`

use std::collections::BTreeSet;
use std::process::ExitCode;

use serde_json::Value;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("which file? see the head of this program");
        return ExitCode::from(2);
    };
    let text = std::fs::read_to_string(path).expect("rustdoc has written it");
    let told: Value = serde_json::from_str(&text).expect("JSON");
    let mut api = Api {
        index: &told["index"],
        lines: BTreeSet::new(),
    };
    api.item(&told["root"], "precheck", None);
    for line in api.lines {
        println!("{line}");
    }
    ExitCode::SUCCESS
}

/// Walks over the items that can be reached from the root.
struct Api<'a> {
    index: &'a Value,
    lines: BTreeSet<String>,
}

impl<'a> Api<'a> {
    fn look_up(&self, id: &Value) -> &'a Value {
        let id = id.as_u64().map_or_else(String::new, |id| id.to_string());
        &self.index[id]
    }

    fn items(&mut self, ids: &Value, within: &str) {
        for id in list(ids) {
            let name = text(&self.look_up(id)["name"]).to_owned();
            self.item(id, &format!("{within}::{name}"), None);
        }
    }

    /// Adds an item that is known as `path`, and what is in it. `of` is what an impl is of.
    fn item(&mut self, id: &Value, path: &str, of: Option<&str>) {
        let item = self.look_up(id);
        let Some((kind, inner)) = item["inner"]
            .as_object()
            .and_then(|inner| inner.iter().next())
        else {
            return;
        };
        let open = match list(&item["attrs"])
            .iter()
            .any(|a| a.to_string().contains("non_exhaustive"))
        {
            true => " non_exhaustive",
            false => "",
        };
        let generics = generics(&inner["generics"]);
        match kind.as_str() {
            "module" => {
                self.lines.insert(format!("mod {path}"));
                for id in list(&inner["items"]) {
                    let item = self.look_up(id);
                    let used = &item["inner"]["use"];
                    match used.is_object() {
                        // Of another crate nothing is in the index.
                        true if self.look_up(&used["id"]).is_null() => {
                            let line = format!(
                                "use {path}::{} = {}",
                                text(&used["name"]),
                                text(&used["source"])
                            );
                            self.lines.insert(line);
                        }
                        true if used["is_glob"] == true => {
                            let module = self.look_up(&used["id"]);
                            self.items(&module["inner"]["module"]["items"], path);
                        }
                        true => self.item(
                            &used["id"],
                            &format!("{path}::{}", text(&used["name"])),
                            None,
                        ),
                        false => self.item(id, &format!("{path}::{}", text(&item["name"])), None),
                    }
                }
            }
            "struct" => {
                self.lines.insert(format!("struct {path}{generics}{open}"));
                self.items(&inner["kind"]["plain"]["fields"], path);
                for (i, id) in list(&inner["kind"]["tuple"]).iter().enumerate() {
                    self.item(id, &format!("{path}::{i}"), None);
                }
                self.impls(&inner["impls"], path);
            }
            "enum" => {
                self.lines.insert(format!("enum {path}{generics}{open}"));
                self.items(&inner["variants"], path);
                self.impls(&inner["impls"], path);
            }
            "variant" => {
                self.lines.insert(format!("variant {path}{open}"));
                self.items(&inner["kind"]["struct"]["fields"], path);
                for (i, id) in list(&inner["kind"]["tuple"]).iter().enumerate() {
                    self.item(id, &format!("{path}::{i}"), None);
                }
            }
            "struct_field" => {
                self.lines.insert(format!("field {path}: {}", named(inner)));
            }
            "trait" => {
                let bounds = bounds(&inner["bounds"]);
                self.lines.insert(format!("trait {path}{generics}{bounds}"));
                self.items(&inner["items"], path);
            }
            "function" => {
                let header = &inner["header"];
                let word = |key: &str, word: &str| {
                    if header[key] == true {
                        word.to_owned()
                    } else {
                        String::new()
                    }
                };
                let (constant, asynchronous) =
                    (word("is_const", "const "), word("is_async", "async "));
                let provided = if of.is_none() && inner["has_body"] == false {
                    " required"
                } else {
                    ""
                };
                let signature = signature(&inner["sig"]);
                self.lines.insert(format!(
                    "{constant}{asynchronous}fn {path}{generics}{signature}{provided}"
                ));
            }
            "constant" | "static" | "assoc_const" => {
                self.lines
                    .insert(format!("{kind} {path}: {}", named(&inner["type"])));
            }
            "type_alias" | "assoc_type" => {
                self.lines
                    .insert(format!("type {path}{generics} = {}", named(&inner["type"])));
            }
            _ => {
                self.lines.insert(format!("{kind} {path}"));
            }
        }
    }

    /// Adds what is implemented for the item; what the compiler finds by itself is left out but for the markers of threads.
    fn impls(&mut self, ids: &Value, path: &str) {
        for id in list(ids) {
            let inner = &self.look_up(id)["inner"]["impl"];
            if inner.is_null() || !inner["blanket_impl"].is_null() {
                continue;
            }
            if inner["trait"].is_null() {
                for id in list(&inner["items"]) {
                    let name = text(&self.look_up(id)["name"]).to_owned();
                    self.item(id, &format!("{path}::{name}"), Some(path));
                }
                continue;
            }
            let of = trait_path(&inner["trait"]);
            if inner["is_synthetic"] == true && !["Send", "Sync"].contains(&of.as_str()) {
                continue;
            }
            let not = if inner["is_negative"] == true {
                "!"
            } else {
                ""
            };
            self.lines.insert(format!("impl {not}{of} for {path}"));
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("?")
}

fn signature(sig: &Value) -> String {
    let inputs = list(&sig["inputs"]).iter();
    let inputs: Vec<_> = inputs
        .map(|input| format!("{}: {}", text(&input[0]), named(&input[1])))
        .collect();
    let output = match sig["output"].is_null() {
        true => String::new(),
        false => format!(" -> {}", named(&sig["output"])),
    };
    format!("({}){output}", inputs.join(", "))
}

/// Parameters that are written out, with their bounds, and the `where` clause as rustdoc tells it.
fn generics(generics: &Value) -> String {
    let params = list(&generics["params"]).iter().filter_map(|param| {
        let kind = &param["kind"];
        let synthetic = kind["type"]["is_synthetic"] == true;
        let bounds = bounds(&kind["type"]["bounds"]);
        (!synthetic).then(|| format!("{}{bounds}", text(&param["name"])))
    });
    let params: Vec<_> = params.collect();
    let clauses = list(&generics["where_predicates"]).iter().map(|clause| {
        let bound = &clause["bound_predicate"];
        format!("{}{}", named(&bound["type"]), bounds(&bound["bounds"]))
    });
    let clauses: Vec<_> = clauses.collect();
    let params = if params.is_empty() {
        String::new()
    } else {
        format!("<{}>", params.join(", "))
    };
    match clauses.is_empty() {
        true => params,
        false => format!("{params} where {}", clauses.join(", ")),
    }
}

fn bounds(bounds: &Value) -> String {
    let bounds = list(bounds).iter().map(|bound| match &bound["outlives"] {
        Value::String(lifetime) => lifetime.clone(),
        _ => format!(
            "{}{}",
            if bound["trait_bound"]["modifier"] == "maybe" {
                "?"
            } else {
                ""
            },
            trait_path(&bound["trait_bound"]["trait"])
        ),
    });
    let bounds: Vec<_> = bounds.collect();
    if bounds.is_empty() {
        String::new()
    } else {
        format!(": {}", bounds.join(" + "))
    }
}

/// A path without the modules in front, which differ with where rustdoc saw it.
fn trait_path(path: &Value) -> String {
    let name = text(&path["path"]).rsplit("::").next().unwrap_or_default();
    format!("{name}{}", arguments(&path["args"]))
}

fn arguments(args: &Value) -> String {
    if let Some(parenthesised) = args["parenthesized"].as_object() {
        let inputs: Vec<_> = list(&parenthesised["inputs"]).iter().map(named).collect();
        let output = &parenthesised["output"];
        let output = if output.is_null() {
            String::new()
        } else {
            format!(" -> {}", named(output))
        };
        return format!("({}){output}", inputs.join(", "));
    }
    let angle = &args["angle_bracketed"];
    let given = list(&angle["args"]).iter().map(|arg| match arg {
        Value::String(infer) => infer.clone(),
        arg if arg["lifetime"].is_string() => text(&arg["lifetime"]).to_owned(),
        arg if !arg["type"].is_null() => named(&arg["type"]),
        arg => text(&arg["const"]["expr"]).to_owned(),
    });
    let bound = list(&angle["constraints"]).iter().map(|constraint| {
        let name = text(&constraint["name"]);
        let equal = &constraint["binding"]["equality"]["type"];
        match equal.is_null() {
            true => format!("{name}{}", bounds(&constraint["binding"]["constraint"])),
            false => format!("{name} = {}", named(equal)),
        }
    });
    let all: Vec<_> = given.chain(bound).collect();
    if all.is_empty() {
        String::new()
    } else {
        format!("<{}>", all.join(", "))
    }
}

/// A type as it is written.
fn named(of: &Value) -> String {
    let Some((kind, inner)) = of.as_object().and_then(|of| of.iter().next()) else {
        return text(of).to_owned();
    };
    let all = |values: &Value| {
        list(values)
            .iter()
            .map(named)
            .collect::<Vec<_>>()
            .join(", ")
    };
    match kind.as_str() {
        "resolved_path" => trait_path(inner),
        "generic" | "primitive" => text(inner).to_owned(),
        "tuple" => format!("({})", all(inner)),
        "slice" => format!("[{}]", named(inner)),
        "array" => format!("[{}; {}]", named(&inner["type"]), text(&inner["len"])),
        "borrowed_ref" => {
            let lifetime = inner["lifetime"]
                .as_str()
                .map_or(String::new(), |l| format!("{l} "));
            let mutable = if inner["is_mutable"] == true {
                "mut "
            } else {
                ""
            };
            format!("&{lifetime}{mutable}{}", named(&inner["type"]))
        }
        "impl_trait" => format!("impl{}", bounds(inner)).replacen("impl: ", "impl ", 1),
        "dyn_trait" => {
            let traits: Vec<_> = list(&inner["traits"])
                .iter()
                .map(|of| trait_path(&of["trait"]))
                .collect();
            format!("dyn {}", traits.join(" + "))
        }
        "qualified_path" => format!("{}::{}", named(&inner["self_type"]), text(&inner["name"])),
        "function_pointer" => format!("fn{}", signature(&inner["sig"])),
        // Whatever else there is is told as rustdoc tells it, so that a change of it shows as well.
        _ => of.to_string(),
    }
}
