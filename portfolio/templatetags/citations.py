from datetime import date

from django import template
from django.utils import dateformat

from portfolio.authors import marked_authors
from portfolio.models import Publication

register = template.Library()


@register.filter
def authors_for(publication: Publication, owner: str) -> list[tuple[str, bool]]:
    """The named authors; the template says itself that there are others."""
    names = [name for name in publication.author_names if not name.is_others]
    return marked_authors(names, owner)


@register.filter
def has_others(publication: Publication) -> bool:
    return any(name.is_others for name in publication.author_names)


@register.filter
def partial_date(told: str) -> str:
    """ "2021-03-17" as "17 Mar 2021", "2021-03" as "Mar 2021", a year as it is."""
    try:
        moment = date(*map(int, (*told.split("-"), "1", "1")[:3]))
    except ValueError:  # nothing, or the 31st of a short month
        return told
    shape = {0: "Y", 1: "M Y", 2: "j M Y"}[told.count("-")]
    return dateformat.format(moment, shape)
