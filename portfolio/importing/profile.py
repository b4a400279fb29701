from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from django.urls import reverse

from publishing.importing.importer import Files, Importer
from publishing.importing.liquid.bodies import markdown_of
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile
from publishing.importing.values import one_line, text

from .comments import as_html_comments
from .reading import read_profile
from .records import ProfileRecord
from .saving import ProfileSaver


class ProfileImporter(Importer[ProfileRecord]):
    """An about page: its sections become typed sections, its projects get pages."""

    kind: ClassVar[str] = "profile"

    def expected_addresses(self, files: Files) -> dict[str, str]:
        return dict.fromkeys(files, reverse("publishing:home"))

    first_addresses = expected_addresses

    def parse(self, source: SourceFile, log: FileReport) -> ProfileRecord:
        # Liquid drops its comments; here what they hide is kept, and hidden.
        source = replace(source, body=as_html_comments(source.body))
        source = replace(source, body=markdown_of(source, self.run, log))
        record = read_profile(source, log)
        panel = source.front_matter.get("profile")
        if isinstance(panel, Mapping):
            record.avatar = one_line(panel.get("image"))
            more = text(panel.get("more_info"))
            record.intro = "\n\n".join(filter(None, [record.intro, more]))
        return record

    def apply(self, record: ProfileRecord, log: FileReport) -> None:
        ProfileSaver(self, log, record.path).save(record)
        log.title = record.title
        log.address = reverse("publishing:home")
        log.extra["sections"] = [
            {
                "title": section.title,
                "kind": str(section.kind),
                "items": section.size,
                "hidden": section.hidden,
            }
            for section in record.sections
        ]
