"""Each experiment that names a work by its address gets the paper; some share one."""

from django.db import migrations

from publishing.citations import reference_id, title_fingerprint
from publishing.web_addresses import is_web_address

LONGEST = {"url": 1000, "identity": 400}


def add_papers(apps, schema_editor):
    def rows(name):
        model = apps.get_model("playground", name)
        return model._base_manager.using(schema_editor.connection.alias)

    known = {}
    unread = rows("Experiment").filter(paper=None).exclude(reference_url="")
    for row in unread.order_by("pk").iterator():
        url = row.reference_url
        identity = reference_id(url)[: LONGEST["identity"]]
        if not is_web_address(url) or len(url) > LONGEST["url"]:
            continue
        key = (identity, title_fingerprint(row.title))
        if key not in known:
            known[key] = rows("Paper").create(
                title=row.title, url=url, identity=identity, **named(identity)
            )
        rows("Experiment").filter(pk=row.pk).update(paper=known[key])


def named(identity):
    scheme, _, name = identity.partition(":")
    field = {"arxiv": "arxiv_id", "doi": "doi", "openreview": "openreview_id"}.get(scheme)
    return {field: name[:300]} if field else {}


class Migration(migrations.Migration):
    dependencies = [("playground", "0011_paper")]

    operations = [migrations.RunPython(add_papers, migrations.RunPython.noop)]
