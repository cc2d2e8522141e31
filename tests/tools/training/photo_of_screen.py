"""Fits the weights of `photo-of-screen`, and says how they do on photographers that they were not fitted on.

    python3 photo_of_screen.py WEIGHTS [--reference FILE] [--without GROUP]... FEATURES...

needs numpy, scikit-learn and lightgbm from PyPI. FEATURES are what the program `screen_features` prints of pictures whose
folder is named `screen` or `shown` (or whose name starts with `recapture`), and of others. A file in a folder `screen`,
`real` or `print`, or in `shown` (what `documents_on_screens.py` writes), is by the photographer before its name's first `__`. All others are of documents and people, without one: a
fifth of them, by name, is left out at a time.

A logistic regression of values held between their quantiles, strongly regularised, and small boosted trees look at the same
features; the mean of the two, each over its deviation, ranks better than either. Each photographer is left out in
turn; photographers count by the square root of how many photos they have. The intercept makes a score of 0.4 what
the share FALSE_ALARMS of the others' photos, and of documents, exceed at most while they are left out.

WEIGHTS is laid out as `src/screen/model.rs` says. The reference holds made-up features, drawn one by one between the quantiles
of each, with the scores that they come to here: rows of f32, the score last.
"""

import argparse
import os
import struct
import zlib

os.environ.setdefault("OMP_NUM_THREADS", "1")

import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression

FALSE_ALARMS = 0.01
FIFTHS = 5
# What a photo counts for that has no photographer: simulated ones less, since they are all alike.
WITHOUT_PHOTOGRAPHER = {"documents": 0.08, "simulated": 0.03}
AT = np.log(0.4 / 0.6)
TREES = dict(
    objective="binary",
    learning_rate=0.05,
    num_leaves=8,
    max_depth=4,
    min_data_in_leaf=25,
    feature_fraction=0.1,
    bagging_fraction=0.6,
    bagging_freq=1,
    lambda_l2=10,
    max_bin=63,
    num_threads=1,
    verbose=-1,
    seed=1,
)
ROUNDS = 300
STRENGTH = 3e-4  # of the regression: the inverse of scikit-learn's regularisation


def load(files, without):
    """Features with their names, and of each row the path, whether it is a copy, a display, and the photographer."""
    paths, copies, rows = [], [], []
    for file in files:
        with open(file) as lines:
            names = next(lines).rstrip("\n").split(",")[3:]
            for line in lines:
                path, copy, _, *values = line.rstrip("\n").split(",")
                paths.append(path)
                copies.append(copy == "1")
                rows.append(np.array(values, np.float32))
    x = np.array(rows)
    out = [i for i, name in enumerate(names) if name.split(".")[0] in without]
    x[:, out] = 0
    folder = lambda path: os.path.basename(os.path.dirname(path))
    name = os.path.basename
    screen = np.array([folder(p) in ("screen", "shown") or name(p).startswith("recapture") for p in paths])
    listed = np.array([folder(p) in ("screen", "real", "print", "shown") for p in paths])
    made = lambda path: "simulated" if folder(path) in ("scenes", "legibility") else "documents"
    fifth = lambda path: f"{made(path)} {zlib.crc32(name(path).encode()) % FIFTHS}"
    group = np.array([name(p).split("__")[0] if own else fifth(p) for p, own in zip(paths, listed)])
    return x, names, np.array(paths), np.array(copies), screen, group, listed


def weights(screen, group):
    """Photographers count by the square root of their photos, documents one by one, and both sides the same in all."""
    w = np.zeros(len(group))
    for owner in set(group):
        for side in (False, True):
            of = (group == owner) & (screen == side)
            if of.any():
                w[of] = WITHOUT_PHOTOGRAPHER.get(owner.split()[0], of.sum() ** -0.5)
    for side in (False, True):
        w[screen == side] *= len(w) / 2 / w[screen == side].sum()
    return w


class Fit:
    def __init__(self, x, screen, group):
        w = weights(screen, group)
        self.least, self.most = np.quantile(x, [0.01, 0.99], axis=0).astype(np.float32)
        held = np.clip(x, self.least, self.most)
        centre, spread = held.mean(0), held.std(0) + 1e-6
        regression = LogisticRegression(C=STRENGTH, max_iter=300)
        regression.fit((held - centre) / spread, screen, sample_weight=w)
        self.slope = regression.coef_[0] / spread
        self.intercept = regression.intercept_[0] - (self.slope * centre).sum()
        self.trees = lightgbm.train(TREES, lightgbm.Dataset(x, screen.astype(int), weight=w), ROUNDS)
        # Each over its deviation.
        linear, boosted = self.parts(x)
        self.scale = 1 / linear.std(), 1 / boosted.std()

    def parts(self, x):
        linear = np.clip(x, self.least, self.most) @ self.slope + self.intercept
        return linear, self.trees.predict(x, raw_score=True)

    def rank(self, x):
        linear, boosted = self.parts(x)
        return linear * self.scale[0] + boosted * self.scale[1]


