"""What ``import_posts`` is given: folders of posts, sites, or single files."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from publishing.importing.jekyll.config import NAMES
from publishing.importing.jekyll.plan import Entry, Plan

SHELVES = ("_posts", "_drafts")
LOOKED_FOR = "a _posts folder, a folder that holds one, or Markdown files"


@dataclass(frozen=True)
class Selection:
    """Paths below one site's root; "." is all of it. ``name``: the archive it was in."""

    root: Path
    paths: tuple[str, ...]
    name: str = ""

    def choose(self, plan: Plan) -> Plan:
        """The posts and drafts below the paths, and whatever file was named itself."""
        posts = [entry for entry in plan.posts if self.holds(entry.path)]
        drafts = [entry for entry in plan.drafts if self.holds(entry.path)]
        known = {entry.path for entry in [*posts, *drafts]}
        for path in self.paths:
            if path not in known and (self.root / path).is_file():
                posts.append(Entry(path, "post", collection="posts"))
                known.add(path)
        skipped = [
            left_out
            for left_out in plan.skipped
            if left_out.kind == "post"
            and self.holds(left_out.path)
            and left_out.path not in known
        ]
        return Plan(posts=posts, drafts=drafts, skipped=skipped)

    def holds(self, path: str) -> bool:
        folders = [str(folder) for folder in PurePosixPath(path).parents]
        return not {path, *folders}.isdisjoint(self.paths)


def selections(paths: Iterable[Path]) -> list[Selection]:
    """One for each site, in the order in which the sites are first named."""
    found: dict[Path, Selection] = {}
    for path in (each.absolute() for each in paths):
        root = site_root(path)
        below = path.relative_to(root).as_posix()
        before = found.get(root, Selection(root, ()))
        found[root] = replace(before, paths=(*before.paths, below))
    return list(found.values())


def site_root(path: Path) -> Path:
    """Where ``_config.yml`` is, else the folder that holds ``_posts``, else its own."""
    folder = path if path.is_dir() else path.parent
    for above in (folder, *folder.parents):
        if any((above / name).is_file() for name in NAMES):
            return above
    names = folder.parts
    shelves = [names.index(shelf) for shelf in SHELVES if shelf in names]
    return Path(*names[: min(shelves)]) if shelves else folder
