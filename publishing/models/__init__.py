"""What every published thing has in common, said once."""

from .addresses import OldAddress, normal_path, spellings, tidy_path
from .announced import Announced
from .cited_work import CitedWork, work_values
from .importable import Importable
from .links import Link, LinkRole, connections
from .mentions import Mention
from .publishable import Publishable, first_free
from .published import PublishableQuerySet, State
from .rendered import (
    Rendered,
    inline_html,
    render_options,
    render_stamp,
    same_settings,
)
from .single_row import SingleRow
from .site import MenuItem, SiteSettings, SocialLink
from .sources import SourceSite, Tombstone
from .tags import (
    NamedTags,
    Tag,
    TaggedItem,
    join_tags,
    set_tags,
    split_tags,
    tag_key,
    tag_slug,
)
from .together import NewRow, save_together
from .translations import language_of, translations

__all__ = [
    "Announced",
    "CitedWork",
    "Importable",
    "Link",
    "LinkRole",
    "Mention",
    "MenuItem",
    "NamedTags",
    "NewRow",
    "OldAddress",
    "Publishable",
    "PublishableQuerySet",
    "Rendered",
    "SingleRow",
    "SiteSettings",
    "SocialLink",
    "SourceSite",
    "State",
    "Tag",
    "TaggedItem",
    "Tombstone",
    "connections",
    "first_free",
    "inline_html",
    "join_tags",
    "language_of",
    "normal_path",
    "render_options",
    "render_stamp",
    "same_settings",
    "save_together",
    "set_tags",
    "spellings",
    "split_tags",
    "tag_key",
    "tag_slug",
    "tidy_path",
    "translations",
    "work_values",
]
