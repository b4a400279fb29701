from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from publishing.images.models import Image
from publishing.images.renditions import current_recipe, renew

CHUNK = 200


class Command(BaseCommand):
    help = "Make the smaller files of images that have none of the present recipe."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="Make all of them anew.")

    def handle(self, *args: Any, **options: Any) -> None:
        images = Image.objects.order_by("pk")
        if not options["all"]:
            images = images.exclude(rendition_recipe=current_recipe())
        count = 0
        for image in images.iterator(chunk_size=CHUNK):
            if renew(image):
                image.save(update_fields=["rendition_recipe", "rendition_widths"])
                count += 1
            else:
                self.stderr.write(f"{image.file.name}: the file cannot be read")
        self.stdout.write(f"{count} images with new renditions")
