"""A Jekyll site of any size, in which no two posts, pictures or formulas are the same."""

import random
import struct
import zlib
from pathlib import Path

WORDS = (
    "model data loss curve layer weight seed batch step run paper idea figure result note "
    "small large first last wrong right slow fast deep wide noisy smooth honest careful "
    "measure compare explain repeat forget learn train test read write fail hold grow fall "
    "because although while until after before with without between under over near about"
).split()

POST = """---
title: {title}
date: 20{year:02d}-{month:02d}-{day:02d} 10:00:00 +0700
tags: [{tags}]
subtitle: {sentence}
cover-img: /assets/img/p{n}.png
---

{intro}

![What run {n} showed](/assets/img/p{n}.png)

## What was {verb}

{first}[^why]

- {item} with seed {n}
  - {item}, batch {batch}
- *{item}* and **{word}**

```python
def schedule_{n}(step: int, warmup: int = {batch}) -> float:
    \"\"\"{item}.\"\"\"
    if step < warmup:
        return step / warmup
    rate = {rate} * (1 - step / {steps})
    return max(rate, 1e-{small})


for step in range(0, {steps}, {batch}):
    print(f"{{step:>6}} {{schedule_{n}(step):.4f}}")  # {word}
```

## What it says about the {word}

{second}

| run | rate | loss | remark |
|-----|-----:|-----:|--------|
| {n}a | {rate} | 1.{n} | {item} |
| {n}b | 0.0{batch} | 0.{n} | `{word}` |
| {n}c | 0.1 | 2.{batch} | {item} |

The step $$\\eta_{{{n}}} = 10^{{-{small}}} \\cdot {batch}$$ was chosen so that

$$
L_{{{n}}}(\\theta) = \\frac{{1}}{{{batch}}} \\sum_{{i=1}}^{{{steps}}}
  \\lVert y_i - f_\\theta(x_i) \\rVert^2 + \\lambda_{{{small}}} \\lVert \\theta \\rVert
$$

falls in every run[^how]. {third}

> {quote}

See [the notes on {word}](https://example.org/notes/{n}/) and [the next one](/blog/{n}/).

[^why]: {sentence}
[^how]: Measured {batch} times; {item}.
"""


def write_site(root: Path, posts: int) -> None:
    (root / "_posts").mkdir(parents=True)
    (root / "assets" / "img").mkdir(parents=True)
    config = "title: Generated\npermalink: /:year-:month-:day-:title/\n"
    (root / "_config.yml").write_text(config, encoding="utf-8")
    for n in range(posts):
        name = f"20{n % 24:02d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}-post-{n}.md"
        (root / "_posts" / name).write_text(post(n), encoding="utf-8")
        (root / "assets" / "img" / f"p{n}.png").write_bytes(picture(n))


def post(n: int) -> str:
    """About 5 KB."""
    dice = random.Random(n)  # noqa: S311 - the same site on every run
    sentences = Sentences(dice)
    return POST.format(
        n=n,
        title=sentences.words(5).capitalize(),
        year=n % 24,
        month=n % 12 + 1,
        day=n % 28 + 1,
        tags=", ".join(dice.sample(WORDS, 3)),
        verb=dice.choice(WORDS),
        word=dice.choice(WORDS),
        item=sentences.words(4),
        batch=dice.randint(2, 512),
        steps=dice.randint(1_000, 9_999),
        rate=dice.random(),
        small=dice.randint(2, 9),
        sentence=sentences.paragraph(1),
        intro=sentences.paragraph(8),
        first=sentences.paragraph(12),
        second=sentences.paragraph(12),
        third=sentences.paragraph(12),
        quote=sentences.paragraph(2),
    )


class Sentences:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice

    def words(self, count: int) -> str:
        return " ".join(self.dice.choice(WORDS) for _ in range(count))

    def paragraph(self, count: int) -> str:
        made = (self.words(self.dice.randint(8, 16)) for _ in range(count))
        return " ".join(f"{each.capitalize()}." for each in made)


def picture(n: int) -> bytes:
    """A PNG of 64 by 64 in a colour of its own."""
    header = struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)
    line = b"\0" + n.to_bytes(3, "big") * 64
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", zlib.compress(line * 64)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
