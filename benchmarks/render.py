"""Markdown to HTML: the price of one save, and how it grows with the text."""

from publishing.markup import RenderOptions, render

from .figures import Figure, cpu_milliseconds

PART = """
## What the {n}th run showed

The *loss* fell from 0.{n} to **0.1** in {n} steps; see [the notes](/notes/{n}/) and
the remark below[^{n}]. A rate of $\\eta = 10^{{-{n}}}$ was too small.

- seed {n}, batch 32
  - without warm-up
- seed {n}, batch 64

| run | rate | loss |
|-----|-----:|-----:|
| a   | 0.{n} | 1.5 |
| b   | 0.0{n} | 0.7 |

```python
def schedule(step: int) -> float:
    return min(1.0, step / {n})
```

$$
L(\\theta) = \\frac{{1}}{{{n}}} \\sum_{{i=1}}^{{{n}}} \\lVert y_i - f(x_i) \\rVert^2
$$

[^{n}]: Measured on one machine, {n} times.
"""


def post(parts: int) -> str:
    """About 750 bytes a part, with everything that a post of ours may hold."""
    return "# A long experiment\n" + "".join(PART.format(n=n + 2) for n in range(parts))


def measure() -> list[Figure]:
    options = RenderOptions(single_dollar=True)
    usual, long = post(16), post(64)
    usual_ms = cpu_milliseconds(lambda: render(usual, options=options))
    long_ms = cpu_milliseconds(lambda: render(long, options=options))
    return [
        Figure(f"render {len(usual) // 1000} KB", usual_ms, "ms CPU"),
        Figure("four times the text costs", long_ms / usual_ms, "times", target=5),
    ]
