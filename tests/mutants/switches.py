"""One source tree that holds every mutant of a list of cargo-mutants behind a switch, so that all are built at once.

A build of the library takes minutes and a test of the judging rooms a second: here a thousand mutants cost one build.
Where `cargo mutants` would write `a - b` for `a + b`, the tree has a `match` that does one or the other by the number
in the environment variable MUTANT. Each mutant stands on a line of its own, so that the compiler's complaint about one
that cannot be names it.
"""
import collections
import json
import pathlib
import re

import tree_sitter_rust
from tree_sitter import Language, Parser

# What the switched code calls. Which mutants were met goes to the file in MUTANTS_SEEN, each once.
SWITCH = """#![allow(missing_docs)]
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock};
static NOW: OnceLock<usize> = OnceLock::new();
static MET: [AtomicBool; 16_384] = [const { AtomicBool::new(false) }; 16_384];
static INTO: OnceLock<Option<Mutex<std::fs::File>>> = OnceLock::new();
fn meet(id: usize) {
    if MET[id].swap(true, Ordering::Relaxed) {
        return;
    }
    let into = INTO.get_or_init(|| {
        let path = std::env::var("MUTANTS_SEEN").ok()?;
        std::fs::OpenOptions::new().append(true).create(true).open(path).ok().map(Mutex::new)
    });
    if let Some(file) = into {
        file.lock().unwrap().write_all(format!("{id}\\n").as_bytes()).unwrap();
    }
}
pub fn pick(ids: &[usize]) -> usize {
    ids.iter().for_each(|id| meet(*id));
    *NOW.get_or_init(|| std::env::var("MUTANT").map_or(usize::MAX, |id| id.parse().unwrap()))
}
pub fn on(id: usize) -> bool {
    pick(&[id]) == id
}
"""

PARSER = Parser(Language(tree_sitter_rust.language()))
COMPARISONS = ("==", "!=", "<", ">", "<=", ">=")
MARK = re.compile(r"/\*@(\d+)@\*/")
OPERATIONS = ("binary_expression", "compound_assignment_expr", "unary_expression", "let_chain")
FIELDS = ("field_initializer", "shorthand_field_initializer")
# The node that a mutant of each genre changes.
HOLDERS = {
    "FnValue": ("function_item",),
    "BinaryOperator": OPERATIONS,
    "UnaryOperator": OPERATIONS,
    "MatchArm": ("match_arm",),
    "MatchArmGuard": ("match_arm",),
    "StructField": FIELDS,
}


def is_constant(node):
    """Whether the node is worked out by the compiler. What stands in a closure is not."""
    while node is not None and node.type not in ("const_item", "static_item", "closure_expression"):
        node = node.parent
    return node is not None and node.type != "closure_expression"


