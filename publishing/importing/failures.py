"""What goes wrong with one file of an import, told where that file is reported."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import DatabaseError

from .report import Action, FileReport
from .running.stopping import ImportStoppedError, stops_everything

logger = logging.getLogger(__name__)


class SkipFile(Exception):  # noqa: N818 - says what to do, it is no error
    """A stated rule leaves this file out; the message is the rule."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason)
        self.line = line


@contextmanager
def told_in(log: FileReport) -> Iterator[None]:
    """Raises only ImportStoppedError."""
    try:
        yield
    except SkipFile as rule:
        log.skip(rule.line, str(rule))
    except ValidationError as problem:
        log.fail(1, "; ".join(problem.messages))
    except (DatabaseError, OSError) as problem:
        log.fail(1, f"not saved: {problem}")
        if stops_everything(problem):
            raise ImportStoppedError(log.path, problem) from problem
    except ImportStoppedError as stop:
        if log.action != Action.FAILED:
            log.fail(1, stop.meaning)
        raise
    except Exception as bug:
        logger.exception("import of %s failed", log.path)
        log.fail(1, f"failed ({type(bug).__name__}: {bug})")
