"""The public pages of the playground; each starts from ``published()``."""

from .activity import ActivityView
from .boards import BoardListView, BoardView
from .downloads import badge, board_file
from .experiments import ExperimentView
from .notes import NoteListView
from .years import YearView

__all__ = [
    "ActivityView",
    "BoardListView",
    "BoardView",
    "ExperimentView",
    "NoteListView",
    "YearView",
    "badge",
    "board_file",
]
