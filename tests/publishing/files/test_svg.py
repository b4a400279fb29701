import pytest

from publishing.files.svg import UnsafeSvgError, clean_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def cleaned(inside):
    return clean_svg(f"{HEAD}{inside}</svg>".encode()).decode()


@pytest.mark.parametrize(
    "kept",
    [
        '<path d="M0 0 L1 1" fill="red"></path>',
        '<g transform="scale(2)"><text x="1">Wind &amp; sea</text></g>',
        '<use xlink:href="#kite"></use>',
        '<rect fill="url(#sky)"></rect>',
        "<style>.a { fill: red }</style>",
        '<image xlink:href="data:image/png;base64,AAAA"></image>',
    ],
)
def test_what_draws_is_kept(kept):
    assert kept in cleaned(kept)


@pytest.mark.parametrize(
    "active",
    [
        "<script>alert(1)</script>",
        '<g onclick="alert(1)"></g>',
        '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
        '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">'
        "<script>alert(1)</script></body></foreignObject>",
        '<image xlink:href="https://evil.example/alert.png"></image>',
        '<image href="data:image/svg+xml;base64,alert"></image>',
        '<set attributeName="href" to="javascript:alert(1)"></set>',
        "<style>@import url(https://evil.example/alert.css);</style>",
        '<rect style="fill: url(https://evil.example/alert)"></rect>',
        '<rect fill="url(//evil.example/alert)"></rect>',
        '<use href="other.svg#alert"></use>',
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
        "<!-- alert --><?alert alert?>",
    ],
)
def test_what_runs_loads_or_leads_away_is_dropped(active):
    assert "alert" not in cleaned(active)
    assert "alert" not in clean_svg(cleaned(active).encode()).decode()


@pytest.mark.parametrize(
    "refused",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + HEAD.encode() + b"&a;</svg>",
        b"<html><body>x</body></html>",
        b"<svg><path></svg>",
        b"<svg>no name space</svg>",
        b"",
        HEAD.encode() + b"<g>" * 500 + b"</g>" * 500 + b"</svg>",
    ],
)
def test_what_is_no_drawing_or_may_grow_is_refused(refused):
    with pytest.raises(UnsafeSvgError):
        clean_svg(refused)


def test_an_ordinary_doctype_is_no_reason_to_refuse():
    doctype = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert clean_svg(doctype + HEAD.encode() + b"</svg>").startswith(b"<svg ")
