from django.db import migrations

# key, label, symbol, category, synonyms; in the order of the work
DEFAULTS = [
    ("planned", "Planned", "○", "todo", "todo, to do, to read, pending, backlog, upcoming"),
    ("in_progress", "In progress", "◐", "doing", "wip, doing, reading, started, ongoing"),
    ("blocked", "Blocked", "⊟", "doing", "waiting, stuck"),
    ("on_hold", "On hold", "‖", "stopped", "paused, hold"),
    ("partial", "Partly done", "◕", "done", "partial, partially done, partly done, mostly done"),
    ("done", "Done", "●", "done", "read, finished, completed, complete, implemented"),
    ("expired", "Out of time", "⧗", "stopped", "deadline, out of time, overdue"),
    ("dropped", "Dropped", "×", "stopped", "abandoned, cancelled, skipped, gave up"),
]


def add_statuses(apps, schema_editor):
    """A status that is already there is the owner's and stays as it is."""
    status_model = apps.get_model("playground", "Status")
    statuses = status_model.objects.using(schema_editor.connection.alias)
    for order, (key, label, symbol, category, synonyms) in enumerate(DEFAULTS, 1):
        statuses.get_or_create(
            key=key,
            defaults={
                "label": label,
                "symbol": symbol,
                "category": category,
                "order": order * 10,
                "synonyms": synonyms,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("playground", "0001_initial")]

    operations = [migrations.RunPython(add_statuses, migrations.RunPython.noop)]
