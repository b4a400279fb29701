"""Lines for images, and figures: an image alone with a title or a caption below."""

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import context_of


def place_images(state: StateCore) -> None:
    tokens = state.tokens
    texts = [
        index
        for index, token in enumerate(tokens)
        if token.children and "![" in token.content
    ]
    for index in texts:
        _place_lines(tokens[index].children or [], (tokens[index].map or [0])[0])
    if texts and not context_of(state.env).options.plain:
        state.tokens = _with_figures(tokens, texts)


def _place_lines(tokens: list[Token], line: int) -> None:
    for token in tokens:
        if token.type == "image":
            token.meta["line"] = line
        elif token.type == "softbreak":
            line += 1


def _with_figures(tokens: list[Token], texts: list[int]) -> list[Token]:
    """`texts` are the indexes of those that may hold an image."""
    result: list[Token] = []
    done = 0
    for index in [text - 1 for text in texts]:
        image = _lone_image(tokens, index) if index >= done else None
        if image is None:
            continue
        caption, after = _caption(tokens, index + 3, image)
        if caption is not None:
            result += tokens[done:index]
            result += _figure(tokens[index], image, caption)
            done = after
    return result + tokens[done:]


def _lone_image(tokens: list[Token], index: int) -> Token | None:
    if tokens[index].type != "paragraph_open" or tokens[index].hidden:
        return None
    children = [
        child
        for child in tokens[index + 1].children or []
        if child.type != "text" or child.content.strip()
    ]
    if len(children) == 1 and children[0].type == "image":
        return children[0]
    return None


def _caption(
    tokens: list[Token], index: int, image: Token
) -> tuple[list[Token] | None, int]:
    """The caption's text, and where to go on."""
    following = tokens[index] if index < len(tokens) else None
    if following is not None and _is_caption(following):
        return tokens[index + 1].children or [], index + 3
    title = image.attrs.pop("title", None)
    if title is None:
        return None, index
    return [Token("text", "", 0, content=str(title))], index


def _is_caption(token: Token) -> bool:
    names = str(token.attrGet("class") or "").split()
    return token.type == "paragraph_open" and "caption" in names


def _figure(paragraph: Token, image: Token, caption: list[Token]) -> list[Token]:
    opening = Token("figure_open", "figure", 1, block=True, attrs=dict(paragraph.attrs))
    return [
        opening,
        Token("inline", "", 0, children=[image]),
        Token("figcaption_open", "figcaption", 1, block=True),
        Token("inline", "", 0, children=caption),
        Token("figcaption_close", "figcaption", -1, block=True),
        Token("figure_close", "figure", -1, block=True),
    ]
