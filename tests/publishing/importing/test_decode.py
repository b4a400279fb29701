import pytest

from publishing.importing.decode import CONTROL, BinaryFileError, decode

FRENCH = "Un été à la plage – « déjà vu », naïve et sûre.\n"
CHINESE = "今天我们学习机器学习的基础知识、然后写一些代码。\n"
JAPANESE = "今日は機械学習の基礎を勉強して、コードを書きます。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_without_a_warning(encoding):
    decoded = decode(FRENCH.encode(encoding))
    assert decoded.text == FRENCH
    assert decoded.warnings == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding(encoding):
    decoded = decode(CHINESE.encode(encoding))
    assert decoded.text == CHINESE
    assert encoding in decoded.warnings[0]


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (FRENCH, "cp1252", "Windows-1252"),
        ("Un caf\xe9, d\xe9j\xe0 vu.\n", "latin-1", "Latin-1"),
        (CHINESE, "gb18030", "GB18030"),
        (JAPANESE, "shift_jis", "Shift-JIS"),
    ],
)
def test_an_old_encoding_is_recognised_and_named(text, encoding, name):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert name in decoded.warnings[0]


def test_broken_bytes_cost_only_their_own_place():
    data = FRENCH.encode() + b"broken \xff here, " + FRENCH.encode()
    decoded = decode(data)
    assert decoded.text == f"{FRENCH}broken \ufffd here, {FRENCH}"
    assert "broken UTF-8" in decoded.warnings[0]


def test_every_line_end_becomes_a_newline():
    assert decode(b"one\r\ntwo\rthree\nfour").text == "one\ntwo\nthree\nfour"


def test_control_characters_and_terminal_codes_are_taken_out():
    decoded = decode(b"plain \x00text with \x1b[31mred\x1b[0m words\tand a tab")
    assert decoded.text == "plain text with red words\tand a tab"
    assert decoded.warnings == ("control characters were removed",)


def test_every_control_character_is_taken_out_and_nothing_else():
    for sign in map(chr, range(0x250)):
        if sign != "\r":
            text = f"a plain text {sign} with it"
            assert decode(text.encode()).text == CONTROL.sub("", text)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7 and so on",
        bytes(range(256)) * 8,
        b"\x00\x01\x02\x03" * 50,
    ],
)
def test_binary_is_refused_with_a_reason(data):
    with pytest.raises(BinaryFileError, match="not text"):
        decode(data)
