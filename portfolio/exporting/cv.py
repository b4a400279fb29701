"""The curriculum vitae: every entry for ourselves, the visible ones as JSON Resume."""

import json

from portfolio.models import CVEntry
from portfolio.resume import json_resume, site_basics
from publishing.exporting.exporter import DataExporter, Export
from publishing.exporting.formats import RENDERED, RowFormat

ENTRY = RowFormat("CV entry", CVEntry, derived={"highlights_html": RENDERED})
RESUME = "assets/json/resume.json"


class CVExporter(DataExporter):
    def __init__(self) -> None:
        super().__init__(ENTRY, "cv", order=150)

    def write(self, export: Export) -> None:
        super().write(export)
        if entries := list(CVEntry.objects.visible()):
            resume = json_resume(entries, site_basics())
            told = json.dumps(resume, ensure_ascii=False, indent=2)
            export.tree.write(RESUME, [f"{told}\n"])
