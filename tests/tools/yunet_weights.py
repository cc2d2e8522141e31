#!/usr/bin/env python3
"""Makes `src/face/weights/yunet.f16` from the package `yuface` 2023.5.1.

usage: pip download --no-deps --only-binary :all: --platform manylinux2014_x86_64 --python-version 3.11 yuface==2023.5.1
       python3 tests/tools/yunet_weights.py yuface-2023.5.1-*.whl src/face/weights

The package carries libfacedetection (YuNet of 2023, 54 thousand parameters) under the three-clause BSD licence as a
shared library that names each array of weights in its table of symbols. They are written as IEEE 754 half floats,
little endian, layer by layer in the order in which `src/face/network.rs` reads them: the weights have three decimal
digits in the original, which eleven bits hold. The licence is written beside them.
"""
import struct
import sys
import zipfile

LIBRARY = "yuface/libfacedetection.so"
LICENCE = "yuface-2023.5.1.dist-info/LICENSE"
HEADS = ("cls", "obj", "bbox", "kps")


def separable(name):
    """A pointwise convolution followed by a depthwise one."""
    return [f"{name}_{part}" for part in ("pw_weight", "pw_bias", "dw_weight", "dw_bias")]


def arrays():
    names = ["backbone__model0_pw_weight", "backbone__model0_pw_bias"]
    names += separable("backbone__model0_dp")
    for block in range(1, 6):
        for half in (1, 2):
            names += separable(f"backbone__model{block}_dp{half}")
    for level in range(3):
        names += separable(f"neck__lateral_convs__{level}")
    for level in range(3):
        for head in HEADS:
            names += separable(f"bbox_head__multi_level_{head}__{level}")
    return names


class Library:
    """The little of ELF64 that is needed to find a symbol's bytes."""

    def __init__(self, data):
        if data[:6] != b"\x7fELF\x02\x01":
            sys.exit("not a little endian ELF64 file")
        self.data = data
        (table,) = struct.unpack_from("<Q", data, 0x28)
        size, count = struct.unpack_from("<HH", data, 0x3A)
        self.sections = [
            struct.unpack_from("<IIQQQQIIQQ", data, table + i * size) for i in range(count)
        ]
        symbols = next(s for s in self.sections if s[1] == 2)  # SHT_SYMTAB
        strings = self.sections[symbols[6]]
        self.symbols = {}
        for at in range(symbols[4], symbols[4] + symbols[5], 24):
            name, _, _, _, value, length = struct.unpack_from("<IBBHQQ", data, at)
            begin = strings[4] + name
            self.symbols[data[begin : data.index(b"\0", begin)].decode()] = (value, length)

    def floats(self, name):
        address, length = self.symbols[name]
        for _, kind, _, base, offset, size, *_ in self.sections:
            if kind == 1 and base and base <= address < base + size:  # SHT_PROGBITS
                at = offset + address - base
                return struct.unpack_from(f"<{length // 4}f", self.data, at)
        sys.exit(f"{name} has no bytes in the file")


def main():
    wheel, folder = sys.argv[1:3]
    with zipfile.ZipFile(wheel) as package:
        library, licence = Library(package.read(LIBRARY)), package.read(LICENCE)
    values = [v for name in arrays() for v in library.floats(name)]
    with open(f"{folder}/yunet.f16", "wb") as out:
        out.write(struct.pack(f"<{len(values)}e", *values))
    with open(f"{folder}/LICENSE-libfacedetection.txt", "wb") as out:
        out.write(licence.replace(b"\r\n", b"\n").rstrip() + b"\n")
    print(len(values), "weights")


if __name__ == "__main__":
    main()
