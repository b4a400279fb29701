"""Reading lines of markdown-it's block state."""

from markdown_it.rules_block import StateBlock


def line_text(state: StateBlock, line: int) -> str:
    """The line without its indentation and container marks."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def is_blank(state: StateBlock, line: int) -> bool:
    return line < 0 or line >= state.lineMax or state.isEmpty(line)


def inside(state: StateBlock, line: int, end_line: int) -> bool:
    """Whether the line still belongs to the container that is being read."""
    return line < end_line and (
        state.isEmpty(line) or state.sCount[line] >= state.blkIndent
    )
