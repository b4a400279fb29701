"""Trackers written for the tests."""

YEAR = """# Things I rebuild

I pick one every other week.

| **Paper / Project** | **Goal** | **Location** | **Status** |
| --- | --- | --- | --- |
| **Vision** | | | |
| [Tiny patches](https://arxiv.org/abs/2101.00001) | Learn *digits* | [patches](./vision/patches/) | WIP |
| Blur kernels | Undo a blur | vision/blur | Deadline |
| **Language** | | | |
| [Char model](https://example.org/char) | Write a sonnet | [chars](./lang/chars) | Done, but with short lines |
| [Word model](https://example.org/words.pdf) | Beat the char model | todo | Have to implement 2101.00001 first |

### Looking back on the spring

Fewer papers, better *figures*.
"""

CRITERIA = """# Old table

| Paper | Converges ? | Hours spent | Status |
|---|---|---|---|
| [One](https://example.org/1) | Yes, mostly | 12 | done |
| Two | TBD | | in review |
"""
