from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from publishing.images.models import Image
from publishing.images.renditions import current_recipe, renew
from publishing.registries import renewals

CHUNK = 200


class Command(BaseCommand):
    help = "Make what is missing of the files made from others: smaller images, cards."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="Make all of them anew.")

    def handle(self, *args: Any, **options: Any) -> None:
        everything = options["all"]
        self.stdout.write(f"{self.renew_images(everything)} images with new renditions")
        for name, renew_files in renewals.items():
            self.stdout.write(f"{renew_files(everything)} {name} drawn")

    def renew_images(self, everything: bool) -> int:
        images = Image.objects.order_by("pk")
        if not everything:
            images = images.exclude(rendition_recipe=current_recipe())
        count = 0
        for image in images.iterator(chunk_size=CHUNK):
            if renew(image):
                image.save(update_fields=["rendition_recipe", "rendition_widths"])
                count += 1
            else:
                self.stderr.write(f"{image.file.name}: the file cannot be read")
        return count
