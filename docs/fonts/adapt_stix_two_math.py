"""Two changes to the core part of STIX Two Math that Chromium's formulas need.

    pip install fonttools brotli
    python docs/fonts/adapt_stix_two_math.py static/fonts/stix-two-math/stix-two-math-core.woff2

Chromium keeps as much room for every root as the widest of the radical's forms needs, so
that `√x` had a gap of 0.4 em behind it: here all forms are equally wide.  And of accents it
stretches, or sets in the middle, only those with a width of their own: they get the wide
forms of the combining ones here.
"""

import sys
from itertools import chain
from typing import Any

from fontTools.ttLib import TTFont

RADICAL = 0x221A
ACCENTS = {0x02DC: 0x0303, 0x02C6: 0x0302}  # tilde and circumflex
# Between the smallest form of the original, 794, and the largest, 1212.
WIDTH = 860


def radical_forms(font: TTFont) -> set[str]:
    variants = font["MATH"].table.MathVariants
    at = variants.VertGlyphCoverage.glyphs.index(font.getBestCmap()[RADICAL])
    forms = variants.VertGlyphConstruction[at]
    sizes = (record.VariantGlyph for record in forms.MathGlyphVariantRecord)
    parts = (record.glyph for record in forms.GlyphAssembly.PartRecords)
    return set(chain(sizes, parts))


def set_width(font: TTFont, name: str) -> None:
    advance, _ = font["hmtx"][name]
    glyph = font["glyf"][name]
    glyph.expand(font["glyf"])
    glyph.coordinates.scale((WIDTH / advance, 1))
    glyph.coordinates.toInt()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = WIDTH, glyph.xMin


def stretch(font: TTFont, accent: int, combining: int) -> None:
    names: dict[int, str] = font.getBestCmap()
    variants: Any = font["MATH"].table.MathVariants
    covered, forms = variants.HorizGlyphCoverage.glyphs, variants.HorizGlyphConstruction
    if names[accent] in covered:
        return
    wide = forms[covered.index(names[combining])]
    first, *wider = wide.MathGlyphVariantRecord
    new, own = type(wide)(), type(first)()
    own.VariantGlyph = names[accent]
    own.AdvanceMeasurement = font["hmtx"][names[accent]][0]
    new.MathGlyphVariantRecord, new.GlyphAssembly = [own, *wider], None
    new.VariantCount = len(new.MathGlyphVariantRecord)
    both = [*zip(covered, forms, strict=True), (names[accent], new)]
    # Coverage tables are in the order of the glyphs.
    both.sort(key=lambda pair: font.getGlyphID(pair[0]))
    variants.HorizGlyphCoverage.glyphs = [name for name, _ in both]
    variants.HorizGlyphConstruction = [form for _, form in both]
    variants.HorizGlyphCount = len(both)


if __name__ == "__main__":
    path = sys.argv[1]
    adapted = TTFont(path)
    for each in radical_forms(adapted):
        set_width(adapted, each)
    for pair in ACCENTS.items():
        stretch(adapted, *pair)
    adapted.flavor = "woff2"
    adapted.save(path)
