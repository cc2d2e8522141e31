#!/usr/bin/env python3
"""Runs every mutant of the judging code, in minutes: see README.md beside this.

usage: pip install tree-sitter tree-sitter-rust && cargo install cargo-mutants
       python3 tests/mutants/run.py [--keep FOLDER] [--outside]

Prints what was not caught. `--outside` runs the tests of the fixtures, the golden reports and the contract too, for
those that the library's own tests leave; `--keep` keeps the switched tree there and what was built of it, for the next run.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import switches

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The rooms that are changed; their own tests are run, and none that decodes pictures by the dozen.
ROOMS = ["check::", "checks::", "claims::", "dates::", "policy::", "precheck::", "report::", "submission::"]
OUTSIDE = ["contract", "golden", "fixtures"]


def copied(into):
    """The files under version control and those to be, without what was built."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, into / name)


def mutants(tree):
    """What the tool would change. It follows `mod` items and sees none in a macro, where the catalogue has its own."""
    catalogue = tree / "src/checks/mod.rs"
    declared = re.findall(r"^    (\w+)::[A-Z_]+,$", catalogue.read_text(), re.M)
    text = catalogue.read_text()
    catalogue.write_text(text + "".join(f"mod {name};\n" for name in declared))
    command = ["cargo", "mutants", "--list", "--json", "--config", ROOT / "tests/mutants/config.toml"]
    listed = subprocess.run(command, cwd=tree, capture_output=True, check=True, text=True).stdout
    catalogue.write_text(text)
    return [{**mutant, "id": number} for number, mutant in enumerate(json.loads(listed))]


def build(tree, arguments):
    environment = dict(os.environ, RUSTFLAGS="--cap-lints warn", CARGO_TARGET_DIR=str(tree / "target"))
    command = ["cargo", "test", "--no-run", "--message-format", "json", *arguments]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, env=environment)
    return done.returncode == 0, done.stdout


def programs(messages):
    """The test programs of a build, by name."""
    found = {}
    for line in messages.splitlines():
        message = json.loads(line)
        if message.get("executable") and message["profile"]["test"]:
            found[message["target"]["name"]] = message["executable"]
    return found


def run(program, tests, folder, limit, **environment):
    """Whether these tests pass: None where they do not end within `limit` seconds of the processor's time."""
    bounds = f'ulimit -v 12000000; ulimit -t {int(limit)}; exec "$@"'
    command = ["bash", "-c", bounds, "-", program, *tests, "--exact", "--test-threads", "1"]
    environment = dict(os.environ, INSTA_UPDATE="no", CARGO_MANIFEST_DIR=str(folder), **environment)
    status = subprocess.run(command, cwd=folder, capture_output=True, env=environment).returncode
    return None if status in (-signal.SIGXCPU, -signal.SIGKILL) else status == 0


def reach(program, folder, filters, scratch):
    """Each test with the seconds that it takes and the mutants that it meets."""
    listed = subprocess.run([program, "--list", *filters], capture_output=True, text=True, cwd=folder, check=True)
    tests = [line.removesuffix(": test") for line in listed.stdout.splitlines() if line.endswith(": test")]
    found = {}
    for test in tests:
        seen = scratch / "seen"
        seen.unlink(missing_ok=True)
        begun = time.monotonic()
        if not run(program, [test], folder, 600, MUTANTS_SEEN=str(seen)):
            sys.exit(f"{test} fails without a mutant")
        ids = set(map(int, seen.read_text().split())) if seen.exists() else set()
        found[test] = (time.monotonic() - begun, ids)
    return found


def outcome(number, program, folder, reached):
    """What becomes of one mutant: the tests that meet it are run, cheap ones first, until one fails."""
    tests = sorted((seconds, test) for test, (seconds, ids) in reached.items() if number in ids)
    if not tests:
        return "unreached"
    groups = [[]]
    for seconds, test in tests:
        if groups[-1] and seconds + sum(s for s, _ in groups[-1]) > 1.0:
            groups.append([])
        groups[-1].append((seconds, test))
    for group in groups:
        limit = 20 + 5 * sum(seconds for seconds, _ in group)
        passed = run(program, [test for _, test in group], folder, limit, MUTANT=str(number))
        if passed is None:
            return "timeout"
        if not passed:
            return "caught"
    return "missed"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--keep", type=pathlib.Path)
    options.add_argument("--outside", action="store_true")
    options = options.parse_args()
    scratch = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="mutants-"))
    tree = scratch / "tree"
    tree.mkdir(parents=True, exist_ok=True)
    copied(tree)
    listed = mutants(tree)

    unviable = {}
    while True:
        without, lines = switches.write(listed, ROOT, tree, unviable)
        built, messages = build(tree, ["-p", "precheck", "--lib"])
        if built:
            break
        more, other = switches.refused(messages, lines)
        if not more:
            sys.exit("\n".join(other) or "the switched tree does not build")
        unviable.update(more)
    viable = [m["id"] for m in listed if m["id"] not in unviable and m["id"] not in without]
    print(f"{len(listed)} mutants, {len(viable)} with a switch, {len(unviable)} that do not build, {len(without)} without a switch")

    folders = {"precheck": tree}
    tests = programs(messages)
    if options.outside:
        built, messages = build(tree, ["-p", "precheck-tests", *(f"--test={name}" for name in OUTSIDE)])
        if not built:
            sys.exit("the tests from outside do not build")
        tests.update(programs(messages))
        folders.update((name, tree / "tests") for name in OUTSIDE)
    results = dict.fromkeys(viable, "unreached")
    for name, folder in folders.items():
        reached = reach(tests[name], folder, ROOMS if name == "precheck" else [], scratch)
        left = [number for number in viable if results[number] in ("unreached", "missed")]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for number, said in zip(left, pool.map(lambda n: outcome(n, tests[name], folder, reached), left)):
                results[number] = results[number] if said == "unreached" else said
        print(name, dict(collections.Counter(results.values())), flush=True)
    for mutant in listed:
        if results.get(mutant["id"]) in ("unreached", "missed"):
            print(f"{results[mutant['id']]}: {mutant['name']}")
    if not options.keep:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
