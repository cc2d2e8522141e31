"""Lays documents on photographed displays, for `photo_of_screen.py`.

    python3 documents_on_screens.py OUT --documents FOLDER --screens FOLDER [--count N]

needs numpy and opencv-python-headless from PyPI. Of photos of displays, named OWNER__anything, the evenest bright window is
sought. A document takes its place: reduced, turned by some degrees and in perspective, as soft as the display's own content, in the window's light
(its mean over some sixty pixels, by channel) and times its texture (each pixel over the mean of some fifteen around it), so
that pixels, moiré and noise of the display remain. Where no window is even enough the photo is passed over. What is
written is named as the photo, into OUT.
"""

import argparse
import glob
import os

import cv2
import numpy as np

cv2.setNumThreads(1)
LARGEST = 0.3  # deviation of the logarithm of the window's mean over fifteen pixels: more is content


def window(photo):
    """The evenest of some bright windows of half the photo's width and the shape of a card, and how uneven it is."""
    h, w = photo.shape[:2]
    wide = int(min(0.55 * w, 0.8 * h))
    high = int(wide / 1.586)
    small = cv2.blur(cv2.cvtColor(photo, cv2.COLOR_BGR2GRAY), (15, 15)).astype(np.float32)
    best = None
    for top in np.linspace(0.04 * h, 0.96 * h - high, 6).astype(int):
        for left in np.linspace(0.04 * w, 0.96 * w - wide, 6).astype(int):
            part = small[top : top + high : 4, left : left + wide : 4]
            uneven = np.log(part + 4).std()
            if part.mean() > 90 and (best is None or uneven < best[0]):
                best = uneven, left, top, wide, high
    return best


def lay(photo, document, place, random):
    _, left, top, wide, high = place
    corners = np.float32([[0, 0], [wide, 0], [wide, high], [0, high]])
    shaken = corners * 0.94 + np.float32([0.03 * wide, 0.03 * high]) + random.normal(0, 0.012 * wide, (4, 2)).astype(np.float32)
    dh, dw = document.shape[:2]
    if dh > dw:
        document = cv2.rotate(document, cv2.ROTATE_90_CLOCKWISE)
        dh, dw = document.shape[:2]
    document = cv2.resize(document, (wide, high), interpolation=cv2.INTER_AREA)
    map_ = cv2.getPerspectiveTransform(corners, shaken)
    soft = random.uniform(0.7, 1.6)
    shown = cv2.warpPerspective(document, map_, (wide, high), borderValue=(255, 255, 255))
    mask = cv2.warpPerspective(np.ones((high, wide), np.float32), map_, (wide, high))
    shown = cv2.GaussianBlur(shown.astype(np.float32), (0, 0), soft)
    mask = cv2.GaussianBlur(mask, (0, 0), soft)[..., None]
    part = photo[top : top + high, left : left + wide].astype(np.float32)
    texture = (part + 2) / (cv2.blur(part, (15, 15)) + 2)
    light = cv2.blur(part, (61, 61))
    # A display's white is what its window shows; its black shines faintly.
    laid = (0.03 + 0.97 * (shown / 255) ** 1.1) * light * np.clip(texture, 0.5, 1.6)
    out = photo.copy()
    out[top : top + high, left : left + wide] = np.clip(mask * laid + (1 - mask) * part, 0, 255).astype(np.uint8)
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--documents", required=True)
    parser.add_argument("--screens", required=True)
    parser.add_argument("--count", type=int, default=100)
    options = parser.parse_args()
    random = np.random.default_rng(1)
    os.makedirs(options.out, exist_ok=True)
    documents = [cv2.imread(f) for f in sorted(glob.glob(os.path.join(options.documents, "*")))]
    documents = [d for d in documents if d is not None]
    photos = sorted(glob.glob(os.path.join(options.screens, "*")))
    done = 0
    for path in random.permutation(photos):
        photo = cv2.imread(str(path))
        place = window(photo)
        if place is None or place[0] > LARGEST:
            continue
        laid = lay(photo, documents[random.integers(len(documents))], place, random)
        name = os.path.splitext(os.path.basename(path))[0]
        cv2.imwrite(os.path.join(options.out, name + ".jpg"), laid, [cv2.IMWRITE_JPEG_QUALITY, 92])
        done += 1
        if done == options.count:
            break
    print(f"{done} photos")


if __name__ == "__main__":
    main()
