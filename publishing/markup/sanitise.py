"""The one gate for HTML: everything a text renders to passes here, for page, feed,
preview and export alike.

Attacks it stops
- stored scripts: `script`, `style`, `object`, `embed`, `base`, `meta`, `link`,
  `form`, `template` and every `on*` attribute are not on the list; neither is SVG
- `javascript:`, `vbscript:`, `data:` and `file:` addresses, however spelled: only the
  schemes below are kept, none of which a browser runs or reads from disk
- `srcdoc`, `formaction`, `xlink:href`, `style=`, `annotation-xml` and other
  attributes and tags known for mutation tricks; nh3 parses as a browser does, so
  text that only becomes a tag after a second parsing stays text
- layout breaking: unbalanced tags, comments (dropped), `</article>`; a `<textarea>`,
  `<style>` or `<plaintext>` that is never closed stays text and swallows nothing
- DOM clobbering and fake page furniture: ids that shadow properties of `document`,
  and ids and classes beginning with `s-`, are refused (in `output.finish`)
- frames: an `iframe` survives only until it becomes a plain link to a known video
"""

import re

import nh3

_TEXT = (
    "a abbr acronym address article aside b bdi bdo big blockquote br caption center "
    "cite code col colgroup data dd del details dfn div dl dt em figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd li main mark nav "
    "ol p pre q rp rt ruby s samp section small span strike strong sub summary sup "
    "table tbody td tfoot th thead time tr tt u ul var wbr font iframe video audio "
    "source track button label"
).split()
_MATH = (
    "math semantics annotation mrow mi mn mo ms mspace mtext mfrac msqrt mroot mstyle "
    "merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts "
    "mprescripts mtable mtr mtd menclose"
).split()
TAGS = frozenset(_TEXT + _MATH)
_DROPPED_WITH_CONTENT = frozenset(("script", "style", "svg", "noscript", "template"))

_GLOBAL = frozenset(
    "class id title lang dir role aria-label aria-hidden aria-describedby tabindex "
    "data-language data-linenos data-line data-original".split()
)
_MATH_ATTRIBUTES = frozenset(
    "accent accentunder columnalign columnlines columnspacing columnspan depth display "
    "displaystyle fence form height largeop linethickness lspace mathvariant maxsize "
    "minsize movablelimits notation rowlines rowspacing rowspan rspace scriptlevel "
    "separator stretchy symmetric voffset width intent arg encoding mathcolor "
    "mathbackground mathsize".split()
)
_TEXT_ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset(("href", "name", "hreflang", "rel", "download")),
    "audio": frozenset(("src", "controls", "preload")),
    "blockquote": frozenset(("cite",)),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "data": frozenset(("value",)),
    "del": frozenset(("cite", "datetime")),
    "details": frozenset(("open",)),
    "iframe": frozenset(("src", "title", "width", "height")),
    "img": frozenset(
        ("src", "alt", "width", "height", "loading", "decoding", "srcset", "sizes")
    ),
    "input": frozenset(("type", "checked", "disabled")),
    "ins": frozenset(("cite", "datetime")),
    "li": frozenset(("value",)),
    "ol": frozenset(("start", "reversed", "type")),
    "q": frozenset(("cite",)),
    "source": frozenset(("src", "type")),
    "td": frozenset(("colspan", "rowspan", "headers")),
    "th": frozenset(("colspan", "rowspan", "headers", "scope", "abbr")),
    "time": frozenset(("datetime",)),
    "track": frozenset(("src", "kind", "srclang", "label")),
    "video": frozenset(
        ("src", "controls", "poster", "width", "height", "preload", "loop", "muted")
    ),
}
_ATTRIBUTES = {
    **_TEXT_ATTRIBUTES,
    **dict.fromkeys(_MATH, _MATH_ATTRIBUTES),
    "*": _GLOBAL,
}
# The web, mail and telephone, and of the schemes that HTML lets web sites handle
# those that a text may want to name; `ssh:` is not here, as clients took options from it.
SCHEMES = frozenset(
    "http https mailto tel sms geo doi urn ftp ftps sftp irc ircs xmpp matrix sip sips "
    "news nntp magnet webcal openpgp4fpr bitcoin gopher gemini".split()
)
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags=_DROPPED_WITH_CONTENT,
    attributes=_ATTRIBUTES,
    url_schemes=set(SCHEMES),
    link_rel=None,
    strip_comments=True,
)


# Elements whose content a browser does not read as HTML: left open, each would take
# the rest of the page with it.  The first two letters are asked before, as most tags
# are none of these and begin like none.
_SWALLOWING = re.compile(
    r"<(?=[sS][cCtTvVeE]|[tT][eEiI\u0130\u0131]|[xX][mM]|[nN][oO]|[iI][fF]|[pP][lL])"
    r"(?=(?i:(script|style|textarea|title|xmp|noembed|noframes|iframe|noscript|template|svg|"
    r"select|plaintext))(?![A-Za-z0-9-]))"
)


def sanitise(html: str) -> str:
    return _CLEANER.clean(_harmless(html))


def _harmless(html: str) -> str:
    """Opening tags of swallowing elements that are never closed become text."""
    last: dict[str, int] = {}
    lower = ""

    def keep(found: re.Match[str]) -> str:
        nonlocal lower
        name = found[1].lower()
        if name not in last:
            lower = lower or html.lower()
            last[name] = -1 if name == "plaintext" else lower.rfind(f"</{name}")
        return "<" if last[name] > found.start() else "&lt;"

    return _SWALLOWING.sub(keep, html)
