"""Translations of the interface as gettext takes them, without GNU gettext.

`python -m config.catalogues` compiles each `locale/*/LC_MESSAGES/django.po` to the
`.mo` beside it, which is committed, so that nobody who runs the site needs a compiler.
"""

import ast
import re
import struct
from collections.abc import Iterator
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"
FIELD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])? (.+)")
TOLD = ("msg", '"')
MAGIC, HEADER_SIZE, ENTRY_SIZE = 0x950412DE, 28, 8
Entry = dict[str, str]


def entries(text: str) -> Iterator[Entry]:
    """By field: msgid, msgstr0, ...; what is marked fuzzy is left out."""
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if line.startswith(TOLD)]
        if lines and "#, fuzzy" not in block:
            yield _entry(lines)


def _entry(lines: list[str]) -> Entry:
    found: Entry = {}
    name = ""
    for line in lines:
        quoted = line
        if match := FIELD.fullmatch(line):
            name = match[1] + (match[2] or "0" if match[1] == "msgstr" else "")
            quoted = match[3]
            found[name] = ""
        found[name] += ast.literal_eval(quoted)
    return found


def messages(text: str) -> dict[str, str]:
    """As a .mo file holds them: context and plurals are joined by signs of gettext."""
    found = {}
    for entry in entries(text):
        numbered = sorted(name for name in entry if name.startswith("msgstr"))
        said = [entry[name] for name in numbered]
        if not any(said):
            continue
        source = entry["msgid"]
        if "msgid_plural" in entry:
            source += f"\0{entry['msgid_plural']}"
        if "msgctxt" in entry:
            source = f"{entry['msgctxt']}\x04{source}"
        found[source] = "\0".join(said)
    return found


def compiled(text: str) -> bytes:
    """The .mo file of a .po file, always the same bytes for the same text."""
    pairs = sorted((k.encode(), v.encode()) for k, v in messages(text).items())
    count = len(pairs)
    sources_at = HEADER_SIZE
    targets_at = sources_at + count * ENTRY_SIZE
    offset = targets_at + count * ENTRY_SIZE
    tables, data = [], b""
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[column]), offset + len(data)))
            data += pair[column] + b"\0"
    header = struct.pack("<7I", MAGIC, 0, count, sources_at, targets_at, 0, offset)
    return header + b"".join(tables) + data


def compile_all() -> None:
    for source in LOCALE.glob("*/LC_MESSAGES/*.po"):
        text = source.read_text(encoding="utf-8")
        source.with_suffix(".mo").write_bytes(compiled(text))


if __name__ == "__main__":
    compile_all()
