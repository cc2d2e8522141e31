"""Paints strips of machine-readable lines as a camera or a scanner would show them, with the place of each character.

The strips are what `mrz_reader.py` trains on. A strip is 24 rows high, a cell about 12 columns wide and a capital about
13 rows high, which is the scale to which the reader (`src/reading/`) brings a line before it looks at it. Every strip
follows from its number alone, so that a training can be repeated.
"""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

cv2.setNumThreads(1)

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
GAP = len(ALPHABET)  # between characters, or none at all
IGNORE = -1
ROWS, COLUMNS, STRIDE = 24, 288, 4
CELL, CAPITAL = 12.0, 13.0

OCR_B = "/usr/share/fonts/opentype/ocr-b/"
# The share of strips in each face. Documents print OCR-B; a few, and many specimens, another face of fixed pitch.
FACES = [
    (OCR_B + "OCRB.otf", 0.52),
    (OCR_B + "OCRBS.otf", 0.34),
    ("/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Bold.otf", 0.03),
    ("/usr/share/fonts/opentype/freefont/FreeMonoBold.otf", 0.03),
    ("/usr/share/fonts/truetype/noto/NotoMono-Regular.ttf", 0.04),
    ("/usr/share/fonts/opentype/b612/B612Mono-Regular.otf", 0.04),
]
# Glyphs are composed at this size of a capital, in pixels.
INK = 40
# The height of the composed picture, in capitals.
TALL = 4


def glyphs(path):
    """The 37 glyphs of a face, ink 1 on 0, capitals INK high on a common baseline, and the advance in pixels."""
    probe = ImageFont.truetype(path, 200)
    _, top, _, bottom = probe.getmask("H").getbbox() or (0, 0, 0, 0)
    size = int(round(200 * INK / (bottom - top)))
    face = ImageFont.truetype(path, size)
    advance = face.getlength("H")
    side = 2 * INK
    out = []
    for letter in ALPHABET:
        cell = Image.new("L", (side, side), 0)
        ImageDraw.Draw(cell).text((side / 2, INK * 1.5), letter, font=face, fill=255, anchor="ms")
        out.append(np.asarray(cell, np.float32) / 255)
    return np.stack(out), advance


def text(rng, n):
    kind = rng.random()
    if kind < 0.45:
        line = rng.integers(0, 37, n)
        line[rng.random(n) < 0.08] = 36
        # The pairs that are told apart with the most trouble come more often.
        hard = rng.random(n) < 0.25
        line[hard] = rng.choice([0, 24, 13, 26, 1, 18, 8, 11, 5, 28, 2, 35, 6, 16, 12], hard.sum())
    elif kind < 0.7:
        line = rng.integers(10, 36, n)
        for _ in range(rng.integers(1, 4)):
            at = rng.integers(0, n)
            line[at : at + rng.integers(1, 12)] = 36
    else:
        line = rng.integers(0, 10, n)
        letters = rng.random(n) < 0.2
        line[letters] = rng.integers(10, 36, letters.sum())
        if rng.random() < 0.6:
            at = rng.integers(0, n)
            line[at : at + rng.integers(1, 14)] = 36
    return line


def background(rng, h, w):
    """Paper, tint and security print: 1 is white."""
    y = np.arange(h, dtype=np.float32)[:, None]
    x = np.arange(w, dtype=np.float32)[None]
    paper = np.full((h, w), rng.uniform(0.45, 1.0), np.float32)
    for _ in range(rng.integers(0, 4)):
        period = rng.uniform(2.5, 40)
        angle = rng.uniform(0, np.pi)
        bend = rng.uniform(0, 6) * np.sin(x[:1] / rng.uniform(15, 120) + rng.uniform(0, 6))
        wave = np.sin((x * np.cos(angle) + (y + bend) * np.sin(angle)) * 2 * np.pi / period)
        strength = rng.uniform(0.005, 0.045) if rng.random() < 0.8 else rng.uniform(0.04, 0.09)
        paper += strength * (wave if rng.random() < 0.5 else np.sign(wave))
    if rng.random() < 0.3:
        paper += cv2.GaussianBlur(rng.normal(0, 1, (h, w)).astype(np.float32), (0, 0), rng.uniform(1, 8)) * rng.uniform(0.03, 0.3)
    paper = paper + (x - w / 2) / w * rng.uniform(-0.3, 0.3) + (y - h / 2) / h * rng.uniform(-0.1, 0.1)
    if rng.random() < 0.15:  # a highlight
        cx, cy = rng.uniform(0, w), rng.uniform(0, h)
        spread = rng.uniform(0.3, 2.5) * h
        paper += rng.uniform(0.2, 0.7) * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * spread**2))
    return paper


