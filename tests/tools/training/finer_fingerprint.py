"""Tries whether a finer second part of a fingerprint tells documents of one kind apart: see same-side-twice.md.

    python3 finer_fingerprint.py CORPUS [--every N]

CORPUS holds `real/` and `scenes/`. Of each picture the luma of 128 × 128 cells is taken; of each block of 8 × 8 cells five
coefficients of its cosine transform, as sign or as nothing where they are small: 1280 values of two bits. What is compared is
the share of contradicting signs, at the window that fits best. Prints it for copies (JPEG 30 to 95, size 0.3 to 2, up to 5 %
cut off; their quarter turn is taken as known) and for pairs of different documents of one kind. Needs opencv-python-headless
and numpy.
"""

import argparse
import glob
import itertools
import os
import random

import cv2
import numpy as np

CELLS, BLOCK, SMALL = 128, 8, 0.5
KEPT = [(0, 1), (1, 0), (1, 1), (0, 2), (2, 0)]
WAVES = np.cos(np.pi * np.outer(np.arange(BLOCK), 2 * np.arange(BLOCK) + 1) / (2 * BLOCK)).astype(np.float32)
# Other holders' cards, passports and statements of one kind; the last two share forged fields.
PAIRS = [("__alb01", "__alb00"), ("__aze00", "__aze01"), ("1536f2", "17ebc2"), ("fake_ir_alb00", "__alb01"),
         ("__fake_alb00", "__alb01"), ("fake_ir_alb00", "__fake_alb01")]


def read(path):
    luma = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    if luma is None:
        return None
    scale = min(1, 1024 / max(luma.shape))
    return cv2.resize(luma, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def copy(luma, rng):
    def cut(side):
        off = side * 0.05 * rng.random()
        return int(off * rng.random()), int(side - off)

    (y, h), (x, w) = cut(luma.shape[0]), cut(luma.shape[1])
    scale = 0.3 + 1.7 * rng.random()
    small = cv2.resize(luma[y : y + h, x : x + w], None, fx=scale, fy=scale,
                       interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return cv2.imdecode(cv2.imencode(".jpg", small, [1, rng.randint(30, 95)])[1], 0)


def signs(luma, window=(0, 0, 0, 0)):
    """Of what lies within `window`: shares cut off left, right, above and below, or made up for where they are negative."""
    even = cv2.resize(luma, (256, 256), interpolation=cv2.INTER_AREA).astype(np.float32)
    left, right, above, below = window
    across, down = (1 - left - right) * 256 / CELLS, (1 - above - below) * 256 / CELLS
    to = np.float32([[across, 0, left * 256 + across / 2 - 0.5], [0, down, above * 256 + down / 2 - 0.5]])
    cells = cv2.warpAffine(cv2.GaussianBlur(even, (0, 0), 0.8), to, (CELLS, CELLS),
                           flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
    blocks = cells.reshape(CELLS // BLOCK, BLOCK, CELLS // BLOCK, BLOCK).transpose(0, 2, 1, 3)
    spectra = np.einsum("ki,yxij,lj->yxkl", WAVES, blocks, WAVES)
    values = np.stack([spectra[..., u, v] for u, v in KEPT], -1)
    return np.where(np.abs(values) > SMALL * np.median(np.abs(values)), np.sign(values), 0)


def contradicting(one, other):
    return ((one * other) < 0).sum() / max(1, ((one != 0) & (other != 0)).sum())


def distance(luma, kept):
    cuts = [-0.04, -0.02, 0]
    sides = [(a, b) for a, b in itertools.product(cuts, cuts) if a + b >= -0.06]
    starts = [(contradicting(signs(luma, x + y), kept), x + y) for x, y in itertools.product(sides, sides)]
    least = 1
    for best, window in sorted(starts)[:3]:
        for step in (0.01, 0.005, 0.0025, 0.00125):
            better = True
            while better:
                better = False
                for side, move in itertools.product(range(4), (-step, step)):
                    moved = tuple(v + move * (i == side) for i, v in enumerate(window))
                    found = contradicting(signs(luma, moved), kept)
                    if found < best - 1e-9:
                        best, window, better = found, moved, True
        least = min(least, best)
    return least


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus")
    parser.add_argument("--every", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(11)
    folders = [f"real/{kind}" for kind in ("id_scan", "poa", "id_photo", "doc_photo", "selfie")] + ["scenes"]
    paths = [p for folder in folders for p in sorted(glob.glob(os.path.join(args.corpus, folder, "*")))]
    named = [n for pair in PAIRS for n in pair]
    read_all = {p: read(p) for i, p in enumerate(paths) if i % args.every == 0 or any(n in p for n in named)}
    pictures = {p: luma for p, luma in read_all.items() if luma is not None}
    copies = sorted((distance(copy(luma, rng), signs(luma)), os.path.basename(p)) for p, luma in pictures.items())
    values = np.array([value for value, _ in copies])
    print(f"{len(values)} copies: median {np.median(values):.3f}, most {values.max():.3f}")
    for limit in (0.03, 0.04, 0.05, 0.06):
        print(f"  below {limit}: {(values < limit).sum()}")
    print("  farthest:", [(round(float(v), 3), name) for v, name in copies[-8:]])
    for one, other in PAIRS:
        one, other = (next(p for p in pictures if name in p) for name in (one, other))
        apart = distance(copy(pictures[one], rng), signs(pictures[other]))
        print(f"{apart:.3f} {os.path.basename(one)} {os.path.basename(other)}")


main()
