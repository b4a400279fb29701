from .board import Board
from .cell import Cell, PartQuerySet
from .change import AppendOnlyError, Change
from .criterion import Criterion, CriterionValue
from .dates import Milestones, Precision, date_text
from .experiment import Experiment
from .figure import Figure
from .location import Location
from .note import Note
from .paper import Paper
from .section import Section
from .settings import PlaygroundSettings
from .status import Status
from .timebox import Timebox
from .year import Promise, YearPage

__all__ = [
    "AppendOnlyError",
    "Board",
    "Cell",
    "Change",
    "Criterion",
    "CriterionValue",
    "Experiment",
    "Figure",
    "Location",
    "Milestones",
    "Note",
    "Paper",
    "PartQuerySet",
    "PlaygroundSettings",
    "Precision",
    "Promise",
    "Section",
    "Status",
    "Timebox",
    "YearPage",
    "date_text",
]
