"""Trains the network that reads machine-readable lines, and writes its weights.

    python3 mrz_reader.py WEIGHTS [--shards N] [--epochs N] [--cache FOLDER]

needs numpy, torch and opencv-python-headless from PyPI and, for the faces, Debian's fonts-ocr-b, fonts-urw-base35,
fonts-freefont-otf, fonts-noto-mono and fonts-b612. Strips are painted by `mrz_strips.py`. The last shard is never
trained on; its accuracy is printed after each epoch.

WEIGHTS holds, layer after layer in the order of `Net.layers`, the scale of each output channel (f32, little-endian), its bias
(f32) and its weights as signed bytes, output channel outermost, then input channel, row, column.
"""

import argparse
import os
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import mrz_strips as strips

torch.set_num_threads(1)
BATCH = 32
WINDOW = 48  # columns; src/reading/strip.rs has the same


def normalise(batch):
    """Light and contrast evened out: each column less the mean of its neighbourhood, over its deviation."""
    x = torch.as_tensor(batch).float() / 255
    pad = WINDOW // 2
    mean = F.pad(x.mean(1)[:, None], (pad, pad), mode="replicate")
    square = F.pad((x * x).mean(1)[:, None], (pad, pad), mode="replicate")
    mean = F.avg_pool1d(mean, 2 * pad + 1, 1)
    square = F.avg_pool1d(square, 2 * pad + 1, 1)
    deviation = (square - mean * mean).clamp_min(0).sqrt()
    return ((x - mean) / (deviation + 0.02))[:, None].contiguous(memory_format=torch.channels_last)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(
            [
                nn.Conv2d(1, 12, 3, padding=1),
                nn.Conv2d(12, 24, 3, padding=1),
                nn.Conv2d(24, 40, 3, padding=1),
                nn.Conv2d(40, 64, (3, 5), padding=(0, 2)),
                nn.Conv2d(64, 38, 1),
            ]
        )

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.layers[0](x)), 2)
        x = F.max_pool2d(F.relu(self.layers[1](x)), 2)
        x = F.max_pool2d(F.relu(self.layers[2](x)), (2, 1))
        x = F.relu(self.layers[3](x))
        return self.layers[4](x)[:, :, 0]


def write(net, path):
    """Rounds the weights to signed bytes, in `net` as well, and writes them."""
    with open(path, "wb") as out, torch.no_grad():
        for layer in net.layers:
            w = layer.weight
            scale = w.abs().amax(dim=(1, 2, 3)) / 127
            whole = (w / scale[:, None, None, None]).round().clamp(-127, 127)
            layer.weight.copy_(whole * scale[:, None, None, None])
            out.write(scale.numpy().astype("<f4").tobytes())
            out.write(layer.bias.numpy().astype("<f4").tobytes())
            out.write(whole.numpy().astype(np.int8).tobytes())


def load(cache, number, size):
    path = os.path.join(cache, f"{number}-{size}.npz")
    if not os.path.exists(path):
        s, l = strips.shard(number, size)
        np.savez(path + ".part.npz", s=s, l=l)
        os.replace(path + ".part.npz", path)
    with np.load(path) as z:
        return z["s"], z["l"]


def measure(net, s, l):
    net.eval()
    right = total = found = gaps = 0
    with torch.no_grad():
        for i in range(0, len(s), 256):
            y = net(normalise(s[i : i + 256])).argmax(1).numpy()
            t = l[i : i + 256]
            char = (t >= 0) & (t < strips.GAP)
            right += (y[char] == t[char]).sum()
            total += char.sum()
            gap = t == strips.GAP
            found += (y[gap] == strips.GAP).sum()
            gaps += gap.sum()
    net.train()
    return right / total, found / gaps


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("weights")
    ask.add_argument("--shards", type=int, default=25)
    ask.add_argument("--size", type=int, default=2000)
    ask.add_argument("--epochs", type=int, default=16)
    ask.add_argument("--cache", default="mrz-strips")
    ask.add_argument("--only-paint", nargs=2, type=int)
    ask.add_argument("--start")
    args = ask.parse_args()
    os.makedirs(args.cache, exist_ok=True)
    if args.only_paint:
        for number in range(*args.only_paint):
            load(args.cache, number, args.size)
        return
    test = load(args.cache, args.shards - 1, args.size)
    torch.manual_seed(12)
    rng = np.random.default_rng(12)
    net = Net().to(memory_format=torch.channels_last)
    if args.start:
        net.load_state_dict(torch.load(args.start))
    steps = args.epochs * (args.shards - 1) * args.size // BATCH
    optimizer = torch.optim.AdamW(net.parameters(), 2.5e-3, weight_decay=1e-4)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2.5e-3, total_steps=steps + 1, pct_start=0.1)
    weight = torch.ones(38)
    weight[strips.GAP] = 0.3
    for epoch in range(args.epochs):
        began, loss_sum, count = time.time(), 0.0, 0
        # The first epoch goes in order, so that it can start while later shards are still being painted.
        for number in rng.permutation(args.shards - 1) if epoch else range(args.shards - 1):
            s, l = load(args.cache, int(number), args.size)
            order = rng.permutation(len(s))
            for i in range(0, len(order) - BATCH + 1, BATCH):
                pick = order[i : i + BATCH]
                y = net(normalise(s[pick]))
                loss = F.cross_entropy(y, torch.as_tensor(l[pick]).long(), weight=weight, ignore_index=strips.IGNORE)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                schedule.step()
                loss_sum, count = loss_sum + loss.item(), count + 1
        torch.save(net.state_dict(), os.path.join(args.cache, "net.pt"))
        print(f"epoch {epoch} loss {loss_sum / count:.4f} characters, gaps {measure(net, *test)} {time.time() - began:.0f} s", flush=True)
        copy = Net()
        copy.load_state_dict(net.state_dict())
        write(copy, args.weights)
    print("as written", measure(copy, *test))


if __name__ == "__main__":
    main()
