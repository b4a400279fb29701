"""Examples of CommonMark and GFM that come out otherwise, by the rule behind it.

Ours is by default kramdown's reading of Markdown, made safe: where kramdown and
CommonMark part, old posts must read as they did.
"""

COMMONMARK = {
    "kramdown: an HTML block lasts to its closing tag, and only a block tag opens one": (
        21, 31, 148, 152, 156, 157, 158, 161, 162, 164, 165, 166, 167, 177, 178, 186,
        188, 191,
    ),
    "sanitiser: unknown tags and attributes, scripts, styles and forms are left out": (
        150, 163, 169, 170, 171, 172, 173, 176, 180, 182, 201, 524, 536, 613, 614, 615,
        616, 617, 621, 629,
    ),
    "sanitiser: an address of an unknown scheme is left out": (598, 599, 601),
    "kramdown: blanks and quotes belong to a link's target": (41, 488, 491, 568),
    "kramdown: a definition's address stands in the line of its label": (195,),
    "kramdown: another bullet does not begin another list": (301,),
    "kramdown: hashes alone are text": (79,),
    "kramdown: hyphens become dashes": (55,),
    "every image has an alternative text, if an empty one": (475,),
}  # fmt: skip

GFM_SPECIFICATION = {
    "kramdown: only <https://...> is a link, a bare address is not": tuple(
        range(621, 632)
    ),
    "kramdown: the rows of a table may be of any length": (203, 204),
}

GFM_TESTS = {
    "kramdown: only <https://...> is a link, a bare address is not": (19, 20, 24, 25),
    "kramdown: the rows of a table may be of any length": (3, 7, 8),
    "two tildes strike through, one does not": (17, 18),
    "sanitiser: unknown tags and attributes, scripts, styles and forms are left out": (
        22,
    ),
    "kramdown: the way back from a note that ends in code is a paragraph": (23,),
}

# The dialect "github" reads as CommonMark and GFM say; what is left is made safe.
IN_GITHUBS_DIALECT = {
    "sanitiser: unknown tags and attributes, scripts, styles and forms are left out": (
        "commonmark.json", (150, 163, 169, 170, 171, 172, 173, 176, 178, 201, 491, 524,
        536, 613, 614, 615, 616, 617),
    ),
    "sanitiser: an address of an unknown scheme is left out": (
        "commonmark.json", (598, 599, 601),
    ),
    "sanitiser: what a browser moves out of a table is moved": (
        "commonmark.json", (191,),
    ),
    "every image has an alternative text, if an empty one": ("commonmark.json", (475,)),
    "sanitiser: unknown tags are left out": ("gfm-extensions-tests.json", (22,)),
    "the example gives no answer but that it must not crash": (
        "gfm-extensions-tests.json", (20,),
    ),
}  # fmt: skip


NAMED = {
    f"{file}#{number}": rule
    for file, rules in {
        "commonmark.json": COMMONMARK,
        "gfm-spec-extensions.json": GFM_SPECIFICATION,
        "gfm-extensions-tests.json": GFM_TESTS,
    }.items()
    for rule, numbers in rules.items()
    for number in numbers
}
NAMED_IN_GITHUBS_DIALECT = {
    f"{file}#{number}"
    for file, numbers in IN_GITHUBS_DIALECT.values()
    for number in numbers
}
