"""Services that keep comments, and how a page shows those of one post.

giscus, utterances and Discourse are shown in a frame of our own making: their scripts
would run as ours and bring styles that the policy refuses. Disqus has nothing but a script.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from urllib.parse import quote, urlencode, urlsplit

from .options import IDENTIFIER, REPOSITORY, SERVER, Option, origin, read_options

TERMS = "pathname|url|title|og:title"
REPO = Option(
    "repo", REPOSITORY, "ada/comments", other_names=("repository", "github_repo")
)


@dataclass(frozen=True)
class CommentService:
    """Templates take the options and the facts of a ``Page``.

    ``session`` is the parameter with which its sign-in comes back to the page; ``themes``
    are its names for light and dark.
    """

    host: str
    options: tuple[Option, ...]
    discussion: str
    opens: Mapping[str, tuple[str, ...]]
    frame: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    script: str = ""
    session: str = ""
    themes: tuple[str, str] = ("", "")


COMMENT_SERVICES: Mapping[str, CommentService] = {
    "giscus": CommentService(
        host="giscus.app",
        options=(
            REPO,
            Option(
                "repo_id", IDENTIFIER, "R_kgDOG1x2yz", other_names=("repository_id",)
            ),
            Option(
                "category",
                r"[^\r\n]+",
                "Announcements",
                other_names=("category_name",),
                is_needed=False,
            ),
            Option("category_id", IDENTIFIER, "DIC_kwDOG1x2yz4CQ"),
            Option(
                "mapping",
                TERMS,
                "pathname",
                other_names=("discussion_term", "issue_term"),
                default="pathname",
            ),
            Option("strict", "[01]", "1", default="0"),
            Option("reactions_enabled", "[01]", "1", default="1"),
            Option("input_position", "top|bottom", "bottom", default="bottom"),
        ),
        discussion="https://github.com/{repo}/discussions?discussions_q={search}",
        frame="https://giscus.app/{language}/widget",
        query={
            "repo": "{repo}",
            "repoId": "{repo_id}",
            "category": "{category}",
            "categoryId": "{category_id}",
            "term": "{term}",
            "strict": "{strict}",
            "reactionsEnabled": "{reactions_enabled}",
            "emitMetadata": "0",
            "inputPosition": "{input_position}",
            "description": "{description}",
            "backLink": "{url}",
        },
        opens={"frame-src": ("https://giscus.app",)},
        session="giscus",
        themes=("light", "dark"),
    ),
    "utterances": CommentService(
        host="utteranc.es",
        options=(
            REPO,
            Option(
                "issue_term",
                TERMS,
                "pathname",
                place="mapping",
                other_names=("mapping",),
                default="pathname",
            ),
            Option("label", r"[^\r\n]+", "comment", is_needed=False),
        ),
        discussion="https://github.com/{repo}/issues?q={search}",
        frame="https://utteranc.es/utterances.html",
        query={
            "repo": "{repo}",
            "issue-term": "{mapping}",
            "label": "{label}",
            "url": "{url}",
            "pathname": "{path}",
            "title": "{title}",
            "og:title": "{title}",
            "description": "{description}",
        },
        opens={"frame-src": ("https://utteranc.es",)},
        session="utterances",
        themes=("github-light", "github-dark"),
    ),
    "discourse": CommentService(
        host="{host}",
        options=(
            Option("server", SERVER, "https://forum.example.org", short="https://{}"),
        ),
        discussion="{server}/search?q={search}",
        frame="{server}/embed/comments",
        query={"embed_url": "{url}"},
        opens={"frame-src": ("{origin}",)},
    ),
    "disqus": CommentService(
        host="disqus.com",
        options=(
            Option("shortname", "[a-z0-9-]+", "ada-kites", other_names=("username",)),
        ),
        discussion="https://disqus.com/home/forum/{shortname}/",
        script="https://{shortname}.disqus.com/embed.js",
        opens={
            "script-src": (
                "https://{shortname}.disqus.com",
                "https://disqus.com",
                "https://c.disquscdn.com",
            ),
            "style-src": ("https://c.disquscdn.com",),
            "img-src": ("https://c.disquscdn.com", "https://referrer.disqus.com"),
            "frame-src": ("https://disqus.com",),
        },
    ),
}


@dataclass(frozen=True)
class Page:
    """``path`` has no slash around it and no ending, as services name a discussion."""

    url: str
    path: str
    title: str
    description: str
    language: str


@dataclass(frozen=True)
class Discussion:
    """What a page shows of the comments of one post: a plain link, and what to load."""

    host: str
    link: str
    url: str
    frame: str
    script: str
    session: str
    light: str
    dark: str
    opens: Mapping[str, tuple[str, ...]]


def discussion(name: str, told: Mapping[str, str], page: Page) -> Discussion | None:
    """None for a service that is not shown here, or that was told too little."""
    service = COMMENT_SERVICES.get(name)
    options = read_options(service.options, told) if service else None
    if service is None or options is None:
        return None
    facts = {**asdict(page), **options}
    mapping = options.get("mapping", "url")
    term = {"pathname": page.path, "url": page.url}.get(mapping, page.title)
    server = options.get("server", "")
    facts |= {
        "term": term,
        "search": quote(f'"{term}"'),
        "origin": origin(server),
        "host": urlsplit(server).netloc,
    }
    query = urlencode(
        {key: value.format_map(facts) for key, value in service.query.items()}
    )
    return Discussion(
        host=service.host.format_map(facts),
        link=service.discussion.format_map(facts),
        url=page.url,
        frame=service.frame and f"{service.frame.format_map(facts)}?{query}",
        script=service.script.format_map(facts),
        session=service.session,
        light=service.themes[0],
        dark=service.themes[1],
        opens={
            directive: tuple(source.format_map(facts) for source in sources)
            for directive, sources in service.opens.items()
        },
    )
