#!/usr/bin/env python
"""Django's command line for this project."""

import gc
import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.core.management import execute_from_command_line

    from config.env import SettingError

    # What a start loads stays: looking through it for rings of objects finds none.
    gc.set_threshold(50_000, 10, 10)
    try:
        execute_from_command_line(sys.argv)
    except SettingError as error:
        sys.exit(str(error))
    finally:
        gc.freeze()  # or Python looks through everything once more before it ends


if __name__ == "__main__":
    main()
