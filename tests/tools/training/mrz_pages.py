"""Paints pages that carry a machine-readable zone, for measuring the whole reader (`calibrate_mrz`), never for training.

    python3 mrz_pages.py FOLDER [--pages N] [--first NUMBER]

writes FOLDER/page-NNNN.jpg and FOLDER/truth.csv. Pages differ in format, print, size of the characters (5.5 to 30 pixels),
quarter turn, skew, perspective, blur, light, noise and compression; every tenth carries a wrong check digit, and its name
says so (`wrong-NNNN.jpg`): such a page must never come out valid.
"""

import argparse
import os

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import mrz_strips as strips

VALUES = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}


def digit(text):
    return str(sum(VALUES[c] * w for c, w in zip(text, [7, 3, 1] * 40)) % 10)


def zone(rng):
    """Lines of a random format, with right check digits."""

    def letters(n):
        return "".join(rng.choice(list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), n))

    def date(lo, hi):
        return f"{rng.integers(lo, hi) % 100:02}{rng.integers(1, 13):02}{rng.integers(1, 29):02}"

    names = letters(rng.integers(3, 12)) + "<<" + "<".join(letters(rng.integers(3, 9)) for _ in range(rng.integers(1, 3)))
    state = rng.choice(["UTO", "FRA", "USA", "D<<", "ESP", "POL", "BRA", "IND", "KOR", "NGA"])
    number = "".join(rng.choice(list("0123456789" * 3 + "ABCDEFGHJKLMNPRSTUVWXYZ"), 9))
    birth, expiry = date(1940, 2010), date(2020, 2036)
    sex = rng.choice(list("MF<"))
    body = number + digit(number) + state + birth + digit(birth) + sex + expiry + digit(expiry)
    kind = rng.choice(["td3", "td3", "td3", "td1", "td1", "td2", "mrva", "mrvb"])
    extra = "" if rng.random() < 0.4 else "".join(rng.choice(list("0123456789ABCXYZ"), rng.integers(1, 12)))
    if kind == "td3":
        extra = extra.ljust(14, "<")
        two = body + extra + (digit(extra) if extra.strip("<") or rng.random() < 0.5 else "<")
        two += digit(two[:10] + two[13:20] + two[21:43])
        return ["P<" + state + names.ljust(39, "<")[:39], two]
    if kind == "td1":
        one = "I" + rng.choice(list("<DR")) + state + number + digit(number) + extra.ljust(15, "<")
        two = birth + digit(birth) + sex + expiry + digit(expiry) + state + "<" * 11
        two += digit(one[5:30] + two[:7] + two[8:15] + two[18:29])
        return [one, two, names.ljust(30, "<")[:30]]
    if kind == "td2":
        two = body + "<" * 7
        return ["I<" + state + names.ljust(31, "<")[:31], two + digit(two[:10] + two[13:20] + two[21:35])]
    columns = 44 if kind == "mrva" else 36
    return ["V<" + state + names.ljust(columns - 5, "<")[: columns - 5], body + "<" * (columns - 28)]


