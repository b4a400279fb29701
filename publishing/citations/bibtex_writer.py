"""References to BibTeX that reads back as the same references."""

from collections.abc import Iterable

from .bibtex_fields import CODECS, MONTHS, balanced, read_value, sources
from .reference import Reference


def write_bibtex(
    references: Iterable[Reference], *, ascii_only: bool = False, preamble: str = ""
) -> str:
    """``ascii_only`` is for programs older than Unicode."""
    blocks = [f"@preamble{{{preamble}}}\n"] if preamble else []
    blocks += [write_entry(each, ascii_only=ascii_only) for each in references]
    return "\n".join(blocks)


def write_entry(reference: Reference, *, ascii_only: bool = False) -> str:
    fields = {**reference.extra, **_known_fields(reference, ascii_only)}
    fields = dict(sorted(fields.items(), key=lambda field: field[0] in reference.extra))
    lines = [f"@{reference.type}{{{reference.key},"]
    lines += [f"  {name} = {_enclosed(name, value)}," for name, value in fields.items()]
    return "\n".join([*lines, "}"]) + "\n"


def _known_fields(reference: Reference, ascii_only: bool) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name, codec in CODECS.items():
        value = getattr(reference, name)
        names = sources(name, reference.type)
        kept = [each for each in names if each in reference.spelling]
        if kept and read_value(name, kept[0], reference.spelling[kept[0]]) == value:
            fields[kept[0]] = reference.spelling[kept[0]]
        elif value:
            fields[names[0]] = codec.write(value, ascii_only)
    return fields


def _enclosed(name: str, value: str) -> str:
    if name == "month" and value in MONTHS:
        return value
    return f"{{{balanced(value)}}}"
