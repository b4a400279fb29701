"""An empty site, as a restoration meets it; and all that one holds, to compare."""

from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import connection

from publishing.models import Mention, OldAddress, TaggedItem

OWN = ("publishing", "portfolio", "blog", "playground")


def own_models():
    return [
        model
        for config in apps.get_app_configs()
        if config.name.split(".")[0] in OWN
        for model in config.get_models()
    ]


def empty_the_site():
    with connection.constraint_checks_disabled():
        for model in own_models():
            if not model._meta.managed:
                continue  # a view of another one's rows
            model._base_manager.all()._raw_delete(connection.alias)


def everything():
    """Every column of every row, without what only joins and what is made from others."""
    joining = {"TaggedItem", "OldAddress", "Mention"}
    made = {"ShareCard", "SearchEntry", "SearchWords"}
    return {
        model.__name__: list(model._base_manager.order_by("pk").values())
        for model in own_models()
        if model.__name__ not in joining | made
    } | {"joins": joins()}


def differences(before, after):
    """What is not the same, as (model, number, column, before, after)."""
    for name, rows in before.items():
        if name == "joins" or len(rows) != len(after[name]):
            if rows != after[name]:
                yield name, rows, after[name]
            continue
        for old, new in zip(rows, after[name], strict=True):
            for column, value in old.items():
                if new[column] != value:
                    yield name, old["id"], column, value, new[column]


def joins():
    tags = TaggedItem.objects.values_list("tag__name", "content_type", "object_id")
    old = OldAddress.objects.values_list(
        "path", "destination", "content_type", "object_id"
    )
    texts = Mention.objects.values_list("path", "source_type", "source_id")
    return sorted(map(repr, [*tags, *old, *texts]))


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def export(folder: Path) -> dict[str, bytes]:
    call_command("export_markdown", str(folder), verbosity=0)
    return files(folder)


def restore(folder: Path, **options) -> None:
    call_command("import_site", str(folder), verbosity=0, **options)


def round_trip(tmp_path: Path) -> dict[str, bytes]:
    """Out, in again where nothing is left, and out once more; the files of the export."""
    first = export(tmp_path / "first")
    before = everything()
    empty_the_site()
    restore(tmp_path / "first")
    found = list(differences(before, everything()))
    assert not found, found
    assert export(tmp_path / "second") == first
    return first
