import pytest

from publishing.importing.file_links import with_file_links

FILES = {"notes/a.md": "/a/", "b c.markdown": "/b/"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](a.md)", "[x](/a/)"),
        ("[x](./a.md#part)", "[x](/a/#part)"),
        ("[x](/notes/a.md?v=1)", "[x](/a/?v=1)"),
        ("[x](../b%20c.markdown)", "[x](/b/)"),
        ('[x](<a.md> "title")', '[x](</a/> "title")'),
        ("[x]: a.md\n", "[x]: /a/\n"),
        ("[x](../../etc/a.md)", "[x](../../etc/a.md)"),
        ("[x](https://example.com/a.md)", "[x](https://example.com/a.md)"),
        ("[x](//example.com/a.md)", "[x](//example.com/a.md)"),
        ("[x](http://[a.md)", "[x](http://[a.md)"),
        ("[x](c.md)", "[x](c.md)"),
        ("[x](a.mdx)", "[x](a.mdx)"),
        ("```\n[x](a.md)\n```", "```\n[x](a.md)\n```"),
    ],
)
def test_only_links_to_imported_files_are_turned(text, expected):
    assert with_file_links(text, "notes/mine.md", FILES.get) == expected


@pytest.mark.parametrize(
    "ending", ["md", "markdown", "mkd", "mkdn", "mkdown", "mdown", "MD", "MarkDown"]
)
def test_a_file_is_known_by_every_name_for_markdown(ending):
    told = with_file_links(f"[x](a.{ending})", "mine.md", lambda path: f"/{path}/")
    assert told == f"[x](/a.{ending}/)"


def test_many_brackets_take_no_time():
    text = "](" * 100_000 + "x" * 100_000 + ".md"
    assert with_file_links(text, "a.md", FILES.get) == text
