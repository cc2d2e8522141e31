#!/usr/bin/env python3
"""Makes `src/face/weights/reference.f32`: what the package's own weights, as 32-bit floats, come to on a painted picture.

usage: python3 tests/tools/yunet_reference.py yuface-2023.5.1-*.whl src/face/weights        (needs numpy)

A plain forward pass, written apart from the library's, of `painted()`; `src/face/network.rs` paints the same picture and
holds its own pass against this. With `--detect` it also compares the faces of the pass with those that the package itself
finds on the pictures that follow (needs the package installed, and Pillow).
"""
import sys
import zipfile

import numpy as np

from yunet_weights import HEADS, LIBRARY, Library

WIDTH, HEIGHT = 70, 90


def painted():
    """A face of flat colours on stripes, as rows of blue, green and red."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    picture = np.stack([(x * 3 + y) % 64 + 90, (x + y * 2) % 64 + 100, (x * 2 + y * 3) % 64 + 110], -1)

    def ellipse(cx, cy, rx, ry, colour):
        inside = (x - cx) ** 2 * ry * ry + (y - cy) ** 2 * rx * rx <= rx * rx * ry * ry
        picture[inside] = colour

    ellipse(35, 46, 24, 32, (120, 150, 200))
    ellipse(25, 38, 5, 3, (40, 40, 50))
    ellipse(45, 38, 5, 3, (40, 40, 50))
    ellipse(35, 50, 3, 6, (100, 130, 180))
    ellipse(35, 63, 9, 3, (70, 60, 140))
    return picture.astype(np.float32)


def network(library):
    def separable(x, name, relu=True):
        bias = np.float32(library.floats(f"{name}_pw_bias"))
        weight = np.float32(library.floats(f"{name}_pw_weight")).reshape(len(bias), -1)
        x = np.pad(x @ weight.T + bias, ((1, 1), (1, 1), (0, 0)))
        taps = np.float32(library.floats(f"{name}_dw_weight")).reshape(3, 3, len(bias))
        rows, columns = x.shape[0] - 2, x.shape[1] - 2
        total = np.float32(library.floats(f"{name}_dw_bias"))
        total = total + sum(x[i : i + rows, j : j + columns] * taps[i, j] for i in range(3) for j in range(3))
        return np.maximum(total, 0) if relu else total

    def block(x, i):
        return separable(separable(x, f"backbone__model{i}_dp1"), f"backbone__model{i}_dp2")

    def pool(x):
        return x.reshape(x.shape[0] // 2, 2, x.shape[1] // 2, 2, -1).max((1, 3))

    def double(x):
        return x.repeat(2, 0).repeat(2, 1)

    def run(picture):
        height, width = (-(-side // 32) * 32 for side in picture.shape[:2])
        x = np.zeros((height + 2, width + 2, 3), np.float32)
        x[1 : 1 + picture.shape[0], 1 : 1 + picture.shape[1]] = picture
        patches = [x[i : i + height : 2, j : j + width : 2] for i in range(3) for j in range(3)]
        weight = np.float32(library.floats("backbone__model0_pw_weight")).reshape(16, 32)[:, :27]
        x = np.concatenate(patches, -1) @ weight.T + np.float32(library.floats("backbone__model0_pw_bias"))
        x = pool(separable(np.maximum(x, 0), "backbone__model0_dp"))
        x = block(block(x, 1), 2)
        levels = []
        for i in (3, 4, 5):
            x = block(pool(x), i)
            levels.append(x)
        grids, above = [None] * 3, None
        for i in (2, 1, 0):
            x = levels[i] if above is None else levels[i] + double(above)
            above = separable(x, f"neck__lateral_convs__{i}")
            heads = [separable(above, f"bbox_head__multi_level_{head}__{i}", False) for head in HEADS]
            grids[i] = np.concatenate(heads, -1)
        return grids

    return run


def main():
    wheel, folder, *more = sys.argv[1:]
    with zipfile.ZipFile(wheel) as package:
        run = network(Library(package.read(LIBRARY)))
    values = np.concatenate([grid.ravel() for grid in run(painted())])
    values.astype("<f4").tofile(f"{folder}/reference.f32")
    print(len(values), "values")
    if more[:1] == ["--detect"]:
        compare(run, more[1:])


def compare(run, pictures):
    import yuface
    from PIL import Image

    def probability(logit):
        return 1 / (1 + np.exp(-logit))

    for name in pictures:
        picture = Image.open(name).convert("RGB")
        picture.thumbnail((320, 320))
        picture = np.ascontiguousarray(np.array(picture)[:, :, ::-1])
        own = [np.sqrt(probability(g[..., 0]) * probability(g[..., 1])).max() for g in run(picture.astype(np.float32))]
        theirs, *_ = yuface.detect(picture, 0.0)
        print(f"{name}: {max(own):.3f} here, {max(theirs, default=0) / 100:.2f} in the package")


if __name__ == "__main__":
    main()
