"""Bytes to text: whatever an editor of the last thirty years may have saved."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

SIGNATURES = {
    b"\x89PNG\r\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a RIFF container (WebP, WAV)",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
}
BOMS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
SAMPLE = 65_536
TERMINAL_CODE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# What CONTROL begins with in UTF-8; looked for in bytes, in a tenth of the time.
CONTROL_BYTES = bytes((*range(9), *range(0x0B, 0x20), 0x7F))
HIGH_CONTROL = b"\xc2"
BINARY_BYTES = bytes((*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
HIGH_BYTE = re.compile(rb"[\x80-\xff]")
WINDOWS_ONLY = re.compile(rb"[\x80-\x9f]")
PLAUSIBLE = 0.9
# Chinese in GB 18030 looks like UTF-8 by chance in half of its signs.
MOSTLY = 0.8
BINARY_SHARE = 0.1
BINARY_SHARE_OF_UNKNOWN = 0.04


class BinaryFileError(ValueError):
    """The bytes are not text in any encoding that this importer reads."""


@dataclass(frozen=True)
class DecodedText:
    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> DecodedText:
    """Text with ``\\n`` line ends and without control characters.

    Raises ``BinaryFileError``.
    """
    text, encoding = _decode(data)
    warnings = []
    if encoding not in {"utf-8", "utf-8 with BOM"}:
        warnings.append(f"not UTF-8; read as {encoding}, please check the accents")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = without_controls(text)
    if clean != text:
        warnings.append("control characters were removed")
    return DecodedText(clean, encoding, tuple(warnings))


def without_controls(text: str) -> str:
    data = text.encode(errors="replace")
    if HIGH_CONTROL not in data and data.translate(None, CONTROL_BYTES) == data:
        return text
    return CONTROL.sub("", TERMINAL_CODE.sub("", text))


def _decode(data: bytes) -> tuple[str, str]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            name = "utf-8 with BOM" if encoding == "utf-8" else encoding
            return _after_bom(data, bom, encoding), name
    _refuse_binary(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guess(data)


def _after_bom(data: bytes, bom: bytes, encoding: str) -> str:
    if encoding == "utf-8":
        return data[len(bom) :].decode(encoding, errors="replace")
    return data.decode(encoding, errors="replace")


def _refuse_binary(data: bytes) -> None:
    for signature, noun in SIGNATURES.items():
        if data.startswith(signature):
            raise BinaryFileError(f"this is {noun}, not text")
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, BINARY_BYTES))
    share = controls / max(len(sample), 1)
    if share <= BINARY_SHARE_OF_UNKNOWN:
        return
    if share > BINARY_SHARE or not _is_utf8(sample):
        raise BinaryFileError("this is a binary file, not text")


def _is_utf8(sample: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(sample, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _guess(data: bytes) -> tuple[str, str]:
    """The first encoding in which the bytes make sense; U+FFFD where none fits."""
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="replace"), "broken UTF-8"
    for encoding, name, share in (
        ("gb18030", "GB18030", _common_chinese),
        ("cp932", "Shift-JIS", _common_japanese),
    ):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if share(text) >= PLAUSIBLE:
            return text, name
    if not WINDOWS_ONLY.search(data):
        return data.decode("latin-1"), "Latin-1"
    return data.decode("cp1252", errors="replace"), "Windows-1252"


def _mostly_utf8(data: bytes) -> bool:
    sample = data[:SAMPLE]
    whole = sum(len(sequence) for sequence in UTF8_SEQUENCE.findall(sample))
    return whole > MOSTLY * len(HIGH_BYTE.findall(sample))


def _share(text: str, is_common: Callable[[str], bool]) -> float:
    foreign = [sign for sign in text[:SAMPLE] if sign > "\x7f"]
    return sum(map(is_common, foreign)) / max(len(foreign), 1)


def _common_chinese(text: str) -> float:
    """Chinese in daily use is in GB 2312; Western text read as Chinese is not."""
    return _share(text, lambda sign: _fits(sign, "gb2312"))


def _common_japanese(text: str) -> float:
    """Half-width kana are what Western text looks like when read as Japanese."""
    return _share(text, lambda sign: sign < "\uff61" and _fits(sign, "shift_jis"))


def _fits(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
