"""The location of an experiment and its further columns become rows of their own."""

import hashlib
import json

from django.db import migrations

ROLES = {"extra": "criterion"}


def fingerprint(value):
    """As imports made it when this was written."""
    told = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def normal(text):
    return text.replace("\r\n", "\n").strip()


class Mover:
    def __init__(self, apps, alias):
        def rows(name):
            return apps.get_model("playground", name)._base_manager.using(alias)

        self.boards, self.experiments = rows("Board"), rows("Experiment")
        self.criteria, self.values = rows("Criterion"), rows("CriterionValue")
        self.locations = rows("Location")

    def move_all(self):
        for board in self.boards.iterator():
            for column in board.columns:
                column["role"] = ROLES.get(column["role"], column["role"])
            self.boards.filter(pk=board.pk).update(columns=board.columns)
            self.move_board(board)

    def move_board(self, board):
        headings = [each["heading"] for each in board.columns]
        places = [each["heading"] for each in board.columns if each["role"] == "location"]
        for row in self.experiments.filter(board=board).order_by("order", "pk"):
            hashes = dict(row.import_hashes)
            is_as_imported = hashes.pop("location", "") == fingerprint(normal(row.location))
            if row.location.strip():
                heading = places[0] if places else "Location"
                self.locations.create(
                    experiment=row,
                    heading=heading,
                    text=row.location,
                    html=row.location_html,
                    url=row.location_url,
                )
                if is_as_imported:
                    hashes[f"cell:{heading}"] = fingerprint(normal(row.location))
            extra = {name: normal(text) for name, text in row.extra.items()}
            is_as_imported = hashes.pop("extra", "") == fingerprint(extra)
            for name, text in row.extra.items():
                if text.strip():
                    self.add_value(board, headings, row, name)
                    if is_as_imported:
                        hashes[f"cell:{name}"] = fingerprint(normal(text))
            self.experiments.filter(pk=row.pk).update(import_hashes=hashes)

    def add_value(self, board, headings, row, name):
        order = headings.index(name) if name in headings else len(headings)
        criterion, _ = self.criteria.get_or_create(
            board=board, name=name[:300], defaults={"order": order}
        )
        self.values.get_or_create(
            criterion=criterion,
            experiment=row,
            defaults={"text": row.extra[name], "html": row.extra_html.get(name, "")},
        )


def move_cells(apps, schema_editor):
    Mover(apps, schema_editor.connection.alias).move_all()


class Migration(migrations.Migration):
    dependencies = [("playground", "0006_experiment_fields")]

    operations = [migrations.RunPython(move_cells, migrations.RunPython.noop)]
