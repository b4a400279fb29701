"""Names of boxes in other sites, and what they are called here."""

from collections.abc import MutableMapping

KINDS = {
    "box-note": "note",
    "box-success": "success",
    "box-warning": "warning",
    "box-error": "error",
    "prompt-info": "note",
    "prompt-tip": "tip",
    "prompt-warning": "warning",
    "prompt-danger": "error",
}


def kind_of(classes: str) -> str:
    return next((KINDS[name] for name in classes.split() if name in KINDS), "")


def other_classes(classes: str) -> list[str]:
    return [name for name in classes.split() if name not in KINDS]


def name_box(attributes: MutableMapping[str, str]) -> None:
    """Boxes written as HTML look like the others."""
    classes = attributes.get("class", "")
    kind = kind_of(classes)
    if kind:
        names = ["callout", f"callout-{kind}", *other_classes(classes)]
        attributes["class"] = " ".join(names)
        attributes.setdefault("role", "note")