class File:
    """One file with its mutants."""

    def __init__(self, text, mutants):
        self.data = text.encode()
        self.root = PARSER.parse(self.data).root_node
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line.encode()) + 1)
        self.lines = text.split("\n")
        self.held = collections.defaultdict(list)
        self.nodes = []
        self.without = {}
        for mutant in mutants:
            self.hold(mutant)

    def offset(self, place):
        """The byte at a line and a column of characters, both from 1."""
        line = self.lines[place["line"] - 1]
        return self.starts[place["line"] - 1] + len(line[: place["column"] - 1].encode())

    def hold(self, mutant):
        start, end = (self.offset(mutant["span"][end]) for end in ("start", "end"))
        if mutant["genre"] == "StructField":
            end = start + 1
        node, inner = None, self.root
        while inner is not node:
            node = inner
            inner = next((c for c in node.children if c.start_byte <= start and end <= c.end_byte), node)
        while node is not None and node.type not in HOLDERS.get(mutant["genre"], ()):
            node = node.parent
        if is_constant(node):
            self.without[mutant["id"]] = "in a constant, which calls nothing"
            return
        # `&&` in a chain of `let` has no other operator that the grammar allows.
        if node is None or node.type == "let_chain":
            self.without[mutant["id"]] = "no place for a switch"
            return
        if mutant["genre"] == "FnValue":
            node = node.child_by_field_name("body")
        self.held[node.id].append(mutant)
        self.nodes.append(node)

    def raw(self, node):
        return self.data[node.start_byte : node.end_byte].decode()

    def plain(self, node):
        """The node's text, with its children switched."""
        if not node.children:
            return self.raw(node)
        text, at = "", node.start_byte
        for child in node.children:
            text += self.data[at : child.start_byte].decode() + self.switched(child)
            at = child.end_byte
        return text + self.data[at : node.end_byte].decode()

    def switched(self, node):
        mutants = self.held.get(node.id)
        if not mutants:
            return self.plain(node)
        return getattr(self, node.type)(node, mutants)

    def block(self, node, mutants):
        """The body of a function that returns something else."""
        inner = self.plain(node)
        if "impl Iterator" in (mutants[0]["function"] or {}).get("return_type", ""):
            return self.iterator(inner, mutants)
        returns = "".join(
            f"\n/*@{m['id']}@*/ if crate::mutant::on({m['id']}) {{ return {m['replacement']}; }}\n" for m in mutants
        )
        return "{" + returns + inner[1:]

    def iterator(self, inner, mutants):
        """The same where every return must be of one type that has no name: the iterator is cut and made longer."""
        ids = [m["id"] for m in mutants]
        arms = ""
        for m in mutants:
            once = m["replacement"].removeprefix("::std::iter::once(")
            if once != m["replacement"]:
                one = once[:-1].replace("::std::iter::empty()", "{ let mut s = \"\".split('|'); s.next(); s }")
                one = re.sub(r'::std::iter::once\(("\w*")\)', r"\1.split('|')", one)
                arms += f"{m['id']} => {{\n/*@{m['id']}@*/ Some({one})\n}}"
        return (
            f"{{ let k__ = crate::mutant::pick(&{ids}); ({inner})"
            f".take(if {ids}.contains(&k__) {{ 0 }} else {{ usize::MAX }}).chain(match k__ {{ {arms} _ => None }}) }}"
        )

    def unary_expression(self, node, mutants):
        (mutant,) = mutants
        value, on = self.switched(node.children[1]), f"crate::mutant::on({mutant['id']})"
        if node.children[0].type == "!":
            return f"(\n/*@{mutant['id']}@*/ ({value}) == {on}\n)"
        return f"(match {value} {{ v__ => if {on} {{\n/*@{mutant['id']}@*/ v__\n}} else {{ -v__ }} }})"

    def binary_expression(self, node, mutants):
        left, right = (self.switched(node.child_by_field_name(side)) for side in ("left", "right"))
        operator = node.child_by_field_name("operator").type
        if operator in ("&&", "||"):
            (mutant,) = mutants
            # `&&` stops at false and `||` at true: the one with the switch on is the other.
            stop = ("==" if operator == "&&" else "!=") + f" crate::mutant::on({mutant['id']})"
            return f"(\n/*@{mutant['id']}@*/ match {left} {{ l__ if l__ {stop} => l__, _ => {right} }}\n)"
        star, take = ("*", "&") if operator in COMPARISONS else ("", "")
        arms = self.arms(mutants, f"{star}l__ {{}} {star}r__")
        return f"(match ({take}({left}), {take}({right})) {{ (l__, r__) => {arms} _ => {star}l__ {operator} {star}r__ }} }})"

    def compound_assignment_expr(self, node, mutants):
        left, right = (self.switched(node.child_by_field_name(side)) for side in ("left", "right"))
        operator = node.child_by_field_name("operator").type
        arms = self.arms(mutants, f"{left} {{}} r__;")
        return f"(match {right} {{ r__ => {arms} _ => {{ {left} {operator} r__; }} }} }})"

    @staticmethod
    def arms(mutants, form):
        ids = [m["id"] for m in mutants]
        arms = "".join(f"{m['id']} => {{\n/*@{m['id']}@*/ {form.format(m['replacement'].strip())}\n}}" for m in mutants)
        return f"match crate::mutant::pick(&{ids}) {{ {arms}"

    def match_arm(self, node, mutants):
        pattern, value = node.child_by_field_name("pattern"), node.child_by_field_name("value")
        condition = pattern.child_by_field_name("condition")
        off = [m for m in mutants if m["genre"] == "MatchArm" or m["replacement"].strip() == "false"]
        on = [m for m in mutants if m not in off]
        guards = [f"\n/*@{m['id']}@*/ !crate::mutant::on({m['id']})\n" for m in off]
        head = self.plain(pattern)
        if condition is not None:
            at = next(c for c in pattern.children if c.type == "if").start_byte
            head = self.data[pattern.start_byte : at].decode()
            guard = self.switched(condition)
            if condition.type in ("let_chain", "let_condition"):
                self.without.update((m["id"], "a guard with `let`") for m in on)
                guards.append(guard)
            else:
                always = "".join(f"\n/*@{m['id']}@*/ crate::mutant::on({m['id']}) ||\n" for m in on)
                guards.append(f"({always}({guard}))")
        arrow = self.data[pattern.end_byte : value.start_byte].decode()
        before = self.data[node.start_byte : pattern.start_byte].decode()
        after = self.data[value.end_byte : node.end_byte].decode()
        return f"{before}{head} if {' && '.join(guards)}{arrow}{self.switched(value)}{after}"

    def field_initializer(self, node, mutants):
        """A field that is taken from the base of the struct expression."""
        (mutant,) = mutants
        base = next(c for c in node.parent.children if c.type == "base_field_initializer")
        value = node.child_by_field_name("value")
        name = self.raw(node.child_by_field_name("field") or node)
        value = name if value is None else self.switched(value)
        on = f"crate::mutant::on({mutant['id']})"
        return f"{name}: if {on} {{\n/*@{mutant['id']}@*/ ({self.raw(base)[2:]}).{name}\n}} else {{ {value} }}"

    shorthand_field_initializer = field_initializer

    def text(self):
        start, end = self.root.start_byte, self.root.end_byte
        return self.data[:start].decode() + self.switched(self.root) + self.data[end:].decode()