def page(number, sheets, printed):
    rng = np.random.default_rng([1848, number])
    lines = zone(rng)
    wrong = number % 10 == 9
    if wrong:
        at = 9 if len(lines[0]) > 30 else 14
        row = 1 if len(lines[0]) > 30 else 0
        other = str((int(lines[row][at]) + int(rng.integers(1, 10))) % 10)
        lines[row] = lines[row][:at] + other + lines[row][at + 1 :]
    sheet, advance = sheets[0] if rng.random() < 0.7 else sheets[1]
    ink_size = strips.INK
    pitch = advance * rng.uniform(0.97, 1.22)
    columns = len(lines[0])
    w = int(pitch * columns / rng.uniform(0.86, 0.96))
    h = int(w * rng.uniform(0.62, 0.74))
    page = strips.background(rng, h // 4, w // 4)
    page = cv2.resize(page, (w, h))
    page -= page.mean() - rng.uniform(0.75, 0.95)
    ink = np.zeros((h, w), np.float32)
    picture = Image.fromarray((ink * 255).astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    for i in range(rng.integers(4, 10)):
        face = ImageFont.truetype(printed, int(ink_size * rng.uniform(0.5, 1.1)))
        words = " ".join("".join(rng.choice(list("abcdefghijklmnopqrstuvwxyzABCDEFGH0123456789"), rng.integers(2, 9))) for _ in range(rng.integers(1, 5)))
        draw.text((w * rng.uniform(0.3, 0.5), h * (0.05 + 0.07 * i)), words, font=face, fill=200)
    ink = np.asarray(picture, np.float32) / 255
    ink[int(h * 0.2) : int(h * 0.6), int(w * 0.05) : int(w * 0.27)] = 0.5 + 0.2 * rng.random((int(h * 0.6) - int(h * 0.2), int(w * 0.27) - int(w * 0.05)))
    spacing = ink_size * rng.uniform(1.6, 2.5)
    left = (w - pitch * columns) / 2
    bottom = h - ink_size * rng.uniform(1.6, 2.4)
    side = sheet.shape[1]
    for r, line in enumerate(lines):
        y0 = int(bottom - (len(lines) - 1 - r) * spacing - side / 2)
        for c, character in enumerate(line):
            x0 = int(left + pitch * (c + 0.5) - side / 2)
            glyph = sheet[strips.ALPHABET.index(character)]
            a, b = max(0, -x0), max(0, -y0)
            part = ink[y0 + b : y0 + side, x0 + a : x0 + side]
            np.maximum(part, glyph[b:, a:][: part.shape[0], : part.shape[1]], out=part)
    contrast = rng.uniform(0.45, 0.95)
    page = page * (1 - contrast * ink)
    # The camera.
    camera_pitch = np.exp(rng.uniform(np.log(5.5), np.log(30)))
    scale = camera_pitch / pitch
    page = cv2.GaussianBlur(page, (0, 0), max(0.3, 0.45 / scale))
    cw, ch = int(w * scale * 1.2) + 20, int(h * scale * 1.35) + 20
    corners = np.float32([[0, 0], [w, 0], [w, h], [0, h]])
    angle = np.deg2rad(rng.normal() * 2.5)
    turn = np.float32([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    target = (corners - [w / 2, h / 2]) * scale @ turn.T + [cw / 2, ch / 2]
    target += rng.normal(0, 1, (4, 2)) * w * scale * rng.choice([0.002, 0.02])
    map_ = cv2.getPerspectiveTransform(corners, np.float32(target))
    out = cv2.warpPerspective(page, map_, (cw, ch), flags=cv2.INTER_LINEAR, borderValue=float(rng.uniform(0.1, 0.6)))
    blur = abs(rng.normal()) * 0.05 * camera_pitch
    if blur > 0.3:
        out = cv2.GaussianBlur(out, (0, 0), blur)
    out = out * rng.uniform(0.6, 1.05) + (np.arange(cw) / cw - 0.5)[None] * rng.uniform(-0.3, 0.3)
    out += rng.normal(0, 1, out.shape) * abs(rng.normal()) * 0.02
    out = np.rot90(out, rng.choice([0, 0, 0, 1, 2, 3]))
    byte = np.clip(out * 235 + 8, 0, 255).astype(np.uint8)
    return byte, lines, wrong, int(rng.uniform(45, 95))


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("folder")
    ask.add_argument("--pages", type=int, default=100)
    ask.add_argument("--first", type=int, default=0)
    args = ask.parse_args()
    os.makedirs(args.folder, exist_ok=True)
    sheets = [strips.glyphs(strips.OCR_B + name) for name in ("OCRB.otf", "OCRBS.otf")]
    printed = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
    name = os.path.basename(os.path.normpath(args.folder))
    with open(os.path.join(args.folder, "truth.csv"), "w") as table:
        table.write("folder,file,lines\n")
        for number in range(args.first, args.first + args.pages):
            byte, lines, wrong, quality = page(number, sheets, printed)
            file = f"{'wrong' if wrong else 'page'}-{number:04}.jpg"
            cv2.imwrite(os.path.join(args.folder, file), byte, [cv2.IMWRITE_JPEG_QUALITY, quality])
            table.write(f"{name},{file},{' '.join(lines)}\n")


if __name__ == "__main__":
    main()
