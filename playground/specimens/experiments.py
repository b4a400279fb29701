from collections.abc import Iterator
from typing import Any

from publishing.citations import in_each_style, parse_names, write_entry
from publishing.registries import Specimen
from publishing.styleguide.samples import IMAGE, MOMENT
from publishing.styleguide.specimens import PAPER

from .rows import STATUSES, experiment

NOTE = {
    "read_on": MOMENT, "read_text": "2025-06-28", "depth": "full",
    "get_depth_display": "read closely", "tldr_html": "Momentum squares the rate.",
    "key_points_html": "<ul><li>It overshoots.</li></ul>",
}  # fmt: skip
FIGURE = {
    "image": IMAGE, "alt": IMAGE["alt"], "side": "ours", "get_side_display": "ours",
    "caption_html": "after 1,000 steps",
}  # fmt: skip
CHANGES = [
    {"at": MOMENT, "precision": "day", "what": "status", "field": "status",
     "old": "Planned", "new": "Done"},
    {"at": MOMENT, "precision": "month", "what": "added", "field": "added"},
]  # fmt: skip


def experiments() -> Iterator[Specimen]:
    row = experiment("Heavy ball on a quadratic", 5)
    here = "playground/_"
    yield Specimen("Experiment in a list", f"{here}experiment_card.html", {"item": row})
    latest = {"experiments": [row]}
    yield Specimen("Latest experiments", f"{here}home_experiments.html", latest)
    yield Specimen("Facts", f"{here}experiment_facts.html", {"experiment": row})
    yield from reading()
    yield Specimen("Stages", f"{here}stages.html", {"stages": CHANGES})
    yield Specimen("History", f"{here}experiment_changes.html", {"changes": CHANGES})
    pair = {"figures": [[FIGURE, FIGURE]]}
    yield Specimen("Figures side by side", f"{here}figures.html", pair)
    quick: dict[str, Any] = {
        "statuses": STATUSES,
        "experiment": {"pk": 1, "status_id": 6},
    }
    quick |= {"hint": "Empty: today."}
    yield Specimen("Status, for its owner", f"{here}quick_status_form.html", quick)


def reading() -> Iterator[Specimen]:
    """The paper behind an experiment, and what was noted of it."""
    row, here = experiment("Heavy ball on a quadratic", 5), "playground/_"
    paper: dict[str, Any] = {
        "title": PAPER.title,
        "author_names": PAPER.authors,
        "year": 1964,
    }
    paper |= {"venue": PAPER.venue, "abstract": "It rolls."}
    told: dict[str, Any] = {"experiment": row, "paper": paper}
    told |= {"paper_links": [{"url": "https://example.org/", "label": "PDF"}]}
    told |= {"citations": in_each_style(PAPER), "bibtex": write_entry(PAPER)}
    yield Specimen("Paper", f"{here}paper.html", told)
    yield Specimen("Note", f"{here}note.html", {"note": NOTE})
    authors = {"author_names": parse_names("Boris Polyak"), "year": 1964}
    noted = {**row, "notes": {"all": [NOTE]}, "paper": authors}
    yield Specimen("Note in a list", f"{here}note_entry.html", {"experiment": noted})
