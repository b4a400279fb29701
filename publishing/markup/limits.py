"""How much one text may ask for.

The largest of 1,139 real posts has 85,000 characters, 3,000 lines, 4,000 signs of
markup, 700 formulas and 1,500 cells.  What is beyond is shown as plain text, with
a warning, so that no text costs more than a second or two.
"""

MAX_LENGTH = 300_000
MAX_LINES = 20_000
MAX_SIGNS = 25_000
MAX_FORMULAS = 5_000
MAX_CELLS = 20_000
MAX_COLUMNS = 5_000
MAX_ABBREVIATIONS = 500
