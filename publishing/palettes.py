"""The palettes an owner may choose from: what each changes of static/css/tokens.css.

A colour is a pair, light then dark. tests/quality/test_contrast.py holds every palette
to the ratios of the first one, which is tokens.css itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

Pair = tuple[str, str]


@dataclass(frozen=True)
class Palette:
    """``tokens`` by their names in tokens.css; those left out stay as they are."""

    label: Any
    tokens: Mapping[str, Pair] = field(default_factory=dict)

    def light(self, token: str, otherwise: str) -> str:
        return self.tokens.get(token, (otherwise, ""))[0]

    def dark(self, token: str, otherwise: str) -> str:
        return self.tokens.get(token, ("", otherwise))[1]


INK = Palette(_("Ink: black on white, white on black"))
CONTRAST = Palette(
    _("High contrast: no greys, strong lines"),
    {
        "page": ("#ffffff", "#000000"),
        "text": ("#000000", "#ffffff"),
        "heading": ("#000000", "#ffffff"),
        "meta": ("#1f1f1f", "#e6e6e6"),
        "ground": ("#f2f2f2", "#141414"),
        "mark": ("#ffe600", "#5c5200"),
        "line": ("#595959", "#9a9a9a"),
        "control": ("#000000", "#ffffff"),
        "link-line": ("#000000", "#ffffff"),
        "link-hover": ("#333333", "#cccccc"),
        "code-text": ("#000000", "#ffffff"),
        "code-middle": ("#1a1a1a", "#ededed"),
        "code-quiet": ("#3d3d3d", "#d0d0d0"),
        "code-line": ("#dcdcdc", "#333333"),
    },
)
PAPER = Palette(
    _("Paper: warm, like a page of a book"),
    {
        "page": ("#f7f1e3", "#1a1611"),
        "text": ("#2c2419", "#efe6d5"),
        "heading": ("#1d170f", "#fbf3e3"),
        "meta": ("#675a45", "#b5a78f"),
        "ground": ("#efe6d2", "#262018"),
        "mark": ("#e3d5b5", "#463a26"),
        "line": ("#dfd3b9", "#3a3125"),
        "control": ("#837359", "#8f8168"),
        "link-line": ("#a8977a", "#7f7157"),
        "link-hover": ("#675a45", "#c9bba2"),
        "accent": ("#6b2f12", "#e6b894"),
        "code-text": ("#2c2419", "#efe6d5"),
        "code-middle": ("#54472f", "#cdbfa6"),
        "code-quiet": ("#67593f", "#a99a80"),
        "code-line": ("#e4d9c0", "#372f23"),
    },
)
SLATE = Palette(
    _("Slate: cool greys, blue links"),
    {
        "page": ("#fbfcfe", "#0d131c"),
        "text": ("#17202c", "#e8edf5"),
        "heading": ("#0b121c", "#f8fafd"),
        "meta": ("#536072", "#9eabbd"),
        "ground": ("#f0f3f8", "#172030"),
        "mark": ("#d7e0ee", "#2b3b55"),
        "line": ("#dde3ec", "#263246"),
        "control": ("#6d7a8d", "#7c8aa0"),
        "link-line": ("#8fa3c4", "#5f7699"),
        "link-hover": ("#41597f", "#c7d6ee"),
        "accent": ("#1d3f78", "#a8c5f5"),
        "code-text": ("#17202c", "#e8edf5"),
        "code-middle": ("#3c4b60", "#c3cddc"),
        "code-quiet": ("#57647a", "#98a6ba"),
        "code-line": ("#e0e6ef", "#26334a"),
    },
)
MOSS = Palette(
    _("Moss: quiet greens"),
    {
        "page": ("#fafbf6", "#0f140f"),
        "text": ("#1c241b", "#e9efe6"),
        "heading": ("#10170f", "#f7fbf5"),
        "meta": ("#56624f", "#a2b09b"),
        "ground": ("#eff3e8", "#1a221a"),
        "mark": ("#d8e4c9", "#33452f"),
        "line": ("#dde4d3", "#2b362a"),
        "control": ("#6f7d66", "#7e8d76"),
        "link-line": ("#93a888", "#647a5c"),
        "link-hover": ("#4a6344", "#c5d8bd"),
        "accent": ("#29522f", "#a9d0a6"),
        "code-text": ("#1c241b", "#e9efe6"),
        "code-middle": ("#404d3b", "#c4d0be"),
        "code-quiet": ("#586551", "#9cab94"),
        "code-line": ("#e1e8d7", "#29352a"),
    },
)
PALETTES: Mapping[str, Palette] = {
    "": INK,
    "contrast": CONTRAST,
    "paper": PAPER,
    "slate": SLATE,
    "moss": MOSS,
}


def palette(name: str) -> Palette:
    """The first one for a name that an export of another version may hold."""
    return PALETTES.get(name, INK)


def palette_choices() -> list[tuple[str, Any]]:
    return [(name, each.label) for name, each in PALETTES.items()]
