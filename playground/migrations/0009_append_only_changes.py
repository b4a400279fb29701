"""The database itself refuses to edit history, whatever asks it to.

Deleting is left to the model: the changes of an experiment go with it. SQLite loses a
trigger when a later migration remakes the table; such a migration adds it again.
"""

from django.db import migrations

SAID = "a change is history and is not edited"
SQL = {
    "sqlite": [
        f"""
        CREATE TRIGGER playground_change_append_only BEFORE UPDATE ON playground_change
        BEGIN SELECT RAISE(ABORT, '{SAID}'); END
        """
    ],
    "postgresql": [
        f"""
        CREATE FUNCTION playground_change_refuse() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION '{SAID}' USING ERRCODE = 'check_violation'; END $$
        """,
        """
        CREATE TRIGGER playground_change_append_only BEFORE UPDATE ON playground_change
        FOR EACH ROW EXECUTE FUNCTION playground_change_refuse()
        """,
    ],
}
UNDO = {
    "sqlite": ["DROP TRIGGER IF EXISTS playground_change_append_only"],
    "postgresql": ["DROP FUNCTION IF EXISTS playground_change_refuse() CASCADE"],
}


def run(statements, schema_editor):
    for statement in statements.get(schema_editor.connection.vendor, []):
        schema_editor.execute(statement)


def add_trigger(apps, schema_editor):
    run(SQL, schema_editor)


def drop_trigger(apps, schema_editor):
    run(UNDO, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("playground", "0008_remove_cells")]

    operations = [migrations.RunPython(add_trigger, drop_trigger)]
