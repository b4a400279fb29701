"""Which kind of section a list makes, by its heading, its shapes and its links."""

import pytest

from portfolio.models import Stance
from tests.portfolio.profiles import sections


def kind_of(title, *items):
    lines = "\n".join(f"- {item}" for item in items)
    return sections(f"# {title}\n\n{lines}\n")[0].kind.value


@pytest.mark.parametrize(
    "title",
    [
        "How To Reach Me", "Contact", "Contacts", "Get in touch", "Find me", "Say hi!",
        "Feel free to", "🎮 Where to find me", "Let’s connect", "Liên hệ", "Kết nối",
        "Liên lạc với mình", "Tìm tôi ở đâu", "Elsewhere",
    ],
)  # fmt: skip
def test_a_heading_tells_contacts(title):
    assert kind_of(title, "[Code](https://code.example): all of it") == "contacts"


def test_a_mail_address_tells_contacts():
    items = ("[Post](mailto:a@b.example)", "[Site](https://a.example)")
    assert kind_of("Links", *items) == "contacts"


def test_several_social_networks_tell_contacts():
    items = ("[Me](https://github.com/me)", "[Me](https://www.linkedin.com/in/me)")
    assert kind_of("Online", *items) == "contacts"


def test_one_network_with_many_people_is_a_list_of_links():
    items = ("[A](https://github.com/a): nice", "[B](https://github.com/b): nice")
    assert kind_of("People who write well", *items) == "links"


def test_a_heading_alone_makes_no_contacts():
    assert kind_of("Feel free to", "laugh.", "cry.") == "facts"


@pytest.mark.parametrize(
    ("like", "dislike"),
    [
        ("Like", "Don't like"),
        ("Likes", "Dislikes"),
        ("**I love**", "**I hate**"),
        ("Prefer", "Avoid"),
        ("Thích", "Không thích"),
        ("Mình thích", "Mình ghét"),
        ("Like", "Do not like"),
        ("Into", "Not into"),
    ],
)
def test_tastes_in_several_wordings(like, dislike):
    (section,) = sections(
        f"# Taste\n\n- {dislike}: rain\n- {like}: snow\n- Unsure: fog\n"
    )
    assert [item.stance for item in section.items] == [Stance.DISLIKE, Stance.LIKE, ""]
    assert [item.text for item in section.items] == ["rain", "snow", "fog"]


@pytest.mark.parametrize(
    ("items", "kind"),
    [
        (("**A**: x", "**B:** y", "**C** - z"), "described"),
        (("A: x", "B b: y"), "described"),
        (("[A](https://a.example)", "**[B](https://b.example):** y"), "links"),
        (("[A](https://a.example) – x", "[B](/b/) (local)"), "links"),
        (("My fuel: tea", "I sleep late."), "facts"),
        (("**Bold** words go on.", "**More** of them."), "facts"),
        (("[A](https://a.example) is where I write.",), "facts"),
        (("A note: just one.",), "facts"),
        (("At 10:30 I rise", "At 11:30 I work"), "facts"),
        (("**A**: x", "no term"), "facts"),
        (('[A](https://a.example "with a title"): x',), "facts"),
        (("[A](javascript:alert): x",), "facts"),
        (("[![pic](p.png)](https://a.example): x",), "facts"),
    ],
)
def test_shapes_of_items_tell_the_kind(items, kind):
    assert kind_of("Things", *items) == kind


def test_items_may_hold_nested_lists():
    (section,) = sections("# Terms\n\n- **A**: x\n  - deeper\n- **B**: y\n")
    assert section.items[0].text == "x\n- deeper"


def test_an_empty_item_is_left_out():
    (section,) = sections("# Facts\n\n- one.\n-\n- two.\n")
    assert [item.text for item in section.items] == ["one.", "two."]