def write(path, fit, gain, shift):
    """Writes weights whose logit is `gain` times the rank plus `shift`; gives what they come to for features."""
    a, b = gain * fit.scale[0], gain * fit.scale[1]
    used = np.flatnonzero(fit.most > fit.least)
    intercept = shift + a * fit.intercept
    rest = np.setdiff1d(np.arange(len(fit.slope)), used)
    intercept += a * (fit.slope[rest] * fit.least[rest]).sum()
    out = struct.pack("<HfH", len(fit.slope), intercept, len(used))
    for i in used:
        out += struct.pack("<Hfff", i, fit.least[i], fit.most[i], a * fit.slope[i])
    trees = fit.trees.dump_model()["tree_info"]
    out += struct.pack("<H", len(trees))
    for tree in trees:
        splits, leaves = [], []

        def walk(node):
            if "leaf_value" in node:
                leaves.append(b * node["leaf_value"])
                return -len(leaves)
            at = len(splits)
            splits.append(None)
            left, right = walk(node["left_child"]), walk(node["right_child"])
            splits[at] = struct.pack("<Hfbb", node["split_feature"], node["threshold"], left, right)
            return at

        walk(tree["tree_structure"])
        out += struct.pack("<B", len(splits)) + b"".join(splits)
        out += struct.pack(f"<{len(leaves)}f", *leaves)
    with open(path, "wb") as file:
        file.write(out)
    print(f"{path}: {len(out)} bytes")


def interval(found, of):
    """Wilson's 95 % interval."""
    z, p = 1.96, found / of
    middle, half = p + z * z / 2 / of, z * np.sqrt(p * (1 - p) / of + z * z / 4 / of / of)
    return f"{found} of {of} ({abs(middle - half) / (1 + z * z / of):.2f}–{(middle + half) / (1 + z * z / of):.2f})"


def area(rank, screen):
    """The area under the receiver operating characteristic."""
    order = np.argsort(np.argsort(rank)) + 1.0
    n, m = screen.sum(), (~screen).sum()
    return (order[screen].sum() - n * (n + 1) / 2) / (n * m)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("--reference")
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--scores")
    parser.add_argument("features", nargs="+")
    options = parser.parse_args()
    x, names, paths, copies, screen, group, judged = load(options.features, options.without)
    rank = np.zeros(len(x))
    for owner in sorted(set(group)):
        rest = group != owner
        rank[~rest] = Fit(x[rest], screen[rest], group[rest]).rank(x[~rest])
    # Photographers decide, and their own files: not documents, nor copies.
    made = np.array(["/shown/" in p for p in paths])
    judged &= ~made
    first = judged & ~copies

    def exceeded_by(share, of):
        others = np.sort(rank[of])
        return others[int(np.ceil(len(others) * (1 - share))) - 1]

    limit = max(exceeded_by(FALSE_ALARMS, first & ~screen), exceeded_by(FALSE_ALARMS, ~judged & ~screen & ~copies))
    platt = LogisticRegression(C=1.0).fit(rank[first, None], screen[first], sample_weight=weights(screen[first], group[first]))
    gain = platt.coef_[0, 0]
    shift = AT - gain * limit
    even = -platt.intercept_[0] / gain
    for name, of in [("as they are", first), ("copies", judged & copies)]:
        if not of.any():
            continue
        yes, no = rank[of & screen], rank[of & ~screen]
        ends = np.sort(rank[of])
        best = max(((yes > t).mean() + (no <= t).mean()) / 2 for t in ends)
        print(f"{name}: AUC {area(rank[of], screen[of]):.3f}, balanced accuracy {((yes > even).mean() + (no <= even).mean()) / 2:.3f} "
              f"at even odds, {best:.3f} at best; recall at 2 % false {(yes > np.quantile(no, 0.98)).mean():.3f}; "
              f"at the threshold found {interval((yes > limit).sum(), len(yes))}, false {interval((no > limit).sum(), len(no))}")
    print("| left out | displays found | others called one | balanced accuracy at even odds | area |")
    for owner in sorted(set(group)):
        of = (group == owner) & judged & ~copies
        if not of.any():
            continue
        yes, no = rank[of & screen], rank[of & ~screen]
        cells = [interval((yes > limit).sum(), len(yes)) if len(yes) else "",
                 interval((no > limit).sum(), len(no)) if len(no) else ""]
        if len(yes) and len(no):
            cells += [f"{((yes > even).mean() + (no <= even).mean()) / 2:.2f}", f"{area(rank[of], screen[of]):.2f}"]
        else:
            cells += [f"{(yes > even).mean() if len(yes) else (no <= even).mean():.2f} of one side", ""]
        print(f"| {owner} | " + " | ".join(cells) + " |")
    print("| documents, a fifth left out | called a display |")
    label = lambda p: os.path.basename(p).split("_")[0] if "/scenes/" in p else os.path.basename(os.path.dirname(p))
    kinds = np.array([label(p) for p in paths])
    for kind in sorted(set(kinds[~judged])):
        of = (kinds == kind) & ~judged
        print(f"| {kind} | {interval((rank[of] > limit).sum(), of.sum())} |")
    if options.scores:
        np.savez(options.scores, rank=rank, paths=paths, copies=copies, screen=screen, group=group, limit=limit, even=even)
    fit = Fit(x, screen, group)
    write(options.weights, fit, gain, shift)
    if options.reference:
        random = np.random.default_rng(1)
        low, high = np.quantile(x, [0.1, 0.9], axis=0)
        drawn = (low + (high - low) * random.random((6, x.shape[1]))).astype(np.float32)
        logit = gain * fit.rank(drawn) + shift
        np.hstack([drawn, (1 / (1 + np.exp(-logit)))[:, None]]).astype("<f4").tofile(options.reference)


if __name__ == "__main__":
    main()
