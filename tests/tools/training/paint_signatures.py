"""Paints the signatures of specimen passports out, and photographs both again under worse conditions.

    python3 paint_signatures.py LIST PICTURES OUT

LIST is tests/calibration/signatures.csv; PICTURES holds its files, taken from the repositories that it names (none may be
committed). Writes OUT/<condition>/<signed|painted|unsigned>/<file>.png, where `painted` is the signed page with the strokes in
its box inpainted (A. Telea, 2004) and `unsigned` a page that never had a signature there. `calibrate_signature` measures them.
Needs opencv-python-headless and numpy.
"""

import csv
import os
import sys

import cv2
import numpy as np


def painted_out(picture, box, per_mm):
    """The strokes in `box` (shares of the picture) replaced by what surrounds each: the paper's pattern stays."""
    height, width = picture.shape[:2]
    x0, y0, x1, y1 = (round(v) for v in np.array(box) * [width, height, width, height])
    pad = int(2 * per_mm)
    left, top, right, bottom = max(0, x0 - pad), max(0, y0 - pad), min(width, x1 + pad), min(height, y1 + pad)
    part = picture[top:bottom, left:right].copy()
    # A pen's ink is dark in at least one channel.
    least = part.min(2).astype(np.float32)
    side = int(2.5 * per_mm) | 1
    dark = cv2.morphologyEx(least, cv2.MORPH_CLOSE, np.ones((side, side))) - least
    inside = np.zeros(least.shape, bool)
    inside[y0 - top : y1 - top, x0 - left : x1 - left] = True
    level = max(0.25 * np.percentile(dark[inside], 99), 2 * np.median(dark[inside]))
    mask = ((dark > level) & inside).astype(np.uint8)
    rim = max(1, round(0.35 * per_mm))
    mask = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * rim + 1, 2 * rim + 1)))
    mask[~inside] = 0
    out = picture.copy()
    out[top:bottom, left:right] = cv2.inpaint(part, mask, max(3, int(0.5 * per_mm)), cv2.INPAINT_TELEA)
    return out


def reduced(picture, per_mm, wanted):
    if wanted >= per_mm:
        return None
    return cv2.resize(picture, None, fx=wanted / per_mm, fy=wanted / per_mm, interpolation=cv2.INTER_AREA)


def dark(picture):
    grain = np.random.default_rng(1).normal(0, 5, picture.shape)
    return np.clip((picture / 255.0) ** 1.5 * 140 + grain, 0, 255).astype(np.uint8)


def aslant(picture, lean):
    """On a dark table, turned by 5 degrees and seen from `lean` degrees to the side."""
    height, width = picture.shape[:2]
    size = (int(1.3 * width), int(1.3 * height))
    turn, lean, far = np.radians(5), np.radians(lean), 2.5 * width
    corners = []
    for x, y in [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]:
        x, y = x * width, y * height
        x, y = x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)
        depth = far + y * np.sin(lean)
        corners.append([size[0] / 2 + x * far / depth, size[1] / 2 + y * np.cos(lean) * far / depth])
    rim = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    grain = np.random.default_rng(2).normal(0, 3, (size[1], size[0], 1))
    table = np.clip(np.array([58, 64, 70]) + grain, 0, 255).astype(np.uint8)
    map = cv2.getPerspectiveTransform(rim, np.float32(corners))
    seen = cv2.warpPerspective(picture, map, size, flags=cv2.INTER_AREA)
    cover = cv2.warpPerspective(np.full((height, width), 255, np.uint8), map, size) / 255.0
    return (seen * cover[..., None] + table * (1 - cover[..., None])).astype(np.uint8)


CONDITIONS = {
    "as-published": lambda p, d: p,
    "jpeg-40": lambda p, d: cv2.imdecode(cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, 40])[1], 1),
    "soft": lambda p, d: cv2.GaussianBlur(p, (0, 0), 0.22 * d),
    "dark-and-grainy": lambda p, d: dark(p),
    "aslant-15": lambda p, d: aslant(p, 15),
    "aslant-30": lambda p, d: aslant(p, 30),
    "8-per-mm": lambda p, d: reduced(p, d, 8),
    "6-per-mm": lambda p, d: reduced(p, d, 6),
    "4-per-mm": lambda p, d: reduced(p, d, 4),
}


def main():
    listed, pictures, out = sys.argv[1:]
    for row in csv.DictReader(open(listed)):
        picture = cv2.imread(os.path.join(pictures, row["file"]))
        if picture is None:
            print("not there:", row["file"])
            continue
        per_mm = float(row["pixels_per_mm"])
        pages = {"unsigned": picture}
        if row["left"]:
            box = [float(row[side]) for side in ("left", "top", "right", "bottom")]
            pages = {"signed": picture, "painted": painted_out(picture, box, per_mm)}
        for condition, make in CONDITIONS.items():
            for name, page in pages.items():
                made = make(page, per_mm)
                if made is not None:
                    folder = os.path.join(out, condition, name)
                    os.makedirs(folder, exist_ok=True)
                    cv2.imwrite(os.path.join(folder, row["file"].rsplit(".", 1)[0] + ".png"), made)


main()
