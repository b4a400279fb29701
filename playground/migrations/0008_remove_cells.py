from django.db import migrations

GONE = ("extra", "extra_html", "location", "location_html", "location_url")


class Migration(migrations.Migration):
    dependencies = [("playground", "0007_move_cells")]

    operations = [
        migrations.RemoveField(model_name="experiment", name=name) for name in GONE
    ]
