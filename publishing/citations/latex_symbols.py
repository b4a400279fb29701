"""Commands of LaTeX that stand for a letter or a sign of Unicode."""

COMBINING = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304",
    "u": "\u0306", ".": "\u0307", '"': "\u0308", "h": "\u0309", "r": "\u030a",
    "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331",
}  # fmt: skip

LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dj": "đ",
    "DJ": "Đ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ",
    "ohorn": "ơ", "OHORN": "Ơ", "uhorn": "ư", "UHORN": "Ư",
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
    "textasciitilde": "~", "textasciicircum": "^", "textdollar": "$",
    "textendash": "–", "textemdash": "—", "textquoteright": "’",
    "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”",
    "ldots": "…", "dots": "…", "textregistered": "®", "texttrademark": "™",
    "copyright": "©", "S": "§", "P": "¶", "pounds": "£", "euro": "€",
}  # fmt: skip

# Signs that are written with a backslash before them.
ESCAPED = frozenset("%&#_{}$")

# Commands about the look of their argument: the argument stays.
FORMATTING = frozenset(
    "emph textit textbf textsc texttt textrm textsf textup textnormal text mbox "
    "underline url uppercase lowercase".split()
)
SWITCHES = frozenset("em it bf sc tt rm sf itshape bfseries scshape".split())

# Commands that leave nothing behind, or a blank.
NOTHING = frozenset("-/")
BLANKS = frozenset(", ;:\\\n\t")