def write(mutants, source, tree, skipped):
    """Writes the switched files of `source` into `tree`. Which mutants have no switch, and which line is whose."""
    by_file = collections.defaultdict(list)
    for mutant in mutants:
        if mutant["id"] not in skipped:
            by_file[mutant["file"]].append(mutant)
    without, lines = {}, {}
    for name in sorted({m["file"] for m in mutants}):
        file = File((source / name).read_text(), by_file[name])
        text = file.text()
        # What cannot be called in a constant is not tested as one.
        (tree / name).write_text(re.sub(r"pub const fn (\w+)\(self\) -> &'static str", r"pub fn \1(self) -> &'static str", text))
        without.update(file.without)
        for number, line in enumerate(text.split("\n"), 1):
            found = MARK.match(line)
            if found:
                lines[name, number] = int(found.group(1))
    (tree / "src/mutant.rs").write_text(SWITCH)
    lib = (source / "src/lib.rs").read_text()
    (tree / "src/lib.rs").write_text(lib.replace("\nmod error;", "\nmod mutant;\nmod error;", 1))
    return without, lines


def refused(messages, lines):
    """The mutants of which the compiler says that they cannot be, and what else it says."""
    found, other = {}, []
    for line in messages.splitlines():
        try:
            message = json.loads(line)
        except ValueError:
            continue
        message = message.get("message")
        if not isinstance(message, dict) or message.get("level") != "error":
            continue
        spans = sorted(message["spans"], key=lambda span: not span["is_primary"])
        for span in spans:
            numbers = range(span["line_start"], span["line_end"] + 1)
            ids = {lines[span["file_name"], n] for n in numbers if (span["file_name"], n) in lines}
            if len(ids) == 1:
                found[ids.pop()] = message["message"]
                break
        else:
            if spans:
                other.append(message["rendered"])
    return found, other