class Painter:
    def __init__(self):
        self.faces = [glyphs(path) for path, _ in FACES]
        share = np.array([s for _, s in FACES])
        self.share = share / share.sum()

    def line(self, rng, n):
        """A line of `n` characters at the size of INK: ink, centres, and the text."""
        sheet, advance = self.faces[rng.choice(len(self.faces), p=self.share)]
        pitch = advance * rng.uniform(0.93, 1.3)
        line = text(rng, n)
        side = sheet.shape[1]
        margin = side
        width = int(pitch * n + 2 * margin)
        ink = np.zeros((TALL * INK, width), np.float32)
        weight = rng.uniform(-1.0, 1.0)
        jitter = rng.uniform(0, 0.03) * INK * (rng.random() < 0.4)
        centres = margin + pitch * (np.arange(n) + 0.5)
        rows = [(line, 0.0)]
        if rng.random() < 0.5:  # the lines above and below, which may look into the strip
            rows.append((text(rng, n), -rng.uniform(1.4, 2.0) * INK))
        if rng.random() < 0.5:
            rows.append((text(rng, n), rng.uniform(1.4, 2.0) * INK))
        for row, down in rows:
            for c, x in zip(row, centres):
                x0 = int(round(x - side / 2 + rng.normal() * jitter * 0.5))
                y0 = int(round((TALL / 2 - 1) * INK + down + rng.normal() * jitter * 0.5))
                glyph = sheet[c][max(0, -y0) :]
                part = ink[max(0, y0) : y0 + side, x0 : x0 + side]
                np.maximum(part, glyph[: part.shape[0]], out=part)
        # Thicker or thinner strokes, up to a third of a stroke each way.
        grown = int(round(abs(weight) * 3))
        if grown:
            kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (grown + 1, grown + 1))
            ink = cv2.dilate(ink, kernel) if weight > 0 else cv2.erode(ink, kernel)
        return ink, centres, line, pitch

    def strip(self, number):
        """The strip of this number: uint8 (ROWS, COLUMNS) and the label of each fourth column."""
        rng = np.random.default_rng([20261126, number])
        n = int(rng.integers(14, 28))
        ink, centres, line, pitch = self.line(rng, n)
        h, w = ink.shape
        # The picture that the camera takes: `scale` of its pixels to one of the composed line.
        camera_pitch = np.exp(rng.uniform(np.log(5.2), np.log(22)))
        scale = camera_pitch / pitch
        angle = np.deg2rad(rng.normal() * 0.9)
        shear = rng.normal() * 0.05
        stretch = np.exp(rng.normal() * 0.06)
        to_camera = np.array(
            [[scale * np.cos(angle), scale * (shear - np.sin(angle)), 0], [scale * stretch * np.sin(angle), scale * stretch * np.cos(angle), 0]]
        )
        ch, cw = int(h * scale * stretch + 8), int(w * scale + 8)
        # Turn about the middle of the composed line.
        middle = np.array([w / 2, h / 2])
        to_camera[:, 2] = np.array([cw / 2, ch / 2]) - to_camera[:, :2] @ middle
        sigma = 0.45 / scale
        soft = cv2.GaussianBlur(ink, (0, 0), sigma) if sigma > 0.6 else ink
        taken = cv2.warpAffine(soft, to_camera, (cw, ch), flags=cv2.INTER_LINEAR)
        paper = background(rng, ch, cw)
        contrast = rng.uniform(0.25, 0.95)
        picture = paper - contrast * paper * taken
        if rng.random() < 0.2:  # the strokes of a matrix or ink-jet printer
            picture += (rng.normal(0, 1, picture.shape) * 0.12 * taken).astype(np.float32)
        blur = abs(rng.normal()) * 0.065 * camera_pitch
        if blur > 0.3:
            picture = cv2.GaussianBlur(picture, (0, 0), blur)
        if rng.random() < 0.15:
            length = max(1, int(rng.uniform(0.05, 0.28) * camera_pitch))
            kernel = np.zeros((length, length), np.float32)
            turn = rng.random()
            if turn < 0.4:
                kernel[length // 2] = 1 / length
            elif turn < 0.7:
                kernel[:, length // 2] = 1 / length
            else:
                np.fill_diagonal(kernel, 1 / length)
            picture = cv2.filter2D(picture, -1, kernel)
        if rng.random() < 0.3:  # sharpening in the camera
            picture += rng.uniform(0.2, 1.2) * (picture - cv2.GaussianBlur(picture, (0, 0), 1.0))
        gain = rng.uniform(0.5, 1.1)
        noise = abs(rng.normal()) * 0.035
        picture = picture * gain + rng.normal(0, 1, picture.shape).astype(np.float32) * noise
        byte = np.clip(picture * 235 + 8, 0, 255).astype(np.uint8)
        if rng.random() < 0.75:
            quality = int(rng.uniform(25, 96))
            byte = cv2.imdecode(cv2.imencode(".jpg", byte, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)
        if rng.random() < 0.1:  # white on a dark field
            byte = 255 - byte
        # The strip that the reader cuts out, a little off in place and scale.
        at = (to_camera[:, :2] @ np.stack([centres, np.full(n, h / 2)])) + to_camera[:, 2:]
        sx = CELL / camera_pitch * np.exp(rng.normal() * 0.07)
        sy = CAPITAL / (INK * scale * stretch) * np.exp(rng.normal() * 0.07)
        shift = rng.uniform(-1.5, 1.5) + rng.uniform(-8, 8) * (rng.random() < 0.5)
        first = rng.integers(0, max(1, n - 14)) if rng.random() < 0.7 else -2
        left = at[0, 0] + first * camera_pitch + shift / sx if first >= 0 else at[0, 0] - rng.uniform(0.5, 5) * camera_pitch
        top = np.mean(at[1]) - (ROWS / 2 + rng.normal() * 0.8) / sy
        to_strip = np.array([[sx, 0, -sx * left], [0, sy, -sy * top]])
        factor = 1 / max(sx, sy)
        if factor > 1.5:
            byte = cv2.blur(byte, (int(round(factor)), int(round(factor))))
        strip = cv2.warpAffine(byte, to_strip, (COLUMNS, ROWS), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        x = sx * (at[0] - left)
        turned = rng.random() < 0.06
        if turned:  # upside down: what looks like no character is none
            strip = strip[::-1, ::-1].copy()
            x = COLUMNS - x
        columns = np.arange(COLUMNS // STRIDE) * STRIDE + STRIDE / 2
        distance = np.abs(columns[:, None] - x[None])
        nearest = distance.argmin(1)
        d = distance.min(1)
        labels = line[nearest]
        if turned:
            plain = np.isin(labels, [ALPHABET.index(c) for c in "01568HINOSXZMWUD9CB3KQG"])
            labels = np.where(plain, IGNORE, GAP)
        labels = np.where(d <= 2.01, labels, np.where(d >= 3.4, GAP, IGNORE))
        return strip, labels.astype(np.int8)


def shard(number, size):
    painter = Painter()
    strips = np.zeros((size, ROWS, COLUMNS), np.uint8)
    labels = np.zeros((size, COLUMNS // STRIDE), np.int8)
    for i in range(size):
        strips[i], labels[i] = painter.strip(number * size + i)
    return strips, labels
